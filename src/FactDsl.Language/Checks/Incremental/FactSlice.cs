using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>
/// Some items and all that a check of them looks at: what they name, what replaces them or is the same, and what surrounds it. Rows keep their
/// order in it, so a check finds of these items what it finds of them among all.
/// </summary>
internal sealed class FactSlice
{
    private readonly FactIndex _index;
    private readonly bool _hasMembers;
    private readonly HashSet<ItemPlace> _items = [];
    private readonly Queue<ItemPlace> _around = new();

    /// <summary>A slice without items.</summary>
    /// <param name="index">Where everything stands.</param>
    /// <param name="hasMembers">Whether a check looks at whom groups stand for, too.</param>
    public FactSlice(FactIndex index, bool hasMembers = false)
    {
        _index = index;
        _hasMembers = hasMembers;
    }

    /// <summary>How many items there are.</summary>
    public int Count => _items.Count;

    /// <summary>Adds an item with all that it names.</summary>
    public void Add(ItemPlace place)
    {
        AddAlone(place);
        BoundItem item = _index[place];
        References.Any(item, AddNamed);
        foreach ((_, BoundExtension extension) in _index.ExtensionsOf(item))
            References.Any(extension, AddNamed);
    }

    /// <summary>The slice as files.</summary>
    public List<BoundFile> ToFiles()
    {
        Surround();
        var items = new SortedDictionary<int, List<int>>();
        var extensions = new Dictionary<int, List<BoundExtension>>();
        foreach (ItemPlace place in _items)
        {
            Of(items, place.File).Add(place.Item);
            foreach ((int file, BoundExtension extension) in _index.ExtensionsOf(_index[place]))
            {
                Of(items, file);
                if (!extensions.TryGetValue(file, out List<BoundExtension>? all))
                    extensions.Add(file, all = []);
                all.Add(extension);
            }
        }
        var files = new List<BoundFile>(items.Count);
        foreach (KeyValuePair<int, List<int>> file in items)
        {
            file.Value.Sort();
            BoundFile whole = _index.Files[file.Key];
            List<BoundExtension> added = extensions.TryGetValue(file.Key, out List<BoundExtension>? all) ? all : [];
            added.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
            files.Add(new BoundFile(whole.Path) { Items = file.Value.ConvertAll(i => whole.Items[i]), Extensions = added });
        }
        return files;
    }

    private void AddAlone(ItemPlace place)
    {
        if (!_items.Add(place))
            return;
        _around.Enqueue(place);
        // Of two items of one name, which is an error, the first is meant wherever the name stands.
        if (_index[place].Name is { } name)
            AddNamed(new ItemReference(_index[place].Kind, name));
    }

    private bool AddNamed(ItemReference name)
    {
        if (_index.Find(name) is { } place)
            AddAlone(place);
        return false;
    }

    /// <summary>Adds what replaces the items, what they lie in, whom they stand for, and what they are said to be the same as.</summary>
    private void Surround()
    {
        while (_around.Count > 0)
        {
            ItemPlace place = _around.Dequeue();
            BoundItem item = _index[place];
            foreach (ItemPlace same in _index.SameAs(place))
                AddAlone(same);
            foreach (ItemPlace successor in _index.SuccessorsOf(item))
                AddAlone(successor);
            AddAround(item.Clauses);
            foreach ((_, BoundExtension extension) in _index.ExtensionsOf(item))
                AddAround(extension.Clauses);
        }
    }

    private void AddAround(IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Field.IsTransitive || (_hasMembers && clauses[i].Field.IsDistributive))
                References.Any(clauses[i], AddNamed);
        }
    }

    private static List<int> Of(SortedDictionary<int, List<int>> items, int file)
    {
        if (!items.TryGetValue(file, out List<int>? all))
            items.Add(file, all = []);
        return all;
    }
}

/// <summary>Places in files.</summary>
internal sealed class PlaceSet
{
    private readonly Dictionary<string, List<TextSpan>> _spans = new(System.StringComparer.Ordinal);

    /// <summary>The places of items and of all that is added to them.</summary>
    public static PlaceSet Of(FactIndex index, IEnumerable<ItemPlace> items)
    {
        var places = new PlaceSet();
        foreach (ItemPlace place in items)
        {
            places.Add(index.PathOf(place), index[place].Span);
            foreach ((int file, BoundExtension extension) in index.ExtensionsOf(index[place]))
                places.Add(index.Files[file].Path, extension.Span);
        }
        foreach (List<TextSpan> spans in places._spans.Values)
            spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return places;
    }

    public bool Contains(FileFinding finding) => Contains(finding.Path, finding.Finding);

    public bool Contains(string path, Finding finding)
    {
        if (!_spans.TryGetValue(path, out List<TextSpan>? spans))
            return false;
        int low = 0, high = spans.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (spans[middle].Start <= finding.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && spans[low - 1].Contains(finding.Span);
    }

    private void Add(string path, TextSpan span)
    {
        if (!_spans.TryGetValue(path, out List<TextSpan>? spans))
            _spans.Add(path, spans = []);
        spans.Add(span);
    }
}
