using System.Reflection;

namespace FactDsl.Generator.Tests.Support;

/// <summary>What a test is called in the names of its files: its class, the class around it, and its method.</summary>
internal static class TestName
{
    /// <summary>Finds the class of a test by its file, which is called like the outermost class.</summary>
    public static string Of(Assembly assembly, string path, string method)
    {
        string file = Path.GetFileNameWithoutExtension(path);
        Type[] classes = [.. assembly.GetTypes().Where(type => Outermost(type).Name == file && HasTest(type, method))];
        return classes.Length == 1
            ? Of(classes[0]) + "." + method
            : throw new InvalidOperationException($"{classes.Length} test classes of {file}.cs have a test {method}: one is needed to name its snapshots");
    }

    // Verify names no more than the one class around it.
    private static string Of(Type type) => type.DeclaringType is null ? type.Name : type.DeclaringType.Name + "." + type.Name;

    private static Type Outermost(Type type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    private static bool HasTest(Type type, string method)
        => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Any(m => m.Name == method && m.GetCustomAttributes().Any(a => a is FactAttribute));
}
