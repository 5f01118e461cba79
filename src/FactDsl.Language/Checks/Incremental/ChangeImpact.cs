using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>An item as it was before an edit or is behind it, with all that is added to it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Clauses">Its clauses, list by list.</param>
internal sealed record EditedItem(KindSymbol Kind, IReadOnlyList<IReadOnlyList<BoundClause>> Clauses)
{
    /// <summary>Whether it says something of a field.</summary>
    public bool Has(FieldSymbol field)
    {
        foreach (IReadOnlyList<BoundClause> clauses in Clauses)
        {
            for (int i = 0; i < clauses.Count; i++)
            {
                if (clauses[i].Field == field)
                    return true;
            }
        }
        return false;
    }
}

/// <summary>What an edit changed, and what it can concern.</summary>
internal sealed class ChangeImpact
{
    // Where more came or went, all facts are checked at the same cost.
    private const int Most = 2_000;

    private readonly FactIndex _before;

    // What others may know as something else now: names that came, went, changed, are added to or replaced.
    private readonly HashSet<ItemReference> _dirty = [];
    private readonly HashSet<ItemPlace> _added = [];

    // What the edited texts say to be the same fact, or said so.
    private readonly HashSet<ItemReference> _same = [];
    private readonly List<EditedItem> _items = [];
    private HashSet<ItemPlace>? _concerned;
    private bool _isSourceDoubted;

    private ChangeImpact(FactIndex before, FactIndex after, Dictionary<string, FileEdit> edits)
    {
        _before = before;
        After = after;
        Edits = edits;
    }

    public FactIndex After { get; }

    /// <summary>The edits of files by their paths.</summary>
    public Dictionary<string, FileEdit> Edits { get; }

    /// <summary>The items that are not what they were, before and after.</summary>
    public IReadOnlyList<EditedItem> Items => _items;

    /// <summary>Whether other names may stand for other facts now: something lies elsewhere, or a group has other members.</summary>
    public bool HasOtherSurroundings { get; private set; }

    /// <summary>Whether a way through the facts may lead elsewhere now.</summary>
    public bool Leads { get; private set; }

    /// <summary>Compares two states; null where they differ in very much, or in what cannot be taken apart.</summary>
    public static ChangeImpact? Of(FactIndex before, FactIndex after)
    {
        var edits = new Dictionary<string, FileEdit>(StringComparer.Ordinal);
        var old = new Dictionary<string, BoundFile>(before.Files.Count, StringComparer.Ordinal);
        foreach (BoundFile file in before.Files)
            old.Add(file.Path, file);
        int count = 0;
        foreach (BoundFile file in after.Files)
        {
            if (!old.TryGetValue(file.Path, out BoundFile? was))
                was = new BoundFile(file.Path);
            old.Remove(file.Path);
            if (!ReferenceEquals(was, file))
                edits.Add(file.Path, FileEdit.Of(was, file));
        }
        foreach (BoundFile gone in old.Values)
            edits.Add(gone.Path, FileEdit.Of(gone, new BoundFile(gone.Path)));
        foreach (FileEdit edit in edits.Values)
            count += edit.Count;
        if (count > Most)
            return null;
        var facts = new ChangeImpact(before, after, edits);
        return facts.Find() ? facts : null;
    }

    /// <summary>The items that one look at them and at what they name may find something else about.</summary>
    public HashSet<ItemPlace> Concerned()
    {
        if (_concerned is not null)
            return _concerned;
        var concerned = new HashSet<ItemPlace>(_added);
        if (_dirty.Count > 0)
        {
            Func<ItemReference, bool> isDirty = NameTest.Of(_dirty);
            for (int file = 0; file < After.Files.Count; file++)
            {
                BoundFile bound = After.Files[file];
                for (int i = 0; i < bound.Items.Count; i++)
                {
                    BoundItem item = bound.Items[i];
                    if ((item.Name is { } name && isDirty(new ItemReference(item.Kind, name))) || References.Any(item, isDirty))
                        concerned.Add(new ItemPlace(file, i));
                }
                foreach (BoundExtension extension in bound.Extensions)
                {
                    if (References.Any(extension, isDirty) && After.Find(extension.Target) is { } target)
                        concerned.Add(target);
                }
            }
        }
        return _concerned = concerned;
    }

