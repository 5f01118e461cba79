using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>
/// Reads clauses: where one ends is decided by one token of lookahead and the words of the language, never by what a
/// kind takes.
/// </summary>
internal static class ClauseParser
{
    /// <summary>Reads the clauses of the first line, then the indented lines; of a fact in a question or rule up to the next one.</summary>
    public static BodySyntax ReadBody(TokenReader reader)
    {
        int start = reader.Clauses.Count;
        ReadLine(reader);
        int head = reader.Clauses.Count - start;
        int above = -1;
        while (!reader.IsAtEnd && !reader.IsAtPart)
        {
            int first = reader.At;
            if (reader.Kind == SyntaxTokenKind.Bad && reader.StartsLine(reader.After(first)))
            {
                // A line that is no clause, such as a comment of another notation, has its finding.
                reader.Take();
                continue;
            }
            if (above >= 0 && reader.IsDeeper(first, above))
                reader.Source.Add(Finding.At(FindingRules.DeeperIndentation, reader.Token(first).Span) with { Fixes = new(WaysToIndent(reader, first, above)) });
            else
                above = first;
            string? documentation = reader.DocumentationOf(first);
            int from = reader.Clauses.Count;
            ReadLine(reader, isIndentedLine: true);
            if (reader.Clauses.Count > from)
                reader.Lines.Add(new LineSyntax(reader.Source, from, reader.Clauses.Count - from, documentation));
        }
        return new BodySyntax(reader.Source, start, head, reader.Lines.Take());
    }

    /// <summary>To go on with the line above makes another fact of it, so only the author knows which way is meant.</summary>
    private static FindingFix[] WaysToIndent(TokenReader reader, int line, int above)
    {
        SyntaxToken token = reader.Token(line);
        var blanks = new TextSpan(token.Start - token.Indent, token.Indent);
        return
        [
            FindingFix.Replace("Begin the line with +", token.Span with { Length = 0 }, "+ ") with { IsChoice = true },
            FindingFix.Replace("Indent it alike", blanks, reader.IndentationOf(above).ToString()) with { IsChoice = true },
        ];
    }

    /// <summary>Reads clauses up to the end of the logical line.</summary>
    /// <param name="reader">Stands behind the head of an item, or at the first token of an indented line.</param>
    /// <param name="isIndentedLine">Whether the next token begins the line to read.</param>
    private static void ReadLine(TokenReader reader, bool isIndentedLine = false)
    {
        bool reported = false;
        while (!reader.IsAtEnd && (isIndentedLine || !reader.IsAtLineStart) && !reader.IsAtPart)
        {
            isIndentedLine = false;
            if (reader.Kind == SyntaxTokenKind.Word)
            {
                reader.Clauses.Add(ReadClause(reader));
                reported = false;
                continue;
            }
            // One finding for the run of tokens up to the next clause word.
            if (!reported && reader.Kind != SyntaxTokenKind.Bad)
                reader.Report(FindingRules.ClauseExpected, reader.At, reader.TextOf(reader.At));
            reported = true;
            reader.Take();
        }
    }

    /// <summary>Reads a clause; the reader stands at its word.</summary>
    public static ClauseSyntax ReadClause(TokenReader reader)
    {
        int word = reader.Take();
        WordTraits traits = reader.TraitsAt(word);
        if (!reader.IsAtLineStart && (reader.Kind == SyntaxTokenKind.Colon || (reader.Kind == SyntaxTokenKind.Scalar && reader.Text(reader.At) is "=" or ":=")))
        {
            TextSpan sign = reader.Current.Span;
            // The blank in front goes too where one stands behind.
            TextSpan gone = reader.Token(word).End < sign.Start ? TextSpan.Between(reader.Token(word).End, sign.End) : sign;
            reader.Report(FindingRules.ColonAfterClause, sign, FindingFix.Replace(reader.Kind == SyntaxTokenKind.Colon ? "Remove the colon" : "Remove the sign", gone, "", isSafe: true), reader.TextOf(word), reader.TextOf(reader.At));
            reader.Take();
        }
        int first = reader.Values.Count;
        if (IsBeforeLength(reader, word, "for"))
            reader.Values.Add(ReadLength(reader, word));
        else
            ReadValues(reader, traits);
        int count = reader.Values.Count - first;
        List<TailSyntax>? tails = null;
        while (TryReadTail(reader, word) is { } tail)
            (tails ??= new List<TailSyntax>(1)).Add(tail);
        return new ClauseSyntax(reader.Source, word, first, count, tails ?? (IReadOnlyList<TailSyntax>)[], reader.Last);
    }

