using System;
using System.Globalization;
using System.Text;

namespace FactDsl;

public sealed partial class FactPadding
{
    private const string NoneWord = "none";
    private const string OneUnitWord = "one-unit";

    /// <summary>
    /// Reads a padding as a project writes it: <c>none</c>, <c>one-unit</c>, or widths such as
    /// <c>years=2, months=1, days=3, numbers=20%, unknown-ends=10</c>. A width that is not named is one unit, a tenth of a number,
    /// and no bound for unknown ends. Never throws.
    /// </summary>
    /// <param name="text">The text; between widths stands a comma, a semicolon or a blank.</param>
    /// <param name="padding">The padding; <see cref="OneUnit"/> where the text is none.</param>
    /// <returns>True when the text is a padding.</returns>
    public static bool TryParse(string? text, out FactPadding padding)
    {
        padding = OneUnit;
        string said = (text ?? "").Trim();
        if (string.Equals(said, NoneWord, StringComparison.OrdinalIgnoreCase))
        {
            padding = None;
            return true;
        }

        if (string.Equals(said, OneUnitWord, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        int? years = null, months = null, days = null, ends = null;
        decimal? numbers = null;
        string[] parts = said.Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

        foreach (string part in parts)
        {
            int at = part.IndexOf('=');
            (string? name, string? value) = at < 0 ? (part, "") : (part.Substring(0, at), part.Substring(at + 1));
            // What is named twice may mean either.
            bool isRead = name.ToLowerInvariant() switch
            {
                "years" => TryReadWidth(value, ref years),
                "months" => TryReadWidth(value, ref months),
                "days" => TryReadWidth(value, ref days),
                "unknown-ends" => TryReadWidth(value, ref ends),
                "numbers" => TryReadShare(value, ref numbers),
                _ => false,
            };
            if (!isRead)
            {
                return false;
            }
        }

        if (parts.Length == 0)
        {
            return false;
        }

        var read = new FactPadding("read", years ?? 1, months ?? 1, days ?? 1, ends ?? 0, numbers ?? Tenth);
        padding = read == OneUnit ? OneUnit : read == None ? None
            : new(read.ToText(), read.Years, read.Months, read.Days, read.UnknownEndYears, read.Numbers);
        return true;
    }

    /// <summary>Reads a padding as a project writes it.</summary>
    /// <param name="text">The text; see <see cref="TryParse"/>.</param>
    /// <returns>The padding.</returns>
    /// <exception cref="FormatException">The text is no padding.</exception>
    public static FactPadding Parse(string text) => TryParse(text, out FactPadding? padding)
        ? padding
        : throw new FormatException("`" + text + "` is no padding: write `none`, `one-unit`, or widths such as `years=2, months=1, days=3, numbers=20%`.");

    /// <summary>The padding as <see cref="TryParse"/> reads it.</summary>
    /// <returns><c>none</c>, <c>one-unit</c>, or all widths.</returns>
    public string ToText()
    {
        if (this == None)
        {
            return NoneWord;
        }

        if (this == OneUnit)
        {
            return OneUnitWord;
        }

        var text = new StringBuilder();
        Append(text, "years=", Years);
        Append(text, ", months=", Months);
        Append(text, ", days=", Days);
        text.Append(", numbers=").Append(FactNumber.Plain(Numbers * 100)).Append('%');
        if (UnknownEndYears > 0)
        {
            Append(text, ", unknown-ends=", UnknownEndYears);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, int width) => text.Append(name).Append(width.ToString(CultureInfo.InvariantCulture));

    private static bool TryReadWidth(string text, ref int? width)
    {
        if (width is not null || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int read) || read > 1_000_000)
        {
            return false;
        }

        width = read;
        return true;
    }

    /// <summary>A share in per cent, or as a fraction.</summary>
    private static bool TryReadShare(string text, ref decimal? share)
    {
        bool isPercent = text.EndsWith("%", StringComparison.Ordinal);
        if (share is not null
            || !decimal.TryParse(isPercent ? text.Substring(0, text.Length - 1) : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal read))
        {
            return false;
        }

        read = isPercent ? read / 100 : read;
        share = read;
        return read <= 1;
    }
}
