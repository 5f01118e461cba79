using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Checks.Declared;

/// <summary>Facts about one thing are compared one by one, and what is found is what comparing all pairs would find.</summary>
public class SpellPropertyTests
{
    private static readonly string[] s_times =
    [
        "", "since 2010", "since 2012", "until 2012", "since 2010 until 2012", "since 2012 until 2014", "since 2011-05 until 2012-03", "on 2012", "on 2011-06",
        "since 2012-03-10 until 2012-03-10", "since 2010 until 2012-03-10", "since 2012-03-10", "since 2010 as-of 2011", "since 2013 as-of 2014", "since unknown until 2012",
        "since 2010 until unknown", "since 2009/2011 until 2012/2013", "during 2011/2013", "since [2010,2012] until 2013", "since 2014 until 2013",
    ];

    private static readonly string[] s_moments =
    [
        "", "on 2012", "on 2012-03", "on 2012-03-10", "on 2012-03-11", "on 2012-03-10/2012-03-11", "on {2012-03-09,2012-03-11}", "on [2012-03-10,2012-03-12]", "during 2012-03/2012-04", "on 201X",
    ];

    private static readonly string[] s_sources = ["", "per Rfi", "per Afp", "per Rfi, Afp", "per Tass"];

    private static readonly string[] s_people = ["Xi", "Putin", "Ann", "Bob"];

    private static readonly string[] s_places = ["Beijing", "Sochi", "China", "Tower"];

    private static readonly Gen<Fact> s_tenure = Of(s_times, s_people);

    private static readonly Gen<Fact> s_meeting = Of(s_moments, s_places);

    private static Gen<Fact> Of(string[] times, string[] values)
        => Gen.Select(Any(times), Any(values), Any(s_sources), static (time, value, source) => new Fact(time, value, source));

