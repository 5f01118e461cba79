using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>A value that a line names or has bound.</summary>
/// <param name="Field">The field.</param>
/// <param name="Verb">The verb; -1 for any.</param>
/// <param name="Value">The value.</param>
internal readonly record struct NamedValue(FieldSymbol Field, int Verb, AnswerValue Value);

/// <summary>
/// Whether all that could meet a line is told: a denial, a <c>no other</c>, or a closed list of the item that the line names says so. A
/// derived kind is told whole where all that its rules look for is.
/// </summary>
internal sealed class Coverage(JoinFacts asked)
{
    private const int MostInstances = 256;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether all would be told, were there not a list that goes on: of others whom it does not name it may be so.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether all is told.</summary>
    /// <param name="line">The line.</param>
    /// <param name="values">What it names or has bound.</param>
    /// <param name="region">The days where a match would have to lie.</param>
    /// <param name="told">Takes the rows that say so.</param>
    public bool IsTold(BoundPattern line, LineValues values, Region region, List<int> told)
    {
        if (!line.Kind.IsFact || IsListClosed(line, values))
            return true;
        foreach (KindSymbol kind in asked.Layout.Schema.Kinds)
        {
            if (kind.IsAbstract || !kind.Is(line.Kind))
                continue;
            if (!(kind.IsDerived ? IsDerivedTold(kind, line, values, region, told) : IsKindTold(kind, line, values, region, told)))
                return false;
        }
        return true;
    }

    /// <summary>Whether the line is of one item, whose lists name all.</summary>
    private bool IsListClosed(BoundPattern line, LineValues values)
    {
        if (values.Item is not { Row: >= 0 } item)
            return false;
        foreach (BoundClause clause in line.Clauses)
        {
            if (clause.Field.Type == FieldType.Order || asked.Layout.Find(asked.Facts.KindOf(item.Row), clause.Field.Name) is not { } field)
                continue;
            StoredList list = asked.Facts.ListOf(item.Row, field.Id);
            for (int i = list.Known; i < list.Total; i++)
            {
                if ((list.Value(i) & StoreTag.Mask) == StoreTag.Absence && ((list.Value(i) >> StoreTag.Bits) & StoreAbsence.Mask) is not StoreAbsence.None)
                    return false;
            }
        }
        return true;
    }

