using System;

namespace FactDsl;

/// <summary>Turns a fault in a number or a sum of money into an issue, with the text the author probably meant where that can be found.</summary>
internal static class QuantityAdvice
{
    private static readonly string[] s_signs = ["$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₽", "RUB", "₹", "INR", "₩", "KRW"];

    private static readonly string[] s_words =
    [
        "≥", ">=", "≤", "<=", "≈", "~", "bn", " billion", "mln", " million", "mio", " million", "mrd", " billion", "tn", " trillion",
        "circa ", "~", "about ", "~", "more than ", ">", "at least ", ">=", "less than ", "<", "at most ", "<=", "over ", ">", "under ", "<",
    ];

    internal static FactParseIssue Explain(ReadOnlySpan<char> text, in ParseFault fault, bool needsCurrency)
    {
        if (text.Length is 0 or > 100)
        {
            return new(fault.Start, fault.Length, fault.Message);
        }

        string written = text.ToString();
        string rewritten = Rewrite(written.Trim(), needsCurrency);
        return IsGood(rewritten, needsCurrency)
            ? new(0, written.Length, fault.Message, rewritten)
            : new(fault.Start, fault.Length, fault.Message);
    }

    /// <summary>Only what reads without a finding is offered, and only one amount: a guess at two numbers is worse than none.</summary>
    private static bool IsGood(string text, bool needsCurrency) =>
        QuantityText.TryRead(text.AsSpan(), out QuantityText read, out _)
        && (needsCurrency ? FactCurrency.Find(read.Currency) is not null : read.Currency.IsEmpty);

    private static string Rewrite(string text, bool needsCurrency)
    {
        for (int i = 0; i < s_words.Length; i += 2)
        {
            text = Replace(text, s_words[i], s_words[i + 1]);
        }

        string currency = string.Empty;
        for (int i = 0; i < s_signs.Length && needsCurrency; i += 2)
        {
            if (text.IndexOf(s_signs[i], StringComparison.Ordinal) is >= 0 and var at)
            {
                currency = s_signs[i + 1];
                text = text.Remove(at, s_signs[i].Length);
            }
        }

        // "USD 5 billion": the code goes last.
        if (needsCurrency && currency.Length == 0 && text.Length > 4 && text[3] == ' ' && FactCurrency.Find(text.AsSpan(0, 3)) is { } first)
        {
            currency = first.Code;
            text = text.Substring(4);
        }

        text = Replace(Groups(text), "  ", " ").Trim();
        if (text.Length > 1 && text[text.Length - 1] == '+')
        {
            text = ">=" + text.Substring(0, text.Length - 1);
        }

        return currency.Length == 0 ? text : text + " " + currency;
    }

    /// <summary>
    /// A comma, an apostrophe or a blank before exactly three digits separates groups (<c>1,000</c>); a dash between digits is a range (<c>30-35</c>).
    /// </summary>
    private static string Groups(string text)
    {
        char[] result = text.ToCharArray();
        int range = -1;
        for (int i = 1; i + 1 < result.Length; i++)
        {
            if (!IsDigit(text[i - 1]) || !IsDigit(text[i + 1]))
            {
                continue;
            }

            if (text[i] is ',' or '\'' or '’' or ' ' or '\u00A0' or '\u202F' && IsGroup(text, i + 1))
            {
                result[i] = '_';
            }
            else if (text[i] is '-' or '–' or '—')
            {
                range = i;
            }
        }

        string written = new string(result);
        return range < 0 ? written : written.Substring(0, range) + ".." + written.Substring(range + 1);
    }

    private static bool IsGroup(string text, int at) =>
        at + 2 < text.Length && IsDigit(text[at + 1]) && IsDigit(text[at + 2]) && (at + 3 == text.Length || !IsDigit(text[at + 3]));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string Replace(string text, string old, string with)
    {
        for (int at = text.IndexOf(old, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(old, at + with.Length, StringComparison.OrdinalIgnoreCase))
        {
            text = text.Substring(0, at) + with + text.Substring(at + old.Length);
        }

        return text;
    }
}
