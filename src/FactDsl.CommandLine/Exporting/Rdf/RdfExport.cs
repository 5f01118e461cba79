using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting.Rdf;

/// <summary>Facts as resources of RDF: classes and properties of their own, beside them those of PROV-O and schema.org.</summary>
internal static class RdfExport
{
    /// <summary>Writes facts as Turtle.</summary>
    public static void WriteTurtle(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options)
        => Write(facts, to, report, options, static file => new TurtleWriter(file), isRdf12: false);

    /// <summary>Writes facts as Turtle of RDF 1.2.</summary>
    public static void WriteTurtle12(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options)
        => Write(facts, to, report, options, static file => new TurtleWriter(file), isRdf12: true);

    /// <summary>Writes facts as JSON-LD.</summary>
    public static void WriteJsonLd(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options)
        => Write(facts, to, report, options, static file => new JsonLdWriter(file), isRdf12: false);

    private static void Write(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options, Func<Stream, RdfWriter> create, bool isRdf12) => to.Write(file =>
    {
        RdfWriter writer = create(file);
        writer.Begin(options.Base ?? RdfNamespaces.DefaultBase);
        foreach (KindSymbol kind in facts.Kinds.Concat(facts.Facts.Schema.Kinds.Where(k => k.IsAbstract && facts.IsWanted(k))).Distinct().OrderBy(static k => k.Word, StringComparer.Ordinal))
        {
            foreach (RdfNode node in RdfKinds.Of(kind))
                writer.Write(node);
            if (kind.Checks.Any(c => c.Owner == kind && kind.File != Prelude.Path))
                report.LeftOut("checks of kinds", kind.File + " (" + kind.Word + ")");
            if (kind.File != Prelude.Path && kind.Fields.Any(f => f.Owner == kind && (f.IsTransitive || f.IsAnytime || f.IsDistributive || f.IsDelegating || f.IsQuoted || f.IsCited || f.Qualifiers.Count > 0)))
                report.LeftOut("which fields are `transitive`, `anytime`, `distributive`, `delegating`, `quoted`, `cited` or have something said `with` them", kind.File + " (" + kind.Word + ")");
        }
        var items = new RdfItem(isRdf12);
        var broken = new SortedDictionary<string, FactRef>(StringComparer.Ordinal);
        foreach (ExportedItem item in facts.Items())
        {
            writer.Write(items.Of(item));
            if (RdfItem.ReviewOf(item) is { } review)
                writer.Write(review);
            NoteLeftOut(item, report);
            foreach (FactRef at in BrokenReferences.Of(item))
                broken[ItemIds.Of(at)!] = at;
        }
        foreach (FactRef at in broken.Values)
            writer.Write(RdfItem.OfBroken(at));
        writer.End();
    });

    private static void NoteLeftOut(ExportedItem item, ExportReport report)
    {
        FactLocation where = item.At.Location;
        foreach (FactText label in item.At.Labels)
            Note(new LabelText(label.Text, label.Language), where, report);
        foreach (FactText quote in item.At.Citations.Concat((item.At.Times.SayMore ? item.At.Times : default).SelectMany(static a => a.Citations)).SelectMany(static c => c.Quotes))
            Note(new LabelText(quote.Text, quote.Language), where, report);
        foreach (StoredClause clause in item.Clauses)
            Note(clause, clause.Location.File.Length > 0 ? clause.Location : where, report);
    }

    private static void Note(StoredClause clause, FactLocation where, ExportReport report)
    {
        foreach (LabelText text in clause.Texts.Concat(clause.Wording).Concat(clause.Citations.SelectMany(static c => c.Quotes).Select(static q => new LabelText(q.Text, q.Language))))
            Note(text, where, report);
        foreach (StoredClause qualifier in clause.Qualifiers)
        {
            Note(qualifier, where, report);
            if (!qualifier.IsKnown)
                report.LeftOut("why something said of a single value is not known", where);
            if (qualifier.Time is not null || qualifier.Qualifiers.Count > 0 || qualifier.Citations.Count > 0)
                report.LeftOut("what is said of what is said of a single value", where);
        }
        if (clause.IsKnown && !clause.IsDoubted && clause.Location.File.Length > 0 && !RdfItem.HasSaid(clause))
            report.LeftOut("lines of single values", where);
        if (clause.Texts.Count > 1 && clause.Kind == BoundValueKind.Text && clause.Field.IsMany)
            report.LeftOut("which text of several translates which", where);
    }

    private static void Note(LabelText text, FactLocation where, ExportReport report)
    {
        if (text.Language is not null && !RdfLiterals.IsTag(text.Language))
            report.LeftOut("languages that have no tag", where);
    }
}
