namespace FactDsl.Language.Findings;

/// <summary>What all findings of one id share.</summary>
/// <param name="Id">The stable id, <c>FACT</c> and four digits; never used again for anything else.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Message">The message, with <c>{0}</c>, <c>{1}</c> … for the author's own words.</param>
/// <param name="Severity">How much it matters unless configured otherwise.</param>
/// <param name="Category">The family it belongs to.</param>
public sealed record FindingRule(string Id, string Title, string Message, FindingSeverity Severity, FindingCategory Category);
