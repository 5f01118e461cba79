using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Storage;

/// <summary>
/// What a row writes goes through here: texts and times that it uses, lists, values of columns, and by what it is found. It is noted
/// as well where the next store may take it over.
/// </summary>
internal sealed class RowWriter
{
    private readonly StoreContext _store;
    private readonly RowNotes? _notes;
    private readonly ColumnWriter[] _rowColumns;
    private readonly ColumnWriter[] _fields;
    private readonly int[] _starts;
    private StoreNumber[] _run = new StoreNumber[16];
    private int _row;
    private int _written;

    /// <summary>A writer.</summary>
    /// <param name="store">The store.</param>
    /// <param name="rowColumns">The columns that every row has.</param>
    /// <param name="fields">Those of fields.</param>
    /// <param name="starts">The first row of each kind and band.</param>
    public RowWriter(StoreContext store, ColumnWriter[] rowColumns, ColumnWriter[] fields, int[] starts)
    {
        _store = store;
        _notes = store.Notes;
        _rowColumns = rowColumns;
        _fields = fields;
        _starts = starts;
    }

    /// <summary>The clause by which rows that cite a source are found.</summary>
    public int Sources => _store.Layout.Clauses.Count;

    /// <summary>The clause by which rows that name an item beside their values are found.</summary>
    public int Asides => _store.Layout.Clauses.Count + 1;

    /// <summary>Begins a row.</summary>
    public void Begin(int row)
    {
        _row = row;
        _written = 0;
        _notes?.Begin(row);
    }

    /// <summary>Ends the row.</summary>
    public void End() => _notes?.End();

    /// <summary>Says that what the row writes depends on more than itself, so that it has to be encoded in each store.</summary>
    public void DependsOnOthers() => _notes?.Abandon();

    /// <summary>Room for a run to be filled and given away before the next is asked for.</summary>
    public Span<StoreNumber> Run(int length)
    {
        if (length > _run.Length)
            _run = new StoreNumber[Math.Max(length, _run.Length * 2)];
        return _run.AsSpan(0, length);
    }

    /// <summary>A text without a language.</summary>
    public StoreNumber Text(string text) => Used(RowStep.Text, StoreNumberKind.Text, _store.Texts.Of(text));

    /// <summary>A text in its language.</summary>
    public StoreNumber Text(LabelText text) => Used(RowStep.Text, StoreNumberKind.Text, _store.Texts.Of(text));

    /// <summary>A text in all its languages.</summary>
    public StoreNumber Text(IReadOnlyList<LabelText> texts) => Used(texts.Count > 1 ? RowStep.TextRun : RowStep.Text, StoreNumberKind.Text, _store.Texts.Of(texts));

    /// <summary>A time; none for null.</summary>
    public StoreNumber Time(FactTime? time) => time is null ? StoreNumber.Plain(-1) : Used(RowStep.Time, StoreNumberKind.Time, _store.Times.Of(time));

    /// <summary>A file.</summary>
    public StoreNumber File(string path) => Used(RowStep.File, StoreNumberKind.File, _store.FileOf(path));

    /// <summary>The row of an item; none where nothing has the name.</summary>
    public StoreNumber Row(ItemReference item)
    {
        int row = _store.RowOf(item);
        return row < 0 ? StoreNumber.Once(row) : StoreNumber.Of(StoreNumberKind.Row, row, row);
    }

    /// <summary>The stored value of an item; words where nothing has the name.</summary>
    public StoreNumber ValueOf(ItemReference item)
    {
        StoreNumber row = Row(item);
        if (!row.IsNone)
            return row.Tagged(StoreTag.Direct);
        // Something may have the name one day.
        DependsOnOthers();
        return Text(item.Name).Tagged(StoreTag.Mention);
    }

    /// <summary>The place of a list, which is kept once.</summary>
    public StoreNumber List(ReadOnlySpan<StoreNumber> run)
    {
        Note(RowStep.List, run);
        return Written(_store.Lists.Of(Values(_store.Lists, run)));
    }

    /// <summary>The place of what qualifies a value.</summary>
    /// <param name="run">It.</param>
    /// <param name="hasLine">Whether it has a file and a line of its own.</param>
    public StoreNumber Record(ReadOnlySpan<StoreNumber> run, bool hasLine)
    {
        Note(hasLine ? RowStep.RecordWithLine : RowStep.Record, run);
        int place = _store.Qualifiers.Of(Values(_store.Qualifiers, run));
        return Written(hasLine ? _store.Lines.Note(place) : place);
    }

