using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;

namespace FactDsl.CommandLine.Tests;

/// <summary>
/// The parts of <c>src/docs/tool.md</c> that are made from the commands themselves: what each does, takes and may be told, between
/// two marks. What people write around them stays.
/// </summary>
internal static class ToolPage
{
    private const string End = "<!-- end -->";

    public static string File { get; } = Path.Combine(Repository.Root, "src", "docs", "tool.md");

    /// <summary>Every command that does something, in the order of the help.</summary>
    public static IEnumerable<Command> Commands()
    {
        Command root = new FactsCommand(TextReader.Null, TextWriter.Null, TextWriter.Null, ".").ToCommand();
        return root.Subcommands.SelectMany(static c => c.Subcommands.Count == 0 ? [c] : c.Subcommands);
    }

    /// <summary>The page with the made parts renewed; a command that it lacks gets a section at its end.</summary>
    public static string Renew(string page)
    {
        foreach (Command command in Commands())
        {
            string begin = Begin(command), part = begin + "\n" + Part(command) + End;
            int start = page.IndexOf(begin, StringComparison.Ordinal);
            page = start < 0
                ? page.TrimEnd() + $"\n\n## {char.ToUpperInvariant(command.Name[0])}{command.Name[1..]}\n\n{part}\n"
                : page[..start] + part + page[(page.IndexOf(End, start, StringComparison.Ordinal) + End.Length)..];
        }
        return page;
    }

    /// <summary>The line that a command's part begins with.</summary>
    public static string Begin(Command command) => $"<!-- {NameOf(command)}: made from the command; run its tests with TOOL_PAGE=write -->";

    private static string Part(Command command)
    {
        string[] said = command.Description!.ReplaceLineEndings("\n").Split("\n\n", 2);
        var part = new StringBuilder();
        part.Append('\n').Append(said[0]).Append("\n\n```\n").Append(Usage(command)).Append("\n```\n");
        string[] rows = [.. command.Arguments.Where(static a => !a.Hidden).Select(Row), .. command.Options.Where(static o => !o.Hidden).OrderBy(static o => o.Name, StringComparer.Ordinal).Select(Row)];
        if (rows.Length > 0)
            part.Append("\n| | |\n| --- | --- |\n").AppendJoin("", rows);
        foreach (string paragraph in said.Length > 1 ? said[1].Split("\n\n") : [])
            part.Append('\n').Append(Example(paragraph)).Append('\n');
        return part.Append('\n').ToString();
    }

    /// <summary>What is indented in the help is typed: a command, or text for a file; the rest is prose.</summary>
    private static string Example(string paragraph)
    {
        string[] lines = [.. paragraph.TrimEnd().Split('\n').Select(static l => l.StartsWith("  ", StringComparison.Ordinal) ? l[2..] : l)];
        if (!paragraph.StartsWith("  ", StringComparison.Ordinal))
            return string.Join('\n', lines);
        string prompt = lines[0].StartsWith("facts ", StringComparison.Ordinal) ? "$ " : "";
        return "```\n" + string.Concat(lines.Select(l => prompt + l + "\n")) + "```";
    }

    private static string NameOf(Command command)
        => command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? NameOf(parent) + " " + command.Name : "facts " + command.Name;

    private static string Usage(Command command)
    {
        var usage = new StringBuilder(NameOf(command));
        foreach (Argument argument in command.Arguments)
        {
            string name = "<" + argument.Name + ">" + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
            usage.Append(' ').Append(argument.Arity.MinimumNumberOfValues == 0 ? "[" + name + "]" : name);
        }
        return usage.Append(command.Options.Count > 0 ? " [options]" : "").ToString();
    }

    private static string Row(Argument argument) => $"| `<{argument.Name}>` | {Cell(argument.Description)} |\n";

    private static string Row(Option option)
    {
        string names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(static n => n.Length).ThenBy(static n => n, StringComparer.Ordinal));
        string value = option.ValueType == typeof(bool) ? "" : " " + Value(option);
        string unless = option is { HasDefaultValue: true, ValueType: { IsArray: false } type } && type != typeof(bool) ? $"; `{option.GetDefaultValue()}` where nothing is said" : "";
        return $"| `{Cell(names + value)}` | {Cell(option.Description)}{unless} |\n";
    }

    private static string Value(Option option)
    {
        string[] words = [.. option.GetCompletions(CompletionContext.Empty).Select(static c => c.Label)];
        return words.Length > 0 ? string.Join('|', words) : "<" + option.Name.TrimStart('-') + ">" + (option.Arity.MaximumNumberOfValues > 1 ? "..." : "");
    }

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
