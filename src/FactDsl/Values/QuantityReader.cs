using System;
using System.Globalization;

namespace FactDsl;

/// <summary>Reads the amount that numbers and sums of money share: a bounded number, perhaps followed by a magnitude.</summary>
internal static class QuantityReader
{
    /// <summary>Values reach up to 10^27, so that sums and shares of them still fit a decimal.</summary>
    internal const decimal Limit = 1_000_000_000_000_000_000_000_000_000m;

    /// <summary>Reads one token such as <c>&gt;=1_000.5</c> or <c>30..35</c>.</summary>
    internal static bool TryRead(ReadOnlySpan<char> token, out FactNumberKind kind, out decimal low, out decimal high, out ParseFault fault)
    {
        low = high = 0;
        kind = FactNumberKind.Exact;
        int at = 0;
        if (token.Length > 0 && token[0] is '>' or '<' or '~')
        {
            bool orEqual = token[0] != '~' && token.Length > 1 && token[1] == '=';
            kind = token[0] switch
            {
                '>' => orEqual ? FactNumberKind.AtLeast : FactNumberKind.MoreThan,
                '<' => orEqual ? FactNumberKind.AtMost : FactNumberKind.LessThan,
                _ => FactNumberKind.About,
            };
            at = orEqual ? 2 : 1;
        }

        int dots = token.IndexOf("..".AsSpan());
        if (dots < 0)
        {
            if (!TryReadValue(token.Slice(at), out low, out fault))
            {
                fault = fault.Shift(at);
                return false;
            }

            high = low;
            return true;
        }

        if (at != 0)
        {
            fault = new(0, at, "a range has two plain ends, as in 30..35");
            return false;
        }

        kind = FactNumberKind.Range;
        if (!TryReadValue(token.Slice(0, dots), out low, out fault))
        {
            return false;
        }

        if (!TryReadValue(token.Slice(dots + 2), out high, out fault))
        {
            fault = fault.Shift(dots + 2);
            return false;
        }

        if (low > high)
        {
            fault = new(0, token.Length, "the range ends below its beginning");
            return false;
        }

        return true;
    }

    /// <summary>The factor of <c>thousand</c> to <c>trillion</c> (10^12, as in English), or 0.</summary>
    internal static decimal Magnitude(ReadOnlySpan<char> word) =>
        word.SequenceEqual("thousand".AsSpan()) ? 1_000m
        : word.SequenceEqual("million".AsSpan()) ? 1_000_000m
        : word.SequenceEqual("billion".AsSpan()) ? 1_000_000_000m
        : word.SequenceEqual("trillion".AsSpan()) ? 1_000_000_000_000m
        : 0m;

    internal static FactNumberState? State(ReadOnlySpan<char> word) =>
        word.SequenceEqual("unknown".AsSpan()) ? FactNumberState.Unknown
        : word.SequenceEqual("undisclosed".AsSpan()) ? FactNumberState.Undisclosed
        : word.SequenceEqual("none".AsSpan()) ? FactNumberState.None
        : null;

    /// <summary>Digits with single underscores between them, an optional sign, an optional fraction behind a point.</summary>
    private static bool TryReadValue(ReadOnlySpan<char> text, out decimal value, out ParseFault fault)
    {
        value = 0;
        int at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int digits = 0;
        bool isFraction = false;
        Span<char> plain = stackalloc char[64];
        int length = 0;
        if (at == 1)
        {
            plain[length++] = '-';
        }

        for (; at < text.Length; at++)
        {
            char c = text[at];
            bool isBetweenDigits = at > 0 && at + 1 < text.Length && IsDigit(text[at - 1]) && IsDigit(text[at + 1]);
            if (c == '_' && isBetweenDigits && !isFraction)
            {
                continue;
            }

            if (c == '.' && isBetweenDigits && !isFraction)
            {
                isFraction = true;
            }
            else if (!IsDigit(c))
            {
                fault = ParseFault.Unexpected(text, at, "a number is written with digits, `_` between groups and `.` before the fraction");
                return false;
            }
            else
            {
                digits++;
            }

            if (length == plain.Length)
            {
                fault = new(0, text.Length, "the number has too many digits");
                return false;
            }

            plain[length++] = c;
        }

        if (digits == 0)
        {
            fault = new(0, text.Length, "a number is missing");
            return false;
        }

        if (!decimal.TryParse(plain.Slice(0, length).ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out value) || Math.Abs(value) > Limit)
        {
            fault = new(0, text.Length, "the number is beyond what can be counted here; it may have up to 27 digits");
            return false;
        }

        fault = default;
        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
