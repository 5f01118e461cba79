namespace FactDsl;

/// <summary>
/// Whether denials cover a question. They do if each condition of a denial is among those of the question, and its time contains
/// all days on which an answer would have to lie. What a question asks besides only makes it narrower. Who denies a wider kind
/// denies what is of it as well; who denies a narrower one leaves open what else of the wider kind there was.
/// </summary>
internal static class DenialCover
{
    /// <summary>Yes where a denial covers the question, Maybe where one does that is in doubt, Unknown where none does.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="question">What is asked of asserted facts of a kind.</param>
    /// <param name="parts">The same question to all fact bases that are asked with them: what those tell is not denied. None where they are asked alone.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="isTold">Whether anything answers: that all is told denies only what is not.</param>
    public static FactTruth Of(FactBase facts, in FactQuery question, FactQuery[] parts, int kind, bool isTold)
    {
        FactTruth found = OfKind(facts, question, parts, kind, kind, isTold);
        for (int wider = 0; wider < facts.KindWords.Count && found != FactTruth.Yes; wider++)
        {
            if (wider != kind)
                found = Better(found, OfKind(facts, question, parts, wider, kind, isTold));
        }
        return found;
    }

    /// <summary>By the denials of one kind, and, where nothing is told, by what says that all is.</summary>
    private static FactTruth OfKind(FactBase facts, in FactQuery question, FactQuery[] parts, int denied, int kind, bool isTold)
    {
        FactTruth found = OfKind(facts, question, parts, denied, kind, FactStanding.Denied);
        return found == FactTruth.Yes || isTold ? found : Better(found, OfKind(facts, question, parts, denied, kind, FactStanding.Complete));
    }

    private static FactTruth OfKind(FactBase facts, in FactQuery question, FactQuery[] parts, int denied, int kind, FactStanding standing)
    {
        facts.RowsOf(denied, standing, out int low, out int high);
        FactTruth found = FactTruth.Unknown;
        for (int row = low; row < high && found != FactTruth.Yes; row++)
        {
            int at = facts.RowValue(StoreRowColumn.Denial, row);
            if (at < 0)
                continue;
            int map = -1;
            // All denials of one kind deny the same kinds.
            if (denied != kind && (map = MapOf(facts, at, kind)) < 0)
                break;
            FactTruth covers = Covers(facts, question, row, at, map);
            if (covers == FactTruth.Yes && DenialAnswer.IsTold(facts, question, parts, kind, denied, at))
                covers = FactTruth.Maybe;
            found = Better(found, covers);
        }
        return found;
    }

    private static FactTruth Better(FactTruth one, FactTruth other) => one == FactTruth.Yes || other == FactTruth.Unknown ? one : other;

    private static FactTruth Covers(FactBase facts, in FactQuery question, int row, int at, int map)
    {
        if (!question.LiesIn(facts.Times.Read(facts.TimeOf(row))))
            return FactTruth.Unknown;
        StoreSection lists = facts.Lists;
        FactTruth all = facts.IsDoubted(row) || facts.AccountsAt(row) >= 0 ? FactTruth.Maybe : FactTruth.Yes;
        long next = at + 1L + (long)lists.Int(at, lists.Ints) * StoreDenial.KindInts;
        int conditions = lists.Int(next++, lists.Ints);
        for (int i = 0; i < conditions; i++)
        {
            int clause = lists.Int(next), keys = lists.Int(next + 2, lists.Ints);
            bool orBefore = lists.Int(next + 1) == 1;
            clause = map < 0 ? clause : StoreClauseMap.Find(lists, map, clause);
            FactTruth met = clause < 0 ? FactTruth.No : IsMet(facts, question, clause, orBefore, next + StoreDenial.ConditionInts, keys);
            if (met == FactTruth.No)
                return FactTruth.Unknown;
            all = all.And(met);
            next += StoreDenial.ConditionInts + (long)keys * StoreDenial.KeyInts;
        }
        return all;
    }

    /// <summary>Where the clauses stand by which a denial denies facts of a narrower kind; -1 where it says nothing of them.</summary>
    private static int MapOf(FactBase facts, int at, int kind)
    {
        StoreSection lists = facts.Lists;
        int kinds = lists.Int(at, lists.Ints);
        for (int i = 0; i < kinds; i++)
        {
            long narrower = at + 1L + (long)i * StoreDenial.KindInts;
            if (lists.Int(narrower) == kind)
                return lists.Int(narrower + 1);
        }
        return -1;
    }

    private static FactTruth IsMet(FactBase facts, in FactQuery question, int clause, bool orBefore, long at, int keys)
    {
        FactTruth met = FactTruth.No;
        for (int i = 0; i < keys && met != FactTruth.Yes; i++)
        {
            int key = facts.Lists.Int(at + (long)i * StoreDenial.KeyInts);
            if (question.Names(Find(facts, clause, key)) || (orBefore && question.Names(Find(facts, clause - 1, key))))
                met = met.Or(Belonged(facts, question, facts.Lists.Int(at + (long)i * StoreDenial.KeyInts + 1)));
        }
        return met;
    }

    /// <summary>Whether somebody belonged to the group that is denied whenever an answer would have to be.</summary>
    private static FactTruth Belonged(FactBase facts, in FactQuery question, int at)
    {
        if (at < 0)
            return FactTruth.Yes;
        StoreSection lists = facts.Lists;
        FactTruth all = lists.Int(at) == 1 ? FactTruth.Maybe : FactTruth.Yes;
        int times = lists.Int(at + 1L, lists.Ints);
        for (int i = 0; i < times; i++)
        {
            FactTime time = facts.Times.Read(lists.Int(at + 2L + i));
            if (!question.MayLieIn(time))
                return FactTruth.No;
            if (!question.LiesIn(time))
                all = FactTruth.Maybe;
        }
        return all;
    }

    /// <summary>All rows that a clause finds by a key of a denial.</summary>
    internal static PostingList Find(FactBase facts, int clause, int key)
        => (key & 1) == 0 ? facts.PostingsOf(clause).Find(key >> 1, int.MaxValue, int.MaxValue)
            : facts.PostingsOf(clause).Find(System.MemoryExtensions.AsSpan(facts.Texts.Text(key >> 1)), int.MaxValue, int.MaxValue);
}
