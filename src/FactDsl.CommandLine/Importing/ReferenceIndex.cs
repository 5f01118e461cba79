using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing;

/// <summary>Finds items by what tables call them: by name, by code, by label and by other names in any language.</summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<string, List<ItemReference>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ItemReference>> _byLabel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ItemReference>> _byExactLabel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ItemReference>> _byCalled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ItemReference>> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Field, string Value), List<ItemReference>> _byField = [];
    private readonly Dictionary<ItemReference, BoundItem> _items = [];
    private readonly HashSet<ItemReference> _earlier = [];
    private readonly Dictionary<(string Field, string Value), ItemReference> _earlierByField = [];
    private int _suggestions = 50;

    /// <summary>The items of facts that are there already.</summary>
    public static ReferenceIndex Of(BoundFacts facts)
    {
        var index = new ReferenceIndex();
        foreach (BoundFile file in facts.Files)
        {
            foreach (BoundItem item in file.Items)
                index.Add(item);
            foreach (BoundExtension extension in file.Extensions)
                index.AddClauses(extension.Target, extension.Clauses);
        }
        // Of other assemblies' items only what they are called is known.
        foreach (NameEntry entry in facts.Names.All)
        {
            if (entry.Reference is not { Import: not null } shared)
                continue;
            index.AddName(shared);
            foreach (LabelText label in entry.Declaration.Labels)
                index.AddLabel(shared, label.Text);
            foreach (string name in entry.Declaration.OtherNames)
                index.AddLabel(shared, name);
        }
        return index;
    }

    /// <summary>
    /// Says what an earlier import of the same table brought. Its items keep their names and stay where they are, also where
    /// other facts have called them something else since.
    /// </summary>
    public void AddEarlier(BoundFile import)
    {
        foreach (BoundItem item in import.Items.Where(static i => i.Name is not null))
        {
            var reference = new ItemReference(item.Kind, item.Name!);
            _earlier.Add(reference);
            foreach (BoundClause clause in item.Clauses)
            {
                foreach (BoundValue value in clause.Values.Where(static v => v.Kind == BoundValueKind.Raw))
                    _earlierByField.TryAdd((clause.Field.Name, NameText.Compose(value.Raw)), reference);
            }
        }
    }

    /// <summary>Whether an earlier import of the same table brought an item.</summary>
    public bool IsEarlier(ItemReference item) => _earlier.Contains(item);

    /// <summary>The item with a value that an earlier import of the same table brought; null for none.</summary>
    public ItemReference? Earlier(string field, string value, KindSymbol kind)
        => _earlierByField.GetValueOrDefault((field, NameText.Compose(value))) is { } item && item.Kind == kind ? item : null;

    /// <summary>An item that was there already, as its file says it; null for one that the table brings.</summary>
    public BoundItem? Existing(ItemReference item) => _items.GetValueOrDefault(item);

    /// <summary>Says that the table brings an item.</summary>
    public void AddName(ItemReference item) => Add(_byName, item.Name, item);

    /// <summary>Says what an item is called.</summary>
    public void AddLabel(ItemReference item, string label)
    {
        Add(_byLabel, FactSpelling.Fold(label), item);
        Add(_byExactLabel, NameText.Compose(label), item);
    }

    /// <summary>Says what the table calls an item that it brings: what its name was made of.</summary>
    public void AddCalled(ItemReference item, string text) => Add(_byCalled, NameText.Compose(text), item);

    /// <summary>Whether an item goes by a text just as it is written, as its name, its code or a label.</summary>
    public bool IsExact(ItemReference item, string text)
    {
        string composed = NameText.Compose(text);
        return item.Name == NameText.Normalize(text) || Of(_byCode.GetValueOrDefault(composed), item.Kind).Contains(item) || Of(_byExactLabel.GetValueOrDefault(composed), item.Kind).Contains(item);
    }

    /// <summary>Says what an item has in a field.</summary>
    public void AddField(ItemReference item, FieldSymbol field, string value)
    {
        value = NameText.Compose(value);
        Add(_byField, (field.Name, value), item);
        if (field.Type == FieldType.Code)
            Add(_byCode, value, item);
    }

    /// <summary>The items that a text may stand for; the first way of finding any decides.</summary>
    /// <param name="text">The text of the table.</param>
    /// <param name="kind">The kind that they must be; null for any.</param>
    /// <param name="by">The field to look in; null for names, codes and labels.</param>
    public IReadOnlyList<ItemReference> Find(string text, KindSymbol? kind, string? by)
    {
        // Tables write letters composed or not, as facts do.
        string composed = NameText.Compose(text);
        if (by is not null)
            return Of(_byField.GetValueOrDefault((by, composed)), kind);
        IReadOnlyList<ItemReference> found = Of(_byName.GetValueOrDefault(NameText.Normalize(text)), kind);
        if (found.Count == 0)
            found = Of(_byCode.GetValueOrDefault(composed), kind);
        // Where anything may stand, a number in a cell is no name.
        if (found.Count == 0 && kind is not null)
            found = Of(_byCalled.GetValueOrDefault(composed), kind);
        // Letters as they are written decide where others differ in case alone.
        if (found.Count == 0)
            found = Of(_byExactLabel.GetValueOrDefault(composed), kind);
        return found.Count > 0 ? found : Of(_byLabel.GetValueOrDefault(FactSpelling.Fold(text)), kind);
    }

    /// <summary>The item as a clause names it: with its kind in front where its name alone could be another.</summary>
    public string Written(ItemReference item, KindSymbol? kind)
        => Of(_byName.GetValueOrDefault(item.Name), kind).Count > 1 ? item.Kind.Word + "." + item.Name : item.Name;

    /// <summary>The end of a message that offers what may be meant.</summary>
    public string Suggest(string text, KindSymbol? kind)
    {
        // Looking through all names costs time: a table full of mistakes gets offers for the first of them only.
        if (_suggestions-- <= 0)
            return "";
        IEnumerable<KeyValuePair<string, string>> candidates = _byName.Values.Concat(_byLabel.Values).SelectMany(static l => l)
            .Where(i => kind is null || i.Kind.Is(kind)).Distinct().SelectMany(Spellings);
        return Suggestion.Text(FactSpelling.Nearest(text, candidates, Suggestion.Most));
    }

    private IEnumerable<KeyValuePair<string, string>> Spellings(ItemReference item)
        => [new(item.Name, item.Name), .. (_items.GetValueOrDefault(item)?.Labels ?? []).Select(l => new KeyValuePair<string, string>(l.Text, item.Name))];

    private void Add(BoundItem item)
    {
        if (item.Name is null)
            return;
        var reference = new ItemReference(item.Kind, item.Name);
        AddName(reference);
        _items.TryAdd(reference, item);
        foreach (LabelText label in item.Labels)
            AddLabel(reference, label.Text);
        AddClauses(reference, item.Clauses);
    }

    private void AddClauses(ItemReference item, IReadOnlyList<BoundClause> clauses)
    {
        foreach (BoundClause clause in clauses)
        {
            foreach (BoundValue value in clause.Values)
            {
                if (clause.Field == LanguageFields.Aka)
                {
                    foreach (LabelText text in value.Texts)
                        AddLabel(item, text.Text);
                }
                else if (value.Kind == BoundValueKind.Raw)
                {
                    AddField(item, clause.Field, value.Raw);
                }
                else if (value.Kind == BoundValueKind.Text)
                {
                    foreach (LabelText text in value.Texts)
                        AddField(item, clause.Field, text.Text);
                }
            }
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<ItemReference>> index, TKey key, ItemReference item)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<ItemReference>? found))
            index.Add(key, found = []);
        if (!found.Contains(item))
            found.Add(item);
    }

    private static IReadOnlyList<ItemReference> Of(List<ItemReference>? found, KindSymbol? kind)
        => found is null ? [] : kind is null ? found : found.FindAll(i => i.Kind.Is(kind));
}
