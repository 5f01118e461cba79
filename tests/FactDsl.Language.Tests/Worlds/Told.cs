using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>The days on which worlds play: numbers of the calendar, or before all and after all of them.</summary>
internal static class Day
{
    /// <summary>It has always been so.</summary>
    public const int Low = -1_000_000;

    /// <summary>It goes on.</summary>
    public const int High = 10_000_000;

    public static int Of(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    public static string Text(int day) => day <= Low || day >= High ? ".." : DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same day some units later; where a month is shorter, its last day.</summary>
    public static int Plus(int day, int count, string unit)
    {
        if (day is <= Low or >= High)
            return day;
        var date = DateOnly.FromDayNumber(day);
        return (unit[0] == 'd' ? date.AddDays(count) : unit[0] == 'm' ? date.AddMonths(count) : date.AddYears(count)).DayNumber;
    }
}

/// <summary>A date: a day, or one of some days.</summary>
internal readonly record struct Date(int First, int Last)
{
    public override string ToString() => First == Last ? Day.Text(First) : Day.Text(First) + "/" + Day.Text(Last);
}

/// <summary>What is told of a time: where its first and its last day lie.</summary>
/// <param name="Text">The clauses that say so; empty where nothing is said.</param>
internal sealed record Corners(int StartEarliest, int StartLatest, int EndEarliest, int EndLatest, bool IsMoment, string Text)
{
    /// <summary>Whether it has an end that nobody knows: then it does not go on for ever.</summary>
    public bool Ends { get; init; }

    /// <summary>Every spell that it leaves open, of the days that are looked at.</summary>
    public IEnumerable<(int First, int Last)> Worlds(IReadOnlyList<int> days)
    {
        int[] all = [.. days.Concat([StartEarliest, StartLatest, EndEarliest, EndLatest]).Distinct().Order()];
        foreach (int first in all.Where(d => d >= StartEarliest && d <= StartLatest && d < Day.High))
        {
            if (IsMoment)
            {
                if (first > Day.Low)
                    yield return (first, first);
                continue;
            }
            foreach (int last in all.Where(d => d >= EndEarliest && d <= EndLatest && d >= first && d > Day.Low && (d < Day.High || !Ends)))
                yield return (first, last);
        }
    }
}

/// <summary>One account of a time, by a source.</summary>
internal sealed record Account(Corners Time, string Source, bool IsPreferred);

/// <summary>A value of a list; without sources it stands in the list of each.</summary>
internal sealed record ToldValue(string Word, string Name)
{
    public Corners? Own { get; init; }

    public bool IsDoubted { get; init; }

    public string Source { get; init; } = "";
}

/// <summary>A fact as it is told, or an entity.</summary>
internal sealed record ToldFact(string Kind, string Name)
{
    public FactStanding Standing { get; init; } = FactStanding.Asserted;

    public Corners? Time { get; init; }

    /// <summary>Where sources differ on the time: what each says.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    public IReadOnlyList<ToldValue> Values { get; init; } = [];

    /// <summary>Whether the list goes on.</summary>
    public bool HasOthers { get; init; }

    public bool IsDoubted { get; init; }

    public bool IsDisputed { get; init; }

    /// <summary>The fact that it replaces, or empty.</summary>
    public string Supersedes { get; init; } = "";

    public override string ToString()
    {
        string text = Standing == FactStanding.Planned ? "planned " : Standing == FactStanding.Cancelled ? "cancelled " : "";
        text += Kind + " " + Name;
        if (Standing == FactStanding.Reported)
            text += " according-to \"somebody\"";
        if (IsDisputed)
            text += " disputed";
        if (IsDoubted)
            text += " certainty doubtful";
        if (Supersedes.Length > 0)
            text += " supersedes " + Supersedes + " because \"it was wrong\"";
        text += "\n";
        foreach (ToldValue value in Values)
        {
            text += $"  {value.Word} {value.Name}"
                + (value.Own is { } own ? " " + own.Text : "") + (value.Source.Length > 0 ? " per " + value.Source : "") + (value.IsDoubted ? " disputed" : "") + "\n";
        }
        if (HasOthers)
            text += "  of others\n";
        foreach (Account account in Accounts)
            text += $"  {account.Time.Text} per {account.Source}{(account.IsPreferred ? " preferred because \"it was there\"" : "")}\n";
        if (Time is { Text.Length: > 0 })
            text += "  " + Time.Text + "\n";
        return text;
    }
}

/// <summary>What nothing but the told facts does, in some days: a denial (<c>no</c>), or a statement that all is told (<c>no other</c>).</summary>
internal sealed record Statement(bool IsDenial, string Kind, IReadOnlyList<string> Names, Date? Days)
{
    public override string ToString()
        => $"no {(IsDenial ? "" : "other ")}{Kind}{(Names.Count > 0 ? " of " + string.Join(", ", Names) : "")}{(Days is { } days ? $" during {days}" : "")} per S0\n";
}
