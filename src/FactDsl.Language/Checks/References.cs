using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Checks;

/// <summary>The items that a text names, in values, qualifiers and citations. A delegate that says yes ends the looking.</summary>
internal static class References
{
    public static bool Any(BoundItem item, Func<ItemReference, bool> test) => Any(item.Citations, test) || Any(item.Clauses, test);

    public static bool Any(BoundExtension extension, Func<ItemReference, bool> test)
        => test(extension.Target) || Any(extension.Citations, test) || Any(extension.Clauses, test);

    /// <summary>What a file names outside of its items: at the margin, in questions, in expectations and in rules.</summary>
    public static bool AnyOutside(BoundFile file, Func<ItemReference, bool> test)
    {
        if (Any(file.MarginCitations, test))
            return true;
        foreach (BoundPattern pattern in file.Patterns)
        {
            foreach (BoundPattern fact in pattern.Facts)
            {
                if (Any(fact, test))
                    return true;
            }
        }
        for (int i = 0; i < file.Expectations.Count; i++)
        {
            if (Any(file.Expectations[i].Items, test))
                return true;
        }
        return false;
    }

    public static bool Any(BoundClause clause, Func<ItemReference, bool> test)
    {
        for (int i = 0; i < clause.Values.Count; i++)
        {
            if (clause.Values[i].Item is { } item && test(item))
                return true;
        }
        return Any(clause.Via, test) || (clause.Qualifiers is { } qualifiers && (Any(qualifiers.Citations, test) || Any(qualifiers.Clauses, test)));
    }

    public static bool Any(IReadOnlyList<BoundCitation> citations, Func<ItemReference, bool> test)
    {
        for (int i = 0; i < citations.Count; i++)
        {
            if (test(citations[i].Source) || Any(citations[i].Via, test))
                return true;
        }
        return false;
    }

    private static bool Any(IReadOnlyList<BoundClause> clauses, Func<ItemReference, bool> test)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (Any(clauses[i], test))
                return true;
        }
        return false;
    }

    private static bool Any(IReadOnlyList<ItemReference> items, Func<ItemReference, bool> test)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (test(items[i]))
                return true;
        }
        return false;
    }

    private static bool Any(BoundPattern pattern, Func<ItemReference, bool> test)
    {
        if (pattern.Name is { } name && test(new ItemReference(pattern.Kind, name)))
            return true;
        for (int i = 0; i < pattern.Citations.Count; i++)
        {
            if (test(pattern.Citations[i].Source))
                return true;
        }
        if (Any(pattern.Except, test))
            return true;
        for (int c = 0; c < pattern.Clauses.Count; c++)
        {
            if (Any(pattern.Clauses[c].Values, test))
                return true;
        }
        return false;
    }

    private static bool Any(IReadOnlyList<BoundValue> values, Func<ItemReference, bool> test)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if ((values[i].Item is { } item && test(item)) || Any(values[i].Except, test))
                return true;
        }
        return false;
    }
}
