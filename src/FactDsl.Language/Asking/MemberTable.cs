using System.Collections.Generic;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Asking;

/// <summary>
/// Whom items stand for: what is said of a group may be so of each of its members, of whoever is a member of these, and so on. Which
/// fields say so, their kinds tell (<c>distributive</c>).
/// </summary>
internal sealed class MemberTable(FactBase facts, StoreLayout layout)
{
    private readonly Dictionary<int, Member[]> _members = [];

    /// <summary>The members of an item, the nearest first, each once; none of an item that stands for itself alone.</summary>
    public Member[] Of(int row)
    {
        if (_members.TryGetValue(row, out Member[]? known))
            return known;
        int kind = facts.KindOf(row);
        return _members[row] = layout.Schema.Kinds[kind].IsDistributive ? Find(row) : [];
    }

    /// <summary>Whether a member may have belonged to its group at the time of a row.</summary>
    public bool MayBelong(in Member member, int row)
        => member.Time < 0 || facts.TimeOf(row) is not (>= 0 and var time) || facts.Times.Read(member.Time).Overlaps(facts.Times.Read(time)) != FactTruth.No;

    private Member[] Find(int row)
    {
        var found = new List<Member> { new(row, -1) };
        var seen = new HashSet<int> { row };
        for (int next = 0; next < found.Count && found.Count < StoreLayout.MostAround; next++)
        {
            int kind = facts.KindOf(found[next].Row);
            foreach (FieldSymbol field in layout.Schema.Kinds[kind].Fields)
            {
                if (!field.IsDistributive || layout.Find(kind, field.Name) is not { } stored)
                    continue;
                StoredList list = facts.ListOf(found[next].Row, stored.Id);
                for (int i = 0; i < list.Known; i++)
                {
                    int value = list.Value(i);
                    if ((value & StoreTag.Mask) == StoreTag.Direct && seen.Add(value >> StoreTag.Bits))
                        found.Add(new Member(value >> StoreTag.Bits, facts.OwnTime(list.Qualifier(i))));
                }
            }
        }
        found.RemoveAt(0);
        return found.ToArray();
    }
}

/// <summary>A member of a group.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Time">When it belonged; -1 for always. Of a member of a member the time of the nearer.</param>
internal readonly record struct Member(int Row, int Time);

/// <summary>Somebody of whom a fact tells only through a group that it names.</summary>
/// <param name="Member">The row of the one who is meant.</param>
/// <param name="Group">The row of the group.</param>
internal sealed record Membership(int Member, int Group);
