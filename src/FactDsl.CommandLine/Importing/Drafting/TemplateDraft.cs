using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.CommandLine.Importing.Tables;
using FactDsl.Language.Compilation;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing.Drafting;

/// <summary>A template for a table, made by looking at its columns: something to correct rather than to begin from nothing.</summary>
internal static class TemplateDraft
{
    private const int MostRecords = 10_000;
    private const int MostColumns = 200;

    private static readonly string[] s_nameWords = ["name", "title", "label", "nom", "nombre", "titel"];

    private static readonly string[] s_numberWords = ["id", "code", "number", "key"];

    /// <summary>Writes a draft.</summary>
    /// <param name="path">The table.</param>
    /// <param name="shown">What it is called.</param>
    /// <param name="template">What the template will be called.</param>
    /// <exception cref="IOException">The table cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static string Of(string path, string shown, string template)
    {
        (IReadOnlyList<ColumnSample> columns, int records, string options) = Look(path, shown);
        if (columns.Count == 0)
            throw new InvalidDataException($"{shown}: there is no row to look at");
        string kind = Word(Path.GetFileNameWithoutExtension(shown), "row", [.. BoundKinds]);
        ColumnSample[] names = [.. columns.Where(c => IsName(c, records, "") && ColumnGuess.Of(c) is { Type: "text" or "code", Step: "" }).OrderBy(static c => s_nameWords.Any(w => c.Name.Contains(w, StringComparison.OrdinalIgnoreCase)) ? 0 : 1)];
        ColumnSample? name = names.FirstOrDefault();
        ColumnSample? number = name is null ? columns.Where(c => IsName(c, records, Capital(kind))).OrderBy(static c => s_numberWords.Any(w => c.Name.Contains(w, StringComparison.OrdinalIgnoreCase)) ? 0 : 1).FirstOrDefault() : null;
        var words = new List<string>();
        var fields = new StringBuilder();
        var lines = new StringBuilder();
        foreach (ColumnSample column in columns.Take(MostColumns))
        {
            var guess = ColumnGuess.Of(column);
            string word = Word(column.Name, "column", words);
            words.Add(word);
            bool isMany = column.IsList || guess.Step.StartsWith("split", StringComparison.Ordinal);
            if (guess.Doubt.Length > 0)
                fields.Append("  // ").Append(guess.Doubt).Append('\n');
            fields.Append("  ").Append(word).Append(": ").Append(guess.Type).Append(isMany ? '*' : '?').Append('\n');
            lines.Append("  ").Append(word).Append(" {").Append(Written(column.Name)).Append(guess.Step.Length == 0 ? "" : " | " + guess.Step).Append("}\n");
        }
        string item = name is not null ? $"{{{Written(name.Name)}}} \"{{{Written(name.Name)}}}\"" : number is not null ? $"{Capital(kind)}{{{Written(number.Name)}}}" : $"{Capital(kind)}{{#row}}";
        string others = names.Length > 1 ? $"; so could {string.Join(", ", names.Skip(1).Take(5).Select(static c => $"`{c.Name}`"))}" : "";
        string reason = name is not null ? $"`{name.Name}` tells the rows apart, and names them{others}"
            : number is not null ? $"`{number.Name}` tells the rows apart, with a word in front that makes names of it" : "no column tells the rows apart, so that they are counted";
        string left = columns.Count > MostColumns ? $"// Of {columns.Count} columns the first {MostColumns} are here.\n" : "";
        return $"""
            // A draft for {shown}, made by looking at it: say what its rows really are, and what each column says.
            //
            //   facts import {Argument(template)} {Argument(shown)} -o {Argument(Path.ChangeExtension(shown, ".facts"))}
            //
            // Say here who made the table, and how it may be used.

            import {options}

            /// A row of {shown}. Something that happened would be a `momentary fact`, what holds for a while a `lasting fact`.
            entity {kind}
            {fields.ToString().TrimEnd('\n')}

            source Table "{Quoted(shown)}"

            // {reason}.
            {left}{kind} {item}
            {lines}  per Table

            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> BoundKinds => BoundFacts.Of([new FactFileText("", "")], []).Schema.Kinds.Select(static k => k.Word);

    private static (IReadOnlyList<ColumnSample> Columns, int Records, string Options) Look(string path, string shown)
    {
        // A table that is no UTF-8 is most often of Windows; the draft says so.
        foreach (string encoding in (string[])["", "windows-1252"])
        {
            string options = Format(path) + (encoding.Length == 0 ? "" : "\n  encoding " + encoding);
            try
            {
                return Look(path, shown, options + (encoding.Length == 0 && Format(path) == "json" && RowsOf.Json(path) is { Length: > 0 } rows ? "\n  rows " + rows : ""));
            }
            catch (InvalidDataException e) when (encoding.Length == 0 && e.Message.Contains("UTF-8", StringComparison.Ordinal))
            {
            }
        }
        throw new InvalidDataException($"{shown}: it cannot be read");
    }

    private static (IReadOnlyList<ColumnSample> Columns, int Records, string Options) Look(string path, string shown, string options)
    {
        var table = new Table(path, shown, TemplateOptions.Read("import " + options + "\n", out _));
        var samples = new SortedDictionary<int, ColumnSample>();
        int records = 0;
        void Take(TableRecord record)
        {
            records++;
            for (int cell = 0; cell < record.Count; cell++)
            {
                int number = record.ColumnOf(cell);
                if (!samples.TryGetValue(number, out ColumnSample? sample))
                    samples.Add(number, sample = new ColumnSample(record.Columns[number].Trim()));
                string text = record.TextOf(cell).Trim().ToString();
                if (text.Length > 0)
                    sample.Add(text, records);
            }
        }
        foreach (TableRow _ in table.Read([], static (_, _) => { }, Take))
        {
            if (records >= MostRecords)
                break;
        }
        string[] twice = [.. samples.Values.GroupBy(static s => s.Name, StringComparer.OrdinalIgnoreCase).Where(static g => g.Count() > 1).Select(static g => g.Key)];
        // Columns of one name, and those without any, are counted.
        ColumnSample[] columns = [.. samples.Select(s => s.Value.Name.Length == 0 || twice.Contains(s.Value.Name, StringComparer.OrdinalIgnoreCase) ? Counted(s.Value, s.Key + 1) : s.Value)];
        return (columns, records, options);
    }

    private static ColumnSample Counted(ColumnSample column, int number)
    {
        var counted = new ColumnSample(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        for (int i = 0; i < column.Texts.Count; i++)
            counted.Add(column.Texts[i], i);
        return counted;
    }

    private static string Format(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" or ".geojson" => "json",
        ".jsonl" or ".ndjson" => "jsonl",
        ".tsv" or ".tab" => "tsv",
        _ => "csv",
    };

    /// <summary>Whether every record says something of its own here that makes a name.</summary>
    private static bool IsName(ColumnSample column, int records, string before)
        => !column.IsList && column.Records == records && column.IsDistinct
            && column.All(t => NameMaker.IsName(before + NameMaker.PartOf(t)))
            && column.Texts.Select(t => before + NameMaker.PartOf(t)).Distinct(StringComparer.Ordinal).Count() == records;

    /// <summary>A word of the language for what a table calls something.</summary>
    private static string Word(string name, string otherwise, IReadOnlyCollection<string> taken)
    {
        var word = new StringBuilder();
        foreach (char c in FactSpelling.Fold(name))
            word.Append(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-');
        string plain = string.Join('-', word.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length == 0 || !char.IsAsciiLetterLower(plain[0]))
            plain = plain.Length == 0 ? otherwise : otherwise + "-" + plain;
        if (LanguageWords.BelongsToLanguage(plain) || LanguageWords.IsReserved(plain) || LanguageWords.IsMagnitude(plain) || plain is "no" or "planned" or "cancelled" or "certainly" or "possibly" or "yes")
            plain += "-" + otherwise;
        string free = plain;
        for (int i = 2; taken.Contains(free); i++)
            free = plain + "-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return free;
    }

    private static string Capital(string word) => string.Concat(word.Split('-').Select(static w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static string Written(string column)
        => column.Any(static c => !char.IsLetterOrDigit(c) && c is not ('_' or '.' or '-' or ' ' or '@' or ':')) ? "\"" + column.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"" : column;

    /// <summary>A path as one writes it at a terminal.</summary>
    private static string Argument(string path) => path.Any(char.IsWhiteSpace) ? "\"" + path + "\"" : path;

    private static string Quoted(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
