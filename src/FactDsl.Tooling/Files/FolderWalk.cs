using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Files;

/// <summary>A file below a folder.</summary>
/// <param name="Path">Its path below the folder, over links where it is reached by them alone.</param>
/// <param name="RealPath">The same without links.</param>
public readonly record struct WalkedFile(string Path, string RealPath);

/// <summary>
/// The files below a folder, each once however many links lead to it. A link to a folder that is walked anyway, such as its own
/// parent, is not followed.
/// </summary>
public static class FolderWalk
{
    /// <summary>Walks through a folder.</summary>
    /// <param name="folder">The folder's whole path.</param>
    /// <param name="isWanted">Whether a file of this name is wanted.</param>
    /// <param name="skipsInaccessible">Whether folders that must not be read are passed over.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder must not be read.</exception>
    public static IReadOnlyList<WalkedFile> Files(string folder, Func<string, bool> isWanted, bool skipsInaccessible)
    {
        var found = new List<WalkedFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<string>();
        // In order, as a file that several of them lead to is called by the first.
        var linkedFolders = new SortedSet<string>(StringComparer.Ordinal);
        Walk(folder, RealPath.Of(folder));
        // What is there itself comes before what links lead to.
        while (linkedFolders.Min is { } folderLink)
        {
            linkedFolders.Remove(folderLink);
            Walk(folderLink, RealPath.Of(folderLink));
        }
        var known = new HashSet<string>(found.Select(static f => f.RealPath), StringComparer.Ordinal);
        links.Sort(StringComparer.Ordinal);
        foreach (string link in links)
        {
            if (RealPath.Of(link) is var real && known.Add(real))
                found.Add(new WalkedFile(link, real));
        }
        return found;

        void Walk(string start, string real)
        {
            var folders = new Stack<(string Path, string Real)>([(start, real)]);
            while (folders.TryPop(out (string Path, string Real) at))
            {
                if (!seen.Add(at.Real))
                    continue;
                foreach ((string name, bool isFolder, bool isLink) in Entries(at.Path, skipsInaccessible))
                {
                    string path = Path.Combine(at.Path, name);
                    if (isFolder && FactPaths.IsSkipped(name))
                        continue;
                    if (isFolder && isLink)
                        linkedFolders.Add(path);
                    else if (isFolder)
                        folders.Push((path, Path.Combine(at.Real, name)));
                    else if (isWanted(name) && isLink)
                        links.Add(path);
                    else if (isWanted(name))
                        found.Add(new WalkedFile(path, Path.Combine(at.Real, name)));
                }
            }
        }
    }

    private static FileSystemEnumerable<(string Name, bool IsFolder, bool IsLink)> Entries(string folder, bool skipsInaccessible) => new(
        folder,
        static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, (entry.Attributes & FileAttributes.ReparsePoint) != 0),
        new EnumerationOptions { IgnoreInaccessible = skipsInaccessible, AttributesToSkip = FileAttributes.System });
}
