using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Notes for each value of a row by which clauses it can be found.</summary>
internal sealed class PostingEncoder(StoreContext store, RowWriter writer)
{
    // Rows that a row lies in, itself first, as far as they have been asked for.
    private readonly Dictionary<int, int[]> _within = [];
    private readonly Dictionary<int, StoredMember[]> _members = [];

    // What lies in a row: only denials ask for it.
    private Dictionary<int, List<int>>? _inside;

    /// <summary>Adds a row under the values of one of its fields.</summary>
    /// <param name="field">The field.</param>
    /// <param name="values">Its values.</param>
    /// <param name="row">The row.</param>
    /// <param name="standing">What the row claims: a denial of a group is one of each member, anything else only may be.</param>
    /// <param name="time">When the row was.</param>
    public void Post(StoreField field, List<EncodedValue> values, int row, FactStanding standing, FactTime? time)
    {
        if (field.Symbol.IsProse)
            return;
        bool differ = !field.Symbol.IsMany && values.Count > 1 && !values[0].IsPreferred;
        int exact = field.Clause + (field.Symbol.IsTransitive ? 1 : 0);
        for (int i = 0; i < values.Count; i++)
        {
            EncodedValue value = values[i];
            bool isOneOf = value.OneOf is not null && !value.IsDoubted;
            if (value.OneOf is not null)
                value = value with { IsDoubted = true };
            // Where one of several sources is preferred, the others' values do not answer.
            if (i > 0 && !field.Symbol.IsMany && values[0].IsPreferred)
                return;
            if (differ && value.Time.IsNone)
                value = value with { IsDoubted = value.IsDoubted || !AllAre(values, value.Value.Value) };
            if (value.Value.Tag == StoreTag.Absence)
                continue;
            PostMembers(field, exact, value, row, standing, time);
            Post(exact, field.Symbol.Form, value);
            if (field.Symbol.IsTransitive)
                PostWithin(field.Clause, field.Symbol.Form, value, row, differ && value.Time.IsNone ? values : isOneOf ? AlternativesOf(values, value) : null, standing is FactStanding.Denied or FactStanding.Complete);
            if (value.Verb < 0)
                continue;
            writer.Post(exact + 1, StoreNumber.Plain(value.Verb), value.Time, value.IsDoubted);
            Post(exact + 2 + value.Verb, field.Symbol.Form, value);
        }
    }

    /// <summary>Adds a row, as one that may be so, under whom all values act for of the fields that a field is said with.</summary>
    public void PostDelegates(StoreField field, List<EncodedValue> principals, int row, FactStanding standing)
    {
        foreach (FieldSymbol host in store.Layout.Schema.Kinds[field.Kind].Fields)
        {
            if (Enumerable.Contains(host.Qualifiers, field.Symbol.Name) && store.Layout.Find(field.Kind, host.Name) is { } stored)
                PostDelegates(stored, -1, principals, row, standing);
        }
    }

    /// <summary>Adds a row, as one that may be so, under whom the values of a field act for.</summary>
    /// <param name="host">The field whose values act for others.</param>
    /// <param name="verb">The verb by which they are given; -1 for none.</param>
    /// <param name="principals">For whom they act.</param>
    /// <param name="row">The row.</param>
    /// <param name="standing">What it claims: who denies a meeting of envoys does not deny one of those who sent them.</param>
    public void PostDelegates(StoreField host, int verb, List<EncodedValue> principals, int row, FactStanding standing)
    {
        if (standing is FactStanding.Denied or FactStanding.Complete)
            return;
        // What those lie in whom they act for, other rows say.
        writer.DependsOnOthers();
        int exact = host.Clause + (host.Symbol.IsTransitive ? 1 : 0);
        foreach (EncodedValue value in principals)
        {
            if (value.Value.Tag == StoreTag.Direct)
                PostMember(host, exact, value with { Verb = verb, IsDoubted = true }, value.Value.Payload.Value, row);
        }
    }

