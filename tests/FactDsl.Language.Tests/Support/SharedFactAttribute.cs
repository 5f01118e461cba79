using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace FactDsl.Language.Tests.Support;

/// <summary>
/// A test on data that lies beside the repository rather than in it: <c>FACTDSL_SHARED</c>, or a folder <c>shared</c>
/// beside the repository's own. Where there is none the test is skipped, and says so.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Folder is null)
            Skip = "The shared example texts are not here; set FACTDSL_SHARED to their folder.";
    }

    /// <summary>The folder, or null.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find([CallerFilePath] string thisFile = "")
    {
        string? named = Environment.GetEnvironmentVariable("FACTDSL_SHARED");
        if (!string.IsNullOrEmpty(named))
            return Directory.Exists(named) ? named : null;
        foreach (string start in (string[])[AppContext.BaseDirectory, thisFile])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                string shared = Path.Combine(folder.FullName, "shared");
                if (Directory.Exists(Path.Combine(shared, "design", "examples")))
                    return shared;
            }
        }
        return null;
    }
}
