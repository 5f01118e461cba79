using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using FactDsl.CommandLine.Commands;
using FactDsl.CommandLine.Output;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Provenance;
using FactDsl.Language.Text;
using FactDsl.Tooling.Files;
using FactDsl.Tooling.Projects;

namespace FactDsl.CommandLine.Input;

/// <summary>The files of one fact base, as somebody names them: files, folders, patterns, and <c>-</c> for the standard input.</summary>
internal sealed class FactFiles
{
    private readonly CommandContext _command;
    private readonly SortedDictionary<string, string> _paths = new(StringComparer.Ordinal);

    // A file that is named twice, or reached over a link as well, is one file.
    private readonly HashSet<string> _real = new(StringComparer.Ordinal);
    private readonly List<FactFileText> _texts = [];
    private readonly List<SourceDocument> _documents = [];
    private readonly List<FactInterface> _imports = [];
    private FactPadding? _padding;

    private FactFiles(CommandContext command) => _command = command;

    /// <summary>The facts.</summary>
    public IReadOnlyList<FactFileText> Texts => _texts;

    /// <summary>What the assemblies share that named projects refer to; no assembly twice.</summary>
    public IReadOnlyList<FactInterface> Imports => _imports;

    /// <summary>How far hedges reach: as the command was told, else as the first project says that was named.</summary>
    public FactPadding Padding => _command.Padding ?? _padding ?? FactPadding.OneUnit;

    /// <summary>The first project that was named, as it is shown; what is wrong with what it refers to belongs there.</summary>
    public string? Project { get; private set; }

    /// <summary>What the standard input is called among the files.</summary>
    public const string InputName = "stdin.facts";

    /// <summary>Whether the standard input is one of them.</summary>
    public bool HasInput { get; private set; }

    /// <summary>Where a file lies.</summary>
    /// <param name="shown">What it is called among <see cref="Texts"/>.</param>
    public string PathOf(string shown) => _paths.TryGetValue(shown, out string? path) ? path : Path.Combine(_command.Folder, shown);

    /// <summary>Tells of something that cannot be done; the rest is done all the same.</summary>
    public void Fail(string path, string why)
    {
        HasFailed = true;
        _command.Errors.Write($"facts: {path}: {why}\n");
    }

    /// <summary>The texts of sources that lie beside them.</summary>
    public SourceDocuments Documents => SourceDocuments.Of(_documents);

    /// <summary>Whether something could not be read; the rest is there all the same.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Reads files; what cannot be read is told and left out.</summary>
    /// <param name="command">The command that wants them.</param>
    /// <param name="named">What was named; nothing for the current folder.</param>
    public static FactFiles Read(CommandContext command, IReadOnlyList<string> named)
    {
        FactFiles files = Find(command, named);
        foreach ((string shown, string path) in files._paths)
            files.ReadFile(shown, path);
        return files;
    }

    /// <summary>Finds files without reading them, for <see cref="PathsOfFacts"/> and <see cref="TextOf"/>.</summary>
    /// <param name="command">The command that wants them.</param>
    /// <param name="named">What was named; nothing for the current folder.</param>
    public static FactFiles Find(CommandContext command, IReadOnlyList<string> named)
    {
        var files = new FactFiles(command);
        foreach (string path in named.Count == 0 ? ["."] : named)
            files.Add(path);
        return files;
    }

    /// <summary>What the files of facts are called that were found.</summary>
    public IEnumerable<string> PathsOfFacts
        => _paths.Where(static p => !SourceDocument.IsSourceText(p.Value)).Select(static p => p.Key).Concat(HasInput ? [InputName] : []);

