using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using FactDsl.CommandLine.Importing.Account;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>
/// A record of JSON; the same object is each of them in turn. Its cells are the values in it that hold no others, in the order
/// written. A member goes by its name, with dots between the names on the way to it. <c>1</c>, <c>2</c> … are the keys on the way
/// to the record, and then the values of a record that is a list. <c>.</c> is the record itself.
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="each">The list of which each value is a row of its own, as a column; empty for none.</param>
internal sealed class JsonRecord(JsonColumns columns, string each) : TableRecord
{
    private const string Itself = ".";

    private readonly List<(int Column, JsonElement Element, string? Key)> _cells = [];
    private readonly List<CellRange> _values = [];
    private int _record;
    private int _object;
    private int _keys;
    private bool _isInList;
    private string? _problem;

    /// <inheritdoc/>
    public override int Count => _cells.Count;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => columns.Names;

    /// <inheritdoc/>
    public override string? Problem => _problem;

    /// <summary>The values of the list that rows are of, with all the cells in each.</summary>
    public IReadOnlyList<CellRange> Values => _values;

    /// <inheritdoc/>
    public override int ColumnOf(int cell) => _cells[cell].Column;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> TextOf(int cell) => _cells[cell].Key ?? Text(_cells[cell].Element, out _);

    /// <summary>Becomes the next record.</summary>
    /// <param name="element">The record.</param>
    /// <param name="keys">The keys on the way to it.</param>
    public void Become(JsonElement element, IReadOnlyList<string> keys)
    {
        _record++;
        _problem = null;
        _cells.Clear();
        _values.Clear();
        for (int i = 0; i < keys.Count; i++)
            Add(columns.Counted(i + 1), default, keys[i]);
        _keys = keys.Count;
        if (element.ValueKind == JsonValueKind.Array)
        {
            int number = keys.Count;
            foreach (JsonElement value in element.EnumerateArray())
                Take(columns.Counted(++number), value);
        }
        else
        {
            Take(columns.Root, element);
        }
        if (_cells.Count > _keys && columns.Find(Itself) is { } itself)
            itself.Begin(_record);
        Begin();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Cell> Read(string column)
        => column == Itself ? [.. Enumerable.Range(_keys, _cells.Count - _keys).Select(i => At(i, column)).OfType<Cell>()] : Read(column, null);

    /// <summary>The cells of a column in one value of the list that rows are of.</summary>
    public IReadOnlyList<Cell> Read(string column, CellRange? within)
    {
        if (JsonPath.TryCut(column, out string of, out JsonPath.Condition condition, out string rest))
            return ReadWhere(of, condition, rest, within);
        if (columns.Find(column) is not { } found || found.Record != _record)
            return [];
        var cells = new List<Cell>(found.Cells.Count + found.Objects.Count);
        foreach (int cell in found.Cells)
        {
            if (IsIn(new CellRange(cell, 1), within) && At(cell, column) is { } read)
                cells.Add(read);
        }
        foreach ((JsonElement element, CellRange range) in found.Objects)
        {
            if (IsIn(range, within))
                cells.Add(new Cell(element.GetRawText(), IsWritten: false, column) { From = range, IsObject = true });
        }
        return cells;
    }

    /// <summary>The cells below those objects that meet a condition.</summary>
    private IReadOnlyList<Cell> ReadWhere(string of, JsonPath.Condition condition, string rest, CellRange? within)
        => columns.Find(of) is not { } found || found.Record != _record ? []
            : [.. found.Objects.Where(o => IsIn(o.Cells, within) && condition.Holds(o.Element)).SelectMany(o => Read(of + rest, o.Cells))];

    private static bool IsIn(CellRange cells, CellRange? within)
        => within is not { } whole || (cells.Start >= whole.Start && cells.Start + cells.Count <= whole.Start + whole.Count);

    private void Take(JsonColumn column, JsonElement element)
    {
        column.Begin(_record);
        switch (element.ValueKind)
        {
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                bool isEach = column.Path == each && each.Length > 0 && !_isInList;
                _isInList |= isEach;
                foreach (JsonElement value in element.EnumerateArray())
                {
                    int start = _cells.Count;
                    Take(column, value);
                    if (isEach)
                        _values.Add(new CellRange(start, _cells.Count - start));
                }
                _isInList &= !isEach;
                break;
            case JsonValueKind.Object when element.EnumerateObject().MoveNext():
                int from = _cells.Count, number = ++_object;
                foreach (JsonProperty property in element.EnumerateObject())
                    TakeMember(column, property, number);
                if (column != columns.Root)
                    column.Objects.Add((element, new CellRange(from, _cells.Count - from)));
                break;
            default:
                Add(column, element, null);
                break;
        }
    }

    private void TakeMember(JsonColumn column, JsonProperty property, int number)
    {
        string name;
        try
        {
            name = property.Name;
        }
        catch (InvalidOperationException)
        {
            _problem ??= "the name of a member has half a character";
            return;
        }
        JsonColumn member = columns.Member(column, name);
        if (member.LastObject == number)
            _problem ??= $"`{Step.Shown(member.Path)}` stands there twice";
        member.LastObject = number;
        Take(member, property.Value);
    }

    private void Add(JsonColumn column, JsonElement element, string? key)
    {
        column.Begin(_record);
        column.Cells.Add(_cells.Count);
        _cells.Add((column.Number < 0 ? columns.Member(columns.Root, Itself).Number : column.Number, element, key));
    }

    private Cell? At(int cell, string column)
    {
        (_, JsonElement element, string? key) = _cells[cell];
        string? problem = null;
        string text = key ?? Text(element, out problem);
        return text.Length == 0 ? null : new Cell(text, IsWritten: false, column) { From = new CellRange(cell, 1), Problem = problem };
    }

    private static string Text(JsonElement element, out string? problem)
    {
        problem = null;
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                try
                {
                    return element.GetString()!;
                }
                catch (InvalidOperationException)
                {
                    // JSON can escape what no text can have: half of a surrogate pair.
                    problem = $"`{Step.Shown(element.GetRawText())}` has half a character";
                    return element.GetRawText();
                }
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return element.GetRawText();
            default:
                return "";
        }
    }
}