    /// <summary>Reads the values behind a clause word.</summary>
    private static void ReadValues(TokenReader reader, WordTraits clause)
    {
        int comma = -1;
        bool afterValue = false;
        // One finding for all commas and strange tokens of a list; what strange tokens separate lacks no comma as well.
        bool isReported = false, isSeparated = false;
        while (!reader.IsAtEnd)
        {
            int at = reader.At;
            bool isNewLine = reader.IsAtLineStart;
            bool isFirst = !afterValue && comma < 0;
            if (reader.Kind == SyntaxTokenKind.Comma)
            {
                if (!afterValue && !isReported)
                {
                    ReportComma(reader, FindingRules.MissingValueBeforeComma, at);
                    isReported = true;
                }
                comma = reader.Take();
                afterValue = false;
                continue;
            }
            if (afterValue && IsSignBetweenNames(reader, at))
            {
                if (!isReported)
                    ReportSigns(reader, at);
                isReported = true;
                reader.Take();
                isSeparated = true;
                continue;
            }
            if (afterValue && TryTakeOr(reader, clause))
            {
                reader.Values.Add(ReadValue(reader).AsAlternative());
                isSeparated = false;
                continue;
            }
            if (!(isNewLine && comma < 0) && DateRun.Find(reader, isFirst && (clause & WordTraits.Time) != 0) is >= 0 and int last)
            {
                if (afterValue && !isSeparated)
                    ReportMissingComma(reader, FindingRules.MissingComma, reader.TextOf(reader.Last), reader.TextOf(at));
                reader.Values.Add(ReadDateInWords(reader, last));
                isSeparated = false;
                afterValue = true;
                comma = -1;
                continue;
            }
            // Without a comma in front, a line goes on with a list only if it begins with what is a value in itself.
            bool isValue = afterValue || (isNewLine && comma < 0) ? reader.IsValueToken(at) : IsValue(reader, at, clause);
            if (isValue)
            {
                if (isNewLine && comma < 0)
                    ReportMissingComma(reader, FindingRules.MissingCommaAtLineEnd, reader.TextOf(at));
                else if (afterValue && !isSeparated)
                    ReportMissingComma(reader, FindingRules.MissingComma, reader.TextOf(reader.Last), reader.TextOf(at));
                reader.Values.Add(ReadValue(reader));
                // Strange characters that touch a value separate it from the next, unless it is a code.
                isSeparated = reader.KindAt(reader.Last) == SyntaxTokenKind.Bad;
                afterValue = true;
                comma = -1;
                continue;
            }
            if (reader.Kind == SyntaxTokenKind.Word || isNewLine)
                break;
            isSeparated |= reader.Kind == SyntaxTokenKind.Bad;
            // The lexer has reported characters that make no token.
            if (reader.Kind != SyntaxTokenKind.Bad && !isReported)
            {
                reader.Report(FindingRules.UnexpectedCharacters, at, reader.TextOf(at));
                isReported = true;
            }
            reader.Take();
        }
        if (comma >= 0 && !isReported)
            ReportComma(reader, FindingRules.MissingValueAfterComma, comma);
    }

    /// <summary>Whether a sign stands for the comma between two names: <c>Anna &amp; Boris</c>.</summary>
    private static bool IsSignBetweenNames(TokenReader reader, int at)
        => reader.KindAt(at) != SyntaxTokenKind.EndOfItem && !reader.StartsLine(at) && reader.Text(at) is "&" or "+" or "/" or "-" or "–" or "—" && !reader.StartsLine(at + 1)
            && reader.KindAt(at - 1) is SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName or SyntaxTokenKind.String
            && reader.KindAt(at + 1) is SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName or SyntaxTokenKind.String;

