using System.Text;
using FactDsl.Editing.Workspaces;
using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Serving;

/// <summary>Offsets as lines and characters of the encoding that was agreed on, and back. Places outside of the text are moved into it.</summary>
internal readonly struct PositionMapper
{
    private readonly string _text;
    private readonly LineTable _lines;
    private readonly bool _isUtf8;

    public PositionMapper(string text, LineTable lines, bool isUtf8)
    {
        _text = text;
        _lines = lines;
        _isUtf8 = isUtf8;
    }

    public static PositionMapper Of(FactFile file, bool isUtf8) => new(file.Text, file.Lines, isUtf8);

    public Position ToPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        LinePosition position = _lines.PositionOf(offset);
        int character = _isUtf8 ? Encoding.UTF8.GetByteCount(_text.AsSpan(offset - position.Character, position.Character)) : position.Character;
        return new Position(position.Line, character);
    }

    public LspRange ToRange(TextSpan span) => new(ToPosition(span.Start), ToPosition(span.End));

    public int ToOffset(Position position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= _lines.Count)
            return _text.Length;
        int start = _lines.StartOf(position.Line), end = position.Line + 1 < _lines.Count ? _lines.StartOf(position.Line + 1) : _text.Length;
        // The line break is no character of the line.
        while (end > start && Characters.IsLineBreak(_text[end - 1]))
            end--;
        int character = Math.Max(0, position.Character);
        if (!_isUtf8)
            return start + Math.Min(character, end - start);
        int offset = start;
        for (int bytes = 0; offset < end && bytes < character;)
        {
            int length = char.IsHighSurrogate(_text[offset]) && offset + 1 < end ? 2 : 1;
            bytes += Encoding.UTF8.GetByteCount(_text.AsSpan(offset, length));
            offset += length;
        }
        return offset;
    }

    public TextSpan ToSpan(LspRange range)
    {
        int start = ToOffset(range.Start);
        return TextSpan.Between(start, Math.Max(start, ToOffset(range.End)));
    }
}
