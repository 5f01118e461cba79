using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Benchmarks.Plain;

/// <summary>What is asked for: somebody of whom there is much to tell, whom they met most, where, and a year in which they met.</summary>
internal sealed record BusyPeople(string First, string Second, string Place, int Year)
{
    public static BusyPeople In(PlainIndex index)
    {
        KeyValuePair<(string Kind, string Word, string Value), List<PlainFact>>[] byMeetings = [.. index.ByValue
            .Where(static p => p.Key is { Kind: "meeting", Word: "participants" })
            .OrderByDescending(static p => p.Value.Count)
            .ThenBy(static p => p.Key.Value, StringComparer.Ordinal)];
        List<PlainFact> meetings = byMeetings[0].Value;
        string first = byMeetings[0].Key.Value;
        return new BusyPeople(
            first,
            MostOf(meetings.SelectMany(m => Values(m, "participants")).Where(p => p != first)),
            MostOf(meetings.SelectMany(static m => Values(m, "place"))),
            meetings.Where(static m => m.From == m.To).Select(static m => new DateTime(m.From * TimeSpan.TicksPerDay).Year).GroupBy(static y => y).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key).First().Key);
    }

    private static IEnumerable<string> Values(PlainFact fact, string word) => fact.Clauses.Where(c => c.Word == word).SelectMany(static c => c.Values);

    private static string MostOf(IEnumerable<string> values)
        => values.GroupBy(static v => v, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).First().Key;
}
