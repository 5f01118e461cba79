using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Storage;

/// <summary>Writes rows that an earlier store has too by what it noted of them, with the numbers of this one.</summary>
internal sealed class RowReplay
{
    private readonly StoreContext _store;
    private readonly RowWriter _writer;
    private readonly PostingEncoder _postings;
    private readonly RowNotes _notes;
    private readonly EncodedRows _before;
    private readonly int[] _rows;
    private readonly bool _hasGone;

    // By their numbers before; -1 for what has none here yet.
    private readonly int[] _texts;
    private readonly int[] _keys;
    private readonly int[] _times;
    private readonly int[] _files;

    // Of the row at hand.
    private readonly List<StoreNumber> _written = [];

    private RowReplay(StoreContext store, RowWriter writer, PostingEncoder postings, EncodedRows before, RowNotes notes)
    {
        _store = store;
        _writer = writer;
        _postings = postings;
        _before = before;
        _notes = notes;
        _rows = RowsNow(out _hasGone);
        _texts = None(before.Texts.Texts.Count);
        _keys = None(before.Texts.Texts.Count);
        _times = None(before.Times.All);
        _files = None(notes.Files.Count);
    }

    /// <summary>A replay; null where nothing is noted, or other sources were in doubt.</summary>
    public static RowReplay? Of(StoreContext store, RowWriter writer, PostingEncoder postings)
        => store.Before is { Notes: { } notes } before && before.Doubted.AreSame(store.Doubted) ? new(store, writer, postings, before, notes) : null;

    /// <summary>How many rows it has written.</summary>
    public int Repeated { get; private set; }

    /// <summary>Writes a row; tells whether it could be.</summary>
    /// <param name="row">The row, which is begun.</param>
    /// <param name="documentation">Its documentation; null for none.</param>
    public bool TryWrite(int row, out string? documentation)
    {
        documentation = null;
        int at = _store.Rows.Before(row) is >= 0 and var was ? _notes.StartOf(was) : -1;
        if (at < 0 || (_hasGone && !NamesKnownRows(at)))
            return false;
        _written.Clear();
        while (true)
        {
            var step = (RowStep)_notes[at++];
            switch (step)
            {
                case RowStep.End:
                    Repeated++;
                    return true;
                case RowStep.Text:
                case RowStep.TextRun:
                    _writer.Used(step, StoreNumberKind.Text, Text(_notes[at++], step == RowStep.TextRun));
                    break;
                case RowStep.Time:
                    _writer.Used(step, StoreNumberKind.Time, Time(_notes[at++]));
                    break;
                case RowStep.File:
                    _writer.Used(step, StoreNumberKind.File, File(_notes[at++]));
                    break;
                case RowStep.List:
                    _written.Add(_writer.List(Run(ref at)));
                    break;
                case RowStep.Record:
                case RowStep.RecordWithLine:
                    _written.Add(_writer.Record(Run(ref at), step == RowStep.RecordWithLine));
                    break;
                case RowStep.Values:
                    _written.Add(_writer.HeapList(Run(ref at)));
                    break;
                case RowStep.RowColumn:
                    _writer.Column((StoreRowColumn)_notes[at], Number(_notes[at + 1]));
                    at += 2;
                    break;
                case RowStep.Field:
                    _writer.Field(_notes[at], Number(_notes[at + 1]));
                    at += 2;
                    break;
                case RowStep.Post:
                    _writer.Post(_notes[at], Number(_notes[at + 1]), Number(_notes[at + 2]), _notes[at + 3] != 0);
                    at += 4;
                    break;
                case RowStep.PostText:
                    StoreNumber.Read(_notes[at + 1], out _, out int text);
                    _writer.PostKey(_notes[at], Key(text), Number(_notes[at + 2]), _notes[at + 3] != 0);
                    at += 4;
                    break;
                case RowStep.PostWithin:
                    StoreNumber inner = Number(_notes[at + 1]);
                    _writer.PostWithin(_notes[at], inner, _postings.Within(inner.Value), Number(_notes[at + 2]), _notes[at + 3] != 0);
                    at += 4;
                    break;
                case RowStep.Document:
                    documentation = _store.Rows[row].Item.Documentation;
                    _writer.Document();
                    break;
            }
        }
    }

