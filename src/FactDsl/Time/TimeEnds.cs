using System;
using System.Collections.Generic;
using System.Text;

namespace FactDsl;

/// <summary>
/// The two ends of a time, each for itself, as EDTF writes the ends of an interval: a date, <c>..</c> for one that is open, nothing for
/// one that nobody knows.
/// </summary>
internal static class TimeEnds
{
    private const string Since = "since ", Until = "until ", AsOf = "as-of ", During = "during ", On = "on ";

    // Beyond these EDTF writes years only.
    private const long FirstWritten = -3_652_059, LastWritten = 3_652_058;

    /// <summary>When it began.</summary>
    public static string BeginningOf(FactTime time)
    {
        // What an entity says always was, and so was what rules derive of it.
        if (time.StartLatest == DayLine.Before || (time.StartKind == FactBoundKind.Open && time.StartLatest == DayLine.After))
            return "..";
        return Part(time.Text, Since) is { Length: > 0 } written ? written : Whole(time) is { } whole ? whole.Start.ToString() : Between(time.StartEarliest, time.StartLatest);
    }

    /// <summary>When it ended: <c>..</c> where it goes on, and <c>as-of</c> with the date where it was only last seen to hold.</summary>
    public static string EndOf(FactTime time)
    {
        if (time.EndKind == FactBoundKind.Open)
            return "..";
        if (SeenOf(time) is { Length: > 0 } seen)
            return AsOf + seen;
        if (time.EndEarliest == DayLine.Before && time.EndLatest == DayLine.After)
            return "";
        return Part(time.Text, Until) is { Length: > 0 } written ? written : Whole(time) is { } whole ? whole.End.ToString() : Between(time.EndEarliest, time.EndLatest);
    }

    /// <summary>When it was last seen to hold, with nothing known after; empty where it was not.</summary>
    public static string SeenOf(FactTime time)
    {
        if (time.EndKind != FactBoundKind.Censored || time.EndLatest != DayLine.After || time.EndEarliest == DayLine.Before)
            return "";
        return Part(time.Text, AsOf) is { Length: > 0 } written ? written : Between(time.EndEarliest, time.EndEarliest);
    }

    /// <summary>What several spells share, in the words of the language: each end in the words of the spell that has it.</summary>
    public static string Words(IReadOnlyList<FactTime> spells)
    {
        var together = default(SharedSpell);
        foreach (FactTime spell in spells)
            together.Add(spell);
        FactTime shared = together.ToTime();
        if (!shared.IsPossible)
            return "";
        string beginning = BeginningOf(shared), end = EndOf(shared);
        foreach (FactTime spell in spells)
        {
            if (spell.StartEarliest == together.StartEarliest && spell.StartLatest == together.StartLatest)
                beginning = BeginningOf(spell);
            if (spell.EndKind == shared.EndKind && spell.EndEarliest == together.EndEarliest && spell.EndLatest == together.EndLatest)
                end = EndOf(spell);
        }
        return Words(shared, beginning, end);
    }

    /// <summary>A time by its corners alone, in the words of the language.</summary>
    public static string WordsOf(FactTime time)
        => !time.IsPossible ? ""
            : time.IsMoment ? Between(time.StartEarliest, time.StartLatest) is { Length: > 0 } day ? On + day : ""
            : Words(time, BeginningOf(time), EndOf(time));

    private static string Words(FactTime time, string beginning, string end)
    {
        var text = new StringBuilder();
        Append(text, Since, beginning);
        if (end.StartsWith(AsOf, StringComparison.Ordinal))
            Append(text, "", end);
        else
            Append(text, Until, end.Length == 0 && time.EndKind == FactBoundKind.Unknown ? "unknown" : end);
        return text.ToString();
    }

    /// <summary>The interval that a lasting time was written as: <c>during 1950/1960</c>.</summary>
    private static FactDate? Whole(FactTime time)
        => Part(time.Text, During) is { Length: > 0 } written && FactDate.TryParse(written, out FactDate date, out _) && date.IsInterval ? date : null;

    private static void Append(StringBuilder text, string word, string date)
    {
        if (date.Length > 0 && date != "..")
            text.Append(text.Length > 0 ? " " : "").Append(word).Append(date);
    }

    /// <summary>The date behind a word of a time; empty where it has none.</summary>
    private static string Part(string text, string word)
    {
        // Sources that differ leave several times open: then only the corners are sure.
        if (text.IndexOf(" or ", StringComparison.Ordinal) >= 0)
            return "";
        int at = text.StartsWith(word, StringComparison.Ordinal) ? 0 : text.IndexOf(" " + word, StringComparison.Ordinal) + 1;
        if (at == 0 && !text.StartsWith(word, StringComparison.Ordinal))
            return "";
        int from = at + word.Length, to = text.Length;
        foreach (string next in (string[])[Since, Until, AsOf])
        {
            int behind = text.IndexOf(" " + next, from, StringComparison.Ordinal);
            to = behind >= 0 && behind < to ? behind : to;
        }
        return text.Substring(from, to - from);
    }

    /// <summary>A day of a stretch: a day, a month or a year where it is one; else any of its days.</summary>
    private static string Between(long first, long last)
    {
        if (first == DayLine.Before && last == DayLine.After)
            return "";
        if (first == last)
            return Day(first);
        if (first == DayLine.Before)
            return "[.." + Day(last) + "]";
        if (last == DayLine.After)
            return "[" + Day(first) + "..]";
        DayLine.Split(first, out long year, out int month, out int day);
        bool isMonth = day == 1 && IsWritten(first) && IsWritten(last);
        if (isMonth && month == 1 && last == DayLine.DayOf(year, 12, 31))
            return FactDate.OfYear(year).Text;
        if (isMonth && last == DayLine.LastDayOfMonth(year, month))
            return new FactDate((int)year, month).Text;
        return "[" + Day(first) + ".." + Day(last) + "]";
    }

    private static bool IsWritten(long day) => day is >= FirstWritten and <= LastWritten;

    private static string Day(long day)
    {
        if (IsWritten(day))
            return FactDate.OfDay(day).Text;
        DayLine.Split(day, out long year, out _, out _);
        return FactDate.OfYear(year).Text;
    }
}
