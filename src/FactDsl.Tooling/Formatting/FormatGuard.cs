using System;
using System.Collections.Generic;
using FactDsl.Language.Syntax;

namespace FactDsl.Tooling.Formatting;

/// <summary>
/// Compares a file with its laid out form. Nobody forgives a formatter that loses a comment: what should be impossible is looked
/// for each time.
/// </summary>
internal static class FormatGuard
{
    /// <summary>
    /// Numbers of the items that say something else than before: another token, comment or piece of documentation, other clauses
    /// or lines, other findings. Those of all items where there are more or fewer of them.
    /// </summary>
    public static IEnumerable<int> Changed(FileSyntax before, FileSyntax after)
    {
        bool isWhole = before.Items.Count == after.Items.Count
            && CommentsIn(before.Text, before.EndTrivia.Start, before.EndTrivia.End) == CommentsIn(after.Text, after.EndTrivia.Start, after.EndTrivia.End);
        for (int i = 0; i < before.Items.Count; i++)
        {
            if (!isWhole || !IsSame(before, before.Items[i], after, after.Items[i]))
                yield return i;
        }
        // A file without items has comments only, and they have no number.
        if (!isWhole && before.Items.Count == 0)
            yield return 0;
    }

    private static bool IsSame(FileSyntax before, FileItem old, FileSyntax after, FileItem @new)
        => ReferenceEquals(before, after)
            || (old.Syntax.GetType() == @new.Syntax.GetType()
                && HasSameFindings(old.Syntax, @new.Syntax)
                && HasSameTokens(before.Text, old, after.Text, @new)
                && ItemShape.Of(old.Syntax).Equals(ItemShape.Of(@new.Syntax)));

    private static bool HasSameFindings(ItemSyntax old, ItemSyntax @new)
    {
        if (old.Findings.Count != @new.Findings.Count)
            return false;
        for (int i = 0; i < old.Findings.Count; i++)
        {
            if (old.Findings[i].Rule != @new.Findings[i].Rule)
                return false;
        }
        return true;
    }

    private static bool HasSameTokens(string oldText, FileItem old, string newText, FileItem @new)
    {
        SyntaxList<SyntaxToken> olds = old.Syntax.Tokens, news = @new.Syntax.Tokens;
        for (int i = 0, j = 0; ; i++, j++)
        {
            string oldComments = TakeComments(oldText, old, ref i), newComments = TakeComments(newText, @new, ref j);
            if (oldComments != newComments)
                return false;
            if (olds[i].Kind == SyntaxTokenKind.EndOfItem || news[j].Kind == SyntaxTokenKind.EndOfItem)
                return olds[i].Kind == news[j].Kind;
            if (!IsSame(old.Syntax.SpanTextOf(i), @new.Syntax.SpanTextOf(j)) || KindOf(olds[i]) != KindOf(news[j]))
                return false;
        }
    }

    /// <summary>The comments in front of a token; each <c>+</c> that only joins two lines is passed over.</summary>
    private static string TakeComments(string text, FileItem item, ref int token)
    {
        string comments = "";
        for (; ; token++)
        {
            SyntaxToken next = item.Syntax.Tokens[token];
            comments += CommentsIn(text, item.Start + next.FullStart, item.Start + next.Start);
            if (next.Kind != SyntaxTokenKind.Plus)
                return comments;
        }
    }

    private static string CommentsIn(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).IndexOf('/') < 0)
            return "";
        string comments = "";
        foreach (SyntaxTrivia trivia in SyntaxTrivia.Read(text, start, end))
        {
            if (trivia.Kind is SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocumentationComment)
                comments += text.Substring(trivia.Span.Start, trivia.Span.Length).TrimEnd() + "\n";
        }
        return comments;
    }

    // `place ?` becomes `place?`: the same mark, read as what touches a word.
    private static SyntaxTokenKind KindOf(SyntaxToken token)
        => token.Kind == SyntaxTokenKind.Hole && token.Span.Length == 1 ? SyntaxTokenKind.Multiplicity : token.Kind;

    /// <summary>Whether two tokens have the same characters, whatever the line breaks of a block.</summary>
    private static bool IsSame(ReadOnlySpan<char> old, ReadOnlySpan<char> @new)
        => old.SequenceEqual(@new)
            || (old.IndexOfAny('\n', '\r') >= 0 && WithLineFeeds(old) == WithLineFeeds(@new));

    private static string WithLineFeeds(ReadOnlySpan<char> text) => text.ToString().Replace("\r\n", "\n").Replace('\r', '\n');
}
