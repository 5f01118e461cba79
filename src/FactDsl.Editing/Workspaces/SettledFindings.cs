using System.Threading;
using FactDsl.Language.Acceptance;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Provenance;
using FactDsl.Language.Storage;
using FactDsl.Language.Syntax;
using FactDsl.Language.Asking;

namespace FactDsl.Editing.Workspaces;

/// <summary>What is wrong with a fact base, file by file, as <see cref="FactCompilation"/> finds it.</summary>
public sealed class SettledFindings
{
    private static readonly IReadOnlyList<Finding> s_none = [];

    private readonly BoundSlot[] _slots;
    private readonly Dictionary<string, IReadOnlyList<Finding>> _checks;
    private readonly Dictionary<string, FileProvenanceFindings> _provenance;
    private readonly ProvenanceReport _report;
    private readonly SourceDocuments _documents;
    private readonly Dictionary<string, IReadOnlyList<Finding>> _findings = new(StringComparer.Ordinal);
    private readonly bool _isWhole;

    private SettledFindings(FactSnapshot snapshot, bool isWhole, Dictionary<string, IReadOnlyList<Finding>> checks, Finding? failure, ProvenanceReport report)
    {
        _slots = [.. snapshot.Slots];
        _documents = snapshot.Documents;
        _isWhole = isWhole;
        _checks = checks;
        Failure = failure;
        _report = report;
        _provenance = report.Files.ToDictionary(static f => f.Path, StringComparer.Ordinal);
    }

    /// <summary>What keeps the whole from being checked; null where nothing does.</summary>
    public Finding? Failure { get; }

    /// <summary>What of the sources' texts is quoted.</summary>
    public IReadOnlyList<SourceCoverage> Coverages => CoverageReport.Of(_report);

    /// <summary>What is wrong with a file and not accepted, in the order of the text.</summary>
    /// <param name="path">The path that its facts carry.</param>
    public IReadOnlyList<Finding> In(string path) => _findings.TryGetValue(path, out IReadOnlyList<Finding>? found) ? found : s_none;

    /// <summary>Finds everything, taking over from an earlier state what an edit cannot have changed.</summary>
    internal static SettledFindings Of(FactSnapshot snapshot, SettledFindings? last, CancellationToken cancellation)
    {
        snapshot.BindAll(cancellation);
        cancellation.ThrowIfCancellationRequested();
        BoundSlot[] slots = [.. snapshot.Slots];
        bool isWhole = !slots.Any(HasError);
        (Dictionary<string, IReadOnlyList<Finding>> checks, Finding? failure) = Move(snapshot, slots, last, isWhole) ?? Check(snapshot, slots, isWhole, cancellation);
        cancellation.ThrowIfCancellationRequested();
        ProvenanceReport report = last is not null && SaysTheSameOfSources(last, slots, snapshot.Documents)
            ? last._report
            : ProvenanceChecks.Run(Array.ConvertAll(slots, static s => s.Provenance), snapshot.Documents);
        var settled = new SettledFindings(snapshot, isWhole, checks, failure, report);
        foreach (BoundSlot slot in slots)
        {
            cancellation.ThrowIfCancellationRequested();
            settled._findings[slot.File.Path] = Apply(snapshot, slot, settled.ChecksIn(slot.File.Path), settled._provenance[slot.File.Path], isWhole);
        }
        return settled;
    }

    /// <summary>What is known of a file before the facts are held against each other again.</summary>
    internal static IReadOnlyList<Finding> Now(FactSnapshot snapshot, BoundSlot slot, SettledFindings? last)
    {
        string path = slot.File.Path;
        var nothing = new FileProvenanceFindings(path, default, default);
        BoundSlot? before = last?._slots.FirstOrDefault(s => s.File.Path == path);
        if (last is null || before is null || !last._provenance.TryGetValue(path, out FileProvenanceFindings? provenance))
            return Apply(snapshot, slot, s_none, nothing, isWhole: false);
        IReadOnlyList<Finding> checks = last.ChecksIn(path);
        bool isWhole = last._isWhole && !HasError(slot);
        if (ReferenceEquals(before.File, slot.File))
            return Apply(snapshot, slot, checks, provenance, isWhole);
        TextDifference edit = TextDifference.Between(before.File.Text, slot.File.Text);
        var moved = new FileProvenanceFindings(
            path,
            EquatableArray.From(Move(edit, provenance.Findings)),
            EquatableArray.From(provenance.Acceptable.Where(a => edit.Move(a.Span) is not null).Select(a => a with { Span = edit.Move(a.Span)!.Value }).ToList()));
        return Apply(snapshot, slot, Move(edit, checks), moved, isWhole);
    }

