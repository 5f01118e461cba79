using System.Collections.Generic;
using FactDsl.Exporting;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>A value with the number by which other tables mean it: from 1 in each item, what is said of a value behind it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Parent">The number of the value that it is said of; null for a value of the item.</param>
/// <param name="Value">The value.</param>
/// <param name="IsVia">Whether it is by what way the other came.</param>
internal readonly record struct NumberedValue(long Number, long? Parent, StoredClause Value, bool IsVia)
{
    /// <summary>All values of an item.</summary>
    public static List<NumberedValue> Of(ExportedItem item)
    {
        var values = new List<NumberedValue>();
        Add(values, item.Clauses, null, false);
        return values;
    }

    private static void Add(List<NumberedValue> values, IReadOnlyList<StoredClause> clauses, long? parent, bool isVia)
    {
        foreach (StoredClause clause in clauses)
        {
            long number = values.Count + 1;
            values.Add(new NumberedValue(number, parent, clause, isVia));
            Add(values, clause.Qualifiers, number, false);
            Add(values, clause.Via, number, true);
        }
    }
}
