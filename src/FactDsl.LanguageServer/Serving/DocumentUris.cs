using System.IO;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Tooling.Files;

namespace FactDsl.LanguageServer.Serving;

/// <summary>
/// Addresses of documents as paths, and back in the spelling that the client used: one file can be written in several ways.
/// </summary>
internal sealed class DocumentUris
{
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Real)> _folders = [];
    private readonly Lock _lock = new();
    private string? _prelude;

    /// <summary>The path of a folder that the client has opened; what is told of files in it by another path is told of them.</summary>
    public string ToFolder(string uri)
    {
        string folder = Path.TrimEndingDirectorySeparator(Read(uri));
        lock (_lock)
        {
            // Of the root of a machine nothing is left but where addresses of files begin.
            _written[folder] = uri.TrimEnd('/') is var address && address.Equals("file:", StringComparison.OrdinalIgnoreCase) ? "file://" : address;
            _folders.RemoveAll(f => f.Path == folder);
            _folders.Add((folder, RealPath.Of(folder)));
        }
        return folder;
    }

    /// <summary>The path of a folder that the client has closed; from now on its files have the paths that they are told by.</summary>
    public string Forget(string uri)
    {
        string folder = Path.TrimEndingDirectorySeparator(Read(uri));
        lock (_lock)
        {
            _written.Remove(folder);
            _folders.RemoveAll(f => f.Path == folder);
        }
        return folder;
    }

    /// <summary>The path of an address; documents that are no files get one beside the first folder.</summary>
    public string ToPath(string uri)
    {
        string path = InFolder(Read(uri));
        lock (_lock)
            _written[path] = uri;
        return path;
    }

    private static string Read(string uri)
    {
        // Clients that leave these as they are mean the characters of a name: a file has neither query nor fragment.
        string whole = uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? uri.Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal) : uri;
        return Uri.TryCreate(whole, UriKind.Absolute, out Uri? parsed) && parsed.IsFile
            ? Path.GetFullPath(parsed.LocalPath)
            : Path.Combine(Path.GetTempPath(), "factdsl-untitled", string.Concat(uri.Select(static c => char.IsLetterOrDigit(c) ? c : '_')) + FactPaths.Extension);
    }

    /// <summary>A path as it is in the folder that the client has opened, where one of the two goes over a link.</summary>
    private string InFolder(string path)
    {
        (string Path, string Real)[] folders;
        lock (_lock)
            folders = [.. _folders];
        if (folders.Length == 0 || folders.Any(f => RealPath.IsIn(f.Path, path)))
            return path;
        string real = RealPath.OfFolder(path);
        foreach ((string folder, string realFolder) in folders)
        {
            if (RealPath.IsIn(realFolder, real))
                return folder + real[realFolder.Length..];
        }
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
            // Folders are called as the client calls them.
            foreach ((string folder, _) in _folders)
            {
                if (RealPath.IsIn(folder, path) && _written.TryGetValue(folder, out string? uri))
                    return path.Length == folder.Length ? uri : uri + "/" + Escaped(path[folder.Length..].TrimStart(Path.DirectorySeparatorChar));
            }
        }
        string slashed = path.Replace('\\', '/');
        return "file://" + (slashed.StartsWith('/') ? "" : "/") + Escaped(slashed);
    }

    private static string Escaped(string path) => string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

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
