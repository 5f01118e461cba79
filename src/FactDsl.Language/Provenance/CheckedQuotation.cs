using System.Collections.Generic;

namespace FactDsl.Language.Provenance;

/// <summary>What became of a quotation.</summary>
public enum QuotationOutcome
{
    /// <summary>It stands in the text of its source.</summary>
    Found,

    /// <summary>It does not stand in the text of its source.</summary>
    Missing,

    /// <summary>It is in another language than its source, so that it was not looked for.</summary>
    OtherLanguage,

    /// <summary>Its source names no text.</summary>
    NoText,

    /// <summary>Its source names a text that is not at hand.</summary>
    TextNotAtHand,

    /// <summary>It has neither a letter nor a digit to look for.</summary>
    NoWords,
}

/// <summary>The outcomes as formats for programs name them.</summary>
public static class QuotationOutcomes
{
    /// <summary>All of them, what was compared first.</summary>
    public static IReadOnlyList<QuotationOutcome> All { get; } =
    [
        QuotationOutcome.Found, QuotationOutcome.Missing, QuotationOutcome.OtherLanguage, QuotationOutcome.NoText, QuotationOutcome.TextNotAtHand,
        QuotationOutcome.NoWords,
    ];

    /// <summary>The word of an outcome, such as <c>otherLanguage</c>.</summary>
    public static string WordOf(QuotationOutcome outcome) => outcome switch
    {
        QuotationOutcome.Found => "found",
        QuotationOutcome.Missing => "missing",
        QuotationOutcome.OtherLanguage => "otherLanguage",
        QuotationOutcome.NoText => "noText",
        QuotationOutcome.TextNotAtHand => "textNotAtHand",
        _ => "noWords",
    };
}

/// <summary>A quotation and what became of it.</summary>
/// <param name="File">The path of the facts that quote.</param>
/// <param name="Quotation">The words and where they are quoted; its source is the one that the outcome is about.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record CheckedQuotation(string File, Quotation Quotation, QuotationOutcome Outcome)
{
    /// <summary>Whether its words were compared with the text of its source.</summary>
    public bool IsChecked => Outcome is QuotationOutcome.Found or QuotationOutcome.Missing;
}
