namespace FactDsl.Language.Diagnostics;

/// <content>Rules about who says so.</content>
public static partial class FindingRules
{
    /// <summary>A fact that names no source.</summary>
    public static readonly FindingRule FactWithoutSource = Warning(3201, FindingCategory.Provenance, "Fact without a source", "{0} has no source: write `per` and a source's name, here or at the margin above");

    /// <summary>A source that nothing cites.</summary>
    public static readonly FindingRule SourceNotCited = Information(3202, FindingCategory.Provenance, "Source not cited", "Nothing cites the source `{0}`");

    /// <summary>A quotation that its source does not have.</summary>
    public static readonly FindingRule QuotationNotFound = Warning(3203, FindingCategory.Provenance, "Quotation not found", "“{0}” does not stand in the text of `{1}` ({2}){3}");

    /// <summary>A source's text that the compiler does not have.</summary>
    public static readonly FindingRule SourceTextNotAtHand = Warning(3204, FindingCategory.Provenance, "Source text not at hand", "The text `{0}` of `{1}` is not at hand, so nobody checks what is quoted from it: {2}");

    /// <summary>An acceptance of a finding that is not there.</summary>
    public static readonly FindingRule UnusedAcceptance = Warning(3205, FindingCategory.Provenance, "Nothing to accept", "There is no `{0}` here to accept{1}");

    /// <summary>A source at the margin that reaches no fact.</summary>
    public static readonly FindingRule MarginReachesNoFact = Warning(3206, FindingCategory.Provenance, "Source at the margin of no fact", "`{0}` is the source of nothing: {1}");
}
