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
    /// <param name="layout">The numbers of kinds.</param>
    /// <param name="inOrder">The files in the order of their paths.</param>
    public static List<StoreRow> Of(StoreLayout layout, List<BoundFile> inOrder)
    {
        Dictionary<(KindSymbol, string), List<(BoundExtension Extension, string Path)>> extensions = Extensions(inOrder);
        var rows = new List<StoreRow>();
        var imported = new ImportedRows();
        var superseded = new SupersededNames();
        foreach (BoundFile file in inOrder)
            superseded.Add(file);
        foreach (BoundFile file in inOrder)
        {
            imported.Add(file);
            foreach (BoundItem item in file.Items)
                rows.Add(Join(item, file.Path, TakeExtensions(extensions, item.Kind, item.Name), superseded.Contains(item.Kind, item.Name)));
        }
        rows.AddRange(imported.Rows());
        return Sort(layout, rows);
    }

    /// <summary>Files in the order of their paths.</summary>
    public static List<BoundFile> InOrder(IReadOnlyList<BoundFile> files)
    {
        var inOrder = new List<BoundFile>(files);
        inOrder.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return inOrder;
    }

    /// <summary>Brings rows that come in the order of files and places into their order.</summary>
    public static List<StoreRow> Sort(StoreLayout layout, List<StoreRow> rows)
    {
        var keys = new RowKey[rows.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = KeyOf(layout, rows[i], i);
        var sorted = new List<StoreRow>(rows.Count);
        foreach (int place in RowKey.Sort(keys))
            sorted.Add(rows[place]);
        return sorted;
    }

    /// <summary>By what a row is in order.</summary>
    public static RowKey KeyOf(StoreLayout layout, StoreRow row, int place) => new(layout.Kind(row.Item.Kind), row.Band, row.Time, row.Item.Name, place);

    /// <summary>Whether nothing is known of when something began; such rows stand first.</summary>
    public static bool IsUndated(FactTime? time)
        => time is not { } stated || (stated.StartEarliest == long.MinValue && stated.StartLatest == long.MaxValue);

    /// <summary>What is added to an item; of two items of one name, which is an error, the first that asks is the one that is extended.</summary>
    public static List<T>? TakeExtensions<T>(Dictionary<(KindSymbol, string), List<T>> extensions, KindSymbol kind, string? name)
    {
        if (name is null || !extensions.TryGetValue((kind, name), out List<T>? added))
            return null;
        extensions.Remove((kind, name));
        return added;
    }

    /// <summary>The time of an item of which nothing but this is said.</summary>
    public static FactTime? TimeOf(KindSymbol kind, FactTime? own) => own is null && kind.IsFact ? FactTime.Unstated(kind.Aspect) : own;

    /// <summary>An item and what extensions add to it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">The path of the file that defines it.</param>
    /// <param name="added">The extensions with the paths of their files, in the order of these; null for none.</param>
    /// <param name="isSuperseded">Whether another fact replaces it.</param>
    public static StoreRow Join(BoundItem item, string path, List<(BoundExtension Extension, string Path)>? added, bool isSuperseded)
    {
        var clauses = new List<StoreRowClause>(item.Clauses.Count);
        for (int i = 0; i < item.Clauses.Count; i++)
            clauses.Add(new StoreRowClause(item.Clauses[i], null, path));
        FactTime? time = item.Time;
        IReadOnlyList<BoundAccount> accounts = item.Accounts;
        if (RowAccounts.Of(item, added, out IReadOnlyList<RepeatedTime> repeated) is { } joined)
        {
            time = TimeAccounts.Together(joined) ?? time;
            accounts = ItemBinder.WorthKeeping(joined, item.Citations);
        }
        for (int i = 0; i < added?.Count; i++)
        {
            (BoundExtension extension, string from) = added[i];
            foreach (BoundClause clause in extension.Clauses)
                clauses.Add(new StoreRowClause(clause, extension, from));
        }
        time = TimeOf(item.Kind, time);
        // The binder completes the times of an item's own clauses; only here is the item of an extension known.
        for (int i = item.Clauses.Count; time is { } whole && i < clauses.Count; i++)
        {
            if (clauses[i].Clause.Qualifiers is { Time: { } own } qualifiers)
                clauses[i] = clauses[i] with { Clause = clauses[i].Clause with { Qualifiers = qualifiers with { Time = own.WithinItem(whole) } } };
        }
        return new StoreRow(item, path) { Clauses = clauses, Time = time, Accounts = accounts, RepeatedTimes = repeated, IsSuperseded = isSuperseded };
    }

    private static Dictionary<(KindSymbol, string), List<(BoundExtension Extension, string Path)>> Extensions(List<BoundFile> files)
    {
        var extensions = new Dictionary<(KindSymbol, string), List<(BoundExtension, string)>>();
        foreach (BoundFile file in files)
        {
            foreach (BoundExtension extension in file.Extensions)
                Extend(extensions, extension.Target, (extension, file.Path));
        }
        return extensions;
    }

    /// <summary>Adds an extension behind those of the files before.</summary>
    public static void Extend<T>(Dictionary<(KindSymbol, string), List<T>> extensions, ItemReference target, T extension)
    {
        if (!extensions.TryGetValue((target.Kind, target.Name), out List<T>? all))
            extensions.Add((target.Kind, target.Name), all = []);
        all.Add(extension);
    }
}
