using System.IO;

namespace FactDsl.Benchmarks;

/// <summary>Files of this project that projects made by it contain too.</summary>
internal static class Sources
{
    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = Find();

    /// <summary>The text of a file of this project.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Repository, "tests", "FactDsl.Benchmarks", name));

    private static string Find()
    {
        string root = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(root, "FactDsl.sln")))
            root = Directory.GetParent(root)?.FullName ?? throw new DirectoryNotFoundException("Run it inside the repository.");
        return root;
    }
}
