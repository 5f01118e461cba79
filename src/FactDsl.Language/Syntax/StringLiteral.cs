using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>What a string token says: its text and the language tag that touches it.</summary>
/// <param name="Text">The text, escapes resolved; the lines of a block without their common indentation.</param>
/// <param name="Tag">The tag as written, without the <c>@</c>; null where there is none.</param>
public readonly record struct StringLiteral(string Text, string? Tag)
{
    /// <summary>
    /// Reads a token: <c>"…"</c> with the escapes of C#, or a block of three or more quotes as in C# raw strings. Typographic
    /// quotes are read too: the lexer lets them pass with a finding.
    /// </summary>
    /// <param name="token">The token's characters.</param>
    /// <param name="findings">Takes wrong escapes, with spans counted from the token; null to drop them.</param>
    public static StringLiteral Read(string token, List<Finding>? findings = null)
    {
        int quotes = 0;
        while (quotes < token.Length && token[quotes] == '"')
            quotes++;
        if (quotes >= 3)
            return ReadBlock(token, quotes);
        if (quotes == 2)
            return new StringLiteral("", TagAt(token, 2));
        if (quotes == 0)
        {
            int close = token.IndexOf(ClosingOf(token[0]), 1);
            return close < 0
                ? new StringLiteral(token.Substring(1), null)
                : new StringLiteral(token.Substring(1, close - 1).Trim(' ', '\u00A0', '\u202F'), TagAt(token, close + 1));
        }
        int end = 1;
        bool escapes = false;
        while (end < token.Length && token[end] != '"')
        {
            escapes |= token[end] == '\\';
            end += token[end] == '\\' ? 2 : 1;
        }
        end = Math.Min(end, token.Length);
        string text = escapes ? Unescape(token, 1, end, findings) : token.Substring(1, end - 1);
        return new StringLiteral(text, TagAt(token, end + 1));
    }

    /// <summary>The typographic quote that closes what another opens.</summary>
    internal static char ClosingOf(char open) => open switch { '„' => '“', '«' => '»', '»' => '«', _ => '”' };

    /// <summary>Writes a text as a string token on one line.</summary>
    public static string Quote(string text)
    {
        StringBuilder quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                // What is not seen in a file, or would say that a character was lost there.
                case < ' ' or '\u007F' or '\uFFFD':
                    quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }
        return quoted.Append('"').ToString();
    }

    private static string? TagAt(string token, int at)
        => at < token.Length && token[at] == '@' ? token.Substring(at + 1) : null;

    private static string Unescape(string token, int from, int to, List<Finding>? findings)
    {
        var text = new StringBuilder(to - from);
        for (int i = from; i < to;)
        {
            char c = token[i];
            if (c != '\\' || i + 1 >= to)
            {
                text.Append(c);
                i++;
                continue;
            }
            char escape = token[i + 1];
            int length = 2;
            switch (escape)
            {
                case '"' or '\\' or '\'':
                    text.Append(escape);
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case '0':
                    text.Append('\0');
                    break;
                case 'a':
                    text.Append('\a');
                    break;
                case 'b':
                    text.Append('\b');
                    break;
                case 'e':
                    text.Append('\u001B');
                    break;
                case 'f':
                    text.Append('\f');
                    break;
                case 'v':
                    text.Append('\v');
                    break;
                case 'u' or 'U' or 'x' when ReadCodePoint(token, i, to, out int codePoint, out length):
                    if (codePoint > 0xFFFF)
                        text.Append(char.ConvertFromUtf32(codePoint));
                    else
                        text.Append((char)codePoint);
                    break;
                default:
                    length = 2;
                    findings?.Add(Finding.At(FindingRules.UnknownEscape, new TextSpan(i, 2), token.Substring(i, 2)) with { Fixes = new([FindingFix.Replace("Write two backslashes", new TextSpan(i, 1), "\\\\")]) });
                    text.Append(token, i, 2);
                    break;
            }
            i += length;
        }
        return text.ToString();
    }

    private static bool ReadCodePoint(string token, int at, int to, out int codePoint, out int length)
    {
        int most = token[at + 1] switch { 'u' => 4, 'U' => 8, _ => 4 };
        int digits = 0;
        while (digits < most && at + 2 + digits < to && Uri.IsHexDigit(token[at + 2 + digits]))
            digits++;
        length = 2 + digits;
        codePoint = 0;
        if (digits == 0 || (token[at + 1] != 'x' && digits < most))
            return false;
        if (!int.TryParse(token.Substring(at + 2, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out codePoint))
            return false;
        return codePoint is >= 0 and <= 0x10FFFF && !(digits > 4 && codePoint is >= 0xD800 and <= 0xDFFF);
    }

    private static StringLiteral ReadBlock(string token, int quotes)
    {
        int close = token.LastIndexOf(new string('"', quotes), StringComparison.Ordinal);
        bool isClosed = close >= quotes;
        int end = isClosed ? close : token.Length;
        string? tag = isClosed ? TagAt(token, close + quotes) : null;
        string content = token.Substring(quotes, end - quotes).Replace("\r\n", "\n").Replace('\r', '\n');
        if (content.IndexOf('\n') < 0)
            return new StringLiteral(content, tag);
        var lines = new List<string>(content.Split('\n'));
        if (IsBlank(lines[0]))
            lines.RemoveAt(0);
        if (lines.Count > 0 && IsBlank(lines[lines.Count - 1]))
            lines.RemoveAt(lines.Count - 1);
        int indent = int.MaxValue;
        foreach (string line in lines)
        {
            if (!IsBlank(line))
                indent = Math.Min(indent, IndentOf(line));
        }
        for (int i = 0; i < lines.Count; i++)
            lines[i] = IsBlank(lines[i]) ? "" : lines[i].Substring(indent);
        return new StringLiteral(string.Join("\n", lines), tag);
    }

    private static bool IsBlank(string line) => IndentOf(line) == line.Length;

    private static int IndentOf(string line)
    {
        int i = 0;
        while (i < line.Length && Characters.IsSpace(line[i]))
            i++;
        return i;
    }
}
