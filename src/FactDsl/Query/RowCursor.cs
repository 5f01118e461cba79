namespace FactDsl;

/// <summary>
/// Walks the rows that answer a question, in their order. The shortest list leads, and the others follow it in growing steps
/// (galloping). A condition on time first cuts the range of rows, which are ordered by earliest start. It skips the blocks that
/// ended too early. One list without conditions is walked entry by entry, and all rows one by one.
/// </summary>
internal struct RowCursor
{
    // In place of the list that leads: the entries of one list are the answers, and places are those of entries; or all rows are.
    private const int OneList = -2;
    private const int AllRows = -3;

    private readonly FactQuery _query;
    private readonly int _lead;
    private readonly int _low;
    private readonly int _high;
    private readonly long _earliestEnd;
    private readonly bool _asksDoubt;
    private readonly bool _sharesTime;
    private PostingCursor _a;
    private PostingCursor _b;
    private PostingCursor _c;
    private int _next;
    private int _openUntil;

    public RowCursor(in FactQuery query)
    {
        _query = query;
        Row = -1;
        _a = _b = _c = PostingCursor.Start;
        if (query.IsOneList)
        {
            _lead = OneList;
            _earliestEnd = long.MinValue;
            _low = _next = query.A.IsWithin ? 0 : query.A.LowerBound(query.Low);
            _high = query.High == query.Low ? _low : query.A.IsWithin ? query.A.Count : query.A.LowerBound(query.High);
            return;
        }
        _asksDoubt = query.WantsCertainty;
        _lead = query.IsAllRows ? AllRows : query.ShortestList;
        _sharesTime = query.SharesTime;
        query.Range(out _low, out _high, out _earliestEnd);
        _next = _low;
    }

    /// <summary>The question.</summary>
    public readonly FactQuery Query => _query;

    /// <summary>The fact base that is asked; null for the question without answers.</summary>
    public readonly FactBase? Facts => _query.Base;

    /// <summary>The row found last.</summary>
    public int Row { get; private set; }

    /// <summary>Whether the answers stand one behind the other, so that nothing has to be found out about any of them.</summary>
    public readonly bool IsRun => _lead <= OneList;

    /// <summary>Where the answers of a run that are still to come stand: in the entries of a clause, or (-1) among all rows.</summary>
    public readonly int RunIn => _lead == OneList ? _query.A.Clause : -1;

    /// <summary>The place there of the next answer of a run.</summary>
    public readonly int RunFrom => _next + RunStart;

    /// <summary>The place there behind the last answer of a run.</summary>
    public readonly int RunTo => _high + RunStart;

    private readonly int RunStart => _lead == OneList ? _query.A.Start : 0;

    /// <summary>Goes to the next row that answers; false when there is none.</summary>
    public bool MoveNext()
    {
        if (_lead > OneList)
            return Search();
        if (_next >= _high)
            return false;
        Row = _lead == OneList ? _query.A.Row(_next++) : _next++;
        return true;
    }

    /// <summary>Goes past answers of a run that are read without it.</summary>
    public void Skip(int answers) => _next += answers;

    private bool Search()
    {
        FactBase? facts = _query.Base;
        if (facts is null)
            return false;
        while (_next < _high)
        {
            int row = _lead < 0 ? _next : Seek(facts, _lead, _next);
            if (row >= _high)
                break;
            int next = SkipBlocks(facts, row);
            if (next != row && _lead >= 0)
            {
                _next = next;
                continue;
            }
            row = next;
            if (row >= _high)
                break;
            if (!Follow(facts, row, out next))
            {
                _next = next;
                continue;
            }
            _next = row + 1;
            if (Passes(facts, row))
            {
                Row = row;
                return true;
            }
        }
        _next = _high;
        return false;
    }

    /// <summary>Goes from the last row that answers backwards; used once, by questions for the latest.</summary>
    public bool MoveToLast()
    {
        FactBase? facts = _query.Base;
        if (facts is null)
            return false;
        if (_lead <= OneList)
        {
            if (_high <= _low)
                return false;
            Row = _lead == OneList ? _query.A.Row(_high - 1) : _high - 1;
            return true;
        }
        if (_lead < 0)
        {
            for (int row = _high - 1; row >= _low; row--)
            {
                if (Accept(facts, row))
                    return true;
            }
            return false;
        }
        PostingList list = _query.List(_lead);
        for (int entry = list.LowerBound(_high) - 1; entry >= 0; entry--)
        {
            int row = list.Row(entry);
            if (row < _low)
                return false;
            if (row < _high && Accept(facts, row))
                return true;
        }
        return false;
    }

    private bool Accept(FactBase facts, int row)
    {
        for (int i = 0; i < _query.InlineLists; i++)
        {
            if (i == _lead)
                continue;
            PostingList list = _query.List(i);
            int entry = list.LowerBound(row);
            if (entry >= list.Count || list.Row(entry) != row)
                return false;
        }
        if (!Passes(facts, row))
            return false;
        Row = row;
        return true;
    }

