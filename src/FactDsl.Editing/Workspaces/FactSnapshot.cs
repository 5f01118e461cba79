using System.Threading;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Tooling.Projects;

namespace FactDsl.Editing.Workspaces;

/// <summary>
/// A fact base at one moment, as an editor has it: its compilation, the folder that it lies in, and what is known of other
/// assemblies. It never changes, so that any number of readers can ask it while the next one is made of it.
/// </summary>
public sealed class FactSnapshot
{
    private readonly FactCompilation _compilation;
    private readonly EditingCounters _counters;

    private FactSnapshot(string root, FactCompilation compilation, ReferencedFacts referenced, EditingCounters counters)
    {
        Root = root;
        Referenced = referenced;
        _compilation = compilation;
        _counters = counters;
        Files = [.. compilation.Sources.Cast<FactFile>()];
    }

    /// <summary>The folder that the paths of its facts start from.</summary>
    public string Root { get; }

    /// <summary>The files, in the order of their paths.</summary>
    public IReadOnlyList<FactFile> Files { get; }

    /// <summary>The kinds.</summary>
    public FactSchema Schema => _compilation.Schema;

    /// <summary>The names.</summary>
    public NameTable Names => _compilation.Names;

    /// <summary>The texts of sources that are at hand.</summary>
    public SourceDocuments Documents => _compilation.Documents;

    /// <summary>What is known of the facts of other assemblies.</summary>
    public ReferencedFacts Referenced { get; }

    /// <summary>Whether <see cref="Settle"/> has been done.</summary>
    public bool IsSettled => _compilation.IsSettled;

    /// <summary>A fact base of files.</summary>
    /// <param name="root">The folder that their paths start from.</param>
    /// <param name="files">The files; no path twice.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    /// <param name="referenced">What is known of the facts of other assemblies.</param>
    /// <param name="counters">Where work is counted.</param>
    public static FactSnapshot Of(string root, IEnumerable<FactFile> files, SourceDocuments documents, ReferencedFacts referenced, EditingCounters counters)
        => new(root, FactCompilation.Create(files, documents, referenced.Interfaces, referenced.Padding, isStored: false, counters), referenced, counters);

    /// <summary>The file of a path; null where there is none.</summary>
    public FactFile? Find(string path) => (FactFile?)_compilation.Find(path)?.Source;

    /// <summary>A file, bound.</summary>
    /// <exception cref="KeyNotFoundException">The file is not one of this fact base.</exception>
    public BoundFile BoundOf(FactFile file) => _compilation.Find(file.Path)?.Bound ?? throw new KeyNotFoundException(file.Path);

    /// <summary>The same fact base after some files have changed. Only what depends on the change is made anew.</summary>
    /// <param name="changes">The files by their paths; null for one that is gone.</param>
    public FactSnapshot With(IReadOnlyDictionary<string, FactFile?> changes)
        => new(Root, _compilation.With(changes.ToDictionary(static c => c.Key, static c => (IFactFile?)c.Value, StringComparer.Ordinal)), Referenced, _counters);

    /// <summary>The same fact base with other texts of sources.</summary>
    public FactSnapshot With(SourceDocuments documents) => new(Root, _compilation.With(documents), Referenced, _counters);

    /// <summary>The same fact base beside other facts of other assemblies.</summary>
    public FactSnapshot With(ReferencedFacts referenced) => Of(Root, Files, Documents, referenced, _counters);

    /// <summary>As <see cref="FactCompilation.FindingsNow"/>.</summary>
    public IReadOnlyList<Finding> FindingsNow(FactFile file) => _compilation.FindingsNow(file.Path);

    /// <summary>As <see cref="FactCompilation.Settle"/>.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public FactFindings Settle(CancellationToken cancellation = default) => _compilation.Settle(cancellation);

    /// <summary>What rules derive, found when it is asked for first; null where no rule can be used, or the facts cannot be stored.</summary>
    public DerivedFacts? Derived => _compilation.Files.Any(static f => f.Bound.Rules.Count > 0) ? _compilation.Store?.Derived() : null;

    /// <summary>All of it for those who read facts rather than text.</summary>
    public BoundFacts ToBoundFacts() => _compilation.ToBoundFacts();
}
