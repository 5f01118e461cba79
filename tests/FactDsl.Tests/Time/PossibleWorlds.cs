using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace FactDsl.Tests.Time;

/// <summary>
/// Every pair of days on which a time may have begun and ended, written out one by one on a short line. The line runs from -3 to 11,
/// all stated bounds lie from 0 to 8, and "no bound" is a day far outside, with its neighbour.
/// </summary>
internal static class PossibleWorlds
{
    private const long Far = 1_000;

    private static readonly long[] s_line = [-Far, 1 - Far, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, Far - 1, Far];

    public static readonly Gen<FactTime> Times = Gen.OneOf(
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[0, 8], Gen.Enum<FactAspect>(), Gen.Int[0, 7])
            .Select(c => Corners(c.Item1, c.Item2, c.Item3, c.Item4, c.Item5, c.Item6))
            .Where(time => time.IsPossible),
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Select(c => Moment(Math.Min(c.Item1, c.Item2), Math.Max(c.Item1, c.Item2))),
        Sets().Select(set => FactTime.On(set, FactAspect.Momentary)),
        Gen.Const(FactTime.Unstated(FactAspect.Momentary)),
        Gen.Const(FactTime.Unstated(FactAspect.Lasting)));

    /// <summary>Dates that cover days from 0 to 8 of the line: days, intervals, months, sets, unspecified digits.</summary>
    public static readonly Gen<FactDate> Windows = Gen.OneOf(
        Gen.Int[0, 8].Select(Day),
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Select(c =>
            FactDate.Parse(Day(Math.Min(c.Item1, c.Item2)).Text + "/" + Day(Math.Max(c.Item1, c.Item2)).Text)),
        Gen.Int[0, 8].Select(day => FactDate.Parse(Day(day).Text + "/..")),
        Gen.Int[0, 8].Select(day => FactDate.Parse("../" + Day(day).Text)),
        Gen.Const(FactDate.Parse("0001-01-0X")),
        Sets());

    public static FactDate Day(int day) => new(1, 1, day + 1);

    /// <summary>All choices of start and end; for an all-of set the days of each member are a question of their own.</summary>
    public static IEnumerable<(long Start, long End)> Of(FactTime time)
    {
        if (time.IsMoment)
        {
            FactDate? days = time.Text.StartsWith("on [", StringComparison.Ordinal) ? FactDate.Parse(time.Text[3..]) : (FactDate?)null;
            return s_line
                .Where(day => Near(time.StartEarliest) <= day && day <= Near(time.StartLatest) && (days is null || days.Value.Contains(day)))
                .Select(day => (day, day));
        }

        return from start in s_line
               from end in s_line
               where start <= end
                   && Near(time.StartEarliest) <= start && start <= Near(time.StartLatest)
                   && Near(time.EndEarliest) <= end && end <= Near(time.EndLatest)
               select (start, end);
    }

    /// <summary>What the enumerated worlds say: Yes, No, or null when they differ.</summary>
    public static bool? Verdict(IEnumerable<bool> outcomes)
    {
        (bool holds, bool fails) = (false, false);
        foreach (bool outcome in outcomes)
        {
            holds |= outcome;
            fails |= !outcome;
        }

        return holds == fails ? null : holds;
    }

    public static bool? Decided(FactTruth truth) => truth switch
    {
        FactTruth.Yes => true,
        FactTruth.No => false,
        _ => null,
    };

    public static long Near(long day) => day switch
    {
        long.MinValue => -Far,
        long.MaxValue => Far,
        _ => day,
    };

    private static Gen<FactDate> Sets() => Gen.Int[0, 8].HashSet[1, 4]
        .Select(days => FactDate.Parse("[" + string.Join(",", days.Order().Select(day => Day(day).Text)) + "]"));

    private static FactTime Moment(int first, int last) => FactTime.FromCorners(
        first, last, first, last, FactBoundKind.Closed, FactBoundKind.Closed, FactAspect.Momentary, "on some day");

    /// <summary>Each bit of <paramref name="open"/> takes one bound away.</summary>
    private static FactTime Corners(int a, int b, int c, int d, FactAspect reading, int open) => FactTime.FromCorners(
        (open & 1) != 0 ? long.MinValue : Math.Min(a, b),
        (open & 4) != 0 && (open & 2) != 0 ? long.MaxValue : Math.Max(a, b),
        Math.Min(c, d),
        (open & 2) != 0 ? long.MaxValue : Math.Max(c, d),
        FactBoundKind.Closed,
        (open & 2) != 0 ? FactBoundKind.Censored : FactBoundKind.Closed,
        reading,
        "some time");
}
