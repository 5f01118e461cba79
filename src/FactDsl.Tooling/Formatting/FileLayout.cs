using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Formatting;

/// <summary>Lays a file out: the lines between its items here, the items themselves by <see cref="ItemLayout"/>.</summary>
internal sealed class FileLayout
{
    private readonly FileSyntax _file;
    private readonly ICollection<int> _left;
    private readonly LayoutEdits _edits;
    private bool _isOff;

    private FileLayout(FileSyntax file, FormatOptions options, ICollection<int> left)
    {
        _file = file;
        _left = left;
        _edits = new LayoutEdits(file, options);
    }

    /// <summary>The changes, in the order of the text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How it is to look.</param>
    /// <param name="left">Numbers of the items that stay as they are.</param>
    public static IReadOnlyList<TextEdit> Of(FileSyntax file, FormatOptions options, ICollection<int> left)
    {
        var layout = new FileLayout(file, options, left);
        for (int i = 0; i < file.Items.Count; i++)
            layout.WriteItem(i);
        layout.WriteBetween(file.EndTrivia.Start, file.EndTrivia.End);
        return layout._edits.Edits;
    }

    private void WriteItem(int number)
    {
        FileItem item = _file.Items[number];
        SyntaxToken first = item.Syntax.Tokens[0];
        WriteBetween(item.Start, item.Start + first.Start - Math.Max(first.Indent, 0));
        bool isLeft = _isOff | ReadSwitches(item) || IsBroken(item.Syntax) || _left.Contains(number);
        if (isLeft)
            _edits.Keep(item.Start + first.Start, item.Start + item.Syntax.Length);
        else
            ItemLayout.Write(item, _edits);
    }

    /// <summary>Whether nobody knows for sure how an item's tokens hang together.</summary>
    public static bool IsBroken(ItemSyntax item) => item is BrokenSyntax or StatementSyntax { Head.ListComma: >= 0 } || item.Findings.Count > 0
        || (item is StatementSyntax { Head.Kind: var kind } && item.Tokens[kind].Kind == SyntaxTokenKind.Name)
        || item.FindingsUnlessCodes.Any(static f => f.Rule == FindingRules.MissingComma || f.Rule == FindingRules.MissingCommaAtLineEnd);

    /// <summary>Follows the switches inside an item; whether there are any.</summary>
    private bool ReadSwitches(FileItem item)
    {
        bool isSwitched = false;
        for (int i = 1; i < item.Syntax.Tokens.Count; i++)
        {
            SyntaxToken token = item.Syntax.Tokens[i];
            int start = item.Start + token.FullStart, end = item.Start + token.Start;
            if (_file.Text.AsSpan(start, end - start).IndexOf('/') < 0)
                continue;
            foreach (SyntaxTrivia trivia in SyntaxTrivia.Read(_file.Text, start, end))
                isSwitched |= ReadSwitch(trivia);
        }
        return isSwitched;
    }

    private bool ReadSwitch(SyntaxTrivia trivia)
    {
        if (trivia.Kind != SyntaxTriviaKind.Comment || FormatSwitch.Read(_file.Text.AsSpan(trivia.Span.Start, trivia.Span.Length)) is not { } isOn)
            return false;
        _isOff = !isOn;
        return true;
    }

    /// <summary>Writes comments and blank lines that belong to no line of an item: one blank line at most, none at either end of the file.</summary>
    private void WriteBetween(int start, int end)
    {
        var written = new StringBuilder();
        bool isTop = start == 0, mayBeIndented = start > 0, isBlank = false;
        if (start == 0 && end > 0 && _file.Text[0] == '\uFEFF')
            written.Append(_file.Text[start++]);
        int from = start - written.Length;
        for (int line = start; line < end;)
        {
            int next = line, content = line;
            SyntaxTrivia? comment = null;
            foreach (SyntaxTrivia trivia in SyntaxTrivia.Read(_file.Text, line, end))
            {
                next = trivia.Span.End;
                if (trivia.Kind is SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocumentationComment)
                    comment = trivia;
                if (trivia.Kind == SyntaxTriviaKind.LineBreak)
                    break;
                content = next;
            }
            if (_isOff && !(comment is { } ends && ReadSwitch(ends) && !_isOff))
            {
                written.Append(_file.Text, line, content - line).Append(content < next ? _edits.LineBreak : "");
                isTop = false;
            }
            else if (comment is not { } kept)
            {
                isBlank = !isTop;
            }
            else
            {
                // What is indented below an item is about the item, as far as a comment can be; documentation is about the next one.
                mayBeIndented &= kept.Span.Start > line && kept.Kind == SyntaxTriviaKind.Comment;
                written.Append(isBlank ? _edits.LineBreak : "").Append(mayBeIndented ? _edits.Indent : "");
                _edits.AppendComment(written, kept.Span).Append(_edits.LineBreak);
                isTop = isBlank = false;
                ReadSwitch(kept);
            }
            line = next;
        }
        if (isBlank && end < _file.Text.Length)
            written.Append(_edits.LineBreak);
        _edits.Replace(from, end, written.ToString());
    }
}
