using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Compilation;

/// <summary>
/// An edit between the tokens of a file: of comments, blanks and line breaks. The file says what it said, some of it perhaps on
/// other lines.
/// </summary>
public sealed class BlankEdit
{
    private readonly string _path;
    private readonly TextDifference _difference;
    private readonly FileSyntax _before;
    private readonly FileSyntax _after;

    private BlankEdit(string path, TextDifference difference, FileSyntax before, FileSyntax after)
    {
        _path = path;
        _difference = difference;
        _before = before;
        _after = after;
        MovesLines = HasLineBreak(before.Text, difference.Before) || HasLineBreak(after.Text, difference.After);
    }

    /// <summary>Whether it has line breaks, so that what stands behind it may be on another line.</summary>
    public bool MovesLines { get; }

    /// <summary>The lines, from 1, on which words of items stood, and where these stand now.</summary>
    public IReadOnlyDictionary<int, int> Lines()
    {
        var lines = new Dictionary<int, int>();
        for (int i = 0; i < _before.Items.Count; i++)
        {
            FileItem before = _before.Items[i], after = _after.Items[i];
            for (int token = 0; token < before.Syntax.Tokens.Count; token++)
                lines[LineOf(_before, before, token)] = LineOf(_after, after, token);
        }
        return lines;
    }

    /// <summary>Finds out whether a file differs from its earlier state by one such edit.</summary>
    /// <param name="path">The path that its facts carry.</param>
    /// <param name="before">The file as it was.</param>
    /// <param name="after">The file as it is.</param>
    /// <returns>The edit; null where the files differ in anything else.</returns>
    public static BlankEdit? Find(string path, FileSyntax before, FileSyntax after)
    {
        if (before.Items.Count != after.Items.Count)
            return null;
        var difference = TextDifference.Between(before.Text.AsSpan(), after.Text.AsSpan());
        for (int i = 0; i < before.Items.Count; i++)
        {
            // What is written behind the last line break of a file is no part of the item before, and may be one behind the edit.
            bool isTouched = Touches(before.Items[i], difference.Before) || Touches(after.Items[i], difference.After);
            if (isTouched && !IsSame(before.Items[i].Syntax, after.Items[i].Syntax))
                return null;
        }
        return new BlankEdit(path, difference, before, after);
    }

    /// <summary>A finding of what the facts say to each other, where it stands now; null where that cannot be told from the edit.</summary>
    /// <param name="path">The file that it was found in.</param>
    /// <param name="finding">The finding.</param>
    public Finding? Move(string path, Finding finding)
        => MovedFinding.Of(path, finding, (file, span) => file == _path ? Move(span) : span) is { IsWhole: true } moved ? moved.Finding : null;

    // A place between two characters may belong to what stands on either side of the edit.
    private TextSpan? Move(TextSpan span)
        => span.Length == 0 && span.Start >= _difference.Before.Start && span.Start <= _difference.Before.End ? null : _difference.Move(span);

    private static bool Touches(FileItem item, TextSpan edit) => item.Start <= edit.End && item.Start + item.Syntax.Length >= edit.Start;

    private static bool IsSame(ItemSyntax before, ItemSyntax after)
    {
        SyntaxList<SyntaxToken> old = before.Tokens, @new = after.Tokens;
        if (old.Count != @new.Count || before.Findings.Count != after.Findings.Count || before.FindingsUnlessCodes.Count != after.FindingsUnlessCodes.Count || before.Documentation != after.Documentation)
            return false;
        for (int i = 0; i < old.Count; i++)
        {
            bool isSame = old[i].Kind == @new[i].Kind && old[i].StartsLine == @new[i].StartsLine
                && (old[i].Indent == @new[i].Indent || (old[i].Indent > 0 && @new[i].Indent > 0))
                && before.SpanTextOf(i).SequenceEqual(after.SpanTextOf(i));
            if (!isSame)
                return false;
        }
        return true;
    }

    private static int LineOf(FileSyntax file, FileItem item, int token) => file.Lines.PositionOf(item.Start + item.Syntax.Tokens[token].Start).Line + 1;

    private static bool HasLineBreak(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).IndexOfAny('\n', '\r') >= 0;
}
