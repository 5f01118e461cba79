using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Checks;

/// <summary>
/// Facts of groups: one that names a group may be about each of its members, so it may fit a denial or a count of them. Whether it
/// does, the question engine decides; which ones there are, and by which group, is told here.
/// </summary>
internal sealed class GroupFacts(CheckedFacts facts)
{
    private readonly Distribution _distribution = new(facts);

    // Of the fact at hand.
    private readonly List<CheckedValue> _values = [];

    /// <summary>The rows that name something that may stand for what a pattern names, some of them more than once.</summary>
    public IEnumerable<int> Rows(BoundPattern pattern, FactDate? window, KindIndex index)
    {
        foreach ((BoundClause clause, int named) in NamesOf(pattern))
        {
            foreach (int group in _distribution.StandingFor(named))
            {
                foreach (int row in index.Rows(clause.Field, group, window))
                    yield return row;
            }
        }
    }

    /// <summary>By which groups a fact may be what a pattern asks for; empty where it names all that the pattern does.</summary>
    public string Through(CheckedFact fact, BoundPattern pattern)
    {
        var through = new List<string>();
        facts.ReadNaming(fact, _values);
        foreach ((BoundClause clause, int named) in NamesOf(pattern))
        {
            bool isNamed = false;
            int standsFor = -1;
            foreach (CheckedValue given in _values)
            {
                if (given.Field != clause.Field || (clause.Verb >= 0 && given.Verb != clause.Verb))
                    continue;
                isNamed |= given.Target == named || _distribution.MayStandFor(named, given.Target, null);
                if (standsFor < 0 && _distribution.MayStandFor(given.Target, named, given.Time))
                    standsFor = given.Target;
            }
            if (!isNamed && standsFor >= 0)
                through.Add($"`{facts[named].Item.Name}` is one of `{facts[standsFor].Item.Name}`");
        }
        return string.Join(" and ", through);
    }

    /// <summary>What a pattern names, clause by clause. Places stand for what lies in them, and are no groups.</summary>
    private IEnumerable<(BoundClause Clause, int Row)> NamesOf(BoundPattern pattern)
    {
        foreach (BoundClause clause in pattern.Clauses)
        {
            if (clause.Field.IsTransitive)
                continue;
            foreach (BoundValue value in clause.Values)
            {
                if (value.Item is { } item && facts.RowOf(item) is >= 0 and var row)
                    yield return (clause, row);
            }
        }
    }
}
