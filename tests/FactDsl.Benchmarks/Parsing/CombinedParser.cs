using System.Collections.Generic;
using System.Linq;
using Pidgin;
using static Pidgin.Parser;
using static Pidgin.Parser<char>;

namespace FactDsl.Benchmarks.Parsing;

/// <summary>
/// As much of the language as made facts need, written with parser combinators: items with a head, and indented lines of
/// clauses. It keeps neither trivia nor places, finds nothing wrong, and stops at the first mistake; what it does less makes
/// it faster.
/// </summary>
internal static class CombinedParser
{
    private static readonly Parser<char, Unit> Blanks = Token(static c => c is ' ' or '\t').SkipMany();

    private static readonly Parser<char, Unit> Comment = Try(String("//")).Then(Token(static c => c != '\n').SkipMany());

    private static readonly Parser<char, Unit> LineEnd = Blanks.Then(Comment.Optional()).Then(Char('\n')).ThenReturn(Unit.Value);

    private static readonly Parser<char, string> Word
        = Map(static (first, rest) => first + rest, Token(static c => char.IsLower(c)), Token(static c => char.IsLetterOrDigit(c) || c is '-' or '_').ManyString()).Before(Blanks);

    private static readonly Parser<char, string> Text = Map(
        static (text, tag) => tag.HasValue ? text + "@" + tag.Value : text,
        Char('"').Then(Try(Char('\\').Then(Any)).Or(Token(static c => c is not ('"' or '\n' or '\\'))).ManyString()).Before(Char('"')),
        Char('@').Then(Token(static c => char.IsLetterOrDigit(c) || c == '-').ManyString()).Optional()).Before(Blanks);

    private static readonly Parser<char, string> Set
        = Map(static (open, rest) => open + rest, OneOf('[', '{'), Token(static c => c is not (']' or '}' or '\n')).ManyString()).Before(OneOf(']', '}')).Before(Blanks);

    // A name, a number, a date or an address; what begins like a word is one, unless nothing but a value may stand there.
    private static readonly Parser<char, string> Raw = Map(
        static (first, rest) => first + rest,
        Token(static c => !char.IsLower(c) && c is not (' ' or '\t' or '\n' or ',' or '"' or '[' or '{')),
        Token(static c => c is not (' ' or '\t' or '\n' or ',' or '"')).ManyString()).Before(Blanks);

    private static readonly Parser<char, string> Magnitude = Try(Word.Where(static w => w is "thousand" or "million" or "billion" or "trillion"));

    private static readonly Parser<char, string> Value = Text.Or(Set).Or(Raw).Or(Magnitude);

    private static readonly Parser<char, IEnumerable<string>> Special
        = Map(static (word, amount) => amount.Prepend(word), Try(Word.Where(static w => w is "unknown" or "undisclosed" or "none" or "others")), Value.Many());

    // A word is a value unless a value follows it directly: then it is the next clause's.
    private static readonly Parser<char, IEnumerable<string>> PlainWord
        = Try(Word.Before(Not(Value))).Select(static w => (IEnumerable<string>)[w]);

    private static readonly Parser<char, IEnumerable<string>> Values
        = Value.AtLeastOnce().Or(Special).Or(PlainWord).SeparatedAtLeastOnce(Char(',').Then(Blanks)).Select(static v => v.SelectMany(static x => x));

    private static readonly Parser<char, CombinedClause> Clause = Map(
        static (word, values) => new CombinedClause(word, values.HasValue ? [.. values.Value] : []),
        Word,
        Values.Optional());

    private static readonly Parser<char, CombinedClause[]> Line = Token(static c => c is ' ' or '\t').AtLeastOnce().Then(Clause.AtLeastOnce()).Before(LineEnd).Select(static c => c.ToArray());

    private static readonly Parser<char, string[]> Head
        = Word.Or(Value).Or(Char(',').Before(Blanks).ThenReturn(",")).AtLeastOnce().Before(LineEnd).Select(static h => h.ToArray());

    private static readonly Parser<char, IEnumerable<CombinedItem>> File
        = Try(LineEnd).SkipMany()
            .Then(Map(static (head, lines) => new CombinedItem(head, [.. lines]), Head, Try(Line).Many()).Before(Try(LineEnd).SkipMany()).Many())
            .Before(Parser<char>.End);

    /// <summary>Parses a file.</summary>
    /// <exception cref="ParseException">There is something that it does not know.</exception>
    public static CombinedItem[] Parse(string text) => [.. File.ParseOrThrow(text)];
}

internal sealed record CombinedItem(string[] Head, CombinedClause[][] Lines);

internal sealed record CombinedClause(string Word, string[] Values);
