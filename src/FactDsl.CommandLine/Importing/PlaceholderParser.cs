using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using FactDsl.CommandLine.Importing.Dates;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>Reads what stands between the braces of a template.</summary>
/// <param name="options">What the template says of its table.</param>
internal sealed class PlaceholderParser(TemplateOptions options)
{
    private static readonly string[] s_stepWords =
        ["empty", "or", "else", "split", "first", "replace", "match", "map", "date", "begin", "end", "number", "by", "as", "text", "upper", "lower"];

    private const string WikidataPrecision = "wikidata precision ";

    private static readonly string[] s_relations = [" is not ", " is ", " matches ", "<=", ">=", "<", ">"];

    /// <summary>Whether braces hold a guard rather than a column.</summary>
    public static bool IsGuard(string inner) => inner.TrimStart().StartsWith("when ", StringComparison.Ordinal);

    /// <summary>Reads a placeholder.</summary>
    /// <param name="inner">What stands between the braces.</param>
    /// <param name="span">Where the braces stand, themselves included.</param>
    /// <exception cref="TemplateException">It cannot be made out.</exception>
    public Placeholder Parse(string inner, TextSpan span)
    {
        List<string> parts = Cut(inner, '|');
        string column = Unquoted(parts[0]);
        if (column.Length == 0)
            throw new TemplateException(span, "between the braces stands the name of a column");
        var placeholder = new Placeholder(column, [], span) { Empty = options.Empty };
        var steps = new List<Step>();
        foreach (string part in parts.Skip(1))
        {
            string text = part.Trim();
            int blank = text.IndexOf(' ');
            string word = blank < 0 ? text : text[..blank], rest = blank < 0 ? "" : text[(blank + 1)..].Trim();
            switch (word)
            {
                case "or":
                    placeholder = placeholder with { Others = [.. placeholder.Others, Unquoted(Needed(rest, span, "or", "another column"))] };
                    break;
                case "by":
                    placeholder = placeholder with { By = Needed(rest, span, "by", "the field to look items up by") };
                    break;
                case "as":
                    placeholder = placeholder with { As = Needed(rest, span, "as", "the kind of the item") };
                    break;
                case "text":
                    placeholder = placeholder with { IsText = true };
                    break;
                default:
                    steps.Add(ParseStep(word, rest, span));
                    break;
            }
        }
        return placeholder with { Steps = steps };
    }

    /// <summary>Reads a guard.</summary>
    /// <exception cref="TemplateException">It cannot be made out.</exception>
    public Guard ParseGuard(string inner, TextSpan span)
    {
        var conditions = new List<Condition>();
        foreach (string part in CutAtWord(inner.TrimStart()["when ".Length..], " and "))
        {
            (int at, string relation) = s_relations.Select(r => (At: IndexOutside(part, r), Relation: r)).Where(static f => f.At >= 0).OrderBy(static f => f.At).ThenByDescending(static f => f.Relation.Length).FirstOrDefault((At: -1, Relation: ""));
            if (at <= 0)
                throw new TemplateException(span, $"`{part.Trim()}` is no condition: write `{{when column is \"x\"}}`, `is not`, `is empty`, `matches \"[0-9]+\"` or `column >= 1816`");
            string rest = part[(at + relation.Length)..].Trim();
            string[] texts = rest == "empty" ? [] : [.. Cut(rest, ',').Select(Unquoted)];
            if (relation[0] is '<' or '>' && !(texts is [{ } bound] && decimal.TryParse(bound, Condition.Plain, CultureInfo.InvariantCulture, out _)))
                throw new TemplateException(span, $"`{rest}` is no number to compare with");
            conditions.Add(new Condition(Unquoted(part[..at]), relation.Trim(), texts, options.Empty) { Pattern = relation == " matches " ? Pattern(Unquoted(rest), span) : null });
        }
        return new Guard(conditions);
    }

