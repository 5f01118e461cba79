using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using FactDsl.CommandLine.Asking;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Exporting;
using FactDsl.Language.Querying;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts rules</c>: what each rule derives.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        Option<string[]> definitions = ExportCommand.Definitions();
        var command = new Command("rules", "Lists the rules of a fact base, with the kind that each derives, how many facts, and how many of them only possibly.\n\n  facts rules facts/\n  facts rules") { paths, definitions };
        command.SetAction(parsed => Run(facts, parsed.GetValue(paths) ?? [], parsed.GetValue(definitions) ?? []));
        return command;
    }

    private static int Run(CommandContext facts, string[] paths, string[] definitions)
    {
        try
        {
            using OpenedFacts? opened = FactOpening.Open(facts, paths, definitions);
            if (opened is null)
                return ExitCode.Failed;
            facts.Errors.Write(LeftOutLine.Of(opened));
            if (opened.Bound is null)
            {
                facts.Errors.Write("facts: a store file does not keep its rules\n");
                return ExitCode.Failed;
            }
            if (opened.Derived is not { } derived)
            {
                facts.Output.Write("No rules.\n");
                return ExitCode.Clean;
            }
            var rows = new List<IReadOnlyList<string>>();
            foreach (RuleSummary rule in RuleSummary.Of(opened.Layout.Schema, derived))
                rows.Add([rule.Rule.Name, rule.Rule.Head.Kind.Word, Text(rule.Facts), Text(rule.Possible), Text(rule.Stratum + 1) + (rule.IsRecursive ? ", recursive" : "")]);
            facts.Output.Write(new ResultTable(["rule", "derives", "facts", "possibly", "stratum"], rows).ToPlain());
            if (!derived.IsComplete)
                facts.Errors.Write("facts: rules derive more than is looked at: what depends on the rest is left undecided\n");
            return ExitCode.Clean;
        }
        catch (FactStoreException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
            return ExitCode.Failed;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
