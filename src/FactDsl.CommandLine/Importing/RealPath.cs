using System;
using System.IO;

namespace FactDsl.CommandLine.Importing;

/// <summary>Where a path really leads, through links to files and to folders.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links; itself where it cannot be followed.</summary>
    public static string Of(string path)
    {
        try
        {
            return Follow(Path.GetFullPath(path), MostLinks);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    private static string Follow(string path, int left)
    {
        string? folder = Path.GetDirectoryName(path);
        if (folder is null || left == 0)
            return path;
        string here = Path.Combine(Follow(folder, left - 1), Path.GetFileName(path));
        FileSystemInfo file = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
        return file.LinkTarget is { } target ? Follow(Path.GetFullPath(target, Path.GetDirectoryName(here)!), left - 1) : here;
    }
}
