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
    /// <summary>The number of the first of several values of which exactly one holds; null for a value that stands for itself.</summary>
    public long? OneOf { get; init; }

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
            values.Add(new NumberedValue(number, parent, clause, isVia) { OneOf = clause.Alternatives.Count == 0 ? null : FirstOf(values, parent, clause) ?? number });
            Add(values, clause.Qualifiers, number, false);
            Add(values, clause.Via, number, true);
        }
    }

    /// <summary>The number of the first of the alternatives of a value, where one stands before it.</summary>
    private static long? FirstOf(List<NumberedValue> before, long? parent, StoredClause value)
    {
        foreach (NumberedValue other in before)
        {
            if (other.Parent == parent && other.OneOf == other.Number && other.Value.Field == value.Field && AreSame(value.Alternatives, other.Value) && AreSame(other.Value.Alternatives, value))
                return other.Number;
        }
        return null;
    }

    private static bool AreSame(IReadOnlyList<StoredClause> alternatives, StoredClause value)
    {
        foreach (StoredClause other in alternatives)
        {
            if (other.Kind == value.Kind && other.Item == value.Item && other.Text == value.Text)
                return true;
        }
        return false;
    }
}
