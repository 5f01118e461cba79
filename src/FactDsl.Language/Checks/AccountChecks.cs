using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>Where the sources of one item differ: on when it was, and on whom a list names. Neither is wrong; both are worth knowing.</summary>
internal static class AccountChecks
{
    // Of many accounts the first tell what it is about.
    private const int MostTold = 4;

    public static void Run(CheckedFacts facts)
    {
        foreach (CheckedFact fact in facts.Rows)
        {
            StoreRow stored = fact.Stored;
            if (!fact.Item.IsWhole)
                continue;
            foreach (RepeatedTime repeated in stored.RepeatedTimes.Each())
                facts.Report(repeated.Path, ToFinding(repeated));
            if (stored.Accounts.Count > 1)
                facts.Report(fact.Path, Finding.At(FindingRules.TimesDiffer, PlaceOf(fact), Told(stored.Accounts)));
            if (stored.Clauses.Count > 1)
                CheckLists(facts, fact);
        }
    }

    private static Finding ToFinding(RepeatedTime repeated)
        => repeated.First == repeated.Second.Word
            ? Finding.At(FindingRules.RepeatedClause, repeated.Second.Span, repeated.Second.Word, SaidTwice.Of(repeated.Source))
            : Finding.At(FindingRules.ConflictingTimes, repeated.Second.Span, repeated.First, repeated.Second.Word);

    /// <summary>Where the item itself tells a second time; its name where an extension does.</summary>
    private static Text.TextSpan PlaceOf(CheckedFact fact)
        => fact.Item.Accounts.Count > 1 ? fact.Item.Accounts[1].Span : fact.Item.TimeSpan.Length > 0 ? fact.Item.TimeSpan : fact.Span;

    private static string Told(IReadOnlyList<BoundAccount> accounts)
        => string.Join(", ", accounts.Take(MostTold).Select(static a => ShownTime.Of(a.Time) + " " + By(a.Citations))) + (accounts.Count > MostTold ? " …" : "");

    private static string By(IReadOnlyList<BoundCitation> citations)
        => citations.Count == 0 ? "without a source"
            : "by " + string.Join(", ", citations.Take(2).Select(static c => "`" + c.Source.Name + "`")) + (citations.Count > 2 ? " …" : "");

    /// <summary>Reports the first name of each field that some source leaves out.</summary>
    private static void CheckLists(CheckedFacts facts, CheckedFact fact)
    {
        IReadOnlyList<StoreRowClause> clauses = fact.Stored.Clauses;
        for (int i = 1; i < clauses.Count; i++)
        {
            FieldSymbol field = clauses[i].Clause.Field;
            // At the second clause of a field all of them are looked at, once.
            if (!field.IsMany || CountBefore(clauses, i, field) != 1)
                continue;
            StoreRowClause[] ofField = [.. clauses.Where(c => c.Clause.Field == field)];
            if (ListDoubts.Of(field, ofField, fact.Item.Citations) is not { } doubted)
                continue;
            foreach (StoreRowClause said in ofField)
            {
                if (said.Clause.Values.FirstOrDefault(doubted.Contains) is not { } value)
                    continue;
                IReadOnlyList<BoundCitation> by = ListDoubts.SourcesOf(said);
                string told = $"`{ShownText.Of(value.Item?.Name ?? (value.Texts.Count > 0 ? value.Texts[0].Text : value.Raw))}` is named {By(by.Count > 0 ? by : fact.Item.Citations)} and not by all";
                facts.Report(said.Path, Finding.At(FindingRules.ListsDiffer, value.Span, said.Clause.Verb >= 0 ? field.Verbs[said.Clause.Verb] : field.Clause, told));
                break;
            }
        }
    }

    private static int CountBefore(IReadOnlyList<StoreRowClause> clauses, int place, FieldSymbol field)
    {
        int count = 0;
        for (int i = 0; i < place; i++)
            count += clauses[i].Clause.Field == field ? 1 : 0;
        return count;
    }
}
