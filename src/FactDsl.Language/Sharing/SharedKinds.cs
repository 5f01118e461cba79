using System;
using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Sharing;

/// <summary>
/// The kinds that a fact base is an owner of for others: those that it defines or adds to, those that its facts use, and all that
/// these are or refer to. Built-in kinds that it has no use for are left to whoever has.
/// </summary>
public static class SharedKinds
{
    /// <summary>The kinds, in the order of their numbers.</summary>
    /// <param name="schema">The kinds of the fact base.</param>
    /// <param name="used">The words that begin its items.</param>
    public static IReadOnlyList<KindSymbol> Of(FactSchema schema, IEnumerable<string> used)
    {
        var words = new HashSet<string>(used, StringComparer.Ordinal);
        var found = new HashSet<KindSymbol>();
        var open = new Stack<KindSymbol>();
        foreach (KindSymbol kind in schema.Kinds)
        {
            if (kind.IsChanged || words.Contains(kind.Word))
                open.Push(kind);
        }
        while (open.Count > 0)
        {
            KindSymbol kind = open.Pop();
            if (kind.Import is not null || !found.Add(kind))
                continue;
            foreach (KindSymbol parent in kind.Bases)
                open.Push(parent);
            foreach (FieldSymbol field in kind.Fields)
            {
                if (field.ItemKind is { } item)
                    open.Push(item);
            }
        }
        var shared = new List<KindSymbol>();
        foreach (KindSymbol kind in schema.Kinds)
        {
            if (found.Contains(kind))
                shared.Add(kind);
        }
        return shared;
    }
}