    private bool IsKindTold(KindSymbol kind, BoundPattern line, LineValues values, Region region, List<int> told)
    {
        // That no other happened says nothing of plans and of what somebody says.
        if (line.Standing != FactStanding.Asserted)
            return false;
        IReadOnlyList<int> open = asked.RowsThatGoOn(asked.Layout.Kind(kind));
        foreach (KindSymbol wider in kind.Lineage)
        {
            int of = asked.Layout.Kind(wider);
            foreach (FactStanding standing in (FactStanding[])[FactStanding.Complete, FactStanding.Denied])
            {
                asked.Facts.RowsOf(of, standing, out int low, out int high);
                for (int row = low; row < high; row++)
                {
                    if (!Says(row, wider, values, region))
                        continue;
                    if (open.Any(o => MayBeMet(o, row, values, region)))
                    {
                        IsOpen = true;
                        continue;
                    }
                    if (!told.Contains(row))
                        told.Add(row);
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>
    /// Whether one of the others whom a list does not name may be one that the line names. It is not, where that would make the fact one
    /// of those that a statement speaks of.
    /// </summary>
    private bool MayBeMet(int row, int statement, LineValues values, Region region)
    {
        FactBase facts = asked.Facts;
        int kind = facts.KindOf(row);
        if (facts.TimeOf(row) is >= 0 and var number && facts.Times.Read(number) is { Aspect: FactAspect.Momentary, IsPossible: true } time
            && facts.AccountsAt(row) < 0 && (time.Reach.StartEarliest > region.Last || time.Reach.EndLatest < region.First))
        {
            return false;
        }

        bool isNamed = true;
        foreach (NamedValue named in values.Named)
        {
            if (Has(facts.ListOf(row, FieldOf(kind, named.Field)), named.Value.Row, out bool goesOn))
                continue;
            isNamed = false;
            if (!goesOn)
                return false;
        }
        if (isNamed)
            return false;
        foreach (FieldSymbol field in asked.Layout.Schema.Kinds[facts.KindOf(statement)].Fields)
        {
            if (field.Owner is null || asked.Layout.Find(facts.KindOf(statement), field.Name) is not { } stored)
                continue;
            StoredList said = facts.ListOf(statement, stored.Id), has = facts.ListOf(row, FieldOf(kind, field));
            for (int i = 0; i < said.Total; i++)
            {
                if ((said.Value(i) & StoreTag.Mask) == StoreTag.Direct && !Has(has, said.Value(i) >> StoreTag.Bits, out _))
                    return false;
            }
        }
        return true;
    }

    private int FieldOf(int kind, FieldSymbol field) => asked.Layout.Find(kind, field.Name)?.Id ?? -1;

    private bool Has(in StoredList list, int row, out bool goesOn)
    {
        goesOn = false;
        for (int i = 0; i < list.Total; i++)
        {
            int value = list.Value(i);
            if ((value & StoreTag.Mask) == StoreTag.Absence)
            {
                goesOn |= ((value >> StoreTag.Bits) & StoreAbsence.Mask) == StoreAbsence.Others;
            }
            else if ((value & StoreTag.Mask) == StoreTag.Direct && (value >> StoreTag.Bits == row || Array.Exists(asked.Members.Of(value >> StoreTag.Bits), m => m.Row == row)
                || Array.Exists(asked.Members.Of(row), m => m.Row == value >> StoreTag.Bits)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a denial, or a statement that all is told, speaks of whatever could meet the line.</summary>
    private bool Says(int row, KindSymbol kind, LineValues values, Region region)
    {
        FactBase facts = asked.Facts;
        if (facts.IsBroken(row) || facts.IsDoubted(row) || facts.AccountsAt(row) >= 0)
            return false;
        if (!region.IsEmpty && facts.TimeOf(row) is >= 0 and var number)
        {
            FactTime time = facts.Times.Read(number);
            TimeBox at = time.Reach;
            if (!time.IsUnstated && (!time.IsPossible || at.StartLatest > region.First || at.EndEarliest < region.Last))
                return false;
        }
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.Owner is null || asked.Layout.Find(asked.Layout.Kind(kind), field.Name) is not { } stored)
                continue;
            StoredList list = facts.ListOf(row, stored.Id);
            for (int i = 0; i < list.Total; i++)
            {
                if (facts.OwnTime(list.Qualifier(i)) >= 0 || facts.IsValueDoubted(list.Qualifier(i)) || i >= list.Known || !IsImplied(field, list.Verb(i), list.Value(i), values))
                    return false;
            }
        }
        return true;
    }

    /// <summary>Whether whatever meets the line has a value that a statement speaks of: the line names it, a member of it, or what lies in it.</summary>
    private bool IsImplied(FieldSymbol field, int verb, int value, LineValues values)
    {
        foreach (NamedValue named in values.Named)
        {
            if (named.Field.Name != field.Name || (verb >= 0 && named.Verb != verb))
                continue;
            if ((value & StoreTag.Mask) != StoreTag.Direct)
                return false;
            int payload = value >> StoreTag.Bits;
            if (field.TakesItems)
            {
                if (asked.Means(AnswerValue.OfRow(asked.Facts, payload), named.Value, field.IsTransitive) == FactTruth.Yes)
                    return true;
            }
            else if (named.Value.Row < 0 && named.Value.Text == (field.Form switch
            {
                FieldForm.Word => field.Words[payload],
                FieldForm.Flag => payload != 0 ? "yes" : "no",
                FieldForm.Order or FieldForm.Item or FieldForm.Text or FieldForm.Measure or FieldForm.Code => asked.Facts.Texts.Text(payload),
            }))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether for each rule of a kind all that its lines look for is told.</summary>
    private bool IsDerivedTold(KindSymbol kind, BoundPattern line, LineValues values, Region region, List<int> told)
    {
        // What is not all derived, or has no place in a store, may be what the line looks for.
        if (asked.Derived is { IsComplete: false } or { HasUnplaced: true })
            return false;
        foreach (BoundRule rule in asked.Derived?.Rules ?? [])
        {
            if (!ReferenceEquals(rule.Head.Kind, kind) || rule.Head.Standing != line.Standing)
                continue;
            if (Instances(rule.Head, values) is not { } instances)
                return false;
            foreach (Dictionary<string, AnswerValue> instance in instances)
            {
                // A derivation is finite: what holds of its parts holds of it.
                if (!_seen.Add(Signature(rule, instance, region)))
                    continue;
                if (_seen.Count > MostInstances)
                    return false;
                bool hasOwnTime = rule.Head.Times.Count > 0 || rule.Head.Clauses.Any(static c => c.Field.Type == FieldType.Order);
                foreach (BoundLine part in rule.Head.Lines)
                {
                    if (part.Link == LineLink.Without)
                        continue;
                    foreach (BoundPattern one in (BoundPattern[])[part.Pattern, .. part.Pattern.Alternatives])
                    {
                        var made = JoinLine.Make(asked, one, 0, new JoinHoles(), []);
                        Region where = (part.Link == LineLink.While && !hasOwnTime ? region : Region.All).And(Region.Of(made, null));
                        if (one.Kind.IsFact && !IsTold(one, LineValues.Of(asked, one, name => instance.TryGetValue(name, out AnswerValue v) ? v : null), where, told))
                            return false;
                    }
                }
            }
        }
        return true;
    }

    private static string Signature(BoundRule rule, Dictionary<string, AnswerValue> instance, Region region)
        => rule.Name + "|" + region.First + "|" + region.Last + "|" + string.Join("|", instance.OrderBy(static i => i.Key, StringComparer.Ordinal).Select(static i => i.Key + "=" + i.Value.Row + i.Value.Text));

    /// <summary>What a rule's holes may stand for where its head is to meet a line: every way to place what the line names; null where there are too many.</summary>
    private List<Dictionary<string, AnswerValue>>? Instances(BoundPattern head, LineValues values)
    {
        var ways = new List<Dictionary<string, AnswerValue>> { new(StringComparer.Ordinal) };
        foreach (IGrouping<string, NamedValue> field in values.Named.GroupBy(static v => v.Field.Name))
        {
            var named = field.Where(v => v.Value.Row < 0 || asked.Members.Of(v.Value.Row).Length == 0).ToList();
            var places = new List<(int Verb, BoundValue Value)>();
            foreach (BoundClause clause in head.Clauses.Where(c => c.Field.Name == field.Key))
                places.AddRange(clause.Values.Select(v => (clause.Verb, v)));
            if (named.Count == 0 || named.Count > places.Count)
                continue;
            var next = new List<Dictionary<string, AnswerValue>>();
            foreach (Dictionary<string, AnswerValue> way in ways)
                Place(named, places, 0, way, new bool[places.Count], next);
            ways = next;
            if (ways.Count > MostInstances)
                return null;
        }
        return ways;
    }

    private void Place(List<NamedValue> named, List<(int Verb, BoundValue Value)> places, int at, Dictionary<string, AnswerValue> way, bool[] taken, List<Dictionary<string, AnswerValue>> found)
    {
        if (at == named.Count)
        {
            found.Add(new Dictionary<string, AnswerValue>(way, StringComparer.Ordinal));
            return;
        }
        for (int i = 0; i < places.Count && found.Count <= MostInstances; i++)
        {
            (int verb, BoundValue value) = places[i];
            if (taken[i] || (named[at].Verb >= 0 && verb >= 0 && verb != named[at].Verb))
                continue;
            bool isHole = value.Kind == BoundValueKind.Hole;
            if (!isHole && !(LineValues.ValueOf(asked, named[at].Field, value) is { } fixed_ && fixed_.Equals(named[at].Value)))
                continue;
            bool isNew = isHole && !way.ContainsKey(value.Raw);
            if (isHole && !isNew && !way[value.Raw].Equals(named[at].Value))
                continue;
            if (isNew)
                way.Add(value.Raw, named[at].Value);
            taken[i] = true;
            Place(named, places, at + 1, way, taken, found);
            taken[i] = false;
            if (isNew)
                way.Remove(value.Raw);
        }
    }
}

/// <summary>What a line names, or has bound by the other lines.</summary>
/// <param name="Item">The item that it is about; null where it may be any.</param>
/// <param name="Named">Its values.</param>
internal sealed record LineValues(AnswerValue? Item, IReadOnlyList<NamedValue> Named)
{
    /// <summary>The values of a line.</summary>
    /// <param name="asked">The facts.</param>
    /// <param name="line">The line.</param>
    /// <param name="of">What a hole stands for; null where nothing has bound it.</param>
    public static LineValues Of(JoinFacts asked, BoundPattern line, Func<string, AnswerValue?> of)
    {
        AnswerValue? item = null;
        if (line.Name is { } name && asked.RowOf(new ItemReference(line.Kind, name)) is >= 0 and var row)
            item = AnswerValue.OfRow(asked.Facts, row);
        else if (!string.IsNullOrEmpty(line.ItemHole))
            item = of(line.ItemHole!);
        var named = new List<NamedValue>();
        foreach (BoundClause clause in line.Clauses)
        {
            foreach (BoundValue value in clause.Field.Type == FieldType.Order ? [] : clause.Values)
            {
                AnswerValue? known = value.Kind == BoundValueKind.Hole ? (value.Raw.Length > 0 ? of(value.Raw) : null) : ValueOf(asked, clause.Field, value);
                if (known is { } told)
                    named.Add(new NamedValue(clause.Field, clause.Verb, told));
            }
        }
        return new LineValues(item, named);
    }

    /// <summary>What a value that is written stands for; null for what has no one value.</summary>
    public static AnswerValue? ValueOf(JoinFacts asked, FieldSymbol field, BoundValue value) => value.Kind switch
    {
        BoundValueKind.Item => asked.RowOf(value.Item!) is >= 0 and var row ? AnswerValue.OfRow(asked.Facts, row) : null,
        BoundValueKind.Word => AnswerValue.OfText(field.Words[value.Word]),
        BoundValueKind.Flag => AnswerValue.OfText(value.Word != 0 ? "yes" : "no"),
        BoundValueKind.Raw => AnswerValue.OfText(value.Raw),
        BoundValueKind.Text when value.Texts.Count == 1 => AnswerValue.OfText(value.Texts[0].Text),
        _ => null,
    };
}
