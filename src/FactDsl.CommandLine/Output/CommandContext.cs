using System;
using System.IO;

namespace FactDsl.CommandLine.Output;

/// <summary>Where a command reads and writes, and what holds for all commands.</summary>
/// <param name="input">Where <c>-</c> reads from.</param>
/// <param name="output">Where results go.</param>
/// <param name="errors">Where everything goes that is no result.</param>
/// <param name="folder">The folder that paths start from.</param>
/// <param name="isTerminal">Whether somebody sees the results.</param>
internal sealed class CommandContext(TextReader input, TextWriter output, TextWriter errors, string folder, bool isTerminal)
{
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
    public FactPadding? Padding { get; set; }

    /// <summary>Shows tables and diffs where results go.</summary>
    public Screen Screen { get; } = new(output, isTerminal);
}
