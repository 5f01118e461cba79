using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;

namespace FactDsl.Language.Tests.Checks;

/// <summary>
/// A count against what is listed, held against every world that the facts allow: each open date is some day, and facts are one
/// event or several as far as nothing tells them apart. What is certain holds in all worlds, what is possible in some.
/// </summary>
public sealed class CountPropertyTests
{
    private const int Days = 6;

    // What is counted lies between these days.
    private const int First = 2;
    private const int Last = 5;

    private static readonly string[] s_places = ["", "Beijing", "Gate", "Sochi"];

    private static readonly Gen<Told> s_told = Gen.Select(
        Gen.Int[1, Days], Gen.Int[0, 2], Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 7],
        static (first, more, place, isOwn, same) => new Told(first, Math.Min(first + more, Days), place < 3 ? 0 : place - 2, isOwn, same));

    [Fact]
    public void A_count_is_contradicted_where_it_is_in_every_world()
        => Gen.Select(s_told.Array[1, 5], Gen.Int[0, 4]).Sample(static (told, count) =>
        {
            told = [.. told.Select(static (t, i) => t with { Same = t.Same < i ? t.Same : -1 })];
            if (Worlds.Of(told) is not { } worlds)
                return;
            string[] found = FoundIn.Ids(Write(told, count));
            (int least, int most) = worlds.Number(static _ => true);
            (int own, _) = worlds.Number(static t => t.IsOwn);
            bool isContradicted = found.Contains("FACT3134") || found.Contains("FACT3135");
            // Never surer than the facts …
            Assert.False(isContradicted && least <= count, Write(told, count));
            Assert.False(found.Contains("FACT3134") && own <= count, Write(told, count));
            Assert.False(found.Contains("FACT3136") && most >= count, Write(told, count));
            Assert.True(isContradicted || most <= count || found.Contains("FACT3137"), Write(told, count));
            // … and as sure as they are, where times alone tell facts apart, and each tells of its own event.
            if (told.Any(static t => t.Same >= 0))
                return;
            if (told.All(static t => t.Place == 0))
                Assert.Equal(least > count, isContradicted);
            Assert.Equal(!isContradicted && most > count, found.Contains("FACT3137"));
            Assert.Equal(most < count, found.Contains("FACT3136"));
            Assert.True(found.Count(static id => id.StartsWith("FACT313", StringComparison.Ordinal)) <= 1);
        }, iter: 800);

    private static string Write(Told[] told, int count)
    {
        var text = new StringBuilder("person Xi\nperson Putin\nplace Beijing\nplace Gate in Beijing\nplace Sochi\nsource S\nsource T\n");
        text.Append(CultureInfo.InvariantCulture, $"meeting of Xi, Putin during {Day(First)}/{Day(Last)} count {count} per S\n");
        for (int i = 0; i < told.Length; i++)
        {
            Told one = told[i];
            text.Append(CultureInfo.InvariantCulture, $"meeting M{i} of Xi, Putin ");
            text.Append(one.First == one.Last ? "on " + Day(one.First) : $"during {Day(one.First)}/{Day(one.Last)}");
            text.Append(one.Place == 0 ? "" : " in " + s_places[one.Place]).Append(one.IsOwn ? " per S\n" : " per T\n");
            if (one.Same >= 0)
                text.Append(CultureInfo.InvariantCulture, $"  same-fact-as M{one.Same}\n");
        }
        return text.ToString();
    }

    private static string Day(int day) => "2014-01-" + day.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>A fact: it happened on some day between two, at a place or nobody says where.</summary>
    private sealed record Told(int First, int Last, int Place, bool IsOwn, int Same);

    private sealed class Worlds
    {
        private readonly Told[][] _events;

        private Worlds(Told[][] events) => _events = events;

        /// <summary>The worlds; null where facts that are said to be one have no day or no place in common, so that there is none.</summary>
        public static Worlds? Of(Told[] told)
        {
            int[] first = [.. told.Select(static (_, i) => i)];
            for (int i = 0; i < told.Length; i++)
            {
                if (told[i].Same >= 0)
                    first[i] = first[told[i].Same];
            }
            Told[][] events = [.. told.Select((t, i) => (t, first[i])).GroupBy(static x => x.Item2, static x => x.t).Select(static g => g.ToArray())];
            return events.All(static e => e.Max(static t => t.First) <= e.Min(static t => t.Last) && e.All(a => e.All(b => CanBeOne(a.Place, b.Place)))) ? new Worlds(events) : null;
        }

        /// <summary>The fewest and the most different events between the days, over all worlds.</summary>
        public (int Least, int Most) Number(Func<Told, bool> isMeant)
        {
            Told[][] events = [.. _events.Where(e => e.Any(isMeant))];
            int least = int.MaxValue, most = 0;
            foreach (int[] days in Choices(events, 0))
            {
                (int Day, int[] Places)[] within = [.. days.Select((day, i) => (day, events[i].Select(static t => t.Place).ToArray())).Where(static e => e.day is >= First and <= Last)];
                least = Math.Min(least, Fewest(within, 0, []));
                most = Math.Max(most, within.Length);
            }
            return (least == int.MaxValue ? 0 : least, most);
        }

        private static IEnumerable<int[]> Choices(Told[][] events, int at)
        {
            if (at == events.Length)
                return [[]];
            int first = events[at].Max(static t => t.First), last = events[at].Min(static t => t.Last);
            return Enumerable.Range(first, last - first + 1).SelectMany(day => Choices(events, at + 1).Select(rest => (int[])[day, .. rest]));
        }

        /// <summary>The fewest groups of events of one day that can be one.</summary>
        private static int Fewest((int Day, int[] Places)[] events, int at, List<(int Day, int[] Places)> groups)
        {
            if (at == events.Length)
                return groups.Count;
            (int day, int[] places) = events[at];
            int fewest = int.MaxValue;
            for (int i = 0; i < groups.Count; i++)
            {
                (int Day, int[] Places) group = groups[i];
                if (group.Day != day || !places.All(a => group.Places.All(b => CanBeOne(a, b))))
                    continue;
                groups[i] = (day, [.. group.Places, .. places]);
                fewest = Math.Min(fewest, Fewest(events, at + 1, groups));
                groups[i] = group;
            }
            groups.Add((day, places));
            fewest = Math.Min(fewest, Fewest(events, at + 1, groups));
            groups.RemoveAt(groups.Count - 1);
            return fewest;
        }

        /// <summary>Nobody says where, or the one place lies in the other: the gate in Beijing.</summary>
        private static bool CanBeOne(int one, int other) => one == 0 || other == 0 || one == other || one + other == 3;
    }
}
