using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting.Bibliography;

/// <summary>What a bibliography tells of a source, by the fields that the kind <c>source</c> has, whatever the item's kind.</summary>
/// <param name="Id">See <see cref="ItemIds"/>.</param>
/// <param name="Title">Its label, else its name.</param>
/// <param name="Authors">Who wrote it, in order.</param>
/// <param name="Container">The whole that it is a part of; empty for one that stands for itself.</param>
/// <param name="Publisher">Who published it; empty where nobody says.</param>
/// <param name="Archive">Who keeps it; empty for what was published.</param>
/// <param name="Shelfmark">Where it lies there.</param>
/// <param name="Url">Its address.</param>
/// <param name="ArchivedUrl">The address of a copy that does not change.</param>
/// <param name="Language">The language that it is written in, as a BCP 47 tag.</param>
internal sealed record BibliographyEntry(
    string Id, string Title, IReadOnlyList<string> Authors, string Container, string Publisher, string Archive, string Shelfmark, string Url, string ArchivedUrl, string Language)
{
    /// <summary>When it was published; the default value where nobody says.</summary>
    public FactDate Published { get; init; }

    /// <summary>When its address was last looked at.</summary>
    public FactDate Accessed { get; init; }

    /// <summary>The entry of an item.</summary>
    public static BibliographyEntry Of(ExportedItem item, string? language)
    {
        return new BibliographyEntry(
            item.Id, Label(item.At, language), [.. item.Of("authors").Where(static c => c.IsKnown).Select(Named)], First("part-of"), First("publisher"), First("archive"), First("shelfmark"), First("url"), First("archived"), First("language"))
        {
            Published = Date("published"),
            Accessed = Date("accessed"),
        };

        string First(string field) => item.Of(field).FirstOrDefault(static c => c.IsKnown) is { } clause ? Named(clause) : "";

        string Named(StoredClause clause) => clause.Kind == BoundValueKind.Item ? Label(clause.Item, language) : clause.Texts.Count > 0 ? ItemSentence.Text(clause.Texts, language) : clause.Text;

        FactDate Date(string field) => item.Of(field).FirstOrDefault(static c => c.IsKnown) is { } clause && FactDate.TryParse(clause.Text, out FactDate date, out _) ? date : default;
    }

    private static string Label(FactRef item, string? language) => ItemSentence.Label(item, language) is { Length: > 0 } label ? label : item.Name;
}
