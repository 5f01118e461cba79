using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FactDsl.Language.Binding;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>Writes cells as values of the language, each as its place takes it.</summary>
/// <param name="index">The items that cells may stand for.</param>
internal sealed class ValueWriter(ReferenceIndex index)
{
    /// <summary>The values that a row has at a place; none where it says nothing.</summary>
    /// <param name="value">The place.</param>
    /// <param name="type">What it takes; null where what is written goes in as it is.</param>
    /// <param name="field">The field, where there is one.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="RowException">A cell is nothing of the kind.</exception>
    public IReadOnlyList<string> Write(TemplateValue value, FieldType? type, FieldSymbol? field, TableRow row)
    {
        if (value.IsString)
            return WriteStrings(value.Strings, row);
        string behind = string.Concat(WriteBehind(value.Strings, row).Select(static s => " " + s));
        if (value.Pieces.Count == 1 && value.Pieces[0].Placeholder is { } placeholder)
            return [.. placeholder.Read(row).Select(c => Typed(c, type, field, placeholder) + behind)];
        if (value.Pieces.All(static p => p.Placeholder is null))
            return [string.Concat(value.Pieces.Select(static p => p.Literal)) + behind];
        if (Together(value.Pieces, row, isDate: type == FieldType.Date) is not { } text)
            return [];
        string column = value.Pieces.First(static p => p.Placeholder is not null).Placeholder!.Column;
        return [Checked(new Cell(text, IsWritten: false, column), type, field) + behind];
    }

    /// <summary>Strings that follow a value; those that a row leaves empty are left out.</summary>
    public IEnumerable<string> WriteBehind(IReadOnlyList<TemplateString> strings, TableRow row)
    {
        foreach (TemplateString text in strings)
        {
            if (Text(text, row) is { } said)
                yield return Quote(said);
        }
    }

    /// <summary>The text of a string in its language; null where a row says nothing.</summary>
    public static LabelText? Text(TemplateString text, TableRow row)
    {
        string? tag = text.Tag.Count == 0 ? null : Together(text.Tag, row, isDate: false);
        return Together(text.Pieces, row, isDate: false) is { Length: > 0 } said ? new LabelText(said, tag) : null;
    }

    /// <summary>The text of a label: line breaks in a cell are a matter of its width, not of what a thing is called.</summary>
    public static LabelText? Label(TemplateString text, TableRow row)
        => Text(text, row) is { } label && label.Text.AsSpan().IndexOfAny('\n', '\r') >= 0
            ? label with { Text = string.Join(' ', label.Text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) }
            : Text(text, row);

    /// <summary>A text as a string of the language.</summary>
    public static string Quote(LabelText text) => StringLiteral.Quote(Clean(text.Text)) + (text.Language is { } tag ? "@" + tag : "");

    private static IReadOnlyList<string> WriteStrings(IReadOnlyList<TemplateString> strings, TableRow row)
    {
        // One column with several cells is several texts; several strings are one text in several languages.
        if (strings is [{ Pieces: [{ Placeholder: { } column }] } single])
        {
            string? tag = single.Tag.Count == 0 ? null : Together(single.Tag, row, isDate: false);
            return [.. column.Read(row).Select(c => Quote(new LabelText(c.Text, tag)))];
        }
        string[] said = [.. strings.Select(s => Text(s, row)).OfType<LabelText>().Select(Quote)];
        return said.Length == 0 ? [] : [string.Join(' ', said)];
    }

