using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>Checks what rules derive: rules that derive nothing or too much, denials that a derived fact contradicts, and what kinds demand.</summary>
public static class DerivedChecks
{
    // Of one rule, at most: beyond, the rule is what has to be looked at.
    private const int MostOfRule = 20;

    /// <summary>Checks what rules derive.</summary>
    /// <param name="image">The store, with what rules derive in it.</param>
    /// <param name="files">The files that are checked.</param>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public static IReadOnlyList<FileFinding> Check(StoreImage image, IReadOnlyList<BoundFile> files)
    {
        var findings = new List<FileFinding>();
        FactBase? opened = null;
        if (HasComplete(image))
            FindCounts(image, opened = image.Open(), files, findings);
        if (image.Derived() is not { } derived)
            return findings;
        FactBase facts = opened ?? image.Open();
        // An editor may have bound the file anew, so rules are known by their names.
        HashSet<string> met = [.. derived.Rules.Where(derived.IsMet).Select(static r => r.Name)];
        foreach (BoundFile file in files)
        {
            foreach (BoundRule rule in file.Rules)
            {
                if (!rule.IsWhole)
                    continue;
                if (derived.Cut is { } cut && cut.Rule.Name == rule.Name)
                    findings.Add(new FileFinding(file.Path, Finding.At(FindingRules.RuleTooWide, rule.NameSpan, rule.Name, "is looked at", cut.Line, $"{Number(cut.Matches)} facts by {Number(cut.Others)}")));
                else if (derived.IsComplete && !met.Contains(rule.Name))
                    findings.Add(new FileFinding(file.Path, NothingOf(facts, image.Layout, derived, rule)));
            }
        }
        FindContradictions(image, facts, derived, files, findings);
        findings.AddRange(DerivedDemands.Check(image, files));
        return findings;
    }

    private static Finding NothingOf(FactBase facts, StoreLayout layout, DerivedFacts derived, BoundRule rule)
    {
        var why = WhyNot.OfRule(facts, layout, rule, derived);
        string line = why.Failed ?? (rule.Head.Lines.FirstOrDefault(static l => l.Link == LineLink.Without)?.Pattern.Text is { } absent ? "without " + absent : rule.Head.Text);
        string near = why.Failed is null ? "" : why.Met.Count > 0 ? " together with the lines above it" : "";
        return Finding.At(FindingRules.RuleDerivesNothing, rule.NameSpan, rule.Name, line, near);
    }

