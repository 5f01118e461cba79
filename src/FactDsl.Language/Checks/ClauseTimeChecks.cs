using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>Times that cannot be: an end before its beginning, and values that held when their item did not.</summary>
internal static class ClauseTimeChecks
{
    public static void Run(CheckedFacts facts)
    {
        foreach (CheckedFact fact in facts.Rows)
        {
            if (!fact.Item.IsWhole)
                continue;
            if (fact.Item.Time is { IsPossible: false } impossible && fact.Item.TimeSpan.Length > 0)
                facts.Report(fact.Path, Finding.At(FindingRules.EndsBeforeItBegins, fact.Item.TimeSpan, impossible.Text));
            foreach (StoreRowClause said in fact.Stored.Clauses.Each())
                Check(facts, fact, said);
        }
        foreach (BoundFile file in facts.Files)
        {
            foreach (BoundExtension extension in file.Extensions)
            {
                if (extension is { IsWhole: true, Time.IsPossible: false, TimeSpan.Length: > 0 })
                    facts.Report(file.Path, Finding.At(FindingRules.EndsBeforeItBegins, extension.TimeSpan, extension.Time.Value.Text));
            }
        }
    }

    private static void Check(CheckedFacts facts, CheckedFact fact, StoreRowClause said)
    {
        if (said.Extension is { IsWhole: false } || said.Clause.Qualifiers is not { StatedTime: { } stated } qualifiers)
            return;
        if (!stated.IsPossible)
        {
            facts.Report(said.Path, Finding.At(FindingRules.EndsBeforeItBegins, qualifiers.TimeSpan, stated.Text));
            return;
        }
        if (!fact.Counts || !CheckedFacts.Counts(said) || facts.LivesOf(fact.Row) is not { } lives)
            return;
        FindingRule? rule = lives.HoldsEnds(stated) switch
        {
            FactTruth.No => FindingRules.ClauseOutsideItem,
            FactTruth.Maybe => FindingRules.ClauseMayBeOutsideItem,
            _ => null,
        };
        if (rule is null)
            return;
        string word = said.Clause.Verb < 0 ? said.Clause.Field.Clause : said.Clause.Field.Verbs[said.Clause.Verb];
        facts.Report(said.Path, Finding.At(rule, qualifiers.TimeSpan, word, "`" + stated.Text + "`", fact.Words, lives.Words) with
        {
            Related = new RelatedPlace(fact.Path, fact.Item.TimeSpan.Length > 0 ? fact.Item.TimeSpan : fact.Span, "its time is said here"),
        });
    }
}
