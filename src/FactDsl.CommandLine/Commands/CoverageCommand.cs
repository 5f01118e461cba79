using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;

namespace FactDsl.CommandLine.Commands;

/// <summary>
/// <c>facts coverage</c>: which sentences of the sources' texts the facts quote, and which nobody does; with <c>--facts</c> the
/// other way round, which facts quote nothing that can be looked up.
/// </summary>
internal static class CoverageCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        var format = new Option<string>("--format") { Description = "human or json", DefaultValueFactory = static _ => "human" };
        format.AcceptOnlyFromAmong("human", "json");
        var ofFacts = new Option<bool>("--facts") { Description = "list the facts without a quotation instead, and the quotations that were not found or not checked, with the reason" };
        var command = new Command("coverage", "Shows which sentences of the sources' texts no fact quotes.\n\n  facts coverage facts/\n  facts coverage --format json\n  facts coverage --facts") { paths, format, ofFacts };
        command.SetAction(parsed => Run(facts, parsed.GetValue(paths) ?? [], parsed.GetValue(format) == "json", parsed.GetValue(ofFacts)));
        return command;
    }

    private static int Run(CommandContext facts, string[] paths, bool isJson, bool ofFacts)
    {
        var files = FactFiles.Read(facts, paths);
        FactCompilation compilation = facts.Wait("comparing quotations", () => FactCompilation.Of(files.Texts, files.Documents, files.Imports, files.Padding));
        if (ofFacts)
            Audit(facts, compilation, isJson);
        else if (isJson)
            facts.Output.Write(CoverageJson.Write(CoverageReport.Of(compilation.Provenance)));
        else
            Show(facts, CoverageReport.Of(compilation.Provenance));
        return files.HasFailed ? ExitCode.Failed : ExitCode.Clean;
    }

    private static void Audit(CommandContext facts, FactCompilation compilation, bool isJson)
    {
        var audit = FactAudit.Of([.. compilation.Files.Select(static f => f.Bound)], compilation.Provenance);
        facts.Output.Write(isJson ? FactAuditJson.Write(audit, compilation) : FactAuditText.Write(audit, compilation));
    }

    private static void Show(CommandContext facts, IReadOnlyList<SourceCoverage> coverages)
    {
        foreach (SourceCoverage coverage in coverages)
            facts.Output.Write(coverage + "\n");
        if (coverages.Count == 0)
            facts.Output.Write("No source names a text that is at hand: write `text \"name.source.txt\"` below it, with the file beside the facts.\n");
    }
}
