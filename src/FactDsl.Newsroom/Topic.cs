using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom;

/// <summary>Somebody or something asked for by name, and the facts that speak of it.</summary>
internal sealed class Topic
{
    private const int MostSuggestions = 3;

    private readonly IReadOnlyList<IItem> _items;
    private readonly HashSet<IItem> _facts;
    private readonly List<Group> _groups;

    private Topic(IReadOnlyList<IItem> items, FactBase facts)
    {
        _items = items;
        _facts = [.. items.SelectMany(item => FactBase.About(item).Timeline())];
        _groups = items.OfType<IActor>().SelectMany(actor => Group.AllIn(facts).Members(actor)).Distinct().ToList();
    }

    /// <summary>What bears a name, in any language; null where nothing does.</summary>
    public static Topic? Find(string name, FactBase facts) =>
        facts.Search(name) is { Count: > 0 } items ? new Topic(items, facts) : null;

    /// <summary>Says that nothing bears a name, and which names are like it.</summary>
    public static string Unknown(string name, FactBase facts)
    {
        IReadOnlyList<IItem> near = facts.Nearest(name, 2 * MostSuggestions);
        // Titles of sources are full of names; they are meant only where nothing else is.
        IEnumerable<IItem> meant = near.All(item => item is Source) ? near : near.Where(item => item is not Source);
        string unknown = $"Nobody and nothing is called “{name}” in the facts";
        return near.Count == 0
            ? unknown + "."
            : $"{unknown}: did you mean {string.Join(", or ", meant.Take(MostSuggestions).Select(item => $"{item.Label} / {item.Name}"))}?";
    }

    /// <summary>Whether this is the item.</summary>
    public bool Is(IItem item) => _items.Contains(item);

    /// <summary>Whether a fact names it, as one who acts, as a place, as a source or in any other way; or a group that it is in.</summary>
    public bool IsIn(IFact fact) => _facts.Contains(fact) || Is(fact);

    /// <summary>The groups by which alone it may act in a fact: what is said of foreign leaders may be so of each of them.</summary>
    public IEnumerable<string> GroupsIn(IFact fact)
    {
        List<IActor> actors = [.. CommonFields.Of(fact).Actors ?? []];
        return actors.Any(Is) || !_facts.Contains(fact) ? [] : _groups.Where(actors.Contains).Select(group => Words.Label(group));
    }

    /// <summary>Its name for the reader.</summary>
    public override string ToString() => string.Join(" / ", _items.Select(item => Words.Label(item)).Distinct());
}
