using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>The union of several posting lists.</summary>
internal static class PostingUnion
{
    /// <summary>The entries of any of the items, by row and time, each once.</summary>
    public static PostingList Of(FactBase facts, int clause, IItem[] anyOf)
    {
        var found = new PostingList[anyOf.Length];
        int most = 0;
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = anyOf[i] is { } item ? facts.FindAll(clause, item.At) : default;
            most += found[i].Count;
        }
        var entries = new List<long>(most);
        bool isTimed = false, hasDoubts = false;
        PostingList single = default;
        int lists = 0;
        foreach (PostingList list in found)
        {
            if (list.Count == 0)
                continue;
            single = list;
            lists++;
            isTimed |= list.IsTimed;
            hasDoubts |= list.HasDoubts;
            for (int i = 0; i < list.Count; i++)
                entries.Add(((long)list.Row(i) << 32) | (uint)((list.Time(i) + 1) << 1) | (list.IsDoubted(i) ? 1u : 0));
        }
        if (lists < 2)
            return single;
        entries.Sort();
        int count = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            // Of one that is sure and one in doubt the first, which is sure, tells more.
            if (count == 0 || entries[i] >> 1 != entries[count - 1] >> 1)
                entries[count++] = entries[i];
        }
        int[] own = new int[isTimed || hasDoubts ? 2 * count : count];
        for (int i = 0; i < count; i++)
        {
            own[i] = (int)(entries[i] >> 32);
            if (isTimed || hasDoubts)
                own[count + i] = (int)(uint)entries[i];
        }
        return new PostingList(own, count, isTimed, hasDoubts);
    }
}
