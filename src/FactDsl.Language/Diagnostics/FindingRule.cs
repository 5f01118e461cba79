namespace FactDsl.Language.Diagnostics;

/// <summary>What all findings of one id share.</summary>
/// <param name="Id">The stable id, <c>FACT</c> and four digits; never used again for anything else.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Message">The message, with <c>{0}</c>, <c>{1}</c> … for the author's own words.</param>
/// <param name="Severity">How much it matters unless configured otherwise.</param>
/// <param name="Category">The family it belongs to.</param>
public sealed record FindingRule(string Id, string Title, string Message, FindingSeverity Severity, FindingCategory Category)
{
    // There is no site yet: a release sets the address under which this repository's files can be read.
    private const string HelpBase = "urn:factdsl:";

    /// <summary>Whether its findings are errors.</summary>
    public bool IsError => Severity == FindingSeverity.Error;

    /// <summary>
    /// Whether authors can accept its findings where they occur. An error that leaves what is written out of the facts cannot be
    /// accepted: there would be less than the file says, and nobody would be told.
    /// </summary>
    public bool IsAcceptable => !IsError || Category >= FindingCategory.Consistency;

    /// <summary>The family's name among those of other analyzers, by which projects configure it.</summary>
    public string CategoryName => "FactDsl." + Category;

    /// <summary>The page that explains it, by its path in this repository: what it means, a wrong text and the corrected one.</summary>
    public string HelpPage => "src/docs/findings/" + Id + ".md";

    /// <summary>The address of <see cref="HelpPage"/>.</summary>
    public string HelpLink => HelpBase + HelpPage;
}
