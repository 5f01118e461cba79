using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Writes the values of a row's fields: one value without anything beside it is itself, all else a list in the heap.</summary>
internal sealed class ValueEncoder(StoreContext store, RowWriter writer, CitationEncoder citations, PostingEncoder postings)
{
    // Lists are used again: a row costs nothing but what is stored of it.
    private readonly Stack<List<EncodedValue>> _spare = new();

    /// <summary>The values of one field of one row, to be given back by <see cref="Release"/>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="clauses">The clauses that fill it, in order.</param>
    /// <param name="row">The row.</param>
    /// <param name="line">The line of its item.</param>
    /// <param name="ofItem">The sources of its item; null where the clauses say something of one value of it.</param>
    /// <returns>The values, the preferred one first where the field takes one.</returns>
    public List<EncodedValue> Encode(StoreField field, List<StoreRowClause> clauses, int row, int line, IReadOnlyList<BoundCitation>? ofItem)
    {
        HashSet<BoundValue>? doubted = ofItem is null ? null : ListDoubts.Of(field.Symbol, clauses, ofItem);
        List<EncodedValue> known = Rent();
        List<EncodedValue>? absent = null;
        bool isLineByLine = IsLineByLine(field, clauses);
        foreach (StoreRowClause clause in clauses)
        {
            IReadOnlyList<BoundValue> values = clause.Clause.Values;
            for (int i = 0; i < values.Count; i++)
            {
                BoundValue value = values[i];
                StoreNumber stored = Value(field.Symbol, value);
                if (stored.IsNone)
                    continue;
                bool isDoubted = doubted is not null && doubted.Contains(value);
                BoundClause? oneOf = clause.Clause.IsOneOf ? clause.Clause : null;
                StoreNumber qualifier = Qualify(field, clause, value, row, line, isLineByLine, ref isDoubted, out StoreNumber time, out bool isPreferred);
                List<EncodedValue> to = stored.Tag == StoreTag.Absence ? absent ??= Rent() : known;
                to.Add(new EncodedValue(stored, field.Symbol.IsVerbal ? clause.Clause.Verb : -1, qualifier, time, isPreferred, isDoubted, value) { OneOf = oneOf });
            }
        }
        if (!field.Symbol.IsMany)
        {
            int preferred = known.FindIndex(static v => v.IsPreferred);
            if (preferred > 0)
            {
                EncodedValue first = known[preferred];
                known.RemoveAt(preferred);
                known.Insert(0, first);
            }
        }
        if (absent is not null)
        {
            known.AddRange(absent);
            Release(absent);
        }
        return known;
    }

    /// <summary>Takes a list back that nobody uses any more.</summary>
    public void Release(List<EncodedValue> values)
    {
        values.Clear();
        _spare.Push(values);
    }

    private List<EncodedValue> Rent() => _spare.Count > 0 ? _spare.Pop() : [];

    /// <summary>What the column holds for values: -1 for none.</summary>
    public StoreNumber Store(List<EncodedValue> values)
    {
        if (values.Count == 0)
            return StoreNumber.Plain(-1);
        bool hasVerbs = false, hasQualifiers = false;
        int known = 0;
        foreach (EncodedValue value in values)
        {
            hasVerbs |= value.Verb >= 0;
            hasQualifiers |= !value.Qualifier.IsNone;
            known += value.Value.Tag != StoreTag.Absence ? 1 : 0;
        }
        if (values.Count == 1 && !hasVerbs && !hasQualifiers)
            return values[0].Value;
        Span<StoreNumber> list = writer.Run(2 + values.Count * (1 + (hasVerbs ? 1 : 0) + (hasQualifiers ? 1 : 0)));
        list[0] = StoreNumber.Plain((values.Count << StoreList.FlagBits) | (hasVerbs ? StoreList.HasVerbs : 0) | (hasQualifiers ? StoreList.HasQualifiers : 0));
        list[1] = StoreNumber.Plain(known);
        int at = 2;
        foreach (EncodedValue value in values)
            list[at++] = value.Value;
        for (int i = 0; hasVerbs && i < values.Count; i++)
            list[at++] = StoreNumber.Plain(values[i].Verb);
        for (int i = 0; hasQualifiers && i < values.Count; i++)
            list[at++] = values[i].Qualifier;
        return writer.HeapList(list).Tagged(StoreTag.Heap);
    }

