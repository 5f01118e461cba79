using System;
using System.IO;

namespace FactDsl.Tests;

/// <summary>Data that lies beside the repository and not in it, because its terms do not let it be carried along.</summary>
internal static class SharedData
{
    private const string Variable = "FACTDSL_SHARED";

    /// <summary>The path of a file below the shared folder, or null where it is absent.</summary>
    public static string? Find(string relative)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            string path = Path.Combine(named, relative);
            return File.Exists(path) ? path : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", relative);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}

/// <summary>A test over shared data; skipped, and saying so, where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string relative)
    {
        if (SharedData.Find(relative) is null)
        {
            Skip = "no shared/" + relative + " beside the repository, and FACTDSL_SHARED does not name a folder that has it";
        }
    }
}
