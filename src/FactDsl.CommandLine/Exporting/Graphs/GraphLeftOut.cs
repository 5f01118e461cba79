using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting.Graphs;

/// <summary>What a graph has no room for.</summary>
internal static class GraphLeftOut
{
    /// <summary>
    /// Whether a value that is no item stands in the label of its item. Such a value is short, and tells of the item, not of
    /// where it comes from.
    /// </summary>
    public static bool IsShown(StoredClause clause)
        => !clause.IsKnown || clause.Field.Type switch
        {
            FieldType.Word or FieldType.Flag or FieldType.Number or FieldType.Money or FieldType.Date => true,
            FieldType.Text or FieldType.Url or FieldType.Language or FieldType.Code or FieldType.Item or FieldType.Any or FieldType.Order => false,
        };

    /// <summary>Whether a fact claims nothing any more, or only takes another back: a picture would show it as if it did.</summary>
    public static bool IsWithdrawn(FactRef at) => at.Standing is FactStanding.Superseded or FactStanding.Retraction;

    /// <summary>Notes what is left out of an item.</summary>
    public static void Note(ExportedItem item, GraphWriter to, ExportReport report)
    {
        FactLocation where = item.At.Location;
        if (item.At.Labels.Count > 1)
            report.LeftOut("labels beside the first", where);
        if (item.At.TimeWording is not null)
            report.LeftOut("wordings of a time", where);
        if (item.At.Times.SayMore)
            report.LeftOut("times by each of their sources", where);
        if (item.FormerNames.Count > 0)
            report.LeftOut("former names", where);
        if (item.Accepted.Count > 0)
            report.LeftOut("accepted findings", where);
        if (item.At.Citations.Count > 0)
            report.LeftOut("sources, with quotations and places in them", where);
        if (!to.HasTooltips)
            report.LeftOut("files and lines", where);
        if (!to.HasTooltips && item.At.Documentation is { Length: > 0 })
            report.LeftOut("documentation", where);
        foreach (StoredClause clause in item.Clauses)
            Note(clause, clause.Location.File.Length > 0 ? clause.Location : where, report);
    }

    private static void Note(StoredClause clause, FactLocation where, ExportReport report)
    {
        if (clause.Field.Form == FieldForm.Text && clause.IsKnown)
            report.LeftOut("texts that are values", where);
        else if (!IsShown(clause) && clause.Kind == BoundValueKind.Raw)
            report.LeftOut("codes, addresses and languages", where);
        else if (clause.Kind == BoundValueKind.Text && (clause.Texts.Count > 1 || clause.Texts[0].Language is not null))
            report.LeftOut("languages and translations of texts", where);
        if (clause.Wording.Count > 0)
            report.LeftOut("wordings of values", where);
        if (clause.Alternatives.Count > 0)
            report.LeftOut("that values are alternatives, one of which holds", where);
        if (clause.Qualifiers.Count > 0 || clause.Via.Count > 0)
            report.LeftOut("what is said of single values", where);
        if (clause.Citations.Count > 0)
            report.LeftOut("sources of single values", where);
    }
}
