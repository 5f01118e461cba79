using FactDsl.Tooling.Files;
using FactDsl.Tooling.Projects;

namespace FactDsl.Editing.Workspaces;

/// <summary>Where files are read from: a disk, or a test's memory.</summary>
public interface IFactFiles
{
    /// <summary>The whole paths of all files below a folder that a workspace is made of (see <see cref="FactPaths.Matters"/>).</summary>
    /// <param name="folder">The folder's whole path.</param>
    IEnumerable<string> Below(string folder);

    /// <summary>The text of a file; null where there is none or it cannot be read.</summary>
    /// <param name="path">Its whole path.</param>
    string? Read(string path);

    /// <summary>Whether there is a project file (<c>*.csproj</c>) directly in a folder.</summary>
    /// <param name="folder">The folder's whole path.</param>
    bool HasProject(string folder);

    /// <summary>What the project of a folder knows of the facts of other assemblies, as its last build described it.</summary>
    /// <param name="folder">The folder's whole path.</param>
    ReferencedFacts ReferencedBy(string folder);
}
