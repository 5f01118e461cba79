using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.CommandLine.Importing.Drafting;

/// <summary>What was seen of a column.</summary>
/// <param name="name">The column.</param>
internal sealed class ColumnSample(string name)
{
    private readonly List<string> _texts = [];
    private readonly HashSet<string> _different = new(StringComparer.Ordinal);
    private int _lastRecord = -1;

    /// <summary>The column.</summary>
    public string Name => name;

    /// <summary>What its cells say, empty ones left out.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Whether a record has several values here.</summary>
    public bool IsList { get; private set; }

    /// <summary>How many records say something here.</summary>
    public int Records { get; private set; }

    /// <summary>Whether no two cells say the same.</summary>
    public bool IsDistinct => _different.Count == _texts.Count;

    /// <summary>How many different things its cells say.</summary>
    public int Different => _different.Count;

    /// <summary>Takes a cell.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="record">The number of its record.</param>
    public void Add(string text, int record)
    {
        IsList |= record == _lastRecord;
        Records += record == _lastRecord ? 0 : 1;
        _lastRecord = record;
        _texts.Add(text);
        _different.Add(text);
    }

    /// <summary>Whether there is something, and all of it is so.</summary>
    public bool All(Func<string, bool> isSo) => _texts.Count > 0 && _different.All(isSo);

    /// <summary>The same column with its cells cut into values.</summary>
    public ColumnSample Cut(string separator)
    {
        var cut = new ColumnSample(name);
        for (int i = 0; i < _texts.Count; i++)
        {
            foreach (string value in _texts[i].Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                cut.Add(value, i);
        }
        return cut;
    }
}
