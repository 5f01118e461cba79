using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>A column of records of JSON: the names of members on the way down, with dots between them. Lists on the way have no names.</summary>
/// <param name="path">The names.</param>
/// <param name="number">The number of the column.</param>
internal sealed class JsonColumn(string path, int number)
{
    /// <summary>The names, with dots between them.</summary>
    public string Path => path;

    /// <summary>The number of the column.</summary>
    public int Number => number;

    /// <summary>Which record the cells and objects are of.</summary>
    public int Record { get; private set; }

    /// <summary>Its cells in that record.</summary>
    public List<int> Cells { get; } = [];

    /// <summary>The objects of that record that stand here, with all the cells in them.</summary>
    public List<(JsonElement Element, CellRange Cells)> Objects { get; } = [];

    /// <summary>The last object that had such a member, to find one that has it twice.</summary>
    public int LastObject { get; set; }

    /// <summary>Whether any record had it.</summary>
    public bool IsSeen => Record > 0;

    /// <summary>The columns below it.</summary>
    public Dictionary<string, JsonColumn> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Forgets what an earlier record had.</summary>
    public void Begin(int record)
    {
        if (Record == record)
            return;
        Record = record;
        Cells.Clear();
        Objects.Clear();
    }
}

/// <summary>The columns that records of JSON turn out to have.</summary>
internal sealed class JsonColumns
{
    // Objects whose keys are names of things have any number of columns; beyond this many they are told together.
    private const int Most = 10_000;

    private const string Others = "(other columns)";

    private readonly List<string> _names = [];
    // By the path in composed letters: a file may write the names of its members either way.
    private readonly Dictionary<string, JsonColumn> _byPath = new(StringComparer.Ordinal);
    private int _others = -1;

    /// <summary>Begins with the columns that the template asks for.</summary>
    public JsonColumns(IEnumerable<string> asked)
    {
        Root = new JsonColumn("", -1);
        foreach (string column in asked.Distinct(StringComparer.Ordinal))
        {
            if (Find(column) is null)
                Add(column);
        }
    }

    /// <summary>The record itself.</summary>
    public JsonColumn Root { get; }

    /// <summary>What the columns are called, by their numbers.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A column; null for one that no record has had.</summary>
    public JsonColumn? Find(string path) => _byPath.GetValueOrDefault(NameText.Compose(path));

    /// <summary>The column of a member.</summary>
    public JsonColumn Member(JsonColumn column, string name)
    {
        if (column.Members.TryGetValue(name, out JsonColumn? member))
            return member;
        string path = column.Path.Length == 0 ? name : column.Path + "." + name;
        return column.Members[name] = Find(path) ?? Add(path);
    }

    /// <summary>The column of a counted value: of a key on the way to a record, or of a value of a record that is a list.</summary>
    public JsonColumn Counted(int number) => Member(Root, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The columns of the template that no record had, and what records have instead.</summary>
    public IReadOnlyList<string> Unseen(IEnumerable<string> asked) => [.. asked.Distinct(StringComparer.Ordinal).Where(c => Find(c) is not { IsSeen: true }).Order(StringComparer.Ordinal)];

    /// <summary>The columns that records had.</summary>
    public IEnumerable<string> Seen => _byPath.Values.Where(static c => c.IsSeen).Select(static c => c.Path);

    private JsonColumn Add(string path)
    {
        int number = _names.Count;
        if (number < Most)
        {
            _names.Add(path);
        }
        else if (_others < 0)
        {
            _others = number;
            _names.Add(Others);
        }
        return _byPath[NameText.Compose(path)] = new JsonColumn(path, _others < 0 ? number : _others);
    }
}
