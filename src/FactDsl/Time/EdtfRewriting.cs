using System;
using System.Globalization;
using System.Text;

namespace FactDsl;

/// <summary>Small rewritings of what people write instead of EDTF. Each changes one thing; the caller tries whether the result reads.</summary>
internal static class EdtfRewriting
{
    internal static string? WithoutBlanks(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            kept.Append(char.IsWhiteSpace(c) ? string.Empty : c.ToString());
        }

        return kept.ToString();
    }

    internal static string? WithTimeMark(string text) =>
        text.Length > 11 && text[10] == ' ' ? text.Substring(0, 10) + "T" + text.Substring(11) : null;

    /// <summary><c>2014.</c>, <c>2014;</c>: the end of a sentence, or of a statement.</summary>
    internal static string? WithoutStop(string text) => text[text.Length - 1] is '.' or ';' ? text.Substring(0, text.Length - 1) : null;

    internal static string? WithPlainHyphens(string text)
    {
        char[] plain = text.ToCharArray();
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = EverydayDate.IsDash(plain[i]) ? '-' : plain[i];
        }

        return new string(plain);
    }

    internal static string? SwappedEnds(string text)
    {
        int slash = text.AsSpan().IndexOf('/');
        return slash < 0 || !IsReversed(text, slash) ? null : text.Substring(slash + 1) + "/" + text.Substring(0, slash);
    }

    /// <summary><c>2004-06-11/2004-06</c>: some day of that month, which is written <c>2004-06-XX</c>.</summary>
    internal static string? WithOpenDigits(string text)
    {
        int slash = text.AsSpan().IndexOf('/');
        int hyphens = 0;
        for (int i = slash + 2; i < text.Length; i++)
        {
            hyphens += text[i] == '-' ? 1 : 0;
        }

        return slash < 0 ? null : hyphens switch
        {
            0 => text + "-XX-XX",
            1 => text + "-XX",
            _ => null,
        };
    }

    internal static string? WithoutTimes(string text)
    {
        string[] ends = text.Split('/');
        return ends.Length == 2 ? WithoutTime(ends[0]) + "/" + WithoutTime(ends[1]) : null;
    }

    internal static string? WithoutPlus(string text) => text[0] == '+' ? text.Substring(1) : null;

    internal static string? WithYearMark(string text) => text[0] == '-' && text.Length > 1 && Digits(text, 1) == 4 && text.StartsWith("-0000", StringComparison.Ordinal)
        ? text.Substring(1)
        : "Y" + text;

    /// <summary><c>Y2006</c>, <c>Y-44</c>: no mark, four digits.</summary>
    internal static string? WithoutYearMark(string text)
    {
        string sign = text.Length > 1 && text[1] == '-' ? "-" : string.Empty;
        int from = 1 + sign.Length;
        int digits = text.Length > from ? Digits(text, from) : 0;
        return text[0] != 'Y' || digits is 0 or > 4
            ? null
            : sign + text.Substring(from, digits).PadLeft(4, '0') + text.Substring(from + digits);
    }

    internal static string? BasicToExtended(string text) => text.Length == 8 && Digits(text, 0) == 8
        ? text.Substring(0, 4) + "-" + text.Substring(4, 2) + "-" + text.Substring(6)
        : null;

    /// <summary><c>2004-6-1</c>, <c>2004/06/11</c>, <c>2004.6</c>, <c>876</c>.</summary>
    internal static string? WithPaddedNumbers(string text)
    {
        string[] parts = text.Split('-', '/', '.');
        if (parts.Length > 3 || parts[0].Length is < 3 or > 4)
        {
            return null;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0 || Digits(parts[i], 0) != parts[i].Length)
            {
                return null;
            }

            parts[i] = parts[i].PadLeft(i == 0 ? 4 : 2, '0');
        }

        return string.Join("-", parts);
    }

    internal static string? WithCapitals(string text) => text.ToUpperInvariant();

    private static string WithoutTime(string text)
    {
        int time = text.AsSpan().IndexOf('T');
        return time < 0 ? text : text.Substring(0, time);
    }

    /// <summary>Both ends read and the second lies wholly before the first, so that swapping is what was meant.</summary>
    private static bool IsReversed(string text, int slash) =>
        FactDate.TryRead(text.AsSpan(0, slash), out FactDate start, out _, out _)
        && FactDate.TryRead(text.AsSpan(slash + 1), out FactDate end, out _, out _)
        && end.LastDay < start.FirstDay;

    private static int Digits(string text, int from)
    {
        int at = from;
        while (at < text.Length && EdtfReader.IsDigit(text[at]))
        {
            at++;
        }

        return at - from;
    }
}