    private ReadOnlySpan<StoreNumber> Run(ref int at)
    {
        Span<StoreNumber> run = _writer.Run(_notes[at++]);
        for (int i = 0; i < run.Length; i++)
            run[i] = Number(_notes[at++]);
        return run;
    }

    /// <summary>A number that was noted, as it is in this store.</summary>
    private StoreNumber Number(int note)
    {
        StoreNumberKind kind = StoreNumber.Read(note, out int tag, out int count);
        StoreNumber number = kind switch
        {
            StoreNumberKind.Plain => StoreNumber.Plain(count - 1),
            StoreNumberKind.Text => StoreNumber.Of(kind, _texts[count], _texts[count]),
            StoreNumberKind.Row => StoreNumber.Of(kind, _rows[count], _rows[count]),
            StoreNumberKind.Time => StoreNumber.Of(kind, _times[count], _times[count]),
            StoreNumberKind.File => StoreNumber.Of(kind, _files[count], _files[count]),
            StoreNumberKind.Written => _written[count],
            _ => throw new InvalidOperationException("A number counts nothing."),
        };
        return tag < 0 ? number : number.Tagged(tag);
    }

    private int Text(int before, bool isRun)
    {
        ref int now = ref _texts[before];
        if (now < 0)
            now = isRun ? _store.Texts.Of(_before.Texts.RunAt(before)) : _store.Texts.Of(_before.Texts.At(before));
        else if (!isRun)
            _store.Texts.UseAgain(now);
        return now;
    }

    private int Time(int before)
    {
        ref int now = ref _times[before];
        return now >= 0 ? now : now = _store.Times.Of(_before.Times.Key(before), _before.Times.Time(before));
    }

    private int File(int before)
    {
        ref int now = ref _files[before];
        return now >= 0 ? now : now = _store.FileOf(_notes.Files[before]);
    }

    private int Key(int before)
    {
        ref int now = ref _keys[before];
        return now >= 0 ? now : now = _store.Texts.KeyOf(_before.Texts.Text(before));
    }

    /// <summary>Whether all rows that a row names are in this store.</summary>
    private bool NamesKnownRows(int at)
    {
        while (true)
        {
            switch ((RowStep)_notes[at++])
            {
                case RowStep.End:
                    return true;
                case RowStep.Text or RowStep.TextRun or RowStep.Time or RowStep.File:
                    at++;
                    break;
                case RowStep.List or RowStep.Record or RowStep.RecordWithLine or RowStep.Values:
                    for (int left = _notes[at++]; left > 0; left--)
                    {
                        if (!IsKnown(_notes[at++]))
                            return false;
                    }
                    break;
                case RowStep.RowColumn or RowStep.Field:
                    if (!IsKnown(_notes[at + 1]))
                        return false;
                    at += 2;
                    break;
                case RowStep.Post or RowStep.PostText or RowStep.PostWithin:
                    if (!IsKnown(_notes[at + 1]))
                        return false;
                    at += 4;
                    break;
                case RowStep.Document:
                    break;
            }
        }
    }

    private bool IsKnown(int note) => StoreNumber.Read(note, out _, out int count) != StoreNumberKind.Row || _rows[count] >= 0;

    /// <summary>The rows of the earlier store by their numbers here; -1 for those that are gone.</summary>
    private int[] RowsNow(out bool hasGone)
    {
        int[] rows = None(_before.Rows.Count);
        for (int row = 0; row < _store.Rows.Count; row++)
        {
            if (_store.Rows.Before(row) is >= 0 and var was)
                rows[was] = row;
        }
        hasGone = false;
        for (int was = 0; was < rows.Length; was++)
        {
            if (rows[was] >= 0 || _before.Rows.Name(was) is not { } name)
                continue;
            rows[was] = _store.Names.RowOf(_before.Rows.Kind(was), name);
            hasGone |= rows[was] < 0;
        }
        return rows;
    }

    private static int[] None(int count)
    {
        int[] none = new int[count];
        for (int i = 0; i < count; i++)
            none[i] = -1;
        return none;
    }
}
