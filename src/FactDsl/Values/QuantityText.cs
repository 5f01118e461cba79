using System;

namespace FactDsl;

/// <summary>The parts of a written quantity: state, amount with magnitude, currency. Each is optional here; the caller knows which it needs.</summary>
internal ref struct QuantityText
{
    private const int MaxLength = 1_000;

    internal FactNumberState State;
    internal FactNumberKind Kind;
    internal decimal Low;
    internal decimal High;
    internal ReadOnlySpan<char> Currency;
    internal int CurrencyAt;

    internal static bool TryRead(ReadOnlySpan<char> text, out QuantityText read, out ParseFault fault)
    {
        read = default;
        read.State = FactNumberState.Stated;
        fault = default;
        if (text.Length > MaxLength)
        {
            fault = new(0, text.Length, "a number has at most 1,000 characters");
            return false;
        }

        int at = 0;
        ReadOnlySpan<char> token = Next(text, ref at);
        if (QuantityReader.State(token) is { } state)
        {
            read.State = state;
            token = Next(text, ref at);
            if (token.IsEmpty)
            {
                return true;
            }

            if (state == FactNumberState.None)
            {
                fault = new(at - token.Length, token.Length, "`none` says that there is no number; nothing follows it");
                return false;
            }
        }

        if (token.IsEmpty)
        {
            fault = new(0, text.Length, "a number is missing: write it like 30, >30, ~30, 30..35 or 117.5 billion");
            return false;
        }

        if (!QuantityReader.TryRead(token, out read.Kind, out read.Low, out read.High, out fault))
        {
            fault = fault.Shift(at - token.Length);
            return false;
        }

        token = Next(text, ref at);
        if (QuantityReader.Magnitude(token) is > 0 and var factor)
        {
            if (Math.Max(Math.Abs(read.Low), Math.Abs(read.High)) > QuantityReader.Limit / factor)
            {
                fault = new(0, at, "the number is beyond what can be counted here; it may have up to 27 digits");
                return false;
            }

            read.Low *= factor;
            read.High *= factor;
            token = Next(text, ref at);
        }

        read.Currency = token;
        read.CurrencyAt = at - token.Length;
        token = Next(text, ref at);
        if (!token.IsEmpty)
        {
            fault = new(at - token.Length, token.Length, "`" + token.ToString() + "` is not expected after the amount");
            return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> text, scoped ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int from = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return text.Slice(from, at - from);
    }
}
