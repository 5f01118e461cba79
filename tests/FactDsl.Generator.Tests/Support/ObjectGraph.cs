using System.Reflection;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests.Support;

/// <summary>Looks through everything that an object holds.</summary>
internal static class ObjectGraph
{
    private static readonly Type[] s_banned = [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(AdditionalText), typeof(Location)];

    /// <summary>The way to the first object that would keep a compilation alive, or null.</summary>
    public static string? FindBanned(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var left = new Stack<(object Value, string Path)>();
        Push(left, root, root?.GetType().Name ?? "");
        while (left.Count > 0)
        {
            (object value, string path) = left.Pop();
            if (s_banned.Any(type => type.IsInstanceOfType(value)))
                return path;
            if (!seen.Add(value) || IsLeaf(value.GetType()))
                continue;
            if (value is Array elements)
            {
                foreach (object? element in elements)
                    Push(left, element, path + "[]");
            }
            for (Type? type = value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    Push(left, field.FieldType.IsPointer || field.FieldType.IsByRefLike ? null : field.GetValue(value), path + "." + field.Name);
            }
        }
        return null;
    }

    private static void Push(Stack<(object, string)> left, object? value, string path)
    {
        if (value is not null)
            left.Push((value, path));
    }

    private static bool IsLeaf(Type type)
        => type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(MemberInfo).IsAssignableFrom(type)
            || typeof(Delegate).IsAssignableFrom(type) || (type.Namespace?.StartsWith("System.Threading", StringComparison.Ordinal) ?? false);
}
