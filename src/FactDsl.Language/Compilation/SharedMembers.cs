using System.Collections.Generic;
using FactDsl.Language.Checks;
using FactDsl.Language.Declarations;
using FactDsl.Language.Sharing;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Compilation;

/// <summary>Whom the items of a fact base stand for, for those that refer to it.</summary>
public static class SharedMembers
{
    /// <summary>
    /// The memberships, in the order of rows; none of items with an error in them. Of a group all are told, or none where they would be
    /// more than <see cref="InterfaceWriter.MostMembers"/>.
    /// </summary>
    /// <param name="rows">The rows of the fact base.</param>
    public static IReadOnlyList<SharedMembership> In(IReadOnlyList<StoreRow> rows)
    {
        var all = new List<SharedMembership>();
        var ofGroup = new List<SharedMembership>();
        var doubted = DoubtedSources.Of(rows);
        for (int i = 0; i < rows.Count; i++)
        {
            StoreRow row = rows[i];
            if (row.IsImported || row.Item.Name is not { } name || !row.Item.Kind.IsDistributive)
                continue;
            ofGroup.Clear();
            var group = new SharedName(row.Item.Kind.Word, name);
            bool isHeld = CheckedFacts.IsHeld(row);
            foreach (RowMember member in RowMembers.Of(row, doubted))
            {
                SharedDoubt doubt = !isHeld || !CheckedFacts.Counts(member.Said) ? SharedDoubt.Doubtful : member.IsDoubted ? SharedDoubt.Likely : SharedDoubt.None;
                string time = member.Time is { } own ? SharedTime.Write(own) : "";
                ofGroup.Add(new SharedMembership(group, member.Said.Clause.Field.Name, new SharedName(member.Item.Kind.Word, member.Item.Name), doubt, time));
            }
            if (all.Count + ofGroup.Count <= InterfaceWriter.MostMembers)
                all.AddRange(ofGroup);
        }
        return all;
    }
}
