using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting.Graphs;

/// <summary>Facts as a graph: a node for every item and for everything that one names, an edge for every value that is an item.</summary>
internal sealed class GraphExport
{
    // A label is for reading: a longer line is cut, and told.
    private const int LongestLine = 60;

    private readonly ExportedFacts _facts;
    private readonly GraphWriter _to;
    private readonly ExportReport _report;
    private readonly string? _language;
    private readonly HashSet<string> _led = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    private GraphExport(ExportedFacts facts, GraphWriter to, ExportReport report, string? language)
    {
        _facts = facts;
        _to = to;
        _report = report;
        _language = language;
    }

    /// <summary>Writes facts for Graphviz.</summary>
    public static void WriteDot(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options)
        => to.Write(file => Write(file, facts, static text => new DotWriter(text), report, options));

    /// <summary>Writes facts for Mermaid.</summary>
    public static void WriteMermaid(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options) => to.Write(file =>
    {
        GraphWriter graph = Write(file, facts, static text => new MermaidWriter(text), report, options);
        if (graph.Edges > MermaidWriter.MostEdges)
            report.LeftOut("edges above the 500 that Mermaid draws, unless `maxEdges` is set where it is shown", graph.Edges.ToString("N0", CultureInfo.InvariantCulture) + " edges");
        if (graph.Length > MermaidWriter.MostCharacters)
            report.LeftOut("text above the 50,000 characters that Mermaid reads, unless `maxTextSize` is set where it is shown", graph.Length.ToString("N0", CultureInfo.InvariantCulture) + " characters");
    });

    private static GraphWriter Write(Stream file, ExportedFacts facts, Func<TextWriter, GraphWriter> create, ExportReport report, ExportOptions options)
    {
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        GraphWriter graph = create(text);
        graph.Begin();
        var export = new GraphExport(facts, graph, report, options.Language);
        foreach (ExportedItem item in facts.Items())
            export.Write(item);
        foreach (KindSymbol kind in facts.Kinds.Where(static k => k.File != Prelude.Path))
            report.LeftOut("definitions of kinds", kind.File + " (" + kind.Word + ")");
        graph.End();
        return graph;
    }

    private void Write(ExportedItem item)
    {
        FactRef at = item.At;
        if (GraphLeftOut.IsWithdrawn(at))
        {
            _report.LeftOut("facts that others replace or take back, and those that take them back", at.Location);
            return;
        }
        GraphLeftOut.Note(item, _to, _report);
        List<string> lines = Heading(at, item.Kind);
        if (item.Derived is { Reason.Rule: { } rule })
            lines.Add("by rule " + rule);
        var edges = new List<(string To, string[] Lines)>();
        foreach (StoredClause clause in item.Clauses)
        {
            string[] time = clause.Time is { } own && ItemSentence.Readable(own, _language) is { Length: > 0 } written ? [written] : [];
            if (clause.Kind == BoundValueKind.Item)
                edges.Add((Led(clause.Item), [(clause.IsDoubted ? ItemSentence.Possibly : "") + clause.Word, .. time]));
            else if (clause.Kind == BoundValueKind.Text && clause.Field.TakesItems)
                edges.Add((Words(clause.Text, at.Location), [(clause.IsDoubted ? ItemSentence.Possibly : "") + clause.Word, .. time]));
            else if (GraphLeftOut.IsShown(clause))
                lines.Add(clause.Field.Type == FieldType.Flag && clause.IsKnown ? (clause.Text == "no" ? "not " : "") + clause.Word : string.Join(' ', [(clause.IsDoubted ? ItemSentence.Possibly : "") + clause.Word, Line(clause.Field.Type == FieldType.Date ? YearsBeforeChrist.Behind(clause.Text, _language) : clause.Text, at.Location), .. time]));
        }
        foreach (OrderClause order in item.Order)
        {
            if (order.Item is { } other)
                edges.Add((other, [order.Word]));
            else
                lines.Add(order.Word + " " + order.Date);
        }
        _to.Node(item.Id, TypeOf(at, item.Kind), lines, string.Join('\n', ((string[])[Clean(at.Documentation ?? "", at.Location), at.Location.ToString()]).Where(static t => t.Length > 0)));
        foreach ((string to, string[] label) in edges)
            _to.Edge(item.Id, to, label);
    }

    /// <summary>What an edge leads to; what is not exported itself is drawn all the same.</summary>
    private string Led(FactRef item)
    {
        string id = ItemIds.Of(item)!;
        KindSymbol kind = _facts.Facts.Reader.KindOf(item);
        if ((!_facts.IsWanted(kind) || item.IsBroken || GraphLeftOut.IsWithdrawn(item)) && _led.Add(id))
            _to.Node(id, TypeOf(item, kind), Heading(item, kind), item.Location.ToString());
        return id;
    }

    private string Words(string text, FactLocation where)
    {
        if (_words.TryGetValue(text, out string? id))
            return id;
        // No kind's word has a space, so that no item has such an id.
        id = "words " + (_words.Count + 1).ToString(CultureInfo.InvariantCulture);
        _words.Add(text, id);
        _to.Node(id, GraphNodeType.Words, ["“" + Line(text, where) + "”"], "");
        return id;
    }

    private List<string> Heading(FactRef item, KindSymbol kind)
    {
        string label = Line(ItemSentence.Label(item, _language), item.Location);
        string doubt = item.IsDoubted ? ItemSentence.Possibly : "";
        var lines = new List<string> { doubt + (!kind.IsFact ? label : ItemSentence.Standing(item) + (label.Length > 0 ? kind.Word + " " + label : kind.Word)) };
        // What has an error in it is named, and nothing of what it says is told.
        if (item.IsBroken)
            return [doubt.Length > 0 ? lines[0][doubt.Length..] : lines[0]];
        if (ItemSentence.ReadableTime(item, _language) is { Length: > 0 } time)
            lines.Add((item.Times.IsDoubted ? ItemSentence.Possibly : "") + time);
        if (item.StandingDate is { } seen)
            lines.Add("as-of " + seen.Text);
        return lines;
    }

    private static GraphNodeType TypeOf(FactRef item, KindSymbol kind)
        => !kind.IsFact ? GraphNodeType.Entity : item.IsDoubted || item.IsBroken || item.IsDerived || ItemSentence.Standing(item).Length > 0 ? GraphNodeType.UnassertedFact : GraphNodeType.Fact;

    private string Line(string text, FactLocation where)
    {
        text = Clean(text, where);
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        if (starts.Length <= LongestLine)
            return text;
        _report.LeftOut("ends of long texts", where);
        return string.Concat(text.AsSpan(0, starts[LongestLine - 1]), "…");
    }

    /// <summary>Neither language has a way to write control characters.</summary>
    private string Clean(string text, FactLocation where)
    {
        if (!text.Any(static c => char.IsControl(c) && c != '\n'))
            return text;
        _report.LeftOut("control characters, in whose place spaces stand", where);
        return string.Concat(text.Select(static c => char.IsControl(c) && c != '\n' ? ' ' : c));
    }
}