    public bool IsConcerned(ItemPlace place) => Concerned().Contains(place);

    /// <summary>Adds the item that a place lies in, or is added to.</summary>
    public void AddAt(HashSet<ItemPlace> items, string path, TextSpan span)
    {
        int file = FileOf(path);
        if (file < 0)
            return;
        BoundFile bound = After.Files[file];
        for (int i = 0; i < bound.Items.Count; i++)
        {
            if (bound.Items[i].Span.Contains(span))
                items.Add(new ItemPlace(file, i));
        }
        foreach (BoundExtension extension in bound.Extensions)
        {
            if (extension.Span.Contains(span) && After.Find(extension.Target) is { } target)
                items.Add(target);
        }
    }

    /// <summary>Names that the edited texts define or use, or did.</summary>
    public HashSet<ItemReference> NamesInEdit()
    {
        var names = new HashSet<ItemReference>(_dirty);
        bool Add(ItemReference name)
        {
            names.Add(name);
            return false;
        }
        foreach (FileEdit edit in Edits.Values)
        {
            References.AnyOutside(edit.Before, Add);
            References.AnyOutside(edit.After, Add);
            foreach (BoundItem item in edit.Removed)
                References.Any(item, Add);
            foreach (int item in edit.Added)
                References.Any(edit.After.Items[item], Add);
            foreach (BoundExtension extension in edit.RemovedExtensions)
                References.Any(extension, Add);
            foreach (BoundExtension extension in edit.AddedExtensions)
                References.Any(extension, Add);
        }
        return names;
    }

    /// <summary>Whether the answer to anything asked may be another one now.</summary>
    public bool MayAnswer()
    {
        if (HasOtherSurroundings)
            return true;
        foreach (FileEdit edit in Edits.Values)
        {
            if (edit.Before.Questions.Count + edit.Before.Expectations.Count + edit.After.Questions.Count + edit.After.Expectations.Count > 0)
                return true;
            if (edit.Before.Rules.Count + edit.After.Rules.Count > 0)
                return true;
        }
        foreach (BoundFile file in After.Files)
        {
            // What a rule derives may follow from any fact.
            if (file.Rules.Count > 0 && _items.Count > 0)
                return true;
            foreach (BoundQuestion question in file.Questions)
            {
                if (MayAnswer(question.Pattern))
                    return true;
            }
            foreach (BoundExpectation expectation in file.Expectations)
            {
                if (MayAnswer(expectation.Pattern))
                    return true;
            }
        }
        return false;
    }

    private bool MayAnswer(BoundPattern pattern)
    {
        if (pattern.IsJoined && _items.Count > 0)
            return true;
        foreach (EditedItem item in _items)
        {
            if (item.Kind.Is(pattern.Kind))
                return true;
        }
        return false;
    }

    private bool Find()
    {
        foreach (KeyValuePair<string, FileEdit> edit in Edits)
        {
            foreach (BoundItem item in edit.Value.Removed)
                Look(item.Kind, item.Name, item.Clauses);
            foreach (BoundExtension extension in edit.Value.RemovedExtensions)
                Look(extension.Target.Kind, extension.Target.Name, extension.Clauses);
            foreach (BoundExtension extension in edit.Value.AddedExtensions)
                Look(extension.Target.Kind, extension.Target.Name, extension.Clauses);
            int file = edit.Value.Added.Count > 0 ? FileOf(edit.Key) : -1;
            foreach (int added in edit.Value.Added)
            {
                BoundItem item = edit.Value.After.Items[added];
                Look(item.Kind, item.Name, item.Clauses);
                _added.Add(new ItemPlace(file, added));
            }
        }
        // How sure a source is decides how sure all that cites it is.
        if (_isSourceDoubted)
            return false;
        if (HasOtherSurroundings)
            AddWhatLiesWithin();
        foreach (ItemReference name in _dirty)
        {
            // Which of two items of one name is meant is told by the order of files.
            if (_before.IsDuplicate(name) || After.IsDuplicate(name))
                return false;
        }
        CollectItems();
        return true;
    }

