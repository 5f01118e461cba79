using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// Turns a fault into an issue, with the text the author probably meant. Only texts that read without a finding are ever suggested.
/// </summary>
internal static class EdtfAdvice
{
    private const int MaxLength = 200;

    /// <summary>A way to rewrite a text, or null when it does not apply.</summary>
    private delegate string? Rewriting(string text);

    internal static FactParseIssue Explain(ReadOnlySpan<char> text, in ParseFault fault)
    {
        FactCalendar calendar = FactDate.CalendarOf(text, out ReadOnlySpan<char> withoutCalendar);
        if (calendar != FactCalendar.Gregorian)
        {
            bool isGregorian = FactDate.TryRead(withoutCalendar, out _, out ParseFault own, out _);
            FactParseIssue? better = isGregorian ? null : InCalendar(Explain(withoutCalendar, own), " " + CalendarDays.WordOf(calendar));
            return better ?? new(fault.Start, fault.Length, fault.Message);
        }

        if (text.Length is 0 or > MaxLength)
        {
            return new(fault.Start, fault.Length, fault.Message);
        }

        string written = text.ToString();
        if (EdtfDraft.Modernize(written) is { } modern && !string.Equals(modern, written, StringComparison.Ordinal) && IsGood(modern))
        {
            return new(0, written.Length, "this is how the draft of 2012 wrote it; today's EDTF writes `" + modern + "`", modern);
        }

        if (Rewrite(written, s_blanks, fault) is { } apart)
            return apart;
        // What people write may mean several things: it comes before what would take it for one of them.
        if (EverydayDate.Read(written) is { Texts.Count: > 0 } read)
            return new(written.Length, read.Why.Length > 0 ? read.Why : fault.Message, read.Texts);
        return Rewrite(written, s_marks, fault)
            ?? (EverydayDate.IsInWords(written) ? new(0, written.Length, "its words tell no whole date: write it like 2014, 2014-02 or 2014-02-07") : new(fault.Start, fault.Length, fault.Message));
    }

    /// <summary>What the date in front of a calendar's word may mean in that calendar; null where nothing is known.</summary>
    private static FactParseIssue? InCalendar(FactParseIssue issue, string calendar)
    {
        var texts = new List<string>();
        foreach (string text in issue.Suggestions)
        {
            if (IsGood(text + calendar))
            {
                texts.Add(text);
            }
        }

        return texts.Count == 0 ? null : texts.Count == issue.Suggestions.Count ? issue : issue.Offering(texts);
    }

    private static FactParseIssue? Rewrite(string written, (Rewriting Rewrite, string? Why)[] ways, in ParseFault fault)
    {
        foreach ((Rewriting rewrite, string? why) in ways)
        {
            if (rewrite(written) is { } better && !string.Equals(better, written, StringComparison.Ordinal) && IsGood(better))
                return new(0, written.Length, why ?? fault.Message, better);
        }

        return null;
    }

    private static bool IsGood(string text) =>
        FactDate.TryRead(text.AsSpan(), out _, out _, out FactParseIssue? warning) && warning is null;

    private static readonly (Rewriting Rewrite, string? Why)[] s_blanks =
    [
        (EdtfRewriting.WithoutBlanks, "a date has no blanks in it"),
        (EdtfRewriting.WithTimeMark, "between a day and a time of day stands `T`"),
        (EdtfRewriting.WithoutStop, "nothing stands behind a date"),
    ];

    private static readonly (Rewriting Rewrite, string? Why)[] s_marks =
    [
        (EdtfRewriting.WithPlainHyphens, "a date is written with plain hyphens"),
        (EdtfRewriting.SwappedEnds, null),
        (EdtfRewriting.WithOpenDigits, null),
        (EdtfRewriting.WithoutTimes, "an interval has no times of day in this profile of EDTF"),
        (EdtfRewriting.WithoutPlus, "a year has no plus sign"),
        (EdtfRewriting.BasicToExtended, "a date is written with hyphens"),
        (EdtfRewriting.WithYearMark, null),
        (EdtfRewriting.WithoutYearMark, null),
        (EdtfRewriting.WithPaddedNumbers, "years have four digits, months and days two, with hyphens between"),
        (EdtfRewriting.WithCapitals, "the letters of a date are capitals"),
    ];
}
