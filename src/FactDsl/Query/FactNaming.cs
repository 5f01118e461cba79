using System.Collections.Generic;

namespace FactDsl;

/// <summary>Whether a fact names an item itself, or a group that stands for it.</summary>
internal static class FactNaming
{
    /// <summary>Whether a row names an item: in a field, in what qualifies one, or as a source.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="row">The row.</param>
    /// <param name="item">The item.</param>
    public static bool Names(FactBase facts, int row, FactRef item)
    {
        if (facts.FindAll(facts.ClauseOfSources, item).Has(row) || facts.FindAll(facts.ClauseOfAsides, item).Has(row))
            return true;
        // What is named in words stands for nobody else.
        if (item.IsMention)
            return IsFound(facts, row, item);
        int local = facts.Local(item);
        if (local < 0)
            return false;
        foreach ((int value, _, _) in ItemsOf(facts, row))
        {
            if (value == local)
                return true;
        }
        return false;
    }

    /// <summary>The item of a row that stands for another one as a group does for its members, the surest of several; -1 where none does.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="members">Whom items of these facts stand for.</param>
    /// <param name="row">The row.</param>
    /// <param name="item">The other one.</param>
    /// <param name="truth">How surely it belonged to that group at the time of the row.</param>
    public static int GroupOf(FactBase facts, StoredMembers members, int row, FactRef item, out FactTruth truth)
    {
        truth = FactTruth.No;
        int local = item.IsMention ? -1 : facts.Local(item);
        if (local < 0 || Names(facts, row, item))
            return -1;
        int group = -1;
        foreach ((int value, int qualifier, bool isInDoubt) in ItemsOf(facts, row))
        {
            FactTime? when = facts.TimeOf(row, qualifier) is >= 0 and var time ? facts.Times.Read(time) : null;
            if (!members.StandsFor(value, local, when, out FactTruth here))
                continue;
            here = isInDoubt ? here.And(FactTruth.Maybe) : here;
            if (group < 0 || (here == FactTruth.Yes && truth != FactTruth.Yes))
                (group, truth) = (value, here);
        }
        return group;
    }

    /// <summary>The rows of the items that are values of a row's fields, what is said of each, and whether that it is one is in doubt.</summary>
    private static IEnumerable<(int Row, int Qualifier, bool IsInDoubt)> ItemsOf(FactBase facts, int row)
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
                    yield return (value >> StoreTag.Bits, list.Qualifier(i), facts.IsInDoubt(list, i, facts.TakesOne(field)));
            }
        }
    }

    private static bool IsFound(FactBase facts, int row, FactRef item)
    {
        for (int clause = 0; clause < facts.ClauseCount; clause++)
        {
            if (facts.PostingsOf(clause).NamesItems && facts.FindAll(clause, item).Has(row))
                return true;
        }
        return false;
    }
}