    private void Look(KindSymbol kind, string? name, IReadOnlyList<BoundClause> clauses)
    {
        if (name is not null)
            _dirty.Add(new ItemReference(kind, name));
        _isSourceDoubted |= kind.IsCitable && Doubt.IsSaidBy(clauses);
        HasOtherSurroundings |= kind.IsDistributive || (name is not null && FactIndex.LiesIn(clauses));
        Leads |= After.Leads(clauses, name is not null);
        foreach (BoundClause clause in clauses)
        {
            if (clause.Field != LanguageFields.Supersedes && clause.Field != LanguageFields.SameFactAs)
                continue;
            foreach (BoundValue value in clause.Values.Each())
            {
                if (value.Item is { } other)
                    (clause.Field == LanguageFields.Supersedes ? _dirty : _same).Add(other);
            }
        }
    }

    /// <summary>Adds what lies in something edited, by however many steps.</summary>
    private void AddWhatLiesWithin()
    {
        int count;
        do
        {
            count = _dirty.Count;
            foreach (ItemPlace place in After.Surroundings)
            {
                BoundItem item = After[place];
                if (item.Name is not { } name || _dirty.Contains(new ItemReference(item.Kind, name)))
                    continue;
                bool lies = LiesInDirty(item.Clauses);
                foreach ((_, BoundExtension extension) in After.ExtensionsOf(item))
                    lies |= LiesInDirty(extension.Clauses);
                if (lies)
                    _dirty.Add(new ItemReference(item.Kind, name));
            }
        }
        while (_dirty.Count > count);
    }

    private bool LiesInDirty(IReadOnlyList<BoundClause> clauses)
    {
        foreach (BoundClause clause in clauses)
        {
            if (clause.Field.IsTransitive && References.Any(clause, _dirty.Contains))
                return true;
        }
        return false;
    }

    private void CollectItems()
    {
        foreach (FileEdit edit in Edits.Values)
        {
            foreach (BoundItem item in edit.Removed)
                _items.Add(Edited(_before, item));
        }
        foreach (ItemPlace place in _added)
            _items.Add(Edited(After, After[place]));
        foreach (ItemReference name in _dirty)
        {
            if (_before.Find(name) is { } was)
                _items.Add(Edited(_before, _before[was]));
            if (After.Find(name) is { } now)
                _items.Add(Edited(After, After[now]));
        }
        AddSame(_before);
        AddSame(After);
        if (!HasOtherSurroundings)
            return;
        // What values lie in tells whether they differ.
        foreach (ItemPlace place in Concerned())
            _items.Add(Edited(After, After[place]));
    }

    /// <summary>Adds all that was one fact with something edited, or is now: it may count with others.</summary>
    private void AddSame(FactIndex index)
    {
        var seen = new HashSet<ItemPlace>();
        var next = new Queue<ItemPlace>();
        foreach (ItemReference name in _same.Concat(_dirty))
        {
            if (index.Find(name) is { } place && index.SameAs(place).Count > 0 && seen.Add(place))
                next.Enqueue(place);
        }
        while (next.Count > 0)
        {
            ItemPlace place = next.Dequeue();
            _items.Add(Edited(index, index[place]));
            foreach (ItemPlace other in index.SameAs(place))
            {
                if (seen.Add(other))
                    next.Enqueue(other);
            }
        }
    }

    private static EditedItem Edited(FactIndex index, BoundItem item)
    {
        var clauses = new List<IReadOnlyList<BoundClause>> { item.Clauses };
        foreach ((_, BoundExtension extension) in index.ExtensionsOf(item))
            clauses.Add(extension.Clauses);
        return new EditedItem(item.Kind, clauses);
    }

    private int FileOf(string path)
    {
        for (int i = 0; i < After.Files.Count; i++)
        {
            if (After.Files[i].Path == path)
                return i;
        }
        return -1;
    }
}
