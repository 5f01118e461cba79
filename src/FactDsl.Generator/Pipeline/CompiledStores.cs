using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// The stores that the generator has built, so that the analyzer of the same compilation need not build them again. Each is
/// held as long as the text of its first or its last file, and no longer.
/// </summary>
internal static class CompiledStores
{
    private static readonly ConditionalWeakTable<SourceText, Entry> s_known = new();

    /// <summary>Keeps a store, and gives it back.</summary>
    public static CompiledStore Keep(CompiledStore store, ProjectOptions options)
    {
        if (store.Files.Count == 0)
            return store;
        var entry = new Entry(store, options);
        lock (s_known)
        {
            Put(store.Files[0].Source.Text, entry);
            // An edit of the first file leaves the last one, by which the store of before is found.
            Put(store.Files[store.Files.Count - 1].Source.Text, entry);
        }
        return store;
    }

    /// <summary>The store of exactly these files; null where none is kept.</summary>
    public static CompiledStore? Find(List<SourceFile> files, ProjectOptions options)
    {
        files.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        Entry? entry;
        lock (s_known)
        {
            if (!s_known.TryGetValue(files[0].Text, out entry))
                return null;
        }
        IReadOnlyList<BoundSource> built = entry.Store.Files;
        if (built.Count != files.Count || entry.Options != options)
            return null;
        for (int i = 0; i < files.Count; i++)
        {
            if (!built[i].Source.Equals(files[i]))
                return null;
        }
        return entry.Store;
    }

    /// <summary>A store of an earlier state of these files; null where none is kept.</summary>
    public static CompiledStore? FindBefore(BoundSource[] files, ProjectOptions options)
    {
        if (files.Length == 0)
            return null;
        lock (s_known)
        {
            if (!s_known.TryGetValue(files[0].Source.Text, out Entry? entry) && !s_known.TryGetValue(files[files.Length - 1].Source.Text, out entry))
                return null;
            return entry.Options == options ? entry.Store : null;
        }
    }

    private static void Put(SourceText text, Entry entry)
    {
        s_known.Remove(text);
        s_known.Add(text, entry);
    }

    private sealed record Entry(CompiledStore Store, ProjectOptions Options);
}