    /// <summary>A denial is a question that must have no answer, a derived one neither.</summary>
    private static void FindContradictions(StoreImage image, FactBase facts, DerivedFacts derived, IReadOnlyList<BoundFile> files, List<FileFinding> findings)
    {
        var paths = new HashSet<string>(files.Select(static f => f.Path), StringComparer.Ordinal);
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < image.Told.Rows.Count; row++)
        {
            StoreRow denial = image.Told.Rows[row];
            if (denial.Band != (int)FactStanding.Denied || denial.IsDoubted || image.Told.Encoded.Doubted.AreAll(denial.Item.Citations) || !paths.Contains(denial.Path))
                continue;
            var pattern = new BoundPattern(denial.Item.Kind, FactStanding.Asserted, FactAnswer.Possibly)
            {
                Clauses = [.. denial.Clauses.Select(static c => c.Clause).Where(static c => c.Field.Owner is not null)],
                Times = denial.Item.Window is { } window ? [new BoundTimeCondition("during", window, denial.Item.TimeSpan)] : [],
            };
            if (denial.Item.Window is null && denial.Time is { IsUnstated: false })
                continue;
            Find(image, facts, derived, row, denial, pattern, told, findings);
        }
    }

    private static void Find(
        StoreImage image, FactBase facts, DerivedFacts derived, int row, StoreRow denial, BoundPattern pattern, Dictionary<string, int> told, List<FileFinding> findings)
    {
        foreach (KindSymbol kind in image.Layout.Schema.Kinds)
        {
            if (!kind.IsDerived || !kind.Is(denial.Item.Kind) || RowQuestion.Of(facts, image.Layout, pattern, kind) is not { } question)
                continue;
            facts.RowsOf(image.Layout.Kind(kind), FactStanding.Asserted, out int low, out int high);
            (FactRef Fact, FactTruth Truth)? best = null;
            int more = 0;
            for (int at = low; at < high; at++)
            {
                FactTruth truth = question.Ask(at);
                if (truth == FactTruth.No)
                    continue;
                more++;
                if (best is null || (best.Value.Truth != FactTruth.Yes && truth == FactTruth.Yes))
                    best = (new FactRef(facts, at), truth);
            }
            if (best is not { } found || derived.ReasonsOf(found.Fact) is not { Count: > 0 } reasons)
                continue;
            BoundRule rule = reasons[0].Rule;
            told.TryGetValue(rule.Name, out int known);
            told[rule.Name] = known + 1;
            if (known >= MostOfRule)
                continue;
            FindingRule severity = found.Truth != FactTruth.Yes ? FindingRules.MayContradictDerived
                : SharesSource(new FactRef(facts, derived.RowOfTold(row)), found.Fact) ? FindingRules.ContradictsDerived
                : FindingRules.ContradictsDerivedOfOther;
            string words = derived.At(found.Fact)!.ToString();
            findings.Add(new FileFinding(denial.Path, Finding.At(severity, denial.Item.KindSpan, "denial", words, rule.Name, From(reasons[0]) + (more > 1 ? $" (and {Number(more - 1)} more like it)" : "")) with
            {
                Related = new RelatedPlace(image.Rows[found.Fact.Row].Path, rule.NameSpan, $"rule `{rule.Name}` derives it"),
                Grounds = AnswerGrounds.Of(image, reasons[0].Reason),
            }));
        }
    }

    private static string From(RuleReason reason)
    {
        string[] named = [.. reason.Reason.Premises.Select(static p => p.Fact.Name.Length > 0 ? $"`{p.Fact.Name}`" : "a " + p.Fact.Kind).Distinct()];
        return named.Length == 0 ? "its lines" : (named.Length == 1 ? named[0] : string.Join(", ", named.Take(named.Length - 1)) + " and " + named[named.Length - 1]);
    }

    private static bool SharesSource(FactRef denial, FactRef derived)
    {
        List<int> own = [.. denial.Citations.Select(static c => c.SourceRow)];
        List<int> of = [.. derived.Citations.Select(static c => c.SourceRow)];
        return own.Count == 0 || of.Count == 0 || of.TrueForAll(own.Contains);
    }

    private static bool HasComplete(StoreImage image)
    {
        foreach (StoreRow row in image.Told.Rows)
        {
            if (row.Band == (int)FactStanding.Complete)
                return true;
        }
        return false;
    }

    /// <summary>A count of more facts than are told, where somebody says that these are all.</summary>
    private static void FindCounts(StoreImage image, FactBase facts, IReadOnlyList<BoundFile> files, List<FileFinding> findings)
    {
        var paths = new HashSet<string>(files.Select(static f => f.Path), StringComparer.Ordinal);
        var asked = new JoinFacts(facts, image.Layout, image.Derived());
        for (int row = 0; row < image.Told.Rows.Count; row++)
        {
            StoreRow count = image.Told.Rows[row];
            if (count.Band != (int)FactStanding.Counted || count.IsDoubted || image.Told.Encoded.Doubted.AreAll(count.Item.Citations) || !paths.Contains(count.Path) || Least(count) is not { } least)
                continue;
            BoundClause[] clauses = [.. count.Clauses.Select(static c => c.Clause).Where(static c => c.Field.Owner is not null)];
            var pattern = new BoundPattern(count.Item.Kind, FactStanding.Asserted, FactAnswer.Possibly)
            {
                Clauses = clauses,
                Times = count.Item.Window is { } window ? [new BoundTimeCondition("during", window, count.Item.TimeSpan)] : [],
            };
            Region region = Region.All;
            if (count.Item.Window is { } days)
            {
                var covered = new DayWindow(days, image.Layout.Schema.Padding);
                region = new Region(covered.First, covered.Last);
            }
            else if (count.Time is { IsUnstated: false })
            {
                continue;
            }
            var told = new List<int>();
            if (!new Coverage(asked).IsTold(pattern, LineValues.Of(asked, pattern, static _ => null), region, told) || told.FindIndex(r => facts.StandingOf(r) == FactStanding.Complete) is not (>= 0 and var at))
                continue;
            int complete = told[at];
            int known = Questions.Ask(facts, image.Layout, pattern, derived: image.Derived()).Counted.Select(static a => a.Fact.Row).Distinct().Count();
            if (known >= least.Number)
                continue;
            FindingRule rule = SharesSource(new FactRef(facts, image.Derived()?.RowOfTold(row) ?? row), new FactRef(facts, complete)) ? FindingRules.CountBeyondComplete : FindingRules.CountBeyondCompleteOfOther;
            findings.Add(new FileFinding(count.Path, Finding.At(rule, count.Item.KindSpan, least.Text, "says", Number(known)) with
            {
                Related = new RelatedPlace(image.Rows[complete].Path, image.Rows[complete].Item.KindSpan, "this says that all are told"),
            }));
        }
    }

    /// <summary>The least number that a count leaves possible, and the count as written; null where it has none.</summary>
    private static (decimal Number, string Text)? Least(StoreRow count)
    {
        foreach (StoreRowClause said in count.Clauses)
        {
            if (said.Clause.Field == LanguageFields.Count && said.Clause.Values.Count == 1 && said.Clause.Values[0] is { Kind: BoundValueKind.Raw, Measure: FactNumber number } && number.Lowest is { } lowest)
                return (number.IncludesLowest ? lowest : lowest + 1, said.Clause.Values[0].Raw);
        }
        return null;
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