    private static Gen<string> Any(string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    [Fact]
    public void What_is_found_among_lasting_facts_is_what_all_pairs_tell()
        => s_tenure.Array[0, 12].Sample(static facts => Compare(facts, static f => $"tenure of {f.Value} as President {f.Time} {f.Source}", "of ", static (a, b) => a != b), iter: 400);

    [Fact]
    public void What_is_found_among_moments_is_what_all_pairs_tell()
        => s_meeting.Array[0, 12].Sample(static facts => Compare(facts, static f => $"meeting of Xi, Putin in {f.Value} {f.Time} {f.Source} format summit", " in ", Differ), iter: 400);

    [Fact]
    public void A_hub_of_many_facts_is_checked()
    {
        // All of them go on, no two agree, and no two are of one source.
        var text = new StringBuilder();
        for (int i = 0; i < 30_000; i++)
            text.Append("tenure of P").Append(i).Append(" as President since ").Append(1000 + i % 900).Append(" per S").Append(i % 300).Append("\nperson P").Append(i).Append('\n');
        for (int i = 0; i < 300; i++)
            text.Append("source S").Append(i).Append('\n');
        var model = FactBaseModel.OfFixture(text.ToString());
        int found = DeclaredFindings.Run(model).Count(static f => f.Finding.Rule.Id is "FACT3121" or "FACT3122");
        Assert.InRange(found, 20_000, 30_000);
    }

    [Fact]
    public void A_spell_is_compared_with_no_more_than_a_bounded_number_of_others()
    {
        const int Spells = 10_000;
        Spell[] spells = [.. Enumerable.Range(0, Spells).Select(static i => new Spell(FactTime.Lasting(new FactDate(1000 + i % 900), null, null), i, [i % 300], i))];
        int compared = 0;
        OverlapSweep.Find(spells, (one, two) =>
        {
            compared++;
            return one != two;
        });
        // What certainly holds together and what may are looked for one after the other.
        Assert.InRange(compared, Spells, 2 * OverlapSweep.MostCompared * Spells);
    }

    private static bool Differ(string one, string other)
        => one != other && !(Math.Min(Array.IndexOf(s_places, one), Array.IndexOf(s_places, other)) == 0 && (one == "China" || other == "China"));

    private static void Compare(Fact[] facts, Func<Fact, string> write, string before, Func<string, string, bool> differ)
    {
        string[] lines = facts.Select(write).ToArray();
        string text = string.Join('\n', lines) + "\nperson Ann\nperson Bob\nplace Tower\n";
        var model = FactBaseModel.OfFixture(text);
        FactTime[] times = model.File().Bound.Items.Where(static i => i.Kind.IsFact).Select(static i => i.Time ?? FactTime.Unstated(FactAspect.Lasting)).ToArray();
        var expected = new List<string>();
        int start = 0;
        for (int i = 0; i < facts.Length; start += lines[i].Length + 1, i++)
        {
            (int Other, string? Id)[] kinds = Enumerable.Range(0, i)
                .Where(j => differ(facts[i].Value, facts[j].Value))
                .Select(j => (Other: j, Id: Judge(facts[i], times[i], facts[j], times[j])))
                .Where(static k => k.Id is not null)
                .ToArray();
            if (kinds.Length == 0)
                continue;
            string id = kinds.Min(static k => k.Id)!;
            int nearest = kinds.Last(k => k.Id == id).Other;
            int more = kinds.Count(k => k.Id == id) - 1;
            int at = start + lines[i].IndexOf(before, StringComparison.Ordinal) + before.Length;
            int related = lines.Take(nearest).Sum(static l => l.Length + 1) + lines[nearest].IndexOf(before, StringComparison.Ordinal) + before.Length;
            expected.Add($"{id} at {at} against {related} and {more}");
        }
        IEnumerable<string> actual = DeclaredFindings.Run(model)
            .Where(static f => f.Finding.Rule.Id is "FACT3121" or "FACT3122" or "FACT3123")
            .Select(static f => $"{f.Finding.Rule.Id} at {f.Finding.Span.Start} against {f.Finding.Related!.Span.Start} and {MoreOf(f)}");
        Assert.Equal(expected, actual);
    }

    private static string MoreOf(FileFinding finding)
    {
        string[] words = finding.Finding.Arguments[6].Split(' ');
        return words is ["", "and", var number, ..] ? number : "0";
    }

    /// <summary>What is wrong with two facts, in the plainest way to say it.</summary>
    private static string? Judge(Fact one, FactTime time, Fact other, FactTime otherTime)
    {
        FactTruth meets = Parts(one, time).SelectMany(a => Parts(other, otherTime).Select(b => Meet(a, b))).OrderBy(static t => t == FactTruth.Yes ? 0 : t == FactTruth.Maybe ? 1 : 2).First();
        if (meets is not (FactTruth.Yes or FactTruth.Maybe))
            return null;
        string[] mine = one.Source.Split([' ', ',']), theirs = other.Source.Split([' ', ',']);
        bool share = (one.Source.Length == 0 && other.Source.Length == 0) || mine.Intersect(theirs).Any(static s => s is not ("per" or ""));
        return meets == FactTruth.Maybe ? "FACT3123" : share ? "FACT3121" : "FACT3122";
    }

    private static FactTime[] Parts(Fact fact, FactTime time)
        => fact.Time.StartsWith("on {", StringComparison.Ordinal)
            ? [.. fact.Time[4..^1].Split(',').Select(static day => FactTime.On(FactDate.Parse(day), FactAspect.Momentary))]
            : [time];

    private static FactTruth Meet(FactTime one, FactTime other)
    {
        FactTruth overlap = one.Overlaps(other);
        bool mayFollow = !one.IsMoment && !other.IsMoment && (HandsOver(one, other, overlap) || HandsOver(other, one, overlap));
        return mayFollow ? FactTruth.No : overlap;
    }

    private static bool HandsOver(FactTime first, FactTime second, FactTruth overlap)
    {
        if (first.EndKind != FactBoundKind.Closed || second.StartKind != FactBoundKind.Closed)
            return false;
        (long First, long Last) end = (first.EndEarliest, first.EndLatest), start = (second.StartEarliest, second.StartLatest);
        if (overlap == FactTruth.Maybe)
            return (start.First >= end.First && start.Last <= end.Last) || (end.First >= start.First && end.Last <= start.Last);
        return end == start && end.First == end.Last && (first.StartLatest < start.First || second.EndEarliest > end.Last);
    }

    private sealed record Fact(string Time, string Value, string Source);
}
