using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// When a fact happened or held: four corners - the earliest and latest day it may have begun, the earliest and latest day it may have
/// ended - and what is known about each end.
/// </summary>
/// <remarks>
/// Days are numbered as in <see cref="FactDate"/>; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> mean "no bound".
/// Both ends are included: a fact that ends on a day still holds on it. A momentary time whose two ends have the same bounds is one moment
/// on one unknown day between them. The default value is a momentary time that nobody stated.
/// </remarks>
#if NET8_0_OR_GREATER
[System.Text.Json.Serialization.JsonConverter(typeof(FactTimeJsonConverter))]
#endif
public readonly partial struct FactTime : IEquatable<FactTime>, IComparable<FactTime>
{
    private readonly long _startEarliest;
    private readonly long _startLatest;
    private readonly long _endEarliest;
    private readonly long _endLatest;

    /// <summary>Null, the text of a stored time, <see cref="TimeOrigin"/>, or the <see cref="ITimeTexts"/> that hold its text.</summary>
    private readonly object? _origin;

    /// <summary>Without an origin the shape of the date that it was written from; with <see cref="ITimeTexts"/> the number of its text.</summary>
    private readonly uint _plainShape;
    private readonly Clause _clause;
    private readonly byte _startKind;
    private readonly byte _endKind;
    private readonly byte _reading;

    private enum Clause : byte
    {
        None,
        On,
        During,
        Throughout,
        Other,

        /// <summary>Kept with the number of a text that says more than the corners do.</summary>
        Spread,
    }

    private FactTime(
        long startEarliest, long startLatest, long endEarliest, long endLatest,
        FactEnd startKind, FactEnd endKind, FactReading reading, Clause clause, uint plainShape, object? origin)
    {
        // An end is never before its start, so each bounds the other; a contradiction is left as it is.
        if (startEarliest <= endLatest)
        {
            startLatest = Math.Min(startLatest, endLatest);
            endEarliest = Math.Max(endEarliest, startEarliest);
        }

        _startEarliest = startEarliest;
        _startLatest = startLatest;
        _endEarliest = endEarliest;
        _endLatest = endLatest;
        _origin = origin;
        _plainShape = plainShape;
        _clause = clause;
        _startKind = (byte)startKind;
        _endKind = (byte)endKind;
        _reading = (byte)reading;
    }

    /// <summary>The first day on which it may have begun (or, for one moment, happened).</summary>
    public long StartEarliest => _clause == Clause.None ? DayLine.Before : _startEarliest;

    /// <summary>The last day on which it may have begun.</summary>
    public long StartLatest => _clause == Clause.None ? DayLine.After : _startLatest;

    /// <summary>The first day on which it may have ended.</summary>
    public long EndEarliest => _clause == Clause.None ? DayLine.Before : _endEarliest;

    /// <summary>The last day on which it may have ended (or, for one moment, happened).</summary>
    public long EndLatest => _clause == Clause.None ? DayLine.After : _endLatest;

    /// <summary>What is known about its beginning.</summary>
    public FactEnd StartKind => _clause == Clause.None ? FactEnd.Unknown : (FactEnd)_startKind;

    /// <summary>What is known about its end.</summary>
    public FactEnd EndKind => _clause == Clause.None ? FactEnd.Unknown : (FactEnd)_endKind;

    /// <summary>Whether the fact happened or held.</summary>
    public FactReading Reading => (FactReading)_reading;

    /// <summary>True when it is one moment on one day, known or not.</summary>
    public bool IsMoment =>
        Reading == FactReading.Momentary && StartEarliest == EndEarliest && StartLatest == EndLatest;

    /// <summary>True when nothing was said about when: all corners are open and unknown.</summary>
    public bool IsUnstated =>
        StartKind == FactEnd.Unknown && EndKind == FactEnd.Unknown && StartEarliest == DayLine.Before && EndLatest == DayLine.After
        && StartLatest == DayLine.After && EndEarliest == DayLine.Before;

    /// <summary>False when the bounds contradict each other, as in <c>since 2014 until 2013</c>; every question then answers <see cref="FactTruth.Unknown"/>.</summary>
    public bool IsPossible => StartEarliest <= StartLatest && EndEarliest <= EndLatest && StartEarliest <= EndLatest;

    /// <summary>The time in the words of the language: <c>on 2014-02</c>, <c>since 1949-04-04 as-of 2012</c>; empty when none was stated.</summary>
    public string Text => _origin switch
    {
        string text => text,
        TimeOrigin origin => origin.Text,
        ITimeTexts texts => texts.Text((int)_plainShape),
        _ => WritePlain(),
    };

    /// <summary>The time in the words of the language.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>
    /// A total order for lists: by earliest start, then latest start, earliest end, latest end, kinds of the ends, reading, and text.
    /// It is not a statement about which came first; ask <see cref="Before"/> for that.
    /// </summary>
    /// <param name="other">The other time.</param>
    /// <returns>Negative, zero or positive; zero only for equal times.</returns>
    public int CompareTo(FactTime other)
    {
        var order = StartEarliest.CompareTo(other.StartEarliest);
        order = order != 0 ? order : StartLatest.CompareTo(other.StartLatest);
        order = order != 0 ? order : EndEarliest.CompareTo(other.EndEarliest);
        order = order != 0 ? order : EndLatest.CompareTo(other.EndLatest);
        order = order != 0 ? order : StartKind.CompareTo(other.StartKind);
        order = order != 0 ? order : EndKind.CompareTo(other.EndKind);
        order = order != 0 ? order : _reading.CompareTo(other._reading);
        return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
    }

    /// <summary>Whether two times say the same in the same words.</summary>
    /// <param name="other">The other time.</param>
    /// <returns>True when corners, kinds, reading and text are equal; not whether they are surely the same time, see <see cref="Same"/>.</returns>
    public bool Equals(FactTime other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(
        (((((StartEarliest.GetHashCode() * 397) ^ StartLatest.GetHashCode()) * 397) ^ EndEarliest.GetHashCode()) * 397)
        ^ EndLatest.GetHashCode() ^ _reading);

    /// <summary>Whether two times say the same in the same words.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>As <see cref="Equals(FactTime)"/>.</returns>
    public static bool operator ==(FactTime left, FactTime right) => left.Equals(right);

    /// <summary>Whether two times differ.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The opposite of <see cref="Equals(FactTime)"/>.</returns>
    public static bool operator !=(FactTime left, FactTime right) => !left.Equals(right);

    /// <summary>Whether the first stands before the second in the total order of <see cref="CompareTo"/>.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>True when it sorts first.</returns>
    public static bool operator <(FactTime left, FactTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first stands after the second in the total order of <see cref="CompareTo"/>.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>True when it sorts last.</returns>
    public static bool operator >(FactTime left, FactTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first stands before the second in the total order, or at the same place.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>True when it does not sort last.</returns>
    public static bool operator <=(FactTime left, FactTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first stands after the second in the total order, or at the same place.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>True when it does not sort first.</returns>
    public static bool operator >=(FactTime left, FactTime right) => left.CompareTo(right) >= 0;

    private TimeOrigin? Origin => _clause == Clause.Spread ? OriginOf(Text, Reading) as TimeOrigin : _origin as TimeOrigin;

    private TimeBox Box => new()
    {
        StartEarliest = StartEarliest,
        StartLatest = StartLatest,
        EndEarliest = EndEarliest,
        EndLatest = EndLatest,
        IsPoint = IsMoment,
    };

    private string WritePlain()
    {
        if (_plainShape == 0)
        {
            return string.Empty;
        }

        // A lasting fact attested on a date has its inner corners at the date's ends, all others have the outer ones there.
        var isInner = _clause == Clause.On && Reading == FactReading.Lasting;
        var date = FactDate.FromPlainShape(_plainShape, isInner ? _startLatest : _startEarliest, isInner ? _endEarliest : _endLatest);
        var word = _clause switch { Clause.On => "on ", Clause.During => "during ", _ => "throughout " };
        return word + date.Text;
    }
}
