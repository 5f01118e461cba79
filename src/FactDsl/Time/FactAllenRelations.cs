using System;

namespace FactDsl;

/// <summary>
/// The thirteen relations between two stretches of time (J. F. Allen, "Maintaining Knowledge about Temporal Intervals", 1983), as a set.
/// </summary>
/// <remarks>
/// A stretch is a row of whole days, both ends included, and a moment is a stretch of one day. Two stretches meet when one begins on the
/// day after the other ends. Of any two stretches exactly one relation holds; for uncertain ones several may.
/// </remarks>
[Flags]
public enum FactAllenRelations
{
    /// <summary>No relation: of two times at least one of which cannot be.</summary>
    None = 0,

    /// <summary>It ends, at least a day passes, and the other begins.</summary>
    Before = 1 << 0,

    /// <summary>The other begins on the day after it ends.</summary>
    Meets = 1 << 1,

    /// <summary>It begins first, they share days, the other ends last.</summary>
    Overlaps = 1 << 2,

    /// <summary>They begin together, it ends first.</summary>
    Starts = 1 << 3,

    /// <summary>It begins after and ends before the other.</summary>
    During = 1 << 4,

    /// <summary>It begins last, they end together.</summary>
    Finishes = 1 << 5,

    /// <summary>They begin and end together.</summary>
    Equal = 1 << 6,

    /// <summary>It begins first, they end together.</summary>
    FinishedBy = 1 << 7,

    /// <summary>It begins before and ends after the other.</summary>
    Contains = 1 << 8,

    /// <summary>They begin together, it ends last.</summary>
    StartedBy = 1 << 9,

    /// <summary>The other begins first, they share days, it ends last.</summary>
    OverlappedBy = 1 << 10,

    /// <summary>It begins on the day after the other ends.</summary>
    MetBy = 1 << 11,

    /// <summary>The other ends, at least a day passes, and it begins.</summary>
    After = 1 << 12,

    /// <summary>All thirteen: nothing is known.</summary>
    All = (1 << 13) - 1,
}
