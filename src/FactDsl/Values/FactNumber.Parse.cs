using System;

namespace FactDsl;

public readonly partial struct FactNumber
{
    /// <summary>Reads a number. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number, or the default value.</param>
    /// <param name="issue">What is wrong, with a way to write it where one is known.</param>
    /// <returns>True when the text is a number.</returns>
    public static bool TryParse(string? text, out FactNumber number, out FactParseIssue? issue)
    {
        issue = null;
        number = default;
        ReadOnlySpan<char> span = text.AsSpan();
        if (QuantityText.TryRead(span, out QuantityText read, out ParseFault fault))
        {
            if (read.Currency.IsEmpty)
            {
                number = new(read.State, read.Kind, read.Low, read.High, text);
                return true;
            }

            fault = new(read.CurrencyAt, read.Currency.Length, "`" + read.Currency.ToString()
                + "` is not expected after a number; it may be followed by thousand, million, billion or trillion");
        }

        issue = QuantityAdvice.Explain(span, fault, needsCurrency: false);
        return false;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is not a number; the message says what is wrong.</exception>
    public static FactNumber Parse(string text) => TryParse(text, out FactNumber number, out FactParseIssue? issue)
        ? number
        : throw new FormatException(issue!.ToString());
}
