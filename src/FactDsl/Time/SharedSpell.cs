using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// The days that several spells share, put together one spell after the other. Spells share a day if each begins no later than
/// every other ends (Helly's theorem in one dimension). So the bounds of the latest start and the earliest end decide.
/// </summary>
internal struct SharedSpell
{
    private FactTime _first;
    private long _nextStartLatest;
    private long _nextEndEarliest;
    private int _lastToStart;
    private int _firstToEnd;
    private bool _isImpossible;
    private bool _isUnknown;
    private bool _isAct;
    private bool _isMoment;
    private FactBoundKind _startKind;
    private FactBoundKind _endKind;

    /// <summary>How many spells there are.</summary>
    public int Count { get; private set; }

    /// <summary>The latest of the earliest starts.</summary>
    public long StartEarliest { get; private set; }

    /// <summary>The latest of the latest starts.</summary>
    public long StartLatest { get; private set; }

    /// <summary>The earliest of the earliest ends.</summary>
    public long EndEarliest { get; private set; }

    /// <summary>The earliest of the latest ends.</summary>
    public long EndLatest { get; private set; }

    /// <summary>Whether there is a day that all of them share: sure if it is so whatever their open days turn out to be.</summary>
    public readonly FactTruth Truth
    {
        get
        {
            if (Count < 2)
                return FactTruth.Yes;
            if (StartEarliest > EndLatest)
                return FactTruth.No;
            // A spell that contradicts itself answers nothing; what the others rule out is ruled out all the same.
            if (_isImpossible)
                return FactTruth.Unknown;
            // A spell need not end after its own start: that it does is known.
            bool isSure = _lastToStart != _firstToEnd
                ? StartLatest <= EndEarliest
                : _nextStartLatest <= EndEarliest && StartLatest <= _nextEndEarliest;
            return isSure ? FactTruth.Yes : _isUnknown ? FactTruth.Unknown : FactTruth.Maybe;
        }
    }

    /// <summary>Adds a spell.</summary>
    public void Add(FactTime spell)
    {
        // What its hedges reach counts, for a day that is shared and for one that is not.
        TimeBox at = spell.Reach;
        if (!spell.IsPossible)
        {
            _isImpossible = true;
            at = new TimeBox { StartEarliest = DayLine.Before, StartLatest = DayLine.Before, EndEarliest = DayLine.After, EndLatest = DayLine.After };
        }
        _isAct |= spell.Aspect == FactAspect.Momentary;
        _isMoment |= spell.IsMoment;
        _isUnknown |= spell.StartKind == FactBoundKind.Unknown || spell.EndKind == FactBoundKind.Unknown;
        if (Count == 0)
        {
            _first = spell;
            (StartEarliest, StartLatest, _nextStartLatest) = (at.StartEarliest, at.StartLatest, DayLine.Before);
            (EndEarliest, _nextEndEarliest, EndLatest) = (at.EndEarliest, DayLine.After, at.EndLatest);
            (_startKind, _endKind) = (spell.StartKind, spell.EndKind);
            (_lastToStart, _firstToEnd, Count) = (0, 0, 1);
            return;
        }
        _startKind = KindOf(_startKind, StartEarliest == DayLine.Before, spell.StartKind, at.StartEarliest == DayLine.Before);
        _endKind = KindOf(_endKind, EndLatest == DayLine.After, spell.EndKind, at.EndLatest == DayLine.After);
        StartEarliest = System.Math.Max(StartEarliest, at.StartEarliest);
        EndLatest = System.Math.Min(EndLatest, at.EndLatest);
        if (at.StartLatest > StartLatest)
            (_nextStartLatest, StartLatest, _lastToStart) = (StartLatest, at.StartLatest, Count);
        else
            _nextStartLatest = System.Math.Max(_nextStartLatest, at.StartLatest);
        if (at.EndEarliest < EndEarliest)
            (_nextEndEarliest, EndEarliest, _firstToEnd) = (EndEarliest, at.EndEarliest, Count);
        else
            _nextEndEarliest = System.Math.Min(_nextEndEarliest, at.EndEarliest);
        Count++;
    }

    /// <summary>The days that all share, without words.</summary>
    public readonly FactTime ToTime() => Count < 2 ? _first
        // One that contradicts itself leaves a time that does, of which nothing is known.
        : _isImpossible ? FactTime.OfCorners(DayLine.After, DayLine.After, DayLine.Before, DayLine.Before, _startKind, _endKind, null)
        // What happened within a spell happened: a moment on a day of both, an act on some of its days.
        : _isMoment ? FactTime.FromCorners(StartEarliest, EndLatest, StartEarliest, EndLatest, _startKind, _endKind, FactAspect.Momentary, "")
        : _isAct ? FactTime.FromCorners(StartEarliest, StartLatest, EndEarliest, EndLatest, _startKind, _endKind, FactAspect.Momentary, "")
        : FactTime.OfCorners(StartEarliest, StartLatest, EndEarliest, EndLatest, _startKind, _endKind, null);

    /// <summary>The days that several spells share, in the words of the language.</summary>
    /// <param name="spells">The spells, at least one; one alone stays as it is.</param>
    public static FactTime Of(IReadOnlyList<FactTime> spells)
    {
        if (spells.Count == 1)
            return spells[0];
        var shared = default(SharedSpell);
        // What is told of them is what is written, hedges left out.
        (long startEarliest, long startLatest, long endEarliest, long endLatest) = (DayLine.Before, DayLine.Before, DayLine.After, DayLine.After);
        foreach (FactTime spell in spells)
        {
            shared.Add(spell);
            (startEarliest, startLatest) = (System.Math.Max(startEarliest, spell.StartEarliest), System.Math.Max(startLatest, spell.StartLatest));
            (endEarliest, endLatest) = (System.Math.Min(endEarliest, spell.EndEarliest), System.Math.Min(endLatest, spell.EndLatest));
        }
        if (shared._isMoment && startEarliest <= endLatest)
        {
            // What happened within a spell happened on a day of both.
            var bare = FactTime.FromCorners(startEarliest, endLatest, startEarliest, endLatest, shared._startKind, shared._endKind, FactAspect.Momentary, "");
            return FactTime.FromCorners(startEarliest, endLatest, startEarliest, endLatest, shared._startKind, shared._endKind, FactAspect.Momentary, TimeEnds.WordsOf(bare));
        }
        return FactTime.OfCorners(startEarliest, startLatest, endEarliest, endLatest, shared._startKind, shared._endKind, new TimeOrigin(spells));
    }

    /// <summary>What is known of the later start, or the earlier end, of two: one with a bound is nearer than one without.</summary>
    private static FactBoundKind KindOf(FactBoundKind one, bool isOneUnbounded, FactBoundKind other, bool isOtherUnbounded)
    {
        if (isOneUnbounded != isOtherUnbounded)
            return isOneUnbounded ? other : one;
        if (one == FactBoundKind.Unknown || other == FactBoundKind.Unknown)
            return FactBoundKind.Unknown;
        return one == FactBoundKind.Open ? other : other == FactBoundKind.Open ? one : one == FactBoundKind.Censored ? one : other;
    }
}
