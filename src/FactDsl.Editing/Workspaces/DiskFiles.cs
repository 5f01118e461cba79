using System.IO;
using FactDsl.Language.Text;
using FactDsl.Tooling.Files;
using FactDsl.Tooling.Projects;

namespace FactDsl.Editing.Workspaces;

/// <summary>The files of this machine.</summary>
public sealed class DiskFiles : IFactFiles
{
    /// <inheritdoc/>
    public IEnumerable<string> Below(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        string real = RealPath.Of(folder);
        // The text of a source may be anything that somebody has: it is not read from elsewhere because a link says so.
        return FolderWalk.Files(folder, FactPaths.Matters, skipsInaccessible: true)
            .Where(f => !FactPaths.IsSourceText(f.Path) || RealPath.IsIn(real, f.RealPath))
            .Select(static f => f.Path);
    }

    /// <inheritdoc/>
    public string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? FileText.Decode(File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool HasProject(string folder)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.csproj").Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public ReferencedFacts ReferencedBy(string folder) => ReferencedFacts.In(folder);
}
