using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using FactDsl.CommandLine.Input;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts coverage</c>: which sentences of the sources' texts the facts quote, and which nobody does.</summary>
internal static class CoverageCommand
{
    /// <summary>The command.</summary>
    public static Command Create(FactsCommand facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        var format = new Option<string>("--format") { Description = "human or json", DefaultValueFactory = static _ => "human" };
        format.AcceptOnlyFromAmong("human", "json");
        var command = new Command("coverage", "Shows which sentences of the sources' texts no fact quotes.\n\n  facts coverage facts/\n  facts coverage --format json") { paths, format };
        command.SetAction(parsed => Run(facts, parsed.GetValue(paths) ?? [], parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(FactsCommand facts, string[] paths, bool isJson)
    {
        FactFiles files = FactFiles.Read(facts, paths);
        FactCompilation compilation = facts.Wait("comparing quotations", () => FactCompilation.Of(files.Texts, files.Documents, files.Imports));
        ProvenanceReport report = ProvenanceChecks.Run(compilation.Schema, [.. compilation.Files.Select(static f => f.Bound)], files.Documents);
        IReadOnlyList<SourceCoverage> coverages = CoverageReport.Of(report);
        if (isJson)
            facts.Output.Write(CoverageJson.Write(coverages));
        else
            Show(facts, coverages);
        return files.HasFailed ? ExitCode.Failed : ExitCode.Clean;
    }

    private static void Show(FactsCommand facts, IReadOnlyList<SourceCoverage> coverages)
    {
        foreach (SourceCoverage coverage in coverages)
            facts.Output.Write(coverage + "\n");
        if (coverages.Count == 0)
            facts.Output.Write("No source names a text that is at hand: write `text \"name.source.txt\"` below it, with the file beside the facts.\n");
    }
}
