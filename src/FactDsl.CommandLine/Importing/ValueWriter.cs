using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.CommandLine.Importing.Dates;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
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
    public IReadOnlyList<WrittenValue> Write(TemplateValue value, FieldType? type, FieldSymbol? field, TableRow row)
    {
        if (value.IsString)
            return WriteStrings(value.Strings, row);
        if (value.Pieces.Count == 1 && value.Pieces[0].Placeholder is { } placeholder)
            return [.. Said(placeholder, type, row).Select(c => new WrittenValue(Typed(c, type, field, placeholder), [.. c.Cells])).Select(w => Behind(w, value.Strings, row))];
        if (value.Pieces.All(static p => p.Placeholder is null))
            return [Behind(new WrittenValue(string.Concat(value.Pieces.Select(static p => p.Literal)), []), value.Strings, row)];
        if (Together(value.Pieces, row, isDate: type == FieldType.Date) is not { } whole)
            return [];
        string column = value.Pieces.First(static p => p.Placeholder is not null).Placeholder!.Column;
        return [Behind(whole with { Text = Checked(new Cell(whole.Text, IsWritten: false, column), type, field) }, value.Strings, row)];
    }

    /// <summary>A value with the strings that follow it; those that a row leaves empty are left out.</summary>
    public static WrittenValue Behind(WrittenValue value, IReadOnlyList<TemplateString> strings, TableRow row)
    {
        foreach (TemplateString text in strings)
        {
            if (Text(text, row) is { } said)
                value = new WrittenValue(value.Text + " " + Quote(said.Text), [.. value.From, .. said.From]);
        }
        return value;
    }

    /// <summary>The text of a string in its language; null where a row says nothing.</summary>
    public static WrittenText? Text(TemplateString text, TableRow row)
    {
        if (Together(text.Pieces, row, isDate: false) is not { Text.Length: > 0 } said)
        {
            // A tag without a text says nothing either.
            foreach (Placeholder column in text.Tag.Select(static p => p.Placeholder).OfType<Placeholder>())
                column.Drop(row, DropReason.BesideEmpty);
            return null;
        }
        WrittenValue? tag = text.Tag.Count == 0 ? null : Together(text.Tag, row, isDate: false);
        return new WrittenText(new LabelText(said.Text, tag?.Text), [.. said.From, .. tag?.From ?? []]);
    }

    /// <summary>The text of a label: line breaks in a cell are a matter of its width, not of what a thing is called.</summary>
    public static WrittenText? Label(TemplateString text, TableRow row)
        => Text(text, row) is not { } label ? null
            : label.Text.Text.AsSpan().IndexOfAny('\n', '\r') < 0 ? label
            : label with { Text = label.Text with { Text = string.Join(' ', label.Text.Text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) } };

    /// <summary>A text as a string of the language.</summary>
    public static string Quote(LabelText text) => StringLiteral.Quote(text.Text) + (text.Language is { } tag ? "@" + tag : "");

    private static IReadOnlyList<WrittenValue> WriteStrings(IReadOnlyList<TemplateString> strings, TableRow row)
    {
        // One column with several cells is several texts; several strings are one text in several languages.
        if (strings is [{ Pieces: [{ Placeholder: { } column }] } single])
        {
            WrittenValue? tag = single.Tag.Count == 0 ? null : Together(single.Tag, row, isDate: false);
            IReadOnlyList<CellRange> behind = tag?.From ?? [];
            return [.. column.Read(row).Select(c => new WrittenValue(Quote(new LabelText(c.Text, tag?.Text)), [.. c.Cells, .. behind]))];
        }
        WrittenText[] said = [.. strings.Select(s => Text(s, row)).OfType<WrittenText>()];
        return said.Length == 0 ? [] : [new WrittenValue(string.Join(' ', said.Select(static s => Quote(s.Text))), [.. said.SelectMany(static s => s.From)])];
    }

    /// <summary>
    /// What pieces are together; null where a column among them is empty. Of a year, a month and a day with hyphens between them
    /// as much is written as is known.
    /// </summary>
    public static WrittenValue? Together(IReadOnlyList<Piece> pieces, TableRow row, bool isDate)
    {
        var text = new StringBuilder();
        var from = new List<CellRange>();
        bool isWhole = true;
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
                isWhole &= DateParts.Append(text, from, column, month, day, row);
                i += day is null ? 2 : 4;
                continue;
            }
            if (column.ReadOne(row) is { } cell && (!isDate || IsDate(cell, row)))
            {
                text.Append(cell.Text);
                from.AddRange(cell.Cells);
            }
            else
            {
                isWhole = false;
            }
        }
        if (isWhole)
            return new WrittenValue(text.ToString(), from);
        foreach (CellRange cells in from)
            row.Record.Drop(cells, DropReason.BesideEmpty);
        return null;
    }

    /// <summary>The values of a column; of dates those that are one.</summary>
    private static IEnumerable<Cell> Said(Placeholder placeholder, FieldType? type, TableRow row)
        => placeholder.Read(row).Where(c => type != FieldType.Date || IsDate(c, row));

    /// <summary>Whether a cell in the place of a date is one, as far as no step has said so.</summary>
    private static bool IsDate(Cell cell, TableRow row)
    {
        if (cell.IsWritten || cell.IsDate)
            return true;
        if (DateSense.IsNoDate(cell.Text))
        {
            row.Drop(cell, DropReason.NoDate);
            return false;
        }
        return DateSense.Doubt(cell.Text) is { } doubt ? throw new RowException(cell.Column, doubt) : true;
    }

    private static bool IsA(KindSymbol kind, string word) => kind.Word == word || kind.Bases.Any(b => IsA(b, word));

    private string Typed(Cell cell, FieldType? type, FieldSymbol? field, Placeholder placeholder)
    {
        if (cell.IsWritten)
            return cell.Text;
        if (placeholder.IsText && type == FieldType.Any)
            return Quote(new LabelText(cell.Text, null));
        return type is { } known && FieldTypes.Of(known).TakesNames ? Item(cell, known, field, placeholder) : Checked(cell, type, field);
    }

    private string Item(Cell cell, FieldType type, FieldSymbol? field, Placeholder placeholder)
    {
        if (type == FieldType.Order && FactDate.TryParse(cell.Text, out _, out _))
            return cell.IsDate || DateSense.Doubt(cell.Text) is not { } doubt ? cell.Text : throw new RowException(cell.Column, doubt);
        IReadOnlyList<ItemReference> found = index.Find(cell.Text, field?.ItemKind, placeholder.By);
        if (placeholder.As is { } kind)
            found = [.. found.Where(i => IsA(i.Kind, kind))];
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
        if (type is not { } known)
            return text;
        return known switch
        {
            FieldType.Item or FieldType.Any or FieldType.Order or FieldType.Language => text,
            FieldType.Date => FactDate.TryParse(text, out _, out FactParseIssue? date) ? text : throw Wrong(cell, "is no date", date, "say how it is written, such as `date dd/MM/yyyy`"),
            FieldType.Number => FactNumber.TryParse(text, out _, out FactParseIssue? number) ? text : throw Wrong(cell, "is no number", number, "say how numbers are written, such as `number 1,234.5`"),
            FieldType.Money => FactMoney.TryParse(text, out _, out FactParseIssue? money) ? text : throw Wrong(cell, "is no sum of money", money, ""),
            FieldType.Text => Quote(new LabelText(text, null)),
            FieldType.Word => Word(cell, field!),
            FieldType.Flag => text.ToLowerInvariant() switch
            {
                "yes" or "y" or "true" or "t" or "1" or "x" => "yes",
                "no" or "n" or "false" or "f" or "0" => "no",
                _ => throw new RowException(cell.Column, $"`{Step.Shown(text)}` is neither yes nor no"),
            },
            FieldType.Url => Uri.TryCreate(text, UriKind.Absolute, out _) && !text.Any(char.IsWhiteSpace) ? Raw(FieldType.Url, text) : throw new RowException(cell.Column, $"`{Step.Shown(text)}` is no whole address"),
            FieldType.Code => CodeText.IsVisible(text) ? Raw(FieldType.Code, text) : throw new RowException(cell.Column, $"`{Step.Shown(text)}` is no code: it has characters that nobody sees"),
        };
    }

    /// <summary>What is kept as written, as one writes it in facts.</summary>
    public static string Raw(FieldType type, string text) => type switch
    {
        FieldType.Url => "<" + text + ">",
        FieldType.Code => CodeText.Write(text),
        FieldType.Date or FieldType.Number or FieldType.Money or FieldType.Language or FieldType.Text or FieldType.Flag or FieldType.Word
            or FieldType.Item or FieldType.Any or FieldType.Order => text,
    };

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
}