    /// <summary>The row, or where its block ended too early the first row behind it of a block that did not.</summary>
    private int SkipBlocks(FactBase facts, int row)
    {
        if (_earliestEnd == long.MinValue)
            return row;
        // A block is asked once, when it is entered.
        while (row >= _openUntil && row < _high)
        {
            int end = ((row >> StoreFormat.BlockBits) + 1) << StoreFormat.BlockBits;
            if (facts.Times.LatestEndOfBlock(row >> StoreFormat.BlockBits) >= _earliestEnd)
                _openUntil = end;
            else
                row = end;
            // A list that leads knows better than the next block where to go on.
            if (_lead >= 0)
                break;
        }
        return row;
    }

    /// <summary>Brings the other lists to a row; where one has passed it, tells the row to go on from.</summary>
    private bool Follow(FactBase facts, int row, out int next)
    {
        next = row;
        for (int i = 0; i < _query.InlineLists; i++)
        {
            if (i == _lead)
                continue;
            next = Seek(facts, i, row);
            if (next != row)
                return false;
        }
        return true;
    }

    private int Seek(FactBase facts, int list, int target) => list switch
    {
        0 => _a.Seek(_query.A, target),
        1 => _b.Seek(_query.B, target),
        _ => _c.Seek(_query.C, target),
    };

    /// <summary>Whether a row that the inline lists agree on meets all other conditions.</summary>
    private readonly bool Passes(FactBase facts, int row)
    {
        if (_query.InlineLists > 1 && ExclusiveValues.AreNamed(facts, row, _query))
            return false;
        bool isDoubted = _asksDoubt && facts.IsDoubted(row);
        if (_query.IsCertain && isDoubted)
            return false;
        if (_query.More is { } more)
        {
            foreach (PostingList list in more.Lists)
            {
                int entry = list.LowerBound(row);
                if (entry >= list.Count || list.Row(entry) != row)
                    return false;
            }
            foreach (ValueTest test in more.Values)
            {
                if (!test.Passes(facts, row, _query.IsCertain, more.Padding))
                    return false;
            }
        }
        if (_sharesTime)
            return Share(facts, row, isDoubted);
        if (_query.TimeCount > 0 && _query.AsksItemTime && !PassesItemTime(facts, row, isDoubted))
            return false;
        return (_query.TimeCount == 0 && !_query.IsCertain) || AllListsPass(facts, row, isDoubted);
    }

    /// <summary>Whether the values named have spells that share days, and those days meet all conditions on time.</summary>
    private readonly bool Share(FactBase facts, int row, bool isDoubted)
    {
        // Whoever was there all the time of the item was there together, whenever that was, and however sure its time is.
        if (_query.TimeCount == 0 && AllHaveRowTime(row, isDoubted))
            return true;
        if (facts.AccountsAt(row) is >= 0 and var accounts && AsksRowTime(row))
        {
            return AccountTruth.Of(facts, accounts, new SharedWith(this, row, isDoubted, FactAnswer.Possibly)) != FactTruth.No
                && (!_query.WantsCertainty || AccountTruth.Of(facts, accounts, new SharedWith(this, row, isDoubted, FactAnswer.Certainly)) == FactTruth.Yes);
        }

        var spells = default(SharedSpell);
        bool hasRow = _query.AsksItemTime;
        if (hasRow)
            spells.Add(Read(facts, facts.TimeOf(row)));
        return Share(facts, row, 0, spells, hasRow, isDoubted);
    }

    /// <summary>Whether all values named are there without a time of their own; for certain, where that is asked for.</summary>
    private readonly bool AllHaveRowTime(int row, bool isDoubted)
    {
        for (int i = 0; i < _query.ListCount; i++)
        {
            PostingList list = _query.ListAt(i);
            if (!(list.IsTimed || list.HasDoubts) || _query.IsRepeated(i))
                continue;
            bool isFound = false;
            for (int entry = list.LowerBound(row); !isFound && entry < list.Count && list.Row(entry) == row; entry++)
                isFound = list.Time(entry) < 0 && !(_query.IsCertain && (isDoubted || list.IsDoubted(entry)));
            if (!isFound)
                return false;
        }
        return true;
    }

    /// <summary>A time, by the padding of the question where it has one.</summary>
    private readonly FactTime Read(FactBase facts, int time)
        => _query.More?.Padding is { } padding ? facts.Times.Read(time).Hedged(padding) : facts.Times.Read(time);

