using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>What a template says of its table, below <c>import</c> at its head.</summary>
internal sealed class TemplateOptions
{
    /// <summary>The key of a map's entry for everything else.</summary>
    public const string Otherwise = "else";

    private static readonly string[] s_words = ["csv", "tsv", "json", "jsonl", "empty", "separator", "encoding", "rows", "identify", "map", "columns", "skip", "comment", "months", "each", "quotes", "optional", "case"];

    private readonly Dictionary<string, IReadOnlyDictionary<string, string?>> _maps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _identities = new(StringComparer.Ordinal);
    private readonly HashSet<string> _empty = new(StringComparer.Ordinal);
    private readonly HashSet<string> _optional = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _months = [];

    /// <summary>Cells that say nothing, besides empty ones.</summary>
    public IReadOnlyCollection<string> Empty => _empty;

    /// <summary>What the table is: <c>csv</c>, <c>tsv</c>, <c>json</c> or <c>jsonl</c>; empty where its name says so.</summary>
    public string Format { get; private set; } = "";

    /// <summary>What stands between cells; null where that is found out.</summary>
    public char? Separator { get; private set; }

    /// <summary>The characters of the table; null for UTF-8, or what its first bytes say.</summary>
    public Encoding? Encoding { get; private set; }

    /// <summary>Whether cells may stand in quotes; null where the kind of the table says so.</summary>
    public bool? HasQuotes { get; private set; }

    /// <summary>Where the rows of a JSON text are: names of members on the way, <c>*</c> for all.</summary>
    public IReadOnlyList<string> Rows { get; private set; } = [];

    /// <summary>Columns that a table may lack.</summary>
    public IReadOnlyCollection<string> Optional => _optional;

    /// <summary>Whether names that differ in case or accents alone are names of one item; null where that is to be told.</summary>
    public bool? IgnoresCase { get; private set; }

    /// <summary>The list or the cell of which each value is a row of its own; empty for none.</summary>
    public string Each { get; private set; } = "";

    /// <summary>What stands between the values of a cell of <see cref="Each"/>; empty where the cell is a list already.</summary>
    public string EachSeparator { get; private set; } = "";

    /// <summary>What the columns of a table are called that does not say so itself; empty where its first line does.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>How many lines stand above the table.</summary>
    public int Skip { get; private set; }

    /// <summary>What lines begin with that are no rows; null for none.</summary>
    public char? Comment { get; private set; }

    /// <summary>What months are called besides their English names, twelve names each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Months => _months;

    /// <summary>Words of the language for the table's own, by the names of the maps.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> Maps => _maps;

    /// <summary>For kinds, the field whose value tells that two rows are about one item.</summary>
    public IReadOnlyDictionary<string, string> Identities => _identities;

    /// <summary>Reads the options of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="rest">The template with blanks in their place, so that lines and columns stay.</param>
    /// <exception cref="TemplateException">One cannot be made out.</exception>
    public static TemplateOptions Read(string template, out string rest)
    {
        var options = new TemplateOptions();
        var text = new StringBuilder(template);
        bool isInside = false;
        Dictionary<string, string?>? map = null;
        foreach ((int start, string line) in Lines(template))
        {
            bool isMargin = line.Length > 0 && !char.IsWhiteSpace(line[0]);
            if (isMargin && !line.StartsWith("//", StringComparison.Ordinal))
                isInside = line == "import" || line.StartsWith("import ", StringComparison.Ordinal);
            if (!isInside || line.Trim().StartsWith("//", StringComparison.Ordinal))
                continue;
            text.Remove(start, line.Length).Insert(start, " ", line.Length);
            string said = line.Trim();
            var span = new TextSpan(start + line.IndexOf(said, StringComparison.Ordinal), said.Length);
            if (isMargin)
                said = line["import".Length..].Trim();
            if (said.Length > 0)
                map = options.Add(said, span, map);
        }
        rest = text.ToString();
        return options;
    }

    /// <summary>The character of a name such as <c>tab</c>, or of a text of one character.</summary>
    public static char? SeparatorOf(string text) => text switch
    {
        "tab" => '\t',
        "comma" => ',',
        "semicolon" => ';',
        _ => text.Length == 1 && text[0] < 128 ? text[0] : null,
    };

