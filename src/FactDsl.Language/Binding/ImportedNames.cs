using System.Collections.Generic;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;

namespace FactDsl.Language.Binding;

/// <summary>Adds the names of other assemblies to those of the files. An own name hides theirs, and that of one that uses another hides the other's.</summary>
internal sealed class ImportedNames(NameTable table, FactSchema schema)
{
    private readonly Dictionary<SharedName, (FactInterface From, ItemReference Reference, List<ItemReference> LiesIn)> _items = [];

    /// <summary>Adds the names.</summary>
    public void Add()
    {
        foreach (FactInterface import in schema.Imports)
        {
            for (int i = 0; i < import.Declarations.Names.Count; i++)
                Add(import, import.Declarations.Names[i], i);
        }
        foreach ((FactInterface from, ItemReference reference, List<ItemReference> liesIn) in _items.Values)
        {
            if (!from.LiesIn.TryGetValue(new SharedName(reference.Kind.Word, reference.Name), out List<SharedName>? outer))
                continue;
            foreach (SharedName name in outer)
            {
                if (_items.TryGetValue(name, out (FactInterface, ItemReference Reference, List<ItemReference>) found))
                    liesIn.Add(found.Reference);
            }
        }
    }

    private void Add(FactInterface import, NameDeclaration declared, int index)
    {
        if (schema.Find(declared.Kind) is not { } kind)
            return;
        var name = new SharedName(declared.Kind, declared.Name);
        if (_items.ContainsKey(name))
            return;
        var liesIn = new List<ItemReference>();
        var reference = new ItemReference(kind, declared.Name) { Import = new ItemOrigin(import.Assembly, liesIn) };
        // What is hidden is still what others of its assembly lie in.
        _items.Add(name, (import, reference, liesIn));
        foreach (NameEntry entry in table.Find(declared.Name))
        {
            if (entry.Kind != kind)
                continue;
            table.Hide(kind, declared.Name, import.Assembly);
            return;
        }
        table.Add(new NameEntry(kind, declared, import.Assembly, index) { Reference = reference });
    }
}
