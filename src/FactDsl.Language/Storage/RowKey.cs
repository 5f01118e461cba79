using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>By what rows are in order: kind, band, time, name, then the place among the items of all files.</summary>
internal readonly struct RowKey(int kind, int band, FactTime? time, string? name, int place)
{
    private readonly int _kind = kind;
    private readonly int _band = band;
    private readonly bool _isUndated = RowOrder.IsUndated(time);
    private readonly long _startEarliest = UnitWriter.Clamp(time?.StartEarliest ?? long.MinValue);
    private readonly long _startLatest = UnitWriter.Clamp(time?.StartLatest ?? long.MaxValue);
    private readonly long _endEarliest = UnitWriter.Clamp(time?.EndEarliest ?? long.MinValue);
    private readonly long _endLatest = UnitWriter.Clamp(time?.EndLatest ?? long.MaxValue);

    // Items come in the order of files and places, so their number settles every tie.
    private readonly int _place = place;
    private readonly string _name = name ?? "";

    /// <summary>The places of keys, in the order of the keys.</summary>
    public static int[] Sort(RowKey[] keys)
    {
        int[] order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        // Keys are large, so their numbers are sorted instead.
        Array.Sort(order, Comparer<int>.Create((a, b) => keys[a].CompareTo(keys[b])));
        return order;
    }

    /// <summary>Below 0 where it comes before another.</summary>
    public int CompareTo(in RowKey other)
    {
        int order = _kind.CompareTo(other._kind);
        order = order != 0 ? order : _band.CompareTo(other._band);
        order = order != 0 ? order : other._isUndated.CompareTo(_isUndated);
        order = order != 0 ? order : _startEarliest.CompareTo(other._startEarliest);
        order = order != 0 ? order : _startLatest.CompareTo(other._startLatest);
        order = order != 0 ? order : _endEarliest.CompareTo(other._endEarliest);
        order = order != 0 ? order : _endLatest.CompareTo(other._endLatest);
        order = order != 0 ? order : string.CompareOrdinal(_name, other._name);
        return order != 0 ? order : _place.CompareTo(other._place);
    }
}
