using System.Collections.Generic;

namespace FactDsl;

/// <summary>Whether a fact names an item itself, or a group that stands for it.</summary>
internal static class FactNaming
{
    // As many as the compiler follows when it notes whom a group stands for.
    private const int MostMembers = 64;

    /// <summary>Whether a row names an item: in a field, in what qualifies one, or as a source.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="row">The row.</param>
    /// <param name="item">The item.</param>
    public static bool Names(FactBase facts, int row, FactRef item)
    {
        if (Has(facts.FindAll(facts.ClauseOfSources, item), row) || Has(facts.FindAll(facts.ClauseOfAsides, item), row))
            return true;
        // What is named in words stands for nobody else.
        if (item.IsMention)
            return IsFound(facts, row, item);
        int local = facts.Local(item);
        if (local < 0)
            return false;
        foreach (int value in ItemsOf(facts, row))
        {
            if (value == local)
                return true;
        }
        return false;
    }

    /// <summary>The item of a row that stands for another one as a group does for its members; -1 where none does.</summary>
    public static int GroupOf(FactBase facts, int row, FactRef item)
    {
        int local = item.IsMention ? -1 : facts.Local(item);
        if (local < 0 || Names(facts, row, item))
            return -1;
        foreach (int value in ItemsOf(facts, row))
        {
            if (StandsFor(facts, value, local, row))
                return value;
        }
        return -1;
    }

    private static bool StandsFor(FactBase facts, int group, int item, int row)
    {
        var found = new List<int> { group };
        var seen = new HashSet<int> { group };
        for (int next = 0; next < found.Count && found.Count < MostMembers; next++)
        {
            int kind = facts.KindOf(found[next]);
            for (int field = 0; field < facts.FieldCount; field++)
            {
                StoreColumn column = facts.Column(field);
                if (!column.IsDistributive || column.Kind != kind)
                    continue;
                StoredList list = facts.ListOf(found[next], field);
                for (int i = 0; i < list.Known; i++)
                {
                    int value = list.Value(i);
                    if ((value & StoreTag.Mask) != StoreTag.Direct)
                        continue;
                    int member = value >> StoreTag.Bits;
                    if (member == item && MayBelong(facts, facts.OwnTime(list.Qualifier(i)), row))
                        return true;
                    if (seen.Add(member))
                        found.Add(member);
                }
            }
        }
        return false;
    }

    /// <summary>Whether somebody may have belonged to a group at the time of a row.</summary>
    private static bool MayBelong(FactBase facts, int time, int row)
        => time < 0 || facts.TimeOf(row) is not (>= 0 and var whole) || facts.Times.Read(time).Overlaps(facts.Times.Read(whole)) != FactTruth.No;

    /// <summary>The rows of the items that are values of a row's fields.</summary>
    private static IEnumerable<int> ItemsOf(FactBase facts, int row)
    {
        int kind = facts.KindOf(row);
        for (int field = 0; field < facts.FieldCount; field++)
        {
            StoreColumn column = facts.Column(field);
            if (!column.TakesItems || column.Kind != kind)
                continue;
            StoredList list = facts.ListOf(row, field);
            for (int i = 0; i < list.Known; i++)
            {
                int value = list.Value(i);
                if ((value & StoreTag.Mask) == StoreTag.Direct)
                    yield return value >> StoreTag.Bits;
            }
        }
    }

    private static bool IsFound(FactBase facts, int row, FactRef item)
    {
        for (int clause = 0; clause < facts.ClauseCount; clause++)
        {
            if (facts.PostingsOf(clause).NamesItems && Has(facts.FindAll(clause, item), row))
                return true;
        }
        return false;
    }

    private static bool Has(in PostingList list, int row)
    {
        int place = list.LowerBound(row);
        return place < list.Count && list.Row(place) == row;
    }
}
