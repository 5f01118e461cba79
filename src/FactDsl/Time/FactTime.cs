using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// When a fact happened or held. It has four corners: the earliest and latest day it may have begun, and the earliest and latest
/// day it may have ended. It also tells what is known about each end.
/// </summary>
/// <remarks>
/// Days are numbered as in <see cref="FactDate"/>; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> mean "no bound".
/// Both ends are included: a fact that ends on a day still holds on it. A momentary time whose two ends have the same bounds is one moment
/// on one unknown day between them. The default value is a momentary time that nobody stated.
/// </remarks>
public readonly partial struct FactTime : IEquatable<FactTime>, IComparable<FactTime>
{
    private readonly long _startEarliest;
    private readonly long _startLatest;
    private readonly long _endEarliest;
    private readonly long _endLatest;

    /// <summary>
    /// Null, the text of a stored time, <see cref="TimeOrigin"/>, or the <see cref="ITimeTexts"/> that hold its text; or
    /// <see cref="PaddedOrigin"/> around one of these.
    /// </summary>
    private readonly object? _origin;

    /// <summary>Without an origin the shape of the date that it was written from; with <see cref="ITimeTexts"/> the number of its text.</summary>
    private readonly uint _plainShape;

    /// <summary>The clause, the kinds of the ends, the aspect, and by how much each corner is hedged.</summary>
    private readonly TimeTraits _traits;

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
        long startEarliest, long startLatest, long endEarliest, long endLatest, TimeTraits traits, uint plainShape, object? origin)
    {
        // An end is never before its start, so each bounds the other; a contradiction is left as it is. Where a hedge may move the one
        // that bounds, the corners stay as they are said, and are bounded when they are asked for.
        if (startEarliest <= endLatest && !traits.IsHedged)
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
        _traits = traits;
    }

    /// <summary>The first day on which it may have begun (or, for one moment, happened), as it is stated: hedges do not move it.</summary>
    public long StartEarliest => IsDefault ? DayLine.Before : _startEarliest;

    /// <summary>The last day on which it may have begun, as it is stated.</summary>
    public long StartLatest => IsDefault ? DayLine.After
        : _traits.IsHedged && _startEarliest <= _endLatest ? Math.Min(_startLatest, _endLatest) : _startLatest;

    /// <summary>The first day on which it may have ended, as it is stated.</summary>
    public long EndEarliest => IsDefault ? DayLine.Before
        : _traits.IsHedged && _startEarliest <= _endLatest ? Math.Max(_endEarliest, _startEarliest) : _endEarliest;

    /// <summary>The last day on which it may have ended (or, for one moment, happened), as it is stated.</summary>
    public long EndLatest => IsDefault ? DayLine.After : _endLatest;

    /// <summary>What is known about its beginning.</summary>
    public FactBoundKind StartKind => IsDefault ? FactBoundKind.Unknown : _traits.StartKind;

    /// <summary>What is known about its end.</summary>
    public FactBoundKind EndKind => IsDefault ? FactBoundKind.Unknown : _traits.EndKind;

    /// <summary>Whether the fact happened or held.</summary>
    public FactAspect Aspect => _traits.Aspect;

    /// <summary>True when it is one moment on one day, known or not.</summary>
    public bool IsMoment =>
        Aspect == FactAspect.Momentary && StartEarliest == EndEarliest && StartLatest == EndLatest;

    /// <summary>True when nothing was said about when: all corners are open and unknown.</summary>
    public bool IsUnstated =>
        StartKind == FactBoundKind.Unknown && EndKind == FactBoundKind.Unknown && StartEarliest == DayLine.Before && EndLatest == DayLine.After
        && StartLatest == DayLine.After && EndEarliest == DayLine.Before;

    /// <summary>
    /// False when the bounds contradict each other, as in <c>since 2014 until 2013</c>, however far its hedges reach; every question then
    /// answers <see cref="FactTruth.Unknown"/>.
    /// </summary>
    public bool IsPossible => _traits.IsHedged ? Reach.IsPossible : IsPossibleAsStated;

    /// <summary>True when one of its corners is hedged by <c>~</c>, <c>?</c> or <c>%</c>: comparisons take it to reach further than it is stated.</summary>
    public bool IsHedged => _traits.IsHedged;

    /// <summary>
    /// How far its hedges reach in comparisons: that of the fact base it comes from, or the one it was given, else <see cref="FactPadding.OneUnit"/>.
    /// </summary>
    public FactPadding Padding => _origin switch
    {
        PaddedOrigin padded => padded.Padding,
        ITimeTexts texts => texts.Padding,
        _ => FactPadding.OneUnit,
    };

    /// <summary>The same time, whose hedges reach as far as a padding says.</summary>
    /// <param name="padding">The padding; <see cref="FactPadding.None"/> compares what is written.</param>
    /// <returns>A time with the same text and corners.</returns>
    /// <exception cref="ArgumentNullException">The padding is null.</exception>
    public FactTime With(FactPadding padding)
    {
        if (padding is null)
        {
            throw new ArgumentNullException(nameof(padding));
        }

        return Padding == padding
            ? this
            : new(_startEarliest, _startLatest, _endEarliest, _endLatest, _traits, _plainShape, new PaddedOrigin(Source, padding));
    }

    /// <summary>The time in the words of the language: <c>on 2014-02</c>, <c>since 1949-04-04 as-of 2012</c>; empty when none was stated.</summary>
    public string Text => Source switch
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
    /// A total order for lists, for whoever sorts times or what has one. It goes by earliest start, latest start, earliest end
    /// and latest end, all as stated; then by kinds of the ends, aspect and text. It does not say which came first; ask
    /// <see cref="Before(FactTime, FactPadding)"/> for that, and write <see cref="ByStart"/> where an order is named.
    /// </summary>
    /// <param name="other">The other time.</param>
    /// <returns>Negative, zero or positive; zero only for equal times.</returns>
    public int CompareTo(FactTime other)
    {
        int order = StartEarliest.CompareTo(other.StartEarliest);
        order = order != 0 ? order : StartLatest.CompareTo(other.StartLatest);
        order = order != 0 ? order : EndEarliest.CompareTo(other.EndEarliest);
        order = order != 0 ? order : EndLatest.CompareTo(other.EndLatest);
        order = order != 0 ? order : StartKind.CompareTo(other.StartKind);
        order = order != 0 ? order : EndKind.CompareTo(other.EndKind);
        order = order != 0 ? order : Aspect.CompareTo(other.Aspect);
        order = order != 0 ? order : _traits.Hedges.CompareTo(other._traits.Hedges);
        order = order != 0 ? order : SaidCorners.CompareTo(other.SaidCorners);
        return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
    }

    /// <summary>The order of <see cref="CompareTo"/> by name: <c>times.Sort(FactTime.ByStart)</c>.</summary>
    public static IComparer<FactTime> ByStart => Comparer<FactTime>.Default;

    /// <summary>Whether two times say the same in the same words.</summary>
    /// <param name="other">The other time.</param>
    /// <returns>True when corners, kinds, aspect and text are equal; not whether they are surely the same time, see <see cref="Same"/>.</returns>
    public bool Equals(FactTime other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(
        (((((StartEarliest.GetHashCode() * 397) ^ StartLatest.GetHashCode()) * 397) ^ EndEarliest.GetHashCode()) * 397)
        ^ EndLatest.GetHashCode() ^ (int)Aspect);

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

    /// <summary>Whether the stated corners leave a day; hedges are left out of account.</summary>
    internal bool IsPossibleAsStated => StartEarliest <= StartLatest && EndEarliest <= EndLatest && StartEarliest <= EndLatest;

    /// <summary>
    /// Whether its first day is sure only as far as all is told: a derived fact that untold ones may have made longer. No author can write it;
    /// of what is told, a beginning that is seen from one side has no earliest day.
    /// </summary>
    internal bool MayBeginEarlier => StartKind == FactBoundKind.Censored && StartEarliest != DayLine.Before && Aspect == FactAspect.Lasting;

    /// <summary>Whether its last day is sure only as far as all is told.</summary>
    internal bool MayEndLater => EndKind == FactBoundKind.Censored && EndLatest != DayLine.After && Aspect == FactAspect.Lasting;

    /// <summary>By how much its corners are hedged, as a store keeps it.</summary>
    internal int Hedges => _traits.Hedges;

    /// <summary>The corners as said, not yet bounded by each other: what a store keeps of a hedged time.</summary>
    internal (long StartLatest, long EndEarliest) SaidCorners => IsDefault || !_traits.IsHedged ? (StartLatest, EndEarliest) : (_startLatest, _endEarliest);

    /// <summary>How many days a corner reaches beyond what it says, at most.</summary>
    internal long MostReach
    {
        get
        {
            long days = 0;
            for (int corner = 0; corner < 4; corner++)
            {
                days = Math.Max(days, EdtfHedge.MostDays(_traits.Hedge(corner), Padding));
            }

            return days;
        }
    }

    /// <summary>The time by the padding of its fact base; one without hedges needs none.</summary>
    internal FactTime Hedged(FactPadding padding) => _traits.IsHedged ? With(padding) : this;

    /// <summary>The time with its hedges left out of account.</summary>
    internal FactTime Bare => _traits.IsHedged ? With(FactPadding.None) : this;

    /// <summary>
    /// How a check takes an answer about two times that are asserted. A hedge makes what is wrong as written less sure. It makes
    /// nothing wrong that is right as written. Without this, every "about" beside another would be wrong.
    /// </summary>
    internal FactTruth AsWritten(FactTime other, Func<FactTime, FactTime, FactTruth> isWrong)
    {
        FactTruth truth = isWrong(this, other);
        return truth == FactTruth.Maybe && (IsHedged || other.IsHedged) && isWrong(Bare, other.Bare) == FactTruth.No ? FactTruth.No : truth;
    }

    /// <summary>All days on which it may have begun and ended: what every comparison looks at.</summary>
    internal TimeBox Reach => ReachOf(null);

    private bool IsDefault => _traits.Clause == Clause.None;

    /// <summary>What its text comes from.</summary>
    private object? Source => _origin is PaddedOrigin padded ? padded.Inner : _origin;

    /// <summary>The days by a padding, or by its own where none is named.</summary>
    private TimeBox ReachOf(FactPadding? padding)
    {
        TimeBox box = new()
        {
            StartEarliest = StartEarliest,
            StartLatest = StartLatest,
            EndEarliest = EndEarliest,
            EndLatest = EndLatest,
        };
        if (!IsDefault && (_traits.IsHedged || StartKind == FactBoundKind.Unknown || EndKind == FactBoundKind.Unknown))
        {
            padding ??= Padding;
            if (_traits.IsHedged && !padding.IsNone)
            {
                box.StartEarliest = EdtfHedge.Reach(_startEarliest, _traits.Hedge(0), -1, padding);
                box.StartLatest = EdtfHedge.Reach(_startLatest, _traits.Hedge(1), 1, padding);
                box.EndEarliest = EdtfHedge.Reach(_endEarliest, _traits.Hedge(2), -1, padding);
                box.EndLatest = EdtfHedge.Reach(_endLatest, _traits.Hedge(3), 1, padding);
                if (IsMoment && OriginOf(padding)?.Hull is { } hull)
                {
                    // Of a set one member may be hedged and another not, which the corners do not tell apart.
                    (box.StartEarliest, box.StartLatest, box.EndEarliest, box.EndLatest) = (hull.First, hull.Last, hull.First, hull.Last);
                }
            }

            if (padding.UnknownEndYears > 0)
            {
                BoundUnknownEnds(ref box, 12L * padding.UnknownEndYears);
            }

            if (box.StartEarliest <= box.EndLatest)
            {
                box.StartLatest = Math.Min(box.StartLatest, box.EndLatest);
                box.EndEarliest = Math.Max(box.EndEarliest, box.StartEarliest);
            }
        }

        box.IsPoint = Aspect == FactAspect.Momentary && box.StartEarliest == box.EndEarliest && box.StartLatest == box.EndLatest;
        return box;
    }

    /// <summary>An end that nobody knows lies so many months from the one that is known, at most.</summary>
    private void BoundUnknownEnds(ref TimeBox box, long months)
    {
        if (EndKind == FactBoundKind.Unknown && box.EndLatest == DayLine.After && box.StartEarliest != DayLine.Before)
        {
            box.EndLatest = Math.Max(box.EndEarliest, DayLine.AddMonths(box.StartEarliest, months));
        }
        else if (StartKind == FactBoundKind.Unknown && box.StartEarliest == DayLine.Before && box.EndLatest != DayLine.After)
        {
            box.StartEarliest = Math.Min(box.StartLatest, DayLine.AddMonths(box.EndLatest, -months));
        }
    }

    /// <summary>The stretches of a set by a padding, or by its own.</summary>
    private TimeOrigin? OriginOf(FactPadding? padding)
    {
        TimeOrigin? origin = _traits.Clause == Clause.Spread ? OriginOf(Text, Aspect) as TimeOrigin : Source as TimeOrigin;
        return _traits.IsHedged ? origin?.By(padding ?? Padding) : origin;
    }

    private string WritePlain()
    {
        if (_plainShape == 0)
        {
            return string.Empty;
        }

        // A lasting fact attested on a date has its inner corners at the date's ends, all others have the outer ones there.
        bool isInner = _traits.Clause == Clause.On && Aspect == FactAspect.Lasting;
        var date = FactDate.FromPlainShape(_plainShape, isInner ? _startLatest : _startEarliest, isInner ? _endEarliest : _endLatest);
        string word = _traits.Clause switch { Clause.On => "on ", Clause.During => "during ", _ => "throughout " };
        return word + date.Text;
    }

    /// <summary>The rare padding of one's own, and what the text comes from.</summary>
    private sealed class PaddedOrigin
    {
        internal PaddedOrigin(object? inner, FactPadding padding)
        {
            Inner = inner;
            Padding = padding;
        }

        internal object? Inner { get; }

        internal FactPadding Padding { get; }
    }

    /// <summary>All small parts of a time in one number.</summary>
    private readonly struct TimeTraits
    {
        private const int HedgesAt = 8;

        private readonly uint _bits;

        internal TimeTraits(Clause clause, FactBoundKind startKind, FactBoundKind endKind, FactAspect aspect, int hedges) =>
            _bits = (uint)clause | ((uint)startKind << 3) | ((uint)endKind << 5) | ((uint)aspect << 7) | ((uint)hedges << HedgesAt);

        internal Clause Clause => (Clause)(_bits & 7);

        internal FactBoundKind StartKind => (FactBoundKind)((_bits >> 3) & 3);

        internal FactBoundKind EndKind => (FactBoundKind)((_bits >> 5) & 3);

        internal FactAspect Aspect => (FactAspect)((_bits >> 7) & 1);

        internal bool IsHedged => _bits >> HedgesAt != 0;

        internal int Hedges => (int)(_bits >> HedgesAt);

        /// <summary>The hedge of a corner: earliest and latest start, earliest and latest end.</summary>
        internal int Hedge(int corner) => (Hedges >> (corner * EdtfHedge.Bits)) & EdtfHedge.Mask;
    }
}
