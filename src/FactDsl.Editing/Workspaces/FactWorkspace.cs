using System.IO;
using System.Threading.Tasks;
using FactDsl.Language.Provenance;
using FactDsl.Tooling.Files;
using FactDsl.Tooling.Projects;

namespace FactDsl.Editing.Workspaces;

/// <summary>
/// The fact bases that an editor has open: one for each project folder, and one for what lies in no project. Texts of open
/// documents count rather than the files below them. To be changed by one thread at a time; the snapshots are for everybody.
/// </summary>
public sealed class FactWorkspace
{
    private readonly IFactFiles _files;
    private readonly List<string> _folders = [];
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactSnapshot> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SourceDocument>> _documents = new(StringComparer.Ordinal);

    /// <summary>A workspace without folders.</summary>
    /// <param name="files">Where files are read from.</param>
    public FactWorkspace(IFactFiles files) => _files = files;

    /// <summary>What was done so far.</summary>
    public EditingCounters Counters { get; } = new();

    /// <summary>The fact bases as they are, by their folders.</summary>
    public IReadOnlyCollection<FactSnapshot> Bases => _bases.Values;

    /// <summary>The whole paths of open documents.</summary>
    public IReadOnlyCollection<string> OpenPaths => _open.Keys;

    /// <summary>Reads all that lies in a folder.</summary>
    public void AddFolder(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        if (!_folders.Contains(folder))
            _folders.Add(folder);
        _roots.Clear();
        Load([folder]);
    }

    /// <summary>Forgets a folder, but for what is open in it.</summary>
    public void RemoveFolder(string folder)
    {
        _folders.Remove(Path.TrimEndingDirectorySeparator(folder));
        Reload();
    }

    /// <summary>Reads everything again: where projects begin may have changed.</summary>
    public void Reload()
    {
        _roots.Clear();
        _bases.Clear();
        _documents.Clear();
        Load(_folders);
        foreach ((string path, string text) in _open)
            Put(path, text);
    }

    /// <summary>The fact base of a file, and the file in it; null where it is not known.</summary>
    /// <param name="path">The file's whole path.</param>
    public (FactSnapshot Base, FactFile File)? Find(string path)
        => _bases.TryGetValue(RootOf(path), out FactSnapshot? facts) && facts.Find(FactPaths.Shown(facts.Root, path)) is { } file ? (facts, file) : null;

    /// <summary>The text of an open document; null where it is not open.</summary>
    public string? OpenText(string path) => _open.GetValueOrDefault(path);

    /// <summary>Takes the text of a document that an editor opened or changed.</summary>
    /// <returns>The fact base as it is now.</returns>
    public FactSnapshot Open(string path, string text)
    {
        _open[path] = text;
        return Put(path, text);
    }

    /// <summary>Takes the file again in place of the document.</summary>
    public void Close(string path)
    {
        if (_open.Remove(path))
            Put(path, _files.Read(path));
    }

