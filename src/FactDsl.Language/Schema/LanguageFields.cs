using System.Collections.Generic;

namespace FactDsl.Language.Schema;

/// <summary>The fields that the language gives to items whatever their kind.</summary>
public static class LanguageFields
{
    /// <summary>Other names of the thing; with <c>until</c>, former ones.</summary>
    public static readonly FieldSymbol Aka = Many("aka", FieldType.Text, "Other names of the same thing.");

    /// <summary>The same thing in another knowledge base.</summary>
    public static readonly FieldSymbol SameAs = Many("same-as", FieldType.Url, "Addresses of the same thing elsewhere.");

    /// <summary>What may be the same thing, as somebody argues; nothing is taken for the other because of it.</summary>
    public static readonly FieldSymbol PerhapsSameAs = Many("perhaps-same-as", FieldType.Any, "What may be the same thing, as somebody argues: never taken for the other.");

    /// <summary>What else there is to say.</summary>
    public static readonly FieldSymbol Note = Prose("note", int.MaxValue, "What else there is to say.");

    /// <summary>Words to group items by.</summary>
    public static readonly FieldSymbol Tag = Many("tag", FieldType.Text, "Words to group items by.");

    /// <summary>Whose word it is: the fact base itself does not assert it.</summary>
    public static readonly FieldSymbol AccordingTo = Many("according-to", FieldType.Any, "Whose word it is; the fact base itself does not assert it.");

    /// <summary>How sure the author is.</summary>
    public static readonly FieldSymbol Certainty = new("certainty", "certainty", FieldType.Word)
    {
        Minimum = 0,
        Words = ["confirmed", "certain", "almost-certain", "probable", "likely", "possible", "doubtful", "rumoured"],
        Documentation = "How sure the author is.",
    };

    /// <summary>Why this is the one to take where sources differ.</summary>
    public static readonly FieldSymbol Preferred = Prose("preferred", 1, "Why this is the one to take where sources differ.");

    /// <summary>Why this is in doubt.</summary>
    public static readonly FieldSymbol Disputed = Prose("disputed", 1, "Why this is in doubt.");

    /// <summary>How many facts this one sums up; behind a list, how many values the list has.</summary>
    public static readonly FieldSymbol Count = Optional("count", FieldType.Number, "How many facts this one sums up.");

    /// <summary>What this fact replaces.</summary>
    public static readonly FieldSymbol Supersedes = Many("supersedes", FieldType.Any, "What this fact replaces.");

    /// <summary>The same happening, told elsewhere.</summary>
    public static readonly FieldSymbol SameFactAs = Many("same-fact-as", FieldType.Any, "The same happening, told elsewhere.");

    /// <summary>The reason of the fact.</summary>
    public static readonly FieldSymbol Because = Prose("because", 1, "The reason of the fact.");

    /// <summary>What it came before, without a date of its own.</summary>
    public static readonly FieldSymbol Before = Many("before", FieldType.Order, "What it came before.");

    /// <summary>What it came after, without a date of its own.</summary>
    public static readonly FieldSymbol After = Many("after", FieldType.Order, "What it came after.");

    /// <summary>Fields of every item.</summary>
    public static readonly IReadOnlyList<FieldSymbol> OfItems = [Aka, SameAs, PerhapsSameAs, Note, Tag, AccordingTo, Certainty, Preferred, Disputed];

    /// <summary>Fields that facts have besides those of every item.</summary>
    public static readonly IReadOnlyList<FieldSymbol> OfFacts = [Count, Supersedes, SameFactAs, Because, Before, After];

    /// <summary>Whether a field says who says so or how sure it is, and may qualify any clause.</summary>
    public static bool IsAttribution(FieldSymbol field)
        => field == AccordingTo || field == Certainty || field == Preferred || field == Disputed || field == Note;

    private static FieldSymbol Many(string word, FieldType type, string documentation)
        => new(word, word, type) { Minimum = 0, Maximum = int.MaxValue, Documentation = documentation };

    private static FieldSymbol Prose(string word, int maximum, string documentation)
        => new(word, word, FieldType.Text) { Minimum = 0, Maximum = maximum, IsProse = true, Documentation = documentation };

    private static FieldSymbol Optional(string word, FieldType type, string documentation)
        => new(word, word, type) { Minimum = 0, Documentation = documentation };
}
