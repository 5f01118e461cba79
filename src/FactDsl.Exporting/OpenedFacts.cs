using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting;

/// <summary>A fact base to be read from end to end, compiled from files or opened from a store file.</summary>
internal sealed class OpenedFacts : IDisposable
{
    private readonly FactStore? _file;
    private IReadOnlyList<BrokenItem>? _broken;

    private OpenedFacts(StoreLayout layout, FactBase facts, StoreImage? image, BoundFacts? bound, FactStore? file)
    {
        Layout = layout;
        Facts = facts;
        Image = image;
        Bound = bound;
        _file = file;
        Reader = new ClauseReader(layout, facts);
    }

    /// <summary>The numbers of kinds and fields.</summary>
    public StoreLayout Layout { get; }

    /// <summary>The kinds.</summary>
    public FactSchema Schema => Layout.Schema;

    /// <summary>The store.</summary>
    public FactBase Facts { get; }

    /// <summary>Reads its clauses.</summary>
    public ClauseReader Reader { get; }

    /// <summary>What its rows were made of; null for a store file, which does not keep that.</summary>
    public StoreImage? Image { get; }

    /// <summary>The files as meant; null for a store file.</summary>
    public BoundFacts? Bound { get; }

    /// <summary>What rules derive, as the compiler knows it. Null where no rule is told, and for a store file: there <see cref="FactRef.Because"/> has the reasons.</summary>
    public DerivedFacts? Derived => Image?.Derived();

    /// <summary>The names; those of a store file are read anew each time.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public NameTable Names => Bound?.Names ?? StoredNames.Of(Layout, Facts);

    /// <summary>Number of errors in the files; what they are in is missing.</summary>
    public int Errors => Bound?.Errors ?? 0;

    /// <summary>The items that have an error in them and so are left out; none of a store file, which tells only how many there are.</summary>
    public IReadOnlyList<BrokenItem> Broken => _broken ??= Bound is null ? [] : BrokenItems.In(Bound);

    /// <summary>How many items are left out because of an error.</summary>
    public int LeftOut => Bound is null ? Facts.BrokenCount : Broken.Count;

    /// <summary>Compiles texts.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="imports">What other assemblies share.</param>
    /// <param name="padding">How far hedges reach; null for one unit.</param>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    public static OpenedFacts Of(IEnumerable<FactFileText> texts, IReadOnlyList<FactInterface>? imports = null, FactPadding? padding = null) => Of(BoundFacts.Of(texts, imports, padding));

    /// <summary>Compiles files that are bound.</summary>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    public static OpenedFacts Of(BoundFacts bound)
    {
        StoreImage image = bound.ToStore();
        return new OpenedFacts(image.Layout, image.Open(), image, bound, null);
    }

    /// <summary>Takes over a store, which is closed with it; null, and the store left as it was, where it has other kinds.</summary>
    /// <param name="store">The store.</param>
    /// <param name="layout">The kinds that it may have.</param>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public static OpenedFacts? Of(FactStore store, StoreLayout layout) => store.SchemaHash != layout.SchemaHash ? null
        : new OpenedFacts(layout, store.Facts(new StoredItemFactory(layout.Schema), layout.SchemaHash), null, null, store);

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}
