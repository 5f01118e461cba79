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
        citations.Count == 0 ? "no source" : string.Join("; ", citations.GroupBy(citation => citation.Source, Cite));

    private static string Cite(IItem source, IEnumerable<FactCitation> passages) =>
        string.Join(", ", passages.SelectMany(Passage).Prepend(Name(source)));

    // A desk knows a source by who published it and when; the title helps nobody at the end of a line.
    private static string Name(IItem item) => item is Source source
        ? Words.Label(source.Publisher ?? source) + (source.Published is { } published ? $" {published}" : "")
        : Words.Label(item);

    private static IEnumerable<string> Passage(FactCitation citation)
    {
        string words = citation.Quotes is [var quote, ..] ? $"“{quote}”" : "";
        string where = string.Join(", ", citation.Locators);
        if (words.Length + where.Length > 0)
            yield return $"{words} {where}".Trim();
    }
}
