namespace FactDsl;

/// <summary>
/// Whether a fact of a narrower kind says otherwise than a denial: who asks for contacts is not answered by meetings, but a meeting is a
/// contact that was not none.
/// </summary>
internal static class DenialAnswer
{
    /// <summary>Whether any fact of a kind that is the one asked for may be what a denial denies, when the question asks.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="question">The question.</param>
    /// <param name="kind">The kind that it asks for.</param>
    /// <param name="denied">The kind of the denial.</param>
    /// <param name="at">What the denial denies; see <see cref="StoreDenial"/>.</param>
    public static bool IsTold(FactBase facts, in FactQuery question, int kind, int denied, int at)
    {
        StoreSection lists = facts.Lists;
        int kinds = lists.Int(at, lists.Ints);
        for (int i = 0; i < kinds; i++)
        {
            long narrower = at + 1L + (long)i * StoreDenial.KindInts;
            int other = lists.Int(narrower);
            if ((denied == kind || IsA(lists, lists.Int(narrower + 2), kind)) && other != kind
                && IsTold(facts, question, other, lists.Int(narrower + 1), at + 1L + (long)kinds * StoreDenial.KindInts))
                return true;
        }
        return false;
    }

    private static bool IsA(in StoreSection lists, int at, int kind)
    {
        int count = lists.Int(at, lists.Ints);
        for (int i = 0; i < count; i++)
        {
            if (lists.Int(at + 1L + i) == kind)
                return true;
        }
        return false;
    }

    private static bool IsTold(FactBase facts, in FactQuery question, int kind, int map, long conditions)
    {
        facts.RowsOf(kind, FactStanding.Asserted, out int low, out int high);
        for (int row = low; row < high; row++)
        {
            if (Meets(facts, row, map, conditions) && question.MayBeAt(row))
                return true;
        }
        return false;
    }

    /// <summary>Whether a row may meet all conditions of a denial.</summary>
    private static bool Meets(FactBase facts, int row, int map, long next)
    {
        StoreSection lists = facts.Lists;
        int conditions = lists.Int(next++, lists.Ints);
        for (int i = 0; i < conditions; i++)
        {
            int clause = StoreClauseMap.Find(lists, map, lists.Int(next)), keys = lists.Int(next + 2, lists.Ints);
            bool isMet = clause < 0;
            for (int k = 0; k < keys && !isMet; k++)
                isMet = DenialCover.Find(facts, clause, lists.Int(next + StoreDenial.ConditionInts + (long)k * StoreDenial.KeyInts)).Has(row);
            if (!isMet)
                return false;
            next += StoreDenial.ConditionInts + (long)keys * StoreDenial.KeyInts;
        }
        return true;
    }
}
