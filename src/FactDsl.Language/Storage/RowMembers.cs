using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Somebody for whom a row stands.</summary>
/// <param name="Said">The clause that says so.</param>
/// <param name="Item">The one.</param>
/// <param name="IsDoubted">Whether that may be wrong.</param>
internal readonly record struct RowMember(StoreRowClause Said, ItemReference Item, bool IsDoubted)
{
    /// <summary>When the one belonged; null where nothing is said of it.</summary>
    public FactTime? Time => Said.Clause.Qualifiers?.Time;
}

/// <summary>Whom a row stands for by the distributive fields of its kind, in the order of these and as written.</summary>
internal static class RowMembers
{
    /// <summary>The members; none of a row with an error in it, as nobody knows what that says.</summary>
    /// <param name="group">The row.</param>
    /// <param name="sources">The sources that may be wrong.</param>
    public static IEnumerable<RowMember> Of(StoreRow group, DoubtedSources sources)
    {
        if (group.IsBroken)
            yield break;
        foreach (FieldSymbol field in group.Item.Kind.Fields)
        {
            if (!field.IsDistributive)
                continue;
            List<StoreRowClause> clauses = [];
            for (int i = 0; i < group.Clauses.Count; i++)
            {
                if (group.Clauses[i].Clause.Field == field && group.Clauses[i].Extension is not { IsWhole: false })
                    clauses.Add(group.Clauses[i]);
            }
            bool isAllDoubted = group.IsDoubted || sources.AreAll(group.Item.Citations);
            HashSet<BoundValue>? doubted = ListDoubts.Of(field, clauses, group.Item.Citations);
            foreach (StoreRowClause said in clauses)
            {
                bool isDoubted = isAllDoubted || sources.AreAll(ListDoubts.SourcesOf(said)) || said.Clause.IsOneOf || Doubt.IsSaidBy(said.Clause.Qualifiers?.Clauses ?? []);
                foreach (BoundValue value in said.Clause.Values)
                {
                    if (value.Item is { } item)
                        yield return new RowMember(said, item, isDoubted || doubted?.Contains(value) == true);
                }
            }
        }
    }
}
