namespace FactDsl;

/// <summary>
/// Walks the rows that answer a question, in their order. The shortest list leads and the others gallop after it; a
/// condition on time first cuts the range of rows (they are ordered by earliest start) and skips the blocks that ended
/// too early.
/// </summary>
internal struct RowCursor
{
    private readonly FactQuery _query;
    private readonly int _lead;
    private readonly int _low;
    private readonly int _high;
    private readonly long _earliestEnd;
    private PostingCursor _a;
    private PostingCursor _b;
    private PostingCursor _c;
    private PostingCursor _d;
    private int _next;

    public RowCursor(in FactQuery query)
    {
        _query = query;
        _lead = query.ShortestList;
        query.Range(out _low, out _high, out _earliestEnd);
        _a = _b = _c = _d = PostingCursor.Start;
        _next = _low;
        Row = -1;
    }

    /// <summary>The question.</summary>
    public readonly FactQuery Query => _query;

    /// <summary>The row found last.</summary>
    public int Row { get; private set; }

    /// <summary>Goes to the next row that answers; false when there is none.</summary>
    public bool MoveNext()
    {
        FactBase? facts = _query.Base;
        if (facts is null)
            return false;
        while (_next < _high)
        {
            int row = _lead < 0 ? SkipBlocks(facts, _next) : Lead(facts, _next);
            if (row >= _high)
                break;
            if (!Follow(facts, row, out int next))
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

    private readonly int SkipBlocks(FactBase facts, int row)
    {
        if (_earliestEnd == long.MinValue)
            return row;
        const int Mask = (1 << StoreFormat.BlockBits) - 1;
        while (row < _high)
        {
            // A block is asked once, when it is entered.
            if (((row & Mask) == 0 || row == _low) && facts.Times.LatestEndOfBlock(row >> StoreFormat.BlockBits) < _earliestEnd)
            {
                row = (row | Mask) + 1;
                continue;
            }
            return row;
        }
        return _high;
    }

    private int Lead(FactBase facts, int target) => Seek(facts, _lead, target);

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
        2 => _c.Seek(_query.C, target),
        _ => _d.Seek(_query.D, target),
    };

    /// <summary>Whether a row that the inline lists agree on meets all other conditions.</summary>
    private readonly bool Passes(FactBase facts, int row)
    {
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
                if (!test.Passes(facts, row))
                    return false;
            }
        }
        return _query.TimeCount == 0 || PassesTime(facts, row);
    }

    private readonly bool PassesTime(FactBase facts, int row)
    {
        bool asksItem = _query.AsksItemTime;
        if (asksItem && !_query.PassesTime(facts, facts.TimeOf(row)))
            return false;
        for (int i = 0; i < _query.InlineLists; i++)
        {
            PostingList list = _query.List(i);
            if (list.IsTimed && !AnyEntryPasses(facts, list, row))
                return false;
        }
        if (_query.More is not { } more)
            return true;
        foreach (PostingList list in more.Lists)
        {
            if (list.IsTimed && !AnyEntryPasses(facts, list, row))
                return false;
        }
        return true;
    }

    /// <summary>A value may be named for several spells; one of them must meet all conditions on time.</summary>
    private readonly bool AnyEntryPasses(FactBase facts, in PostingList list, int row)
    {
        for (int entry = list.LowerBound(row); entry < list.Count && list.Row(entry) == row; entry++)
        {
            int time = list.Time(entry);
            if (_query.PassesTime(facts, time >= 0 ? time : facts.TimeOf(row)))
                return true;
        }
        return false;
    }
}
