using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>One value of a row as a store keeps it, with what is said of it alone.</summary>
/// <param name="Field">The field that it fills.</param>
/// <param name="Verb">The verb by which it is given; -1 where the field has none.</param>
/// <param name="Kind">What it is; a text in a field of items is something named in words only.</param>
public sealed record StoredClause(FieldSymbol Field, int Verb, BoundValueKind Kind)
{
    /// <summary>The item; default where the value is none.</summary>
    public FactRef Item { get; init; }

    /// <summary>The text in its languages; empty where the value is no text.</summary>
    public IReadOnlyList<LabelText> Texts { get; init; } = [];

    /// <summary>
    /// The value as one writes it without quotes: an item's name, the first text, a word, <c>yes</c> or <c>no</c>, a date or a
    /// number. An unknown amount is <c>unknown</c> with what is known of it.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>When it held, where it has a time of its own.</summary>
    public FactTime? Time { get; init; }

    /// <summary>Whether it may be wrong: it is doubted or disputed, another source leaves it out, or gives another value where there is one.</summary>
    public bool IsDoubted { get; init; }

    /// <summary>Whether it is the one to take where sources differ.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Its own sources; empty where those of the item hold.</summary>
    public IReadOnlyList<FactCitation> Citations { get; init; } = [];

    /// <summary>Fields said of this value only.</summary>
    public IReadOnlyList<StoredClause> Qualifiers { get; init; } = [];

    /// <summary>Through whom it came, nearest first.</summary>
    public IReadOnlyList<StoredClause> Via { get; init; } = [];

    /// <summary>What it may be instead: exactly one of it and of these holds, and nobody knows which.</summary>
    public IReadOnlyList<StoredClause> Alternatives { get; init; } = [];

    /// <summary>The source's own wording of it.</summary>
    public IReadOnlyList<LabelText> Wording { get; init; } = [];

    /// <summary>Where it is said, if not with its item.</summary>
    public FactLocation Location { get; init; }

    /// <summary>The word that one writes in front of it: the verb, else the clause word.</summary>
    public string Word => Verb >= 0 && Verb < Field.Verbs.Count ? Field.Verbs[Verb] : Field.Clause;

    /// <summary>Whether it says what the value is, rather than why there is none.</summary>
    public bool IsKnown => Kind is not (BoundValueKind.Unknown or BoundValueKind.Undisclosed or BoundValueKind.None or BoundValueKind.Others);
}

/// <summary>
/// Reads rows as their clauses, whatever their kind: for those who show, export or compare facts and have no generated types.
/// </summary>
/// <param name="layout">The numbers by which the store was written.</param>
/// <param name="facts">The store.</param>
public sealed class ClauseReader(StoreLayout layout, FactBase facts)
{
    private readonly StoreField[][] _fields = FieldsByKind(layout);

    /// <summary>The kind of an item.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public KindSymbol KindOf(FactRef item) => layout.Schema.Kinds[facts.KindOf(item.Row)];

    /// <summary>The values of an item in the order of its kind's fields, each field's in the order written.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IReadOnlyList<StoredClause> Read(FactRef item)
    {
        var clauses = new List<StoredClause>();
        foreach (StoreField field in _fields[facts.KindOf(item.Row)])
            Add(clauses, field.Symbol, facts.ListOf(item.Row, field.Id));
        return clauses;
    }

    private static StoreField[][] FieldsByKind(StoreLayout layout)
    {
        var fields = new List<StoreField>[layout.Schema.Kinds.Count];
        for (int kind = 0; kind < fields.Length; kind++)
            fields[kind] = [];
        foreach (StoreField field in layout.Fields)
            fields[field.Kind].Add(field);
        return Array.ConvertAll(fields, static f => f.ToArray());
    }

    private void Add(List<StoredClause> clauses, FieldSymbol field, in StoredList list)
    {
        for (int i = 0; i < list.Total; i++)
        {
            StoredClause clause = Qualify(ValueOf(field, list.Verb(i), list.Value(i)), list.Qualifier(i), list.Verb(i));
            clauses.Add(facts.IsInDoubt(list, i, !field.IsMany) ? clause with { IsDoubted = true } : clause);
        }
    }

