using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>Times that cannot be: an end before its beginning, and values that held when their item did not.</summary>
internal static class ClauseTimeChecks
{
    public static void Run(CheckedFacts facts)
    {
        foreach (CheckedFact fact in facts.Rows)
        {
            if (!fact.Item.IsWhole && !fact.Item.IsReversed)
                continue;
            CheckOwn(facts, fact);
            foreach (StoreRowClause said in fact.Stored.Clauses.Each())
                Check(facts, fact, said);
        }
        foreach (BoundFile file in facts.Files)
        {
            foreach (BoundExtension extension in file.Extensions)
                Check(facts, file.Path, extension);
        }
    }

    /// <summary>The time of an item: that of each source, where they differ.</summary>
    private static void CheckOwn(CheckedFacts facts, CheckedFact fact)
    {
        if (fact.Item.Accounts.Count < 2)
        {
            if (fact.Item.Time is { IsPossible: false } impossible && fact.Item.TimeSpan.Length > 0)
                facts.Report(fact.Path, Finding.At(FindingRules.EndsBeforeItBegins, fact.Item.TimeSpan, ShownTime.Of(impossible)));
            return;
        }
        foreach (BoundAccount account in fact.Item.Accounts)
        {
            if (!account.Time.IsPossible)
                facts.Report(fact.Path, Finding.At(FindingRules.EndsBeforeItBegins, account.Span, ShownTime.Of(account.Time)));
        }
    }

    /// <summary>The time of an extension: its own, and together with what the item says.</summary>
    private static void Check(CheckedFacts facts, string path, BoundExtension extension)
    {
        if (extension.TimeSpan.Length == 0)
            return;
        if (extension.Reversed is { } account)
            facts.Report(path, Finding.At(FindingRules.EndsBeforeItBegins, account.Span.Length > 0 ? account.Span : extension.TimeSpan, ShownTime.Of(account.Time)));
        else if (extension.IsWhole && facts.RowOf(extension.Target) is >= 0 and var row && facts[row] is { Item.IsWhole: true, Stored.Time: { IsPossible: false } together })
            facts.Report(path, Finding.At(FindingRules.EndsBeforeItBegins, extension.TimeSpan, ShownTime.Of(together)));
    }

    private static void Check(CheckedFacts facts, CheckedFact fact, StoreRowClause said)
    {
        if (said.Extension is { IsWhole: false, IsReversed: false } || said.Clause.Qualifiers is not { StatedTime: { } stated } qualifiers)
            return;
        if (!stated.IsPossible)
        {
            facts.Report(said.Path, Finding.At(FindingRules.EndsBeforeItBegins, qualifiers.TimeSpan, ShownTime.Of(stated)));
            return;
        }
        if (!fact.Counts || !CheckedFacts.Counts(said) || facts.LifespansOf(fact.Row) is not { } lives)
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
        facts.Report(said.Path, Finding.Telling(rule, qualifiers.TimeSpan, CheckedFact.LinesOf(fact), word, ShownTime.Of(stated), fact.Words, lives.Words) with
        {
            Related = new RelatedPlace(fact.Path, fact.Item.TimeSpan.Length > 0 ? fact.Item.TimeSpan : fact.Span, "its time is said here"),
        });
    }
}
