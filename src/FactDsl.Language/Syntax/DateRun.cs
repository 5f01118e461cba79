using System;

namespace FactDsl.Language.Syntax;

/// <summary>
/// Finds where somebody has written a date in several words: <c>44 BC</c>, <c>Feb 4, 2022</c>, <c>c. 1900</c>. Then it is one value,
/// and the reader of dates can say how to write it. Outside clauses of time only what reads as one date is taken, and never a word
/// that may begin a clause of some kind.
/// </summary>
internal static class DateRun
{
    private const int MostTokens = 16;

    // `4 de febrero de 2022`: what stands behind a year is a clause.
    private const int MostBeforeFiller = 3;

    // The longest name that may be of a month or the like.
    private const int LongestName = 12;

    /// <summary>The last token of the date that begins where the reader stands; -1 where none of several words does.</summary>
    /// <param name="reader">Stands where a value may begin.</param>
    /// <param name="isOfTime">Whether nothing but a date can stand here, since it is the first value of a clause of time.</param>
    public static int Find(TokenReader reader, bool isOfTime)
    {
        int first = reader.At;
        if (isOfTime && IsWordAndNumber(reader, first))
            return first;
        if (!MayBegin(reader, first, isOfTime))
            return -1;
        Span<int> tokens = stackalloc int[MostTokens];
        tokens[0] = first;
        int count = 1;
        for (int next = reader.After(first); count < MostTokens && MayGoOn(reader, first, next, count); next = reader.After(next))
            tokens[count++] = next;
        for (int i = count - 1; i > 0; i--)
        {
            if (reader.KindAt(tokens[i]) != SyntaxTokenKind.Comma && EverydayDate.Read(reader.TextOf(first, tokens[i])).Texts.Count > 0)
                return tokens[i];
        }
        return isOfTime && reader.KindAt(first) is SyntaxTokenKind.Word or SyntaxTokenKind.Scalar ? EndOfWords(reader, tokens.Slice(0, count)) : -1;
    }

    /// <summary><c>mid-1978</c>, <c>Feb-2022</c>: a date of one token.</summary>
    private static bool IsWordAndNumber(TokenReader reader, int at)
        => reader.KindAt(at) is SyntaxTokenKind.Word or SyntaxTokenKind.Name && reader.Text(at).IndexOf('-') is > 0 and var hyphen
            && EverydayDate.IsHyphenOfWord(reader.Text(at), hyphen) && EverydayDate.Read(reader.TextOf(at)).Texts.Count > 0;

    /// <summary>Where words of dates end that tell no date, such as <c>yesterday</c> or <c>early February</c>; -1 where they may be of a clause.</summary>
    private static int EndOfWords(TokenReader reader, ReadOnlySpan<int> tokens)
    {
        bool isNumber = reader.KindAt(tokens[0]) == SyntaxTokenKind.Scalar;
        if (isNumber ? tokens.Length < 2 || !Is(reader, tokens[1], DateWordKind.Month) : !IsSure(reader, tokens[0]))
            return -1;
        int last = isNumber ? 1 : 0;
        while (last + 1 < tokens.Length && (reader.KindAt(tokens[last + 1]) is SyntaxTokenKind.Scalar or SyntaxTokenKind.Bad || IsSure(reader, tokens[last + 1])))
            last++;
        // `about Xi` is a clause, `about 1900 or so` none.
        bool isAlone = last == 0 && Is(reader, tokens[0], DateWordKind.About);
        return isAlone ? -1 : tokens[last];
    }

    private static bool MayBegin(TokenReader reader, int at, bool isOfTime)
    {
        int next = reader.After(at);
        bool isLast = reader.StartsLine(next) || reader.KindAt(next) == SyntaxTokenKind.EndOfItem;
        switch (reader.KindAt(at))
        {
            case SyntaxTokenKind.Scalar:
                return !isLast && reader.Text(at)[0] is not ('[' or '{') && (IsMark(reader, next) || IsDayAndMonth(reader, at, next) || (reader.KindAt(next) is SyntaxTokenKind.Word or SyntaxTokenKind.Name && IsOfDates(reader, next)));
            case SyntaxTokenKind.Name:
                if (!isLast && EverydayWords.RomanNumeral(reader.TextOf(at)) > 0)
                    return reader.KindAt(next) == SyntaxTokenKind.Word && IsOfDates(reader, next);
                int number = reader.KindAt(next) is SyntaxTokenKind.Comma or SyntaxTokenKind.Bad ? reader.After(next) : next;
                return !isLast && reader.KindAt(number) == SyntaxTokenKind.Scalar && reader.Text(at).Length <= LongestName && IsOfDates(reader, at);
            case SyntaxTokenKind.Word when isOfTime:
                return (reader.TraitsAt(at) & ~WordTraits.At) == 0 && IsOfDates(reader, at);
            case SyntaxTokenKind.Word:
                // A point behind a word is of no clause: `c. 1900`.
                return reader.KindAt(next) == SyntaxTokenKind.Bad && !isLast && reader.Text(at).Length <= 2 && IsOfDates(reader, at);
            default:
                return false;
        }
    }

