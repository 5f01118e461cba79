using System.Threading;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Checks.Incremental;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;
using FactDsl.Language.Suppression;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Workspaces;

/// <summary>What is wrong with a fact base, file by file, as <see cref="FactCompilation"/> finds it.</summary>
public sealed class WorkspaceDiagnostics
{
    private static readonly IReadOnlyList<Finding> s_none = [];

    private readonly BoundSlot[] _slots;
    private readonly CheckResults _checks;
    private readonly Dictionary<string, FileProvenanceFindings> _provenance;
    private readonly ProvenanceReport _report;
    private readonly SourceDocuments _documents;
    private readonly Dictionary<string, IReadOnlyList<Finding>> _findings = new(StringComparer.Ordinal);
    private readonly bool _isWhole;

    private WorkspaceDiagnostics(FactSnapshot snapshot, BoundSlot[] slots, bool isWhole, CheckResults checks, ProvenanceReport report)
    {
        _slots = slots;
        _documents = snapshot.Documents;
        _isWhole = isWhole;
        _checks = checks;
        _report = report;
        _provenance = report.Files.ToDictionary(static f => f.Path, StringComparer.Ordinal);
    }

    /// <summary>What keeps the whole from being checked; null where nothing does.</summary>
    public Finding? Failure => _checks.Failure;

    /// <summary>What of the sources' texts is quoted.</summary>
    public IReadOnlyList<SourceCoverage> Coverages => CoverageReport.Of(_report);

    /// <summary>What is wrong with a file and not accepted, in the order of the text.</summary>
    /// <param name="path">The path that its facts carry.</param>
    public IReadOnlyList<Finding> In(string path) => _findings.TryGetValue(path, out IReadOnlyList<Finding>? found) ? found : s_none;

    /// <summary>Finds everything, taking over from an earlier state what an edit cannot have changed.</summary>
    internal static WorkspaceDiagnostics Of(FactSnapshot snapshot, WorkspaceDiagnostics? last, CancellationToken cancellation)
    {
        snapshot.BindAll(cancellation);
        cancellation.ThrowIfCancellationRequested();
        BoundSlot[] slots = [.. snapshot.Slots];
        bool isWhole = !slots.Any(static s => s.HasErrors);
        CheckResults checks = Move(snapshot, slots, last, isWhole) ?? Check(snapshot, slots, last, isWhole);
        cancellation.ThrowIfCancellationRequested();
        var settled = new WorkspaceDiagnostics(snapshot, slots, isWhole, checks, Report(snapshot, slots, last));
        var before = new Dictionary<BoundSlot, IReadOnlyList<Finding>>();
        foreach (BoundSlot slot in last?._slots ?? [])
            before.Add(slot, last!.In(slot.File.Path));
        // Lines are told of items of other files too.
        var moved = new HashSet<string>(slots.Where(s => !before.ContainsKey(s)).Select(static s => s.File.Path), StringComparer.Ordinal);
        foreach (BoundSlot slot in slots)
        {
            cancellation.ThrowIfCancellationRequested();
            string path = slot.File.Path;
            // What is made of the same objects is the same, but for definitions that are pointed at and may have moved.
            bool isSame = before.TryGetValue(slot, out IReadOnlyList<Finding>? found)
                && ReferenceEquals(checks.In(path), last!._checks.In(path)) && ReferenceEquals(settled._provenance[path], last._provenance[path])
                && (last._isWhole == isWhole || (slot.Bound.Accepted.Count == 0 && !slot.AcceptsAny))
                && !slot.Bound.Findings.Any(static f => f.Definition is not null)
                && !checks.In(path).Any(f => f.Lines.Any(line => moved.Contains(line.File)));
            settled._findings[path] = isSame ? found! : Apply(snapshot, slot, checks.In(path), settled._provenance[path], isWhole);
        }
        return settled;
    }

