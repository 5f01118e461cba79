using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// A template as text of the language. Characters that the parser takes for a name, a scalar or part of a string stand for
/// columns. So it finds clauses and values as in any other text.
/// </summary>
internal sealed partial class TemplateText
{
    private const char FirstPrivate = '\uE000', LastPrivate = '\uF8FF';

    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];
    private readonly List<Placeholder> _placeholders = [];
    private readonly List<(int Offset, Guard Guard, TextSpan Span)> _guards = [];

    private TemplateText()
    {
    }

    /// <summary>The text for the parser.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The columns, in the order written.</summary>
    public IReadOnlyList<Placeholder> Placeholders => _placeholders;

    /// <summary>The guards and where they stood.</summary>
    public IReadOnlyList<(int Offset, Guard Guard, TextSpan Span)> Guards => _guards;

    /// <summary>Reads a template.</summary>
    /// <param name="template">The template, its options taken out.</param>
    /// <param name="parser">Reads what stands between braces.</param>
    /// <exception cref="TemplateException">Braces are not closed, or what is between them cannot be made out.</exception>
    public static TemplateText Read(string template, PlaceholderParser parser)
    {
        var text = new TemplateText();
        bool isComment = false;
        for (int i = 0; i < template.Length; i++)
        {
            char c = template[i];
            if (c is '\n' or '\r')
                isComment = false;
            else if (c == '/' && IsPlainComment(template, i))
                isComment = true;
            bool isDouble = c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c;
            if (c != '{' || isComment || isDouble)
            {
                text.Append(c, i);
                i += isDouble && !isComment ? 1 : 0;
                continue;
            }
            int close = Close(template, i);
            var span = TextSpan.Between(i, close + 1);
            string inner = template[(i + 1)..close];
            if (!PlaceholderParser.IsGuard(inner))
                text.Add(template, parser.Parse(inner, span));
            else
                text._guards.Add((text._text.Length, parser.ParseGuard(inner, span), span));
            // What a guard at the margin is about begins at the margin itself.
            bool isMargin = PlaceholderParser.IsGuard(inner) && (i == 0 || template[i - 1] is '\n' or '\r');
            i = close;
            while (isMargin && i + 1 < template.Length && char.IsWhiteSpace(template[i + 1]))
                i++;
        }
        text._origins.Add(template.Length);
        text.Text = text._text.ToString();
        return text;
    }

    /// <summary>A span of <see cref="Text"/> in the template.</summary>
    public TextSpan Origin(TextSpan span)
    {
        int start = _origins[Math.Clamp(span.Start, 0, _origins.Count - 1)];
        int end = span.Length == 0 ? start : _origins[Math.Clamp(span.End, 0, _origins.Count - 1)];
        return TextSpan.Between(start, Math.Max(start, end));
    }

    /// <summary>Cuts characters of <see cref="Text"/> into what is written and what columns fill.</summary>
    public IReadOnlyList<Piece> Cut(string text)
    {
        var pieces = new List<Piece>();
        int from = 0;
        foreach (Match match in StandIn().Matches(text))
        {
            string number = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
            int index = number.Length > 0 ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : match.Value[0] - FirstPrivate;
            if (index >= _placeholders.Count)
                continue;
            if (match.Index > from)
                pieces.Add(new Piece(text[from..match.Index], null));
            pieces.Add(new Piece("", _placeholders[index]));
            from = match.Index + match.Length;
        }
        if (from < text.Length)
            pieces.Add(new Piece(text[from..], null));
        return pieces;
    }

    /// <summary>Whether a column fills any of the characters.</summary>
    public static bool HasColumn(string text) => StandIn().IsMatch(text);

    // In strings and scalars a private character; in names a letter without case around a number; in tags a private subtag.
    [GeneratedRegex("[\uE000-\uF8FF]|ㄅ([0-9]{1,4})ㄆ|x-p([0-9]{1,4})q")]
    private static partial Regex StandIn();

    private static bool IsPlainComment(string text, int at)
        => at + 1 < text.Length && text[at + 1] == '/' && !(at + 2 < text.Length && text[at + 2] == '/') && (at == 0 || char.IsWhiteSpace(text[at - 1]));

    private static int Close(string template, int open)
    {
        bool isQuoted = false;
        for (int i = open + 1; i < template.Length && template[i] is not ('\n' or '\r'); i++)
        {
            if (template[i] == '\\' && isQuoted)
                i++;
            else if (template[i] == '"')
                isQuoted = !isQuoted;
            else if (template[i] == '}' && !isQuoted)
                return i;
        }
        throw new TemplateException(new TextSpan(open, 1), "the brace is not closed on its line; write `{{` for one that belongs to the text");
    }

    private void Append(char c, int origin)
    {
        _text.Append(c);
        _origins.Add(origin);
    }

    private void Add(string template, Placeholder placeholder)
    {
        int index = _placeholders.Count;
        if (index > LastPrivate - FirstPrivate || index > 9999)
            throw new TemplateException(placeholder.Span, "there are more columns than a template can name");
        _placeholders.Add(placeholder);
        string number = index.ToString(CultureInfo.InvariantCulture);
        int at = placeholder.Span.Start;
        string standIn = at > 1 && template[at - 1] == '@' && template[at - 2] == '"' ? "x-p" + number + "q"
            : IsNamePlace(template, at) ? "ㄅ" + number + "ㄆ"
            : ((char)(FirstPrivate + index)).ToString();
        foreach (char c in standIn)
            Append(c, at);
    }

    /// <summary>Whether a name stands here: behind a kind at the margin, behind <c>extend</c> or <c>via</c>, and where a run begins with a letter.</summary>
    private static bool IsNamePlace(string template, int at)
    {
        int line = template.LastIndexOfAny(['\n', '\r'], Math.Max(0, at - 1)) + 1;
        string before = template[(template[line] == '{' && line < at ? Close(template, line) + 1 : line)..at];
        if (template[line] == '{' && line < at)
            before = before.TrimStart();
        line = at - before.Length;
        // An open quote: the column is part of a string.
        if (PlaceholderParser.Cut(before + "\0", '\0').Count == 1)
            return false;
        string run = before[(before.LastIndexOfAny([' ', '\t', ',', '}']) + 1)..];
        int brace = before.LastIndexOf('{');
        if (run.Length == 0 && brace > 0 && before[^1] == '}')
            return IsNamePlace(template, line + brace);
        if (run.Length > 0)
            return Characters.ClassOf(run[0]) == CharacterClass.OtherLetter || (run[0] == '-' && IsNamePlace(template, line + Math.Max(0, brace)));
        string[] words = before.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        bool isMargin = before.Length > 0 && Characters.IsLetter(before[0]);
        return words.Length > 0 && (words[^1] == "via" || (isMargin && (words.Length == 1 || (words.Length == 2 && words[0] is "no" or "planned" or "cancelled" && words[1].All(Characters.IsWordPart)))) && words[0] != "per");
    }
}

/// <summary>Part of a text of a template.</summary>
/// <param name="Literal">What is written.</param>
/// <param name="Placeholder">The column that fills it; null for what is written.</param>
internal readonly record struct Piece(string Literal, Placeholder? Placeholder);
