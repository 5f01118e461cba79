using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// The stores that the generator has built, so that the analyzer of the same compilation need not build them again. Each is
/// held as long as the text of its first file, and no longer.
/// </summary>
internal static class CompiledStores
{
    private static readonly ConditionalWeakTable<SourceText, Entry> Known = new();

    /// <summary>Keeps a store, and gives it back.</summary>
    public static CompiledStore Keep(CompiledStore store, ProjectOptions options)
    {
        if (store.Files.Count == 0)
            return store;
        SourceText first = store.Files[0].Source.Text;
        lock (Known)
        {
            Known.Remove(first);
            Known.Add(first, new Entry(store, options));
        }
        return store;
    }

    /// <summary>The store of exactly these files; null where none is kept.</summary>
    public static CompiledStore? Find(List<SourceFile> files, ProjectOptions options)
    {
        files.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        Entry? entry;
        lock (Known)
        {
            if (!Known.TryGetValue(files[0].Text, out entry))
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

    private sealed record Entry(CompiledStore Store, ProjectOptions Options);
}
