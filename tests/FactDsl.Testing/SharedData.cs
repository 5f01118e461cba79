using Xunit;

namespace FactDsl.Testing;

/// <summary>
/// Data that lies beside the repository and not in it, because its terms do not let it be carried along: in the folder that
/// <c>FACTDSL_SHARED</c> names, or in a folder <c>shared</c> of any folder above.
/// </summary>
public static class SharedData
{
    /// <summary>The path of a file or folder below the shared folder; null where it is absent.</summary>
    public static string? Find(string relative)
    {
        if (Environment.GetEnvironmentVariable("FACTDSL_SHARED") is { Length: > 0 } named)
            return Exists(Path.Combine(named, relative));
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Exists(Path.Combine(folder.FullName, "shared", relative)) is { } found)
                return found;
        }
        return null;
    }

    private static string? Exists(string path) => Path.Exists(path) ? path : null;
}

/// <summary>A test on shared data; skipped, and saying so, where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string relative)
    {
        if (SharedData.Find(relative) is null)
            Skip = $"There is no shared/{relative} beside the repository, and FACTDSL_SHARED names no folder that has it.";
    }
}
