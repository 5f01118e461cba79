using System.Collections.Generic;

namespace FactDsl;

/// <summary>Whether a fact names an item itself.</summary>
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

    /// <summary>The rows of the items that are values of a row's fields, what is said of each, and whether that it is one is in doubt.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="row">The row.</param>
    public static IEnumerable<(int Row, int Qualifier, bool IsInDoubt)> ItemsOf(FactBase facts, int row)
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
