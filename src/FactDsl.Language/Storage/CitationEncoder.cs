using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Storage;

/// <summary>Writes citations, each once, and notes which rows cite a source.</summary>
internal sealed class CitationEncoder(RowWriter writer)
{
    private StoreNumber[] _places = new StoreNumber[4];

    /// <summary>The place of a list of citations; -1 for none.</summary>
    public StoreNumber Encode(IReadOnlyList<BoundCitation> citations)
    {
        int count = citations.Count;
        if (count == 0)
            return StoreNumber.Plain(-1);
        if (count > _places.Length)
            _places = new StoreNumber[count];
        for (int i = 0; i < count; i++)
            _places[i] = Encode(citations[i]).Tagged(StoreTag.Direct);
        Span<StoreNumber> run = List(count);
        _places.AsSpan(0, count).CopyTo(run.Slice(1));
        return writer.List(run);
    }

    /// <summary>The place of a list of texts with their languages; -1 for none.</summary>
    public StoreNumber Quotes(IReadOnlyList<LabelText> texts)
    {
        if (texts.Count == 0)
            return StoreNumber.Plain(-1);
        Span<StoreNumber> run = List(texts.Count);
        for (int i = 0; i < texts.Count; i++)
            run[i + 1] = writer.Text(texts[i]).Tagged(StoreTag.Direct);
        return writer.List(run);
    }

    private StoreNumber Encode(BoundCitation citation)
    {
        writer.Post(writer.Sources, citation.Source);
        for (int i = 0; i < citation.Via.Count; i++)
            writer.Post(writer.Asides, citation.Via[i]);
        StoreNumber source = writer.ValueOf(citation.Source), quotes = Quotes(citation.Quotes), locators = Texts(citation.Locators), via = Items(citation.Via);
        Span<StoreNumber> run = writer.Run(4);
        run[0] = source;
        run[1] = quotes;
        run[2] = locators;
        run[3] = via;
        return writer.List(run);
    }

    private StoreNumber Items(IReadOnlyList<ItemReference> items)
    {
        if (items.Count == 0)
            return StoreNumber.Plain(-1);
        Span<StoreNumber> run = List(items.Count);
        for (int i = 0; i < items.Count; i++)
            run[i + 1] = writer.ValueOf(items[i]);
        return writer.List(run);
    }

    private StoreNumber Texts(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return StoreNumber.Plain(-1);
        Span<StoreNumber> run = List(texts.Count);
        for (int i = 0; i < texts.Count; i++)
            run[i + 1] = writer.Text(texts[i]).Tagged(StoreTag.Direct);
        return writer.List(run);
    }

    /// <summary>Room for a list behind its length.</summary>
    private Span<StoreNumber> List(int count)
    {
        Span<StoreNumber> run = writer.Run(count + 1);
        run[0] = StoreNumber.Plain(count);
        return run;
    }
}
