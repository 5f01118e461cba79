using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.CommandLine.Importing.Tables;

namespace FactDsl.CommandLine.Importing.Account;

/// <summary>
/// What became of every cell of a table. It walks the records of the table, not what the template took. A cell that nobody spoke of
/// is counted as dropped, so that none is lost silently.
/// </summary>
/// <param name="empty">Cells that say nothing, besides empty ones.</param>
internal sealed class TableAccount(IReadOnlyCollection<string> empty)
{
    private readonly List<ColumnAccount> _columns = [];

    /// <summary>The columns, as the table has them.</summary>
    public IReadOnlyList<ColumnAccount> Columns => _columns;

    /// <summary>Whether a text says nothing.</summary>
    public bool IsEmpty(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> said = text.Trim();
        if (said.IsEmpty)
            return true;
        foreach (string none in empty)
        {
            if (said.SequenceEqual(none))
                return true;
        }
        return false;
    }

    /// <summary>Counts the cells of a record, once all of its rows are dealt with.</summary>
    public void Close(TableRecord record)
    {
        for (int cell = 0; cell < record.Count; cell++)
            Column(record, cell).Add(record.FateOf(cell), IsEmpty(record.TextOf(cell)));
    }

    /// <summary>Makes sure that a column is told of even where no record has it.</summary>
    public void Expect(IEnumerable<string> columns)
    {
        foreach (string column in columns.Where(c => _columns.TrueForAll(known => known.Name != c)))
            _columns.Add(new ColumnAccount(column));
    }

    private ColumnAccount Column(TableRecord record, int cell)
    {
        int number = record.ColumnOf(cell);
        while (_columns.Count <= number)
            _columns.Add(new ColumnAccount(record.Columns[_columns.Count]));
        return _columns[number];
    }
}
