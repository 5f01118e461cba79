namespace FactDsl;

/// <summary>
/// Values of a row of which no two are meant together: of <c>A or B</c> one alone holds, and of <c>Zarif for Iran</c> either the
/// envoy is meant or who sent him.
/// </summary>
internal static class ExclusiveValues
{
    /// <summary>Whether a question names two values of a row of which only one can be meant.</summary>
    public static bool AreNamed(FactBase facts, int row, in FactQuery query)
    {
        for (int i = 1; i < query.ListCount; i++)
        {
            PostingList list = query.ListAt(i);
            for (int other = 0; other < i; other++)
            {
                PostingList before = query.ListAt(other);
                if (before.Clause != list.Clause || before.Start == list.Start || list.Clause < 0)
                    continue;
                bool isDoubted = IsDoubted(list, row), isOtherDoubted = IsDoubted(before, row);
                if ((isDoubted && Exclude(facts, row, list.Key, before.Key, isOtherDoubted)) || (isOtherDoubted && Exclude(facts, row, before.Key, list.Key, isDoubted)))
                    return true;
            }
        }
        return false;
    }

    private static bool IsDoubted(in PostingList list, int row)
    {
        if (!list.HasDoubts)
            return false;
        int entry = list.LowerBound(row);
        return entry < list.Count && list.Row(entry) == row && list.IsDoubted(entry);
    }

    /// <summary>Whether every place of the row where one item may be meant has it only where the other, which stands there instead, is not meant too.</summary>
    private static bool Exclude(FactBase facts, int row, int item, int other, bool isOtherDoubted)
    {
        if (item < 0 || other < 0)
            return false;
        int meant = StoreTag.Of(StoreTag.Direct, item), instead = StoreTag.Of(StoreTag.Direct, other), kind = facts.KindOf(row);
        var members = new StoredMembers(facts);
        bool isFound = false;
        for (int field = 0; field < facts.FieldCount; field++)
        {
            StoreColumn column = facts.Column(field);
            if (column.Kind != kind || !column.TakesItems || column.IsDelegating)
                continue;
            StoredList list = facts.ListOf(row, field);
            for (int i = 0; i < list.Known; i++)
            {
                int value = list.Value(i), qualifier = list.Qualifier(i);
                bool isOneOfBoth = (value == meant && facts.IsAlternative(qualifier, instead)) || (value == instead && facts.IsAlternative(qualifier, meant));
                if ((isOneOfBoth && isOtherDoubted) || (value == instead && ActsFor(facts, row, qualifier, meant)))
                    isFound = true;
                else if (MayBe(facts, members, row, value, qualifier, meant) || MayBe(facts, members, row, value, qualifier, instead))
                    return false;
            }
        }
        return isFound;
    }

    /// <summary>Whether a value may stand for an item: as itself, for whom it acts, or as the group that the item is a member of.</summary>
    private static bool MayBe(FactBase facts, StoredMembers members, int row, int value, int qualifier, int item)
        => value == item || ActsFor(facts, row, qualifier, item)
            || ((value & StoreTag.Mask) == StoreTag.Direct && members.StandsFor(value >> StoreTag.Bits, item >> StoreTag.Bits, null, out _));

    private static bool ActsFor(FactBase facts, int row, int qualifier, int item)
    {
        int kind = facts.KindOf(row);
        for (int field = 0; field < facts.FieldCount; field++)
        {
            StoreColumn column = facts.Column(field);
            if (column.Kind != kind || !column.IsDelegating)
                continue;
            StoredList principals = facts.ListOf(row, qualifier, field);
            for (int i = 0; i < principals.Known; i++)
            {
                if (principals.Value(i) == item)
                    return true;
            }
        }
        return false;
    }
}
