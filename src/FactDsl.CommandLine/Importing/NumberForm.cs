using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// How a table writes numbers, told by an example: <c>1.234,5</c>, <c>1’234.5</c>, <c>12,34,567</c>, <c>1.5e3</c>. Digits are in groups
/// as in the example or in none, one mark parts decimals, and all else is no number.
/// </summary>
internal sealed class NumberForm
{
    private const int MostZeros = 27;

    private readonly char? _group;
    private readonly char? _point;
    private readonly bool _hasPower;
    // The digits of the last group and of those before it: 3 and 3, or 3 and 2 as in India.
    private readonly int _last;
    private readonly int _others;

    private NumberForm(char? group, char? point, bool hasPower, int last, int others) => (_group, _point, _hasPower, _last, _others) = (group, point, hasPower, last, others);

    /// <summary>Reads an example.</summary>
    /// <param name="example">The example.</param>
    /// <param name="form">The form.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? TryParse(string example, out NumberForm form)
    {
        form = new NumberForm(null, null, false, 3, 3);
        int power = example.IndexOfAny(['e', 'E']);
        string digits = (power < 0 ? example : example[..power]).TrimStart('-', '+', '−');
        (char Mark, int At)[] marks = [.. digits.Select(static (c, i) => (c, i)).Where(static m => !char.IsAsciiDigit(m.c))];
        if (digits.Length == 0 || marks.Length == digits.Length || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]))
            return $"`{example}` is no example of a number, such as 1,234.5";
        if (marks.Length == 0)
        {
            form = new NumberForm(null, null, power >= 0, 3, 3);
            return null;
        }
        char final = marks[^1].Mark;
        int behind = digits.Length - marks[^1].At - 1;
        bool isGroup = marks.Count(m => m.Mark == final) > 1 || !(final is '.' or ',' or '·' or '٫');
        if (marks.Length == 1 && !isGroup && behind == 3 && marks[0].At <= 3 && digits[0] != '0')
            return $"`{example}` may be a thousand or a little more than one: write an example with both marks, such as 1,234.5 or 1.234,5";
        (char Mark, int At)[] groups = isGroup ? marks : marks[..^1];
        if (groups.Select(static g => g.Mark).Distinct().Count() > 1 || (!isGroup && groups.Any(g => g.Mark == final)))
            return $"`{example}` has more marks than a number has";
        int end = isGroup ? digits.Length : marks[^1].At;
        int last = groups.Length == 0 ? 3 : end - groups[^1].At - 1;
        int others = groups.Length < 2 ? last : groups[^1].At - groups[^2].At - 1;
        if (groups.Length > 0 && (last < 2 || others < 2 || groups[0].At > Math.Max(last, others)))
            return $"`{example}` has no groups of digits, such as 1,234.5";
        form = new NumberForm(groups.Length == 0 ? null : groups[0].Mark, isGroup ? null : final, power >= 0, last, others);
        return null;
    }

    /// <summary>Reads a number as the language writes it; null where the text is none of this form.</summary>
    public string? Read(string text)
    {
        string rest = text;
        string sign = rest.Length > 0 && rest[0] is '-' or '−' ? "-" : "";
        if (rest.Length > 0 && rest[0] is '-' or '−' or '+')
            rest = rest[1..];
        int power = 0, at = _hasPower ? rest.IndexOfAny(['e', 'E']) : -1;
        if (at >= 0)
        {
            if (!int.TryParse(rest.AsSpan(at + 1), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out power) || Math.Abs(power) > MostZeros)
                return null;
            rest = rest[..at];
        }
        int point = _point is { } mark ? rest.IndexOf(mark) : -1;
        string? whole = Whole(point < 0 ? rest : rest[..point]);
        string decimals = point < 0 ? "" : rest[(point + 1)..];
        if (whole is null || (point >= 0 && (decimals.Length == 0 || !decimals.All(char.IsAsciiDigit))) || whole.Length + decimals.Length == 0)
            return null;
        return sign + Shift(whole, decimals, power);
    }

    /// <summary>The digits of the whole part; null where they are not grouped as in the example.</summary>
    private string? Whole(string text)
    {
        if (text.All(char.IsAsciiDigit))
            return text;
        var groups = new List<string>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsGroupMark(text[i]))
                continue;
            groups.Add(text[start..i]);
            start = i + 1;
        }
        if (groups.Count < 2 || groups.Exists(static g => g.Length == 0 || !g.All(char.IsAsciiDigit)) || groups[^1].Length != _last || groups[0].Length > _others)
            return null;
        for (int i = 1; i < groups.Count - 1; i++)
        {
            if (groups[i].Length != _others)
                return null;
        }
        return string.Concat(groups);
    }

    /// <summary>Blanks and apostrophes have several forms that look alike.</summary>
    private bool IsGroupMark(char c) => _group is { } mark && (c == mark
        || (char.IsWhiteSpace(mark) && char.IsWhiteSpace(c))
        || (mark is '\'' or '’' && c is '\'' or '’'));

    /// <summary>A number whose point moves by so many digits.</summary>
    private static string Shift(string whole, string decimals, int power)
    {
        StringBuilder digits = new StringBuilder(whole).Append(decimals);
        int point = whole.Length + power;
        if (point < 0)
            digits.Insert(0, "0", -point);
        else if (point > digits.Length)
            digits.Append('0', point - digits.Length);
        point = Math.Max(point, 0);
        string before = digits.ToString(0, point).TrimStart('0'), behind = digits.ToString(point, digits.Length - point);
        // Zeros that a power brings say nothing; those that are written stay.
        if (power != 0)
            behind = behind.TrimEnd('0');
        return (before.Length == 0 ? "0" : before) + (behind.Length == 0 ? "" : "." + behind);
    }
}

/// <summary>Numbers of a stated form.</summary>
/// <param name="form">The form.</param>
/// <param name="example">The example that the template gives.</param>
internal sealed class NumberStep(NumberForm form, string example) : Step
{
    /// <inheritdoc/>
    public override IEnumerable<Cell> Apply(IEnumerable<Cell> cells, Tables.TableRow row)
        => cells.Select(c => c.IsWritten ? c : c with { Text = form.Read(c.Text) ?? throw new RowException(c.Column, $"`{Shown(c.Text)}` is no number written as {example}") });
}
