using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>
/// Which facts cannot be one that is told twice. Only time and place tell: no day is common to both, or both say where and
/// neither place lies in the other. Who else was there, and what it was about, one may have told and the other left out.
/// </summary>
internal sealed class Apart(AssertedFacts facts)
{
    private readonly Dictionary<KindSymbol, FieldSymbol[]> _singles = [];
    private readonly Dictionary<(int Row, FieldSymbol Field), int?> _only = [];
    private readonly List<CheckedValue> _values = [];

    /// <summary>Whether two facts are certainly different ones.</summary>
    public bool Are(CheckedFact one, CheckedFact other)
    {
        if (one.Row == other.Row)
            return false;
        // Every entity has a name of its own.
        if (!one.Kind.IsFact)
            return true;
        return AreTimes(one, other) || ArePlaces(one, other);
    }

    /// <summary>Whether whatever tells of one thing is certainly about another than whatever tells of a second.</summary>
    public bool Are(List<CheckedFact> one, List<CheckedFact> other)
    {
        foreach (CheckedFact telling in one)
        {
            foreach (CheckedFact telling2 in other)
            {
                if (!Are(telling, telling2))
                    return false;
            }
        }
        return true;
    }

    /// <summary>Whether two facts share no day.</summary>
    public static bool AreTimes(CheckedFact one, CheckedFact other)
        => one.Time is { IsUnstated: false } first && other.Time is { IsUnstated: false } second && first.Overlaps(second) == FactTruth.No;

    /// <summary>Whether two facts have places of which neither lies in the other.</summary>
    public bool ArePlaces(CheckedFact one, CheckedFact other)
    {
        foreach (FieldSymbol field in SinglesOf(one.Kind))
        {
            // Of what stands for all that it lies in, two that do not lie in each other are two.
            if (field.IsTransitive && Only(one, field) is { } first && Only(other, field) is { } second && facts.Numbers.Differ(first, second))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether two facts say different things where there is one: another place, another occasion, another form. That is no proof,
    /// since sources may differ about one fact; but nobody would take them for one.
    /// </summary>
    public bool Disagree(CheckedFact one, CheckedFact other)
    {
        foreach (FieldSymbol field in SinglesOf(one.Kind))
        {
            if (Only(one, field) is { } first && Only(other, field) is { } second && (field.IsTransitive ? facts.Numbers.Differ(first, second) : first != second))
                return true;
        }
        return false;
    }

    /// <summary>The fields of a kind that have one value of which it is plain whether two are one.</summary>
    private FieldSymbol[] SinglesOf(KindSymbol kind)
    {
        if (_singles.TryGetValue(kind, out FieldSymbol[]? known))
            return known;
        var singles = new List<FieldSymbol>();
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field is { IsMany: false, Owner: not null } && (field.Form is FieldForm.Item or FieldForm.Word or FieldForm.Flag || field.Type == FieldType.Code))
                singles.Add(field);
        }
        return _singles[kind] = [.. singles];
    }

    /// <summary>The number of the one value of a field; null where there is none, or where sources differ on it.</summary>
    private int? Only(CheckedFact fact, FieldSymbol field)
    {
        if (_only.TryGetValue((fact.Row, field), out int? known))
            return known;
        facts.Read(fact, new CheckedField(field, -1), _values);
        int? only = null;
        foreach (CheckedValue value in _values)
        {
            int? number = value.HasOwnTime ? null : facts.Numbers.NumberOf(value.Value);
            if (number is null || (only is not null && only != number))
                return _only[(fact.Row, field)] = null;
            only = number;
        }
        return _only[(fact.Row, field)] = only;
    }
}
