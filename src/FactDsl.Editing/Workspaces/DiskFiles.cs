using System.IO;
using System.IO.Enumeration;
using FactDsl.Editing.Projects;
using FactDsl.Language.Text;

namespace FactDsl.Editing.Workspaces;

/// <summary>The files of this machine.</summary>
public sealed class DiskFiles : IFactFiles
{
    /// <inheritdoc/>
    public IEnumerable<string> Below(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        return new FileSystemEnumerable<string>(
            folder,
            static (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && FactPaths.Matters(entry.FileName.ToString()),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !FactPaths.IsSkipped(entry.FileName.ToString()),
        };
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
