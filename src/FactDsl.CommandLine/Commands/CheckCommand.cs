using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Tooling.Rendering;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts check</c>: compiles files as one fact base and shows what is wrong with it.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = Paths();
        var format = new Option<string>("--format") { Description = "human, json, sarif or github", DefaultValueFactory = static _ => "human" };
        format.AcceptOnlyFromAmong("human", "json", "sarif", "github");
        var least = new Option<string>("--severity") { Description = "the least that is shown: error, warning or information; warning for people, information for programs" };
        least.AcceptOnlyFromAmong("error", "warning", "information");
        var watch = new Option<bool>("--watch") { Description = "check again whenever a file changes, until Ctrl-C" };
        var command = new Command("check", "Checks files of facts.\n\n  facts check\n  facts check facts/ --severity information\n  facts check --watch\n  facts check --format sarif > facts.sarif\n  facts check world.factstore") { paths, format, least, watch };
        command.Validators.Add(result =>
        {
            if (result.GetValue(watch) && result.GetValue(paths)?.Contains("-") == true)
                result.AddError("The standard input cannot be watched: it is read once.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] named = parsed.GetValue(paths) ?? [];
            int Check() => Run(facts, named, parsed.GetValue(format)!, parsed.GetValue(least));
            try
            {
                return parsed.GetValue(watch) ? await WatchAsync(facts, named, Check, cancellation).ConfigureAwait(false) : Check();
            }
            catch (IOException e)
            {
                facts.Errors.Write($"facts: {e.Message}\n");
                return ExitCode.Failed;
            }
        });
        return command;
    }

    /// <summary>The files that a command is about.</summary>
    public static Argument<string[]> Paths() => new("paths")
    {
        Description = "Files, folders, projects and patterns that are one fact base, or `-` for the standard input; the current folder where nothing is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static async Task<int> WatchAsync(CommandContext facts, string[] paths, Func<int> check, CancellationToken cancellation)
    {
        // However much has changed by the time it is looked at, one more check sees all of it.
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        // Watching begins before the first check, so that nothing changes unseen between them.
        using var watched = new WatchedFiles(facts.Folder, paths, () => changes.Writer.TryWrite(true));
        while (true)
        {
            facts.Screen.Clear();
            int code = check();
            facts.Errors.Write("facts: waiting for changes; Ctrl-C ends it\n");
            try
            {
                await changes.Reader.ReadAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return code;
            }
        }
    }

    private static int Run(CommandContext facts, string[] paths, string format, string? least)
    {
        int stores = paths.Where(StoreFileCheck.IsStore).Aggregate(ExitCode.Clean, (worst, path) => Math.Max(worst, StoreFileCheck.Run(facts, path)));
        string[] texts = [.. paths.Where(static p => !StoreFileCheck.IsStore(p))];
        return paths.Length > 0 && texts.Length == 0 ? stores : Math.Max(stores, Check(facts, texts, format, least));
    }

    private static int Check(CommandContext facts, string[] paths, string format, string? least)
    {
        var files = FactFiles.Read(facts, paths);
        if (files.HasFailed && files.Texts.Count == 0)
            return ExitCode.Failed;
        FactCompilation compilation = facts.Wait("checking", () => FactCompilation.Of(files.Texts, files.Documents, files.Imports, files.Padding));
        if (compilation.Failure is { } failure)
            facts.Errors.Write("facts: " + failure.Message + "\n");
        FindingSeverity shown = SeverityOf(least ?? (format == "human" ? "warning" : "information"));
        var sources = compilation.Files.ToDictionary(static f => f.Source.Path, static f => new FindingSource(f.Source.Path, f.Source.Text), StringComparer.Ordinal);
        // What belongs to no file is told of the project, as a build does.
        var project = new FindingSource(files.Project ?? ".", "");
        ReportedFinding[] found = [.. OfProject(compilation).Where(x => x.Rule.Severity >= shown).Select(x => new ReportedFinding(x, project)), .. compilation.Files.SelectMany(f => f.Findings
            .Where(x => x.Rule.Severity >= shown)
            .Select(x => new ReportedFinding(x, sources[f.Source.Path]) { Others = sources.GetValueOrDefault }))];
        Write(facts, format, found, compilation, sources);
        if (files.HasFailed || compilation.Failure is not null)
            return ExitCode.Failed;
        return IsClean(compilation) ? ExitCode.Clean : ExitCode.Findings;
    }

    private static void Write(CommandContext facts, string format, ReportedFinding[] found, FactCompilation compilation, Dictionary<string, FindingSource> sources)
    {
        switch (format)
        {
            case "sarif":
                ReportedFinding[] accepted = [.. compilation.Files.SelectMany(f => f.Accepted.Select(a => new ReportedFinding(a.Finding, sources[f.Source.Path]) { AcceptedBecause = a.Reason }))];
                facts.Output.Write(SarifReport.Write([.. found, .. accepted], AuditOf(compilation)));
                return;
            case "json":
                facts.Output.Write(FindingsJson.Write(found));
                return;
            case "github":
                foreach (ReportedFinding finding in found)
                    facts.Output.Write(GitHubAnnotation.Write(finding.Finding, finding.Source).TrimEnd('\n') + "\n");
                return;
        }
        foreach ((ReportedFinding? finding, string more) in ShownFindings.Of(found))
        {
            if (finding is not null)
                facts.Screen.Finding(FindingRenderer.Render(finding.Finding, finding.Source, sources.GetValueOrDefault) + "\n");
            else
                facts.Output.Write($"… and {more}.\n\n");
        }
        facts.Output.Write(Summary(compilation) + "\n" + FactTally.Of(AuditOf(compilation)));
    }

    private static FactAudit AuditOf(FactCompilation compilation) => FactAudit.Of([.. compilation.Files.Select(static f => f.Bound)], compilation.Provenance);

    private static string Summary(FactCompilation compilation)
    {
        string files = CountText.Of(compilation.Files.Count, "file");
        if (!FoundIn(compilation).Any())
            return $"Nothing found in {files}.";
        return $"{Errors(compilation)}, {Warnings(compilation)}, {CountText.Of(NumberOf(compilation, FindingSeverity.Information), "note")} in {files}.";
    }

    /// <summary>How many errors there are, in words.</summary>
    public static string Errors(FactCompilation compilation) => CountText.Of(NumberOf(compilation, FindingSeverity.Error), "error");

    /// <summary>How many warnings there are, in words.</summary>
    public static string Warnings(FactCompilation compilation) => CountText.Of(NumberOf(compilation, FindingSeverity.Warning), "warning");

    private static int NumberOf(FactCompilation compilation, FindingSeverity severity)
        => FoundIn(compilation).Count(x => x.Rule.Severity == severity);

    /// <summary>Whether facts are clean: nothing but notes was found.</summary>
    public static bool IsClean(FactCompilation compilation)
        => FoundIn(compilation).All(static x => x.Rule.Severity == FindingSeverity.Information);

    /// <summary>What belongs to no file: what is wrong with assemblies, and what keeps the facts from being looked at.</summary>
    private static IEnumerable<Finding> OfProject(FactCompilation compilation)
        => compilation.Failure is { } failure ? compilation.ImportFindings.Append(failure) : compilation.ImportFindings;

    private static IEnumerable<Finding> FoundIn(FactCompilation compilation) => OfProject(compilation).Concat(compilation.Files.SelectMany(static f => f.Findings));

    private static FindingSeverity SeverityOf(string word) => word switch
    {
        "error" => FindingSeverity.Error,
        "warning" => FindingSeverity.Warning,
        _ => FindingSeverity.Information,
    };
}
