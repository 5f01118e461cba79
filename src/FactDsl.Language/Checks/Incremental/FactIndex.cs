using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>An item by its file and its place in it.</summary>
/// <param name="File">The number of the file.</param>
/// <param name="Item">The place among the items of the file.</param>
internal readonly record struct ItemPlace(int File, int Item);

/// <summary>Where everything stands in one state of the files.</summary>
internal sealed class FactIndex
{
    private static readonly List<(int File, BoundExtension Extension)> s_none = [];
    private static readonly List<ItemPlace> s_nowhere = [];

    private readonly Dictionary<ItemReference, ItemPlace> _names = [];
    private readonly HashSet<ItemReference> _duplicates = [];
    private readonly Dictionary<ItemReference, List<(int File, BoundExtension Extension)>> _extensions = [];
    private readonly Dictionary<ItemReference, List<ItemPlace>> _successors = [];
    private readonly Dictionary<ItemReference, List<ItemReference>> _standing = [];
    private readonly HashSet<ItemReference> _imported = [];
    private readonly List<(ItemPlace Place, ItemReference Other)> _sameLinks = [];
    private Dictionary<ItemPlace, List<ItemPlace>>? _same;
    private readonly HashSet<FieldSymbol> _acyclic;

    public FactIndex(FactSchema schema, IReadOnlyList<BoundFile> files)
    {
        Files = files;
        _acyclic = CycleChecks.Acyclic(schema);
        for (int file = 0; file < files.Count; file++)
        {
            IReadOnlyList<BoundItem> items = files[file].Items;
            for (int i = 0; i < items.Count; i++)
                Add(items[i], new ItemPlace(file, i));
            HasQuestions |= files[file].Questions.Count > 0 || files[file].Expectations.Count > 0 || files[file].Rules.Count > 0;
        }
        for (int file = 0; file < files.Count; file++)
        {
            IReadOnlyList<BoundExtension> extensions = files[file].Extensions;
            for (int i = 0; i < extensions.Count; i++)
                Add(extensions[i], file);
        }
    }

    public IReadOnlyList<BoundFile> Files { get; }

    /// <summary>Named items that lie in others, and groups: what says which facts a name stands for.</summary>
    public HashSet<ItemPlace> Surroundings { get; } = [];

    /// <summary>Items from which a way may lead round in a circle.</summary>
    public HashSet<ItemPlace> Leading { get; } = [];

    /// <summary>Denials and counts.</summary>
    public HashSet<ItemPlace> Filters { get; } = [];

    /// <summary>Whether anything is asked of the facts.</summary>
    public bool HasQuestions { get; }

    public BoundItem this[ItemPlace place] => Files[place.File].Items[place.Item];

    public string PathOf(ItemPlace place) => Files[place.File].Path;

    public bool IsDuplicate(ItemReference name) => _duplicates.Contains(name);

    public ItemPlace? Find(ItemReference name) => _names.TryGetValue(name, out ItemPlace place) ? place : null;

    /// <summary>What is added to an item.</summary>
    public List<(int File, BoundExtension Extension)> ExtensionsOf(BoundItem item)
        => item.Name is { } name && _extensions.Count > 0 && _extensions.TryGetValue(new ItemReference(item.Kind, name), out List<(int, BoundExtension)>? all) ? all : s_none;

    /// <summary>The items that replace an item.</summary>
    public List<ItemPlace> SuccessorsOf(BoundItem item)
        => item.Name is { } name && _successors.Count > 0 && _successors.TryGetValue(new ItemReference(item.Kind, name), out List<ItemPlace>? all) ? all : s_nowhere;

    /// <summary>The names of which what is told may be told of a name: groups that it is in, by however many steps, at whatever time.</summary>
    public List<ItemReference> StandingFor(ItemReference name)
    {
        var found = new List<ItemReference>();
        if (!_standing.ContainsKey(name))
            return found;
        var seen = new HashSet<ItemReference> { name };
        var next = new Queue<ItemReference>();
        for (next.Enqueue(name); next.Count > 0;)
        {
            if (!_standing.TryGetValue(next.Dequeue(), out List<ItemReference>? groups))
                continue;
            foreach (ItemReference group in groups)
            {
                if (!seen.Add(group))
                    continue;
                found.Add(group);
                next.Enqueue(group);
            }
        }
        return found;
    }

