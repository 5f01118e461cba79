using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Writes citations, each once, and notes which rows cite a source.</summary>
internal sealed class CitationEncoder(StoreContext store)
{
    /// <summary>The place of a list of citations; -1 for none.</summary>
    public int Encode(IReadOnlyList<BoundCitation> citations, int row)
    {
        if (citations.Count == 0)
            return -1;
        var places = new int[citations.Count];
        for (int i = 0; i < places.Length; i++)
            places[i] = StoreTag.Of(StoreTag.Direct, Encode(citations[i], row));
        return store.Lists.OfList(places);
    }

    private int Encode(BoundCitation citation, int row)
    {
        store.Post(store.Sources, citation.Source, row);
        foreach (ItemReference via in citation.Via)
            store.Post(store.Asides, via, row);
        return store.Lists.Of([store.ValueOf(citation.Source), Quotes(citation.Quotes), Texts(citation.Locators), Items(citation.Via)]);
    }

    private int Items(IReadOnlyList<ItemReference> items)
    {
        var values = new int[items.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = store.ValueOf(items[i]);
        return store.Lists.OfList(values);
    }

    private int Texts(IReadOnlyList<string> texts)
    {
        var values = new int[texts.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = StoreTag.Of(StoreTag.Direct, store.Texts.Of(texts[i]));
        return store.Lists.OfList(values);
    }

    /// <summary>The place of a list of texts with their languages; -1 for none.</summary>
    public int Quotes(IReadOnlyList<LabelText> texts)
    {
        var values = new int[texts.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = StoreTag.Of(StoreTag.Direct, store.Texts.Of(texts[i]));
        return store.Lists.OfList(values);
    }
}