    /// <summary>The encoding of a name; null where there is none.</summary>
    public static Encoding? EncodingOf(string name)
    {
        try
        {
            return name == "latin1" ? Encoding.Latin1 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private Dictionary<string, string?>? Add(string said, TextSpan span, Dictionary<string, string?>? map)
    {
        int blank = said.IndexOf(' ');
        string word = blank < 0 ? said : said[..blank], rest = blank < 0 ? "" : said[(blank + 1)..].Trim();
        if (map is not null && (PlaceholderParser.Cut(said, '=').Count == 2 || word == Otherwise))
        {
            KeyValuePair<string, string?> entry = PlaceholderParser.Entry(said, span);
            map[entry.Key] = entry.Value;
            return map;
        }
        switch (word)
        {
            case "csv" or "tsv" or "json" or "jsonl" when rest.Length == 0:
                Format = word;
                return null;
            case "empty":
                foreach (string text in PlaceholderParser.Cut(rest, ','))
                    _empty.Add(PlaceholderParser.Unquoted(text));
                return null;
            case "separator":
                Separator = SeparatorOf(PlaceholderParser.Unquoted(rest)) ?? throw new TemplateException(span, "a separator is one character in quotes, or `tab`");
                return null;
            case "encoding":
                Encoding = EncodingOf(rest) ?? throw new TemplateException(span, $"there is no encoding `{rest}`: there are utf-8, utf-16, latin1, windows-1252 and others");
                return null;
            case "columns":
                Columns = [.. PlaceholderParser.Cut(rest, ',').Select(PlaceholderParser.Unquoted)];
                return null;
            case "skip":
                Skip = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int lines) ? lines : throw new TemplateException(span, "write how many lines stand above the table, such as `skip 2`");
                return null;
            case "comment":
                Comment = SeparatorOf(PlaceholderParser.Unquoted(rest)) ?? throw new TemplateException(span, "comments begin with one character, such as `comment \"#\"`");
                return null;
            case "months":
                string[] names = [.. PlaceholderParser.Cut(rest, ',').Select(PlaceholderParser.Unquoted)];
                if (names.Length != 12 || names.Contains(""))
                    throw new TemplateException(span, $"a year has twelve months, and here are {names.Length} names");
                _months.Add(names);
                return null;
            case "rows":
                Rows = [.. PlaceholderParser.Cut(rest, '.').Select(PlaceholderParser.Unquoted)];
                return null;
            case "each" when rest.Length > 0:
                List<string> each = PlaceholderParser.CutAtWord(rest, " split ");
                (Each, EachSeparator) = (PlaceholderParser.Unquoted(each[0]), each.Count > 1 ? PlaceholderParser.Unquoted(each[1]) : "");
                return each.Count > 2 || (each.Count == 2 && EachSeparator.Length == 0) ? throw new TemplateException(span, "write `each actors split \";\"`") : null;
            case "quotes":
                HasQuotes = rest is "none" or "double" ? rest == "double" : throw new TemplateException(span, "write `quotes none`, where a quote is a character like any other, or `quotes double`");
                return null;
            case "optional":
                foreach (string column in PlaceholderParser.Cut(rest, ','))
                    _optional.Add(PlaceholderParser.Unquoted(column));
                return null;
            case "case":
                IgnoresCase = rest is "ignored" or "kept" ? rest == "ignored" : throw new TemplateException(span, "write `case ignored`, where names that differ in case alone are one, or `case kept`");
                return null;
            case "identify":
                string[] parts = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (parts.Length != 3 || parts[1] != "by")
                    throw new TemplateException(span, "write `identify country by iso`");
                _identities[parts[0]] = parts[2];
                return null;
            case "map" when rest.Length > 0:
                map = new Dictionary<string, string?>(StringComparer.Ordinal);
                _maps[rest] = map;
                return map;
        }
        throw new TemplateException(span, $"`import` has no option `{word}`{Suggestion.For(word, s_words)}");
    }

    private static IEnumerable<(int Start, string Line)> Lines(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : start + end;
            yield return (start, text[start..end]);
            start = end + 1;
        }
    }
}
