using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl;

/// <summary>
/// A fact base together with all those that it refers to, asked as one: what its types see. An item that several of them define, by its
/// kind and name, is there once, as the first of them tells it. It can be used from any number of threads.
/// </summary>
public sealed class FactWorld
{
    private readonly FactBase _facts;

    internal FactWorld(FactBase facts) => _facts = facts;

    /// <summary>The fact bases: that of the types first, then those that it refers to. Each can be asked alone.</summary>
    public IReadOnlyList<FactBase> Bases => Array.AsReadOnly(_facts.Known);

    /// <summary>All items but those with an error in them: by kind, standing, time and name.</summary>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public IEnumerable<IItem> Items
    {
        get
        {
            for (int kind = 0; kind < _facts.KindWords.Count; kind++)
            {
                for (int standing = 0; standing < StoreFormat.Standings; standing++)
                {
                    using IEnumerator<IItem> items = _facts.Union(kind, (FactStanding)standing).Each<IItem>();
                    while (items.MoveNext())
                        yield return items.Current;
                }
            }
        }
    }

    /// <summary>The item of a kind that has a name.</summary>
    /// <param name="kind">The kind's word.</param>
    /// <param name="name">The name; letters may be composed or not, as in facts.</param>
    /// <returns>The item, as the first of the fact bases tells it that defines it; null where none does.</returns>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public IItem? Find(string kind, string name)
        => kind is null || string.IsNullOrEmpty(name) ? null : _facts.FindAnywhere<IItem>(kind, NameForm.Normal(name));

    /// <summary>The items that have a name, label or other name, in whatever language and whichever of the fact bases says so.</summary>
    /// <param name="text">The text; case and diacritics do not matter.</param>
    /// <returns>The items, base by base, each once; empty where nothing is called so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public IReadOnlyList<IItem> Search(string text) => OnceEach(_facts.Known.SelectMany(b => b.Search(text)), int.MaxValue);

    /// <summary>The items whose names are most like a text, the nearest first; see <see cref="FactBase.Nearest"/>.</summary>
    /// <param name="text">The text, perhaps misspelt; case and diacritics do not matter.</param>
    /// <param name="most">How many to give at most.</param>
    /// <returns>The items, each once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public IReadOnlyList<IItem> Nearest(string text, int most)
        => OnceEach(_facts.Known.SelectMany(b => b.NearestRows(text).Select(r => (Base: b, Row: r.Key, Distance: r.Value))).OrderBy(static r => r.Distance).Select(static r => r.Base.Item<IItem>(r.Row)), most);

    /// <summary>What the facts of all of them say about an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Its story.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public FactStory StoryOf(IItem item) => new(_facts.Known, (item ?? throw new ArgumentNullException(nameof(item))).At);

    /// <summary>
    /// The items that several of the fact bases define, each as all of them tell it, the one first that is meant by its name here. Where
    /// they are written (<see cref="IItem.Location"/>) and what they say can be compared.
    /// </summary>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public IEnumerable<IReadOnlyList<IItem>> ToldTwice
    {
        get
        {
            FactBase[] known = _facts.Known;
            for (int first = 0; first + 1 < known.Length; first++)
            {
                foreach (IItem item in known[first].Items)
                {
                    if (item.At.Name is not { Length: > 0 } name || known.Take(first).Any(b => b.Defined(item.At.Kind, name) >= 0))
                        continue;
                    List<IItem> told = [item];
                    foreach (FactBase other in known.Skip(first + 1))
                    {
                        if (other.Defined(item.At.Kind, name) is >= 0 and var row)
                            told.Add(other.Item<IItem>(row));
                    }
                    if (told.Count > 1)
                        yield return told;
                }
            }
        }
    }

    /// <summary>Each item once, as the first fact base tells it that defines it, whichever it was found in.</summary>
    private List<IItem> OnceEach(IEnumerable<IItem> found, int most)
    {
        var seen = new HashSet<FactRef>();
        var items = new List<IItem>();
        foreach (IItem item in found)
        {
            if (items.Count >= most)
                break;
            if (seen.Add(item.At))
                items.Add(item.At.Name is { Length: > 0 } name && _facts.FindAnywhere<IItem>(item.At.Kind, name) is { } first ? first : item);
        }
        return items;
    }
}
