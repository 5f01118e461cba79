namespace FactDsl.Language.Checks.Declared;

/// <summary>When several values of one fact held together.</summary>
internal static class ClaimTimes
{
    /// <summary>
    /// Narrows a time by the own time of a value. Of two times the one that lies within the other holds; where neither does,
    /// nobody knows when both held. Which one it is, is taken as written: what is left is as hedged as it was.
    /// </summary>
    /// <param name="time">The time so far; null where no value had one of its own.</param>
    /// <param name="own">The value's own time; null where it has none.</param>
    public static bool TryNarrow(ref FactTime? time, FactTime? own)
    {
        if (own is not { } next)
            return true;
        if (time is not { } known || next.Bare.Within(known.Bare) == FactTruth.Yes)
        {
            time = next;
            return true;
        }
        return known.Bare.Within(next.Bare) == FactTruth.Yes;
    }
}
