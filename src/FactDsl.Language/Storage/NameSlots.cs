using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Writes the rows of all names where their hashes put them, as <see cref="StoreNames"/> looks for them.</summary>
internal static class NameSlots
{
    public static void Write(StoreContext store)
    {
        int slots = StoreNames.SlotsFor(store.Names.Count);
        int[] marks = new int[slots];
        int[] rows = new int[slots];
        for (int kind = 0; kind < store.Layout.Schema.Kinds.Count; kind++)
        {
            foreach (KeyValuePair<string, int> named in store.Names.Of(store.Layout.Schema.Kinds[kind]))
            {
                uint hash = StoreNames.Hash(kind, named.Key);
                int slot = StoreNames.Slot(hash, slots);
                while (marks[slot] != 0)
                    slot = slot + 1 < slots ? slot + 1 : 0;
                marks[slot] = StoreNames.Mark(hash);
                rows[slot] = named.Value;
            }
        }
        UnitWriter writer = store.Pages[StoreSectionId.NameSlots];
        writer.Int(slots);
        foreach (int mark in marks)
            writer.Single(mark);
        writer.Align();
        for (int slot = 0; slot < slots; slot++)
            writer.Int(marks[slot] == 0 ? -1 : rows[slot]);
    }
}
