using System.Threading;
using System.Threading.Tasks;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;
using FactDsl.Tooling.Projects;

namespace FactDsl.Editing.Workspaces;

/// <summary>
/// A fact base at one moment: files, kinds and names that belong together. It never changes, so that any number of readers can
/// ask it while the next one is made of it.
/// </summary>
public sealed class FactSnapshot
{
    private readonly BoundSlot[] _slots;
    private readonly ProjectDeclarations _declared;
    private readonly Dictionary<string, int> _byPath;
    private readonly EditingCounters _counters;
    private readonly Lock _settling = new();
    private WorkspaceDiagnostics? _settled;
    private WorkspaceDiagnostics? _last;

    private FactSnapshot(string root, BoundSlot[] slots, ProjectDeclarations declared, SourceDocuments documents, ReferencedFacts referenced, EditingCounters counters, WorkspaceDiagnostics? last)
    {
        Root = root;
        Referenced = referenced;
        _slots = slots;
        _declared = declared;
        Documents = documents;
        _counters = counters;
        _last = last;
        _byPath = new Dictionary<string, int>(slots.Length, StringComparer.Ordinal);
        for (int i = 0; i < slots.Length; i++)
            _byPath[slots[i].File.Path] = i;
        Files = Array.ConvertAll(slots, static s => s.File);
    }

    /// <summary>The folder that the paths of its facts start from.</summary>
    public string Root { get; }

    /// <summary>The files, in the order of their paths.</summary>
    public IReadOnlyList<FactFile> Files { get; }

    /// <summary>The kinds.</summary>
    public FactSchema Schema => _declared.Schema;

    /// <summary>The names.</summary>
    public NameTable Names => _declared.Names;

    /// <summary>The texts of sources that are at hand.</summary>
    public SourceDocuments Documents { get; }

    /// <summary>What is known of the facts of other assemblies.</summary>
    public ReferencedFacts Referenced { get; }

    internal IReadOnlyList<BoundSlot> Slots => _slots;

    internal EditingCounters Counters => _counters;

    /// <summary>What is known of an earlier state, where nothing is of this one yet.</summary>
    internal WorkspaceDiagnostics? Last => Volatile.Read(ref _settled) ?? Volatile.Read(ref _last);

    /// <summary>A fact base of files.</summary>
    /// <param name="root">The folder that their paths start from.</param>
    /// <param name="files">The files; no path twice.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    /// <param name="referenced">What is known of the facts of other assemblies.</param>
    /// <param name="counters">Where work is counted.</param>
    public static FactSnapshot Of(string root, IEnumerable<FactFile> files, SourceDocuments documents, ReferencedFacts referenced, EditingCounters counters)
    {
        FactFile[] ordered = InOrder(files);
        ProjectDeclarations declared = ProjectDeclarations.Of(Array.ConvertAll(ordered, static f => f.Declarations), referenced.Interfaces, referenced.Padding);
        return new FactSnapshot(root, Array.ConvertAll(ordered, f => new BoundSlot(f, declared, counters)), declared, documents, referenced, counters, null);
    }

    /// <summary>The file of a path; null where there is none.</summary>
    public FactFile? Find(string path) => _byPath.TryGetValue(path, out int at) ? _slots[at].File : null;

    /// <summary>A file, bound.</summary>
    /// <exception cref="KeyNotFoundException">The file is not one of this fact base.</exception>
    public BoundFile BoundOf(FactFile file) => _slots[_byPath[file.Path]].Bound;

    /// <summary>The same fact base after some files have changed. Only what depends on the change is made anew.</summary>
    /// <param name="changes">The files by their paths; null for one that is gone.</param>
    public FactSnapshot With(IReadOnlyDictionary<string, FactFile?> changes)
    {
        IEnumerable<FactFile> left = Files.Where(f => !changes.ContainsKey(f.Path));
        FactFile[] ordered = InOrder(left.Concat(changes.Values.OfType<FactFile>()));
        ProjectDeclarations declared = _declared.With(Array.ConvertAll(ordered, static f => f.Declarations));
        bool isSame = declared.IsSameAs(_declared);
        return new FactSnapshot(Root, Array.ConvertAll(ordered, Slot), declared, Documents, Referenced, _counters, Last);

        BoundSlot Slot(FactFile file)
        {
            BoundSlot? before = _byPath.TryGetValue(file.Path, out int at) && ReferenceEquals(_slots[at].File, file) ? _slots[at] : null;
            bool stays = before is not null && (isSame || (before.IsBound && !declared.Concern(before.Bound, _declared)));
            return stays ? before! : new BoundSlot(file, declared, _counters);
        }
    }

    /// <summary>The same fact base with other texts of sources.</summary>
    public FactSnapshot With(SourceDocuments documents) => new(Root, _slots, _declared, documents, Referenced, _counters, Last);

    /// <summary>The same fact base beside other facts of other assemblies.</summary>
    public FactSnapshot With(ReferencedFacts referenced) => Of(Root, Files, Documents, referenced, _counters);

    /// <summary>
    /// What is wrong with one file, at once: what its own text says, and what was last known of it beside the other facts, where
    /// that stands now.
    /// </summary>
    public IReadOnlyList<Finding> FindingsNow(FactFile file)
        => Volatile.Read(ref _settled) is { } settled ? settled.In(file.Path) : WorkspaceDiagnostics.Now(this, _slots[_byPath[file.Path]], Last);

    /// <summary>What is wrong with all files, as a build of these texts would say it. Takes as long as it takes; made once.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public WorkspaceDiagnostics Settle(CancellationToken cancellation = default)
    {
        if (Volatile.Read(ref _settled) is { } known)
            return known;
        // Whoever asks while it is being done waits for it rather than doing it as well.
        lock (_settling)
        {
            if (Volatile.Read(ref _settled) is { } done)
                return done;
            WorkspaceDiagnostics settled = WorkspaceDiagnostics.Of(this, Last, cancellation);
            Volatile.Write(ref _settled, settled);
            Volatile.Write(ref _last, null);
            return settled;
        }
    }

    /// <summary>All of it for those who read facts rather than text.</summary>
    public BoundFacts ToBoundFacts() => BoundFacts.Of(
        [.. Files.Select(static f => new FactFileText(f.Path, f.Text))],
        [.. Files.Select(static f => f.Syntax)],
        Schema,
        Names,
        [.. _slots.Select(static s => s.Bound)]);

    /// <summary>Whether <see cref="Settle"/> has been done.</summary>
    public bool IsSettled => Volatile.Read(ref _settled) is not null;

    private static FactFile[] InOrder(IEnumerable<FactFile> files) => [.. files.OrderBy(static f => f.Path, StringComparer.Ordinal)];

    /// <summary>Binds what is not bound yet, on all cores.</summary>
    internal void BindAll(CancellationToken cancellation)
    {
        if (_slots.Count(static s => !s.IsBound) < 8)
        {
            foreach (BoundSlot slot in _slots)
                _ = slot.Bound;
            return;
        }
        Parallel.For(0, _slots.Length, new ParallelOptions { CancellationToken = cancellation }, i => _ = _slots[i].Bound);
    }
}
