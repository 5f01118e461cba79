namespace FactDsl;

/// <summary>
/// Whether a fact of a narrower kind contradicts a denial. Who asks for contacts is not answered by meetings. But a meeting is a
/// contact, and contradicts that there was none.
/// </summary>
internal static class DenialAnswer
{
    /// <summary>Whether any fact of a kind that is the one asked for may be what a denial denies, when the question asks.</summary>
    /// <param name="facts">The facts that deny.</param>
    /// <param name="question">The question.</param>
    /// <param name="parts">The same question to all fact bases that are asked with them; none where they are asked alone.</param>
    /// <param name="kind">The kind that it asks for.</param>
    /// <param name="denied">The kind of the denial.</param>
    /// <param name="at">What the denial denies; see <see cref="StoreDenial"/>.</param>
    public static bool IsTold(FactBase facts, in FactQuery question, FactQuery[] parts, int kind, int denied, int at)
    {
        StoreSection lists = facts.Lists;
        int kinds = lists.Int(at, lists.Ints);
        long conditions = at + 1L + (long)kinds * StoreDenial.KindInts;
        for (int i = 0; i < kinds; i++)
        {
            long narrower = at + 1L + (long)i * StoreDenial.KindInts;
            int other = lists.Int(narrower), map = lists.Int(narrower + 1);
            if (other == kind || (denied != kind && !IsA(lists, lists.Int(narrower + 2), kind)))
                continue;
            if (IsTold(facts, question, other, new DenialConditions(facts, facts, map, conditions)))
                return true;
            foreach (FactQuery part in parts)
            {
                if (part.Base is { } there && !ReferenceEquals(there, facts) && there.LocalKind(facts.NumberOf(other)) is >= 0 and var same
                    && IsTold(there, part, same, new DenialConditions(facts, there, map, conditions)))
                {
                    return true;
                }
            }
        }
        foreach (FactQuery part in parts)
        {
            if (part.Base is { } there && !ReferenceEquals(there, facts) && IsToldByItsOwnKinds(facts, there, part, kind, denied, at, conditions))
                return true;
        }
        return false;
    }

    /// <summary>Whether another fact base tells so by a kind that only it knows to be the one that is denied and asked for.</summary>
    private static bool IsToldByItsOwnKinds(FactBase facts, FactBase there, in FactQuery part, int kind, int denied, int at, long conditions)
    {
        FactLayout types = there.Factory.Numbers;
        int asked = facts.NumberOf(kind), wider = facts.NumberOf(denied);
        for (int narrower = 0; narrower < types.Kinds.Count; narrower++)
        {
            if (narrower == asked || !types.IsA(narrower, asked) || !types.IsA(narrower, wider))
                continue;
            int own = facts.LocalKind(narrower), other = there.LocalKind(narrower);
            if (other >= 0 && !IsListed(facts.Lists, at, own) && IsTold(there, part, other, new DenialConditions(facts, there, wider, narrower, conditions)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a denial's own fact base says how it denies facts of a kind.</summary>
    private static bool IsListed(in StoreSection lists, int at, int kind)
    {
        int kinds = lists.Int(at, lists.Ints);
        for (int i = 0; i < kinds; i++)
        {
            if (kind >= 0 && lists.Int(at + 1L + (long)i * StoreDenial.KindInts) == kind)
                return true;
        }
        return false;
    }

    private static bool IsA(in StoreSection lists, int at, int kind)
    {
        int count = lists.Int(at, lists.Ints);
        for (int i = 0; i < count; i++)
        {
            if (lists.Int(at + 1L + i) == kind)
                return true;
        }
        return false;
    }

    private static bool IsTold(FactBase facts, in FactQuery question, int kind, DenialConditions conditions)
    {
        facts.RowsOf(kind, FactStanding.Asserted, out int low, out int high);
        int shortest = conditions.Shortest;
        for (int row = low; row < high && shortest < 0; row++)
        {
            if (question.MayBeAt(row))
                return true;
        }
        foreach (PostingList list in shortest < 0 ? [] : conditions.ListsOf(shortest))
        {
            for (int entry = list.LowerBound(low); entry < list.Count && list.Row(entry) is var row && row < high; entry++)
            {
                if (conditions.AreMetBy(row, shortest) && question.MayBeAt(row))
                    return true;
            }
        }
        return false;
    }
}
