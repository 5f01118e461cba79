using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// The numbers by which generated C# and the store mean the same kind, field and clause. They follow from the schema
/// alone, so a changed fact never changes them.
/// </summary>
public sealed class StoreLayout
{
    /// <summary>
    /// About how many things something is found in by the transitive fields, the nearest first: a chain of thousands, which no map has,
    /// would fill the store with its square.
    /// </summary>
    internal const int MostAround = 64;

    private readonly Dictionary<KindSymbol, int> _kinds = [];
    private readonly List<Dictionary<string, StoreField>> _byName = [];
    private readonly List<StoreField> _fields = [];
    private readonly List<StoreClause> _clauses = [];

    private StoreLayout(FactSchema schema)
    {
        Schema = schema;
        for (int kind = 0; kind < schema.Kinds.Count; kind++)
        {
            _kinds[schema.Kinds[kind]] = kind;
            var ofKind = new Dictionary<string, StoreField>(System.StringComparer.Ordinal);
            _byName.Add(ofKind);
            foreach (FieldSymbol field in schema.Kinds[kind].Fields)
            {
                // Order clauses are compared, not stored.
                if (field.Type == FieldType.Order || ofKind.ContainsKey(field.Name))
                    continue;
                var stored = new StoreField(_fields.Count, kind, field, _clauses.Count);
                _fields.Add(stored);
                ofKind[field.Name] = stored;
                AddClauses(stored);
            }
        }
    }

    /// <summary>The schema that the numbers belong to.</summary>
    public FactSchema Schema { get; }

    /// <summary>As <see cref="FactBase.SchemaHash"/>.</summary>
    public long SchemaHash => StoreSchemaHash.Of(Schema);

    /// <summary>All fields of all kinds, by their number.</summary>
    public IReadOnlyList<StoreField> Fields => _fields;

    /// <summary>All clauses of all kinds, by their number.</summary>
    public IReadOnlyList<StoreClause> Clauses => _clauses;

    /// <summary>Numbers the kinds, fields and clauses of a schema.</summary>
    public static StoreLayout Of(FactSchema schema) => new(schema);

    /// <summary>The number of a kind: its place in <see cref="FactSchema.Kinds"/>.</summary>
    /// <exception cref="KeyNotFoundException">The kind is not of this schema.</exception>
    public int Kind(KindSymbol kind) => _kinds[kind];

    /// <summary>The number of a kind's field; fields that a kind inherits have a number of their own in it.</summary>
    /// <exception cref="KeyNotFoundException">The kind has no such stored field.</exception>
    public int Field(KindSymbol kind, FieldSymbol field) => Find(kind, field).Id;

    /// <summary>
    /// The clause that finds items by a value of the field; in a transitive field, by what the value lies in too.
    /// Dates, numbers and sums have the number but no values: they are found by their field.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The kind has no such stored field.</exception>
    public int Clause(KindSymbol kind, FieldSymbol field) => Find(kind, field).Clause;

    /// <summary>The clause that finds items by exactly the value written; the same as <see cref="Clause"/> unless the field is transitive.</summary>
    /// <exception cref="KeyNotFoundException">The kind has no such stored field.</exception>
    public int Exact(KindSymbol kind, FieldSymbol field)
    {
        StoreField stored = Find(kind, field);
        return stored.Symbol.IsTransitive ? stored.Clause + 1 : stored.Clause;
    }

    /// <summary>The clause of a verbal field that finds items by the verb used; its key is the verb's place in <see cref="FieldSymbol.Verbs"/>.</summary>
    /// <exception cref="KeyNotFoundException">The kind has no such stored field, or the field has no verbs.</exception>
    public int VerbWord(KindSymbol kind, FieldSymbol field) => AfterExact(kind, field);

    /// <summary>The clause of a verbal field that finds items by a value given with one verb.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="field">A field with verbs.</param>
    /// <param name="verb">The verb's place in <see cref="FieldSymbol.Verbs"/>.</param>
    /// <exception cref="KeyNotFoundException">The kind has no such stored field, or the field no such verb.</exception>
    public int Verb(KindSymbol kind, FieldSymbol field, int verb)
    {
        if ((uint)verb >= (uint)field.Verbs.Count)
            throw new KeyNotFoundException($"{field} has no verb {verb}");
        return AfterExact(kind, field) + 1 + verb;
    }

    /// <summary>The stored field of a kind, or null where it stores none of that name.</summary>
    public StoreField? Find(int kind, string field) => _byName[kind].TryGetValue(field, out StoreField? stored) ? stored : null;

    private StoreField Find(KindSymbol kind, FieldSymbol field)
        => Find(_kinds[kind], field.Name) ?? throw new KeyNotFoundException($"{kind} stores no field {field.Name}");

    private int AfterExact(KindSymbol kind, FieldSymbol field)
    {
        if (!field.IsVerbal)
            throw new KeyNotFoundException($"{field} has no verbs");
        return Exact(kind, field) + 1;
    }

    private void AddClauses(StoreField field)
    {
        _clauses.Add(new StoreClause(field, field.Symbol.IsTransitive ? StoreClauseKind.Within : StoreClauseKind.Value, -1));
        if (field.Symbol.IsTransitive)
            _clauses.Add(new StoreClause(field, StoreClauseKind.Value, -1));
        if (!field.Symbol.IsVerbal)
            return;
        _clauses.Add(new StoreClause(field, StoreClauseKind.VerbWord, -1));
        for (int verb = 0; verb < field.Symbol.Verbs.Count; verb++)
            _clauses.Add(new StoreClause(field, StoreClauseKind.Verb, verb));
    }
}

/// <summary>A field of one kind, numbered.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Kind">The number of its kind.</param>
/// <param name="Symbol">What the schema says of it.</param>
/// <param name="Clause">The number of its first clause.</param>
public sealed record StoreField(int Id, int Kind, FieldSymbol Symbol, int Clause);

/// <summary>A way to find the items of one kind.</summary>
/// <param name="Field">The field whose values are the keys.</param>
/// <param name="Kind">Which of the field's values, and how they count.</param>
/// <param name="Verb">The verb, where <paramref name="Kind"/> is <see cref="StoreClauseKind.Verb"/>; else -1.</param>
public sealed record StoreClause(StoreField Field, StoreClauseKind Kind, int Verb);

/// <summary>What the keys of a clause are.</summary>
public enum StoreClauseKind
{
    /// <summary>The values as written.</summary>
    Value,

    /// <summary>The values and everything that they lie in.</summary>
    Within,

    /// <summary>The verbs used.</summary>
    VerbWord,

    /// <summary>The values given with one verb.</summary>
    Verb,
}
