using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;

namespace Newsroom.Wording;

/// <summary>Who says so, as short as a line allows.</summary>
internal static class Sources
{
    /// <summary>All sources of a line.</summary>
    public static string Cite(IReadOnlyList<FactCitation> citations) =>
        citations.Count == 0 ? "no source" : string.Join(" + ", citations.Select(Cite));

    // A desk knows a source by who published it and when; the title helps nobody at the end of a line.
    private static string Cite(FactCitation citation)
    {
        List<string> parts = [Publisher(citation.Source)];
        if (citation.Source is Source { Published: { } published })
            parts.Add(published.Text);
        if (citation.Quotes is [var quote, ..])
            parts.Add($"“{quote.Text}”");
        parts.AddRange(citation.Locators);
        return string.Join(", ", parts);
    }

    private static string Publisher(IItem source) =>
        Words.Label(source is Source { Publisher: { } publisher } ? publisher : source);
}
