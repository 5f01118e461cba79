using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Writes short runs of ints into a section, each once.</summary>
internal sealed class ListTable(UnitWriter writer)
{
    private readonly Dictionary<Run, int> _places = [];

    /// <summary>The place of a run that begins with its length; -1 for none.</summary>
    public int OfList(IReadOnlyList<int> values)
    {
        if (values.Count == 0)
            return -1;
        var run = new int[values.Count + 1];
        run[0] = values.Count;
        for (int i = 0; i < values.Count; i++)
            run[i + 1] = values[i];
        return Of(run);
    }

    /// <summary>The place of a run.</summary>
    public int Of(int[] run)
    {
        var key = new Run(run);
        if (_places.TryGetValue(key, out int place))
            return place;
        place = writer.Ints;
        foreach (int value in run)
            writer.Int(value);
        _places.Add(key, place);
        return place;
    }

    private readonly struct Run(int[] values) : IEquatable<Run>
    {
        private readonly int[] _values = values;

        public bool Equals(Run other) => _values.AsSpan().SequenceEqual(other._values);

        public override bool Equals(object? obj) => obj is Run other && Equals(other);

        public override int GetHashCode()
        {
            int hash = _values.Length;
            foreach (int value in _values)
                hash = unchecked(hash * 31 + value);
            return hash;
        }
    }
}
