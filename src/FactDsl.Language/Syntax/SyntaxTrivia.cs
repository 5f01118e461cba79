using System;
using System.Collections.Generic;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>What stands between tokens.</summary>
public enum SyntaxTriviaKind
{
    /// <summary>Blanks and tabs, also a byte order mark.</summary>
    WhiteSpace,

    /// <summary>One line break.</summary>
    LineBreak,

    /// <summary>A <c>//</c> comment, without its line break.</summary>
    Comment,

    /// <summary>A <c>///</c> comment, which documents what comes next.</summary>
    DocumentationComment,
}

/// <summary>One piece between two tokens.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its characters.</param>
public readonly record struct SyntaxTrivia(SyntaxTriviaKind Kind, TextSpan Span)
{
    /// <summary>
    /// Cuts the run between two tokens into pieces. Trivia is read again when asked for rather than stored: most of it
    /// is one blank, and nobody but a formatter wants it.
    /// </summary>
    public static IEnumerable<SyntaxTrivia> Read(string text, int start, int end)
    {
        for (int i = start; i < end;)
        {
            int from = i;
            SyntaxTriviaKind kind;
            if (Characters.IsLineBreak(text[i]))
            {
                i += text[i] == '\r' && i + 1 < end && text[i + 1] == '\n' ? 2 : 1;
                kind = SyntaxTriviaKind.LineBreak;
            }
            else if (text[i] == '/')
            {
                kind = IsDocumentation(text, i) ? SyntaxTriviaKind.DocumentationComment : SyntaxTriviaKind.Comment;
                while (i < end && !Characters.IsLineBreak(text[i]))
                    i++;
            }
            else
            {
                while (i < end && !Characters.IsLineBreak(text[i]) && text[i] != '/')
                    i++;
                kind = SyntaxTriviaKind.WhiteSpace;
            }
            yield return new SyntaxTrivia(kind, TextSpan.Between(from, i));
        }
    }

    /// <summary>Whether three slashes, and not four, stand at <paramref name="at"/>.</summary>
    public static bool IsDocumentation(string text, int at)
        => at + 2 < text.Length && text[at] == '/' && text[at + 1] == '/' && text[at + 2] == '/'
            && (at + 3 == text.Length || text[at + 3] != '/');

    /// <summary>
    /// The documentation in the trivia before a token; null where there is none. It is the text of the <c>///</c> comments that
    /// have a line of their own, joined by line breaks.
    /// </summary>
    public static string? Documentation(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).IndexOf('/') < 0)
            return null;
        List<string>? lines = null;
        bool startsLine = start == 0 || Characters.IsLineBreak(text[start - 1]);
        foreach (SyntaxTrivia trivia in Read(text, start, end))
        {
            switch (trivia.Kind)
            {
                case SyntaxTriviaKind.LineBreak:
                    startsLine = true;
                    break;
                case SyntaxTriviaKind.DocumentationComment when startsLine:
                    int from = trivia.Span.Start + 3;
                    if (from < trivia.Span.End && Characters.IsSpace(text[from]))
                        from++;
                    (lines ??= []).Add(text.Substring(from, trivia.Span.End - from).TrimEnd());
                    startsLine = false;
                    break;
                case SyntaxTriviaKind.Comment:
                    startsLine = false;
                    break;
            }
        }
        return lines is null ? null : string.Join("\n", lines);
    }
}
