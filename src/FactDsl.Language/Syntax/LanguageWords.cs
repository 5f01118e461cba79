using System;
using System.Collections.Generic;

namespace FactDsl.Language.Syntax;

/// <summary>The words that belong to the language itself. No kind may declare them.</summary>
public static class LanguageWords
{
    /// <summary>The words that stand for a value where nothing can be named.</summary>
    public static readonly IReadOnlyList<string> Special = ["unknown", "undisclosed", "none", "others"];

    /// <summary>The words that begin a further fact of a question or rule.</summary>
    public static readonly IReadOnlyList<string> Connectives = ["and", "while", "or", "without"];

    /// <summary>The units of a length of time.</summary>
    public static readonly IReadOnlyList<string> Units = ["days", "months", "years"];

    /// <summary>What <c>only</c> leaves of the answers.</summary>
    public static readonly IReadOnlyList<string> Picks = ["first", "last", "longest"];

    /// <summary>The words behind a date that name its calendar.</summary>
    public static readonly IReadOnlyList<string> Calendars = ["julian", "hebrew", "islamic"];

    /// <summary>Whether a word begins a further fact of a question or rule: <c>and</c>, <c>while</c>, <c>or</c>, <c>without</c>.</summary>
    public static bool IsConnective(string word) => Has(word, WordTraits.Connective);

    /// <summary>Whether a word stands for a value everywhere: <c>unknown</c>, <c>undisclosed</c>, <c>none</c>, <c>others</c>.</summary>
    public static bool IsSpecial(string word) => Has(word, WordTraits.Special);

    /// <summary>Whether no kind may use a word as a kind, a clause, a verb or a word of a list.</summary>
    public static bool BelongsToLanguage(string word) => Has(word, WordTraits.Margin | WordTraits.Clause | WordTraits.Special | WordTraits.Connective | WordTraits.Asking);

    /// <summary>Whether a word is kept for items that the language does not have yet.</summary>
    public static bool IsReserved(string word) => Has(word, WordTraits.Reserved);

    /// <summary>Whether a word is a clause of every item, whatever its kind.</summary>
    public static bool IsClause(string word) => Has(word, WordTraits.Clause);

    /// <summary>Whether a word sets an item's time.</summary>
    public static bool IsTime(string word) => Has(word, WordTraits.Time);

    /// <summary>Whether the clause never has words for values, so that a word behind it begins the next clause.</summary>
    public static bool NeverTakesWords(string clause) => Has(clause, WordTraits.NeverTakesWords);

    /// <summary>Whether a word multiplies the number before it.</summary>
    public static bool IsMagnitude(string word) => Has(word, WordTraits.Magnitude);

    private static bool Has(string word, WordTraits traits) => (TraitsOf(word.AsSpan()) & traits) != 0;

    /// <summary>What the language knows about a word; the lexer asks once for each, and nobody compares characters again.</summary>
    internal static WordTraits TraitsOf(ReadOnlySpan<char> word) => word switch
    {
        "unknown" or "undisclosed" => WordTraits.Special | WordTraits.TakesAmount,
        "none" or "others" => WordTraits.Special,
        "on" or "since" or "until" or "during" or "as-of" => WordTraits.Clause | WordTraits.NeverTakesWords | WordTraits.Time,
        "per" => WordTraits.Clause | WordTraits.NeverTakesWords | WordTraits.Margin | WordTraits.TakesAt | WordTraits.TakesVia,
        "according-to" => WordTraits.Clause | WordTraits.NeverTakesWords | WordTraits.TakesVia,
        "accept" => WordTraits.Clause | WordTraits.NeverTakesWords | WordTraits.Margin | WordTraits.TakesBecause,
        "supersedes" or "preferred" or "disputed" or "perhaps-same-as" => WordTraits.Clause | WordTraits.NeverTakesWords | WordTraits.TakesBecause,
        "before" or "after" or "count" or "renamed-from" or "same-fact-as" or "note" or "aka" or "same-as" => WordTraits.Clause | WordTraits.NeverTakesWords,
        "certainty" or "tag" => WordTraits.Clause,
        "because" => WordTraits.Clause | WordTraits.Because,
        "via" => WordTraits.Clause | WordTraits.Via,
        "at" => WordTraits.At,
        "question" or "expect" or "extend" or "abstract" or "momentary" or "lasting" or "entity" or "fact" or "no" or "planned"
            or "cancelled" or "superseded" or "certainly" or "possibly" or "rule" or "derived" => WordTraits.Margin,
        "and" or "while" or "or" or "without" => WordTraits.Connective,
        "each" or "only" or "except" => WordTraits.Asking,
        "context" or "import" or "facts" => WordTraits.Margin | WordTraits.Reserved,
        "thousand" or "million" or "billion" or "trillion" => WordTraits.Magnitude,
        "julian" or "hebrew" or "islamic" => WordTraits.Calendar,
        _ => WordTraits.None,
    };
}

/// <summary>What the language knows about a word.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Stands for a value where nothing can be named.</summary>
    Special = 1,

    /// <summary>An amount may follow: <c>unknown</c> and <c>undisclosed</c>.</summary>
    TakesAmount = 2,

    /// <summary>Begins an item, or stands where items begin.</summary>
    Margin = 4,

    /// <summary>Kept for items to come.</summary>
    Reserved = 8,

    /// <summary>A clause of every item.</summary>
    Clause = 16,

    /// <summary>A clause that sets a time.</summary>
    Time = 32,

    /// <summary>A clause whose values are never words.</summary>
    NeverTakesWords = 64,

    /// <summary>Multiplies the number before it.</summary>
    Magnitude = 128,

    /// <summary>The tail <c>at</c>.</summary>
    At = 256,

    /// <summary>The tail <c>via</c>.</summary>
    Via = 512,

    /// <summary>The tail <c>because</c>.</summary>
    Because = 1024,

    /// <summary>A clause that <c>at</c> goes on with.</summary>
    TakesAt = 2048,

    /// <summary>A clause that <c>via</c> goes on with.</summary>
    TakesVia = 4096,

    /// <summary>A clause that <c>because</c> goes on with.</summary>
    TakesBecause = 8192,

    /// <summary>Begins a further fact of a question or rule, and is never a value.</summary>
    Connective = 16384,

    /// <summary>Has its place in questions only, and is never a value: <c>each</c>, <c>only</c>, <c>except</c>.</summary>
    Asking = 32768,

    /// <summary>Names the calendar of the date before it.</summary>
    Calendar = 65536,
}
