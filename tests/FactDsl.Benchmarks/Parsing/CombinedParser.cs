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
    private static readonly Parser<char, Unit> s_blanks = Token(static c => c is ' ' or '\t').SkipMany();

    private static readonly Parser<char, Unit> s_comment = Try(String("//")).Then(Token(static c => c != '\n').SkipMany());

    private static readonly Parser<char, Unit> s_lineEnd = s_blanks.Then(s_comment.Optional()).Then(Char('\n')).ThenReturn(Unit.Value);

    private static readonly Parser<char, string> s_word
        = Map(static (first, rest) => first + rest, Token(static c => char.IsLower(c)), Token(static c => char.IsLetterOrDigit(c) || c is '-' or '_').ManyString()).Before(s_blanks);

    private static readonly Parser<char, string> s_text = Map(
        static (text, tag) => tag.HasValue ? text + "@" + tag.Value : text,
        Char('"').Then(Try(Char('\\').Then(Any)).Or(Token(static c => c is not ('"' or '\n' or '\\'))).ManyString()).Before(Char('"')),
        Char('@').Then(Token(static c => char.IsLetterOrDigit(c) || c == '-').ManyString()).Optional()).Before(s_blanks);

    private static readonly Parser<char, string> s_set
        = Map(static (open, rest) => open + rest, OneOf('[', '{'), Token(static c => c is not (']' or '}' or '\n')).ManyString()).Before(OneOf(']', '}')).Before(s_blanks);

    // A name, a number, a date or an address; what begins like a word is one, unless nothing but a value may stand there.
    private static readonly Parser<char, string> s_raw = Map(
        static (first, rest) => first + rest,
        Token(static c => !char.IsLower(c) && c is not (' ' or '\t' or '\n' or ',' or '"' or '[' or '{')),
        Token(static c => c is not (' ' or '\t' or '\n' or ',' or '"')).ManyString()).Before(s_blanks);

    private static readonly Parser<char, string> s_magnitude = Try(s_word.Where(static w => w is "thousand" or "million" or "billion" or "trillion"));

    private static readonly Parser<char, string> s_value = s_text.Or(s_set).Or(s_raw).Or(s_magnitude);

    private static readonly Parser<char, IEnumerable<string>> s_special
        = Map(static (word, amount) => amount.Prepend(word), Try(s_word.Where(static w => w is "unknown" or "undisclosed" or "none" or "others")), s_value.Many());

    // A word is a value unless a value follows it directly: then it is the next clause's.
    private static readonly Parser<char, IEnumerable<string>> s_plainWord
        = Try(s_word.Before(Not(s_value))).Select(static w => (IEnumerable<string>)[w]);

    private static readonly Parser<char, IEnumerable<string>> s_values
        = s_value.AtLeastOnce().Or(s_special).Or(s_plainWord).SeparatedAtLeastOnce(Char(',').Then(s_blanks)).Select(static v => v.SelectMany(static x => x));

    private static readonly Parser<char, CombinedClause> s_clause = Map(
        static (word, values) => new CombinedClause(word, values.HasValue ? [.. values.Value] : []),
        s_word,
        s_values.Optional());

    private static readonly Parser<char, CombinedClause[]> s_line = Token(static c => c is ' ' or '\t').AtLeastOnce().Then(s_clause.AtLeastOnce()).Before(s_lineEnd).Select(static c => c.ToArray());

    private static readonly Parser<char, string[]> s_head
        = s_word.Or(s_value).Or(Char(',').Before(s_blanks).ThenReturn(",")).AtLeastOnce().Before(s_lineEnd).Select(static h => h.ToArray());

    private static readonly Parser<char, IEnumerable<CombinedItem>> s_file
        = Try(s_lineEnd).SkipMany()
            .Then(Map(static (head, lines) => new CombinedItem(head, [.. lines]), s_head, Try(s_line).Many()).Before(Try(s_lineEnd).SkipMany()).Many())
            .Before(Parser<char>.End);

    /// <summary>Parses a file.</summary>
    /// <exception cref="ParseException">There is something that it does not know.</exception>
    public static CombinedItem[] Parse(string text) => [.. s_file.ParseOrThrow(text)];
}

internal sealed record CombinedItem(string[] Head, CombinedClause[][] Lines);

internal sealed record CombinedClause(string Word, string[] Values);
