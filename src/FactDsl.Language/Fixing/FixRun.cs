using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Provenance;
using FactDsl.Language.Sharing;

namespace FactDsl.Language.Fixing;

/// <summary>
/// Applies the fixes of findings until none is left, compiling after each round. Fixes of one round never touch the same
/// characters; fixes that together leave more errors than there were are taken back, and tried by halves. So is a fix whose
/// finding is still there, and one that a later one undoes: nothing was mended.
/// </summary>
public sealed class FixRun
{
    private readonly SourceDocuments _documents;
    private readonly FixOptions _options;
    private readonly IReadOnlyList<FactInterface>? _imports;
    private readonly FactPadding? _padding;
    private readonly List<AppliedFix> _applied = [];

    // What was applied or taken back: a fix is tried once, so that two that undo each other come to an end.
    private readonly HashSet<(string Path, string Id, TextEdit Edit)> _tried = [];
    private readonly AppliedPlaces _places = new();
    private int _roundsLeft;

    private FixRun(FactCompilation compilation, SourceDocuments documents, FixOptions options, IReadOnlyList<FactInterface>? imports, FactPadding? padding)
    {
        Compilation = compilation;
        _documents = documents;
        _options = options;
        _imports = imports;
        _padding = padding;
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
        var run = new FixRun(FactCompilation.Of(texts, documents, imports, padding), documents, options, imports, padding);
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
            var taken = new EditSet();
            foreach (Finding finding in file.Findings)
            {
                bool isWanted = _options.Ids.Count == 0 || _options.Ids.Contains(finding.Rule.Id);
                if (!isWanted || finding.Fixes.FirstOrDefault(f => f.IsSafe || _options.IncludesUnsafe) is not { Edits.Count: > 0 } fix)
                    continue;
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
            ILookup<string, AppliedFix> byFile = fixes.ToLookup(static f => f.Path, StringComparer.Ordinal);
            FactCompilation mended = FactCompilation.Of(Compilation.Files.Select(f => f.Source with { Text = Mend(f.Source.Text, byFile[f.Source.Path]) }), _documents, _imports, _padding);
            // What did not help is left out, and the others are tried without it.
            List<AppliedFix> helping = fixes.FindAll(f => !IsStillThere(f, byFile[f.Path], mended));
            if (helping.Count < fixes.Count)
            {
                foreach (AppliedFix fix in fixes.Except(helping))
                    _tried.Add(KeyOf(fix.Path, fix.Finding, fix.Fix));
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
    private void Keep(List<AppliedFix> fixes, ILookup<string, AppliedFix> byFile)
    {
        foreach (AppliedFix fix in fixes)
        {
            if (_places.UndoneBy(fix.Path, fix.Fix) is { } undone)
                _applied.RemoveAll(a => ReferenceEquals(a, undone));
            else
                _applied.Add(fix);
        }
        foreach (CompiledFactFile file in Compilation.Files)
        {
            if (byFile.Contains(file.Source.Path))
                _places.Apply(file.Source.Path, file.Source.Text, byFile[file.Source.Path]);
        }
    }

    /// <summary>Whether what a fix was to mend is found again at its place.</summary>
    private static bool IsStillThere(AppliedFix fix, IEnumerable<AppliedFix> inFile, FactCompilation mended)
    {
        int at = fix.Finding.Span.Start, last = at;
        foreach (TextEdit edit in inFile.SelectMany(static f => f.Fix.Edits))
        {
            int more = edit.Text.Length - edit.Span.Length;
            if (edit.Span.End <= fix.Finding.Span.Start && edit.Span.Start < fix.Finding.Span.Start)
                (at, last) = (at + more, last + more);
            else if (edit.Span.Length == 0 && edit.Span.Start == fix.Finding.Span.Start)
                last += more;
        }
        return mended.Files.First(f => f.Source.Path == fix.Path).Findings.Any(f => f.Rule == fix.Finding.Rule && f.Span.Start >= at && f.Span.Start <= last && f.Arguments.Equals(fix.Finding.Arguments));
    }

    private static string Mend(string text, IEnumerable<AppliedFix> fixes)
    {
        // Fixes write `\n`; a file whose lines end otherwise keeps its ends.
        bool hasReturns = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0;
        return TextEdits.Apply(text, [.. fixes.SelectMany(static f => f.Fix.Edits).OrderBy(static e => e.Span.Start)
            .Select(e => hasReturns && e.Text.IndexOf('\r') < 0 ? e with { Text = e.Text.Replace("\n", "\r\n") } : e)]);
    }

    private static int ErrorsIn(FactCompilation compilation)
        => compilation.Files.Sum(static f => f.Findings.CountErrors());

    private static (string Path, string Id, TextEdit Edit) KeyOf(string path, Finding finding, FindingFix fix) => (path, finding.Rule.Id, fix.Edits[0]);
}
