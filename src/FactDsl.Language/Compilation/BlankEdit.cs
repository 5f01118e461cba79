using System;
using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;
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

    private BlankEdit(string path, TextDifference difference, bool movesLines)
    {
        _path = path;
        _difference = difference;
        MovesLines = movesLines;
    }

    /// <summary>Whether it has line breaks, so that what stands behind it may be on another line.</summary>
    public bool MovesLines { get; }

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
            FileItem item = before.Items[i];
            bool isTouched = item.Start <= difference.Before.End && item.Start + item.Syntax.Length >= difference.Before.Start;
            if (isTouched && !IsSame(item.Syntax, after.Items[i].Syntax))
                return null;
        }
        return new BlankEdit(path, difference, HasLineBreak(before.Text, difference.Before) || HasLineBreak(after.Text, difference.After));
    }

    /// <summary>A finding of what the facts say to each other, where it stands now; null where that cannot be told from the edit.</summary>
    /// <param name="path">The file that it was found in.</param>
    /// <param name="finding">The finding.</param>
    public Finding? Move(string path, Finding finding)
    {
        Finding moved = finding;
        if (path == _path)
        {
            if (Move(finding.Span) is not { } span || Move(finding.Fixes) is not { } fixes)
                return null;
            moved = finding with { Span = span, Fixes = fixes };
        }
        if (moved.Related is not { } related || related.File != _path)
            return moved;
        return Move(related.Span) is { } place ? moved with { Related = related with { Span = place } } : null;
    }

    // A place between two characters may belong to what stands on either side of the edit.
    private TextSpan? Move(TextSpan span)
        => span.Length == 0 && span.Start >= _difference.Before.Start && span.Start <= _difference.Before.End ? null : _difference.Move(span);

    private EquatableArray<FindingFix>? Move(EquatableArray<FindingFix> fixes)
    {
        var moved = new FindingFix[fixes.Count];
        for (int i = 0; i < moved.Length; i++)
        {
            var edits = new TextEdit[fixes[i].Edits.Count];
            for (int j = 0; j < edits.Length; j++)
            {
                if (Move(fixes[i].Edits[j].Span) is not { } span)
                    return null;
                edits[j] = fixes[i].Edits[j] with { Span = span };
            }
            moved[i] = fixes[i] with { Edits = new(edits) };
        }
        return moved.Length == 0 ? fixes : new EquatableArray<FindingFix>(moved);
    }

    private static bool IsSame(ItemSyntax before, ItemSyntax after)
    {
        SyntaxList<SyntaxToken> old = before.Tokens, @new = after.Tokens;
        if (old.Count != @new.Count || before.Findings.Count != after.Findings.Count || before.Documentation != after.Documentation)
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

    private static bool HasLineBreak(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).IndexOfAny('\n', '\r') >= 0;
}
