using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Linq;

namespace FactDsl.CommandLine.Output;

/// <summary>Help that lists commands with a line each; what else their descriptions say, examples above all, is in their own help.</summary>
internal sealed class ShortHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _help;

    private ShortHelp(HelpAction help) => _help = help;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => _help.ClearsParseErrors;

    /// <summary>Gives a command this help.</summary>
    public static void AddTo(RootCommand command)
    {
        HelpOption help = command.Options.OfType<HelpOption>().Single();
        help.Action = new ShortHelp((HelpAction)help.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        foreach (Command command in parseResult.CommandResult.Command.Subcommands)
            command.Description = command.Description?.Split("\n\n")[0];
        return _help.Invoke(parseResult);
    }
}
