using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Diagnostics;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts explain FACT3104</c>: the page of a finding, and without an id the list of all.</summary>
internal static class ExplainCommand
{
    private const string Prefix = "FACT";

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        var id = new Argument<string?>("id") { Description = "The finding's id, such as FACT2101; without one all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Explains a finding.\n\n  facts explain FACT2101") { id };
        command.SetAction(parsed => parsed.GetValue(id) is { } asked ? Explain(facts, asked) : List(facts));
        return command;
    }

    private static int List(CommandContext facts)
    {
        foreach (IGrouping<FindingCategory, FindingRule> family in FindingRules.All.GroupBy(static r => r.Category))
        {
            facts.Output.Write(family.Key + "\n");
            foreach (FindingRule rule in family)
                facts.Output.Write($"  {rule.Id}  {rule.Severity.ToString().ToLowerInvariant(),-11}  {rule.Title}\n");
        }
        return ExitCode.Clean;
    }

    private static int Explain(CommandContext facts, string asked)
    {
        string id = asked.ToUpperInvariant();
        id = id.StartsWith(Prefix, StringComparison.Ordinal) ? id : Prefix + id;
        using Stream? page = typeof(ExplainCommand).Assembly.GetManifestResourceStream($"findings/{id}.md");
        if (page is not null)
        {
            using var reader = new StreamReader(page);
            facts.Output.Write(reader.ReadToEnd().ReplaceLineEndings("\n"));
            return ExitCode.Clean;
        }
        IReadOnlyList<string> nearest = FactSpelling.Nearest(id, FindingRules.All.Select(static r => r.Id), 3);
        facts.Errors.Write($"facts: no finding is called {asked}" + (nearest.Count == 0 ? "; `facts explain` lists all" : ": did you mean " + string.Join(", ", nearest) + "?") + "\n");
        return ExitCode.Failed;
    }
}