    /// <summary>The items that an item is said to be the same fact as, or that say so of it.</summary>
    public List<ItemPlace> SameAs(ItemPlace place)
        => _sameLinks.Count > 0 && (_same ??= FindSame()).TryGetValue(place, out List<ItemPlace>? all) ? all : s_nowhere;

    /// <summary>Whether a way may lead on by one of some clauses.</summary>
    public bool Leads(IReadOnlyList<BoundClause> clauses, bool isNamed)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (Leads(clauses[i], isNamed))
                return true;
        }
        return false;
    }

    /// <summary>Whether one of some clauses says what something lies in.</summary>
    public static bool LiesIn(IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Field.IsTransitive)
                return true;
        }
        return false;
    }

    // No way leads to what has no name, but `after` leads away from what it names.
    private bool Leads(BoundClause clause, bool isNamed)
        => (isNamed || clause.Field.Type == FieldType.Order) && CycleChecks.Follows(clause.Field, _acyclic);

    private void Add(BoundItem item, ItemPlace place)
    {
        if (item.Name is { } name)
        {
            var reference = new ItemReference(item.Kind, name);
            if (_names.ContainsKey(reference))
                _duplicates.Add(reference);
            else
                _names.Add(reference, place);
        }
        if (item.Standing is FactStanding.Denied or FactStanding.Counted)
            Filters.Add(place);
        if (item.Kind.IsDistributive)
            Surroundings.Add(place);
        Add(item.Clauses, place);
    }

    private void Add(BoundExtension extension, int file)
    {
        if (!_extensions.TryGetValue(extension.Target, out List<(int, BoundExtension)>? all))
            _extensions.Add(extension.Target, all = []);
        all.Add((file, extension));
        if (Find(extension.Target) is { } target)
            Add(extension.Clauses, target);
    }

    private void Add(IReadOnlyList<BoundClause> clauses, ItemPlace place)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            BoundClause clause = clauses[i];
            bool isNamed = this[place].Name is not null;
            if (clause.Field.IsTransitive && isNamed)
                Surroundings.Add(place);
            if (Leads(clause, isNamed))
                Leading.Add(place);
            if (clause.Field.IsDistributive && this[place].Name is { } group)
                AddMembers(clause, new ItemReference(this[place].Kind, group));
            foreach (BoundValue value in clause.Values.Each())
                AddImported(value.Item);
            if (clause.Field == LanguageFields.SameFactAs)
                AddSame(clause, place);
            if (clause.Field != LanguageFields.Supersedes)
                continue;
            foreach (BoundValue value in clause.Values.Each())
            {
                if (value.Item is not { } replaced)
                    continue;
                if (!_successors.TryGetValue(replaced, out List<ItemPlace>? successors))
                    _successors.Add(replaced, successors = []);
                successors.Add(place);
            }
        }
    }

    private void AddSame(BoundClause clause, ItemPlace place)
    {
        foreach (BoundValue value in clause.Values.Each())
        {
            if (value.Item is { } other)
                _sameLinks.Add((place, other));
        }
    }

    /// <summary>Links in both directions, when every name is known.</summary>
    private Dictionary<ItemPlace, List<ItemPlace>> FindSame()
    {
        var same = new Dictionary<ItemPlace, List<ItemPlace>>();
        foreach ((ItemPlace place, ItemReference name) in _sameLinks)
        {
            if (Find(name) is not { } other)
                continue;
            Of(place).Add(other);
            Of(other).Add(place);
        }
        return same;

        List<ItemPlace> Of(ItemPlace place)
        {
            if (!same.TryGetValue(place, out List<ItemPlace>? all))
                same.Add(place, all = []);
            return all;
        }
    }

    private void AddMembers(BoundClause clause, ItemReference group)
    {
        foreach (BoundValue value in clause.Values.Each())
        {
            if (value.Item is { } member)
                AddMember(member, group);
        }
    }

    /// <summary>Adds whom an item of another fact base stands for, by however many steps.</summary>
    private void AddImported(ItemReference? item)
    {
        if (item is not { Import: { StandsFor.Count: > 0 } import } || !_imported.Add(item))
            return;
        foreach (ImportedMember member in import.StandsFor)
        {
            AddMember(member.Item, item);
            AddImported(member.Item);
        }
    }

    private void AddMember(ItemReference member, ItemReference group)
    {
        if (!_standing.TryGetValue(member, out List<ItemReference>? groups))
            _standing.Add(member, groups = []);
        groups.Add(group);
    }
}
