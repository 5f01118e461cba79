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

    /// <summary>Where <c>-</c> reads from.</summary>
    public TextReader Input => input;

    /// <summary>Where results go.</summary>
    public TextWriter Output { get; } = isTerminal ? new CleanWriter(output) : output;

    /// <summary>Where everything goes that is no result.</summary>
    public TextWriter Errors { get; } = new CleanWriter(errors);

    /// <summary>Where the command tells how far it has come, in a line that it writes over and over: it takes nothing that a file says.</summary>
    public TextWriter Waiting => errors;

    /// <summary>Whether somebody sees how far something has come; nobody does in a file or a pipe.</summary>
    public bool ShowsProgress { get; } = ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>Does what may take long, and tells so whoever waits for it.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="work">Does it, and writes nothing.</param>
    public T Wait<T>(string what, Func<T> work)
    {
        using var line = new WaitingLine(this, what);
        return work();
    }

    /// <summary>The folder that paths start from.</summary>
    public string Folder => folder;

    /// <summary>How far hedges reach, where the command is told; null where projects say it.</summary>
    public FactPadding? Padding { get; private set; }

    /// <summary>Shows tables and diffs where results go.</summary>
    public Screen Screen { get; } = new(output, isTerminal);

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
        NewCommand.Create(this),
        CheckCommand.Create(this),
        FormatCommand.Create(this),
        FixCommand.Create(this),
        ExplainCommand.Create(this),
        CoverageCommand.Create(this),
        AskCommand.Create(this),
        ImportCommand.Create(this),
        ExportCommand.Create(this),
        DiffCommand.Create(this),
        ViewCommand.Create(this),
        StatsCommand.Create(this),
        SchemaCommand.Create(this),
        BuildCommand.Create(this),
        LanguageServerCommand.Create(),
        CompletionCommand.Create(this),
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
            Errors.Write(wrong);
            return ExitCode.Failed;
        }
        if (parsed.GetValue(_padding) is { } said)
        {
            if (!FactPadding.TryParse(said, out FactPadding padding))
            {
                Errors.Write($"facts: `{said}` does not say how far hedges reach: write `one-unit`, `none`, or widths such as `years=2,months=1,days=3,numbers=20%`\n");
                return ExitCode.Failed;
            }
            Padding = padding;
        }
        int code = await parsed.InvokeAsync(new InvocationConfiguration { Output = Output, Error = Errors }, cancellation).ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? ExitCode.Failed : code;
    }
}
