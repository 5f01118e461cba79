using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Storage.Packing;

/// <summary>
/// Packs of a bound file what a store is made of, so that the rest of it can be let go: an item is a hundredth of its objects.
/// <see cref="FileUnpacker"/> reads it back.
/// </summary>
internal sealed class FilePacker
{
    // What of a clause and a value is there at all.
    public const byte IsBroken = 64, HasRefusedTimes = 128;
    public const byte IsOnlyPossible = 2;
    public const byte HasQualifiers = 1, HasBecause = 2, HasVia = 4, IsOneOf = 8;
    public const byte KindMask = 15, HasItem = 16, HasWord = 32, HasRaw = 64, HasTexts = 128;

    private readonly PackedSymbols _symbols;
    private readonly ByteWriter _bytes = new();

    private FilePacker(PackedSymbols symbols) => _symbols = symbols;

    /// <summary>Packs a file.</summary>
    public static PackedFile Pack(PackedSymbols symbols, BoundFile file)
    {
        var packer = new FilePacker(symbols);
        int[] items = new int[file.Items.Count];
        int[] extensions = new int[file.Extensions.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = packer._bytes.Length;
            packer.Write(file.Items[i]);
        }
        for (int i = 0; i < extensions.Length; i++)
        {
            extensions[i] = packer._bytes.Length;
            packer.Write(file.Extensions[i]);
        }
        return new PackedFile(file.Path, packer._bytes.Take(), items, extensions);
    }

    private void Write(BoundItem item)
    {
        // What rows are sorted by comes first: it is read without the rest.
        _bytes.Number(_symbols.Kinds.Of(item.Kind));
        _bytes.Byte((byte)((int)item.Standing | (item.IsWhole ? 0 : IsBroken) | (item.HasRefusedTimes ? HasRefusedTimes : 0)));
        _bytes.Number(item.Name is { } name ? 1 + _symbols.Items.Of(new ItemReference(item.Kind, name)) : 0);
        Write(item.Time);
        Write(item.Labels);
        _bytes.Number(item.Span.Start);
        _bytes.Number(item.Line);
        _bytes.Byte((byte)((item.Documentation is null ? 0 : 1) | (item.IsOnlyPossible ? IsOnlyPossible : 0)));
        if (item.Documentation is { } documentation)
            _bytes.Text(documentation);
        Write(item.TimeWording);
        _bytes.Text(item.StandingDate?.Text ?? "");
        Write(item.Citations);
        Write(item.Clauses);
        // Only what has a name can be extended, and needs them then.
        Write(item.Name is not null || item.Accounts.Count > 0 ? item.TimeClauses : []);
    }

    private void Write(BoundExtension extension)
    {
        Write(extension.Target);
        _bytes.Byte(extension.IsWhole ? (byte)0 : IsBroken);
        Write(extension.Time);
        Write(extension.Citations);
        Write(extension.Clauses);
        Write(extension.TimeClauses);
    }

    private void Write(IReadOnlyList<BoundTimeClause> clauses)
    {
        _bytes.Number(clauses.Count);
        for (int i = 0; i < clauses.Count; i++)
        {
            _bytes.Text(clauses[i].Word);
            _bytes.Text(clauses[i].Date?.Text ?? "");
            Write(clauses[i].Wording);
            Write(clauses[i].Citations);
            Write(clauses[i].Clauses);
        }
    }

    private void Write(IReadOnlyList<BoundCitation> citations)
    {
        _bytes.Number(citations.Count);
        for (int i = 0; i < citations.Count; i++)
        {
            Write(citations[i].Source);
            Write(citations[i].Quotes);
            _bytes.Number(citations[i].Locators.Count);
            foreach (string locator in citations[i].Locators)
                _bytes.Text(locator);
            Write(citations[i].Via);
        }
    }

    private void Write(IReadOnlyList<BoundClause> clauses)
    {
        _bytes.Number(clauses.Count);
        for (int i = 0; i < clauses.Count; i++)
            Write(clauses[i]);
    }

    private void Write(BoundClause clause)
    {
        _bytes.Byte((byte)((clause.Qualifiers is null ? 0 : HasQualifiers) | (clause.Because.Count > 0 ? HasBecause : 0) | (clause.Via.Count > 0 ? HasVia : 0) | (clause.IsOneOf ? IsOneOf : 0)));
        _bytes.Number(_symbols.Fields.Of(clause.Field));
        _bytes.Number(clause.Verb + 1);
        _bytes.Number(clause.Line);
        _bytes.Number(clause.Values.Count);
        for (int i = 0; i < clause.Values.Count; i++)
            Write(clause.Values[i]);
        if (clause.Qualifiers is { } qualifiers)
        {
            Write(qualifiers.Time);
            Write(qualifiers.Citations);
            Write(qualifiers.Clauses);
        }
        if (clause.Because.Count > 0)
            Write(clause.Because);
        if (clause.Via.Count > 0)
            Write(clause.Via);
    }

    private void Write(BoundValue value)
    {
        _bytes.Byte((byte)((int)value.Kind | (value.Item is null ? 0 : HasItem) | (value.Word < 0 ? 0 : HasWord) | (value.Raw.Length == 0 ? 0 : HasRaw) | (value.Texts.Count == 0 ? 0 : HasTexts)));
        if (value.Item is { } item)
            Write(item);
        if (value.Word >= 0)
            _bytes.Number(value.Word);
        if (value.Raw.Length > 0)
            _bytes.Text(value.Raw);
        if (value.Texts.Count > 0)
            Write(value.Texts);
    }

    private void Write(IReadOnlyList<ItemReference> items)
    {
        _bytes.Number(items.Count);
        for (int i = 0; i < items.Count; i++)
            Write(items[i]);
    }

    private void Write(ItemReference item) => _bytes.Number(_symbols.Items.Of(item));

    private void Write(IReadOnlyList<LabelText> texts)
    {
        _bytes.Number(texts.Count);
        for (int i = 0; i < texts.Count; i++)
        {
            _bytes.Text(texts[i].Text);
            _bytes.Number(texts[i].Language is { } language ? 1 + _symbols.Languages.Of(language) : 0);
        }
    }

    private void Write(FactTime? time) => _bytes.Number(time is { } stated ? 1 + _symbols.Times.Of(stated) : 0);
}