    private StoredClause ValueOf(FieldSymbol field, int verb, int value)
    {
        int payload = value >> StoreTag.Bits;
        switch (value & StoreTag.Mask)
        {
            case StoreTag.Absence:
                BoundValueKind absence = (payload & StoreAbsence.Mask) switch
                {
                    StoreAbsence.Undisclosed => BoundValueKind.Undisclosed,
                    StoreAbsence.None => BoundValueKind.None,
                    StoreAbsence.Others => BoundValueKind.Others,
                    _ => BoundValueKind.Unknown,
                };
                string word = absence.ToString().ToLowerInvariant();
                string amount = payload >> StoreAbsence.Bits > 0 ? facts.Texts.Text((payload >> StoreAbsence.Bits) - 1) : "";
                return new StoredClause(field, verb, absence) { Text = amount.Length == 0 ? word : amount };
            case StoreTag.Mention:
                return OfText(field, verb, payload);
        }
        return field.Form switch
        {
            FieldForm.Item => OfItem(field, verb, payload),
            FieldForm.Text => OfText(field, verb, payload),
            FieldForm.Word => new StoredClause(field, verb, BoundValueKind.Word) { Text = payload < field.Words.Count ? field.Words[payload] : throw new FactStoreException("A word is not among those of its field.") },
            FieldForm.Flag => new StoredClause(field, verb, BoundValueKind.Flag) { Text = payload == 0 ? "no" : "yes" },
            FieldForm.Order or FieldForm.Measure or FieldForm.Code => new StoredClause(field, verb, BoundValueKind.Raw) { Text = facts.Texts.Text(payload) },
        };
    }

    private StoredClause OfItem(FieldSymbol field, int verb, int row)
    {
        var item = new FactRef(facts, row);
        return new StoredClause(field, verb, BoundValueKind.Item) { Item = item, Text = item.Name };
    }

    private StoredClause OfText(FieldSymbol field, int verb, int text)
    {
        IReadOnlyList<LabelText> texts = TextsOf(text);
        return new StoredClause(field, verb, BoundValueKind.Text) { Texts = texts, Text = texts[0].Text };
    }

    private List<LabelText> TextsOf(int text)
    {
        var texts = new List<LabelText>(1);
        var first = new FactText(facts, text);
        texts.Add(new LabelText(first.Text, first.Language));
        foreach (FactText translation in first.Translations)
            texts.Add(new LabelText(translation.Text, translation.Language));
        return texts;
    }

    private StoredClause Qualify(StoredClause clause, int qualifier, int verb)
    {
        if (qualifier < 0)
            return clause;
        StoreSection heap = facts.Heap;
        int time = heap.Int((long)qualifier + StoreQualifier.Time), cited = heap.Int((long)qualifier + StoreQualifier.Citations);
        int file = heap.Int((long)qualifier + StoreQualifier.File);
        var qualifiers = new List<StoredClause>();
        var via = new List<StoredClause>();
        var alternatives = new List<StoredClause>();
        var wording = new List<LabelText>();
        int fields = heap.Int((long)qualifier + StoreQualifier.Fields, heap.Ints);
        for (int i = 0; i < fields; i++)
        {
            long at = qualifier + StoreQualifier.First + 2L * i;
            int id = heap.Int(at);
            var values = StoredList.Of(facts, heap.Int(at + 1));
            if (id < layout.Fields.Count)
                Add(qualifiers, layout.Fields[id].Symbol, values);
            else if (id - layout.Fields.Count == StoreQualifier.Via)
                Add(via, LanguageFields.AccordingTo, values);
            else if (id - layout.Fields.Count == StoreQualifier.Alternatives)
                AddAlternatives(alternatives, clause.Field, verb, values);
            else
                AddTexts(wording, values);
        }
        return clause with
        {
            Time = time < 0 ? null : facts.Times.Read(time),
            Citations = cited < 0 ? [] : [.. FactValues<FactCitation>.ListAt(facts, cited)],
            Qualifiers = qualifiers,
            Via = via,
            Alternatives = alternatives,
            Wording = wording,
            IsDoubted = facts.IsValueDoubted(qualifier),
            IsPreferred = (heap.Int((long)qualifier + StoreQualifier.Flags) & StoreQualifier.IsPreferred) != 0,
            Location = facts.LocationOf(file, file < 0 ? 0 : heap.Int((long)qualifier + StoreQualifier.Line)),
        };
    }

    private void AddAlternatives(List<StoredClause> alternatives, FieldSymbol field, int verb, in StoredList values)
    {
        for (int i = 0; i < values.Total; i++)
            alternatives.Add(ValueOf(field, verb, values.Value(i)));
    }

    private void AddTexts(List<LabelText> texts, in StoredList values)
    {
        for (int i = 0; i < values.Total; i++)
            texts.AddRange(TextsOf(values.Value(i) >> StoreTag.Bits));
    }
}