    /// <summary>
    /// What pieces are together; null where a column among them is empty. Of a year, a month and a day with hyphens between them
    /// as much is written as is known.
    /// </summary>
    public static string? Together(IReadOnlyList<Piece> pieces, TableRow row, bool isDate)
    {
        var text = new StringBuilder();
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Placeholder is not { } column)
            {
                text.Append(pieces[i].Literal);
                continue;
            }
            if (isDate && i + 2 < pieces.Count && pieces[i + 1].Literal == "-" && pieces[i + 2].Placeholder is { } month)
            {
                Placeholder? day = i + 4 < pieces.Count && pieces[i + 3].Literal == "-" ? pieces[i + 4].Placeholder : null;
                if (Date(column, month, day, row) is not { } date)
                    return null;
                text.Append(date);
                i += day is null ? 2 : 4;
                continue;
            }
            if (column.ReadOne(row) is not { } cell)
                return null;
            text.Append(cell.Text);
        }
        return text.ToString();
    }

    private static string? Date(Placeholder year, Placeholder month, Placeholder? day, TableRow row)
    {
        if (year.ReadOne(row) is not { } first)
            return null;
        if (!int.TryParse(first.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
            throw new RowException(year.Column, $"`{Step.Shown(first.Text)}` is no year");
        if (number >= 0 && first.Text.Length < 3)
            throw new RowException(year.Column, $"`{first.Text}` may be a year of several centuries: say which with `date yy from 1950`");
        int monthNumber = Number(month, row, 12, "month"), dayNumber = day is null ? 0 : Number(day, row, 31, "day");
        string text = DateForm.Write(Math.Abs(number), monthNumber, dayNumber);
        return number < 0 ? "-" + text : text;
    }

    /// <summary>A month or a day; 0 where it is not known, which tables write so as well.</summary>
    private static int Number(Placeholder column, TableRow row, int most, string what)
    {
        if (column.ReadOne(row) is not { } cell)
            return 0;
        return int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most
            ? number
            : throw new RowException(column.Column, $"`{Step.Shown(cell.Text)}` is no {what}");
    }

    private string Typed(Cell cell, FieldType? type, FieldSymbol? field, Placeholder placeholder)
    {
        if (cell.IsWritten)
            return cell.Text;
        if (placeholder.IsText && type == FieldType.Any)
            return Quote(new LabelText(cell.Text, null));
        return type is FieldType.Item or FieldType.Any or FieldType.Order ? Item(cell, type.Value, field, placeholder) : Checked(cell, type, field);
    }

    private string Item(Cell cell, FieldType type, FieldSymbol? field, Placeholder placeholder)
    {
        if (type == FieldType.Order && FactDate.TryParse(cell.Text, out _, out _))
            return cell.Text;
        IReadOnlyList<ItemReference> found = index.Find(cell.Text, field?.ItemKind, placeholder.By);
        if (placeholder.As is { } kind)
            found = [.. found.Where(i => i.Kind.Word == kind)];
        if (found.Count == 1)
            return index.Written(found[0], field?.ItemKind);
        if (found.Count > 1)
            throw new RowException(cell.Column, $"`{Step.Shown(cell.Text)}` may be {Suggestion.Listed([.. found.Take(4).Select(static i => i.Kind.Word + "." + i.Name)])}: add `by` or `as` to the column");
        if (type == FieldType.Any && placeholder.By is null)
            return Quote(new LabelText(cell.Text, null));
        string what = placeholder.As ?? field?.ItemKind?.Word ?? "item";
        throw new RowException(cell.Column, placeholder.By is { } by
            ? $"no {what} has the {by} `{Step.Shown(cell.Text)}`"
            : $"no {what} is called `{Step.Shown(cell.Text)}`{index.Suggest(cell.Text, field?.ItemKind)}");
    }

    private static string Checked(Cell cell, FieldType? type, FieldSymbol? field)
    {
        string text = cell.Text;
        switch (type)
        {
            case FieldType.Date:
                return FactDate.TryParse(text, out _, out FactParseIssue? date) ? text : throw Wrong(cell, "is no date", date, "say how it is written, such as `date dd/MM/yyyy`");
            case FieldType.Number:
                return FactNumber.TryParse(text, out _, out FactParseIssue? number) ? text : throw Wrong(cell, "is no number", number, "say how numbers are written, such as `number 1,234.5`");
            case FieldType.Money:
                return FactMoney.TryParse(text, out _, out FactParseIssue? money) ? text : throw Wrong(cell, "is no sum of money", money, "");
            case FieldType.Text:
                return Quote(new LabelText(text, null));
            case FieldType.Word:
                return Word(cell, field!);
            case FieldType.Flag:
                return text.ToLowerInvariant() switch
                {
                    "yes" or "y" or "true" or "t" or "1" or "x" => "yes",
                    "no" or "n" or "false" or "f" or "0" => "no",
                    _ => throw new RowException(cell.Column, $"`{Step.Shown(text)}` is neither yes nor no"),
                };
            case FieldType.Url:
                return Uri.TryCreate(text, UriKind.Absolute, out _) && !text.Any(char.IsWhiteSpace) ? "<" + text + ">" : throw new RowException(cell.Column, $"`{Step.Shown(text)}` is no whole address");
            case FieldType.Code:
                return CodeText.IsVisible(text) ? CodeText.Write(text) : throw new RowException(cell.Column, $"`{Step.Shown(text)}` is no code: it has characters that nobody sees");
            default:
                return text;
        }
    }

    private static string Word(Cell cell, FieldSymbol field)
    {
        if (field.Words.Contains(cell.Text))
            return cell.Text;
        string plain = string.Join('-', FactSpelling.Fold(cell.Text).Split([.. cell.Text.Where(static c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries));
        return field.Words.FirstOrDefault(w => FactSpelling.Fold(w) == plain)
            ?? throw new RowException(cell.Column, $"`{Step.Shown(cell.Text)}` is none of {Suggestion.Listed([.. field.Words])}: give it a word with `map`");
    }

    private static RowException Wrong(Cell cell, string what, FactParseIssue? issue, string advice)
        => new(cell.Column, $"`{Step.Shown(cell.Text)}` {what}{(issue is null ? "" : ": " + issue.Message)}{(advice.Length == 0 ? "" : "; " + advice)}");

    /// <summary>A text without what no file can hold: controls, and halves of surrogate pairs.</summary>
    private static string Clean(string text)
    {
        if (!text.Any(static c => char.IsControl(c) || char.IsSurrogate(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
                clean.Append(rune.ToString());
        }
        return clean.ToString();
    }
}
