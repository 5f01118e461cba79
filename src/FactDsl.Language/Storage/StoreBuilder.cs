using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Compiles bound files into a store. The order of the files does not matter.</summary>
public sealed class StoreBuilder
{
    private readonly StoreContext _store;
    private readonly ColumnWriter[] _rowColumns = new ColumnWriter[(int)StoreRowColumn.Count];
    private readonly ColumnWriter[] _columns;
    private readonly int[] _starts;
    private readonly RowWriter _writer;

    // Of the row at hand; kept, so that a row costs nothing but what is stored of it.
    private readonly List<(StoreField Field, StoreRowClause Clause)> _said = [];
    private readonly List<StoreRowClause> _ofField = [];

    private StoreBuilder(StoreContext store)
    {
        StoreLayout layout = store.Layout;
        _store = store;
        _columns = new ColumnWriter[layout.Fields.Count];
        _starts = new int[layout.Schema.Kinds.Count * StoreFormat.Bands + 1];
        for (int i = 0; i < _rowColumns.Length; i++)
            _rowColumns[i] = new ColumnWriter((StoreRowColumn)i is StoreRowColumn.File or StoreRowColumn.Line or StoreRowColumn.Time ? store.Rows.Count : 0);
        for (int i = 0; i < _columns.Length; i++)
            _columns[i] = new ColumnWriter();
        _writer = new RowWriter(store, _rowColumns, _columns, _starts);
    }

    /// <summary>Compiles a store.</summary>
    /// <param name="schema">The kinds that the files are bound against.</param>
    /// <param name="files">The bound files, in any order; no two of one path.</param>
    /// <returns>The store; the same, unit by unit, for the same files.</returns>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    public static StoreImage Build(FactSchema schema, IReadOnlyList<BoundFile> files) => StoreDraft.Of(schema, files).Encode();

    /// <summary>Writes all sections but those of the texts and the answers.</summary>
    /// <param name="store">The rows, and where everything is written.</param>
    /// <param name="flags">As <see cref="StoreFlag"/> has them for the header.</param>
    /// <returns>When rows were, and what they are called.</returns>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    internal static (RowTimes Times, CalledRows Called) Encode(StoreContext store, out int flags)
    {
        var builder = new StoreBuilder(store);
        builder.WriteKinds();
        RowTimes times = builder.WriteRows();
        builder.WriteColumns();
        builder.WriteNames();
        NameSlots.Write(store);
        var called = CalledRows.Of(store);
        called.Write(store);
        for (int i = 0; i < store.Postings.Length; i++)
            builder.WritePostings(i);
        flags = store.Times.Write(store.Pages);
        flags |= builder.WriteBlocks(times) ? StoreFlag.HasImpossibleTimes : 0;
        foreach (int language in store.Texts.Languages)
            store.Pages[StoreSectionId.Languages].Int(language);
        if (store.Layout.Schema.Padding != FactPadding.OneUnit)
            store.Pages[StoreSectionId.Padding].Int(store.Texts.Of(store.Layout.Schema.Padding.ToText()));
        return (times, called);
    }

    private void WriteKinds()
    {
        FactSchema schema = _store.Layout.Schema;
        int row = 0;
        for (int kind = 0; kind < schema.Kinds.Count; kind++)
        {
            _store.Pages[StoreSectionId.Kinds].Int(_store.Texts.Of(schema.Kinds[kind].Word));
            _store.Pages[StoreSectionId.Kinds].Int(schema.Kinds[kind].IsFact ? 1 : 0);
            for (int band = 0; band < StoreFormat.Bands; band++)
            {
                _starts[kind * StoreFormat.Bands + band] = row;
                while (row < _store.Rows.Count && ReferenceEquals(_store.Rows.Kind(row), schema.Kinds[kind]) && _store.Rows.Band(row) == band)
                    row++;
            }
        }
        _starts[_starts.Length - 1] = row;
        foreach (int start in _starts)
            _store.Pages[StoreSectionId.Starts].Int(start);
    }

