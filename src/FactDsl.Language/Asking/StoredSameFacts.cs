using System.Collections.Generic;
using System.Runtime.CompilerServices;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Asking;

/// <summary>What is said to be one fact, as a store tells it: the same as <see cref="SameFacts"/> finds in the rows that it was made of.</summary>
internal static class StoredSameFacts
{
    private static readonly ConditionalWeakTable<FactBase, SameFacts> s_known = new();

    /// <summary>Reads a store; what was read is kept as long as it.</summary>
    public static SameFacts Of(FactBase facts, StoreLayout layout) => s_known.GetValue(facts, opened => Read(opened, layout));

    private static SameFacts Read(FactBase facts, StoreLayout layout)
    {
        var links = new List<(int, int)>();
        for (int kind = 0; kind < layout.Schema.Kinds.Count; kind++)
        {
            if (!layout.Schema.Kinds[kind].IsFact || layout.Find(kind, LanguageFields.SameFactAs.Name) is not { } field || facts.Column(field.Id).IsAbsent)
                continue;
            var rows = new RowCursor(facts.Query(kind, FactStanding.Asserted));
            while (rows.MoveNext())
                AddLinks(facts, layout, kind, rows.Row, field.Id, links);
        }
        return SameFacts.Of(links);
    }

    private static void AddLinks(FactBase facts, StoreLayout layout, int kind, int row, int field, List<(int, int)> links)
    {
        StoredList list = facts.ListOf(row, field);
        for (int i = 0; i < list.Known; i++)
        {
            int value = list.Value(i), other = value >> StoreTag.Bits;
            if ((value & StoreTag.Mask) != StoreTag.Direct || other == row || facts.StandingOf(other) != FactStanding.Asserted || facts.IsBroken(other))
                continue;
            KindSymbol mine = layout.Schema.Kinds[kind], its = layout.Schema.Kinds[facts.KindOf(other)];
            if ((mine.Is(its) || its.Is(mine)) && !facts.IsValueDoubted(list.Qualifier(i)))
                links.Add((row, other));
        }
    }
}
