using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace FactDsl;

/// <summary>
/// A question as a value: the rows of one kind and standing, and conditions on them. It is asked anew each time it is
/// counted or enumerated; making it and asking it allocate nothing in the ordinary case. The default value has no answers.
/// </summary>
/// <remarks>
/// Conditions add up: all must hold. Where a value holds for a time of its own (a membership since 1952), a condition on
/// time asks that time instead of the item's: both hold together. One spell must then meet all conditions on time.
/// </remarks>
public readonly partial struct FactQuery
{
    internal readonly FactBase? Base;
    internal readonly int Low;
    internal readonly int High;
    internal readonly PostingList A;
    internal readonly PostingList B;
    internal readonly PostingList C;
    internal readonly int InlineLists;
    internal readonly int TimeCount;
    internal readonly QueryMore? More;
    private readonly TimeTest _firstTime;
    private readonly bool _isCertain;
    private readonly bool _isApart;

    // 1 + the kind, where asserted items of it are asked for; nothing else can be denied.
    private readonly int _deniable;

    internal FactQuery(FactBase facts, int low, int high, int deniable = 0)
        : this()
    {
        Base = facts;
        Low = low;
        High = high;
        _deniable = deniable;
    }

    private FactQuery(in FactQuery query, FactBase facts)
    {
        this = query;
        Base = facts;
    }

    private FactQuery(in FactQuery query, int low, int high)
    {
        this = query;
        Low = low;
        High = high;
        A = query.A.Anywhere();
    }

    // What questions are made of is copied; inlined, it is copied once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FactQuery(in FactQuery query, in PostingList list)
    {
        this = query;
        if (list.Count == 0)
            High = Low;
        if (InlineLists < 3)
        {
            if (InlineLists == 0)
                A = list;
            else if (InlineLists == 1)
                B = list;
            else
                C = list;
            InlineLists++;
            return;
        }
        More = (More ?? QueryMore.Nothing).With(list);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private FactQuery(in FactQuery query, in TimeTest time)
    {
        this = query;
        if (TimeCount++ == 0)
            _firstTime = time;
        else
            More = (More ?? QueryMore.Nothing).With(time);
    }

    private FactQuery(in FactQuery query, bool isCertain, bool isApart)
    {
        this = query;
        _isCertain = isCertain;
        _isApart = isApart;
    }

    private FactQuery(in FactQuery query, FactPadding padding)
    {
        this = query;
        More = (More ?? QueryMore.Nothing).With(padding);
    }

    private FactQuery(in FactQuery query, ValueTest test)
    {
        this = query;
        More = (More ?? QueryMore.Nothing).With(test);
    }

    /// <summary>Number of items that answer certainly: whatever open dates turn out to be, whichever source is right, and without doubt.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public int CountCertain => Certainly().Count;

    /// <summary>
    /// Number of items that answer. Facts that are said to be one (<c>same-fact-as</c>) count once, though each of them is among the
    /// answers.
    /// </summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public int Count
    {
        get
        {
            if (Base is null)
                return 0;
            if (Base.HasSameFacts)
                return CountOnce();
            if (TimeCount == 0 && More is null && !AsksDoubt)
            {
                if (InlineLists == 0)
                    return High - Low;
                if (IsOneList)
                    return High == Low ? 0 : A.IsWithin ? A.Count : A.LowerBound(High) - A.LowerBound(Low);
            }
            int count = 0;
            var rows = new RowCursor(this);
            while (rows.MoveNext())
                count++;
            return count;
        }
    }

    private int CountOnce()
    {
        int count = 0;
        HashSet<int>? counted = null;
        var rows = new RowCursor(this);
        while (rows.MoveNext())
        {
            if (Base!.SameAs(rows.Row) is not (>= 0 and var first) || (counted ??= []).Add(first))
                count++;
        }
        return count;
    }

    /// <summary>Whether any item answers.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public bool Any
    {
        get
        {
            // Where one list alone is asked, its first row in the range is the answer.
            if (IsOneList && High > Low)
                return A.IsWithin ? A.Count > 0 : A.LowerBound(Low) is var entry && entry < A.Count && A.Row(entry) < High;
            var rows = new RowCursor(this);
            return rows.MoveNext();
        }
    }

    /// <summary>
    /// Only what answers certainly, by all conditions, those that said <see cref="FactAnswer.Possibly"/> and those still to come included:
    /// whatever open dates turn out to be, whichever source is right, and without doubt.
    /// </summary>
    /// <returns>The narrower question.</returns>
    public FactQuery Certainly() => new(this, isCertain: true, _isApart);

    /// <summary>
    /// Whether it is so at all: <see cref="FactTruth.Yes"/> where something answers certainly, <see cref="FactTruth.No"/> where a denial
    /// covers the whole question and nothing says otherwise, <see cref="FactTruth.Maybe"/> where something answers possibly or facts
    /// and denials contradict each other, <see cref="FactTruth.Unknown"/> where nothing is known. That nothing answers is never a "no":
    /// facts do not tell everything that happened.
    /// </summary>
    /// <returns>The answer.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public FactTruth Whether()
    {
        if (Base is null)
            return FactTruth.Unknown;
        FactTruth denied = Denied([]);
        bool isCertain = Certainly().Any;
        return TruthOf(isCertain, isCertain || Any, denied);
    }

    /// <summary>Whether it is so, by what answers and by whether denials cover the question.</summary>
    internal static FactTruth TruthOf(bool isCertain, bool isPossible, FactTruth denied)
    {
        if (isCertain)
            return denied == FactTruth.Unknown ? FactTruth.Yes : FactTruth.Maybe;
        if (isPossible)
            return FactTruth.Maybe;
        return denied == FactTruth.Yes ? FactTruth.No : denied;
    }

    /// <summary>Whether denials cover the whole question; see <see cref="DenialCover"/>.</summary>
    /// <param name="parts">The same question to all fact bases that are asked with this one; none where it is asked alone.</param>
    internal FactTruth Denied(FactQuery[] parts)
        => Base is null || _deniable == 0 ? FactTruth.Unknown : DenialCover.Of(Base, this, parts, _deniable - 1);

    /// <summary>How many items answer, and how many of them certainly: <c>3 (2 certain)</c>.</summary>
    public override string ToString()
    {
        int count = Count, certain = CountCertain;
        string number = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return count == certain ? number : number + " (" + certain.ToString(System.Globalization.CultureInfo.InvariantCulture) + " certain)";
    }

    /// <summary>Whether a list of all rows that name a value is one of the question's conditions.</summary>
    internal bool Names(in PostingList list)
    {
        for (int i = 0; i < InlineLists; i++)
        {
            if (List(i).IsOf(list))
                return true;
        }
        foreach (PostingList own in More?.Lists ?? [])
        {
            if (own.IsOf(list))
                return true;
        }
        return false;
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

    /// <summary>The same question to the same facts, as the types of another assembly ask it; for generated code.</summary>
    /// <param name="import">The place of that assembly among <see cref="FactFactory.Imports"/>.</param>
    /// <returns>The question.</returns>
    /// <exception cref="FactStoreException">The other assembly has been built anew with other kinds.</exception>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactQuery Through(int import) => Base is null ? this : new FactQuery(this, Base.Through(import));

    /// <summary>
    /// The same question, in which hedges reach as far as a padding says: those of the facts, and those of the dates and numbers asked for.
    /// It holds for all conditions, also those that were named before.
    /// </summary>
    /// <param name="padding">The padding; <see cref="FactPadding.None"/> compares what is written.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="padding"/> is null.</exception>
    public FactQuery Padded(FactPadding padding) => new(this, padding ?? throw new ArgumentNullException(nameof(padding)));

    /// <summary>The answer that may have begun last, by its earliest possible start; one without a date only where none has one.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <returns>The item, or null where nothing answers.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public T? Latest<T>()
        where T : class, IItem
    {
        var rows = new RowCursor(this);
        return rows.MoveToLast() ? Base!.Item<T>(rows.Row) : null;
    }

    /// <summary>The answer that may have begun first, by its earliest possible start; one without a date only where none has one.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <returns>The item, or null where nothing answers.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public T? Earliest<T>()
        where T : class, IItem
    {
        if (Base is null)
            return null;
        // Undated rows come first.
        int dated = Base.FirstDated(Low, High);
        var rows = new RowCursor(new FactQuery(this, dated, High));
        if (rows.MoveNext())
            return Base.Item<T>(rows.Row);
        rows = new RowCursor(new FactQuery(this, Low, dated));
        return rows.MoveNext() ? Base.Item<T>(rows.Row) : null;
    }

    /// <summary>The answers, by standing and time.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <returns>An enumerator in front of the first.</returns>
    public Enumerator<T> Each<T>()
        where T : class, IItem
        => new(this);

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

    /// <summary>Whether the answers are the rows of one list, and no row comes twice.</summary>
    internal bool IsOneList => InlineLists == 1 && TimeCount == 0 && More is null && !A.IsTimed && !AsksDoubt;

    /// <summary>Whether the answers are all rows of the kind and standing.</summary>
    internal bool IsAllRows => InlineLists == 0 && TimeCount == 0 && More is null && !AsksDoubt;

    /// <summary>Whether only what is certain answers, whatever the conditions say.</summary>
    internal bool IsCertain => _isCertain;

    /// <summary>Whether what is in doubt must be told from what is not.</summary>
    private bool AsksDoubt
    {
        get
        {
            if (!_isCertain || Base is null)
                return false;
            if (Base.HasDoubtedRows)
                return true;
            for (int i = 0; i < InlineLists; i++)
            {
                if (List(i).HasDoubts)
                    return true;
            }
            return More is not null;
        }
    }

    internal int ShortestList
    {
        get
        {
            int shortest = -1;
            for (int i = 0; i < InlineLists; i++)
            {
                if (shortest < 0 || List(i).Count < List(shortest).Count)
                    shortest = i;
            }
            return shortest;
        }
    }

    internal PostingList List(int index) => index switch { 0 => A, 1 => B, _ => C };

    /// <summary>
    /// Whether several values are named and any has a time of its own: then the conditions on time ask the days that they share, and where
    /// there are none they must share one all the same. That one item has both does not say that they ever belonged together.
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

    internal int ListCount => InlineLists + (More?.Lists.Length ?? 0);

    /// <summary>Whether the same value is named before.</summary>
    internal bool IsRepeated(int index)
    {
        PostingList list = ListAt(index);
        for (int i = 0; i < index; i++)
        {
            if (ListAt(i).IsSame(list))
                return true;
        }
        return false;
    }

    internal PostingList ListAt(int index) => index < InlineLists ? List(index) : More!.Lists[index - InlineLists];

    /// <summary>The same question, where each value is asked alone: whoever asks further conditions decides what they have to share.</summary>
    internal FactQuery Apart() => new(this, _isCertain, isApart: true);

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
