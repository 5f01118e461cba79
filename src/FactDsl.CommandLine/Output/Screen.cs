using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactDsl.CommandLine.Output;

/// <summary>Shows results: with lines and colours to people at a terminal, plain where the output goes to a file or another program.</summary>
/// <param name="output">Where results go.</param>
/// <param name="isTerminal">Whether a person reads them as they come.</param>
internal sealed class Screen(TextWriter output, bool isTerminal)
{
    // Between the columns of a plain table.
    private const string Gap = "  ";

    private IAnsiConsole? _console;
    private IAnsiConsole? _lines;

    // Colours are left out where NO_COLOR says so; Spectre.Console looks for it.
    private IAnsiConsole Console => _console ??= AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    // Lines that are quoted are not broken between words: the terminal breaks them where it ends, and copies them whole.
    private IAnsiConsole Lines => _lines ??= Unbroken(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }));

    /// <summary>Shows rows below their headings; columns whose heading begins with <c>#</c> hold numbers and stand to the right.</summary>
    public void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        bool[] isNumber = [.. headings.Select(static h => h.StartsWith('#'))];
        string[] shown = [.. headings.Select(static h => h.TrimStart('#'))];
        if (isTerminal)
            Console.Write(ToTable(shown, isNumber, rows));
        else
            WritePlain(isNumber, [shown, .. rows]);
    }

    /// <summary>Shows a unified diff.</summary>
    public void Diff(string diff)
    {
        if (!isTerminal)
        {
            output.Write(diff);
            return;
        }
        foreach (string line in diff.Split('\n').SkipLast(1))
            Lines.Write(new Text(CleanWriter.Clean(line + "\n"), StyleOf(line)));
    }

    /// <summary>Shows a finding as <see cref="Tooling.Rendering.FindingRenderer"/> writes it, with its marks in colours.</summary>
    public void Finding(string finding)
    {
        if (!isTerminal)
        {
            output.Write(finding);
            return;
        }
        Style severity = SeverityOf(finding);
        foreach (string line in finding.Split('\n').SkipLast(1))
        {
            (int marks, Style style) = MarksIn(line, severity);
            Lines.Write(new Text(CleanWriter.Clean(line[..marks])));
            Lines.Write(new Text(CleanWriter.Clean(line[marks..]) + "\n", style));
        }
    }

    /// <summary>Begins again at the top of a person's screen; what goes to a file or another program is left alone.</summary>
    public void Clear()
    {
        if (isTerminal)
            Console.Clear();
    }

    private static IAnsiConsole Unbroken(IAnsiConsole console)
    {
        console.Profile.Width = 1 << 20;
        return console;
    }

    private static Style SeverityOf(string finding)
        => new(finding.StartsWith("error", StringComparison.Ordinal) ? Color.Red : finding.StartsWith("warning", StringComparison.Ordinal) ? Color.Yellow : Color.Blue, decoration: Decoration.Bold);

    /// <summary>Where on a line of a finding begins what is coloured, and how.</summary>
    private static (int At, Style Style) MarksIn(string line, Style severity)
    {
        string text = line.TrimStart();
        if (text.StartsWith("= help", StringComparison.Ordinal))
            return (0, new Style(Color.Green));
        if (text.StartsWith("| ", StringComparison.Ordinal) && text[2..].TrimStart() is ['^' or '-', ..] marks)
            return (line.Length - marks.Length, marks[0] == '^' ? severity : new Style(Color.Blue));
        bool isHeadline = line.Length > 0 && char.IsAsciiLetter(line[0]);
        return (isHeadline ? 0 : line.Length, severity);
    }

    private static Style StyleOf(string line) => line switch
    {
        ['+', '+', '+', ..] or ['-', '-', '-', ..] => new Style(decoration: Decoration.Bold),
        ['+', ..] => new Style(Color.Green),
        ['-', ..] => new Style(Color.Red),
        ['@', ..] => new Style(Color.Blue),
        _ => Style.Plain,
    };

    private static Renderable ToTable(string[] headings, bool[] isNumber, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Table table = new Table().Border(TableBorder.Simple);
        for (int i = 0; i < headings.Length; i++)
            table.AddColumn(new TableColumn(new Text(CleanWriter.Clean(headings[i]))) { Alignment = isNumber[i] ? Justify.Right : Justify.Left, NoWrap = i > 0 });
        foreach (IReadOnlyList<string> row in rows)
            table.AddRow(row.Select(static cell => new Text(CleanWriter.Clean(cell))));
        return table;
    }

    private void WritePlain(bool[] isNumber, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int[] widths = [.. isNumber.Select((_, i) => rows.Max(row => row[i].Length))];
        foreach (IReadOnlyList<string> row in rows)
            output.Write(string.Join(Gap, row.Select((cell, i) => isNumber[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd() + "\n");
    }
}
