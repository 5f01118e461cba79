using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Suppression;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>What the checks of a fact base's sources found.</summary>
public sealed class ProvenanceReport
{
    internal ProvenanceReport(IReadOnlyList<FileProvenanceFindings> files, IReadOnlyList<SourceReading> readings, IReadOnlyList<LocatedQuotation> quotations, IReadOnlyList<CheckedQuotation> checkedQuotations)
    {
        Files = files;
        Readings = readings;
        Quotations = quotations;
        Checked = checkedQuotations;
    }

    /// <summary>The findings of each file, in the order in which the files were given.</summary>
    public IReadOnlyList<FileProvenanceFindings> Files { get; }

    /// <summary>The quotations that stand in the text of their source, in the order of files and places.</summary>
    public IReadOnlyList<LocatedQuotation> Quotations { get; }

    /// <summary>All quotations with what became of them, in the order of files and places; empty where only changed files were checked.</summary>
    public IReadOnlyList<CheckedQuotation> Checked { get; }

    /// <summary>The sources whose text is at hand.</summary>
    internal IReadOnlyList<SourceReading> Readings { get; }
}

/// <summary>What was found in one file about who says so.</summary>
/// <param name="Path">The path that its facts carry.</param>
/// <param name="Findings">The findings, in the order of the text.</param>
/// <param name="Acceptable">Where findings were not possible on this machine and may be on another.</param>
public sealed record FileProvenanceFindings(string Path, EquatableArray<Finding> Findings, EquatableArray<AcceptablePlace> Acceptable);

/// <summary>A quotation that stands in the text of its source.</summary>
/// <param name="File">The path of the facts that quote.</param>
/// <param name="Quotation">The words and where they are quoted.</param>
/// <param name="Document">The text.</param>
/// <param name="Spans">Where the words stand in the text, one span for each part between gaps; empty where there is no word.</param>
public sealed record LocatedQuotation(string File, Quotation Quotation, SourceDocument Document, EquatableArray<TextSpan> Spans);