    /// <summary>Reports the first of the signs in a list of names; its fix writes commas for all of them.</summary>
    private static void ReportSigns(TokenReader reader, int first)
    {
        var edits = new List<TextEdit>();
        for (int at = first; IsSignBetweenNames(reader, at) || (reader.KindAt(at) == SyntaxTokenKind.Comma && reader.KindAt(at + 1) != SyntaxTokenKind.EndOfItem && IsSignBetweenNames(reader, at + 2)); at += 2)
        {
            if (reader.KindAt(at) != SyntaxTokenKind.Comma)
                edits.Add(new TextEdit(TextSpan.Between(reader.Token(at - 1).End, reader.Token(at).End), ","));
        }
        var fix = new FindingFix(edits.Count == 1 ? "Write a comma" : "Write commas", new([.. edits]), IsSafe: false);
        reader.Source.AddUnlessCode(Finding.At(FindingRules.UnexpectedCharacters, reader.Token(first).Span, reader.TextOf(first)) with { Fixes = new([fix]) });
    }

    /// <summary>Takes the <c>or</c> between two values. In a question it begins a fact, and who says so is said by each source for itself.</summary>
    private static bool TryTakeOr(TokenReader reader, WordTraits clause)
    {
        if (reader.IsPattern || reader.IsAtLineStart || !reader.Is(reader.At, "or") || (clause & WordTraits.TakesAt) != 0 || !IsValue(reader, reader.After(reader.At), clause))
            return false;
        reader.Take();
        return true;
    }

    private static void ReportComma(TokenReader reader, FindingRule rule, int comma)
    {
        TextSpan span = reader.Token(comma).Span;
        reader.Report(rule, span, FindingFix.Replace("Remove the comma", span, ""));
    }

    /// <summary>Reports a comma that a list lacks. Where a clause takes one value there is no list, and the binder, who knows that, says so.</summary>
    private static void ReportMissingComma(TokenReader reader, FindingRule rule, params string[] arguments)
    {
        var gap = new TextSpan(reader.Token(reader.Last).End, 0);
        Finding finding = Finding.At(rule, reader.Current.Span, arguments) with { Fixes = new([FindingFix.Replace("Insert a comma", gap, ",")]) };
        reader.Source.AddUnlessCode(finding);
    }