    /// <summary>The number that stands for a value; -1 for one that cannot be stored in the field, which is an error elsewhere.</summary>
    private StoreNumber Value(FieldSymbol field, BoundValue value)
    {
        bool isAny = field.Type == FieldType.Any;
        switch (value.Kind)
        {
            case BoundValueKind.Item when value.Item is { } item && field.TakesItems:
                if (isAny || store.RowOf(item) >= 0)
                    return writer.ValueOf(item);
                writer.DependsOnOthers();
                return StoreNumber.Plain(-1);
            case BoundValueKind.Text when isAny:
                return writer.Text(value.Texts).Tagged(StoreTag.Mention);
            case BoundValueKind.Text when field.Form == FieldForm.Text:
                return writer.Text(value.Texts).Tagged(StoreTag.Direct);
            case BoundValueKind.Word when field.Form == FieldForm.Word && value.Word >= 0:
            case BoundValueKind.Flag when field.Form == FieldForm.Flag && value.Word >= 0:
                return StoreNumber.Plain(value.Word).Tagged(StoreTag.Direct);
            case BoundValueKind.Raw when field.Form is FieldForm.Measure or FieldForm.Code:
                return writer.Text(value.Raw).Tagged(StoreTag.Direct);
            case BoundValueKind.Unknown:
                return Absence(StoreAbsence.Unknown, "unknown", value.Raw);
            case BoundValueKind.Undisclosed:
                return Absence(StoreAbsence.Undisclosed, "undisclosed", value.Raw);
            case BoundValueKind.None:
                return Absence(StoreAbsence.None, "none", "");
            case BoundValueKind.Others:
                return Absence(StoreAbsence.Others, "others", "");
            default:
                return StoreNumber.Plain(-1);
        }
    }

    /// <summary>An absence; what is known of an amount all the same is kept with its word, as one would write it.</summary>
    private StoreNumber Absence(int absence, string word, string raw)
    {
        if (raw.Length == 0 || raw == word)
            return StoreNumber.Plain(absence).Tagged(StoreTag.Absence);
        long text = 1 + store.Texts.Of(raw.StartsWith(word, StringComparison.Ordinal) ? raw : word + " " + raw);
        return StoreNumber.Once(StoreContext.Tagged(StoreTag.Absence, (text << StoreAbsence.Bits) | (long)absence));
    }

    /// <summary>The place of what is said of one value; -1 for nothing.</summary>
    private StoreNumber Qualify(StoreField field, StoreRowClause from, BoundValue value, int row, int line, bool isLineByLine, ref bool isDoubted, out StoreNumber time, out bool isPreferred)
    {
        BoundClause clause = from.Clause;
        BoundQualifiers? qualifiers = clause.Qualifiers;
        bool hasOwnLine = isLineByLine && clause.Line != line;
        time = StoreNumber.Plain(-1);
        isPreferred = false;
        if (qualifiers is null && from.Extension is null && clause.Because.Count == 0 && clause.Via.Count == 0
            && (value.Kind == BoundValueKind.Text || value.Texts.Count == 0) && !hasOwnLine && !isDoubted && !clause.IsOneOf)
        {
            return time;
        }

        time = writer.Time(qualifiers?.Time);
        StoreNumber cited = citations.Encode(CitationsOf(from));
        isDoubted |= store.Doubted.AreAll(CitationsOf(from));
        SortedDictionary<int, List<StoreRowClause>>? said = null;
        IReadOnlyList<BoundClause> aside = qualifiers?.Clauses ?? [];
        for (int i = 0; i < aside.Count; i++)
        {
            BoundClause other = aside[i];
            isPreferred |= other.Field == LanguageFields.Preferred;
            isDoubted |= Doubt.IsSaidBy(other);
            if (store.Layout.Find(field.Kind, other.Field.Name) is { } known)
                Add(said ??= [], known.Id, other, from);
        }
        if (clause.Because.Count > 0 && field.Symbol.Form != FieldForm.Text && store.Layout.Find(field.Kind, LanguageFields.Because.Name) is { } because)
            Add(said ??= [], because.Id, new BoundClause(because.Symbol, -1, [new BoundValue(BoundValueKind.Text, clause.Span) { Texts = clause.Because }], clause.Span), from);

        List<(int Id, StoreNumber Value)>? fields = said is null ? null : Fields(field, clause.Verb, said, row, line, time, isDoubted || clause.IsOneOf);
        if (value.Kind != BoundValueKind.Text && value.Texts.Count > 0)
            (fields ??= []).Add((store.Layout.Fields.Count + StoreQualifier.Wording, writer.Text(value.Texts).Tagged(StoreTag.Direct)));
        if (clause.Via.Count > 0)
            (fields ??= []).Add((store.Layout.Fields.Count + StoreQualifier.Via, Via(clause.Via)));

        if (clause.IsOneOf && Others(field, clause, value) is { IsNone: false } others)
            (fields ??= []).Add((store.Layout.Fields.Count + StoreQualifier.Alternatives, others));

        bool isFromElsewhere = from.Extension is not null;
        bool isOnItemLine = !isFromElsewhere && clause.Line == line;
        int count = fields?.Count ?? 0;
        if (time.IsNone && cited.IsNone && count == 0 && !isFromElsewhere && !hasOwnLine && !isDoubted)
            return StoreNumber.Plain(-1);
        StoreNumber file = isOnItemLine ? StoreNumber.Plain(-1) : writer.File(from.Path);
        Span<StoreNumber> record = writer.Run(StoreQualifier.First + 2 * count);
        record[StoreQualifier.Time] = time;
        record[StoreQualifier.Citations] = cited;
        record[StoreQualifier.File] = file;
        record[StoreQualifier.Line] = StoreNumber.Plain(isOnItemLine ? -1 : clause.Line);
        record[StoreQualifier.Flags] = StoreNumber.Plain((isPreferred ? StoreQualifier.IsPreferred : 0) | (isDoubted || clause.IsOneOf ? StoreQualifier.IsDoubted : 0) | (clause.IsOneOf && !isDoubted ? StoreQualifier.IsOneOf : 0));
        record[StoreQualifier.Fields] = StoreNumber.Plain(count);
        for (int i = 0; i < count; i++)
        {
            record[StoreQualifier.First + 2 * i] = StoreNumber.Plain(fields![i].Id);
            record[StoreQualifier.First + 2 * i + 1] = fields[i].Value;
        }
        return writer.Record(record, hasLine: !file.IsNone);
    }

