using System;

namespace FactDsl;

/// <summary>A row of one of several fact bases, and what orders it among theirs: as rows stand in one, by time and name.</summary>
internal readonly struct UnionRow : IComparable<UnionRow>
{
    private readonly FactTime? _time;
    private readonly string _name;
    private readonly int _place;

    /// <summary>Reads what orders a row.</summary>
    /// <param name="facts">Its fact base.</param>
    /// <param name="place">The place of that among those that are asked.</param>
    /// <param name="row">The row.</param>
    public UnionRow(FactBase facts, int place, int row)
    {
        Facts = facts;
        Row = row;
        _place = place;
        _name = facts.NameOf(row);
        int time = facts.TimeOf(row);
        IsUndated = facts.Times.IsUndated(time);
        _time = time < 0 ? null : facts.Times.Read(time);
    }

    public FactBase? Facts { get; }

    public int Row { get; }

    public string Name => _name;

    public bool IsUndated { get; }

    public int CompareTo(UnionRow other)
    {
        int order = CompareTime(other);
        order = order != 0 ? order : string.CompareOrdinal(_name, other._name);
        return order != 0 ? order : ComparePlace(other);
    }

    /// <summary>The order among rows of all kinds: by time, then base by base as they stand there.</summary>
    public int CompareInStory(UnionRow other) => CompareTime(other) is not 0 and var order ? order : ComparePlace(other);

    private int CompareTime(in UnionRow other)
    {
        int order = other.IsUndated.CompareTo(IsUndated);
        order = order != 0 ? order : (_time?.StartEarliest ?? long.MinValue).CompareTo(other._time?.StartEarliest ?? long.MinValue);
        order = order != 0 ? order : (_time?.StartLatest ?? long.MaxValue).CompareTo(other._time?.StartLatest ?? long.MaxValue);
        order = order != 0 ? order : (_time?.EndEarliest ?? long.MinValue).CompareTo(other._time?.EndEarliest ?? long.MinValue);
        return order != 0 ? order : (_time?.EndLatest ?? long.MaxValue).CompareTo(other._time?.EndLatest ?? long.MaxValue);
    }

    private int ComparePlace(in UnionRow other) => _place.CompareTo(other._place) is not 0 and var order ? order : Row.CompareTo(other.Row);
}