    private RowTimes WriteRows()
    {
        // Names and labels first: whoever looks for one reads few pages.
        var labelled = new List<int>();
        for (int row = 0; row < _store.Rows.Count; row++)
        {
            if (_store.Rows.Name(row) is { } name)
                Add(StoreRowColumn.Name, row, _store.NameTexts[row] = _store.Texts.Of(name));
            if (_store.Rows.Labels(row).Count > 0)
                labelled.Add(row);
        }
        RowTimes times = _store.Times.OfRows(_store.Rows, _store.Before?.Times);
        var citations = new CitationEncoder(_writer);
        foreach (int row in labelled)
            Add(StoreRowColumn.Labels, row, citations.Quotes(_store.Rows.Labels(row)).Value);
        var postings = new PostingEncoder(_store, _writer);
        var same = new List<(int One, int Other)>();
        var values = new ValueEncoder(_store, _writer, citations, postings);
        var denials = new DenialEncoder(_store, postings);
        var replay = RowReplay.Of(_store, _writer, postings);
        var documented = new List<(int Row, string Text)>();
        for (int row = 0; row < _store.Rows.Count; row++)
        {
            Add(StoreRowColumn.Time, row, times.OfRow(row));
            _writer.Begin(row);
            string? documentation = null;
            if (replay?.TryWrite(row, out documentation) != true)
                documentation = WriteAnew(row, citations, values, postings, denials, same);
            if (documentation is not null)
                documented.Add((row, documentation));
            _writer.End();
        }
        if (_store.Notes is { } notes)
            (notes.Repeated, notes.Lists, notes.Records) = (replay?.Repeated ?? 0, _store.Lists.Places, _store.Qualifiers.Places);
        AddSameFacts(same);
        foreach ((int row, string documentation) in documented)
            Add(StoreRowColumn.Documentation, row, _store.Texts.Of(documentation));
        return times;
    }

    /// <summary>Writes a row from what it was bound from; gives its documentation.</summary>
    private string? WriteAnew(int row, CitationEncoder citations, ValueEncoder values, PostingEncoder postings, DenialEncoder denials, List<(int One, int Other)> same)
    {
        StoreRow stored = _store.Rows[row];
        WriteRow(stored, citations);
        WriteFields(row, stored, values, postings, denials);
        if (IsCovering(stored))
        {
            _writer.DependsOnOthers();
            Add(StoreRowColumn.Denial, row, denials.Encode(_store.Layout.Kind(stored.Item.Kind), stored));
        }
        SameFacts.AddLinks(same, stored, row, _store.RowOf, i => _store.Rows[i], _store.Doubted);
        if (stored.Item.Documentation is not null)
            _writer.Document();
        return stored.Item.Documentation;
    }

    /// <summary>Whether it says of whatever fits that there was none, or none but what is told.</summary>
    private static bool IsCovering(StoreRow row) => row.Band is (int)FactStanding.Denied or (int)FactStanding.Complete;

    private void AddSameFacts(List<(int One, int Other)> links)
    {
        var of = new SortedDictionary<int, int>();
        foreach ((int row, int first) in SameFacts.Of(links).All)
            of[row] = of[first] = first;
        foreach (KeyValuePair<int, int> same in of)
            Add(StoreRowColumn.Same, same.Key, same.Value);
    }

    private void WriteRow(StoreRow stored, CitationEncoder citations)
    {
        BoundItem item = stored.Item;
        _writer.Column(StoreRowColumn.File, _writer.File(stored.Path));
        _writer.Column(StoreRowColumn.Line, StoreNumber.Plain(item.Line));
        _writer.Column(StoreRowColumn.Citations, citations.Encode(item.Citations));
        if (item.TimeWording.Count > 0)
            _writer.Column(StoreRowColumn.TimeWording, _writer.Text(item.TimeWording));
        if (stored.IsDoubted || _store.Doubted.AreAll(item.Citations))
            _writer.Column(StoreRowColumn.Doubt, StoreNumber.Plain(1));
        if (stored.Accounts.Count > 0)
            _writer.Column(StoreRowColumn.Accounts, AccountEncoder.Encode(_writer, citations, stored.Accounts, _store.Doubted));
        if (item.StandingDate is { } date)
            _writer.Column(StoreRowColumn.StandingDate, _writer.Text(date.Text));
        if (stored.IsSuperseded || (stored.IsBroken && item.Standing != FactStanding.Asserted))
            _writer.Column(StoreRowColumn.Claim, StoreNumber.Plain((int)item.Standing));
    }

    private void WriteFields(int row, StoreRow stored, ValueEncoder values, PostingEncoder postings, DenialEncoder denials)
    {
        int kind = _store.Layout.Kind(stored.Item.Kind);
        _said.Clear();
        for (int i = 0; i < stored.Clauses.Count; i++)
        {
            StoreRowClause clause = stored.Clauses[i];
            if (clause.Clause.Field == LanguageFields.SameFactAs)
                _writer.DependsOnOthers();
            // What an addition with an error in it says, nobody knows.
            if (clause.Extension is not { IsWhole: false } && _store.Layout.Find(kind, clause.Clause.Field.Name) is { } field)
                Insert(field, clause);
        }
        for (int i = 0; i < _said.Count;)
        {
            StoreField field = _said[i].Field;
            _ofField.Clear();
            for (; i < _said.Count && ReferenceEquals(_said[i].Field, field); i++)
                _ofField.Add(_said[i].Clause);
            List<EncodedValue> encoded = values.Encode(field, _ofField, row, stored.Item.Line, stored.Item.Citations);
            postings.Post(field, encoded, row, stored.Item.Standing, stored.Time);
            if (field.Symbol.IsDelegating)
                postings.PostDelegates(field, encoded, row, stored.Item.Standing);
            // What denies a kind is found by those that are it: there is nothing else by which they would know whom it names.
            foreach (StoreField narrower in IsCovering(stored) ? denials.Narrower(field) : [])
                postings.Post(narrower, encoded, row, stored.Item.Standing, stored.Time);
            _writer.Field(field.Id, values.Store(encoded));
            values.Release(encoded);
        }
    }

