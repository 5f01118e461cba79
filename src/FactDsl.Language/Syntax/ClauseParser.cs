using System;
using System.Collections.Generic;
using FactDsl.Language.Findings;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>
/// Reads clauses: where one ends is decided by one token of lookahead and the words of the language, never by what a
/// kind takes.
/// </summary>
internal static class ClauseParser
{
    /// <summary>Reads the clauses of the first line, then the indented lines.</summary>
    public static BodySyntax ReadBody(TokenReader reader)
    {
        List<ClauseSyntax> head = ReadLine(reader);
        var lines = new List<LineSyntax>();
        int indent = int.MaxValue;
        while (!reader.IsAtEnd)
        {
            int first = reader.At;
            SyntaxToken token = reader.Current;
            if (token.Indent > indent)
                reader.Report(FindingRules.DeeperIndentation, first);
            else
                indent = token.Indent;
            string? documentation = reader.DocumentationOf(first);
            List<ClauseSyntax> clauses = ReadLine(reader, isIndentedLine: true);
            if (clauses.Count > 0)
                lines.Add(new LineSyntax(clauses, documentation));
        }
        return head.Count == 0 && lines.Count == 0 ? BodySyntax.Empty : new BodySyntax(head, lines);
    }

    /// <summary>Reads clauses up to the end of the logical line.</summary>
    /// <param name="reader">Stands behind the head of an item, or at the first token of an indented line.</param>
    /// <param name="isIndentedLine">Whether the next token begins the line to read.</param>
    public static List<ClauseSyntax> ReadLine(TokenReader reader, bool isIndentedLine = false)
    {
        var clauses = new List<ClauseSyntax>();
        bool reported = false;
        while (!reader.IsAtEnd)
        {
            reader.SkipContinuation();
            if (reader.IsAtEnd || (reader.IsAtLineStart && !isIndentedLine))
                break;
            isIndentedLine = false;
            if (reader.Kind == SyntaxTokenKind.Word)
            {
                clauses.Add(ReadClause(reader));
                reported = false;
                continue;
            }
            // One finding for the run of tokens up to the next clause word.
            if (!reported && reader.Kind != SyntaxTokenKind.Bad)
                reader.Report(FindingRules.ClauseExpected, reader.At, reader.TextOf(reader.At));
            reported = true;
            reader.Take();
        }
        return clauses;
    }

    /// <summary>Reads a clause; the reader stands at its word.</summary>
    public static ClauseSyntax ReadClause(TokenReader reader)
    {
        int word = reader.Take();
        string text = reader.TextOf(word);
        if (!reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Colon)
        {
            TextSpan colon = reader.Current.Span;
            reader.Report(FindingRules.ColonAfterClause, colon, FindingFix.Replace("Remove the colon", colon, "", isSafe: true), text);
            reader.Take();
        }
        List<ValueSyntax> values = ReadValues(reader, text);
        List<TailSyntax>? tails = null;
        while (TryReadTail(reader, text) is { } tail)
            (tails ??= []).Add(tail);
        return new ClauseSyntax(word, values, tails ?? (IReadOnlyList<TailSyntax>)[], reader.At - 1);
    }

    /// <summary>Reads the values behind a clause word.</summary>
    public static List<ValueSyntax> ReadValues(TokenReader reader, string clause)
    {
        var values = new List<ValueSyntax>();
        bool afterComma = false;
        bool afterValue = false;
        while (true)
        {
            int at = reader.AtBehindContinuation;
            SyntaxTokenKind kind = reader.KindAt(at);
            if (kind == SyntaxTokenKind.EndOfItem)
                break;
            bool isNewLine = reader.StartsLine(at);
            if (kind == SyntaxTokenKind.Comma)
            {
                if (!afterValue)
                    reader.Report(FindingRules.MissingValueBeforeComma, at);
                afterComma = true;
                afterValue = false;
                reader.MoveBehind(at);
                continue;
            }
            // Without a comma in front, a line goes on with a list only if it begins with what is a value in itself.
            bool isValue = afterValue || (isNewLine && !afterComma) ? reader.IsValueToken(at) : IsValue(reader, at, clause);
            if (!isValue)
            {
                if (kind == SyntaxTokenKind.Word || isNewLine)
                    break;
                SkipStray(reader, at);
                continue;
            }
            if (isNewLine && !afterComma)
                reader.Report(FindingRules.MissingCommaAtLineEnd, at, reader.TextOf(at));
            else if (afterValue)
                ReportMissingComma(reader, at);
            reader.MoveTo(at);
            values.Add(ReadValue(reader));
            afterValue = true;
            afterComma = false;
        }
        if (afterComma)
            reader.Report(FindingRules.MissingValueAfterComma, PreviousComma(reader));
        return values;
    }

