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

    private static readonly FactAllenRelations[] s_directed =
    [
        FactAllenRelations.Before, FactAllenRelations.Meets, FactAllenRelations.Overlaps, FactAllenRelations.Starts, FactAllenRelations.During, FactAllenRelations.Finishes,
    ];

    private static readonly FactAllenRelations[] s_inverse =
    [
        FactAllenRelations.After, FactAllenRelations.MetBy, FactAllenRelations.OverlappedBy, FactAllenRelations.StartedBy, FactAllenRelations.Contains, FactAllenRelations.FinishedBy,
    ];

    /// <summary>The relations that hold in at least one possible world.</summary>
    internal static FactAllenRelations Possible(in TimeBox left, in TimeBox right)
    {
        FactAllenRelations found = FactAllenRelations.None;
        if (CanEqual(left, right))
        {
            found |= FactAllenRelations.Equal;
        }

        for (int i = 0; i < s_directed.Length; i++)
        {
            found |= Can(s_directed[i], left, right) ? s_directed[i] : FactAllenRelations.None;
            found |= Can(s_directed[i], right, left) ? s_inverse[i] : FactAllenRelations.None;
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
    private static bool Can(FactAllenRelations relation, in TimeBox left, in TimeBox right)
    {
        var worlds = new TimeWorlds(left, right, stackalloc long[8]);
        return relation switch
        {
            FactAllenRelations.Before => worlds.NotAfter(1, 2, 2),
            FactAllenRelations.Meets => worlds.NotAfter(1, 2, 1) && worlds.NotAfter(2, 1, -1),
            FactAllenRelations.Overlaps => worlds.NotAfter(0, 2, 1) && worlds.NotAfter(2, 1, 0) && worlds.NotAfter(1, 3, 1),
            FactAllenRelations.Starts => worlds.NotAfter(0, 2, 0) && worlds.NotAfter(2, 0, 0) && worlds.NotAfter(1, 3, 1),
            FactAllenRelations.During => worlds.NotAfter(2, 0, 1) && worlds.NotAfter(1, 3, 1),
            _ => worlds.NotAfter(2, 0, 1) && worlds.NotAfter(1, 3, 0) && worlds.NotAfter(3, 1, 0),
        } && worlds.Exist();
    }
}
