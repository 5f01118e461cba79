using System;

namespace FactDsl;

/// <summary>
/// All the days on which something may have begun and ended. Every pair within the bounds that is in order is one possible world;
/// a point has one day for both.
/// </summary>
internal struct TimeBox
{
    internal long StartEarliest;
    internal long StartLatest;
    internal long EndEarliest;
    internal long EndLatest;
    internal bool IsPoint;

    /// <summary>Whether the bounds leave a day.</summary>
    internal readonly bool IsPossible => StartEarliest <= StartLatest && EndEarliest <= EndLatest && StartEarliest <= EndLatest;

    private static readonly FactAllen[] Directed =
    [
        FactAllen.Before, FactAllen.Meets, FactAllen.Overlaps, FactAllen.Starts, FactAllen.During, FactAllen.Finishes,
    ];

    private static readonly FactAllen[] Inverse =
    [
        FactAllen.After, FactAllen.MetBy, FactAllen.OverlappedBy, FactAllen.StartedBy, FactAllen.Contains, FactAllen.FinishedBy,
    ];

    /// <summary>The relations that hold in at least one possible world.</summary>
    internal static FactAllen Possible(in TimeBox left, in TimeBox right)
    {
        var found = FactAllen.None;
        if (CanEqual(left, right))
        {
            found |= FactAllen.Equal;
        }

        for (var i = 0; i < Directed.Length; i++)
        {
            found |= Can(Directed[i], left, right) ? Directed[i] : FactAllen.None;
            found |= Can(Directed[i], right, left) ? Inverse[i] : FactAllen.None;
        }

        return found;
    }

    private static bool CanEqual(in TimeBox left, in TimeBox right)
    {
        var worlds = new TimeWorlds(left, right, stackalloc long[8]);
        return worlds.NotAfter(0, 2, 0) && worlds.NotAfter(2, 0, 0) && worlds.NotAfter(1, 3, 0) && worlds.NotAfter(3, 1, 0)
            && worlds.Exist();
    }

    /// <summary>Variables: 0 and 1 are start and end of the left, 2 and 3 of the right.</summary>
    private static bool Can(FactAllen relation, in TimeBox left, in TimeBox right)
    {
        var worlds = new TimeWorlds(left, right, stackalloc long[8]);
        return relation switch
        {
            FactAllen.Before => worlds.NotAfter(1, 2, 2),
            FactAllen.Meets => worlds.NotAfter(1, 2, 1) && worlds.NotAfter(2, 1, -1),
            FactAllen.Overlaps => worlds.NotAfter(0, 2, 1) && worlds.NotAfter(2, 1, 0) && worlds.NotAfter(1, 3, 1),
            FactAllen.Starts => worlds.NotAfter(0, 2, 0) && worlds.NotAfter(2, 0, 0) && worlds.NotAfter(1, 3, 1),
            FactAllen.During => worlds.NotAfter(2, 0, 1) && worlds.NotAfter(1, 3, 1),
            _ => worlds.NotAfter(2, 0, 1) && worlds.NotAfter(1, 3, 0) && worlds.NotAfter(3, 1, 0),
        } && worlds.Exist();
    }
}
