namespace FactDsl;

/// <summary>
/// Whether denials cover a question: each condition of a denial is among those of the question, and its time contains all days on which
/// an answer would have to lie. What a question asks besides only makes it narrower.
/// </summary>
internal static class DenialCover
{
    /// <summary>Yes where a denial covers the question, Maybe where one does that is in doubt, Unknown where none does.</summary>
    public static FactTruth Of(FactBase facts, in FactQuery question, int low, int high)
    {
        FactTruth found = FactTruth.Unknown;
        for (int row = low; row < high; row++)
        {
            if (!Covers(facts, question, row))
                continue;
            if (!facts.IsDoubted(row) && facts.AccountsAt(row) < 0)
                return FactTruth.Yes;
            found = FactTruth.Maybe;
        }
        return found;
    }

    private static bool Covers(FactBase facts, in FactQuery question, int row)
    {
        int at = facts.RowValue(StoreRowColumn.Denial, row);
        if (at < 0 || !question.LiesIn(facts.Times.Read(facts.TimeOf(row))))
            return false;
        StoreSection lists = facts.Lists;
        int conditions = lists.Int(at, lists.Ints);
        long next = at + 1L;
        for (int i = 0; i < conditions; i++)
        {
            int clause = lists.Int(next), keys = lists.Int(next + 2, lists.Ints);
            bool orBefore = lists.Int(next + 1) == 1;
            if (!IsMet(facts, question, clause, orBefore, next + StoreDenial.ConditionInts, keys))
                return false;
            next += StoreDenial.ConditionInts + (long)keys;
        }
        return true;
    }

    private static bool IsMet(FactBase facts, in FactQuery question, int clause, bool orBefore, long at, int keys)
    {
        for (int i = 0; i < keys; i++)
        {
            int key = facts.Lists.Int(at + i);
            if (question.Names(Find(facts, clause, key)) || (orBefore && question.Names(Find(facts, clause - 1, key))))
                return true;
        }
        return false;
    }

    private static PostingList Find(FactBase facts, int clause, int key)
        => (key & 1) == 0 ? facts.PostingsOf(clause).Find(key >> 1, int.MaxValue, int.MaxValue)
            : facts.PostingsOf(clause).Find(System.MemoryExtensions.AsSpan(facts.Texts.Text(key >> 1)), int.MaxValue, int.MaxValue);
}
