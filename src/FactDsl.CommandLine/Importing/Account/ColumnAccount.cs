using System.Collections.Generic;
using System.Linq;

namespace FactDsl.CommandLine.Importing.Account;

/// <summary>What became of the cells of one column.</summary>
/// <param name="name">The column.</param>
internal sealed class ColumnAccount(string name)
{
    private readonly SortedDictionary<DropReason, int> _dropped = [];
    private readonly SortedDictionary<DropReason, int> _parts = [];

    /// <summary>The column.</summary>
    public string Name => name;

    /// <summary>How many cells say something that is in the facts.</summary>
    public int Filled { get; private set; }

    /// <summary>How many cells say nothing.</summary>
    public int Empty { get; private set; }

    /// <summary>How many cells say something of which nothing is in the facts.</summary>
    public int Dropped => _dropped.Values.Sum();

    /// <summary>How many cells there are.</summary>
    public int Cells => Filled + Empty + Dropped;

    /// <summary>Why cells were dropped, and how many for each reason.</summary>
    public IReadOnlyDictionary<DropReason, int> Reasons => _dropped;

    /// <summary>Why a part of a cell that is filled was dropped, and of how many.</summary>
    public IReadOnlyDictionary<DropReason, int> Parts => _parts;

    /// <summary>Counts a cell. Each is counted in one way, whatever happened to it.</summary>
    /// <param name="fate">What became of it.</param>
    /// <param name="isEmpty">Whether it says nothing.</param>
    public void Add(CellFate fate, bool isEmpty)
    {
        if (fate.IsFilled)
        {
            Filled++;
            if (fate.Part != DropReason.None)
                _parts[fate.Part] = _parts.GetValueOrDefault(fate.Part) + 1;
        }
        else if (isEmpty)
        {
            Empty++;
        }
        else
        {
            DropReason reason = fate.Reason > fate.Part ? fate.Reason : fate.Part;
            _dropped[reason] = _dropped.GetValueOrDefault(reason) + 1;
        }
    }
}
