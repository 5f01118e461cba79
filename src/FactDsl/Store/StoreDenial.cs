namespace FactDsl;

/// <summary>
/// What a denial denies, among the lists of a store. First come the narrower kinds whose facts it denies besides those of its
/// own: their number, then three things of each. These are its number, where its clauses stand (see
/// <see cref="StoreClauseMap"/>), and where the kinds stand that it is: how many there are, and their numbers. Then comes the
/// number of its conditions, and four things of each. These are the clause that finds what meets it, 1 if the clause before it
/// finds it too (in a transitive field), the number of keys, and the keys. Each key has the membership by which it is one (see
/// <see cref="StoreMembership"/>). It denies what meets all conditions, each by any of its keys: a value, whom it stands for, and
/// what lies in it.
/// </summary>
internal static class StoreDenial
{
    /// <summary>Ints of a narrower kind.</summary>
    public const int KindInts = 3;

    /// <summary>Ints of a condition before its keys.</summary>
    public const int ConditionInts = 3;

    /// <summary>Ints of a key.</summary>
    public const int KeyInts = 2;

    /// <summary>A key that is a row, a word or a flag.</summary>
    public static int OfNumber(int number) => number << 1;

    /// <summary>A key that is a text.</summary>
    public static int OfText(int text) => (text << 1) | 1;
}

/// <summary>
/// Which clauses of a kind are those of a wider one. First stands the number of stretches. Each has its first clause in the wider
/// kind, its first clause in the narrower one, and its length.
/// </summary>
internal static class StoreClauseMap
{
    /// <summary>Ints of a stretch.</summary>
    public const int Ints = 3;

    /// <summary>The clause of the narrower kind; -1 where it has none.</summary>
    /// <param name="lists">The lists of the store.</param>
    /// <param name="at">Where the map stands.</param>
    /// <param name="clause">The clause of the wider kind.</param>
    public static int Find(in StoreSection lists, int at, int clause)
    {
        int count = lists.Int(at, lists.Ints / Ints);
        for (int i = 0; i < count; i++)
        {
            long stretch = at + 1L + (long)i * Ints;
            int first = lists.Int(stretch);
            if (clause >= first && clause - first < lists.Int(stretch + 2))
                return lists.Int(stretch + 1) + clause - first;
        }
        return -1;
    }
}

/// <summary>How somebody belongs to a group: 1 if that is in doubt, the number of times, and the times while which it did.</summary>
internal static class StoreMembership
{
    /// <summary>A membership that always was and that nobody doubts.</summary>
    public const int Always = -1;
}