    /// <summary>What is known of a file before the facts are held against each other again.</summary>
    internal static IReadOnlyList<Finding> Now(FactSnapshot snapshot, BoundSlot slot, WorkspaceDiagnostics? last)
    {
        string path = slot.File.Path;
        var nothing = new FileProvenanceFindings(path, default, default);
        BoundSlot? before = last?._slots.FirstOrDefault(s => s.File.Path == path);
        if (last is null || before is null || !last._provenance.TryGetValue(path, out FileProvenanceFindings? provenance))
            return Apply(snapshot, slot, s_none, nothing, isWhole: false);
        IReadOnlyList<Finding> checks = last._checks.In(path);
        bool isWhole = last._isWhole && !slot.HasErrors;
        if (ReferenceEquals(before.File, slot.File))
            return Apply(snapshot, slot, checks, provenance, isWhole);
        TextDifference edit = TextDifference.Between(before.File.Text, slot.File.Text);
        TextSpan? Move(string file, TextSpan span) => file == path ? edit.Move(span) : span;
        var moved = new FileProvenanceFindings(
            path,
            EquatableArray.From(MovedFinding.AllOf(path, provenance.Findings, Move)),
            EquatableArray.From(provenance.Acceptable.Where(a => edit.Move(a.Span) is not null).Select(a => a with { Span = edit.Move(a.Span)!.Value }).ToList()));
        return Apply(snapshot, slot, MovedFinding.AllOf(path, checks, Move), moved, isWhole);
    }

    /// <summary>What was found before, where one file has changed and says the same to the others; null where it may not.</summary>
    private static CheckResults? Move(FactSnapshot snapshot, BoundSlot[] slots, WorkspaceDiagnostics? last, bool isWhole)
    {
        if (last is null || last.Failure is not null || last._isWhole != isWhole || last._slots.Length != slots.Length)
            return null;
        int changed = -1;
        for (int i = 0; i < slots.Length; i++)
        {
            if (ReferenceEquals(slots[i], last._slots[i]))
                continue;
            if (changed >= 0)
                return null;
            changed = i;
        }
        if (changed < 0)
            return last._checks;
        BoundSlot before = last._slots[changed], after = slots[changed];
        // Errors leave parts of a file unread, so that an edit may mean more than it shows.
        if (!before.IsBound || before.HasErrors || after.HasErrors || before.File.Path != after.File.Path || !after.HasSameScope(before)
            || QuietEdit.Find(before.Bound, before.File, after.Bound, after.File) is not { } move
            || FactChecks.DependsOnProse(snapshot.Schema, Array.ConvertAll(slots, static s => s.Bound)))
            return null;
        CheckResults? moved = last._checks.Move(Array.ConvertAll(slots, static s => s.Bound), move, isWhole);
        if (moved is not null)
            snapshot.Counters.AddMoved();
        return moved;
    }

    private static CheckResults Check(FactSnapshot snapshot, BoundSlot[] slots, WorkspaceDiagnostics? last, bool isWhole)
    {
        BoundFile[] files = Array.ConvertAll(slots, static s => s.Bound);
        CheckResults checks = last is null ? CheckResults.Of(snapshot.Schema, files, isWhole) : last._checks.Next(snapshot.Schema, files, isWhole);
        if (checks.IsOfAll)
            snapshot.Counters.AddChecked();
        snapshot.Counters.AddItems(checks.ItemsChecked);
        return checks;
    }

    private static ProvenanceReport Report(FactSnapshot snapshot, BoundSlot[] slots, WorkspaceDiagnostics? last)
    {
        FileProvenance[] files = Array.ConvertAll(slots, static s => s.Provenance);
        return last is null || !ReferenceEquals(last._documents, snapshot.Documents)
            ? ProvenanceChecks.Run(files, snapshot.Documents)
            : ProvenanceChecks.Next(last._report, Array.ConvertAll(last._slots, static s => s.Provenance), files, snapshot.Documents);
    }

    private static IReadOnlyList<Finding> Apply(FactSnapshot snapshot, BoundSlot slot, IReadOnlyList<Finding> checks, FileProvenanceFindings provenance, bool isWhole)
    {
        Finding[] found = [.. slot.File.SyntaxFindings, .. slot.Bound.Findings, .. checks, .. provenance.Findings];
        if (found.Length == 0 && slot.Bound.Accepted.Count == 0 && !slot.AcceptsAny)
            return s_none;
        FileSyntax? FileOf(string path) => snapshot.Find(path)?.Syntax;
        return [.. Acceptances.Apply(slot.Bound, found, provenance.Acceptable, isWhole).Select(f => f.Locate(FileOf))];
    }
}
