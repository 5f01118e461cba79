using System;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>Names that nothing uses.</summary>
internal static class UnusedNames
{
    public static void Run(CheckedFacts facts)
    {
        bool[] isUsed = new bool[facts.Rows.Length];
        // One delegate for all of them.
        Func<ItemReference, bool> use = item =>
        {
            if (facts.RowOf(item) is >= 0 and var row)
                isUsed[row] = true;
            return false;
        };
        foreach (CheckedFact fact in facts.Rows)
        {
            // What another fact base says of its own names uses none of these.
            if (fact.Stored.IsImported)
                continue;
            References.Any(fact.Item.Citations, use);
            foreach (StoreRowClause said in fact.Stored.Clauses.Each())
                References.Any(said.Clause, use);
        }
        foreach (BoundFile file in facts.Files)
        {
            References.AnyOutside(file, use);
            foreach (BoundExtension extension in file.Extensions)
                References.Any(extension, use);
        }
        foreach (CheckedFact fact in facts.Rows)
        {
            if (!isUsed[fact.Row] && !fact.Stored.IsImported && MustBeUsed(fact.Item))
                facts.Report(fact.Path, ToFinding(fact.Item));
        }
    }

    /// <summary>Whether an item has a name for others to use. A source that nothing cites is a matter of who says so, and reported there.</summary>
    public static bool MustBeUsed(BoundItem item)
        => item.Name is not null && !item.Kind.IsFact && !item.Kind.IsCitable;

    /// <summary>The finding.</summary>
    public static Finding ToFinding(BoundItem item) => Finding.At(FindingRules.UnusedName, item.NameSpan, item.Kind.Word, item.Name ?? "") with
    {
        // What is told above it would be told of the next item.
        Fixes = item.Documentation is null ? EquatableArray.Of(FindingFix.Replace($"Remove the {item.Kind.Word}", item.Span, "") with { IsChoice = true }) : default,
    };
}