    /// <summary>Takes notice of files that came, changed or went outside of the editor.</summary>
    public void FilesChanged(IReadOnlyCollection<string> paths)
    {
        if (paths.Any(static p => !Matters(p)))
            paths = [.. paths.SelectMany(p => Matters(p) ? [p] : InFolder(p)).Distinct(StringComparer.Ordinal)];
        if (paths.Any(FactPaths.IsProject))
        {
            Reload();
            return;
        }
        var changes = new Dictionary<string, Dictionary<string, FactFile?>>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            string root = RootOf(path), shown = FactPaths.Shown(root, path);
            if (FactPaths.IsDescription(path))
            {
                // It lies in the `obj` folder of its project, or in a folder for all projects that the repository has.
                string? own = Path.GetDirectoryName(Path.GetDirectoryName(path));
                foreach (string project in _bases.Keys.Where(r => r == own || (own is not null && !_bases.ContainsKey(own) && _files.HasProject(r))).ToArray())
                    _bases[project] = _bases[project].With(_files.ReferencedBy(project));
            }
            else if (FactPaths.IsSourceText(path))
            {
                PutDocument(root, shown, _files.Read(path));
            }
            else if (FactPaths.IsFacts(path) && !_open.ContainsKey(path))
            {
                if (!changes.TryGetValue(root, out Dictionary<string, FactFile?>? files))
                    changes.Add(root, files = new Dictionary<string, FactFile?>(StringComparer.Ordinal));
                files[shown] = _files.Read(path) is { } text ? Parse(root, path, text) : null;
            }
        }
        foreach ((string root, Dictionary<string, FactFile?> files) in changes)
            _bases[root] = BaseOf(root).With(files);
    }

    private static bool Matters(string path) => FactPaths.Matters(path) || FactPaths.IsDescription(path);

    /// <summary>What is told of a folder is told of all that is in it, and of all that was: clients may name the folder alone.</summary>
    private IEnumerable<string> InFolder(string folder)
    {
        IEnumerable<string> facts = _bases.Values.SelectMany(static b => b.Files).Select(static f => f.FullPath);
        IEnumerable<string> texts = _documents.SelectMany(static d => d.Value.Keys.Select(shown => Path.GetFullPath(shown, d.Key)));
        IEnumerable<string> projects = _bases.Keys.Where(r => RealPath.IsIn(folder, r) && !_files.HasProject(r)).Select(static r => Path.Combine(r, "gone.csproj"));
        return [.. facts.Concat(texts).Where(p => RealPath.IsIn(folder, p)), .. projects, .. _files.Below(folder)];
    }

    private FactSnapshot BaseOf(string root)
        => _bases.TryGetValue(root, out FactSnapshot? known) ? known : FactSnapshot.Of(root, [], SourceDocuments.None, _files.ReferencedBy(root), Counters);

    private FactSnapshot Put(string path, string? text)
    {
        string root = RootOf(path), shown = FactPaths.Shown(root, path);
        // A document out of another project brings that project with it.
        if (!_bases.ContainsKey(root) && _files.HasProject(root))
            Load([root]);
        FactSnapshot before = BaseOf(root);
        if (text is not null && before.Find(shown) is { } known && known.Text == text)
        {
            if (_open.ContainsKey(path))
                known.Open();
            else
                known.Close();
            return _bases[root] = before;
        }
        return _bases[root] = before.With(new Dictionary<string, FactFile?> { [shown] = text is null ? null : Parse(root, path, text) });
    }

    private FactFile Parse(string root, string path, string text)
    {
        Counters.AddParsed();
        var file = FactFile.Of(FactPaths.Shown(root, path), path, text, Counters);
        if (_open.ContainsKey(path))
            file.Open();
        return file;
    }

    private void PutDocument(string root, string shown, string? text)
    {
        if (!_documents.TryGetValue(root, out Dictionary<string, SourceDocument>? known))
            _documents.Add(root, known = new Dictionary<string, SourceDocument>(StringComparer.Ordinal));
        if (text is null)
            known.Remove(shown);
        else
            known[shown] = new SourceDocument(shown, text);
        _bases[root] = BaseOf(root).With(SourceDocuments.Of(known.Values));
    }

    private void Load(IEnumerable<string> folders)
    {
        // A file below two folders of the workspace is one file.
        string[] paths = [.. folders.SelectMany(_files.Below).Distinct(StringComparer.Ordinal)];
        HashSet<string> projects = [.. paths.Where(FactPaths.IsProject).Select(static p => Path.GetDirectoryName(p)!)];
        foreach (IGrouping<string, string> own in paths.Where(static p => !FactPaths.IsProject(p)).GroupBy(p => RootOf(p, projects.Contains)))
        {
            string[] facts = [.. own.Where(FactPaths.IsFacts)];
            var parsed = new FactFile?[facts.Length];
            Parallel.For(0, facts.Length, i =>
            {
                if ((_open.GetValueOrDefault(facts[i]) ?? _files.Read(facts[i])) is { } text)
                    parsed[i] = Parse(own.Key, facts[i], text);
            });
            var documents = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
            foreach (string path in own.Where(FactPaths.IsSourceText))
            {
                string shown = FactPaths.Shown(own.Key, path);
                if (_files.Read(path) is { } text)
                    documents[shown] = new SourceDocument(shown, text);
            }
            _documents[own.Key] = documents;
            _bases[own.Key] = FactSnapshot.Of(own.Key, parsed.Where(static f => f is not null)!, SourceDocuments.Of(documents.Values), _files.ReferencedBy(own.Key), Counters);
        }
    }

    /// <summary>The folder of the fact base that a file belongs to: the nearest project, else the folder of the workspace, else its own.</summary>
    private string RootOf(string path)
    {
        string own = Path.GetDirectoryName(path) ?? path;
        if (!_roots.TryGetValue(own, out string? root))
            _roots.Add(own, root = RootOf(path, _files.HasProject));
        return root;
    }

    private string RootOf(string path, Func<string, bool> hasProject)
    {
        string own = Path.GetDirectoryName(path) ?? path;
        string? outer = null;
        foreach (string folder in _folders)
        {
            if ((own == folder || own.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) && (outer is null || folder.Length < outer.Length))
                outer = folder;
        }
        for (string? folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (hasProject(folder))
                return folder;
            if (folder == outer)
                return outer;
        }
        return outer ?? own;
    }
}
