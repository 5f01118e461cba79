using System;

namespace FactDsl;

// What a question asks of time: which times it asks, and whether they meet its conditions.
public readonly partial struct FactQuery
{
    /// <summary>Whether the item's own time is asked: where no list is named, or a value that has none of its own.</summary>
    internal bool AsksItemTime
    {
        get
        {
            if (InlineLists == 0)
                return true;
            for (int i = 0; i < InlineLists; i++)
            {
                if (!List(i).IsTimed)
                    return true;
            }
            foreach (PostingList list in More?.Lists ?? [])
            {
                if (!list.IsTimed)
                    return true;
            }
            return false;
        }
    }

    /// <summary>
    /// Whether several values are named and any has a time of its own. Then the conditions on time ask the days that they share.
    /// Without such conditions they must still share a day. That one item has both does not say that they ever belonged together.
    /// </summary>
    internal bool SharesTime
    {
        get
        {
            if (_isApart)
                return false;
            int lists = 0;
            bool isTimed = false;
            for (int i = 0; i < ListCount; i++)
            {
                lists += IsRepeated(i) ? 0 : 1;
                isTimed |= ListAt(i).IsTimed;
            }
            return isTimed && lists > 1;
        }
    }

    /// <summary>Whether whatever answers surely lies in a time, all of it.</summary>
    internal bool LiesIn(FactTime time)
    {
        if (time.IsUnstated)
            return true;
        if (TimeCount == 0 || !time.IsPossible)
            return false;
        bool liesIn = _firstTime.LiesIn(time, More?.Padding);
        foreach (TimeTest test in More?.Times ?? [])
            liesIn |= test.LiesIn(time, More?.Padding);
        return liesIn;
    }

    /// <summary>Whether whatever answers may lie in a time that lasts, all of it.</summary>
    internal bool MayLieIn(FactTime time)
    {
        if (TimeCount == 0)
            return true;
        bool mayLieIn = _firstTime.MayLieIn(time, More?.Padding);
        foreach (TimeTest test in More?.Times ?? [])
            mayLieIn &= test.MayLieIn(time, More?.Padding);
        return mayLieIn;
    }

    /// <summary>Whether a row may have been when the question asks.</summary>
    internal bool MayBeAt(int row) => TimeCount == 0 || Base!.AskTime(row, new AllTimes(this, FactAnswer.Possibly)) != FactTruth.No;

    /// <summary>Whether the time of one value passes.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="time">The time's number.</param>
    /// <param name="isDoubted">Whether the value is in doubt: then it passes no condition that wants certainty.</param>
    internal bool PassesTime(FactBase facts, int time, bool isDoubted) => PassesTime(facts.Times.Read(time), FactTruth.Yes, isDoubted);

    /// <summary>Whether a time meets all conditions, as surely as it is the time at all.</summary>
    internal bool PassesTime(FactTime time, FactTruth isSo, bool isDoubted)
    {
        if (!Passes(_firstTime, _firstTime.Of(time, More?.Padding).And(isSo), isDoubted))
            return false;
        foreach (TimeTest test in More?.Times ?? [])
        {
            if (!Passes(test, test.Of(time, More?.Padding).And(isSo), isDoubted))
                return false;
        }
        return true;
    }

    /// <summary>Whether a row's own time passes: each account of it, where its sources differ.</summary>
    internal bool PassesItemTime(FactBase facts, int row, bool isDoubted)
    {
        int accounts = facts.AccountsAt(row);
        if (accounts < 0)
            return PassesTime(facts, facts.TimeOf(row), isDoubted);
        // One account must meet all conditions, unless all accounts meet each.
        return AccountTruth.Of(facts, accounts, new AllTimes(this, FactAnswer.Possibly)) != FactTruth.No
            && (AccountTruth.Of(facts, accounts, new AllTimes(this, FactAnswer.Certainly)) is var truth && (truth == FactTruth.Yes && !isDoubted || !WantsCertainty));
    }

    /// <summary>Whether a time meets all conditions on time, or those of them that want certainty.</summary>
    internal FactTruth AskTime(FactTime time, FactAnswer answer) => TimeCount == 0 ? FactTruth.Yes : new AllTimes(this, answer).Of(time);

    /// <summary>Whether a condition on time, or the whole question, wants what is certain.</summary>
    internal bool WantsCertainty
    {
        get
        {
            if (_isCertain || _firstTime.IsCertain)
                return true;
            foreach (TimeTest test in More?.Times ?? [])
            {
                if (test.IsCertain)
                    return true;
            }
            return false;
        }
    }

    private bool Passes(in TimeTest test, FactTruth truth, bool isDoubted)
        => _isCertain || test.IsCertain ? truth == FactTruth.Yes && !isDoubted : truth != FactTruth.No;

    /// <summary>All conditions on time, or those of them that want certainty.</summary>
    private readonly struct AllTimes(FactQuery query, FactAnswer answer) : ITimeQuestion
    {
        public FactTruth Of(FactTime time)
        {
            FactTruth all = Of(query._firstTime, time);
            foreach (TimeTest test in query.More?.Times ?? [])
                all = all.And(Of(test, time));
            return all;
        }

        private FactTruth Of(in TimeTest test, FactTime time)
            => answer == FactAnswer.Possibly || query._isCertain || test.IsCertain ? test.Of(time, query.More?.Padding) : FactTruth.Yes;
    }

    /// <summary>The rows worth looking at: those that began early enough; and the day before which none may have ended.</summary>
    internal void Range(out int low, out int high, out long earliestEnd)
    {
        low = Low;
        high = High;
        earliestEnd = long.MinValue;
        if (Base is null || TimeCount == 0 || low >= high || Base.HasImpossibleTimes || !AsksItemTime)
            return;
        FactPadding padding = More?.Padding ?? Base.Padding;
        long latestStart = _firstTime.LatestStart(padding);
        earliestEnd = _firstTime.EarliestEnd(padding);
        foreach (TimeTest test in More?.Times ?? [])
        {
            latestStart = Math.Min(latestStart, test.LatestStart(padding));
            earliestEnd = Math.Max(earliestEnd, test.EarliestEnd(padding));
        }
        // Rows are in the order of what they say, and a hedge may reach further.
        long reach = Base.Times.Reach(padding);
        latestStart = DayLine.Add(latestStart, reach);
        earliestEnd = DayLine.Add(earliestEnd, -reach);
        if (latestStart != long.MaxValue)
            high = Base.FirstStartingAfter(latestStart, low, high);
    }
}