    /// <summary>Reads a file that was found, from any thread.</summary>
    /// <param name="shown">What it is called.</param>
    /// <exception cref="IOException">It cannot be read; the message says which.</exception>
    public string TextOf(string shown)
    {
        if (!_paths.TryGetValue(shown, out string? path))
            return _texts.Find(t => t.Path == shown)!.Text;
        try
        {
            return FileText.Decode(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{shown}: {e.Message}", e);
        }
    }

    private void Add(string named)
    {
        if (named == "-")
        {
            if (!HasInput)
                _texts.Add(new FactFileText(InputName, _command.Input.ReadToEnd()));
            HasInput = true;
            return;
        }
        string path = Path.GetFullPath(named, _command.Folder);
        try
        {
            if (Directory.Exists(path))
                AddFolderOrProject(path);
            else if (ProjectDescription.IsProject(path) && File.Exists(path))
                AddProject(named, path);
            else if (StoreFileCheck.IsStore(path) && File.Exists(path))
                Fail(named, "a store file is compiled already: name the facts that it was made of");
            else if (File.Exists(path))
                AddFile(path);
            else if (named.AsSpan().IndexOfAny('*', '?') >= 0)
                AddPattern(named, path);
            else
                Fail(named, "there is no such file or folder");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(named, e.Message);
        }
    }

    /// <summary>A folder that a built project is in stands for the project.</summary>
    private void AddFolderOrProject(string folder)
    {
        if (ProjectDescription.ProjectIn(folder) is { } project)
        {
            AddProject(project, project);
            return;
        }
        if (ProjectDescription.UnbuiltIn(folder) is { } unbuilt)
            _command.Errors.Write($"facts: {Shown(unbuilt)}: is not built yet: facts that it refers to are not known, and every file of its folder is read\n");
        AddFolder(folder, static _ => true);
    }

    private void AddProject(string named, string project)
    {
        if (!File.Exists(ProjectDescription.PathOf(project)))
        {
            Fail(named, "build the project first: what it builds from is written down then");
            return;
        }
        var description = ProjectDescription.Read(project);
        foreach (string file in description.Files)
            AddFile(file);
        var listed = new HashSet<string>(description.Files.Select(RealPath.Of), StringComparer.Ordinal);
        Project ??= Shown(project);
        AddReferenced(ReferencedFacts.Of(description));
        _padding ??= description.Padding;
        if (_padding != description.Padding && _command.Padding is null)
            _command.Errors.Write($"facts: {Shown(project)}: its hedges reach {description.Padding.ToText()}, those of {Project} {_padding.ToText()}, which is taken for all: say `--padding` for another\n");
        DateTime written = File.GetLastWriteTimeUtc(description.File);
        foreach (WalkedFile file in FactsAndTextsIn(Path.GetDirectoryName(project)!))
        {
            // What the project leaves out was there when it was built; what came since, it may not know of.
            if (!listed.Contains(file.RealPath) && File.GetLastWriteTimeUtc(file.Path) > written)
                _command.Errors.Write($"facts: {Shown(file.Path)}: is not in the project as it was last built, and is left out\n");
        }
    }

    private void AddReferenced(ReferencedFacts referenced)
    {
        foreach (string problem in referenced.Problems)
            _command.Errors.Write($"facts: {problem}\n");
        _imports.AddRange(referenced.Interfaces.Where(i => _imports.All(k => k.Assembly != i.Assembly)));
    }

    private void AddPattern(string named, string pattern)
    {
        // Folders up to the first star are where to look; the pattern is compared with the whole path.
        string start = pattern[..pattern.AsSpan().IndexOfAny('*', '?')];
        string folder = start[..(start.LastIndexOf(Path.DirectorySeparatorChar) + 1)];
        string simple = pattern.Replace("**" + Path.DirectorySeparatorChar, "*", StringComparison.Ordinal);
        bool isFound = false;
        if (Directory.Exists(folder))
            AddFolder(folder, Fits);
        if (!isFound)
            Fail(named, "no file has such a name");

        bool Fits(string path)
        {
            bool fits = FactPaths.IsFacts(path) && FileSystemName.MatchesSimpleExpression(simple, path, ignoreCase: false);
            isFound |= fits;
            return fits;
        }
    }

    private void AddFolder(string folder, Func<string, bool> isWanted)
    {
        string real = RealPath.Of(folder);
        foreach (WalkedFile file in FactsAndTextsIn(folder))
        {
            if (!FactPaths.IsSourceText(file.Path))
            {
                if (isWanted(file.Path))
                    AddFile(file.Path, file.RealPath);
            }
            // The text of a source may be anything that somebody has: it is not read, and quoted, because a link says so.
            else if (RealPath.IsIn(real, file.RealPath))
            {
                AddFile(file.Path, file.RealPath);
            }
            else if (!_real.Contains(file.RealPath))
            {
                _command.Errors.Write($"facts: {Shown(file.Path)}: leads out of {Shown(folder)}, and is left out: name the file, or list it in the project\n");
            }
        }
    }

    private static IReadOnlyList<WalkedFile> FactsAndTextsIn(string folder)
        => FolderWalk.Files(folder, static name => FactPaths.IsFacts(name) || FactPaths.IsSourceText(name), skipsInaccessible: false);

    private void AddFile(string path) => AddFile(path, RealPath.Of(path));

    private void AddFile(string path, string real)
    {
        if (_real.Add(real))
            _paths[Shown(path)] = path;
    }

    private string Shown(string path) => Path.GetRelativePath(_command.Folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private void ReadFile(string shown, string path)
    {
        try
        {
            string text = FileText.Decode(File.ReadAllBytes(path));
            if (SourceDocument.IsSourceText(path))
                _documents.Add(new SourceDocument(shown, text));
            else
                _texts.Add(new FactFileText(shown, text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(shown, e.Message);
        }
    }
}
