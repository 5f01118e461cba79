using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactDsl.Tooling.Formatting;

/// <summary>
/// The text of an <c>.editorconfig</c> file, as https://spec.editorconfig.org (0.17) says it is read, as far as the layout of facts
/// depends on it: <c>max_line_length</c>, <c>indent_size</c>, <c>tab_width</c> and <c>end_of_line</c>.
/// </summary>
public sealed class EditorConfig
{
    private const int MostIndent = 16;

    private readonly List<Section> _sections;

    private EditorConfig(bool isRoot, List<Section> sections)
    {
        IsRoot = isRoot;
        _sections = sections;
    }

    /// <summary>Whether files in the folders above do not count.</summary>
    public bool IsRoot { get; }

    /// <summary>Reads a text; a line that says nothing is passed over.</summary>
    public static EditorConfig Parse(string text)
    {
        bool isRoot = false;
        var sections = new List<Section>();
        foreach (string whole in text.Split('\n', '\r'))
        {
            string line = whole.Trim(' ', '\t', '\uFEFF');
            if (line.Length == 0 || line[0] is '#' or ';')
                continue;
            if (line[0] == '[' && line[line.Length - 1] == ']')
            {
                sections.Add(new Section(ToRegex(line.Substring(1, line.Length - 2)), []));
                continue;
            }
            int equals = line.IndexOf('=');
            if (equals < 0)
                continue;
            string key = line.Substring(0, equals).TrimEnd().ToLowerInvariant(), value = line.Substring(equals + 1).Trim().ToLowerInvariant();
            if (sections.Count > 0)
                sections[sections.Count - 1].Properties.Add(new KeyValuePair<string, string>(key, value));
            else if (key == "root")
                isRoot = value == "true";
        }
        return new EditorConfig(isRoot, sections);
    }

    /// <summary>What the files that count for a path say of its layout.</summary>
    /// <param name="configs">The files, that of the outermost folder first, each with the path seen from its folder, with <c>/</c>.</param>
    public static FormatOptions OptionsOf(IEnumerable<(EditorConfig Config, string Path)> configs)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((EditorConfig config, string path) in configs)
        {
            foreach (Section section in config._sections)
            {
                if (section.Pattern?.IsMatch(path) != true)
                    continue;
                foreach (KeyValuePair<string, string> property in section.Properties)
                    said[property.Key] = property.Value;
            }
        }
        FormatOptions options = FormatOptions.Default;
        string indent = ValueOf("indent_size") == "tab" ? ValueOf("tab_width") : ValueOf("indent_size");
        return options with
        {
            Width = ValueOf("max_line_length") == "off" ? int.MaxValue : Number(ValueOf("max_line_length"), int.MaxValue) ?? options.Width,
            IndentSize = Number(indent, MostIndent) ?? options.IndentSize,
            LineBreak = ValueOf("end_of_line") switch { "lf" => "\n", "crlf" => "\r\n", "cr" => "\r", _ => null },
        };

        string ValueOf(string key) => said.TryGetValue(key, out string? value) ? value : "";
    }

    private static int? Number(string value, int most)
        => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most ? number : null;

    /// <summary>A pattern for what a glob matches; null for one that is written wrong and matches nothing.</summary>
    private static Regex? ToRegex(string glob)
    {
        // Without a slash it is about names in any folder.
        int slash = glob.IndexOf('/');
        var pattern = new StringBuilder(slash < 0 ? "^(?:.*/)?" : "^");
        AppendGlob(pattern, slash == 0 ? glob.Substring(1) : glob);
        try
        {
            return new Regex(pattern.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void AppendGlob(StringBuilder pattern, string glob)
    {
        for (int i = 0; i < glob.Length; i++)
        {
            char c = glob[i];
            int close;
            if (c == '\\' && i + 1 < glob.Length)
                pattern.Append(Regex.Escape(glob[++i].ToString()));
            else if (c == '*' && i + 1 < glob.Length && glob[i + 1] == '*')
                i = AppendAnyFolders(pattern, glob, i);
            else if (c == '*')
                pattern.Append("[^/]*");
            else if (c == '?')
                pattern.Append("[^/]");
            else if (c == '[' && (close = glob.IndexOf(']', i + 1)) > i + 1 && glob.IndexOf('/', i, close - i) < 0)
                i = AppendSet(pattern, glob, i, close);
            else if (c == '{' && (close = ClosingOf(glob, i)) > 0)
                i = AppendChoice(pattern, glob, i, close);
            else
                pattern.Append(Regex.Escape(c.ToString()));
        }
    }

    private static int AppendAnyFolders(StringBuilder pattern, string glob, int at)
    {
        // `a/**/b` is about `a/b` too.
        bool isFolder = at + 2 < glob.Length && glob[at + 2] == '/' && (at == 0 || glob[at - 1] == '/');
        pattern.Append(isFolder ? "(?:.*/)?" : ".*");
        return at + (isFolder ? 2 : 1);
    }

    private static int AppendSet(StringBuilder pattern, string glob, int at, int close)
    {
        string set = glob.Substring(at + 1, close - at - 1);
        bool isNegative = set[0] == '!' && set.Length > 1;
        pattern.Append(isNegative ? "[^" : "[");
        foreach (char c in isNegative ? set.Substring(1) : set)
            pattern.Append(c is '\\' or '[' or '^' ? "\\" + c : c.ToString());
        pattern.Append(']');
        return close;
    }

    private static int AppendChoice(StringBuilder pattern, string glob, int at, int close)
    {
        List<string> choices = Choices(glob, at + 1, close);
        if (choices.Count == 1)
        {
            // Braces around one thing are braces; nobody numbers files of facts, so ranges of numbers are not read.
            pattern.Append("\\{");
            AppendGlob(pattern, choices[0]);
            pattern.Append("\\}");
            return close;
        }
        pattern.Append("(?:");
        for (int i = 0; i < choices.Count; i++)
        {
            pattern.Append(i > 0 ? "|" : "");
            AppendGlob(pattern, choices[i]);
        }
        pattern.Append(')');
        return close;
    }

    private static int ClosingOf(string glob, int open)
    {
        int depth = 0;
        for (int i = open; i < glob.Length; i++)
        {
            if (glob[i] == '\\')
                i++;
            else if (glob[i] == '{')
                depth++;
            else if (glob[i] == '}' && --depth == 0)
                return i;
        }
        return -1;
    }

    private static List<string> Choices(string glob, int start, int end)
    {
        var choices = new List<string>();
        int depth = 0, from = start;
        for (int i = start; i < end; i++)
        {
            if (glob[i] == '\\')
            {
                i++;
            }
            else if (glob[i] is '{' or '}')
            {
                depth += glob[i] == '{' ? 1 : -1;
            }
            else if (glob[i] == ',' && depth == 0)
            {
                choices.Add(glob.Substring(from, i - from));
                from = i + 1;
            }
        }
        choices.Add(glob.Substring(from, end - from));
        return choices;
    }

    private sealed record Section(Regex? Pattern, List<KeyValuePair<string, string>> Properties);
}
