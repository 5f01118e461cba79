namespace FactDsl;

/// <summary>What is asked of a time.</summary>
internal interface ITimeQuestion
{
    /// <summary>Whether a time meets it.</summary>
    FactTruth Of(FactTime time);
}

/// <summary>
/// Asks each account of a row's time that counts: the preferred one, else all. It is so if all say so and one of them at least is not
/// in doubt; it may be so if any says that it may.
/// </summary>
internal static class AccountTruth
{
    /// <summary>The answer for a row whose sources give several accounts, or one in doubt.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="at">Where the accounts stand; see <see cref="FactBase.AccountsAt"/>.</param>
    /// <param name="question">What is asked.</param>
    public static FactTruth Of<T>(FactBase facts, int at, in T question)
        where T : ITimeQuestion
    {
        StoreSection lists = facts.Lists;
        int count = lists.Int(at, lists.Ints / StoreAccount.Ints);
        bool onlyPreferred = false;
        for (int i = 0; i < count; i++)
            onlyPreferred |= (FlagsOf(lists, at, i) & StoreAccount.IsPreferred) != 0;
        bool any = false, isSure = false;
        FactTruth all = FactTruth.Yes, some = FactTruth.No;
        for (int i = 0; i < count; i++)
        {
            int flags = FlagsOf(lists, at, i);
            if (onlyPreferred && (flags & StoreAccount.IsPreferred) == 0)
                continue;
            any = true;
            isSure |= (flags & StoreAccount.IsDoubted) == 0;
            FactTruth truth = question.Of(facts.Times.Read(lists.Int(Place(at, i))));
            all = all.And(truth);
            some = some.Or(truth);
        }
        if (!any)
            return FactTruth.Unknown;
        // What is in doubt may not be so; that it is otherwise, nobody says.
        if (some == FactTruth.No)
            return FactTruth.No;
        // Where all say so, it is so; where some do, nobody knows whom to believe.
        return all == FactTruth.Yes && isSure ? FactTruth.Yes : some == FactTruth.Unknown ? FactTruth.Unknown : FactTruth.Maybe;
    }

    private static long Place(int at, int account) => at + 1L + (long)account * StoreAccount.Ints;

    private static int FlagsOf(in StoreSection lists, int at, int account) => lists.Int(Place(at, account) + StoreAccount.Flags);
}
