using System.Collections.Generic;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Formatting;

/// <summary>Collects the changes of one file, each no longer than it has to be.</summary>
internal sealed class LayoutEdits
{
    private readonly List<TextEdit> _edits = [];
    private TrailingComments? _comments;

    public LayoutEdits(FileSyntax file, FormatOptions options)
    {
        File = file;
        Width = options.Width;
        Indent = new string(' ', options.IndentSize);
        LineBreak = options.LineBreak ?? CommonLineBreak(file.Text);
    }

    public FileSyntax File { get; }

    public int Width { get; }

    public string Indent { get; }

    public string LineBreak { get; }

    /// <summary>Where the comments stand that follow something on their line; found when first asked for.</summary>
    public TrailingComments Comments => _comments ??= TrailingComments.Of(File);

    /// <summary>The changes so far.</summary>
    public IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>Writes a text in place of what lies between two offsets; everything before it has been written.</summary>
    public void Replace(int start, int end, string text)
    {
        int from = 0;
        while (start < end && from < text.Length && File.Text[start] == text[from])
            (start, from) = (start + 1, from + 1);
        int to = text.Length;
        while (start < end && to > from && File.Text[end - 1] == text[to - 1])
            (end, to) = (end - 1, to - 1);
        if (start < end || from < to)
            _edits.Add(new TextEdit(TextSpan.Between(start, end), text.Substring(from, to - from)));
    }

    /// <summary>Appends a comment without the blanks behind it.</summary>
    public StringBuilder AppendComment(StringBuilder written, TextSpan comment)
    {
        int end = comment.End;
        while (end > comment.Start && Characters.IsSpace(File.Text[end - 1]))
            end--;
        return written.Append(File.Text, comment.Start, end - comment.Start);
    }

    /// <summary>Leaves what lies between two offsets as it is, but for line breaks: a file has one kind of them.</summary>
    public void Keep(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!Characters.IsLineBreak(File.Text[i]))
                continue;
            int length = LineBreakAt(File.Text, i);
            Replace(i, i + length, LineBreak);
            i += length - 1;
        }
    }

    private static string CommonLineBreak(string text)
    {
        int lf = 0, crlf = 0, cr = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                lf++;
            else if (text[i] == '\r' && LineBreakAt(text, i) == 1)
                cr++;
            else if (text[i] == '\r')
                (crlf, i) = (crlf + 1, i + 1);
        }
        return crlf > lf && crlf >= cr ? "\r\n" : cr > lf ? "\r" : "\n";
    }

    private static int LineBreakAt(string text, int at) => text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
}
