using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Asking;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Editing.Features;
using FactDsl.Exporting;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts explain</c>: the page of a finding, or what a kind, a clause or a word means. Without an argument it lists all findings.</summary>
internal static class ExplainCommand
{
    private const string Prefix = "FACT";

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        var id = new Argument<string?>("id") { Description = "The finding's id, such as FACT2101, or a kind, a clause or a word, such as meeting; without one all findings are listed.", Arity = ArgumentArity.ZeroOrOne };
        var paths = new Argument<string[]>("paths") { Description = "Files or folders whose own kinds are explained too.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("explain", "Explains a finding, a kind, a clause or a word.\n\n  facts explain FACT2101\n  facts explain meeting\n  facts explain since\n  facts explain boycott facts/") { id, paths };
        command.SetAction(parsed => parsed.GetValue(id) is { } asked ? Explain(facts, asked, parsed.GetValue(paths) ?? []) : List(facts));
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

    private static int Explain(CommandContext facts, string asked, string[] paths)
    {
        using OpenedFacts? opened = paths.Length == 0 ? null : FactOpening.Open(facts, paths, []);
        if (paths.Length > 0 && opened is null)
            return ExitCode.Failed;
        FactSchema schema = opened?.Layout.Schema ?? SchemaBuilder.Build([]);
        if (Explanations.Of(schema, asked) is { } text)
        {
            facts.Output.Write(text + "\n");
            return ExitCode.Clean;
        }
        string id = asked.ToUpperInvariant();
        id = id.StartsWith(Prefix, StringComparison.Ordinal) ? id : Prefix + id;
        using Stream? page = typeof(ExplainCommand).Assembly.GetManifestResourceStream($"findings/{id}.md");
        if (page is not null)
        {
            using var reader = new StreamReader(page);
            facts.Output.Write(reader.ReadToEnd().ReplaceLineEndings("\n"));
            return ExitCode.Clean;
        }
        bool isId = id.Length > Prefix.Length && char.IsAsciiDigit(id[Prefix.Length]);
        IReadOnlyList<string> nearest = isId ? FactSpelling.Nearest(id, FindingRules.All.Select(static r => r.Id), 3) : FactSpelling.Nearest(asked, Explanations.Words(schema), 3);
        string what = isId ? "no finding is called " : "there is no finding, kind, clause or word ";
        facts.Errors.Write($"facts: {what}{asked}" + (nearest.Count == 0 ? "; `facts explain` lists all findings" : ": did you mean " + string.Join(", ", nearest) + "?") + "\n");
        return ExitCode.Failed;
    }
}
