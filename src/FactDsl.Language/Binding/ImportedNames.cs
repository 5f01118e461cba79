using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;

namespace FactDsl.Language.Binding;

/// <summary>Adds the names of other assemblies to those of the files. An own name hides theirs, and that of one that uses another hides the other's.</summary>
internal sealed class ImportedNames(NameTable table, FactSchema schema)
{
    private readonly Dictionary<SharedName, Imported> _items = [];

    /// <summary>Adds the names.</summary>
    public void Add()
    {
        foreach (FactInterface import in schema.Imports)
        {
            for (int i = 0; i < import.Declarations.Names.Count; i++)
                Add(import, import.Declarations.Names[i], i);
        }
        foreach (KeyValuePair<SharedName, Imported> item in _items)
        {
            AddPlaces(item.Key, item.Value);
            AddMembers(item.Key, item.Value);
        }
    }

    private void AddPlaces(SharedName name, Imported item)
    {
        if (!item.From.LiesIn.TryGetValue(name, out List<SharedName>? outer))
            return;
        foreach (SharedName place in outer)
        {
            if (_items.TryGetValue(place, out Imported? found))
                item.LiesIn.Add(found.Reference);
        }
    }

    private void AddMembers(SharedName name, Imported item)
    {
        if (!item.From.StandsFor.TryGetValue(name, out List<SharedMembership>? members))
            return;
        foreach (SharedMembership said in members)
        {
            if (!_items.TryGetValue(said.Member, out Imported? member) || DistributiveField(item.Reference.Kind, said.Field) is not { } field)
                continue;
            if (said.Time.Length == 0)
                item.StandsFor.Add(new ImportedMember(field, member.Reference, said.Doubt, null));
            else if (SharedTime.TryRead(said.Time, out FactTime time))
                item.StandsFor.Add(new ImportedMember(field, member.Reference, said.Doubt, time.Hedged(schema.Padding)));
        }
    }

    private static FieldSymbol? DistributiveField(KindSymbol kind, string name)
    {
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.IsDistributive && field.Name == name)
                return field;
        }
        return null;
    }

    private void Add(FactInterface import, NameDeclaration declared, int index)
    {
        if (schema.Find(declared.Kind) is not { } kind || !schema.Imported.IsKnown(import, declared.Kind))
            return;
        var name = new SharedName(declared.Kind, declared.Name);
        if (_items.ContainsKey(name))
            return;
        var liesIn = new List<ItemReference>();
        var standsFor = new List<ImportedMember>();
        var reference = new ItemReference(kind, declared.Name) { Import = new ItemOrigin(import.Assembly, liesIn, standsFor) };
        // What is hidden is still what others of its assembly lie in, or stand for.
        _items.Add(name, new Imported(import, reference, liesIn, standsFor));
        foreach (NameEntry entry in table.Find(declared.Name))
        {
            if (entry.Kind != kind)
                continue;
            table.Hide(kind, declared.Name, import.Assembly);
            return;
        }
        table.Add(new NameEntry(kind, declared, import.Assembly, index) { Reference = reference });
    }

    private sealed record Imported(FactInterface From, ItemReference Reference, List<ItemReference> LiesIn, List<ImportedMember> StandsFor);
}
