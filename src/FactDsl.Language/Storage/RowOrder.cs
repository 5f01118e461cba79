using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// Brings the items of all files into the order of rows: by kind, standing, time and name, then by file and place. What
/// extensions add joins the item it is about, in the order of files. What other fact bases have comes last in its kind.
/// </summary>
internal static class RowOrder
{
    /// <summary>The rows in order.</summary>
    public static List<StoreRow> Of(StoreLayout layout, IReadOnlyList<BoundFile> files)
    {
        var inOrder = new List<BoundFile>(files);
        inOrder.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        Dictionary<(KindSymbol, string), List<(BoundExtension Extension, string Path)>> extensions = Extensions(inOrder);
        var rows = new List<StoreRow>();
        foreach (BoundFile file in inOrder)
        {
            foreach (BoundItem item in file.Items)
                rows.Add(Merge(item, file.Path, extensions));
        }
        rows.AddRange(ImportedRows.Of(inOrder));
        var keys = new RowKey[rows.Count];
        var order = new int[rows.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = new RowKey(layout.Kind(rows[i].Item.Kind), rows[i], i);
            order[i] = i;
        }
        // Keys are large, so their numbers are sorted instead.
        Array.Sort(order, Comparer<int>.Create((a, b) => keys[a].CompareTo(keys[b])));
        var sorted = new List<StoreRow>(rows.Count);
        foreach (int place in order)
            sorted.Add(rows[place]);
        return sorted;
    }

    /// <summary>Whether nothing is known of when something began; such rows stand first.</summary>
    public static bool IsUndated(FactTime? time)
        => time is not { } stated || (stated.StartEarliest == long.MinValue && stated.StartLatest == long.MaxValue);

    private static Dictionary<(KindSymbol, string), List<(BoundExtension, string)>> Extensions(List<BoundFile> files)
    {
        var extensions = new Dictionary<(KindSymbol, string), List<(BoundExtension, string)>>();
        foreach (BoundFile file in files)
        {
            foreach (BoundExtension extension in file.Extensions)
            {
                (KindSymbol, string) target = (extension.Target.Kind, extension.Target.Name);
                if (!extensions.TryGetValue(target, out List<(BoundExtension, string)>? all))
                    extensions.Add(target, all = []);
                all.Add((extension, file.Path));
            }
        }
        return extensions;
    }

    private static StoreRow Merge(BoundItem item, string path, Dictionary<(KindSymbol, string), List<(BoundExtension Extension, string Path)>> extensions)
    {
        var clauses = new List<StoreRowClause>(item.Clauses.Count);
        for (int i = 0; i < item.Clauses.Count; i++)
            clauses.Add(new StoreRowClause(item.Clauses[i], null, path));
        FactTime? time = item.Time;
        // Of two items of one name, which is an error, the first is the one that is extended.
        if (item.Name is { } name && extensions.TryGetValue((item.Kind, name), out List<(BoundExtension Extension, string Path)>? added))
        {
            extensions.Remove((item.Kind, name));
            foreach ((BoundExtension extension, string from) in added)
            {
                if (time is null || time.Value.IsUnstated)
                    time = extension.Time ?? time;
                foreach (BoundClause clause in extension.Clauses)
                    clauses.Add(new StoreRowClause(clause, extension, from));
            }
        }
        if (time is null && item.Kind.IsFact)
            time = FactTime.Unstated(item.Kind.Reading);
        // The binder completes the times of an item's own clauses; only here is the item of an extension known.
        for (int i = item.Clauses.Count; time is { } whole && i < clauses.Count; i++)
        {
            if (clauses[i].Clause.Qualifiers is { Time: { } own } qualifiers)
                clauses[i] = clauses[i] with { Clause = clauses[i].Clause with { Qualifiers = qualifiers with { Time = own.WithinItem(whole) } } };
        }
        return new StoreRow(item, path) { Clauses = clauses, Time = time };
    }

    private readonly struct RowKey(int kind, StoreRow row, int place)
    {
        private readonly int _kind = kind;
        private readonly int _band = row.Band;
        private readonly bool _isUndated = IsUndated(row.Time);
        private readonly long _startEarliest = UnitWriter.Clamp(row.Time?.StartEarliest ?? long.MinValue);
        private readonly long _startLatest = UnitWriter.Clamp(row.Time?.StartLatest ?? long.MaxValue);
        private readonly long _endEarliest = UnitWriter.Clamp(row.Time?.EndEarliest ?? long.MinValue);
        private readonly long _endLatest = UnitWriter.Clamp(row.Time?.EndLatest ?? long.MaxValue);

        // Items come in the order of files and places, so their number settles every tie.
        private readonly int _place = place;
        private readonly string _name = row.Item.Name ?? "";

        public int CompareTo(in RowKey other)
        {
            int order = _kind.CompareTo(other._kind);
            order = order != 0 ? order : _band.CompareTo(other._band);
            order = order != 0 ? order : other._isUndated.CompareTo(_isUndated);
            order = order != 0 ? order : _startEarliest.CompareTo(other._startEarliest);
            order = order != 0 ? order : _startLatest.CompareTo(other._startLatest);
            order = order != 0 ? order : _endEarliest.CompareTo(other._endEarliest);
            order = order != 0 ? order : _endLatest.CompareTo(other._endLatest);
            order = order != 0 ? order : string.CompareOrdinal(_name, other._name);
            return order != 0 ? order : _place.CompareTo(other._place);
        }
    }
}
