using System;
using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Sharing;

/// <summary>
/// The kinds that a fact base tells others of, and that a library makes types of. These are the kinds that it, or an assembly that
/// it refers to, defines, adds to or has items of, and all that these are or refer to.
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
            if (!found.Add(kind))
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
