using System;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>
/// Cuts one item into tokens. Outside strings a token that is not punctuation is the longest run up to white space, a
/// comma or a quote. What kind of token it is depends on its own characters only.
/// </summary>
internal ref partial struct Lexer
{
    private readonly string _text;
    private readonly int _origin;
    private readonly int _end;
    private readonly Scratch<SyntaxToken> _tokens;
    private readonly ItemSource _source;
    private int _at;
    private int _fullStart;
    private int _indent;

    // One bit per closing character that the rest of this line lacks; spares a quadratic search on long lines.
    private int _missing;

    private Lexer(ItemSource source, int end, Scratch<SyntaxToken> tokens)
    {
        _source = source;
        _text = source.Text;
        _origin = source.Start;
        _end = end;
        _tokens = tokens;
        _at = source.Start;
        _fullStart = source.Start;
        _indent = -1;
        _missing = 0;
    }

    /// <summary>Reads the tokens of an item that ends at an offset; offsets in tokens and findings count from the item's start.</summary>
    public static void Read(ItemSource source, int end, Scratch<SyntaxToken> tokens)
    {
        var lexer = new Lexer(source, end, tokens);
        lexer.Run();
    }

    private void Run()
    {
        SkipTrivia(startsLine: true);
        while (_at < _end)
        {
            ReadToken();
            SkipTrivia(startsLine: false);
        }
        Add(SyntaxTokenKind.EndOfItem, _end);
    }

    private void SkipTrivia(bool startsLine)
    {
        // Between most tokens there is one blank and nothing else, between others not even that.
        if (!startsLine && _at < _end)
        {
            int next = _text[_at] == ' ' ? _at + 1 : _at;
            if (next < _end && _text[next] is > ' ' and < '\u007F' and not '/')
            {
                _at = next;
                return;
            }
        }
        int lineStart = _at;
        if (startsLine && _at == 0 && _at < _end && _text[0] == '\uFEFF')
        {
            _at++;
            lineStart++;
        }
        while (_at < _end)
        {
            char c = _text[_at];
            if (Characters.IsLineBreak(c))
            {
                _at++;
                lineStart = _at;
                startsLine = true;
                _missing = 0;
            }
            else if (Characters.IsSpace(c))
            {
                _at++;
            }
            else if (c == '/' && _at + 1 < _end && _text[_at + 1] == '/')
            {
                _at = LineEnd(_at);
            }
            else
            {
                break;
            }
        }
        _indent = startsLine ? _at - lineStart : -1;
    }

    private void Add(SyntaxTokenKind kind, int end)
    {
        WordTraits traits = kind == SyntaxTokenKind.Word ? LanguageWords.TraitsOf(_text.AsSpan(_at, end - _at)) : WordTraits.None;
        _tokens.Add(new SyntaxToken(kind, traits, _fullStart - _origin, _at - _origin, end - _origin, kind == SyntaxTokenKind.EndOfItem ? -1 : _indent));
        _at = end;
        _fullStart = end;
        _indent = -1;
    }

    private readonly void Report(FindingRule rule, int start, int end, params string[] arguments)
        => _source.Add(Finding.At(rule, TextSpan.Between(start - _origin, end - _origin), arguments));

    private readonly void Report(FindingRule rule, int start, int end, string fix, string replacement, params string[] arguments)
    {
        var span = TextSpan.Between(start - _origin, end - _origin);
        _source.Add(Finding.At(rule, span, arguments) with { Fixes = new([FindingFix.Replace(fix, span, replacement, isSafe: true)]) });
    }

    /// <summary>Reports a set that goes on behind a comma; it is offered to end behind the last date that stands there.</summary>
    private readonly void ReportUnclosedList(int end, char closing)
    {
        int last = end;
        for (int next = end; next < _end && _text[next] == ',';)
        {
            for (next++; next < _end && Characters.IsSpace(_text[next]);)
                next++;
            if (next >= _end || !(_text[next] is (>= '0' and <= '9') or '-'))
                break;
            last = next = RunEnd(next);
        }
        var fix = FindingFix.Replace($"Write `{closing}` behind the last date", new TextSpan(last - _origin, 0), closing.ToString());
        _source.Add(Finding.At(FindingRules.UnclosedSet, TextSpan.Between(_at - _origin, end - _origin), closing.ToString()) with { Fixes = new([fix]) });
    }

    /// <summary>Whether a name or a number stands behind the blanks at a place.</summary>
    private readonly bool IsBeforeValue(int at)
    {
        while (at < _end && Characters.IsSpace(_text[at]))
            at++;
        return at < _end && (_text[at] is >= '0' and <= '9' || (char.IsLetter(_text[at]) && !Characters.IsLower(_text[at])));
    }

    private readonly void ReportUnclosed(FindingRule rule, int end, string closing)
    {
        var span = TextSpan.Between(_at - _origin, end - _origin);
        var fix = FindingFix.Replace($"Write `{closing}` behind it", new TextSpan(span.End, 0), closing);
        _source.Add(Finding.At(rule, span, closing) with { Fixes = new([fix]) });
    }

    private void ReadToken()
    {
        char c = _text[_at];
        switch (c)
        {
            case '"':
                ReadString();
                return;
            case ',':
                Add(SyntaxTokenKind.Comma, _at + 1);
                return;
            case '，' or '、' or '،':
                Report(FindingRules.ForeignComma, _at, _at + 1, "Write a comma", ",", c.ToString());
                Add(SyntaxTokenKind.Comma, _at + 1);
                return;
            case '“' or '„' or '«' or '»' or '”':
                ReadForeignQuote(c);
                return;
            case '[' or '{':
                ReadSet(c == '[' ? ']' : '}');
                return;
            case '<' when _at + 1 < _end && Characters.IsLetter(_text[_at + 1]):
                ReadAddress();
                return;
            case '?':
                ReadHole();
                return;
            case '@' when IsBehindString() && _at + 1 < _end && Characters.IsLetter(_text[_at + 1]):
                ReadLanguageApart();
                return;
            case '#' when _indent >= 0 || IsForeignComment():
                ReadForeignComment();
                return;
            case '+' when _indent >= 0 && (_at + 1 == _end || IsBoundary(_at + 1) || Characters.IsLetter(_text[_at + 1])):
                Add(SyntaxTokenKind.Plus, _at + 1);
                return;
        }
        CharacterClass kind = Characters.ClassOf(c);
        if (kind is CharacterClass.LowerLetter or CharacterClass.OtherLetter)
        {
            ReadLetters(kind);
            return;
        }
        int end = RunEnd(_at);
        if (end - _at == 1 && c is ':')
            Add(SyntaxTokenKind.Colon, end);
        else if (end - _at == 1 && c is '*' or '+')
            Add(SyntaxTokenKind.Multiplicity, end);
        else
            Add(SyntaxTokenKind.Scalar, end);
    }

    /// <summary>Whether a string without a language stands in front, with blanks between.</summary>
    private readonly bool IsBehindString()
        => _indent < 0 && _tokens.Count > 0 && _tokens[_tokens.Count - 1].Kind == SyntaxTokenKind.String && _text[_at - 1] != '"' && _text[_origin + _tokens[_tokens.Count - 1].End - 1] == '"';

    private void ReadLanguageApart()
    {
        int end = RunEnd(_at);
        var gap = new TextSpan(_tokens[_tokens.Count - 1].End, _at - _origin - _tokens[_tokens.Count - 1].End);
        _source.Add(Finding.At(FindingRules.LanguageApart, TextSpan.Between(_at - _origin, end - _origin), _text.Substring(_at, Math.Min(end - _at, 40))) with { Fixes = new([FindingFix.Replace("Remove the blank", gap, "")]) });
        Add(SyntaxTokenKind.Bad, end);
    }

    /// <summary>Whether a <c>#</c> stands alone, with words behind it: as part of a code it touches what it belongs to.</summary>
    private readonly bool IsForeignComment() => Characters.IsSpace(_text[_at - 1]) && _at + 1 < _end && Characters.IsSpace(_text[_at + 1]);

    private void ReadForeignComment()
    {
        int end = LineEnd(_at), marks = _at;
        while (marks < end && _text[marks] == '#')
            marks++;
        var span = TextSpan.Between(_at - _origin, marks - _origin);
        _source.Add(Finding.At(FindingRules.ForeignComment, span) with { Fixes = new([FindingFix.Replace("Write //", span, "//", isSafe: true)]) });
        Add(SyntaxTokenKind.Bad, end);
    }

    private void ReadLetters(CharacterClass first)
    {
        bool isWord = first == CharacterClass.LowerLetter;
        int plain = isWord ? Characters.EndOfWord(_text, _at + 1, _end) : Characters.EndOfName(_text, _at + 1, _end);
        bool isWhole = plain == _end || IsBoundary(plain);
        // Only what begins like a date can be one.
        if (isWhole && _text[_at] is not ('y' or 'Y' or 'X'))
            Add(isWord ? SyntaxTokenKind.Word : SyntaxTokenKind.Name, plain);
        else if (isWord)
            ReadWord(isWhole ? plain : RunEnd(plain - 1));
        else
            ReadName(isWhole ? plain : RunEnd(plain - 1));
    }

    private void ReadWord(int end)
    {
        if (EdtfShape.IsDraftYear(_text.AsSpan(_at, end - _at)))
        {
            Add(SyntaxTokenKind.Scalar, end);
            return;
        }
        int i = Characters.EndOfWord(_text, _at + 1, end);
        if (i == end)
        {
            Add(SyntaxTokenKind.Word, end);
            return;
        }
        ReadOnlySpan<char> rest = _text.AsSpan(i, end - i);
        if (rest[0] == '.' && _text.AsSpan(_at, i - _at).SequenceEqual("www".AsSpan()))
        {
            // An address without its scheme: the reader of addresses names what is missing.
            Add(SyntaxTokenKind.Url, end);
            return;
        }
        if (rest.IndexOf("://".AsSpan()) >= 0)
        {
            Add(SyntaxTokenKind.Url, end);
        }
        else if (rest.IndexOf('/') >= 0)
        {
            // The 2012 draft wrote intervals such as unknown/open: the date reader names today's form.
            Add(SyntaxTokenKind.Scalar, end);
        }
        else if (rest[0] == '.' && rest.Length > 1 && Characters.ClassOf(rest[1]) == CharacterClass.OtherLetter)
        {
            int name = Characters.EndOfName(_text, i + 1, end);
            Add(SyntaxTokenKind.QualifiedName, name);
            ReadRest(end);
        }
        else
        {
            Add(SyntaxTokenKind.Word, i);
            ReadRest(end);
        }
    }

    private void ReadName(int end)
    {
        if (EdtfShape.IsScalar(_text.AsSpan(_at, end - _at)))
        {
            Add(SyntaxTokenKind.Scalar, end);
            return;
        }
        int i = Characters.EndOfName(_text, _at + 1, end);
        int plain = i;
        while (i < end && (Characters.IsNamePart(_text[i]) || (IsNameJoiner(_text[i]) && i + 1 < end && Characters.IsNamePart(_text[i + 1]))))
            i++;
        if (i > plain)
        {
            string written = _text.Substring(_at, i - _at);
            if (EverydayDate.IsHyphenOfWord(written.AsSpan(), plain - _at) && EverydayDate.Read(written).Texts.Count > 0)
            {
                // `Feb-2022`: the reader of dates says how it is written.
                Add(SyntaxTokenKind.Scalar, end);
                return;
            }
            string joined = NameText.WithoutJoiners(written);
            Report(FindingRules.CharacterInName, _at, i, $"Write {joined}", joined, written, _text[plain].ToString(), joined);
        }
        Add(SyntaxTokenKind.Name, i);
        ReadRest(end);
    }

    private static bool IsNameJoiner(char c) => c is '-' or '\'' or '’' or '.' or '‐' or '·';

    /// <summary>What is left of a run behind a word or a name: marks of a definition, or characters that mean nothing there.</summary>
    private void ReadRest(int end)
    {
        while (_at < end)
        {
            char c = _text[_at];
            if (c == ':')
            {
                // What touches the colon is read as if a blank stood between.
                Add(SyntaxTokenKind.Colon, _at + 1);
                return;
            }
            if (c is '?' or '*' or '+')
            {
                Add(SyntaxTokenKind.Multiplicity, _at + 1);
            }
            else
            {
                var span = TextSpan.Between(_at - _origin, end - _origin);
                var finding = Finding.At(FindingRules.UnexpectedCharacters, span, _text.Substring(_at, Math.Min(end - _at, 40)));
                // The end of a sentence, or of a statement elsewhere.
                bool isStop = end - _at == 1 && c is '.' or ';' && (end == _end || Characters.IsLineBreak(_text[end]));
                bool isList = end - _at == 1 && c == ';' && IsBeforeValue(end);
                _source.Add(isStop ? finding with { Fixes = new([FindingFix.Replace("Remove it", span, "")]) }
                    : isList ? finding with { Fixes = new([FindingFix.Replace("Write a comma", span, ",")]) }
                    : finding);
                Add(SyntaxTokenKind.Bad, end);
            }
        }
    }

    private void ReadHole()
    {
        int i = _at + 1;
        if (i < _end && !IsBoundary(i) && !Characters.IsLower(_text[i]))
        {
            Add(SyntaxTokenKind.Scalar, RunEnd(_at));
            return;
        }
        int end = RunEnd(_at);
        while (i < end && (Characters.IsWordPart(_text[i]) || _text[i] == '-'))
            i++;
        Add(SyntaxTokenKind.Hole, i);
        ReadRest(end);
    }

    private void ReadSet(char closing)
    {
        int close = FindOnLine(closing, _at + 1, out bool isKnown);
        if (close < 0)
        {
            int end = RunEnd(_at);
            // Where a comma follows, nobody knows which of the values belong to the set.
            bool isWhole = end == _end || _text[end] != ',';
            if (!isKnown && isWhole)
                ReportUnclosed(FindingRules.UnclosedSet, end, closing.ToString());
            else if (!isKnown)
                ReportUnclosedList(end, closing);
            Add(SyntaxTokenKind.Scalar, end);
            return;
        }
        Add(SyntaxTokenKind.Scalar, RunEnd(close));
    }

    private void ReadAddress()
    {
        int i = _at + 1;
        while (i < _end && _text[i] != '>' && !Characters.IsSpace(_text[i]) && !Characters.IsLineBreak(_text[i]))
            i++;
        if (i < _end && _text[i] == '>')
        {
            Add(SyntaxTokenKind.Url, i + 1);
            return;
        }
        ReportUnclosed(FindingRules.UnclosedAddress, i, ">");
        Add(SyntaxTokenKind.Url, i);
    }

    /// <summary>Finds a closing character before the line ends; <paramref name="isKnown"/> says that its lack was found before.</summary>
    private int FindOnLine(char wanted, int from, out bool isKnown)
    {
        int bit = 1 << "]}”“»«".IndexOf(wanted);
        isKnown = (_missing & bit) != 0;
        if (isKnown)
            return -1;
        int found = _text.AsSpan(from, _end - from).IndexOfAny(wanted, '\n', '\r');
        if (found >= 0 && _text[from + found] == wanted)
            return from + found;
        _missing |= bit;
        return -1;
    }

    private readonly int LineEnd(int from)
    {
        int found = _text.AsSpan(from, _end - from).IndexOfAny('\n', '\r');
        return found < 0 ? _end : from + found;
    }

    private readonly int RunEnd(int from) => Characters.EndOfRun(_text, Math.Min(from + 1, _end), _end);

    private readonly bool IsBoundary(int at) => Characters.EndsRun(_text[at]);
}
