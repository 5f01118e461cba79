using System;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>Strings, blocks, and the quotes of other languages.</summary>
internal ref partial struct Lexer
{
    // Where a search through a string stops.
    private const string StringEnds = "\"\\\n\r";

    private const string BlockQuote = "\"\"\"";

    private void ReadString()
    {
        int quotes = 1;
        while (_at + quotes < _end && _text[_at + quotes] == '"')
            quotes++;
        if (quotes >= BlockQuote.Length)
        {
            ReadBlock(quotes);
            return;
        }
        int i = _at + 1;
        while (true)
        {
            int found = _text.AsSpan(i, _end - i).IndexOfAny(StringEnds.AsSpan());
            i = found < 0 ? _end : i + found;
            if (i == _end || _text[i] != '\\')
                break;
            i += i + 1 < _end && !Characters.IsLineBreak(_text[i + 1]) ? 2 : 1;
        }
        if (i >= _end || _text[i] != '"')
        {
            i = Math.Min(i, _end);
            ReportUnclosed(FindingRules.UnclosedString, i, "\"");
            Add(SyntaxTokenKind.String, i);
            return;
        }
        Add(SyntaxTokenKind.String, TagEnd(i + 1));
    }

    private void ReadBlock(int quotes)
    {
        int i = _at + quotes;
        int run = 0;
        while (i < _end && run < quotes)
        {
            run = _text[i] == '"' ? run + 1 : 0;
            i++;
        }
        if (run < quotes)
        {
            Report(FindingRules.UnclosedBlock, _at, _at + quotes, new string('"', quotes));
            Add(SyntaxTokenKind.String, _end);
            return;
        }
        while (i < _end && _text[i] == '"')
            i++;
        _missing = 0;
        Add(SyntaxTokenKind.String, TagEnd(i));
    }

    private void ReadForeignQuote(char open)
    {
        int close = FindOnLine(StringLiteral.ClosingOf(open), _at + 1, out bool isKnown);
        if (close < 0)
        {
            if (!isKnown)
                Report(FindingRules.ForeignQuote, _at, _at + 1, open.ToString());
            Add(SyntaxTokenKind.Bad, RunEnd(_at));
            return;
        }
        string content = _text.Substring(_at + 1, close - _at - 1).Trim(' ', '\u00A0', '\u202F');
        Report(FindingRules.ForeignQuote, _at, close + 1, "Write straight quotes", StringLiteral.Quote(content), open.ToString());
        Add(SyntaxTokenKind.String, TagEnd(close + 1));
    }

    private readonly int TagEnd(int at)
    {
        if (at >= _end || _text[at] != '@')
            return at;
        int i = at + 1;
        while (i < _end && (Characters.IsWordPart(_text[i]) || _text[i] == '-'))
            i++;
        return i;
    }
}