    private IReadOnlyList<Finding> ChecksIn(string path) => _checks.TryGetValue(path, out IReadOnlyList<Finding>? found) ? found : s_none;

    private static bool HasError(BoundSlot slot) => HasError(slot.File.Syntax.Findings) || HasError(slot.Bound.Findings);

    private static bool HasError(IReadOnlyList<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            if (finding.Rule.Severity == FindingSeverity.Error)
                return true;
        }
        return false;
    }

    private static List<Finding> Move(TextDifference edit, IReadOnlyList<Finding> findings)
    {
        var moved = new List<Finding>(findings.Count);
        foreach (Finding finding in findings)
        {
            if (edit.Move(finding.Span) is { } span)
                moved.Add(finding with { Span = span, Fixes = MovedFindings.Move(edit, finding.Fixes) });
        }
        return moved;
    }

    /// <summary>What was found before, where one file has changed and says the same to the others; null where it may not.</summary>
    private static (Dictionary<string, IReadOnlyList<Finding>>, Finding?)? Move(FactSnapshot snapshot, BoundSlot[] slots, SettledFindings? last, bool isWhole)
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
            return (last._checks, null);
        BoundSlot before = last._slots[changed], after = slots[changed];
        // Errors leave parts of a file unread, so that an edit may mean more than it shows.
        if (!before.IsBound || HasError(before) || HasError(after) || before.File.Path != after.File.Path || !after.HasSameScope(before)
            || MovedFindings.Find(before.Bound, before.File, after.Bound, after.File) is not { } move
            || MovedFindings.DependOnProse(snapshot.Schema, Array.ConvertAll(slots, static s => s.Bound)))
            return null;
        snapshot.Counters.AddMoved();
        var moved = new Dictionary<string, IReadOnlyList<Finding>>(last._checks.Count, StringComparer.Ordinal);
        foreach ((string path, IReadOnlyList<Finding> findings) in last._checks)
            moved.Add(path, [.. findings.Select(f => move(path, f))]);
        return (moved, null);
    }

    private static (Dictionary<string, IReadOnlyList<Finding>>, Finding?) Check(FactSnapshot snapshot, BoundSlot[] slots, bool isWhole, CancellationToken cancellation)
    {
        snapshot.Counters.AddChecked();
        BoundFile[] files = Array.ConvertAll(slots, static s => s.Bound);
        StoreImage? image = null;
        Finding? failure = null;
        try
        {
            image = NamedQuestions.Answer(StoreBuilder.Build(snapshot.Schema, files), files);
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            failure = CompilerFailure.ToFinding(e);
        }
        cancellation.ThrowIfCancellationRequested();
        FactChecks checks = FactChecks.Run(image, files, isWhole);
        var found = new Dictionary<string, IReadOnlyList<Finding>>(StringComparer.Ordinal);
        foreach (BoundFile file in files)
        {
            if (checks.In(file.Path) is { Count: > 0 } findings)
                found.Add(file.Path, findings);
        }
        return (found, failure ?? checks.Failure);
    }

    private static bool SaysTheSameOfSources(SettledFindings last, BoundSlot[] slots, SourceDocuments documents)
    {
        if (!ReferenceEquals(last._documents, documents) || last._slots.Length != slots.Length)
            return false;
        for (int i = 0; i < slots.Length; i++)
        {
            if (!ReferenceEquals(slots[i], last._slots[i]) && !slots[i].Provenance.Equals(last._slots[i].Provenance))
                return false;
        }
        return true;
    }

    private static IReadOnlyList<Finding> Apply(FactSnapshot snapshot, BoundSlot slot, IReadOnlyList<Finding> checks, FileProvenanceFindings provenance, bool isWhole)
    {
        Finding[] found = [.. slot.File.Syntax.Findings, .. slot.Bound.Findings, .. checks, .. provenance.Findings];
        if (found.Length == 0 && slot.Bound.Accepted.Count == 0 && !slot.AcceptsAny)
            return s_none;
        FileSyntax? FileOf(string path) => snapshot.Find(path)?.Syntax;
        return [.. Acceptances.Apply(slot.Bound, found, provenance.Acceptable, isWhole).Select(f => f.Locate(FileOf))];
    }
}
