using System;
using System.Collections.Generic;

namespace FactDsl.Language.Checks;

/// <summary>Something with a time that may clash with others of its group.</summary>
/// <param name="Time">When.</param>
/// <param name="Value">What it is: equal values do not clash.</param>
/// <param name="Place">Which of the entries it is.</param>
internal readonly record struct TimedEntry(FactTime Time, int Value, int Place);

/// <summary>
/// Finds entries of one group with different values at one time, by a sweep over their times. It is near-linear: at each moment one
/// entry for each value is looked at, and the first clash ends the search.
/// </summary>
internal static class TimeConflicts
{
    // Of values that go on at one time, whether they clash or not, no more are looked at.
    private const int MostLooks = 64;

    /// <summary>Finds clashes.</summary>
    /// <param name="entries">The group; sorted again.</param>
    /// <param name="isCertain">Whether they must surely have a day in common, or only perhaps.</param>
    /// <param name="clash">Whether two different values exclude each other.</param>
    /// <param name="found">Called for each entry that clashes with an earlier one, with the place of both.</param>
    public static void Find(List<TimedEntry> entries, bool isCertain, Func<int, int, bool> clash, Action<int, int> found)
    {
        if (entries.Count < 2)
            return;
        // Two times surely meet when neither must be over before the other must have begun, and may meet likewise with the outer bounds.
        Func<FactTime, long> start = isCertain ? static t => t.Reach.StartLatest : static t => t.Reach.StartEarliest;
        Func<FactTime, long> end = isCertain ? static t => t.Reach.EndEarliest : static t => t.Reach.EndLatest;
        entries.Sort((a, b) =>
        {
            int order = start(a.Time).CompareTo(start(b.Time));
            return order != 0 ? order : a.Place.CompareTo(b.Place);
        });
        var going = new Dictionary<int, Queue<TimedEntry>>();
        var values = new List<int>();
        foreach (TimedEntry entry in entries)
        {
            long from = start(entry.Time), to = end(entry.Time);
            int looks = 0;
            for (int i = values.Count - 1; i >= 0 && looks < MostLooks; i--)
            {
                Queue<TimedEntry> queue = going[values[i]];
                while (queue.Count > 0 && end(queue.Peek().Time) < from)
                    queue.Dequeue();
                if (queue.Count == 0)
                {
                    going.Remove(values[i]);
                    values.RemoveAt(i);
                    continue;
                }
                looks++;
                if (values[i] == entry.Value || start(queue.Peek().Time) > to || !clash(values[i], entry.Value))
                    continue;
                TimedEntry earlier = queue.Peek();
                if (entry.Time.AsWritten(earlier.Time, static (one, two) => one.Overlaps(two)) != (isCertain ? FactTruth.Yes : FactTruth.Maybe))
                    continue;
                found(entry.Place, earlier.Place);
                break;
            }
            // What must be over before it must have begun can meet nothing that comes later in this order.
            if (to < from)
                continue;
            if (!going.TryGetValue(entry.Value, out Queue<TimedEntry>? same))
            {
                going.Add(entry.Value, same = new Queue<TimedEntry>());
                values.Add(entry.Value);
            }
            same.Enqueue(entry);
        }
    }
}
