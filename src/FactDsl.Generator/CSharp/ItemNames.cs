using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>A named item in C#.</summary>
/// <param name="Slot">Its place among the sorted names of its kind.</param>
/// <param name="Member">The property it becomes.</param>
internal readonly record struct ItemName(int Slot, string Member)
{
    /// <summary>That of an item that has none.</summary>
    public static ItemName None { get; } = new(-1, "");
}

/// <summary>How the named items of all files are called in C#, kind by kind.</summary>
internal sealed class ItemNames
{
    /// <summary>How many names of other assemblies are made where the project says nothing: ten thousand cost the compiler about a second.</summary>
    public const int MostOthers = 2000;

    private readonly Dictionary<KindSymbol, Dictionary<string, ItemName>> _items = [];

    private readonly Dictionary<(KindSymbol Kind, string FormerName), string> _aliases = [];

    private readonly Dictionary<string, string> _questions = new(StringComparer.Ordinal);

    private readonly List<(KindModel, List<(string, string, string)>)> _others = [];

    private ItemNames()
    {
    }

    /// <summary>
    /// The items of other assemblies, kind by kind: each with its name, its property and
    /// its assembly. None where there are more than the project wants.
    /// </summary>
    public IReadOnlyList<(KindModel Kind, List<(string Name, string Member, string Assembly)> Items)> Others => _others;

    /// <summary>Names the items that the files declare.</summary>
    /// <param name="model">The kinds in C#.</param>
    /// <param name="files">The declarations, in the order of their paths.</param>
    public static ItemNames Of(CSharpModel model, IReadOnlyList<FileDeclarations> files)
    {
        var byKind = new Dictionary<string, List<NameDeclaration>>(StringComparer.Ordinal);
        foreach (FileDeclarations file in files)
        {
            foreach (NameDeclaration declared in file.Names)
            {
                if (!byKind.TryGetValue(declared.Kind, out List<NameDeclaration>? ofKind))
                    byKind.Add(declared.Kind, ofKind = []);
                ofKind.Add(declared);
            }
        }
        var names = new ItemNames();
        foreach (KindModel kind in model.Kinds)
        {
            if (kind.RecordModel is not null && byKind.TryGetValue(kind.Symbol.Word, out List<NameDeclaration>? ofKind))
                names.Add(kind, ofKind);
        }
        if (model.ReadsOthers && model.Imports.Sum(static i => i.Declarations.Names.Count) <= model.Scope.MostNames)
            names.AddOthers(model);
        names.AddQuestions(model, files);
        return names;
    }

    /// <summary>The type that a question becomes.</summary>
    public string TypeOfQuestion(string name) => _questions[name];

    /// <summary>The item in C#, or null where no declaration has the name.</summary>
    public ItemName? Find(KindSymbol kind, string name)
        => _items.TryGetValue(kind, out Dictionary<string, ItemName>? items) && items.TryGetValue(name, out ItemName item) ? item : null;

    /// <summary>Whether a former name still leads to the item: it does unless the name belongs to something else by now.</summary>
    public bool IsAlias(KindSymbol kind, string formerName, string name)
        => _aliases.TryGetValue((kind, formerName), out string? current) && current == name;

    private void AddQuestions(CSharpModel model, IReadOnlyList<FileDeclarations> files)
    {
        var sorted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (FileDeclarations file in files)
            sorted.UnionWith(file.Questions);
        foreach (string name in sorted)
        {
            string type = name;
            while (model.TypeNames.Contains(type) || (type != name && (sorted.Contains(type) || _questions.ContainsValue(type))))
                type += "_";
            _questions.Add(name, type);
        }
    }

    private void AddOthers(CSharpModel model)
    {
        foreach (KindModel kind in model.Kinds)
        {
            if (kind.RecordModel is null)
                continue;
            var assemblies = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (FactInterface import in model.Imports)
            {
                foreach (NameDeclaration declared in import.Declarations.Names)
                {
                    // An own name, and that of an assembly in front, hides the other.
                    if (declared.Kind == kind.Symbol.Word && Find(kind.Symbol, declared.Name) is null && !assemblies.ContainsKey(declared.Name))
                        assemblies.Add(declared.Name, import.Assembly);
                }
            }
            var taken = new HashSet<string>(StringComparer.Ordinal);
            if (_items.TryGetValue(kind.Symbol, out Dictionary<string, ItemName>? own))
                taken.UnionWith(own.Values.Select(static i => i.Member));
            foreach (KeyValuePair<(KindSymbol Kind, string FormerName), string> alias in _aliases)
            {
                if (alias.Key.Kind == kind.Symbol)
                    taken.Add(alias.Key.FormerName);
            }
            var items = new List<(string, string, string)>();
            foreach (KeyValuePair<string, string> other in assemblies)
            {
                string member = other.Key;
                while (kind.RecordScope.Contains(member) || taken.Contains(member) || (member != other.Key && assemblies.ContainsKey(member)))
                    member += "_";
                taken.Add(member);
                items.Add((other.Key, member, other.Value));
            }
            if (items.Count > 0)
                _others.Add((kind, items));
        }
    }

    private void Add(KindModel kind, List<NameDeclaration> declared)
    {
        var sorted = new SortedSet<string>(StringComparer.Ordinal);
        foreach (NameDeclaration declaration in declared)
            sorted.Add(declaration.Name);
        var items = new Dictionary<string, ItemName>(sorted.Count, StringComparer.Ordinal);
        _items.Add(kind.Symbol, items);
        var collided = new HashSet<string>(StringComparer.Ordinal);
        int slot = 0;
        foreach (string name in sorted)
        {
            string member = name;
            while (kind.RecordScope.Contains(member) || (member != name && (sorted.Contains(member) || !collided.Add(member))))
                member += "_";
            items.Add(name, new ItemName(slot++, member));
        }
        foreach (NameDeclaration declaration in declared)
        {
            foreach (string former in declaration.FormerNames)
            {
                bool isTaken = sorted.Contains(former) || collided.Contains(former) || kind.RecordScope.Contains(former);
                if (!isTaken && !_aliases.ContainsKey((kind.Symbol, former)))
                    _aliases.Add((kind.Symbol, former), declaration.Name);
            }
        }
    }
}
