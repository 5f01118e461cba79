using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace FactDsl;

/// <summary>
/// A question as a value: the rows of one kind and standing, and conditions on them. It is asked again each time it is
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
    /// Only what answers certainly, by all conditions. Those that said <see cref="FactAnswer.Possibly"/> and those still to come
    /// are included. It answers so whatever open dates turn out to be, whichever source is right, and without doubt.
    /// </summary>
    /// <returns>The narrower question.</returns>
    public FactQuery Certainly() => new(this, isCertain: true, _isApart);

    /// <summary>
    /// Whether it is so at all. <see cref="FactTruth.Yes"/>: something answers certainly. <see cref="FactTruth.No"/>: a denial
    /// covers the whole question and nothing contradicts it. <see cref="FactTruth.Maybe"/>: something answers possibly, or facts
    /// and denials contradict each other. <see cref="FactTruth.Unknown"/>: nothing is known. That nothing answers is never a
    /// "no": facts do not tell everything that happened.
    /// </summary>
    /// <returns>The answer.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public FactTruth Whether()
    {
        if (Base is null)
            return FactTruth.Unknown;
        bool isCertain = Certainly().Any, isPossible = isCertain || Any;
        return TruthOf(isCertain, isPossible, Denied([], isPossible));
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
    /// <param name="isTold">Whether anything answers: that all is told (<c>no other</c>) denies only what is not.</param>
    internal FactTruth Denied(FactQuery[] parts, bool isTold)
        => Base is null || _deniable == 0 ? FactTruth.Unknown : DenialCover.Of(Base, this, parts, _deniable - 1, isTold);

    /// <summary>How many items answer, and how many of them certainly: <c>3 (2 certain)</c>.</summary>
    public override string ToString()
    {
        int count = Count, certain = CountCertain;
        string number = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return count == certain ? number : number + " (" + certain.ToString(System.Globalization.CultureInfo.InvariantCulture) + " certain)";
    }

    /// <summary>The same question for one row alone.</summary>
    internal FactQuery OnlyAt(int row) => Has(row) ? new(this, row, row + 1) : default;

    /// <summary>Whether a row is of the kind and standing that is asked for.</summary>
    internal bool Has(int row) => Base is not null && row >= Low && row < High;

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
}
