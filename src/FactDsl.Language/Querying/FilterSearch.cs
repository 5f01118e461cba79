using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>
/// Finds the denials and counts that concern a question. Their fields are filters. One concerns a question if a fact may meet
/// both: nothing that it names contradicts what the question names, and its time may touch the question's.
/// </summary>
internal static class FilterSearch
{
    /// <summary>The rows of a standing that concern a question, of its kind, of those that are it, and of those that it is.</summary>
    public static IReadOnlyList<FactRef> Find(FactBase facts, StoreLayout layout, BoundPattern pattern, FactStanding standing)
    {
        var found = new List<FactRef>();
        var members = new StoredMembers(facts);
        List<TimeCondition> conditions = TimeCondition.Of(pattern.Times).FindAll(static c => c.IsOfDays);
        var nesting = new Nesting(facts, layout);
        foreach (KindSymbol kind in layout.Schema.Kinds)
        {
            if (kind.IsAbstract || !(kind.Is(pattern.Kind) || pattern.Kind.Is(kind)))
                continue;
            facts.RowsOf(layout.Kind(kind), standing, out int low, out int high);
            for (int row = low; row < high; row++)
            {
                if (MayMeet(facts, pattern, row) && Bears(facts, layout, pattern, kind, row, conditions, members, nesting))
                    found.Add(new FactRef(facts, row));
            }
        }
        return found;
    }

    private static bool MayMeet(FactBase facts, BoundPattern pattern, int row)
    {
        FactTime time = new FactRef(facts, row).Time;
        if (time.IsUnstated)
            return true;
        foreach (BoundTimeCondition condition in pattern.Times)
        {
            // What is asked to begin or end in a date lies in it at least once.
            if (condition.Date is { } date && time.HeldDuring(date) == FactTruth.No)
                return false;
        }
        foreach (BoundClause clause in pattern.Clauses)
        {
            foreach (BoundValue value in clause.Field.Type == FieldType.Order ? clause.Values : [])
            {
                if (value.Measure is not FactDate date)
                    continue;
                var days = new DayWindow(date, time.Padding);
                if (clause.Field == LanguageFields.Before ? time.Reach.StartEarliest >= days.InnerFirst : time.Reach.EndLatest <= days.InnerLast)
                    return false;
            }
        }
        return true;
    }

    private static bool Bears(FactBase facts, StoreLayout layout, BoundPattern pattern, KindSymbol kind, int row, List<TimeCondition> conditions, StoredMembers members, Nesting nesting)
    {
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.Owner is null || layout.Find(layout.Kind(kind), field.Name) is not { } stored)
                continue;
            StoredList list = facts.ListOf(row, stored.Id);
            var at = new SaidAt(facts, row, -1, null, conditions);
            // Each hole stands for one that the question does not name.
            int holes = HolesOf(pattern, field, out bool isAsked);
            for (int i = 0; i < list.Known; i++)
            {
                if (isAsked ? !IsNamed(facts, layout, pattern, field, list.Verb(i), list.Value(i), at, members, nesting) && --holes < 0 : field.IsMany && field.Minimum > 0)
                    return false;
            }
        }
        return true;
    }

    /// <summary>How many holes a question has in a field, and whether it asks for the field at all.</summary>
    private static int HolesOf(BoundPattern pattern, FieldSymbol field, out bool isAsked)
    {
        int holes = 0;
        isAsked = false;
        foreach (BoundClause clause in pattern.Clauses)
        {
            if (clause.Field != field)
                continue;
            isAsked = true;
            foreach (BoundValue asked in clause.Values)
                holes += asked.Kind == BoundValueKind.Hole ? 1 : 0;
        }
        return holes;
    }

    /// <summary>Whether a value that the filter wants is one that the question names.</summary>
    private static bool IsNamed(FactBase facts, StoreLayout layout, BoundPattern pattern, FieldSymbol field, int verb, int value, in SaidAt at, StoredMembers members, Nesting nesting)
    {
        foreach (BoundClause clause in pattern.Clauses)
        {
            if (clause.Field != field || (clause.Verb >= 0 && verb >= 0 && clause.Verb != verb))
                continue;
            foreach (BoundValue asked in clause.Values)
            {
                if (asked.Kind != BoundValueKind.Hole && IsMeant(facts, layout, asked, value, at, members, nesting))
                    return true;
            }
        }
        return false;
    }

    private static bool IsMeant(FactBase facts, StoreLayout layout, BoundValue asked, int value, in SaidAt at, StoredMembers members, Nesting nesting)
    {
        int payload = value >> StoreTag.Bits;
        switch (asked.Kind)
        {
            case BoundValueKind.Item when asked.Item is { } item && facts.RowOf(layout.Kind(item.Kind), item.Name) is >= 0 and var row:
                return (value & StoreTag.Mask) == StoreTag.Direct && (row == payload || LiesIn(row, payload, nesting) || Stands(payload, row, at, members) || Stands(row, payload, at, members));
            case BoundValueKind.Word or BoundValueKind.Flag:
                return value == StoreTag.Of(StoreTag.Direct, asked.Word);
            case BoundValueKind.Item:
                return false;
            default:
                return true;
        }
    }

    private static bool LiesIn(int row, int value, Nesting nesting)
        => System.Array.IndexOf(nesting.Around(row), value) >= 0 || System.Array.IndexOf(nesting.Around(value), row) >= 0;

    /// <summary>Whether somebody may have belonged to a group then.</summary>
    private static bool Stands(int group, int row, in SaidAt at, StoredMembers members)
    {
        foreach (StoredMember member in members.Of(group))
        {
            if (member.Row == row && at.Ask(member.Membership) != FactTruth.No)
                return true;
        }
        return false;
    }
}
