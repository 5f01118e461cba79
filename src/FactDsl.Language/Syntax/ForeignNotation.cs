using System;
using System.Collections.Generic;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>
/// Knows files that are written in another notation from end to end: JSON, YAML, tables. Nothing of them can be read as items, so they
/// are one piece, with one finding. What their first entry says is read as far as a line of it shows.
/// </summary>
internal static class ForeignNotation
{
    private const int MostPairs = 12;

    /// <summary>Which notation a whole text is in; null for one that may be of the language.</summary>
    public static string? Of(string text)
    {
        int first = FirstContent(text);
        if (first == text.Length)
            return null;
        switch (text[first])
        {
            case '{' or '[':
                return IsJson(text, first) ? "JSON" : null;
            case '-':
                return IsYaml(text, first) ? "YAML" : null;
            default:
                // Almost all files begin so; their first line tells them apart.
                int end = LineEnd(text, first);
                bool isKey = KeyEnd(text, first, end) >= 0;
                return isKey && IsYaml(text, first) ? "YAML" : !isKey && IsTable(text, first, end) ? "a table" : null;
        }
    }

    /// <summary>The names and values of the first entry, and what the list is called that it stands in; of values the text, without quotes.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FirstEntry(string text, string notation, out string? list)
    {
        list = null;
        return notation switch
        {
            "JSON" => JsonEntry(text, out list),
            "YAML" => YamlEntry(text, out list),
            _ => TableEntry(text),
        };
    }

    private static bool IsJson(string text, int first)
    {
        int next = first + 1, last = text.Length - 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        while (last > first && char.IsWhiteSpace(text[last]))
            last--;
        return next < text.Length && text[next] is '"' or '{' or '[' && text[last] == (text[first] == '{' ? '}' : ']');
    }

    /// <summary>Whether each line is an entry of a list, a key or a comment, and some line has a key.</summary>
    private static bool IsYaml(string text, int first)
    {
        int keys = 0, lines = 0;
        for (int at = first; at < text.Length; at = NextLine(text, at))
        {
            int end = LineEnd(text, at), from = at;
            while (from < end && Characters.IsSpace(text[from]))
                from++;
            if (from == end || text[from] == '#')
                continue;
            if (end - from >= 3 && string.CompareOrdinal(text, from, "---", 0, 3) == 0)
                continue;
            bool isEntry = text[from] == '-' && from + 1 < end && text[from + 1] == ' ';
            bool isKey = KeyEnd(text, isEntry ? SkipSpaces(text, from + 1, end) : from, end) >= 0;
            if (!isEntry && !isKey)
                return false;
            keys += isKey ? 1 : 0;
            lines++;
        }
        return keys > 0 && lines > 1;
    }

    /// <summary>Whether two lines have as many cells as each other, and the first has words only.</summary>
    private static bool IsTable(string text, int first, int end)
    {
        int cells = 1;
        for (int i = first; i < end; i++)
        {
            if (text[i] is ',' or ';' or '\t')
                cells++;
            else if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or '-' or '"'))
                return false;
        }
        int second = NextLine(text, first);
        if (cells < 3 || second >= text.Length)
            return false;
        int others = 1;
        for (int i = second; i < LineEnd(text, second); i++)
            others += text[i] is ',' or ';' or '\t' ? 1 : 0;
        return others == cells;
    }

    private static List<KeyValuePair<string, string>> JsonEntry(string text, out string? list)
    {
        list = null;
        var pairs = new List<KeyValuePair<string, string>>();
        string? key = null, word = null;
        for (int i = 0; i < text.Length && pairs.Count < MostPairs; i++)
        {
            switch (text[i])
            {
                case '"':
                    int close = i + 1;
                    while (close < text.Length && text[close] != '"')
                        close += text[close] == '\\' ? 2 : 1;
                    close = Math.Min(close, text.Length);
                    string said = text.Substring(i + 1, Math.Max(0, close - i - 1));
                    i = close;
                    if (key is null)
                        word = said;
                    else
                        Add(pairs, ref key, said);
                    break;
                case ':':
                    key = word;
                    word = null;
                    break;
                case '{':
                    list = key ?? list;
                    key = null;
                    pairs.Clear();
                    break;
                case '[':
                    list = key;
                    key = null;
                    break;
                case '}' when pairs.Count > 0:
                    return pairs;
                case ',' or '}' or ']':
                    key = null;
                    break;
                default:
                    if (key is not null && !char.IsWhiteSpace(text[i]))
                    {
                        int from = i;
                        while (i + 1 < text.Length && text[i + 1] is not (',' or '}' or ']' or '\n' or '\r'))
                            i++;
                        Add(pairs, ref key, text.Substring(from, i + 1 - from).Trim());
                    }
                    break;
            }
        }
        return pairs;
    }

    private static List<KeyValuePair<string, string>> YamlEntry(string text, out string? list)
    {
        list = null;
        var pairs = new List<KeyValuePair<string, string>>();
        bool isBegun = false;
        for (int at = FirstContent(text); at < text.Length && pairs.Count < MostPairs; at = NextLine(text, at))
        {
            int end = LineEnd(text, at), from = SkipSpaces(text, at, end);
            bool isEntry = from + 1 < end && text[from] == '-' && text[from + 1] == ' ';
            if ((isEntry || (from == at && from < end)) && pairs.Count > 0)
                break;
            from = isEntry ? SkipSpaces(text, from + 1, end) : from;
            isBegun |= isEntry;
            int colon = KeyEnd(text, from, end);
            if (colon < 0)
                continue;
            string? key = text.Substring(from, colon - from);
            string value = text.Substring(colon + 1, end - colon - 1).Trim().Trim('"', '\'', '[', ']');
            if (value.Length == 0)
                list = isBegun ? list : key;
            else
                Add(pairs, ref key, value);
        }
        return pairs;
    }

    private static List<KeyValuePair<string, string>> TableEntry(string text)
    {
        int first = FirstContent(text), second = NextLine(text, first);
        string[] names = text.Substring(first, LineEnd(text, first) - first).Split(',', ';', '\t');
        string[] values = text.Substring(second, LineEnd(text, second) - second).Split(',', ';', '\t');
        var pairs = new List<KeyValuePair<string, string>>();
        for (int i = 0; i < names.Length && i < values.Length && i < MostPairs; i++)
        {
            string? key = names[i].Trim('"', ' ');
            Add(pairs, ref key, values[i].Trim('"', ' '));
        }
        return pairs;
    }

    private static void Add(List<KeyValuePair<string, string>> pairs, ref string? key, string value)
    {
        if (value.Length > 0 && key is { Length: > 0 })
            pairs.Add(new KeyValuePair<string, string>(key, value));
        key = null;
    }

    /// <summary>Where the colon of a key stands that begins at an offset, with a blank or nothing behind; -1 where none does.</summary>
    private static int KeyEnd(string text, int from, int end)
    {
        int at = from;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '@' or '"'))
            at++;
        return at > from && at < end && text[at] == ':' && (at + 1 == end || text[at + 1] == ' ') ? at : -1;
    }

    private static int FirstContent(string text)
    {
        int at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int SkipSpaces(string text, int at, int end)
    {
        while (at < end && Characters.IsSpace(text[at]))
            at++;
        return at;
    }

    private static int LineEnd(string text, int at)
    {
        int end = text.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : at + end;
    }

    private static int NextLine(string text, int at)
    {
        int end = LineEnd(text, at);
        while (end < text.Length && Characters.IsLineBreak(text[end]))
            end++;
        return end;
    }
}
