using System.Collections.Generic;

namespace FactDsl.Language.Querying;

/// <summary>When a value of a fact was so, and when a question asks: whoever is meant by a group must have belonged to it then.</summary>
/// <param name="facts">The facts.</param>
/// <param name="row">The row of the fact.</param>
/// <param name="qualifier">What is said of the value; -1 for nothing.</param>
/// <param name="unstated">The time where nobody states one: any, or for what is denied at all times null.</param>
/// <param name="conditions">What the question asks of the time.</param>
internal readonly struct SaidAt(FactBase facts, int row, int qualifier, FactTime? unstated, IReadOnlyList<TimeCondition> conditions)
{
    /// <summary>Whether a membership held then; where sources differ on when that was, by each of them.</summary>
    public FactTruth Ask(Membership membership)
    {
        if (membership.IsAlways)
            return membership.Throughout(null);
        if (facts.OwnTime(qualifier) < 0 && facts.AccountsAt(row) is >= 0 and var accounts)
            return AccountTruth.Of(facts, accounts, new Held(membership, conditions));
        int time = facts.TimeOf(row, qualifier);
        FactTime? when = time >= 0 && facts.Times.Read(time) is { IsUnstated: false } stated ? stated : unstated;
        return Ask(membership, when, conditions);
    }

    private static FactTruth Ask(Membership membership, FactTime? when, IReadOnlyList<TimeCondition> conditions)
        => conditions.Count == 0 ? membership.Throughout(when) : membership.Throughout(when, new AllConditions(conditions));

    private readonly struct Held(Membership membership, IReadOnlyList<TimeCondition> conditions) : ITimeQuestion
    {
        public FactTruth Of(FactTime time) => Ask(membership, time, conditions);
    }
}

/// <summary>All conditions of a question on one time.</summary>
internal readonly struct AllConditions(IReadOnlyList<TimeCondition> conditions) : ITimeQuestion
{
    /// <inheritdoc/>
    public FactTruth Of(FactTime time)
    {
        FactTruth all = FactTruth.Yes;
        for (int i = 0; i < conditions.Count && all != FactTruth.No; i++)
            all = all.And(conditions[i].Of(time));
        return all;
    }
}
