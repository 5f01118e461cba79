namespace FactDsl.CommandLine.Tests;

/// <summary>
/// A test on a table that lies beside the repository, because its terms do not let it be carried along: below
/// <c>FACTDSL_SHARED</c>, or a folder <c>shared</c> beside the repository's own. Where it is absent the test is skipped, and says so.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string table)
    {
        if (Find(table) is null)
            Skip = $"There is no shared/{table} beside the repository, and FACTDSL_SHARED names no folder that has it.";
    }

    /// <summary>The path of a table, or null.</summary>
    public static string? Find(string table)
    {
        if (Environment.GetEnvironmentVariable("FACTDSL_SHARED") is { Length: > 0 } named)
            return Exists(Path.Combine(named, table));
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Exists(Path.Combine(folder.FullName, "shared", table)) is { } found)
                return found;
        }
        return null;
    }

    private static string? Exists(string path) => File.Exists(path) ? path : null;
}