    private List<(int Id, StoreNumber Value)> Fields(StoreField host, int verb, SortedDictionary<int, List<StoreRowClause>> said, int row, int line, StoreNumber time, bool isDoubted)
    {
        var fields = new List<(int Id, StoreNumber Value)>(said.Count);
        foreach (KeyValuePair<int, List<StoreRowClause>> one in said)
        {
            List<EncodedValue> values = Encode(store.Layout.Fields[one.Key], one.Value, row, line, null);
            PostAsides(values);
            // What a kind lets its values say is found as if the item said it, for as long as the value held.
            StoreField field = store.Layout.Fields[one.Key];
            if (field.Symbol.IsDelegating)
                postings.PostDelegates(host, verb, values, row, store.Rows[row].Item.Standing);
            if (field.Symbol.Owner is not null)
                postings.Post(field, values.ConvertAll(v => v with { Time = time, IsDoubted = v.IsDoubted || isDoubted }), row, store.Rows[row].Item.Standing, store.Rows[row].Time);
            if (Store(values) is { IsNone: false } stored)
                fields.Add((one.Key, stored));
            Release(values);
        }
        return fields;
    }

    /// <summary>
    /// Whether readers want the places of the clauses rather than the item's: the members of a long list, line by line.
    /// Other clauses have theirs only where something is said of them anyway, since a place takes more room than a value.
    /// </summary>
    private static bool IsLineByLine(StoreField field, IReadOnlyList<StoreRowClause> clauses)
        => clauses.Count > 1 && field.Symbol is { IsMany: true, TakesItems: true }
            && clauses[0].Clause.Line != clauses[clauses.Count - 1].Clause.Line;

    private static IReadOnlyList<BoundCitation> CitationsOf(StoreRowClause clause)
        => clause.Clause.Qualifiers is { Citations.Count: > 0 } qualifiers ? qualifiers.Citations : clause.Extension?.Citations ?? [];

    private static void Add(SortedDictionary<int, List<StoreRowClause>> to, int field, BoundClause clause, StoreRowClause from)
    {
        if (!to.TryGetValue(field, out List<StoreRowClause>? clauses))
            to.Add(field, clauses = []);
        // What qualifies a clause needs no file and line of its own: the clause has them.
        clauses.Add(new StoreRowClause(clause, null, from.Path));
    }

    /// <summary>What a value of which one holds may be instead.</summary>
    private StoreNumber Others(StoreField field, BoundClause clause, BoundValue value)
    {
        var none = StoreNumber.Plain(-1);
        var others = new List<EncodedValue>(clause.Values.Count - 1);
        foreach (BoundValue other in clause.Values)
        {
            if (!ReferenceEquals(other, value) && Value(field.Symbol, other) is { IsNone: false } stored)
                others.Add(new EncodedValue(stored, -1, none, none, false, false, null));
        }
        return Store(others);
    }

    private StoreNumber Via(IReadOnlyList<ItemReference> via)
    {
        var values = new List<EncodedValue>(via.Count);
        foreach (ItemReference item in via)
        {
            writer.Post(writer.Asides, item);
            values.Add(new EncodedValue(writer.ValueOf(item), -1, StoreNumber.Plain(-1), StoreNumber.Plain(-1), false, false, null));
        }
        return Store(values);
    }

    private void PostAsides(List<EncodedValue> values)
    {
        foreach (EncodedValue value in values)
        {
            if (value.Bound?.Item is { } item)
                writer.Post(writer.Asides, item);
        }
    }
}

/// <summary>A value as it is stored, and what posting lists need of it.</summary>
/// <param name="Value">Tag and payload.</param>
/// <param name="Verb">The verb; -1 for none.</param>
/// <param name="Qualifier">The place of what is said of it; -1 for nothing.</param>
/// <param name="Time">Its own time; -1 for its row's.</param>
/// <param name="IsPreferred">Whether it is the one to take where sources differ.</param>
/// <param name="IsDoubted">Whether it may be wrong.</param>
/// <param name="Bound">What it was made of, where it was bound.</param>
internal readonly record struct EncodedValue(StoreNumber Value, int Verb, StoreNumber Qualifier, StoreNumber Time, bool IsPreferred, bool IsDoubted, BoundValue? Bound)
{
    /// <summary>The clause of whose values one holds, nobody knows which; null where the value stands for itself.</summary>
    public BoundClause? OneOf { get; init; }
}
