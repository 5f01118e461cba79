using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Storage;

/// <summary>Writes citations, each once, and notes which rows cite a source.</summary>
internal sealed class CitationEncoder(StoreContext store)
{
    private int[] _places = new int[4];

    /// <summary>The place of a list of citations; -1 for none.</summary>
    public int Encode(IReadOnlyList<BoundCitation> citations, int row)
    {
        int count = citations.Count;
        if (count == 0)
            return -1;
        if (count > _places.Length)
            _places = new int[count];
        for (int i = 0; i < count; i++)
            _places[i] = StoreContext.Tagged(StoreTag.Direct, Encode(citations[i], row));
        Span<int> run = List(count);
        _places.AsSpan(0, count).CopyTo(run.Slice(1));
        return store.Lists.Of(run);
    }

    /// <summary>The place of a list of texts with their languages; -1 for none.</summary>
    public int Quotes(IReadOnlyList<LabelText> texts)
    {
        if (texts.Count == 0)
            return -1;
        Span<int> run = List(texts.Count);
        for (int i = 0; i < texts.Count; i++)
            run[i + 1] = StoreContext.Tagged(StoreTag.Direct, store.Texts.Of(texts[i]));
        return store.Lists.Of(run);
    }

    private int Encode(BoundCitation citation, int row)
    {
        store.Post(store.Sources, citation.Source, row);
        for (int i = 0; i < citation.Via.Count; i++)
            store.Post(store.Asides, citation.Via[i], row);
        int source = store.ValueOf(citation.Source), quotes = Quotes(citation.Quotes), locators = Texts(citation.Locators), via = Items(citation.Via);
        Span<int> run = store.Lists.Scratch(4);
        run[0] = source;
        run[1] = quotes;
        run[2] = locators;
        run[3] = via;
        return store.Lists.Of(run);
    }

    private int Items(IReadOnlyList<ItemReference> items)
    {
        if (items.Count == 0)
            return -1;
        Span<int> run = List(items.Count);
        for (int i = 0; i < items.Count; i++)
            run[i + 1] = store.ValueOf(items[i]);
        return store.Lists.Of(run);
    }

    private int Texts(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return -1;
        Span<int> run = List(texts.Count);
        for (int i = 0; i < texts.Count; i++)
            run[i + 1] = StoreContext.Tagged(StoreTag.Direct, store.Texts.Of(texts[i]));
        return store.Lists.Of(run);
    }

    /// <summary>Room for a list behind its length.</summary>
    private Span<int> List(int count)
    {
        Span<int> run = store.Lists.Scratch(count + 1);
        run[0] = count;
        return run;
    }
}
