using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.CommandLine.Exporting.Bibliography;
using FactDsl.CommandLine.Exporting.Graphs;
using FactDsl.CommandLine.Exporting.Rdf;
using FactDsl.CommandLine.Exporting.Tables;
using FactDsl.Exporting;
using FactDsl.Exporting.Json;

namespace FactDsl.CommandLine.Exporting;

/// <summary>A format that facts can be carried in.</summary>
/// <param name="Name">What it is called at the terminal.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Write">Writes facts in it.</param>
internal sealed record ExportFormat(string Name, string Title, Action<ExportedFacts, ExportTarget, ExportReport, ExportOptions> Write)
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("json", "JSON", static (facts, to, _, _) => to.Write(file => JsonExport.Write(facts, file))),
        new("csv", "CSV", CsvExport.Write),
        new("parquet", "Parquet", ParquetExport.Write),
        new("turtle", "Turtle", RdfExport.WriteTurtle),
        new("turtle-1.2", "Turtle 1.2", RdfExport.WriteTurtle12),
        new("json-ld", "JSON-LD", RdfExport.WriteJsonLd),
        new("dot", "Graphviz", GraphExport.WriteDot),
        new("mermaid", "Mermaid", GraphExport.WriteMermaid),
        new("chicago", "a bibliography", BibliographyExport.WriteChicago),
        new("csl-json", "CSL-JSON", BibliographyExport.WriteCsl),
    ];

    /// <summary>The format of a name.</summary>
    public static ExportFormat Of(string name) => All.First(f => f.Name == name);
}

/// <summary>What somebody wants of an export besides its format.</summary>
/// <param name="Language">The language of labels; null for the first of each.</param>
/// <param name="Base">Below what the IRIs of items lie; null for nobody's domain.</param>
/// <param name="ByYear">Whether the files of a kind are parted by year.</param>
/// <param name="Location">Where a folder of tables will lie, for programs that must be told; null for where it is written.</param>
internal sealed record ExportOptions(string? Language, string? Base, bool ByYear, string? Location);
