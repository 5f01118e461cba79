using System;

namespace FactDsl;

/// <summary>How the types of one assembly number kinds, fields and clauses, and what the store of another calls these.</summary>
internal sealed class FactNumbers
{
    private readonly int[] _kinds;
    private readonly int[] _fields;
    private readonly int[] _clauses;

    // The other way round.
    private readonly int[] _own;
    private readonly int[] _ownClauses;

    private FactNumbers(FactLayout types, FactLayout store)
    {
        _kinds = Unknown(types.Kinds.Count);
        _fields = Unknown(types.Fields.Count);
        _clauses = Unknown(types.Clauses);
        _own = Unknown(store.Kinds.Count);
        _ownClauses = Unknown(store.Clauses);
    }

    /// <summary>Finds what the types know in a store, by its words.</summary>
    /// <param name="types">What the types know.</param>
    /// <param name="store">What the store has.</param>
    public static FactNumbers Between(FactLayout types, FactLayout store)
    {
        var numbers = new FactNumbers(types, store);
        for (int kind = 0; kind < types.Kinds.Count; kind++)
        {
            if (store.Kinds.IndexOf(types.Kinds[kind]) is >= 0 and var other)
            {
                numbers._kinds[kind] = other;
                numbers._own[other] = kind;
            }
        }
        foreach ((string key, FactLayout.Field field) in types.Fields)
        {
            if (store.Find(key) is { } other)
                numbers.Add(field, other);
        }
        return numbers;
    }

    /// <summary>The number by which the types know a kind of the store; -1 where they do not.</summary>
    public int Own(int kind) => At(_own, kind);

    /// <summary>The number by which the types know a clause of the store; -1 where they do not.</summary>
    public int OwnClause(int clause) => At(_ownClauses, clause);

    /// <summary>The number in the store of a kind that the types know; -1 where the store does not know it.</summary>
    public int Kind(int number) => At(_kinds, number);

    /// <summary>The number in the store of a field that the types know; -1 where the store does not know it.</summary>
    public int Field(int number) => At(_fields, number);

    /// <summary>The number in the store of a clause that the types know; -1 where the store does not know it.</summary>
    public int Clause(int number) => At(_clauses, number);

    private void Add(FactLayout.Field field, FactLayout.Field other)
    {
        _fields[field.Number] = other.Number;
        // Where one of the two does not look around, it finds by the value alone.
        Add(field.Clause, field.IsTransitive ? other.Clause : other.Exact);
        Add(field.Exact, other.Exact);
        for (int verb = 0; verb < field.Verbs.Length; verb++)
        {
            // What is counted is the place in the list: a verb at another place would be taken for another one.
            if (verb >= other.Verbs.Length || !string.Equals(field.Verbs[verb], other.Verbs[verb], StringComparison.Ordinal))
                break;
            if (verb == 0)
                Add(field.Exact + 1, other.Exact + 1);
            Add(field.Exact + 2 + verb, other.Exact + 2 + verb);
        }
    }

    private void Add(int clause, int other)
    {
        _clauses[clause] = other;
        _ownClauses[other] = clause;
    }

    private static int[] Unknown(int length)
    {
        int[] numbers = new int[length];
        for (int i = 0; i < length; i++)
            numbers[i] = -1;
        return numbers;
    }

    private static int At(int[] numbers, int number) => (uint)number < (uint)numbers.Length ? numbers[number] : -1;
}