    /// <summary>Adds a row under whom a value of it stands for.</summary>
    private void PostMembers(StoreField field, int exact, EncodedValue value, int row, FactStanding standing, FactTime? time)
    {
        if (value.Bound?.Item is not { Kind.IsDistributive: true } || value.Value.Tag != StoreTag.Direct)
            return;
        // Whom it stands for, other rows say.
        writer.DependsOnOthers();
        List<FactTime?> times = TimesOf(field, value, row, standing, time);
        foreach (StoredMember member in MembersOf(value.Value.Payload.Value))
        {
            bool isDoubted = value.IsDoubted || standing is not (FactStanding.Denied or FactStanding.Complete)
                || !times.TrueForAll(when => member.Membership.Throughout(when) == FactTruth.Yes);
            if (member.Membership.IsAlways)
            {
                PostMember(field, exact, value with { IsDoubted = isDoubted }, member.Row, row);
                continue;
            }
            foreach (FactTime? when in times)
            {
                if (member.Membership.Throughout(when) != FactTruth.No)
                    PostMember(field, exact, value with { Time = StoreNumber.Once(PartOf(member.Membership, when, value, times.Count > 1)), IsDoubted = isDoubted }, member.Row, row);
            }
        }
    }

    private void PostMember(StoreField field, int exact, EncodedValue value, int member, int row)
    {
        store.Postings[exact].Add(member, row, value.Time.Value, value.IsDoubted);
        if (value.Verb >= 0)
            store.Postings[exact + 2 + value.Verb].Add(member, row, value.Time.Value, value.IsDoubted);
        foreach (int outer in field.Symbol.IsTransitive ? Within(member) : [])
            store.Postings[field.Clause].Add(outer, row, value.Time.Value, value.IsDoubted);
    }

    /// <summary>When a value was so: its own time, else each account of its row's that counts; null for all time.</summary>
    private List<FactTime?> TimesOf(StoreField field, EncodedValue value, int row, FactStanding standing, FactTime? time)
    {
        if (!value.Time.IsNone)
            return [store.Times[value.Time.Value]];
        IReadOnlyList<BoundAccount> accounts = store.Rows[row].Accounts;
        bool isSettled = false;
        for (int i = 0; i < accounts.Count; i++)
            isSettled |= accounts[i].IsPreferred;
        var times = new List<FactTime?>();
        for (int i = 0; i < accounts.Count; i++)
        {
            if (!isSettled || accounts[i].IsPreferred)
                times.Add(accounts[i].Time);
        }
        // A denial without a time is of all times, another fact of one that nobody knows.
        if (times.Count == 0)
            times.Add(time is { IsUnstated: false } ? time : standing is FactStanding.Denied or FactStanding.Complete ? null : FactTime.Unstated(store.Layout.Schema.Kinds[field.Kind].Aspect));
        return times;
    }

    /// <summary>Of a fact that a membership covers in part, only that part may be the member's: the number of its time.</summary>
    private int PartOf(Membership membership, FactTime? when, EncodedValue value, bool isOfMany)
        => !IsPlain(membership, when) ? value.Time.Value
            : membership.PartOf(when) is { } part ? store.Times.Of(part)
            : isOfMany ? store.Times.Of(when)
            : value.Time.Value;

    /// <summary>Whether nothing depends on how far hedges reach, which a question may say otherwise.</summary>
    private static bool IsPlain(Membership membership, FactTime? when)
    {
        bool isPlain = when is not { IsHedged: true };
        foreach (FactTime time in membership.Times)
            isPlain &= !time.IsHedged;
        return isPlain;
    }

    /// <summary>Whom a row stands for by its distributive fields; circles end where they close.</summary>
    public StoredMember[] MembersOf(int row)
    {
        if (_members.TryGetValue(row, out StoredMember[]? known))
            return known;
        var walk = new MemberWalk(row);
        while (walk.MoveNext())
        {
            StoreRow group = store.Rows[walk.Row];
            foreach (RowMember member in RowMembers.Of(group, store.Doubted))
            {
                if (store.RowOf(member.Item) is >= 0 and var named)
                    walk.Add(named, member.Time, member.IsDoubted);
            }
        }
        return _members[row] = walk.ToArray();
    }

    /// <summary>Whether sources that give one value each give the same.</summary>
    private static bool AllAre(List<EncodedValue> values, int stored)
    {
        foreach (EncodedValue value in values)
        {
            if (value.Time.IsNone && value.Value.Value != stored)
                return false;
        }
        return true;
    }

    /// <summary>The values of which one holds.</summary>
    private static List<EncodedValue> AlternativesOf(List<EncodedValue> values, EncodedValue value)
        => values.FindAll(v => ReferenceEquals(v.OneOf, value.OneOf));

