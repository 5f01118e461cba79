using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>
/// Which facts cannot be one that is told twice. Only time and place tell: no day is common to both, or both say where and
/// neither place lies in the other. Who else was there, and what it was about, one may have told and the other left out.
/// </summary>
internal sealed class Apart(HeldFacts facts)
{
    private readonly Dictionary<KindSymbol, FieldSymbol[]> _places = [];
    private readonly Dictionary<(int Row, FieldSymbol Field), int?> _placeOf = [];
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
        foreach (FieldSymbol field in PlacesOf(one.Kind))
        {
            if (PlaceOf(one, field) is { } first && PlaceOf(other, field) is { } second && facts.Numbers.Differ(first, second))
                return true;
        }
        return false;
    }

    /// <summary>The fields of a kind that say in what a fact lies: those of one value that stands for what it lies in itself.</summary>
    private FieldSymbol[] PlacesOf(KindSymbol kind)
    {
        if (_places.TryGetValue(kind, out FieldSymbol[]? known))
            return known;
        var places = new List<FieldSymbol>();
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field is { IsTransitive: true, IsMany: false })
                places.Add(field);
        }
        return _places[kind] = [.. places];
    }

    /// <summary>The number of the one place of a fact; null where it says none, or where sources differ on it.</summary>
    private int? PlaceOf(CheckedFact fact, FieldSymbol field)
    {
        if (_placeOf.TryGetValue((fact.Row, field), out int? known))
            return known;
        facts.Read(fact, new CheckedField(field, -1), _values);
        int? place = null;
        foreach (CheckedValue value in _values)
        {
            int? number = value.HasOwnTime ? null : facts.Numbers.NumberOf(value.Value);
            if (number is null || (place is not null && place != number))
                return _placeOf[(fact.Row, field)] = null;
            place = number;
        }
        return _placeOf[(fact.Row, field)] = place;
    }
}