    /// <summary>Cuts a text at a character, but not between quotes.</summary>
    public static List<string> Cut(string text, char separator)
    {
        var parts = new List<string>();
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (text[i] == separator && !isQuoted)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }
        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>A text without blanks around it, and without quotes where it has them.</summary>
    public static string Unquoted(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length < 2 || trimmed[0] != '"' || trimmed[^1] != '"')
            return trimmed;
        var plain = new StringBuilder();
        for (int i = 1; i < trimmed.Length - 1; i++)
        {
            // Only what could not stand in quotes otherwise is escaped: patterns have backslashes of their own.
            if (trimmed[i] == '\\' && trimmed[i + 1] is '"' or '\\' && i + 1 < trimmed.Length - 1)
                i++;
            plain.Append(trimmed[i]);
        }
        return plain.ToString();
    }

    /// <summary>Reads an entry of a map: what the table writes, and what the facts say, <c>empty</c> for nothing.</summary>
    /// <exception cref="TemplateException">It is none.</exception>
    public static KeyValuePair<string, string?> Entry(string text, TextSpan span)
    {
        List<string> sides = Cut(text, '=');
        if (sides.Count == 1 && text.TrimStart().StartsWith(TemplateOptions.Otherwise + " ", StringComparison.Ordinal))
            sides = [TemplateOptions.Otherwise, text.TrimStart()[TemplateOptions.Otherwise.Length..]];
        if (sides.Count != 2 || sides[1].Trim().Length == 0)
            throw new TemplateException(span, $"`{text.Trim()}` is no entry of a map: write `\"as in the table\" = word`");
        string written = sides[1].Trim();
        return new(Unquoted(sides[0]), written == "empty" ? null : written);
    }

    private Step ParseStep(string word, string rest, TextSpan span)
    {
        switch (word)
        {
            case "empty":
                return new Step.Empty([.. Cut(rest, ',').Select(Unquoted)]);
            case "else":
                return new Step.Else(Needed(rest, span, word, "what stands where nothing does"));
            case "split":
                return new Step.Split(Unquoted(Needed(rest, span, word, "what stands between the values, such as \";\"")));
            case "upper":
                return new Step.Change(static t => t.ToUpperInvariant());
            case "lower":
                return new Step.Change(static t => t.ToLowerInvariant());
            case "replace":
                List<string> with = CutAtWord(rest, " with ");
                if (with.Count != 2 || Unquoted(with[0]).Length == 0)
                    throw new TemplateException(span, "write `replace \"this\" with \"that\"`");
                return new Step.Change(t => t.Replace(Unquoted(with[0]), Unquoted(with[1]), StringComparison.Ordinal));
            case "match":
                return new Step.Pick(Pattern(Unquoted(rest), span));
            case "map":
                return ParseMap(rest, span);
            case "first":
                return new Step.First();
            case "begin":
                return new SpanEndStep(isEnd: false);
            case "end":
                return new SpanEndStep(isEnd: true);
            case "date":
                return new DateStep([.. Cut(Needed(rest, span, word, "the forms of the dates, such as dd/MM/yyyy"), ',').Select(f => Form(f, span))]);
            case "number":
                string example = Unquoted(Needed(rest, span, word, "a number as the table writes it, such as 1.234,5"));
                return NumberForm.TryParse(example, out NumberForm form) is { } wrong ? throw new TemplateException(span, wrong) : new NumberStep(form, example);
        }
        throw new TemplateException(span, $"there is no step `{word}`{Suggestion.For(word, s_stepWords)}");
    }

    private Step ParseMap(string rest, TextSpan span)
    {
        if (options.Maps.TryGetValue(rest, out IReadOnlyDictionary<string, string?>? named))
            return new Step.Map(named.Where(static e => e.Key != TemplateOptions.Otherwise).ToDictionary(StringComparer.Ordinal), named.GetValueOrDefault(TemplateOptions.Otherwise), named.ContainsKey(TemplateOptions.Otherwise));
        if (!rest.Contains('='))
            throw new TemplateException(span, $"there is no map `{rest}`{Suggestion.For(rest, options.Maps.Keys)}: a map stands below `import` at the head of the template");
        var entries = new Dictionary<string, string?>(StringComparer.Ordinal);
        string? other = null;
        bool hasOther = false;
        foreach (string part in Cut(rest, ','))
        {
            KeyValuePair<string, string?> entry = Entry(part, span);
            if (part.TrimStart().StartsWith(TemplateOptions.Otherwise + " ", StringComparison.Ordinal))
                (other, hasOther) = (entry.Value, true);
            else
                entries[entry.Key] = entry.Value;
        }
        return new Step.Map(entries, other, hasOther);
    }

    private static Regex Pattern(string pattern, TextSpan span)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException e)
        {
            throw new TemplateException(span, e.Message);
        }
    }

    private IDateForm Form(string text, TextSpan span)
    {
        string form = Unquoted(text);
        if (form.StartsWith(WikidataPrecision, StringComparison.Ordinal))
            return new WikidataForm(Unquoted(form[WikidataPrecision.Length..]));
        switch (form)
        {
            case "edtf":
                return new EdtfForm();
            case "serial":
                return new SerialForm(1900);
            case "serial from 1904":
                return new SerialForm(1904);
            case "decade":
                return new DecadeForm();
            case "century":
                return new CenturyForm();
            case "wikidata":
                return new WikidataForm(null);
        }
        return DateForm.TryParse(form, options.Months, out DateForm letters) is { } wrong ? throw new TemplateException(span, wrong) : letters;
    }

    private static string Needed(string rest, TextSpan span, string word, string what)
        => rest.Length > 0 ? rest : throw new TemplateException(span, $"`{word}` needs {what}");

    /// <summary>Cuts a text at a word, but not between quotes.</summary>
    public static List<string> CutAtWord(string text, string word)
    {
        var parts = new List<string>();
        while (IndexOutside(text, word) is >= 0 and var at)
        {
            parts.Add(text[..at]);
            text = text[(at + word.Length)..];
        }
        parts.Add(text);
        return parts;
    }

    private static int IndexOutside(string text, string word)
    {
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (!isQuoted && string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
                return i;
        }
        return -1;
    }
}
