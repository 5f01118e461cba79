using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Files;

/// <summary>Where a path leads: links on the way are followed, so that one file has one path.</summary>
public static class RealPath
{
    // As many links as systems follow; a circle of them leads nowhere.
    private const int MostLinks = 40;

    /// <summary>The path without links, as far as it is there; the rest stays as it is written.</summary>
    /// <param name="path">A whole path.</param>
    public static string Of(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        int links = 0;
        try
        {
            return Follow(full, ref links);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }

    /// <summary>The same, but for the file's own name: of a link among files this is the link.</summary>
    /// <param name="path">A whole path.</param>
    public static string OfFolder(string path)
        => Path.GetDirectoryName(path) is { } folder ? Path.Combine(Of(folder), Path.GetFileName(path)) : path;

    /// <summary>Whether a path lies in a folder, or is it.</summary>
    public static bool IsIn(string folder, string path)
        => path.StartsWith(folder, StringComparison.Ordinal)
            && (path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar || Path.EndsInDirectorySeparator(folder));

    private static string Follow(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } above)
            return path;
        string own = Path.Combine(Follow(above, ref links), Path.GetFileName(path));
        if (new FileInfo(own).LinkTarget is not { } target)
            return own;
        return ++links > MostLinks ? own : Follow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, Path.GetDirectoryName(own)!)), ref links);
    }
}
