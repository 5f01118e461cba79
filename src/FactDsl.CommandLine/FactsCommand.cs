using System.CommandLine;
using System.IO;
using FactDsl.CommandLine.Commands;

namespace FactDsl.CommandLine;

/// <summary>The `facts` command. What it reads and writes is handed in, so that tests can hold it.</summary>
internal sealed class FactsCommand(TextReader input, TextWriter output, TextWriter errors, string folder)
{
    /// <summary>Where <c>-</c> reads from.</summary>
    public TextReader Input => input;

    /// <summary>Where results go.</summary>
    public TextWriter Output => output;

    /// <summary>Where everything goes that is no result.</summary>
    public TextWriter Errors => errors;

    /// <summary>The folder that paths start from.</summary>
    public string Folder => folder;

    /// <summary>Runs the command.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public int Run(string[] arguments)
    {
        var root = new RootCommand("Checks files of facts, explains what is found, shows what of a source is quoted, and compiles store files.")
        {
            CheckCommand.Create(this),
            ExplainCommand.Create(this),
            CoverageCommand.Create(this),
            BuildCommand.Create(this),
        };
        ParseResult parsed = root.Parse(arguments);
        int code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return parsed.Errors.Count > 0 ? ExitCode.Failed : code;
    }
}
