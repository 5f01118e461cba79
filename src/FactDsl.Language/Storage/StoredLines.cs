using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>
/// Where a store tells lines: a column has those of items, and records of qualifiers have those of clauses. They are all that changes
/// where an edit moves what a file says to other lines.
/// </summary>
internal sealed class StoredLines
{
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);

    // In ascending order, each once: a record that is found again was written before.
    private readonly List<int> _records = [];

    /// <summary>Notes the number of a file.</summary>
    public void AddFile(string path, int file) => _files.Add(path, file);

    /// <summary>Notes a record of the heap that has a file and a line of its own; gives back its place.</summary>
    public int Note(int record)
    {
        if (_records.Count == 0 || _records[_records.Count - 1] < record)
            _records.Add(record);
        return record;
    }

    /// <summary>The pages of a store with other lines of one file.</summary>
    /// <param name="front">The pages.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="lines">Its lines, from 1, and what they are now.</param>
    /// <returns>The pages; null where the numbers need another kind of column, or a line is not known.</returns>
    public StoreFront? Move(StoreFront front, string path, IReadOnlyDictionary<int, int> lines)
    {
        // A file of which nothing is in the store has no number.
        if (!_files.TryGetValue(path, out int file))
            return front;
        PageEdit pages = front.Edit();
        return MoveColumn(front, pages, file, lines) && MoveRecords(front, pages, file, lines) ? front.With(pages) : null;
    }

    private static bool MoveColumn(StoreFront front, PageEdit pages, int file, IReadOnlyDictionary<int, int> lines)
    {
        var files = new NumberColumn(front, pages, StoreRowColumn.File);
        var column = new NumberColumn(front, pages, StoreRowColumn.Line);
        if (!column.IsDense || !files.IsKnown)
            return false;
        int[] moved = new int[column.Count];
        for (int row = 0; row < moved.Length; row++)
        {
            moved[row] = column[row];
            if (files[row] == file && !lines.TryGetValue(moved[row], out moved[row]))
                return false;
        }
        return column.TryWrite(moved);
    }

    private bool MoveRecords(StoreFront front, PageEdit pages, int file, IReadOnlyDictionary<int, int> lines)
    {
        long heap = front.StartOf(StoreSectionId.Heap);
        foreach (int record in _records)
        {
            long At(int number) => heap + (record + (long)number) * StoreFormat.UnitsPerInt;
            if (pages.Int(At(StoreQualifier.File)) != file)
                continue;
            if (!lines.TryGetValue(pages.Int(At(StoreQualifier.Line)), out int line))
                return false;
            pages.SetInt(At(StoreQualifier.Line), line);
        }
        return true;
    }
}