    private static int PreviousComma(TokenReader reader)
    {
        int at = reader.At - 1;
        while (at > 0 && reader.KindAt(at) != SyntaxTokenKind.Comma)
            at--;
        return at;
    }

    private static void ReportMissingComma(TokenReader reader, int at)
    {
        var gap = new TextSpan(reader.Token(at - 1).End, 0);
        reader.Report(
            FindingRules.MissingComma,
            reader.Token(at).Span,
            FindingFix.Replace("Insert a comma", gap, ","),
            reader.TextOf(reader.At - 1),
            reader.TextOf(at));
    }

    private static void SkipStray(TokenReader reader, int at)
    {
        // The lexer has reported characters that make no token.
        if (reader.KindAt(at) != SyntaxTokenKind.Bad)
            reader.Report(FindingRules.UnexpectedCharacters, at, reader.TextOf(at));
        reader.MoveBehind(at);
    }

    /// <summary>
    /// Whether a token is a value in a value position. A word is one unless a value follows it directly, or the clause
    /// never has words for values: then it is the next clause's word.
    /// </summary>
    private static bool IsValue(TokenReader reader, int at, string clause)
    {
        if (reader.KindAt(at) != SyntaxTokenKind.Word)
            return reader.IsValueToken(at);
        string word = reader.TextOf(at);
        if (LanguageWords.IsSpecial(word))
            return true;
        if (word is "because" or "via" || LanguageWords.NeverTakesWords(clause))
            return false;
        return reader.StartsLine(at + 1) || !reader.IsValueToken(at + 1);
    }

    private static ValueSyntax ReadValue(TokenReader reader)
    {
        int first = reader.Take();
        ValueSyntaxKind kind = reader.KindAt(first) switch
        {
            SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName => ValueSyntaxKind.Name,
            SyntaxTokenKind.Hole => ValueSyntaxKind.Hole,
            SyntaxTokenKind.Url => ValueSyntaxKind.Url,
            SyntaxTokenKind.String => ValueSyntaxKind.Text,
            SyntaxTokenKind.Scalar => ValueSyntaxKind.Scalar,
            _ => LanguageWords.IsSpecial(reader.TextOf(first)) ? ValueSyntaxKind.Special : ValueSyntaxKind.Word,
        };
        int last = first;
        if (kind == ValueSyntaxKind.Scalar)
        {
            last = ReadAmount(reader, first);
        }
        else if (kind == ValueSyntaxKind.Special && reader.TextOf(first) is "unknown" or "undisclosed"
            && !reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Scalar)
        {
            last = ReadAmount(reader, reader.Take());
        }
        int strings = 0;
        while (kind != ValueSyntaxKind.Word && !reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.String)
        {
            reader.Take();
            strings++;
        }
        return new ValueSyntax(kind, first, last, strings);
    }

    /// <summary>Takes the magnitude and the currency behind a scalar.</summary>
    private static int ReadAmount(TokenReader reader, int scalar)
    {
        int last = scalar;
        if (!reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Word && LanguageWords.IsMagnitude(reader.TextOf(reader.At)))
            last = reader.Take();
        if (!reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Name && IsCurrency(reader.Text(reader.At)))
            last = reader.Take();
        return last;
    }

    private static bool IsCurrency(ReadOnlySpan<char> name)
        => name.Length == 3 && name[0] is >= 'A' and <= 'Z' && name[1] is >= 'A' and <= 'Z' && name[2] is >= 'A' and <= 'Z';

    private static TailSyntax? TryReadTail(TokenReader reader, string clause)
    {
        int at = reader.AtBehindContinuation;
        if (reader.KindAt(at) != SyntaxTokenKind.Word || reader.StartsLine(at))
            return null;
        string tail = reader.TextOf(at);
        if (!LanguageWords.IsTailOf(clause, tail))
            return null;
        // `at` is a clause word of some kinds: before a string only does it go on with `per`.
        if (tail == "at" && reader.KindAt(at + 1) != SyntaxTokenKind.String)
            return null;
        reader.MoveBehind(at);
        int word = at;
        SyntaxTokenKind wanted = tail == "via" ? SyntaxTokenKind.Name : SyntaxTokenKind.String;
        var values = new List<ValueSyntax>();
        while (!reader.IsAtLineStart && (reader.Kind == wanted || (tail == "via" && reader.Kind == SyntaxTokenKind.QualifiedName)))
        {
            values.Add(ReadValue(reader));
            if (tail == "because" || reader.IsAtLineStart || reader.Kind != SyntaxTokenKind.Comma)
                break;
            reader.Take();
        }
        if (values.Count == 0)
            reader.Report(FindingRules.TailValueExpected, word, tail, tail == "via" ? "the name of whom it came through" : "a string");
        return new TailSyntax(word, values);
    }
}
