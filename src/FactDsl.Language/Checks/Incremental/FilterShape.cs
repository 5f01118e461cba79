using System.Collections.Generic;
using System.Runtime.CompilerServices;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>What a denial or a count asks for, as far as it is seen without asking: the kind, and the items that a fact must name itself.</summary>
internal sealed class FilterShape
{
    private readonly KindSymbol _kind;
    private readonly List<(FieldSymbol Field, ItemReference Item, List<ItemReference> Standing)> _names = [];
    private readonly FactIndex _index;

    public FilterShape(FactIndex index, ItemPlace filter)
    {
        _index = index;
        BoundItem item = index[filter];
        _kind = item.Kind;
        Add(item.Clauses);
        foreach ((_, BoundExtension extension) in index.ExtensionsOf(item))
            Add(extension.Clauses);
    }

    /// <summary>Whether a fact may fit; a wrong yes is possible.</summary>
    public bool MayFit(KindSymbol kind, IReadOnlyList<IReadOnlyList<BoundClause>> clauses)
    {
        if (!kind.Is(_kind))
            return false;
        foreach ((FieldSymbol field, ItemReference item, List<ItemReference> standing) in _names)
        {
            bool names = false;
            for (int i = 0; i < clauses.Count && !names; i++)
                names = Names(clauses[i], field, item, standing);
            if (!names)
                return false;
        }
        return true;
    }

    /// <inheritdoc cref="MayFit(KindSymbol, IReadOnlyList{IReadOnlyList{BoundClause}})"/>
    public bool MayFit(FactIndex index, BoundItem item)
    {
        if (!item.Kind.Is(_kind))
            return false;
        foreach ((FieldSymbol field, ItemReference name, List<ItemReference> standing) in _names)
        {
            bool names = Names(item.Clauses, field, name, standing);
            if (!names && !index.ExtensionsOf(item).Exists(e => Names(e.Extension.Clauses, field, name, standing)))
                return false;
        }
        return true;
    }

    private void Add(IReadOnlyList<BoundClause> clauses)
    {
        foreach (BoundClause clause in clauses)
        {
            // What lies in something, and who belongs to a group, is found by other names than the one written.
            if (clause.Field.Owner is null || clause.Field.IsTransitive)
                continue;
            foreach (BoundValue value in clause.Values.Each())
            {
                if (value.Item is { } item && !item.Kind.IsDistributive)
                    _names.Add((clause.Field, item, _index.StandingFor(item)));
            }
        }
    }

    private static bool Names(IReadOnlyList<BoundClause> clauses, FieldSymbol field, ItemReference item, List<ItemReference> standing)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Field != field)
                continue;
            for (int v = 0; v < clauses[i].Values.Count; v++)
            {
                if (clauses[i].Values[v].Item is { } named && (named == item || standing.Contains(named)))
                    return true;
            }
        }
        return false;
    }
}

/// <summary>Compares checks as the things that they are rather than by all that they say.</summary>
internal sealed class SameCheck : IEqualityComparer<CheckSymbol>
{
    public static SameCheck Comparer { get; } = new();

    public bool Equals(CheckSymbol? x, CheckSymbol? y) => ReferenceEquals(x, y);

    public int GetHashCode(CheckSymbol obj) => RuntimeHelpers.GetHashCode(obj);
}
