using System.CommandLine;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.CommandLine.Schemas;
using FactDsl.Language.Compilation;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts schema</c>: how the kinds of a fact base look as JSON.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        var command = new Command("schema", "Writes a JSON Schema for the kinds of a fact base: what FactsJson writes of their items.\n\n  facts schema facts/ > facts.schema.json") { paths };
        command.SetAction(parsed => Run(facts, parsed.GetValue(paths) ?? []));
        return command;
    }

    private static int Run(CommandContext facts, string[] paths)
    {
        var files = FactFiles.Read(facts, paths);
        if (files.HasFailed && files.Texts.Count == 0)
            return ExitCode.Failed;
        var bound = BoundFacts.Of(files.Texts, files.Imports, files.Padding);
        if (!bound.IsWhole)
            facts.Errors.Write("facts: there are errors, and what could not be read is not in the schema; `facts check` shows them\n");
        facts.Output.Write(JsonSchema.Write(bound.Schema));
        return files.HasFailed ? ExitCode.Failed : ExitCode.Clean;
    }
}
