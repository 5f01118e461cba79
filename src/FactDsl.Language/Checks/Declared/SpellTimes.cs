using System;
using System.Collections.Generic;

namespace FactDsl.Language.Checks.Declared;

/// <summary>
/// Whether two spells exclude each other in time. Where one ends on the day on which the other begins, one follows the other.
/// That is how people write <c>until 2013</c> and <c>since 2013</c>.
/// </summary>
internal static class SpellTimes
{
    /// <summary>Whether both hold at one time, as two that would exclude each other.</summary>
    public static FactTruth Meet(FactTime left, FactTime right)
    {
        FactTruth overlap = left.AsWritten(right, static (one, two) => one.Overlaps(two));
        if (overlap is not (FactTruth.Yes or FactTruth.Maybe) || left.IsMoment || right.IsMoment)
            return overlap;
        return Follows(left, right, overlap) || Follows(right, left, overlap) ? FactTruth.No : overlap;
    }

    /// <summary>The times of which a time consists: what happened on each of several days was not going on in between.</summary>
    public static IReadOnlyList<FactTime> Split(FactTime time)
    {
        const string On = "on ";
        if (time.Aspect != FactAspect.Momentary || time.IsMoment)
            return [time];
        string text = time.Text;
        if (!text.StartsWith(On + "{", StringComparison.Ordinal) || !FactDate.TryParse(text.AsSpan(On.Length), out FactDate date, out _))
            return [time];
        var times = new List<FactTime>(date.Members.Count);
        foreach (FactDateMember member in date.Members)
        {
            times.Add(FactTime.MomentIn(member, time.Padding));
        }
        return times;
    }

    private static bool Follows(FactTime first, FactTime second, FactTruth overlap)
    {
        if (first.EndKind != FactBoundKind.Closed || second.StartKind != FactBoundKind.Closed)
            return false;
        if (overlap == FactTruth.Yes)
        {
            bool isOneDay = first.EndEarliest == first.EndLatest && second.StartEarliest == second.StartLatest && first.EndLatest == second.StartEarliest;
            return isOneDay && (first.StartLatest < second.StartEarliest || second.EndEarliest > first.EndLatest);
        }
        // Of two dates, the shorter lies in the longer: the longer says no more than that.
        bool isInside = second.StartEarliest >= first.EndEarliest && second.StartLatest <= first.EndLatest;
        bool isAround = second.StartEarliest <= first.EndEarliest && second.StartLatest >= first.EndLatest;
        return isInside || isAround;
    }
}
