using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Checks.Incremental;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Suppression;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Compilation;

/// <summary>
/// A fact base: files in, a store and everything that is wrong out, each made when it is first asked for. It never changes, so any
/// number of readers can ask it while the next one is made of it. The next takes over what an edit leaves as it was. Command, editor
/// and build are its hosts.
/// </summary>
public sealed class FactCompilation
{
    private readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);
    private readonly ProjectDeclarations? _declared;
    private readonly CompilationCounters? _counters;
    private readonly bool _isStored;
    private readonly object _storing = new(), _checking = new(), _settling = new();

    // What was made, else what is known of an earlier state.
    private KnownStore? _store, _lastStore;
    private KnownChecks? _checks, _lastChecks;
    private FactFindings? _findings, _lastFindings;
    private Lazy<RowFindings>? _onRows;
    private IReadOnlyList<CompiledFactFile>? _files;
    private bool? _isWhole;

    private FactCompilation(FileState[] files, FactSchema schema, NameTable names, ProjectDeclarations? declared, SourceDocuments documents, CompilationCounters? counters, bool isStored, FactCompilation? before)
    {
        States = files;
        Schema = schema;
        Names = names;
        Documents = documents;
        _declared = declared;
        _counters = counters;
        _isStored = isStored;
        _lastStore = before?._store ?? before?._lastStore;
        _lastChecks = before?._checks ?? before?._lastChecks;
        _lastFindings = before?._findings ?? before?._lastFindings;
        // Where two files have one path, the first is meant.
        for (int i = files.Length - 1; i >= 0; i--)
            _byPath[files[i].Path] = i;
    }

    /// <summary>The kinds.</summary>
    public FactSchema Schema { get; }

    /// <summary>The names.</summary>
    public NameTable Names { get; }

    /// <summary>The texts of sources that are at hand.</summary>
    public SourceDocuments Documents { get; }

    /// <summary>The files, in the order of their paths, with everything that is wrong with them.</summary>
    public IReadOnlyList<CompiledFactFile> Files => _files ??= ToFiles();

    /// <summary>Whether no file has an error, so that its facts are whole.</summary>
    public bool IsWhole => _isWhole ??= !States.Any(static f => f.HasErrors);

    /// <summary>The facts as a store, with the answers to the questions that are named among them; null where it could not be made.</summary>
    public StoreImage? Store => StoreOf().Image;

    /// <summary>What the checks of its sources found.</summary>
    public ProvenanceReport Provenance => Settle().Provenance;

    /// <summary>What is wrong with what other assemblies share; it belongs to no file.</summary>
    public IReadOnlyList<Finding> ImportFindings => Schema.ImportFindings;

    /// <summary>What keeps the whole from being compiled or checked; null where nothing does.</summary>
    public Finding? Failure => StoreOf().Failure ?? Checks.Failure;

    /// <summary>What is wrong with facts against facts.</summary>
    public CheckResults Checks
    {
        get
        {
            if (Volatile.Read(ref _checks) is { } known)
                return known.Results;
            lock (_checking)
            {
                if (_checks is null)
                {
                    Volatile.Write(ref _checks, new KnownChecks(States, IsWhole, Check()));
                    _lastChecks = null;
                    _onRows = null;
                }
                return _checks!.Results;
            }
        }
    }

    /// <summary>The files as their host keeps them, in the order of their paths.</summary>
    public IReadOnlyList<IFactFile> Sources => Array.ConvertAll(States, static f => f.Source);

    /// <summary>The files, each in its state.</summary>
    internal FileState[] States { get; }

    /// <summary>Whether <see cref="Settle"/> has been done.</summary>
    public bool IsSettled => Volatile.Read(ref _findings) is not null;

    /// <summary>A fact base of texts.</summary>
    /// <param name="texts">Paths relative to the fact base, with <c>/</c>, and their texts; no path twice.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    /// <param name="imports">What other assemblies share, in any order.</param>
    /// <param name="padding">How far hedges reach; null for <see cref="FactPadding.OneUnit"/>.</param>
    public static FactCompilation Of(IEnumerable<FactFileText> texts, SourceDocuments documents, IReadOnlyList<FactInterface>? imports = null, FactPadding? padding = null)
        => Create(Parse(texts), documents, imports, padding, isStored: true);

    /// <summary>A fact base of files.</summary>
    /// <param name="files">The files; no path twice.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    /// <param name="imports">What other assemblies share, in any order.</param>
    /// <param name="padding">How far hedges reach; null for <see cref="FactPadding.OneUnit"/>.</param>
    /// <param name="isStored">Whether its store is wanted in any case, so that what asks the facts asks that one.</param>
    /// <param name="counters">Where work is counted.</param>
    public static FactCompilation Create(
        IEnumerable<IFactFile> files, SourceDocuments documents, IReadOnlyList<FactInterface>? imports = null, FactPadding? padding = null, bool isStored = false, CompilationCounters? counters = null)
    {
        IFactFile[] ordered = InOrder(files);
        var declared = ProjectDeclarations.Of(Array.ConvertAll(ordered, static f => f.Declarations), imports, padding);
        FileState[] states = Array.ConvertAll(ordered, f => new FileState(f, declared.Schema, declared.Names, counters));
        return new FactCompilation(states, declared.Schema, declared.Names, declared, documents, counters, isStored, null);
    }

    /// <summary>A fact base whose files a host has bound; its store is wanted.</summary>
    /// <param name="files">The files, in any order; those that are as they were before are the same objects.</param>
    /// <param name="schema">The kinds.</param>
    /// <param name="names">The names.</param>
    /// <param name="before">An earlier state; null where none is known.</param>
    public static FactCompilation Bound(IEnumerable<FileState> files, FactSchema schema, NameTable names, FactCompilation? before)
        => new([.. files.OrderBy(static f => f.Path, StringComparer.Ordinal)], schema, names, null, SourceDocuments.None, null, isStored: true, before);

    /// <summary>The same fact base after some files have changed. Only what depends on the change is made anew.</summary>
    /// <param name="changes">The files by their paths; null for one that is gone.</param>
    /// <exception cref="InvalidOperationException">A host binds its files.</exception>
    public FactCompilation With(IReadOnlyDictionary<string, IFactFile?> changes)
    {
        if (_declared is null)
            throw new InvalidOperationException("Whoever binds the files says what has changed.");
        IFactFile[] ordered = InOrder(States.Where(f => !changes.ContainsKey(f.Path)).Select(static f => f.Source).Concat(changes.Values.OfType<IFactFile>()));
        ProjectDeclarations declared = _declared.With(Array.ConvertAll(ordered, static f => f.Declarations));
        bool isSame = declared.IsSameAs(_declared);
        return new FactCompilation(Array.ConvertAll(ordered, State), declared.Schema, declared.Names, declared, Documents, _counters, _isStored, this);

        FileState State(IFactFile file)
        {
            FileState? before = Find(file.Path) is { } known && ReferenceEquals(known.Source, file) ? known : null;
            bool stays = before is not null && (isSame || (before.IsBound && !declared.Concern(before.Bound, _declared)));
            return stays ? before! : new FileState(file, declared.Schema, declared.Names, _counters);
        }
    }

    /// <summary>The same fact base with other texts of some files.</summary>
    /// <param name="texts">The texts by their paths.</param>
    public FactCompilation With(IEnumerable<FactFileText> texts) => With(Parse(texts).ToDictionary(static f => f.Path, static f => (IFactFile?)f, StringComparer.Ordinal));

    /// <summary>The same fact base with other texts of sources.</summary>
    public FactCompilation With(SourceDocuments documents) => new(States, Schema, Names, _declared, documents, _counters, _isStored, this) { _isWhole = _isWhole };

    /// <summary>A file of this fact base; null where it has none of that path.</summary>
    public FileState? Find(string path) => _byPath.TryGetValue(path, out int at) ? States[at] : null;

    /// <summary>What is wrong with a file and not accepted, in the order of the text.</summary>
    /// <param name="path">The path that its facts carry.</param>
    public IReadOnlyList<Finding> Findings(string path) => Settle().In(path);

    /// <summary>
    /// What is wrong with one file, at once: what its own text says, and what was last known of it beside the other facts, where
    /// that stands now.
    /// </summary>
    /// <param name="path">The path that its facts carry.</param>
    public IReadOnlyList<Finding> FindingsNow(string path)
        => Volatile.Read(ref _findings) is { } settled ? settled.In(path) : Find(path) is { } file ? FactFindings.Now(this, file, Volatile.Read(ref _lastFindings)) : [];

    /// <summary>What is wrong with all files. Takes as long as it takes; made once.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public FactFindings Settle(CancellationToken cancellation = default)
    {
        if (Volatile.Read(ref _findings) is { } known)
            return known;
        // Whoever asks while it is being done waits for it rather than doing it as well.
        lock (_settling)
        {
            if (_findings is null)
            {
                Volatile.Write(ref _findings, FactFindings.Of(this, _lastFindings, cancellation));
                Volatile.Write(ref _lastFindings, null);
            }
            return _findings!;
        }
    }

    /// <summary>All of it for those who read facts rather than findings.</summary>
    public BoundFacts ToBoundFacts()
    {
        BindAll(default);
        return BoundFacts.Of(
            [.. States.Select(static f => new FactFileText(f.Path, f.Source.Text))], [.. States.Select(static f => f.Source.Syntax)], Schema, Names, [.. States.Select(static f => f.Bound)]);
    }

    /// <summary>Binds what is not bound yet, on all cores.</summary>
    internal void BindAll(CancellationToken cancellation)
    {
        const int few = 8;
        if (States.Count(static f => !f.IsBound) < few)
        {
            foreach (FileState file in States)
                _ = file.Bound;
            return;
        }
        Parallel.For(0, States.Length, new ParallelOptions { CancellationToken = cancellation }, i => _ = States[i].Bound);
    }

    private static IFactFile[] InOrder(IEnumerable<IFactFile> files) => [.. files.OrderBy(static f => f.Path, StringComparer.Ordinal)];

    private static ParsedText[] Parse(IEnumerable<FactFileText> texts)
    {
        FactFileText[] all = [.. texts];
        var parsed = new ParsedText[all.Length];
        Parallel.For(0, all.Length, i =>
        {
            parsed[i] = new ParsedText(all[i]);
            _ = parsed[i].Declarations;
        });
        return parsed;
    }

    private KnownStore StoreOf()
    {
        if (Volatile.Read(ref _store) is { } known)
            return known;
        lock (_storing)
        {
            if (_store is null)
            {
                Volatile.Write(ref _store, MakeStore());
                _lastStore = null;
            }
            return _store!;
        }
    }

    private KnownStore MakeStore()
    {
        try
        {
            BindAll(default);
            if (_lastStore is { Image: { } last } && IsWhole && QuietEdit.Between(_lastStore.Files, States, out bool isNone) is var edit && (isNone ? last : edit?.Apply(last)) is { } edited)
                return new KnownStore(States, edited, null, isNone && _lastStore.IsFresh);
            BoundFile[] files = BoundFiles();
            // Most stores have no next one. Where there was one before, there will be.
            var draft = StoreDraft.Of(Schema, files, _lastStore?.Image?.Told, isNoted: _lastStore is not null);
            if (_lastChecks is null && Volatile.Read(ref _checks) is null)
            {
                var onRows = new Lazy<RowFindings>(() => RowFindings.Of(draft, files));
                _onRows = onRows;
                // Whoever wants it gets what it throws.
                _ = Task.Run(() => onRows.Value);
            }
            return new KnownStore(States, NamedQuestions.Answer(draft.Encode(), files), null, IsFresh: true);
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new KnownStore(States, null, CompilerFailure.ToFinding(e), IsFresh: false);
        }
    }

    private CheckResults Check()
    {
        BindAll(default);
        BoundFile[] files = BoundFiles();
        if (_lastChecks is { Results: { Failure: null } last } && _lastChecks.IsWhole == IsWhole)
        {
            var edit = QuietEdit.Between(_lastChecks.Files, States, out bool isNone);
            if (isNone)
                return last;
            if (edit is not null && last.Move(files, edit.Move, IsWhole) is { } moved)
            {
                _counters?.AddMoved();
                return moved;
            }
        }
        // Where an edit left the store's rows as they were made of, these are not the facts as they stand.
        Func<StoreImage?>? store = _isStored ? () => StoreOf() is { IsFresh: true } known ? known.Image : null : null;
        CheckResults checks = _lastChecks is not null ? _lastChecks.Results.Next(Schema, files, IsWhole, store)
            : store?.Invoke() is { } image ? CheckResults.Of(image, files, IsWhole, _onRows)
            : CheckResults.Of(Schema, files, IsWhole);
        if (checks.IsOfAll)
            _counters?.AddChecked();
        _counters?.AddItems(checks.ItemsChecked);
        return checks;
    }

    private BoundFile[] BoundFiles() => Array.ConvertAll(States, static f => f.Bound);

    private CompiledFactFile[] ToFiles()
    {
        FactFindings findings = Settle();
        var files = new CompiledFactFile[States.Length];
        for (int i = 0; i < files.Length; i++)
        {
            IFactFile source = States[i].Source;
            files[i] = new CompiledFactFile(new FactFileText(source.Path, source.Text), source.Syntax, States[i].Bound, findings.In(States[i]), findings.AcceptedIn(States[i]));
        }
        return files;
    }

    /// <summary>A store, and the files that it was made of.</summary>
    private sealed record KnownStore(FileState[] Files, StoreImage? Image, Finding? Failure, bool IsFresh);

    /// <summary>What was found of facts against facts, and the files that they stand in.</summary>
    private sealed record KnownChecks(FileState[] Files, bool IsWhole, CheckResults Results);
}

/// <summary>A file and its text.</summary>
/// <param name="Path">Relative to the fact base, with <c>/</c>.</param>
/// <param name="Text">The text.</param>
public sealed record FactFileText(string Path, string Text);

/// <summary>A file with what the compiler made of it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Syntax">Its items as written.</param>
/// <param name="Bound">Its items as meant.</param>
/// <param name="Findings">What is wrong with it and not accepted, in the order of the text, the other places found.</param>
/// <param name="Accepted">What is accepted, with the reasons.</param>
public sealed record CompiledFactFile(
    FactFileText Source, FileSyntax Syntax, BoundFile Bound, IReadOnlyList<Finding> Findings, IReadOnlyList<AcceptedFinding> Accepted);