    /// <summary>Keeps the clauses at hand in the order of their fields, and for one field in the order written.</summary>
    private void Insert(StoreField field, StoreRowClause clause)
    {
        int place = _said.Count;
        while (place > 0 && _said[place - 1].Field.Id > field.Id)
            place--;
        _said.Insert(place, (field, clause));
    }

    private void WriteColumns()
    {
        foreach (ColumnWriter column in _rowColumns)
            column.Write(_store.Pages, _store.Rows.Count, 0, isTagged: false);
        foreach (StoreField field in _store.Layout.Fields)
        {
            int first = field.Kind * StoreFormat.Bands;
            _columns[field.Id].Write(
                _store.Pages, _starts[first + StoreFormat.Bands] - _starts[first], FlagsOf(field), isTagged: true);
        }
    }

    private static int FlagsOf(StoreField field)
    {
        FieldSymbol symbol = field.Symbol;
        return (symbol.Owner is null ? StoreFlag.OfTheLanguage : 0) | (symbol.IsDistributive ? StoreFlag.Distributive : 0) | (symbol.IsMany ? 0 : StoreFlag.TakesOne)
            | (symbol.TakesItems ? StoreFlag.TakesItems : 0) | (symbol.IsDelegating ? StoreFlag.Delegating : 0) | (field.Kind << StoreFlag.KindShift);
    }

    private void WriteNames()
    {
        // Imported names stand apart: which of them are used must not change the place of an own one.
        int kinds = _store.Layout.Schema.Kinds.Count;
        var named = new List<KeyValuePair<string, int>>[2 * kinds];
        for (int list = 0; list < named.Length; list++)
            named[list] = [];
        for (int kind = 0; kind < kinds; kind++)
        {
            foreach (KeyValuePair<string, int> item in _store.Names.Of(_store.Layout.Schema.Kinds[kind]))
                named[kind + (_store.Rows.Band(item.Value) == StoreFormat.ImportedBand ? kinds : 0)].Add(item);
        }
        UnitWriter names = _store.Pages[StoreSectionId.Names];
        int start = 0;
        foreach (List<KeyValuePair<string, int>> ofKind in named)
        {
            names.Int(start);
            start += ofKind.Count;
        }
        names.Int(start);
        foreach (List<KeyValuePair<string, int>> ofKind in named)
        {
            ofKind.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
            foreach (KeyValuePair<string, int> item in ofKind)
                names.Int(item.Value);
        }
    }

    /// <summary>Writes the latest end of each block of rows; tells whether any row's time contradicts itself.</summary>
    private bool WriteBlocks(RowTimes times)
    {
        UnitWriter blocks = _store.Pages[StoreSectionId.TimeBlocks];
        for (int row = 0; row < _store.Rows.Count;)
        {
            long latest = long.MinValue;
            for (int end = row + (1 << StoreFormat.BlockBits); row < end && row < _store.Rows.Count; row++)
            {
                int time = times.OfRow(row);
                latest = Math.Max(latest, time < 0 ? long.MaxValue : times.Time(time).EndLatest);
            }
            blocks.Long(latest);
        }
        for (int time = 0; time < times.Count; time++)
        {
            if (times.Time(time) is { IsPossibleAsStated: false } or { IsPossible: false })
                return true;
        }
        return false;
    }

    private void WritePostings(int clause)
    {
        PostingWriter postings = _store.Postings[clause];
        if (clause >= _store.Layout.Clauses.Count)
        {
            postings.Write(_store.Pages, _store.Texts, StoreFlag.NamesItems, -1, -1);
            return;
        }
        StoreClause of = _store.Layout.Clauses[clause];
        int first = of.Field.Kind * StoreFormat.Bands + (int)FactStanding.Asserted;
        bool namesItems = of.Kind == StoreClauseKind.Value && of.Field.Symbol.TakesItems;
        postings.Write(_store.Pages, _store.Texts, namesItems ? StoreFlag.NamesItems : 0, _starts[first], _starts[first + 1]);
    }

    private void Add(StoreRowColumn column, int row, int value) => _rowColumns[(int)column].Add(row, value);
}