    /// <summary>
    /// Whether a token is a value in a value position. A word is one unless a value follows it directly, or the clause
    /// never has words for values: then it is the next clause's word.
    /// </summary>
    private static bool IsValue(TokenReader reader, int at, WordTraits clause)
    {
        if (reader.KindAt(at) != SyntaxTokenKind.Word)
            return reader.IsValueToken(at);
        WordTraits word = reader.TraitsAt(at);
        if ((word & WordTraits.Special) != 0)
            return true;
        if ((word & (WordTraits.Because | WordTraits.Via | WordTraits.Connective | WordTraits.Asking)) != 0 || (clause & WordTraits.NeverTakesWords) != 0)
            return false;
        int next = reader.After(at);
        return reader.StartsLine(next) || !reader.IsValueToken(next);
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
            _ => (reader.TraitsAt(first) & WordTraits.Special) != 0 ? ValueSyntaxKind.Special : ValueSyntaxKind.Word,
        };
        int last = kind is ValueSyntaxKind.Name or ValueSyntaxKind.Word ? ReadRun(reader, first) : first;
        if (kind == ValueSyntaxKind.Scalar)
        {
            last = ReadAmount(reader, first);
        }
        else if (kind == ValueSyntaxKind.Special && (reader.TraitsAt(first) & WordTraits.TakesAmount) != 0
            && !reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Scalar)
        {
            last = ReadAmount(reader, reader.Take());
        }
        int strings = 0;
        reader.SkipLanguage();
        while (kind != ValueSyntaxKind.Word && !reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.String)
        {
            reader.Take();
            reader.SkipLanguage();
            strings++;
        }
        return new ValueSyntax(kind, first, last, strings, reader.Last);
    }

    /// <summary>
    /// Takes what touches a name or a word up to a blank, a comma or a quote: together it may be a code, such as <c>A/B</c>. What is
    /// wrong in it otherwise is left to the binder.
    /// </summary>
    private static int ReadRun(TokenReader reader, int first)
    {
        int last = first, strange = -1;
        while (reader.Current.Start == reader.Token(last).End && reader.Kind is not (SyntaxTokenKind.Comma or SyntaxTokenKind.String or SyntaxTokenKind.EndOfItem))
        {
            last = reader.Take();
            if (strange < 0 && reader.KindAt(last) != SyntaxTokenKind.Bad)
                strange = last;
        }
        if (!reader.Source.LeaveToBinder(TextSpan.Between(reader.Token(first).Start, reader.Token(last).End)) && strange >= 0)
            reader.Source.AddUnlessCode(Finding.At(FindingRules.UnexpectedCharacters, reader.Token(strange).Span, reader.TextOf(strange)));
        return last;
    }

    /// <summary>Takes the magnitude and the currency, or the calendar, behind a scalar.</summary>
    private static int ReadAmount(TokenReader reader, int scalar)
    {
        int last = scalar;
        if (!reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Word && (reader.Current.Traits & WordTraits.Magnitude) != 0)
            last = reader.Take();
        else if (IsCalendar(reader))
            return reader.Take();
        if (!reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Name && IsCurrency(reader.Text(reader.At)))
            last = reader.Take();
        return last;
    }

    /// <summary>Takes the tokens of a date in words; what the lexer has to say about its characters, the reader of dates says better.</summary>
    private static ValueSyntax ReadDateInWords(TokenReader reader, int last)
    {
        int first = reader.At, strings = 0;
        while (reader.At <= last)
            reader.Take();
        reader.Source.LeaveOut(TextSpan.Between(reader.Token(first).Start, reader.Token(last).End));
        if (IsCalendar(reader))
            last = reader.Take();
        while (!reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.String)
        {
            reader.Take();
            strings++;
        }
        return new ValueSyntax(ValueSyntaxKind.Scalar, first, last, strings, reader.Last);
    }

    private static bool IsCalendar(TokenReader reader)
        => !reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Word && (reader.Current.Traits & WordTraits.Calendar) != 0;

    private static bool IsCurrency(ReadOnlySpan<char> name)
        => name.Length == 3 && name[0] is >= 'A' and <= 'Z' && name[1] is >= 'A' and <= 'Z' && name[2] is >= 'A' and <= 'Z';

    /// <summary>Reads what the hole of a question must not stand for; null where nothing is excepted.</summary>
    public static TailSyntax? TryReadExcept(TokenReader reader)
        => reader.IsPattern && !reader.IsAtLineStart && reader.Is(reader.At, "except") ? ReadExcept(reader) : null;

    private static TailSyntax ReadExcept(TokenReader reader)
    {
        int word = reader.Take();
        int first = reader.Values.Count;
        ReadValues(reader, WordTraits.NeverTakesWords);
        int count = reader.Values.Count - first;
        if (count == 0 && reader.Last == word)
            reader.Report(FindingRules.TailValueExpected, word, "except", "names or holes that are not meant, such as `?a`");
        return new TailSyntax(reader.Source, word, first, count);
    }

    /// <summary>Whether a word stands directly before a number, so that a length of time follows; only questions ask for one.</summary>
    private static bool IsBeforeLength(TokenReader reader, int word, string expected)
    {
        if (!reader.IsPattern || !reader.Is(word, expected))
            return false;
        int next = reader.After(word);
        return reader.KindAt(next) == SyntaxTokenKind.Scalar && !reader.StartsLine(next);
    }

    /// <summary>Reads a number with its unit; the word before it is taken.</summary>
    private static ValueSyntax ReadLength(TokenReader reader, int word)
    {
        int scalar = reader.Take();
        if (!reader.IsAtLineStart && IsUnit(reader))
        {
            int unit = reader.Take();
            return new ValueSyntax(ValueSyntaxKind.Duration, scalar, unit, 0, unit);
        }
        // A word before which no value stands is meant as the unit.
        int next = reader.After(reader.At);
        bool isMeant = !reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Word && (reader.Current.Traits & ~WordTraits.At) == 0
            && (reader.StartsLine(next) || !reader.IsValueToken(next));
        int last = isMeant ? reader.Take() : scalar;
        var span = TextSpan.Between(reader.Token(scalar).Start, reader.Token(last).End);
        FindingFix fix = isMeant
            ? FindingFix.Replace("Write years", reader.Token(last).Span, "years")
            : FindingFix.Replace("Write years behind it", new TextSpan(span.End, 0), " years");
        reader.Report(FindingRules.LengthWithoutUnit, span, fix, reader.TextOf(word) + " " + reader.TextOf(scalar));
        return new ValueSyntax(ValueSyntaxKind.Duration, scalar, scalar, 0, last);
    }

    /// <summary>Whether a word says what a place in a source is counted by (<c>page 12</c>), and the number stands behind it.</summary>
    private static bool IsLocator(TokenReader reader, int at)
    {
        if (reader.KindAt(at) != SyntaxTokenKind.Word || FactLocator.UnitOf(reader.Text(at)) == FactLocatorUnit.None)
            return false;
        int next = reader.After(at);
        return !reader.StartsLine(next) && (reader.KindAt(next) is SyntaxTokenKind.Scalar or SyntaxTokenKind.Name
            || (reader.KindAt(next) == SyntaxTokenKind.Word && FactLocator.IsValue(FactLocatorUnit.Page, reader.Text(next))));
    }

    private static ValueSyntax ReadLocator(TokenReader reader)
    {
        int unit = reader.Take();
        int value = reader.Take();
        return new ValueSyntax(ValueSyntaxKind.Word, unit, value, 0, value);
    }

    private static bool IsUnit(TokenReader reader)
        => reader.Kind == SyntaxTokenKind.Word && reader.Text(reader.At) is "day" or "days" or "month" or "months" or "year" or "years";

    private static TailSyntax? TryReadTail(TokenReader reader, int clauseWord)
    {
        WordTraits clause = reader.TraitsAt(clauseWord);
        if (reader.Kind != SyntaxTokenKind.Word || reader.IsAtLineStart)
            return null;
        if (TryReadExcept(reader) is { } except)
            return except;
        if (IsBeforeLength(reader, reader.At, "by") && reader.Text(clauseWord) is "before" or "after")
        {
            int by = reader.Take();
            int length = reader.Values.Count;
            reader.Values.Add(ReadLength(reader, by));
            return new TailSyntax(reader.Source, by, length, 1);
        }
        WordTraits tail = reader.Current.Traits;
        bool goesOn = ((tail & WordTraits.At) != 0 && (clause & WordTraits.TakesAt) != 0)
            || ((tail & WordTraits.Via) != 0 && (clause & WordTraits.TakesVia) != 0)
            || ((tail & WordTraits.Because) != 0 && (clause & WordTraits.TakesBecause) != 0);
        // `at` is a clause word of some kinds: before a string only does it go on with `per`.
        if (!goesOn || ((tail & WordTraits.At) != 0 && reader.KindAt(reader.After(reader.At)) != SyntaxTokenKind.String && !IsLocator(reader, reader.After(reader.At))))
            return null;
        int word = reader.Take();
        bool isVia = (tail & WordTraits.Via) != 0;
        int first = reader.Values.Count;
        while (!reader.IsAtLineStart && (IsLocator(reader, reader.At) || (isVia ? reader.Kind is SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName : reader.Kind == SyntaxTokenKind.String)))
        {
            reader.Values.Add(IsLocator(reader, reader.At) ? ReadLocator(reader) : ReadValue(reader));
            if ((tail & WordTraits.Because) != 0 || reader.IsAtLineStart || reader.Kind != SyntaxTokenKind.Comma)
                break;
            reader.Take();
        }
        int count = reader.Values.Count - first;
        if (count == 0)
            reader.Report(FindingRules.TailValueExpected, word, reader.TextOf(word), isVia ? "the name of whom it came through" : "a string");
        return new TailSyntax(reader.Source, word, first, count);
    }
}
