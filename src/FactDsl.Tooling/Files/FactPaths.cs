using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Language.Provenance;
using FactDsl.Language.Text;
using FactDsl.Tooling.Projects;

namespace FactDsl.Tooling.Files;

/// <summary>What the names of files say.</summary>
public static class FactPaths
{
    /// <summary>How the name of a file of facts ends.</summary>
    public const string Extension = ".facts";

    /// <summary>The name of files that say how facts are laid out.</summary>
    public const string EditorConfigName = ".editorconfig";

    /// <summary>Whether a file holds facts.</summary>
    public static bool IsFacts(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !IsCompanion(path);

    /// <summary>Whether a file is a source's text.</summary>
    public static bool IsSourceText(string path) => SourceDocument.IsSourceText(path) && !IsCompanion(path);

    /// <summary>Whether a file belongs to a fact base, or says where one begins.</summary>
    public static bool Matters(string path) => IsFacts(path) || IsSourceText(path) || IsProject(path);

    // Emacs locks a file by a link beside it (.#m.facts), and macOS keeps beside it what other file systems cannot hold (._m.facts).
    private static bool IsCompanion(string path) => Path.GetFileName(path.AsSpan()) is ['.', '#' or '_', ..];

    /// <summary>Whether a file makes its folder a project.</summary>
    public static bool IsProject(string path) => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is what a build wrote down of a project.</summary>
    public static bool IsDescription(string path) => path.EndsWith(ProjectDescription.Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether files of a folder of this name are never facts of their own: what builds write, and what begins with a dot.</summary>
    public static bool IsSkipped(string folderName) => folderName is "bin" or "obj" or "node_modules" || folderName.StartsWith('.');

    /// <summary>A path as facts carry it: seen from a folder, with <c>/</c>.</summary>
    public static string Shown(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
