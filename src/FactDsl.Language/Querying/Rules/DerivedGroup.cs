using System;
using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Querying;

/// <summary>What rules derive of equal values: all ways in which they do, and the facts that these make together.</summary>
internal sealed class DerivedGroup(KindSymbol kind, FactStanding standing, IReadOnlyList<DerivedValue> values, bool isOfMoment)
{
    /// <summary>Ways of a fact that are kept beside the one that is told.</summary>
    private const int MostWays = 8;

    private readonly Dictionary<WayKey, DerivedWay> _byPremises = [];
    private readonly List<DerivedWay> _ways = [];

    /// <summary>The kind of the facts.</summary>
    public KindSymbol Kind { get; } = kind;

    /// <summary>What they claim.</summary>
    public FactStanding Standing { get; } = standing;

    /// <summary>Their values, in the order of the fields.</summary>
    public IReadOnlyList<DerivedValue> Values { get; } = values;

    /// <summary>The facts that the ways make together.</summary>
    public List<DerivedFact> Facts { get; } = [];

    /// <summary>Whether a way was added since facts were made.</summary>
    public bool IsChanged { get; set; }

    /// <summary>The ways that still are.</summary>
    public List<DerivedWay> Ways()
    {
        _ways.RemoveAll(static w => w.IsGone);
        return _ways;
    }

    /// <summary>Whether a way rests on a fact that another has taken in.</summary>
    public bool HasGone() => _ways.Exists(static w => w.IsGone);

    /// <summary>Adds a way, or takes it for the one of the same premises that is known; false where that is as it was.</summary>
    public bool Add(RuleHead head, JoinState state, JoinSpell spell, bool isCertain, FactDoubts doubts)
    {
        if (_ways.Count >= MostWays && Covering(spell) is { } covering)
        {
            covering.AddRule(head.Rule);
            return false;
        }
        if (_byPremises.TryGetValue(new WayKey(head.Body, state.Matches), out DerivedWay? known) && !known.IsGone)
        {
            if (known.Spell == spell && known.IsCertain == isCertain)
                return false;
            known.Derivation = Make();
            return true;
        }
        var way = new DerivedWay(Make());
        _byPremises[new WayKey(head.Body, way.Derivation.Matches)] = way;
        _ways.Add(way);
        return true;

        Derivation Make() => new(head, (LineMatch[])state.Matches.Clone(), spell, isCertain, doubts, state.Absences);
    }

    /// <summary>
    /// The stretch that surely is and has all the days of a spell, so that the spell adds nothing; null where there is none. What that stretch rests on only
    /// grows from round to round, so that it needs no other ways to fall back on.
    /// </summary>
    private DerivedFact? Covering(in JoinSpell spell)
    {
        if (isOfMoment)
            return null;
        foreach (DerivedFact fact in Facts)
        {
            JoinSpell known = fact.Spell;
            if (fact.IsCertain && known.StartEarliest <= spell.StartEarliest && known.StartLatest <= spell.StartLatest
                && known.EndEarliest >= spell.EndEarliest && known.EndLatest >= spell.EndLatest)
            {
                return fact;
            }
        }
        return null;
    }

    /// <summary>The ways of a run as they are told: those by other premises, the sure ones first.</summary>
    public List<Derivation> Tell(Run run)
    {
        var told = new List<Derivation>();
        foreach (bool isCertain in (bool[])[true, false])
        {
            foreach (int at in run.Ways)
            {
                Derivation way = _ways[at].Derivation;
                if (way.IsCertain == isCertain && told.Count < MostWays && !told.Exists(way.HasSamePremises))
                    told.Add(way);
            }
        }
        return told;
    }
}

/// <summary>A way in which a rule is met.</summary>
internal sealed class DerivedWay(Derivation derivation)
{
    /// <summary>What met its lines.</summary>
    public Derivation Derivation { get; set; } = derivation;

    /// <summary>The fact that it made, when runs were put together last.</summary>
    public DerivedFact? Fact { get; set; }

    /// <summary>When it was met.</summary>
    public JoinSpell Spell => Derivation.Spell;

    /// <summary>Whether it surely was.</summary>
    public bool IsCertain => Derivation.IsCertain;

    /// <summary>Whether it rests on a fact that another has taken in.</summary>
    public bool IsGone => Derivation.IsGone;
}

/// <summary>Which facts, by which of their values, met which lines; a told one may meet a line in several spells, whoever left and came back.</summary>
internal readonly struct WayKey(JoinBody body, LineMatch[] matches) : IEquatable<WayKey>
{
    private readonly JoinBody _body = body;
    private readonly LineMatch[] _matches = matches;

    public bool Equals(WayKey other)
    {
        if (!ReferenceEquals(_body, other._body) || _matches.Length != other._matches.Length)
            return false;
        for (int i = 0; i < _matches.Length; i++)
        {
            LineMatch one = _matches[i], two = other._matches[i];
            if (one.Identity != two.Identity || (one.Derived is null && one.Spell != two.Spell) || !new AnswerValues(one.Values).Equals(new AnswerValues(two.Values)))
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is WayKey other && Equals(other);

    public override int GetHashCode()
    {
        int hash = _matches.Length;
        foreach (LineMatch match in _matches)
            hash = unchecked(hash * 31 * 31 + match.Identity * 31 + new AnswerValues(match.Values).GetHashCode());
        return hash;
    }
}