    /// <summary>The place of a list of values in the heap.</summary>
    public StoreNumber HeapList(ReadOnlySpan<StoreNumber> run)
    {
        Note(RowStep.Values, run);
        UnitWriter heap = _store.Pages[StoreSectionId.Heap];
        int place = heap.Ints;
        foreach (StoreNumber number in run)
            heap.Int(number.Value);
        return Written(place);
    }

    /// <summary>Fills a column that every row has; -1 leaves it empty.</summary>
    public void Column(StoreRowColumn column, StoreNumber value)
    {
        if (value.IsNone)
            return;
        _rowColumns[(int)column].Add(_row, value.Value);
        Note(RowStep.RowColumn, (int)column, value);
    }

    /// <summary>Fills the column of a field; -1 leaves it empty.</summary>
    public void Field(int field, StoreNumber value)
    {
        if (value.IsNone)
            return;
        _fields[field].Add(_row - _starts[_store.Layout.Fields[field].Kind * StoreFormat.Bands], value.Value);
        Note(RowStep.Field, field, value);
    }

    /// <summary>Has the row found by a number.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="key">The number of a row, word, flag or verb.</param>
    /// <param name="time">The time of the value; -1 for the row's own.</param>
    /// <param name="isDoubted">Whether it may be wrong that the row names it.</param>
    public void Post(int clause, StoreNumber key, StoreNumber time, bool isDoubted)
    {
        _store.Postings[clause].Add(key.Value, _row, time.Value, isDoubted);
        Note(RowStep.Post, clause, key, time, isDoubted);
    }

    /// <summary>Has the row found by an item; by words where nothing has the name.</summary>
    public void Post(int clause, ItemReference item)
    {
        StoreNumber row = Row(item);
        if (!row.IsNone)
        {
            Post(clause, row, StoreNumber.Plain(-1), isDoubted: false);
            return;
        }
        DependsOnOthers();
        PostText(clause, item.Name, StoreNumber.Plain(-1), isDoubted: false);
    }

    /// <summary>Has the row found by a text, whatever its language.</summary>
    public void PostText(int clause, string text, StoreNumber time, bool isDoubted) => PostKey(clause, _store.Texts.KeyOf(text), time, isDoubted);

    /// <summary>Has the row found by a text, as <see cref="TextTable.KeyOf"/> gives it.</summary>
    public void PostKey(int clause, int key, StoreNumber time, bool isDoubted)
    {
        _store.Postings[clause].AddText(key, _row, time.Value, isDoubted);
        Note(RowStep.PostText, clause, StoreNumber.Of(StoreNumberKind.Text, key, key), time, isDoubted);
    }

    /// <summary>Has the row found by rows, of which the first is named and the others are what it lies in.</summary>
    public void PostWithin(int clause, StoreNumber key, int[] within, StoreNumber time, bool isDoubted)
    {
        foreach (int outer in within)
            _store.Postings[clause].Add(outer, _row, time.Value, isDoubted);
        Note(RowStep.PostWithin, clause, key, time, isDoubted);
    }

    /// <summary>Says that the row has a documentation.</summary>
    public void Document() => _notes?.Add((int)RowStep.Document);

    /// <summary>Notes that the row uses something.</summary>
    public StoreNumber Used(RowStep step, StoreNumberKind kind, int number)
    {
        if (_notes is { IsNoting: true } notes)
        {
            notes.Add((int)step);
            notes.Add(number);
        }
        return StoreNumber.Of(kind, number, number);
    }

    private StoreNumber Written(int place) => StoreNumber.Of(StoreNumberKind.Written, place, _written++);

    private static Span<int> Values(ListTable of, ReadOnlySpan<StoreNumber> run)
    {
        Span<int> values = of.Scratch(run.Length);
        for (int i = 0; i < values.Length; i++)
            values[i] = run[i].Value;
        return values;
    }

    private void Note(RowStep step, ReadOnlySpan<StoreNumber> run)
    {
        if (_notes is not { IsNoting: true } notes)
            return;
        notes.Add((int)step);
        notes.Add(run.Length);
        foreach (StoreNumber number in run)
            notes.Add(number);
    }

    private void Note(RowStep step, int of, in StoreNumber number)
    {
        if (_notes is not { IsNoting: true } notes)
            return;
        notes.Add((int)step);
        notes.Add(of);
        notes.Add(number);
    }

    private void Note(RowStep step, int clause, in StoreNumber key, in StoreNumber time, bool isDoubted)
    {
        if (_notes is not { IsNoting: true } notes)
            return;
        notes.Add((int)step);
        notes.Add(clause);
        notes.Add(key);
        notes.Add(time);
        notes.Add(isDoubted ? 1 : 0);
    }
}
