using System;
using System.Text;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Formatting;

/// <summary>
/// Lays one item out. A line that is too long is broken before the clause that does not fit. It is broken inside the clause's
/// list where the clause would not fit on a line of its own either.
/// </summary>
internal ref struct ItemLayout
{
    private const string Continuation = "+ ";

    private readonly LayoutEdits _out;
    private readonly string _text;
    private readonly int _start;
    private readonly SyntaxList<SyntaxToken> _tokens;
    private readonly GapKind[] _gaps;

    // Which tokens are indented once more; null where none is.
    private readonly bool[]? _inner;
    private int _column;

    // The token that the line begins with.
    private int _lineToken;

    private ItemLayout(FileItem item, LayoutEdits edits)
    {
        _out = edits;
        _text = edits.File.Text;
        _start = item.Start;
        _tokens = item.Syntax.Tokens;
        _gaps = ItemGaps.Of(item.Syntax);
        _inner = ItemGaps.Inner(item.Syntax);
        _column = 0;
        _lineToken = 0;
    }

    /// <summary>Writes the changes of an item without findings.</summary>
    public static void Write(FileItem item, LayoutEdits edits)
    {
        var layout = new ItemLayout(item, edits);
        layout.WriteToken(0);
        for (int i = 1; i < layout._tokens.Count; i++)
        {
            layout.WriteGap(i);
            layout.WriteToken(i);
        }
    }

    private void WriteToken(int token)
    {
        ReadOnlySpan<char> text = TextOf(token);
        int line = text.LastIndexOfAny('\n', '\r') + 1;
        int start = _start + _tokens[token].Start, end = _start + _tokens[token].End;
        _column = TextWidth.ColumnBehind(line == 0 ? _column : 0, _text, start + line, end);
        // The lines of a block mean the same with the line breaks of the file.
        if (line > 0)
            _out.Keep(start, end);
    }

    private void WriteGap(int token)
    {
        int start = _start + _tokens[token].FullStart, end = _start + _tokens[token].Start;
        bool hasComment = HasComment(token);
        if (hasComment || _gaps[token] is GapKind.Line or GapKind.ValueLine or GapKind.End)
        {
            _out.Replace(start, end, LinesBefore(token));
        }
        else if (_gaps[token] == GapKind.Touch)
        {
            _out.Replace(start, end, "");
        }
        else if (Fits(token))
        {
            _column++;
            _out.Replace(start, end, " ");
        }
        else
        {
            bool isValue = _gaps[token] == GapKind.Value;
            string begin = IndentOf(token) + (isValue ? _out.Indent : Continuation);
            _out.Replace(start, end, _out.LineBreak + begin);
            BeginLine(token, begin.Length);
        }
    }

    /// <summary>How a line is indented that begins with a token.</summary>
    private readonly string IndentOf(int token) => _inner is not null && _inner[token] ? _out.Indent + _out.Indent : _out.Indent;

    private void BeginLine(int token, int column)
    {
        _column = column;
        _lineToken = token;
    }

    /// <summary>Whether what may stand on the line of the token before stays there.</summary>
    private readonly bool Fits(int token)
    {
        if (_gaps[token] is not (GapKind.Clause or GapKind.Value))
            return true;
        int room = _out.Width - _column - 1;
        int width = WidthFrom(token);
        if (width <= room)
            return true;
        if (_gaps[token] == GapKind.Value || width <= _out.Width - IndentOf(token).Length - Continuation.Length)
            return false;
        // It is broken anyway: it begins where its first value has room.
        int first = WidthFrom(token, toValue: true);
        return first < width && first <= room;
    }

    /// <summary>The columns from a token to where the line may or must end next.</summary>
    /// <param name="token">Where to begin.</param>
    /// <param name="toValue">Whether the line may end before a value of a list; a value by itself always ends there.</param>
    private readonly int WidthFrom(int token, bool toValue = false)
    {
        toValue |= _gaps[token] == GapKind.Value;
        int width = 0;
        for (int i = token; i < _tokens.Count; i++)
        {
            if (i > token)
            {
                bool ends = _gaps[i] is GapKind.Line or GapKind.Clause or GapKind.ValueLine or GapKind.End || (toValue && _gaps[i] == GapKind.Value) || HasComment(i);
                if (ends)
                    break;
                width += _gaps[i] == GapKind.Touch ? 0 : 1;
            }
            ReadOnlySpan<char> text = TextOf(i);
            int line = text.IndexOfAny('\n', '\r');
            int start = _start + _tokens[i].Start;
            width += TextWidth.Of(_text, start, start + (line < 0 ? text.Length : line));
            if (line >= 0)
                break;
        }
        return width;
    }

    /// <summary>The comments in a gap, each on its line, and the beginning of the line that follows.</summary>
    private string LinesBefore(int token)
    {
        var written = new StringBuilder();
        bool isLine = _gaps[token] == GapKind.Line, isEnd = _gaps[token] == GapKind.End;
        string indent = isLine ? IndentOf(token) : IndentOf(token) + _out.Indent;
        bool mayBeBlank = isLine && _tokens[token].Kind != SyntaxTokenKind.Plus;
        int breaks = 0;
        foreach (SyntaxTrivia trivia in SyntaxTrivia.Read(_text, _start + _tokens[token].FullStart, _start + _tokens[token].Start))
        {
            if (trivia.Kind == SyntaxTriviaKind.LineBreak)
                breaks++;
            if (trivia.Kind is not (SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocumentationComment))
                continue;
            if (breaks == 0)
                written.Append(' ', _out.Comments.BlanksBefore(trivia.Span.Start, _column, IsMoved(token - 1)));
            else
                AppendBreak(written, breaks > 1 && mayBeBlank).Append(indent);
            _out.AppendComment(written, trivia.Span);
            breaks = 0;
        }
        if (isEnd)
            return written.Append(_out.LineBreak).ToString();
        AppendBreak(written, breaks > 1 && mayBeBlank).Append(indent);
        BeginLine(token, indent.Length);
        return written.ToString();
    }

    private readonly StringBuilder AppendBreak(StringBuilder written, bool hasBlank) => written.Append(_out.LineBreak).Append(hasBlank ? _out.LineBreak : "");

    /// <summary>Whether the line that ends with a token begins with another one than it did.</summary>
    private readonly bool IsMoved(int last)
    {
        int token = last;
        while (token > 0 && !_tokens[token].StartsLine && TextOf(token).IndexOfAny('\n', '\r') < 0)
            token--;
        int line = last;
        while (line > _lineToken && TextOf(line).IndexOfAny('\n', '\r') < 0)
            line--;
        return token != line;
    }

    private readonly bool HasComment(int token)
        => _text.AsSpan(_start + _tokens[token].FullStart, _tokens[token].Start - _tokens[token].FullStart).IndexOf('/') >= 0;

    private readonly ReadOnlySpan<char> TextOf(int token) => _text.AsSpan(_start + _tokens[token].Start, _tokens[token].End - _tokens[token].Start);
}
