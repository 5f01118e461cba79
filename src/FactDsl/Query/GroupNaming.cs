namespace FactDsl;

/// <summary>Whether a fact names a group that stands for an item.</summary>
internal static class GroupNaming
{
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
        if (local < 0 || FactNaming.Names(facts, row, item))
            return -1;
        int group = -1;
        foreach ((int value, int qualifier, bool isInDoubt) in FactNaming.ItemsOf(facts, row))
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
}
