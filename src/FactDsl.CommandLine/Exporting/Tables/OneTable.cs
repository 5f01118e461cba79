using System;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>What a table with one row for each item has no room for.</summary>
internal static class OneTable
{
    /// <summary>Notes it.</summary>
    public static void NoteLeftOut(ExportedFacts facts, ExportReport report)
    {
        foreach (ExportedItem item in facts.Items())
        {
            FactLocation where = item.At.Location;
            if (item.At.Labels.Count > 1)
                report.LeftOut("labels beside the first", where);
            if (item.At.TimeWording is not null)
                report.LeftOut("wordings of a time", where);
            if (item.At.Times.SayMore)
                report.LeftOut("times by each of their sources", where);
            if (item.Order.Count > 0)
                report.LeftOut("`before` and `after`", where);
            if (item.FormerNames.Count > 0)
                report.LeftOut("former names", where);
            if (item.Accepted.Count > 0)
                report.LeftOut("accepted findings", where);
            foreach (FactCitation citation in item.At.Citations)
                Note(citation, where, report);
            foreach (IGrouping<string, StoredClause> field in item.Clauses.GroupBy(static c => c.Field.Name))
            {
                if (!field.First().Field.IsMany && field.Count(static c => c.IsKnown) > 1)
                    report.LeftOut("values of a field that takes one, beside the first", where);
                if (field.First().Field.IsMany && field.Any(static c => c.Text.Contains(CsvExport.Separator, StringComparison.Ordinal)))
                    report.LeftOut($"where a text ends in a list, since it has `{CsvExport.Separator}` in it", where);
                foreach (StoredClause clause in field)
                    Note(clause, where, report);
            }
        }
    }

    private static void Note(StoredClause clause, FactLocation where, ExportReport report)
    {
        if (clause.Location.File.Length > 0)
            where = clause.Location;
        if (clause.Kind == BoundValueKind.Text && clause.Texts[0].Language is not null)
            report.LeftOut("languages of texts", where);
        if (clause.Texts.Count > 1)
            report.LeftOut("translations of texts", where);
        if (clause.Wording.Count > 0)
            report.LeftOut("wordings of values", where);
        if (clause.Time is not null)
            report.LeftOut("times of single values", where);
        if (clause.Alternatives.Count > 0)
            report.LeftOut("that values are alternatives, one of which holds", where);
        if (clause.Qualifiers.Count > 0 || clause.Via.Count > 0)
            report.LeftOut("what is said of single values", where);
        if (clause.Citations.Count > 0)
            report.LeftOut("sources of single values", where);
    }

    private static void Note(FactCitation citation, FactLocation where, ExportReport report)
    {
        if (citation.Quotes.Count > 0)
            report.LeftOut("quotations", where);
        if (citation.Locators.Count > 0)
            report.LeftOut("places in sources", where);
        if (citation.Via.Count > 0)
            report.LeftOut("ways by which a citation came", where);
    }
}
