using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>
/// Cuts lines into records and records into cells. Behind a record that is none it goes on at the next line: a quote that is not
/// closed costs its own line and no other.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class CsvRecords(TextReader text)
{
    // A quoted cell that is longer has lost its closing quote.
    private const int LongestCell = 1 << 20;

    private const int Sample = 20;

    private readonly LinkedList<string> _waiting = [];
    private readonly List<ReadOnlyMemory<char>> _cells = [];
    private readonly List<string> _lines = [];
    private CsvShape _shape = new(',', HasQuotes: true, null);
    private int _at;
    private int _skipped;

    /// <summary>The cells of the record that was read last.</summary>
    public IReadOnlyList<ReadOnlyMemory<char>> Cells => _cells;

    /// <summary>The line that it begins on.</summary>
    public int Line { get; private set; }

    /// <summary>How many lines were comments.</summary>
    public int Comments { get; private set; }

    /// <summary>What is wrong with it; null for nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>Passes over the lines above the table.</summary>
    public void Skip(int lines)
    {
        for (int i = 0; i < lines && NextLine() is not null; i++)
            _skipped++;
    }

    /// <summary>Finds out how lines are cut.</summary>
    /// <param name="separator">What stands between cells; null to find it out.</param>
    /// <param name="hasQuotes">Whether cells may stand in quotes.</param>
    /// <param name="comment">What lines begin with that are no rows; null for none.</param>
    public void Begin(char? separator, bool hasQuotes, char? comment)
    {
        while (_waiting.Count < Sample && text.ReadLine() is { } line)
            _waiting.AddLast(line);
        // Excel tells so in a line of its own.
        if (separator is null && _waiting.First?.Value is { Length: 5 } hint && hint.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            separator = hint[4];
            NextLine();
        }
        _shape = new CsvShape(separator ?? CsvShape.SeparatorOf(_waiting, comment), hasQuotes, comment);
    }

    /// <summary>Reads the next record.</summary>
    /// <param name="expected">How many cells it must have; 0 for any number.</param>
    /// <returns>Whether there is one; it may be one with a <see cref="Problem"/>.</returns>
    public bool Read(int expected)
    {
        while (NextLine() is { } line)
        {
            if (line.Length == 0)
                continue;
            if (line[0] == _shape.Comment)
            {
                Comments++;
                continue;
            }
            Line = _at;
            _lines.Clear();
            _lines.Add(line);
            Problem = Cut();
            if (Problem is null && expected > 0 && WrongCount(expected) is { } wrong)
                Problem = wrong;
            // What was taken for the rest of a cell may be the next rows.
            if (Problem is not null)
                GoBack();
            return true;
        }
        return false;
    }

    private string? NextLine()
    {
        string? line;
        if (_waiting.First is { } first)
        {
            line = first.Value;
            _waiting.RemoveFirst();
        }
        else
        {
            line = text.ReadLine();
        }
        _at += line is null ? 0 : 1;
        return line;
    }

    private void GoBack()
    {
        for (int i = _lines.Count - 1; i > 0; i--)
        {
            _waiting.AddFirst(_lines[i]);
            _at--;
        }
    }

    /// <summary>Separators at the end of a line hold nothing that could be lost.</summary>
    private string? WrongCount(int expected)
    {
        int count = _cells.Count;
        while (count > expected && _cells[count - 1].Length == 0)
            count--;
        if (count == expected)
        {
            _cells.RemoveRange(count, _cells.Count - count);
            return null;
        }
        string spread = _lines.Count > 1 ? $", spread over {_lines.Count} lines by a quote" : "";
        return $"it has {Output.CountText.Of(_cells.Count, "cell")}{spread}, and there {(expected == 1 ? "is" : "are")} {Output.CountText.Of(expected, "column")}";
    }

    private string? Cut()
    {
        _cells.Clear();
        string line = _lines[0];
        int at = 0;
        while (true)
        {
            if (_shape.HasQuotes && at < line.Length && line[at] == '"')
            {
                if (!ReadQuoted(ref line, ref at, out string cell))
                    return "a quote is not closed";
                _cells.Add(cell.AsMemory());
                if (at < line.Length && line[at] != _shape.Separator)
                    return "text stands behind a closing quote";
            }
            else
            {
                int end = line.IndexOf(_shape.Separator, at);
                end = end < 0 ? line.Length : end;
                ReadOnlyMemory<char> cell = line.AsMemory(at, end - at);
                if (_shape.HasQuotes && cell.Span.Contains('"'))
                    return "a quote stands inside a cell that does not begin with one: write `quotes none` below `import` where quotes are characters like any other";
                _cells.Add(cell);
                at = end;
            }
            if (at >= line.Length)
                return null;
            at++;
        }
    }

    /// <summary>Reads a cell in quotes, which may go on in the lines below.</summary>
    private bool ReadQuoted(ref string line, ref int at, out string cell)
    {
        var said = new StringBuilder();
        at++;
        while (true)
        {
            int quote = line.IndexOf('"', at);
            if (quote < 0)
            {
                said.Append(line, at, line.Length - at).Append('\n');
                if (said.Length > LongestCell || NextLine() is not { } next)
                {
                    cell = "";
                    return false;
                }
                _lines.Add(next);
                (line, at) = (next, 0);
                continue;
            }
            said.Append(line, at, quote - at);
            at = quote + 1;
            if (at >= line.Length || line[at] != '"')
            {
                cell = said.ToString();
                return true;
            }
            said.Append('"');
            at++;
        }
    }
}
