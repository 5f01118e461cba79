using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>
/// What the rows of a store wrote into it, step by step, in numbers of that store. Rows that stay in the next one are written there
/// by their notes: what they were bound from need not be looked at.
/// </summary>
/// <param name="rows">The number of rows.</param>
/// <param name="room">For how many numbers there is room at first.</param>
internal sealed class RowNotes(int rows, int room)
{
    private const int Most = 0x7FFFFFC7;

    // Per row where its notes begin; -1 where it has none.
    private readonly int[] _starts = NoStarts(rows);
    private int[] _notes = new int[Math.Max(room, 1024)];
    private int _start;
    private int _row = -1;

    /// <summary>The length of all notes.</summary>
    public int Length { get; private set; }

    /// <summary>The paths of the files, by their numbers.</summary>
    public List<string> Files { get; } = [];

    /// <summary>How many rows were written by notes of an earlier store.</summary>
    public int Repeated { get; set; }

    /// <summary>The room that the lists of the store took.</summary>
    public int Lists { get; set; }

    /// <summary>The room that what qualifies values took.</summary>
    public int Records { get; set; }

    /// <summary>Whether steps are noted now.</summary>
    public bool IsNoting => _row >= 0;

    /// <summary>A number of the notes.</summary>
    public int this[int at] => _notes[at];

    /// <summary>Where the notes of a row begin; -1 where it has to be encoded again.</summary>
    public int StartOf(int row) => _starts[row];

    /// <summary>Begins the notes of a row.</summary>
    public void Begin(int row)
    {
        _row = row;
        _start = Length;
    }

    /// <summary>Throws the notes of the row away: what it writes depends on more than notes say.</summary>
    public void Abandon()
    {
        if (_row < 0)
            return;
        Length = _start;
        _row = -1;
    }

    /// <summary>Ends the notes of the row.</summary>
    public void End()
    {
        if (_row < 0)
            return;
        Add((int)RowStep.End);
        // Its room is what ints can count.
        if (_row >= 0)
            _starts[_row] = _start;
        _row = -1;
    }

    /// <summary>Notes a number of a step.</summary>
    public void Add(int number)
    {
        if (_row < 0)
            return;
        if (Length == _notes.Length)
        {
            if (Length == Most)
            {
                Abandon();
                return;
            }
            Array.Resize(ref _notes, (int)Math.Min(Most, Length * 2L));
        }
        _notes[Length++] = number;
    }

    /// <summary>Notes a number that a row writes; one that cannot be written again ends the notes of the row.</summary>
    public void Add(in StoreNumber number)
    {
        if (number.Note < 0)
            Abandon();
        else
            Add(number.Note);
    }

    private static int[] NoStarts(int rows)
    {
        int[] starts = new int[rows];
        for (int i = 0; i < starts.Length; i++)
            starts[i] = -1;
        return starts;
    }
}

/// <summary>What a row does to its store in one step, each with the numbers that follow it in <see cref="RowNotes"/>.</summary>
internal enum RowStep
{
    /// <summary>The row has no more.</summary>
    End,

    /// <summary>It uses a text: its number.</summary>
    Text,

    /// <summary>It uses a text in several languages: the number of the first.</summary>
    TextRun,

    /// <summary>It uses a time: its number.</summary>
    Time,

    /// <summary>It uses a file: its number.</summary>
    File,

    /// <summary>It writes a list: how many numbers, and these.</summary>
    List,

    /// <summary>It writes what qualifies a value: how many numbers, and these.</summary>
    Record,

    /// <summary>The same, with a line in it that moves where its file does.</summary>
    RecordWithLine,

    /// <summary>It writes a list of values: how many numbers, and these.</summary>
    Values,

    /// <summary>It fills a column that every row has: its number, and the value.</summary>
    RowColumn,

    /// <summary>It fills the column of a field: its number, and the value.</summary>
    Field,

    /// <summary>It is found by a number: the clause, the number, the time, 1 in doubt.</summary>
    Post,

    /// <summary>It is found by a text: the clause, the number of the text, the time, 1 in doubt.</summary>
    PostText,

    /// <summary>It is found by a row and all that this lies in: the clause, the row, the time, 1 in doubt.</summary>
    PostWithin,

    /// <summary>It has a documentation.</summary>
    Document,
}