    /// <summary>Whether all values that sources give lie in a place, so that it does not matter which of them is right.</summary>
    private bool AllLieIn(List<EncodedValue> values, int outer)
    {
        foreach (EncodedValue value in values)
        {
            bool liesIn = !value.Time.IsNone || (value.Value.Tag == StoreTag.Direct && Array.IndexOf(Within(value.Value.Payload.Value), outer) >= 0);
            if (!liesIn)
                return false;
        }
        return true;
    }

    /// <summary>Adds a row under a place and all that it lies in.</summary>
    /// <param name="to">The clause of the list of places.</param>
    /// <param name="form">What the field takes.</param>
    /// <param name="value">The place.</param>
    /// <param name="row">The row.</param>
    /// <param name="differing">The places that sources give, where they differ; null where they do not.</param>
    /// <param name="isDenied">Whether it is denied of the place: then it is denied of all that lies in it.</param>
    private void PostWithin(int to, FieldForm form, EncodedValue value, int row, List<EncodedValue>? differing, bool isDenied)
    {
        if (value.Bound?.Item is null || value.Value.Tag != StoreTag.Direct)
        {
            Post(to, form, value);
            return;
        }
        StoreNumber place = value.Value.Payload;
        if (differing is null && !isDenied)
        {
            writer.PostWithin(to, place, Within(place.Value), value.Time, value.IsDoubted);
            return;
        }
        writer.DependsOnOthers();
        foreach (int inner in isDenied ? Inside(place.Value) : [])
            store.Postings[to].Add(inner, row, value.Time.Value, value.IsDoubted);
        foreach (int outer in Within(place.Value))
            store.Postings[to].Add(outer, row, value.Time.Value, differing is null ? value.IsDoubted : !AllLieIn(differing, outer));
    }

    private void Post(int to, FieldForm form, EncodedValue value)
    {
        StoreNumber payload = value.Value.Payload;
        if (value.Value.Tag == StoreTag.Mention || form == FieldForm.Text)
        {
            foreach (LabelText text in value.Bound?.Texts ?? [])
                writer.PostText(to, text.Text, value.Time, value.IsDoubted);
            if (value.Bound?.Item is { } unresolved)
                writer.PostText(to, unresolved.Name, value.Time, value.IsDoubted);
            return;
        }
        switch (form)
        {
            case FieldForm.Item or FieldForm.Word or FieldForm.Flag:
                writer.Post(to, payload, value.Time, value.IsDoubted);
                break;
            case FieldForm.Code:
                writer.PostText(to, store.Texts.Text(payload.Value), value.Time, value.IsDoubted);
                break;
            case FieldForm.Measure or FieldForm.Order or FieldForm.Text:
                // A measure is looked for in the rows themselves.
                break;
        }
    }

    /// <summary>The rows that lie in a row.</summary>
    public IReadOnlyList<int> Inside(int row)
    {
        if (_inside is null)
        {
            _inside = [];
            for (int inner = 0; inner < store.Rows.Count; inner++)
            {
                foreach (int outer in Within(inner))
                {
                    if (outer == inner)
                        continue;
                    if (!_inside.TryGetValue(outer, out List<int>? rows))
                        _inside.Add(outer, rows = []);
                    rows.Add(inner);
                }
            }
        }
        return _inside.TryGetValue(row, out List<int>? inside) ? inside : [];
    }

    /// <summary>A row and all that it lies in by its transitive fields, the nearest first; circles end where they close.</summary>
    public int[] Within(int row)
    {
        if (_within.TryGetValue(row, out int[]? known))
            return known;
        var found = new List<int> { row };
        var seen = new HashSet<int> { row };
        for (int next = 0; next < found.Count && found.Count < StoreLayout.MostAround; next++)
        {
            foreach (StoreRowClause clause in store.Rows[found[next]].Clauses)
            {
                if (!clause.Clause.Field.IsTransitive)
                    continue;
                foreach (Binding.BoundValue value in clause.Clause.Values)
                {
                    if (value.Item is { } item && store.RowOf(item) is >= 0 and var outer && seen.Add(outer))
                        found.Add(outer);
                }
            }
        }
        return _within[row] = found.ToArray();
    }
}
