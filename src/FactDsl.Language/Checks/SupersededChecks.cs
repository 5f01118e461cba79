using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks;

/// <summary>Facts that are used though others have replaced them.</summary>
internal static class SupersededChecks
{
    public static void Run(CheckedFacts facts)
    {
        Dictionary<int, CheckedFact> successors = FindSuccessors(facts);
        if (successors.Count == 0)
            return;
        foreach (CheckedFact fact in facts.Rows)
        {
            foreach (StoreRowClause said in fact.Stored.Clauses.Each())
                Check(facts, successors, said.Clause, said.Path);
        }
    }

    private static Dictionary<int, CheckedFact> FindSuccessors(CheckedFacts facts)
    {
        var successors = new Dictionary<int, CheckedFact>();
        foreach (CheckedFact fact in facts.Rows)
        {
            foreach (StoreRowClause said in fact.Stored.Clauses.Each())
            {
                if (said.Clause.Field != LanguageFields.Supersedes)
                    continue;
                foreach (BoundValue value in said.Clause.Values.Each())
                {
                    if (value.Item is { } item && facts.RowOf(item) is >= 0 and var row && row != fact.Row && !successors.ContainsKey(row))
                        successors.Add(row, fact);
                }
            }
        }
        return successors;
    }

    private static void Check(CheckedFacts facts, Dictionary<int, CheckedFact> successors, BoundClause clause, string path)
    {
        if (clause.Field != LanguageFields.Supersedes && clause.Field != LanguageFields.SameFactAs)
        {
            foreach (BoundValue value in clause.Values.Each())
            {
                if (value.Item is { } item)
                    Check(facts, successors, item, value.Span, path);
            }
        }
        foreach (BoundClause qualifier in (clause.Qualifiers?.Clauses).Each())
            Check(facts, successors, qualifier, path);
    }

    private static void Check(CheckedFacts facts, Dictionary<int, CheckedFact> successors, ItemReference item, TextSpan span, string path)
    {
        if (facts.RowOf(item) is not (>= 0 and var row) || !successors.TryGetValue(row, out CheckedFact? by) || !facts[row].Kind.IsFact)
            return;
        Finding finding = Finding.At(FindingRules.SupersededUsed, span, item.Name, by.Words) with { Related = new RelatedPlace(by.Path, by.Span, "superseded here") };
        facts.Report(path, by.Item.Name is not { } name ? finding : finding with { Fixes = EquatableArray.Of(FindingFix.Replace($"Write {name}", span, name)) });
    }
}
