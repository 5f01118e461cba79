using System;
using System.Collections.Generic;

namespace FactDsl.Language.Schema;

/// <summary>All kinds that a fact base knows, the built-in ones among them.</summary>
public sealed class FactSchema
{
    private readonly Dictionary<string, KindSymbol> _byWord = new(StringComparer.Ordinal);

    internal FactSchema(List<KindSymbol> kinds)
    {
        kinds.Sort(static (a, b) => string.CompareOrdinal(a.Word, b.Word));
        Kinds = kinds;
        foreach (KindSymbol kind in kinds)
            _byWord[kind.Word] = kind;
    }

    /// <summary>The kinds in ordinal order of their words: their numbers in the store.</summary>
    public IReadOnlyList<KindSymbol> Kinds { get; }

    /// <summary>The kind that a word names, or null.</summary>
    public KindSymbol? Find(string word) => _byWord.TryGetValue(word, out KindSymbol? kind) ? kind : null;
}
