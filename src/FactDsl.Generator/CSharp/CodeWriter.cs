using System;
using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace FactDsl.Generator.CSharp;

/// <summary>Writes C# once, into a pooled buffer, and indents every line that is not empty. Lines end with <c>\n</c>.</summary>
internal sealed class CodeWriter
{
    private const int IndentWidth = 4;
    private char[] _buffer = ArrayPool<char>.Shared.Rent(16 * 1024);
    private int _length;
    private bool _isAtLineStart = true;

    /// <summary>How many levels the next line is indented.</summary>
    public int Indentation { get; set; }

    /// <summary>Writes an interpolated text straight into the buffer.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Handler text) => _ = text;

    /// <summary>Writes an interpolated text and ends the line.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref Handler text)
    {
        _ = text;
        Append('\n');
    }

    /// <summary>Writes a text that may have several lines.</summary>
    public void Write(string text) => Append(text.AsSpan());

    /// <summary>Writes a text and ends the line.</summary>
    public void Line(string text = "")
    {
        Append(text.AsSpan());
        Append('\n');
    }

    /// <summary>Opens a brace and indents what follows.</summary>
    public void Open()
    {
        Line("{");
        Indentation++;
    }

    /// <summary>Closes the brace opened last.</summary>
    public void Close()
    {
        Indentation--;
        Line("}");
    }

    /// <summary>Writes characters as they are, without looking for line ends: for long literals.</summary>
    public void Raw(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>The text written; the writer must not be used afterwards.</summary>
    public string Finish()
    {
        string text = new(_buffer, 0, _length);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        return text;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            ReadOnlySpan<char> line = end < 0 ? text : text.Slice(0, end);
            if (!line.IsEmpty && line[line.Length - 1] == '\r')
                line = line.Slice(0, line.Length - 1);
            if (!line.IsEmpty)
            {
                Indent();
                Raw(line);
            }
            if (end < 0)
                return;
            Append('\n');
            text = text.Slice(end + 1);
        }
    }

    private void Append(char newLine)
    {
        Reserve(1);
        _buffer[_length++] = newLine;
        _isAtLineStart = true;
    }

    private void Indent()
    {
        if (!_isAtLineStart)
            return;
        _isAtLineStart = false;
        int width = Indentation * IndentWidth;
        Reserve(width);
        _buffer.AsSpan(_length, width).Fill(' ');
        _length += width;
    }

    private void Reserve(int more)
    {
        if (_length + more <= _buffer.Length)
            return;
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }

    /// <summary>What the compiler turns an interpolated string into: calls that append to the writer.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly CodeWriter _writer;

        public Handler(int literalLength, int formattedCount, CodeWriter writer)
        {
            _ = formattedCount;
            writer.Reserve(literalLength);
            _writer = writer;
        }

        public void AppendLiteral(string text) => _writer.Append(text.AsSpan());

        public void AppendFormatted(string? text) => _writer.Append(text.AsSpan());

        public void AppendFormatted(int number) => _writer.Append(number.ToString(CultureInfo.InvariantCulture).AsSpan());
    }
}
