using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;

namespace FactDsl.Tooling.Fixing;

/// <summary>
/// Applies the fixes of findings until none is left, compiling after each round. Fixes of one round never touch the same
/// characters; fixes that together leave more errors than there were are taken back, and tried by halves. So is a fix whose
/// finding is still there, and one that a later one undoes: nothing was mended.
/// </summary>
public sealed class FixRun
{
    private readonly FixOptions _options;
    private readonly List<AppliedFix> _applied = [];

    // What was applied or taken back: a fix is tried once, so that two that undo each other come to an end.
    private readonly HashSet<(string Path, string Id, TextEdit Edit)> _tried = [];
    private readonly AppliedPlaces _places = new();
    private int _roundsLeft;

    private FixRun(FactCompilation compilation, FixOptions options)
    {
        Compilation = compilation;
        _options = options;
        _roundsLeft = options.Rounds;
    }

    /// <summary>The facts after all fixes, with what is left to find.</summary>
    public FactCompilation Compilation { get; private set; }

    /// <summary>What was mended, in the order it was.</summary>
    public IReadOnlyList<AppliedFix> Applied => _applied;

    /// <summary>Mends files.</summary>
    /// <param name="texts">Paths relative to the fact base, with <c>/</c>, and their texts; no path twice.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    /// <param name="options">Which fixes to apply.</param>
    /// <param name="imports">What other assemblies share, in any order.</param>
    /// <param name="padding">How far hedges reach; null for one unit.</param>
    public static FixRun Of(IEnumerable<FactFileText> texts, SourceDocuments documents, FixOptions options, IReadOnlyList<FactInterface>? imports = null, FactPadding? padding = null)
    {
        var run = new FixRun(FactCompilation.Of(texts, documents, imports, padding), options);
        while (run._roundsLeft > 0 && run.Choose() is { Count: > 0 } chosen)
            run.Apply(chosen);
        return run;
    }

    /// <summary>The fixes of one round, file by file in the order of the text.</summary>
    private List<AppliedFix> Choose()
    {
        var chosen = new List<AppliedFix>();
        foreach (CompiledFactFile file in Compilation.Files)
        {
            // Fixes write `\n`; a file whose lines end otherwise keeps its ends. All that follows reckons with what is written.
            bool hasReturns = file.Source.Text.IndexOf("\r\n", StringComparison.Ordinal) >= 0;
            var taken = new EditSet();
            foreach (Finding finding in file.Findings)
            {
                bool isWanted = _options.Ids.Count == 0 || _options.Ids.Contains(finding.Rule.Id);
                if (!isWanted || finding.Fixes.FirstOrDefault(f => f.IsSafe || (_options.IncludesUnsafe && !f.IsChoice)) is not { Edits.Count: > 0 } offered)
                    continue;
                FindingFix fix = hasReturns ? WithReturns(offered) : offered;
                if (!_tried.Contains(KeyOf(file.Source.Path, finding, fix)) && taken.TryAdd(fix.Edits))
                    chosen.Add(new AppliedFix(file.Source.Path, file.Syntax.Lines.PositionOf(finding.Span.Start), finding, fix));
            }
        }
        return chosen;
    }

    /// <summary>Applies fixes, or the first half of them where together they do harm; the rest is for the next round.</summary>
    private void Apply(List<AppliedFix> fixes)
    {
        bool isAgain = false;
        for (; _roundsLeft > 0; fixes = isAgain ? fixes : fixes.GetRange(0, fixes.Count / 2))
        {
            isAgain = false;
            _roundsLeft--;
            var byFile = fixes.GroupBy(static f => f.Path, StringComparer.Ordinal).ToDictionary(static f => f.Key, static f => new RoundEdits(f), StringComparer.Ordinal);
            FactCompilation mended = Compilation.With(
                Compilation.Files.Where(f => byFile.ContainsKey(f.Source.Path)).Select(f => f.Source with { Text = byFile[f.Source.Path].Apply(f.Source.Text) }));
            // What did not help is left out, and the others are tried without it.
            List<AppliedFix> helping = Helping(fixes, byFile, mended);
            if (helping.Count < fixes.Count)
            {
                if (helping.Count == 0)
                    return;
                fixes = helping;
                isAgain = true;
                continue;
            }
            bool isBetter = ErrorsIn(mended) <= ErrorsIn(Compilation);
            if (isBetter || fixes.Count == 1)
            {
                foreach (AppliedFix fix in fixes)
                    _tried.Add(KeyOf(fix.Path, fix.Finding, fix.Fix));
            }
            if (isBetter)
            {
                Keep(fixes, byFile);
                Compilation = mended;
            }
            if (isBetter || fixes.Count == 1)
                return;
        }
    }

    /// <summary>Counts fixes as applied; one that only takes back another counts for nothing, and the other neither.</summary>
    private void Keep(List<AppliedFix> fixes, Dictionary<string, RoundEdits> byFile)
    {
        var undone = new HashSet<AppliedFix>();
        foreach (AppliedFix fix in fixes)
        {
            if (_places.UndoneBy(fix.Path, fix.Fix) is { } earlier)
                undone.Add(earlier);
            else
                _applied.Add(fix);
        }
        if (undone.Count > 0)
            _applied.RemoveAll(undone.Contains);
        foreach (CompiledFactFile file in Compilation.Files)
        {
            if (byFile.TryGetValue(file.Source.Path, out RoundEdits? edits))
                _places.Apply(file.Source.Path, file.Source.Text, edits);
        }
    }

    /// <summary>The fixes that mended what they were to mend; the others are tried no more.</summary>
    private List<AppliedFix> Helping(List<AppliedFix> fixes, Dictionary<string, RoundEdits> byFile, FactCompilation mended)
    {
        var left = new Dictionary<string, FindingIndex>(StringComparer.Ordinal);
        foreach (CompiledFactFile file in mended.Files)
        {
            if (byFile.ContainsKey(file.Source.Path))
                left[file.Source.Path] = new FindingIndex(file.Findings);
        }
        var helping = new List<AppliedFix>(fixes.Count);
        foreach (AppliedFix fix in fixes)
        {
            RoundEdits edits = byFile[fix.Path];
            int at = fix.Finding.Span.Start;
            // What is found where something was written may begin before that or behind it.
            if (left[fix.Path].Has(fix.Finding, edits.MoveBefore(at), edits.Move(at)))
                _tried.Add(KeyOf(fix.Path, fix.Finding, fix.Fix));
            else
                helping.Add(fix);
        }
        return helping;
    }

    private static FindingFix WithReturns(FindingFix fix)
        => fix with { Edits = new([.. fix.Edits.Select(static e => e.Text.IndexOf('\r') < 0 ? e with { Text = e.Text.Replace("\n", "\r\n") } : e)]) };

    private static int ErrorsIn(FactCompilation compilation)
        => compilation.Files.Sum(static f => f.Findings.CountErrors());

    private static (string Path, string Id, TextEdit Edit) KeyOf(string path, Finding finding, FindingFix fix) => (path, finding.Rule.Id, fix.Edits[0]);
}