    private static bool MayGoOn(TokenReader reader, int first, int at, int count)
    {
        if (reader.StartsLine(at))
            return false;
        switch (reader.KindAt(at))
        {
            case SyntaxTokenKind.Scalar or SyntaxTokenKind.Bad:
                return true;
            case SyntaxTokenKind.Comma:
                // Two values with a comma between them are two values, unless the first is a day of the week.
                int next = reader.After(at);
                return (count > 1 || Is(reader, first, DateWordKind.Weekday)) && !reader.StartsLine(next) && reader.KindAt(next) == SyntaxTokenKind.Scalar && (reader.Text(next).Length == 4 || reader.KindAt(first) == SyntaxTokenKind.Name);
            case SyntaxTokenKind.Name:
                return reader.Text(at).Length <= LongestName && (IsOfDates(reader, at) || EverydayWords.RomanNumeral(reader.TextOf(at)) > 0);
            case SyntaxTokenKind.Word:
                return IsOfDates(reader, at) && (reader.KindAt(first) == SyntaxTokenKind.Word || IsBehindNumber(reader, at)) && (!Is(reader, at, DateWordKind.Filler) || (count <= MostBeforeFiller && (reader.KindAt(first) == SyntaxTokenKind.Word || IsDay(reader.Text(first)))));
            default:
                return false;
        }
    }

    /// <summary>Whether a word goes on with the number in front of it and can hardly be of a clause, as <c>about</c> may be.</summary>
    private static bool IsBehindNumber(TokenReader reader, int at)
    {
        string word = DateWords.Fold(reader.TextOf(at));
        foreach (DateWordKind kind in s_behindNumbers)
        {
            if (DateWords.Is(word, kind, out _))
                return true;
        }
        return DateWords.Is(word, DateWordKind.Now, out _) && IsMark(reader, at - 1);
    }

    private static bool IsDay(ReadOnlySpan<char> number)
        => number[0] is >= '0' and <= '9' && (number.Length <= 2 ? number.Length == 1 || number[1] is '.' or (>= '0' and <= '9') : number.Length <= 4 && number[number.Length - 1] is not (>= '0' and <= '9'));

    private static bool IsMark(TokenReader reader, int at)
        => reader.KindAt(at) == SyntaxTokenKind.Scalar && reader.Text(at).Length == 1 && EverydayDate.IsDash(reader.Text(at)[0]);

    /// <summary><c>4.Februar</c>, and a year behind it.</summary>
    private static bool IsDayAndMonth(TokenReader reader, int at, int next)
    {
        int point = reader.Text(at).IndexOf('.');
        return reader.KindAt(next) == SyntaxTokenKind.Scalar && point is 1 or 2 && DateWords.IsAny(reader.Text(at).Slice(point + 1));
    }

    private static bool Is(TokenReader reader, int at, DateWordKind kind) => DateWords.Is(DateWords.Fold(reader.TextOf(at)), kind, out _);

    /// <summary>Whether a word is of dates; one that is of the language, or stands between the ends of a span, may begin a clause.</summary>
    private static bool IsOfDates(TokenReader reader, int at)
    {
        if ((reader.TraitsAt(at) & ~WordTraits.At) != 0 || !DateWords.IsAny(reader.Text(at)))
            return false;
        string word = DateWords.Fold(reader.TextOf(at));
        return reader.KindAt(at) != SyntaxTokenKind.Word || !DateWords.Is(word, DateWordKind.SpanMiddle, out _) || DateWords.Is(word, DateWordKind.EraBegin, out _);
    }

    private static bool IsSure(TokenReader reader, int at)
    {
        if (reader.KindAt(at) is not (SyntaxTokenKind.Word or SyntaxTokenKind.Name))
            return false;
        string word = DateWords.Fold(reader.TextOf(at));
        foreach (DateWordKind kind in s_sure)
        {
            if (DateWords.Is(word, kind, out _))
                return true;
        }
        return false;
    }

    private static readonly DateWordKind[] s_behindNumbers =
    [
        DateWordKind.Month, DateWordKind.Season, DateWordKind.BeforeChrist, DateWordKind.AfterChrist, DateWordKind.EraBegin, DateWordKind.Christ, DateWordKind.Century, DateWordKind.Filler,
    ];

    private static readonly DateWordKind[] s_sure =
    [
        DateWordKind.Month, DateWordKind.Season, DateWordKind.Weekday, DateWordKind.Part, DateWordKind.Century, DateWordKind.Now, DateWordKind.Relative, DateWordKind.About,
    ];
}
