using System;
using System.Linq;
using System.Text;
using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting;

/// <summary>What is left out whatever the format: items of kinds that nobody asked for, items with an error, and what is no character.</summary>
internal static class LeftOutEverywhere
{
    private const string OtherKinds = "items of other kinds, of which the ids are left";
    private const string Broken = "items with an error that others name, of which the names are left";
    private const string HalfCharacters = "halves of characters, in whose place U+FFFD stands";

    /// <summary>Notes it.</summary>
    public static void Note(ExportedFacts facts, ExportReport report)
    {
        foreach (ExportedItem item in facts.Items())
        {
            FactLocation where = item.At.Location;
            foreach (FactRef _ in BrokenReferences.Of(item))
                report.LeftOut(Broken, where);
            if (IsHalf(item.At.Documentation) || item.At.Labels.Any(static l => IsHalf(l.Text)))
                report.LeftOut(HalfCharacters, where);
            foreach (FactCitation citation in item.At.Citations)
                Note(citation, where, report);
            foreach (StoredClause clause in item.Clauses)
                Note(facts, clause, where, report);
        }
    }

    private static void Note(ExportedFacts facts, StoredClause clause, FactLocation where, ExportReport report)
    {
        if (!facts.IsAll && clause.Kind == BoundValueKind.Item && !facts.IsWanted(facts.Facts.Reader.KindOf(clause.Item)))
            report.LeftOut(OtherKinds, where);
        if (clause.Texts.Concat(clause.Wording).Any(static t => IsHalf(t.Text)))
            report.LeftOut(HalfCharacters, where);
        foreach (StoredClause qualifier in clause.Qualifiers)
            Note(facts, qualifier, where, report);
        foreach (FactCitation citation in clause.Citations)
            Note(citation, where, report);
    }

    private static void Note(FactCitation citation, FactLocation where, ExportReport report)
    {
        if (citation.Quotes.Any(static q => IsHalf(q.Text)) || citation.Locators.Any(IsHalf))
            report.LeftOut(HalfCharacters, where);
    }

    private static bool IsHalf(string? text)
    {
        for (ReadOnlySpan<char> rest = text; rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at; rest = rest[(at + 2)..])
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out int length) != System.Buffers.OperationStatus.Done || length != 2)
                return true;
        }
        return false;
    }
}
