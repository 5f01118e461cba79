using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Commands;
using FactDsl.CommandLine.Exporting;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Exporting;
using FactDsl.Exporting.Viewing;
using FactDsl.Language.Provenance;

namespace FactDsl.CommandLine.Viewing;

/// <summary>The facts that somebody wants to see, read again each time.</summary>
/// <param name="facts">The command.</param>
/// <param name="paths">Files, folders and patterns, or a store file.</param>
/// <param name="definitions">Files that define the kinds of a store file.</param>
/// <param name="title">What the page is called.</param>
internal sealed class ViewedFacts(CommandContext facts, string[] paths, string[] definitions, string title)
{
    /// <summary>Where the files lie.</summary>
    public IReadOnlyList<string> Paths => paths.Length == 0 ? ["."] : paths;

    /// <summary>Writes the page.</summary>
    /// <param name="changes">Where the page hears of changes; null for a page that is a file.</param>
    /// <param name="write">Takes what writes the page; called once the facts are read.</param>
    /// <returns>See <see cref="ExitCode"/>: that something was found where items with an error are missing from the page.</returns>
    public int Write(string? changes, Action<Action<Stream>> write)
    {
        FactFiles? files = paths.Any(StoreFileCheck.IsStore) ? null : FactFiles.Read(facts, paths);
        if (files?.HasFailed == true)
            return ExitCode.Failed;
        using OpenedFacts? opened = files is null ? FactOpening.Open(facts, paths, definitions) : facts.Wait("compiling", () => OpenedFacts.Of(files.Texts, files.Imports, files.Padding));
        if (opened is null)
            return ExitCode.Failed;
        IReadOnlyList<SourceCoverage> coverages = files is null || opened.Bound is not { } bound ? []
            : CoverageReport.Of(ProvenanceChecks.Run(bound.Files, files.Documents));
        using (new WaitingLine(facts, "making the page"))
            write(to => ViewPage.Write(new ExportedFacts(opened, []), coverages, title, changes, to));
        facts.Errors.Write(LeftOutLine.Of(opened));
        return opened.LeftOut > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
