using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using FactDsl.CommandLine.Commands;
using FactDsl.CommandLine.Output;

namespace FactDsl.CommandLine;

/// <summary>The `facts` command. What it reads and writes is handed in, so that tests can hold it.</summary>
internal sealed class FactsCommand(TextReader input, TextWriter output, TextWriter errors, string folder, bool isTerminal = false)
{
    private readonly Option<string?> _padding = new("--padding")
    {
        Description = "how far hedged dates and numbers reach: one-unit, none, or widths such as years=2,days=3,numbers=20%; as the project says it where this is left out",
        HelpName = "widths",
        Recursive = true,
    };

    private readonly CommandContext _context = new(input, output, errors, folder, isTerminal);

    /// <summary>Everything that the command can do.</summary>
    public RootCommand ToCommand()
    {
        RootCommand command = Commands();
        command.Add(_padding);
        ShortHelp.AddTo(command);
        return command;
    }

    private RootCommand Commands() => new("Begins, checks, lays out, mends, asks, imports, exports, compares, shows, counts and describes files of facts, explains what is found, shows what of a source is quoted, compiles store files, and serves editors.")
    {
        NewCommand.Create(_context),
        CheckCommand.Create(_context),
        FormatCommand.Create(_context),
        FixCommand.Create(_context),
        ExplainCommand.Create(_context),
        CoverageCommand.Create(_context),
        AskCommand.Create(_context),
        WhyCommand.Create(_context),
        RulesCommand.Create(_context),
        ImportCommand.Create(_context),
        ExportCommand.Create(_context),
        DiffCommand.Create(_context),
        ViewCommand.Create(_context),
        StatsCommand.Create(_context),
        SchemaCommand.Create(_context),
        BuildCommand.Create(_context),
        LanguageServerCommand.Create(),
        CompletionCommand.Create(_context),
    };

    /// <summary>Runs the command.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public int Run(string[] arguments) => RunAsync(arguments, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Runs the command until it is done, or is told to end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellation">Ends what goes on for ever.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        ParseResult parsed = ToCommand().Parse(arguments);
        if (UsageError.Of(parsed) is { } wrong)
        {
            _context.Errors.Write(wrong);
            return ExitCode.Failed;
        }
        if (parsed.GetValue(_padding) is { } said)
        {
            if (!FactPadding.TryParse(said, out FactPadding padding))
            {
                _context.Errors.Write($"facts: `{said}` does not say how far hedges reach: write `one-unit`, `none`, or widths such as `years=2,months=1,days=3,numbers=20%`\n");
                return ExitCode.Failed;
            }
            _context.Padding = padding;
        }
        int code = await parsed.InvokeAsync(new InvocationConfiguration { Output = _context.Output, Error = _context.Errors }, cancellation).ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? ExitCode.Failed : code;
    }
}
