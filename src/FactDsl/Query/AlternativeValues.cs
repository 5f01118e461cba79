namespace FactDsl;

/// <summary>Values of which one alone holds (<c>A or B</c>): a row that names both as that names no two of them together.</summary>
internal static class AlternativeValues
{
    /// <summary>Whether a question names two values of a row of which only one can hold.</summary>
    public static bool AreNamed(FactBase facts, int row, in FactQuery query)
    {
        for (int i = 1; i < query.ListCount; i++)
        {
            PostingList list = query.ListAt(i);
            if (!IsDoubted(list, row))
                continue;
            for (int other = 0; other < i; other++)
            {
                PostingList before = query.ListAt(other);
                if (before.Clause == list.Clause && before.Start != list.Start && IsDoubted(before, row) && Exclude(facts, row, list.Key, before.Key))
                    return true;
            }
        }
        return false;
    }

    private static bool IsDoubted(in PostingList list, int row)
    {
        if (!list.HasDoubts || list.Clause < 0)
            return false;
        int entry = list.LowerBound(row);
        return entry < list.Count && list.Row(entry) == row && list.IsDoubted(entry);
    }

    /// <summary>Whether every place of the row that has one value has it instead of the other.</summary>
    private static bool Exclude(FactBase facts, int row, int key, int other)
    {
        if (key < 0 || other < 0)
            return false;
        int value = StoreTag.Of(StoreTag.Direct, key), instead = StoreTag.Of(StoreTag.Direct, other), kind = facts.KindOf(row);
        bool isFound = false;
        for (int field = 0; field < facts.FieldCount; field++)
        {
            if (facts.Column(field).Kind != kind)
                continue;
            StoredList list = facts.ListOf(row, field);
            for (int i = 0; i < list.Known; i++)
            {
                if (list.Value(i) != value)
                    continue;
                if (!facts.IsAlternative(list.Qualifier(i), instead))
                    return false;
                isFound = true;
            }
        }
        return isFound;
    }
}
