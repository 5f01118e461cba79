using System;
using System.Collections.Generic;

namespace FactDsl.Language.Provenance;

/// <summary>The texts of sources that are at hand, by their paths.</summary>
public sealed class SourceDocuments
{
    /// <summary>How the name of a source's text ends, so that no other text of a project is taken for one.</summary>
    public const string Extension = ".source.txt";

    private readonly Dictionary<string, SourceDocument> _byPath = new(StringComparer.Ordinal);
    private readonly List<string> _paths = [];

    private SourceDocuments()
    {
    }

    /// <summary>No text at all.</summary>
    public static SourceDocuments None { get; } = new();

    /// <summary>The paths, in ordinal order.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>Puts texts together; of two with one path the first is taken.</summary>
    public static SourceDocuments Of(IEnumerable<SourceDocument> documents)
    {
        var set = new SourceDocuments();
        foreach (SourceDocument document in documents ?? throw new ArgumentNullException(nameof(documents)))
        {
            string path = Normalize("", document.Path);
            if (set._byPath.ContainsKey(path))
                continue;
            set._byPath.Add(path, document);
            set._paths.Add(path);
        }
        set._paths.Sort(StringComparer.Ordinal);
        return set;
    }

    /// <summary>The text that a source names: relative to the file that names it, else to the project; null where it is not at hand.</summary>
    /// <param name="file">The path of the facts.</param>
    /// <param name="name">The path as written after <c>text</c>.</param>
    public SourceDocument? Find(string file, string name)
    {
        if (_paths.Count == 0)
            return null;
        return _byPath.TryGetValue(Normalize(FolderOf(file), name), out SourceDocument? beside) ? beside
            : _byPath.TryGetValue(Normalize("", name), out SourceDocument? document) ? document
            : null;
    }

    /// <summary>The names under which a file can write the texts at hand that are most like a name.</summary>
    internal IReadOnlyList<string> Nearest(string file, string name)
    {
        string folder = FolderOf(file);
        var names = new List<string>(_paths.Count);
        foreach (string path in _paths)
            names.Add(folder.Length > 0 && path.StartsWith(folder + "/", StringComparison.Ordinal) ? path.Substring(folder.Length + 1) : path);
        return FactSpelling.Nearest(name, names, Diagnostics.Suggestion.Most);
    }

    private static string FolderOf(string file)
    {
        int slash = file.LastIndexOf('/');
        return slash < 0 ? "" : file.Substring(0, slash);
    }

    private static string Normalize(string folder, string path)
    {
        bool isRooted = path.Length > 0 && path[0] is '/' or '\\';
        var segments = new List<string>();
        if (!isRooted)
            Add(segments, folder);
        Add(segments, path);
        return (isRooted ? "/" : "") + string.Join("/", segments);
    }

    private static void Add(List<string> segments, string path)
    {
        foreach (string segment in path.Split('/', '\\'))
        {
            if (segment.Length == 0 || segment == ".")
                continue;
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] != "..")
                segments.RemoveAt(segments.Count - 1);
            else
                segments.Add(segment);
        }
    }
}
