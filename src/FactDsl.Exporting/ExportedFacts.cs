using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting;

/// <summary>The items of a fact base that are wanted, one after the other in the order of rows: by kind, standing, time and name.</summary>
/// <param name="facts">The fact base.</param>
/// <param name="kinds">The kinds wanted, those that are one of them included; empty for all.</param>
internal sealed class ExportedFacts(OpenedFacts facts, IReadOnlyList<KindSymbol> kinds)
{
    private static readonly FactStanding[] s_standings = Enum.GetValues<FactStanding>();

    // Facts without names by their rows: a rule may rest on them.
    private Dictionary<FactRef, string>? _ids;

    /// <summary>Told how much of a kind is read, from 0 to 1.</summary>
    public Action<double> Progress { get; init; } = static _ => { };

    /// <summary>The fact base.</summary>
    public OpenedFacts Facts => facts;

    /// <summary>The kinds of the items, in ordinal order of their words.</summary>
    public IEnumerable<KindSymbol> Kinds => facts.Schema.Kinds.Where((k, i) => IsWanted(k) && s_standings.Any(s => facts.Facts.Query(i, s).Any));

    /// <summary>Whether items of a kind are wanted.</summary>
    public bool IsWanted(KindSymbol kind) => kinds.Count == 0 || kinds.Any(kind.Is);

    /// <summary>Whether everything is wanted.</summary>
    public bool IsAll => kinds.Count == 0;

    /// <summary>The items, read as they are asked for; each time the same.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IEnumerable<ExportedItem> Items() => Kinds.SelectMany(Items);

    /// <summary>The items of one kind.</summary>
    /// <param name="kind">The kind; those that are it have items of their own.</param>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IEnumerable<ExportedItem> Items(KindSymbol kind)
    {
        var ids = new ItemIds();
        int number = facts.Layout.Kind(kind), read = 0, all = Math.Max(1, s_standings.Sum(s => facts.Facts.Query(number, s).Count));
        foreach (FactStanding standing in s_standings)
        {
            FactQuery.Enumerator<IItem> rows = facts.Facts.Query(number, standing).Each<IItem>();
            while (rows.MoveNext())
            {
                IItem item = rows.Current;
                if ((++read & 0xFF) == 0)
                    Progress((double)read / all);
                IReadOnlyList<StoredClause> clauses = facts.Reader.Read(item.At);
                var exported = new ExportedItem(ids.Next(item.At, kind, clauses), item.At, kind, clauses) { Derived = ReasonOf(item.At) };
                yield return facts.Image?.RowOf(item) is { } row ? WithSource(exported, row) : exported;
            }
        }
    }

    private ExportedReason? ReasonOf(FactRef item)
        => item.Because is not { } reason ? null
            : new ExportedReason(reason, [.. reason.Premises.Select(p => IdOf(p.Item.At))], [.. reason.Absences.Select(a => (IReadOnlyList<string>)[.. a.Told.Select(t => IdOf(t.At))])]);

    private string IdOf(FactRef item)
        => item.Name.Length > 0 ? ItemIds.OfNamed(item.Kind, item.Name) : (_ids ??= IdsOfUnnamed())[item];

    private Dictionary<FactRef, string> IdsOfUnnamed()
    {
        var ids = new Dictionary<FactRef, string>();
        for (int kind = 0; kind < facts.Schema.Kinds.Count; kind++)
        {
            var next = new ItemIds();
            foreach (FactStanding standing in s_standings)
            {
                FactQuery.Enumerator<IItem> rows = facts.Facts.Query(kind, standing).Each<IItem>();
                while (rows.MoveNext())
                {
                    FactRef item = rows.Current.At;
                    if (item.Name.Length == 0)
                        ids.Add(item, next.Next(item, facts.Schema.Kinds[kind], facts.Reader.Read(item)));
                }
            }
        }
        return ids;
    }

    /// <summary>Adds what the text says and a store does not keep.</summary>
    private static ExportedItem WithSource(ExportedItem item, StoreRow row)
    {
        List<OrderClause>? order = null;
        foreach (StoreRowClause clause in row.Clauses)
        {
            if (clause.Clause.Field.Type == FieldType.Order)
                (order ??= []).AddRange(clause.Clause.Values.Select(v => new OrderClause(clause.Clause.Field.Clause, v.Item is { } named ? ItemIds.OfNamed(named.Kind.Word, named.Name) : null, v.Item is null ? v.Raw : "")));
        }
        BoundItem source = row.Item;
        return order is null && source.FormerNames.Count == 0 && source.Accepted.Count == 0
            ? item
            : item with { Order = order ?? [], FormerNames = source.FormerNames, Accepted = source.Accepted };
    }
}
