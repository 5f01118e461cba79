using System;
using System.Collections.Generic;

namespace FactDsl.Language.Syntax;

/// <summary>The words that belong to the language itself. No kind may declare them.</summary>
public static class LanguageWords
{
    /// <summary>The words that stand for a value where nothing can be named.</summary>
    public static readonly IReadOnlyList<string> Special = ["unknown", "undisclosed", "none", "others"];

    private static readonly HashSet<string> SpecialSet = new(Special, StringComparer.Ordinal);

    private static readonly HashSet<string> Margin = new(StringComparer.Ordinal)
    {
        "per", "accept", "question", "expect", "extend", "abstract", "momentary", "lasting", "entity", "fact", "no", "planned",
        "cancelled", "certainly", "possibly", "rule", "context", "import", "facts",
    };

    private static readonly HashSet<string> ReservedItems = new(StringComparer.Ordinal) { "rule", "context", "import", "facts" };

    private static readonly HashSet<string> Times = new(StringComparer.Ordinal) { "on", "since", "until", "during", "as-of" };

    private static readonly HashSet<string> NeverWords = new(StringComparer.Ordinal)
    {
        "on", "since", "until", "during", "as-of", "before", "after", "count", "per", "according-to", "supersedes",
        "renamed-from", "same-fact-as", "note", "aka", "same-as", "accept", "preferred", "disputed",
    };

    private static readonly HashSet<string> Clauses = new(NeverWords, StringComparer.Ordinal)
    {
        "certainty", "tag", "because", "via",
    };

    private static readonly HashSet<string> Magnitudes = new(StringComparer.Ordinal) { "thousand", "million", "billion", "trillion" };

    /// <summary>Whether a word stands for a value everywhere: <c>unknown</c>, <c>undisclosed</c>, <c>none</c>, <c>others</c>.</summary>
    public static bool IsSpecial(string word) => SpecialSet.Contains(word);

    /// <summary>Whether no kind may use a word as a kind, a clause, a verb or a word of a list.</summary>
    public static bool BelongsToLanguage(string word) => Margin.Contains(word) || Clauses.Contains(word) || SpecialSet.Contains(word);

    /// <summary>Whether a word is kept for items that the language does not have yet.</summary>
    public static bool IsReserved(string word) => ReservedItems.Contains(word);

    /// <summary>Whether a word is a clause of every item, whatever its kind.</summary>
    public static bool IsClause(string word) => Clauses.Contains(word);

    /// <summary>Whether a word sets an item's time.</summary>
    public static bool IsTime(string word) => Times.Contains(word);

    /// <summary>Whether the clause never has words for values, so that a word behind it begins the next clause.</summary>
    public static bool NeverTakesWords(string clause) => NeverWords.Contains(clause);

    /// <summary>Whether a word multiplies the number before it.</summary>
    public static bool IsMagnitude(string word) => Magnitudes.Contains(word);

    /// <summary>Whether <paramref name="tail"/> goes on with a clause of that word rather than beginning one.</summary>
    public static bool IsTailOf(string clause, string tail) => tail switch
    {
        "at" => clause == "per",
        "via" => clause is "per" or "according-to",
        "because" => clause is "preferred" or "disputed" or "supersedes" or "accept",
        _ => false,
    };
}
