using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>The rows whose clause names an item and says something of just this value.</summary>
internal static class QualifiedValues
{
    /// <summary>The entries of an item in a clause of which something is said, by row and time, each once.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="clause">The clause, which finds the rows.</param>
    /// <param name="field">Its field, where the values are.</param>
    /// <param name="verb">The verb by which the value must be given; -1 for any.</param>
    /// <param name="key">The item.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <param name="said">What must be said of it.</param>
    public static PostingList Of(FactBase facts, int clause, int field, int verb, FactRef key, FactAnswer answer, FactSaid[] said)
    {
        PostingList named = facts.FindAll(clause, key);
        var rows = new List<int>();
        var entries = new List<int>();
        bool isTimed = false, hasDoubts = false;
        for (int entry = 0; entry < named.Count; entry++)
        {
            int row = named.Row(entry);
            // A denial of a wider kind stands here too, and has its values in fields of its own.
            if ((entry > 0 && row == named.Row(entry - 1)) || facts.KindOf(row) != facts.Column(field).Kind)
                continue;
            int first = rows.Count;
            StoredList list = facts.ListOf(row, field);
            // Who is only meant by what is named, such as a group, is possibly the one of whom it is said.
            bool isNamed = false;
            for (int i = 0; i < list.Known && !isNamed; i++)
                isNamed = Names(facts, list.Value(i), key);
            for (int i = 0; i < list.Known; i++)
            {
                if ((verb >= 0 && list.Verb(i) != verb) || (isNamed && !Names(facts, list.Value(i), key)))
                    continue;
                int qualifier = list.Qualifier(i);
                FactTruth truth = isNamed && !facts.IsValueDoubted(qualifier) ? FactTruth.Yes : FactTruth.Maybe;
                foreach (FactSaid one in said)
                    truth = truth.And(one.Of(facts, row, qualifier));
                if (truth.Satisfies(answer))
                    Add(isNamed ? facts.OwnTime(qualifier) : named.Time(entry), truth != FactTruth.Yes);
            }

            void Add(int time, bool isDoubted)
            {
                int told = ((time + 1) << 1) | (isDoubted ? 1 : 0);
                isTimed |= time >= 0;
                hasDoubts |= isDoubted;
                for (int i = first; i < rows.Count; i++)
                {
                    if (entries[i] >> 1 != told >> 1)
                        continue;
                    // Of one that is sure and one in doubt the sure one tells more.
                    entries[i] &= told;
                    return;
                }
                rows.Add(row);
                entries.Add(told);
            }
        }
        int count = rows.Count;
        if (isTimed || hasDoubts)
            rows.AddRange(entries);
        return new PostingList(rows.ToArray(), count, isTimed, hasDoubts);
    }

    /// <summary>Whether a stored value is an item, or the words that an item is known by.</summary>
    public static bool Names(FactBase facts, int value, FactRef item)
    {
        if (item.IsMention)
            return (value & StoreTag.Mask) == StoreTag.Mention && Says(facts, value, item.Name);
        return (value & StoreTag.Mask) == StoreTag.Direct && value >> StoreTag.Bits == facts.Local(item);
    }

    /// <summary>Whether a stored value is exactly a text, in any language.</summary>
    public static bool Says(FactBase facts, int value, string text)
    {
        if ((value & StoreTag.Mask) is not (StoreTag.Direct or StoreTag.Mention))
            return false;
        int said = value >> StoreTag.Bits;
        bool goesOn;
        do
        {
            if (facts.Texts.Compare(said, text.AsSpan()) == 0)
                return true;
            goesOn = facts.Texts.HasTranslation(said++);
        }
        while (goesOn);
        return false;
    }
}