    private readonly bool Share(FactBase facts, int row, int at, in SharedSpell spells, bool hasRow, bool isDoubted)
    {
        FactTruth shared = spells.Truth;
        if (shared == FactTruth.No)
            return false;
        if (at == _query.ListCount)
        {
            if (_query.TimeCount == 0)
                return !_query.IsCertain || shared == FactTruth.Yes;
            return hasRow && spells.Count == 1 ? PassesItemTime(facts, row, isDoubted) : _query.PassesTime(spells.ToTime(), shared, isDoubted);
        }
        PostingList list = _query.ListAt(at);
        if (!(list.IsTimed || list.HasDoubts) || _query.IsRepeated(at))
            return Share(facts, row, at + 1, spells, hasRow, isDoubted);
        for (int entry = list.LowerBound(row); entry < list.Count && list.Row(entry) == row; entry++)
        {
            bool isEntryDoubted = isDoubted || list.IsDoubted(entry);
            if (_query.IsCertain && isEntryDoubted)
                continue;
            int time = list.Time(entry);
            // All values without a time of their own have the item's, which is one.
            bool isKnown = time < 0 && hasRow;
            SharedSpell more = spells;
            if (!isKnown)
                more.Add(Read(facts, time >= 0 ? time : facts.TimeOf(row)));
            if (Share(facts, row, at + 1, more, hasRow || time < 0, isEntryDoubted))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether the item's own time is one of those that must share a day. It is if it is asked itself, or is the time of a value
    /// that has none of its own.
    /// </summary>
    private readonly bool AsksRowTime(int row)
    {
        if (_query.AsksItemTime)
            return true;
        for (int i = 0; i < _query.ListCount; i++)
        {
            PostingList list = _query.ListAt(i);
            for (int entry = list.LowerBound(row); entry < list.Count && list.Row(entry) == row; entry++)
            {
                if (list.Time(entry) < 0)
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether the values named share days, and those meet the conditions on time, where the item was at a time.</summary>
    private readonly struct SharedWith(RowCursor cursor, int row, bool isDoubted, FactAnswer answer) : ITimeQuestion
    {
        public FactTruth Of(FactTime time)
        {
            FactTime account = cursor._query.More?.Padding is { } padding ? time.Hedged(padding) : time;
            var spells = default(SharedSpell);
            bool hasRow = cursor._query.AsksItemTime;
            if (hasRow)
                spells.Add(account);
            return Best(0, account, spells, hasRow, isDoubted);
        }

        /// <summary>The surest way to choose one spell of each value.</summary>
        private FactTruth Best(int at, FactTime account, in SharedSpell spells, bool hasRow, bool isInDoubt)
        {
            FactTruth shared = spells.Truth;
            if (shared == FactTruth.No)
                return FactTruth.No;
            if (at == cursor._query.ListCount)
            {
                FactTruth truth = shared.And(cursor._query.AskTime(spells.ToTime(), answer));
                return truth == FactTruth.Yes && isInDoubt ? FactTruth.Maybe : truth;
            }
            PostingList list = cursor._query.ListAt(at);
            if (!(list.IsTimed || list.HasDoubts) || cursor._query.IsRepeated(at))
                return Best(at + 1, account, spells, hasRow, isInDoubt);
            FactTruth best = FactTruth.No;
            for (int entry = list.LowerBound(row); entry < list.Count && list.Row(entry) == row && best != FactTruth.Yes; entry++)
            {
                int time = list.Time(entry);
                SharedSpell more = spells;
                if (time >= 0)
                    more.Add(cursor.Read(cursor._query.Base!, time));
                else if (!hasRow)
                    more.Add(account);
                best = best.Or(Best(at + 1, account, more, hasRow || time < 0, isInDoubt || list.IsDoubted(entry)));
            }
            return best;
        }
    }

    private readonly bool PassesItemTime(FactBase facts, int row, bool isDoubted)
        => (_earliestEnd == long.MinValue || facts.Times.EndLatest(facts.TimeOf(row)) >= _earliestEnd) && _query.PassesItemTime(facts, row, isDoubted);

    private readonly bool AllListsPass(FactBase facts, int row, bool isDoubted)
    {
        for (int i = 0; i < _query.InlineLists; i++)
        {
            if (!AnyEntryPasses(facts, _query.List(i), row, isDoubted))
                return false;
        }
        if (_query.More is not { } more)
            return true;
        foreach (PostingList list in more.Lists)
        {
            if (!AnyEntryPasses(facts, list, row, isDoubted))
                return false;
        }
        return true;
    }

    /// <summary>A value may be named for several spells, or by several sources; one of these entries must meet all conditions.</summary>
    private readonly bool AnyEntryPasses(FactBase facts, in PostingList list, int row, bool isDoubted)
    {
        bool asksTime = _query.TimeCount > 0 && (list.IsTimed || list.HasDoubts);
        if (!asksTime && !(_query.IsCertain && list.HasDoubts))
            return true;
        for (int entry = list.LowerBound(row); entry < list.Count && list.Row(entry) == row; entry++)
        {
            bool isEntryDoubted = isDoubted || list.IsDoubted(entry);
            if (_query.IsCertain && isEntryDoubted)
                continue;
            int time = list.Time(entry);
            if (!asksTime || (time >= 0 ? _query.PassesTime(facts, time, isEntryDoubted) : _query.PassesItemTime(facts, row, isEntryDoubted)))
                return true;
        }
        return false;
    }
}
