using System;
using System.Collections.Generic;

namespace FactDsl.Language.Querying;

/// <summary>A stretch of days that spells make together.</summary>
/// <param name="Spell">Its days.</param>
/// <param name="IsCertain">Whether it surely is one.</param>
/// <param name="Ways">The spells, by their place.</param>
/// <param name="Most">How many stretches it may stand for.</param>
internal sealed record Run(JoinSpell Spell, bool IsCertain, List<int> Ways, int Most);

/// <summary>
/// The longest stretches of days on which one of several uncertain spells holds. Spells that may touch make a cluster; in it those that
/// surely are and surely touch make one run. Its first day is no earlier than the cluster's and no later than the spells' own. What only
/// may be there is a part of a run that it surely touches, else one more entry of its cluster.
/// </summary>
internal static class Runs
{
    /// <summary>The runs of spells.</summary>
    /// <param name="spells">The spells, and whether each surely is.</param>
    public static List<Run> Of(IReadOnlyList<(JoinSpell Spell, bool IsCertain)> spells)
    {
        int[] order = new int[spells.Count];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (a, b) =>
        {
            int first = spells[a].Spell.StartEarliest.CompareTo(spells[b].Spell.StartEarliest);
            first = first != 0 ? first : spells[a].Spell.EndLatest.CompareTo(spells[b].Spell.EndLatest);
            return first != 0 ? first : a.CompareTo(b);
        });
        var runs = new List<Run>();
        for (int from = 0; from < order.Length;)
        {
            long reach = spells[order[from]].Spell.EndLatest;
            int to = from + 1;
            for (; to < order.Length && spells[order[to]].Spell.StartEarliest <= DayLine.Add(reach, 1); to++)
                reach = Math.Max(reach, spells[order[to]].Spell.EndLatest);
            AddCluster(spells, order, from, to, reach, runs);
            from = to;
        }
        return runs;
    }

    private static void AddCluster(IReadOnlyList<(JoinSpell Spell, bool IsCertain)> spells, int[] order, int from, int to, long reach, List<Run> runs)
    {
        long start = spells[order[from]].Spell.StartEarliest;
        var cores = new List<(long StartLatest, long EndEarliest, List<int> Ways)>();
        bool isUnknown = false;
        for (int i = from; i < to; i++)
        {
            (JoinSpell spell, bool isCertain) = spells[order[i]];
            isUnknown |= spell.IsUnknown;
            if (!isCertain)
                continue;
            (long startLatest, long endEarliest, List<int> ways) core = (spell.StartLatest, spell.EndEarliest, [order[i]]);
            for (int at; (at = cores.FindIndex(c => Touches(core.startLatest, core.endEarliest, c.StartLatest, c.EndEarliest))) >= 0;)
            {
                cores[at].Ways.AddRange(core.ways);
                core = (Math.Min(core.startLatest, cores[at].StartLatest), Math.Max(core.endEarliest, cores[at].EndEarliest), cores[at].Ways);
                cores.RemoveAt(at);
            }
            cores.Add(core);
        }
        var loose = new List<int>();
        for (int i = from; i < to; i++)
        {
            (JoinSpell spell, bool isCertain) = spells[order[i]];
            if (isCertain)
                continue;
            int home = cores.FindIndex(c => Touches(spell.StartLatest, spell.EndEarliest, c.StartLatest, c.EndEarliest));
            (home >= 0 ? cores[home].Ways : loose).Add(order[i]);
        }
        SpellKey? key = to - from == 1 ? spells[order[from]].Spell.Key : null;
        // Of those with equal bounds nobody knows whether they are one stretch or several. They are told once: else what is derived of
        // itself would be ever more of them.
        for (int i = 0; i < cores.Count; i++)
        {
            (long startLatest, long endEarliest, List<int> ways) = cores[i];
            int most = 1;
            for (int at; (at = cores.FindIndex(i + 1, c => c.StartLatest == startLatest && c.EndEarliest == endEarliest)) >= 0; most++)
            {
                ways.AddRange(cores[at].Ways);
                cores.RemoveAt(at);
            }
            runs.Add(new Run(new JoinSpell(start, startLatest, endEarliest, reach) { IsUnknown = isUnknown, Key = key, IsSeveral = most > 1 }, true, ways, most));
        }
        if (loose.Count == 0)
            return;
        long latest = DayLine.Before, earliest = DayLine.After;
        foreach (int way in loose)
            (latest, earliest) = (Math.Max(latest, spells[way].Spell.StartLatest), Math.Min(earliest, spells[way].Spell.EndEarliest));
        runs.Add(new Run(new JoinSpell(start, latest, earliest, reach) { IsUnknown = isUnknown, Key = key, IsSeveral = loose.Count > 1 }, false, loose, loose.Count));
    }

    private static bool Touches(long startLatest, long endEarliest, long otherStartLatest, long otherEndEarliest)
        => startLatest <= DayLine.Add(otherEndEarliest, 1) && otherStartLatest <= DayLine.Add(endEarliest, 1);
}
