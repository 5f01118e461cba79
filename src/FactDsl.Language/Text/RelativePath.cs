using System;
using System.Collections.Generic;

namespace FactDsl.Language.Text;

/// <summary>Paths as texts: the same answer on every machine, whatever its file system.</summary>
public static class RelativePath
{
    /// <summary>The path that the facts of a file carry: its link, else its way from the facts' root, else from the project.</summary>
    /// <param name="file">Where the file is.</param>
    /// <param name="link">What the project calls it; empty where it does not say.</param>
    /// <param name="project">The project's folder; empty where there is none.</param>
    /// <param name="root">The root of the facts (<c>FactDslRoot</c>), from the project; empty for the project itself.</param>
    public static string OfFacts(string file, string link, string project, string root)
        => !string.IsNullOrWhiteSpace(link) ? Normalize(link)
            : From(root.Length > 0 ? Combine(project, root) : project, file);

    /// <summary>
    /// The way from a folder to a file, with <c>/</c>. A file on another drive, or with no folder to start from, keeps its
    /// whole path.
    /// </summary>
    public static string From(string folder, string file)
    {
        List<string> to = Segments(file);
        if (folder.Length == 0)
            return string.Join("/", to);
        List<string> from = Segments(folder);
        int common = 0;
        while (common < from.Count && common < to.Count - 1 && IsSame(from[common], to[common]))
            common++;
        if (common == 0 && IsRooted(folder) != IsRooted(file))
            return string.Join("/", to);
        if (common == 0 && from.Count > 0 && IsDrive(from[0]))
            return string.Join("/", to);
        var path = new List<string>();
        for (int i = common; i < from.Count; i++)
            path.Add("..");
        path.AddRange(to.GetRange(common, to.Count - common));
        return string.Join("/", path);
    }

    /// <summary>A path inside or beside a folder; a rooted path stays as it is.</summary>
    public static string Combine(string folder, string path) => IsRooted(path) ? path : folder + "/" + path;

    /// <summary>A path with <c>/</c>, and without <c>.</c> or avoidable <c>..</c>.</summary>
    public static string Normalize(string path) => string.Join("/", Segments(path));

    private static List<string> Segments(string path)
    {
        var segments = new List<string>();
        foreach (string segment in path.Split('/', '\\'))
        {
            if (segment.Length == 0 || segment == ".")
                continue;
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] != "..")
                segments.RemoveAt(segments.Count - 1);
            else
                segments.Add(segment);
        }
        return segments;
    }

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));

    private static bool IsDrive(string segment) => segment.Length == 2 && segment[1] == ':';

    private static bool IsSame(string left, string right)
        => string.Equals(left, right, IsDrive(left) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
