using System.IO;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;

namespace FactDsl.LanguageServer.Serving;

/// <summary>
/// Addresses of documents as paths, and back in the spelling that the client used: one file can be written in several ways.
/// </summary>
internal sealed class DocumentUris
{
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private string? _prelude;

    /// <summary>The path of an address; documents that are no files get one beside the first folder.</summary>
    public string ToPath(string uri)
    {
        string path = Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed) && parsed.IsFile
            ? Path.GetFullPath(parsed.LocalPath)
            : Path.Combine(Path.GetTempPath(), "factdsl-untitled", string.Concat(uri.Select(static c => char.IsLetterOrDigit(c) ? c : '_')) + FactPaths.Extension);
        lock (_lock)
            _written[path] = uri;
        return path;
    }

    /// <summary>The address of a file; the built-in kinds are written to a file that can be shown.</summary>
    public string ToUri(FactFile file) => ReferenceEquals(file, PreludeFile.File) ? ToUri(PreludePath()) : ToUri(file.FullPath);

    /// <summary>The address of a path.</summary>
    public string ToUri(string path)
    {
        lock (_lock)
        {
            if (_written.TryGetValue(path, out string? written))
                return written;
        }
        string slashed = path.Replace('\\', '/');
        return "file://" + (slashed.StartsWith('/') ? "" : "/") + string.Join('/', slashed.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>Whether a path is that of the built-in kinds.</summary>
    public bool IsPrelude(string path) => path == PreludePathName;

    private static string PreludePathName => Path.Combine(Path.GetTempPath(), "factdsl", "Prelude.facts");

    private string PreludePath()
    {
        if (_prelude is not null)
            return _prelude;
        string path = PreludePathName;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) || File.ReadAllText(path) != PreludeFile.File.Text)
                File.WriteAllText(path, PreludeFile.File.Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The place is right all the same, and there is nothing else to show.
        }
        return _prelude = path;
    }
}
