using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;
using System.Text;
using FactDsl.Language.Diagnostics;

namespace FactDsl.CommandLine.Output;

/// <summary>What is wrong with the way in which somebody calls the command, with what they may have meant rather than with all of the help.</summary>
internal static class UsageError
{
    /// <summary>Tells what is wrong; null where nothing is, or where the help is the answer.</summary>
    public static string? Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string[] problems = parsed.Action is ParseErrorAction
            ? [.. Problems(parsed, command)]
            : parsed.Action == command.Action && !parsed.Tokens.Any(static t => t.Type == TokenType.DoubleDash) ? [.. UnknownOptions(parsed, command)] : [];
        if (problems.Length == 0)
            return null;
        var text = new StringBuilder();
        foreach (string problem in problems)
            text.Append("facts: ").Append(problem).Append('\n');
        return text.Append("facts: `").Append(NameOf(command)).Append(" --help` tells how it is used\n").ToString();
    }

    private static IEnumerable<string> Problems(ParseResult parsed, Command command)
    {
        // A command that lacks all of what it needs is answered with the help.
        if (parsed.UnmatchedTokens.Count == 0 && command.Subcommands.Count > 0)
            return [];
        return parsed.UnmatchedTokens.Count == 0 ? parsed.Errors.Select(static e => e.Message) : parsed.UnmatchedTokens.Select(t => Unmatched(command, t));
    }

    private static string Unmatched(Command command, string token)
        => IsOption(token) ? UnknownOption(command, token)
            : command.Subcommands.Count > 0 ? $"{token}: there is no such command{Suggestion.For(token, command.Subcommands.Select(static c => c.Name))}"
            : $"{token}: there is nothing that this could stand for";

    /// <summary>What begins as options do and is none would be taken for a file.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed, Command command)
        => parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static a => a.Tokens).Where(static t => IsOption(t.Value)).Select(t => UnknownOption(command, t.Value));

    private static string UnknownOption(Command command, string token)
        => $"{token}: there is no such option{Suggestion.For(token, command.Options.Select(static o => o.Name))}";

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-' && !char.IsWhiteSpace(token[1]);

    private static string NameOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? NameOf(parent) + " " + command.Name : "facts";
}
