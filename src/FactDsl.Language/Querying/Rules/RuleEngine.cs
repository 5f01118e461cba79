using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>
/// Derives what rules say, stratum by stratum. In one that depends on itself each round looks only at what has changed in the round before
/// (semi-naive evaluation); what holds of equal values on touching days becomes one run, so that the rounds come to an end.
/// </summary>
public sealed class RuleEngine
{
    /// <summary>Ways of a fact that are kept beside the one that is told.</summary>
    private const int MostWays = 8;

    private readonly JoinFacts _asked;
    private readonly DerivedFacts _derived;
    private readonly AskBudget _budget;
    private readonly Dictionary<GroupKey, Group> _groups = [];
    private readonly List<Group> _changed = [];
    private readonly Dictionary<BoundPattern, string> _fields = new(ReferenceComparer<BoundPattern>.Instance);
    private readonly bool _hasStatements;
    private int _numbers;

    private RuleEngine(FactBase facts, StoreLayout layout, IReadOnlyList<BoundRule> rules, AskLimits limits)
    {
        _derived = new DerivedFacts(rules);
        _asked = new JoinFacts(facts, layout, _derived);
        _budget = new AskBudget(limits);
        for (int kind = 0; kind < layout.Schema.Kinds.Count && !_hasStatements; kind++)
        {
            facts.RowsOf(kind, FactStanding.Complete, out int low, out int high);
            _hasStatements = high > low;
            facts.RowsOf(kind, FactStanding.Denied, out low, out high);
            _hasStatements |= high > low;
        }
    }

    /// <summary>Derives all that rules say.</summary>
    /// <param name="facts">The told facts, opened.</param>
    /// <param name="layout">The numbers by which their store was written.</param>
    /// <param name="rules">The rules, in the order of their files; those with findings of their own derive nothing.</param>
    /// <param name="limits">How much work it may cause; null for <see cref="AskLimits.Rules"/>.</param>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public static DerivedFacts Derive(FactBase facts, StoreLayout layout, IReadOnlyList<BoundRule> rules, AskLimits? limits = null)
    {
        var engine = new RuleEngine(facts, layout, rules, limits ?? AskLimits.Rules);
        foreach (RuleStratum stratum in RuleStrata.Of(layout.Schema, rules))
            engine.Settle(stratum);
        engine._derived.IsComplete = !engine._budget.IsSpent;
        engine._derived.Complete(layout.Schema);
        return engine._derived;
    }

    private void Settle(RuleStratum stratum)
    {
        var bodies = new List<(BoundRule Rule, JoinBody Body)>();
        foreach (BoundRule rule in stratum.Rules)
        {
            foreach (JoinBody body in JoinBody.Of(_asked, rule.Head, isRule: true, _budget))
                bodies.Add((rule, body));
        }
        foreach ((BoundRule rule, JoinBody body) in bodies)
            Run(rule, body, -1, null);
        List<DerivedFact> changed = Merge(stratum);
        while (stratum.IsRecursive && changed.Count > 0 && !_budget.IsSpent)
        {
            foreach ((_, JoinBody body) in bodies)
            {
                foreach (JoinLine line in body.Lines.Where(static l => l.IsOfDerived))
                    _asked.Forget(line);
            }
            foreach ((BoundRule rule, JoinBody body) in bodies)
            {
                for (int i = 0; i < body.Lines.Count; i++)
                {
                    if (!body.Lines[i].IsOfDerived)
                        continue;
                    var only = new List<LineMatch>();
                    DerivedFacts.Match(_asked, body.Lines[i], changed.FindAll(f => f.Kind.Is(body.Lines[i].Source.Kind)), only);
                    if (only.Count > 0)
                        Run(rule, body, i, only);
                }
            }
            changed = Merge(stratum);
        }
    }

    private void Run(BoundRule rule, JoinBody body, int restricted, List<LineMatch>? only)
    {
        if (_budget.IsSpent)
            return;
        new JoinSearch(_asked, body, _budget, state => Add(rule, body, state), restricted, only).Run();
        if (_budget.IsSpent)
            _derived.Cut ??= CutAt(rule, body);
    }

    private RuleCut CutAt(BoundRule rule, JoinBody body)
    {
        var sizes = new List<long>(body.Lines.Count);
        foreach (JoinLine line in body.Lines)
            sizes.Add(_asked.Match(line, _budget).Count);
        int widest = sizes.IndexOf(sizes.Max());
        long others = 1;
        for (int i = 0; i < sizes.Count; i++)
            others = i == widest ? others : Math.Min(int.MaxValue, others * Math.Max(1, sizes[i]));
        return new RuleCut(rule, body.Lines[widest].Source.Text, sizes[widest], others);
    }

    /// <summary>Takes one way in which a rule is met.</summary>
    private void Add(BoundRule rule, JoinBody body, JoinState state)
    {
        if (HeadSpell(rule.Head, body, state, out FactTruth truth) is not { } spell || ValuesOf(rule.Head, body, state) is not { } values)
            return;
        truth = truth.And(state.Truth);
        if (truth == FactTruth.No)
            return;
        _derived.Meet(rule);
        bool isMoment = rule.Head.Kind.Aspect == FactAspect.Momentary;
        var key = new GroupKey(rule.Head.Kind, rule.Head.Standing, new AnswerValues(Array.ConvertAll(values, static v => v.Value)), FieldsOf(rule.Head, values), isMoment ? spell.Key : null);
        if (!_groups.TryGetValue(key, out Group? group))
        {
            if (!_budget.TryAnswer(1))
                return;
            _groups.Add(key, group = new Group(key, values));
        }
        FactDoubts doubts = truth == FactTruth.Yes ? FactDoubts.None : state.Doubts == FactDoubts.None ? FactDoubts.Date : state.Doubts;
        if (group.Add(body, state, rule, spell, truth == FactTruth.Yes, doubts) && !group.IsChanged)
        {
            group.IsChanged = true;
            _changed.Add(group);
        }
    }

    private DerivedValue[]? ValuesOf(BoundPattern head, JoinBody body, JoinState state)
    {
        var values = new List<DerivedValue>();
        foreach (BoundClause clause in head.Clauses)
        {
            if (clause.Field.Type == FieldType.Order)
                continue;
            foreach (BoundValue value in clause.Values)
            {
                AnswerValue? told = value.Kind == BoundValueKind.Hole
                    ? (body.Holes.Find(value.Raw) is >= 0 and var hole ? state.Values[hole] : null)
                    : LineValues.ValueOf(_asked, clause.Field, value);
                if (told is not { } known)
                    return null;
                // Two of one list are two: nobody is allied with oneself.
                if (values.Exists(v => ReferenceEquals(v.Field, clause.Field) && v.Value.Equals(known)))
                    return null;
                values.Add(new DerivedValue(clause.Field, clause.Verb, known));
            }
        }
        // Few values, and each way of a rule comes by here.
        for (int i = 1; i < values.Count; i++)
        {
            DerivedValue value = values[i];
            int place = i;
            for (; place > 0 && Compare(head.Kind.Fields, value, values[place - 1]) < 0; place--)
                values[place] = values[place - 1];
            values[place] = value;
        }
        return values.ToArray();
    }

    /// <summary>Which fields the values of a head fill, by which verbs: always the same.</summary>
    private string FieldsOf(BoundPattern head, DerivedValue[] values)
    {
        if (!_fields.TryGetValue(head, out string? fields))
            _fields.Add(head, fields = string.Join(" ", values.Select(static v => v.Field.Name + v.Verb)));
        return fields;
    }

    private static int Compare(IReadOnlyList<FieldSymbol> fields, in DerivedValue one, in DerivedValue other)
    {
        int order = ReferenceEquals(one.Field, other.Field) ? 0 : IndexOf(fields, one.Field).CompareTo(IndexOf(fields, other.Field));
        order = order != 0 ? order : one.Verb.CompareTo(other.Verb);
        return order != 0 ? order : Compare(one.Value, other.Value);
    }

    /// <summary>Items by their rows, which are in the order of kinds and times, then of names; before what is only text.</summary>
    private static int Compare(in AnswerValue one, in AnswerValue other)
        => one.Row >= 0 || other.Row >= 0 ? (one.Row < 0).CompareTo(other.Row < 0) is var order && order != 0 ? order : one.Row.CompareTo(other.Row)
            : string.CompareOrdinal(one.Text, other.Text);

    private static int IndexOf(IReadOnlyList<FieldSymbol> fields, FieldSymbol field)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (ReferenceEquals(fields[i], field))
                return i;
        }
        return fields.Count;
    }

    /// <summary>When what the head says is so: what it says of time itself, else the days that the lines tied to it share.</summary>
    private JoinSpell? HeadSpell(BoundPattern head, JoinBody body, JoinState state, out FactTruth truth)
    {
        truth = FactTruth.Yes;
        bool isMomentary = head.Kind.Aspect == FactAspect.Momentary;
        var conditions = new List<(string Word, JoinSpell Of)>();
        foreach (BoundTimeCondition time in head.Times)
        {
            if (time.IsOfFact)
                conditions.Add((time.Word, SpellOf(time.Hole!, body, state)));
            else if (time.Date is { } date)
                conditions.Add((time.Word, JoinSpell.Of(FactTime.During(date, FactAspect.Momentary).With(_asked.Layout.Schema.Padding), null)));
        }
        foreach (BoundClause clause in head.Clauses)
        {
            foreach (BoundValue value in clause.Field.Type == FieldType.Order ? clause.Values : [])
            {
                if (value.Kind == BoundValueKind.Hole)
                    conditions.Add((clause.Field.Clause, SpellOf(value.Raw, body, state)));
                else if (value.Kind == BoundValueKind.Raw && FactDate.TryParse(value.Raw, out FactDate date, out _))
                    conditions.Add((clause.Field.Clause, JoinSpell.Of(FactTime.During(date, FactAspect.Momentary), null)));
                else if (value.Kind == BoundValueKind.Item && _asked.RowOf(value.Item!) is >= 0 and var row)
                    conditions.Add((clause.Field.Clause, JoinSpell.Of(new FactRef(_asked.Facts, row).Time, new SpellKey(row))));
            }
        }
        if (conditions.Count == 0)
        {
            if (state.Common is not { } common || (isMomentary && !common.IsMoment))
                return null;
            return isMomentary || !common.IsMoment ? common with { IsLoose = isMomentary ? false : common.IsLoose }
                : new JoinSpell(common.StartEarliest, common.StartLatest, common.EndEarliest, common.EndLatest) { IsUnknown = common.IsUnknown };
        }
        (long startEarliest, long startLatest, long endEarliest, long endLatest) = (DayLine.Before, DayLine.After, DayLine.After, DayLine.After);
        bool isUnknown = false, isLoose = false;
        foreach ((string word, JoinSpell of) in conditions)
        {
            isUnknown |= of.IsUnknown;
            isLoose |= of.IsLoose;
            switch (word)
            {
                case "since":
                    (startEarliest, startLatest) = (of.StartEarliest, of.StartLatest);
                    break;
                case "after":
                    (startEarliest, startLatest) = (DayLine.Add(of.EndEarliest, 1), DayLine.Add(of.EndLatest, 1));
                    break;
                case "until":
                    (endEarliest, endLatest) = (of.EndEarliest, of.EndLatest);
                    break;
                case "before":
                    (endEarliest, endLatest) = (DayLine.Add(of.StartEarliest, -1), DayLine.Add(of.StartLatest, -1));
                    break;
                default:
                    return isMomentary ? (of.IsMoment ? of : new JoinSpell(of.StartEarliest, of.EndLatest, of.StartEarliest, of.EndLatest) { IsMoment = true, Key = of.Key, IsUnknown = of.IsUnknown })
                        : of with { IsMoment = false };
            }
        }
        var spell = new JoinSpell(startEarliest, startLatest, endEarliest, endLatest) { IsUnknown = isUnknown, IsLoose = isLoose };
        if (spell.StartEarliest > spell.EndLatest)
            return null;
        truth = spell.StartLatest <= spell.EndEarliest || startLatest == DayLine.After && endEarliest == DayLine.After ? FactTruth.Yes : FactTruth.Maybe;
        return spell.Bounded();
    }

    private static JoinSpell SpellOf(string hole, JoinBody body, JoinState state)
    {
        int number = body.Holes.Find(hole);
        for (int i = 0; i < body.Lines.Count; i++)
        {
            if (number >= 0 && body.Lines[i].FactHole == number)
                return state.Spells[i];
        }
        return JoinSpell.Always;
    }

    /// <summary>Makes facts of what was found in a round; gives those that are new or not as they were.</summary>
    private List<DerivedFact> Merge(RuleStratum stratum)
    {
        var changed = new List<DerivedFact>();
        bool hasGone = false;
        foreach (Group group in _changed)
        {
            group.IsChanged = false;
            hasGone |= Merge(group, changed);
        }
        _changed.Clear();
        // What rests on a stretch that another has taken in falls with it.
        while (hasGone)
        {
            hasGone = false;
            foreach (Group group in _groups.Values.Where(g => g.HasGone() && stratum.Kinds.Contains(g.Key.Kind)).ToArray())
                hasGone |= Merge(group, changed);
        }
        foreach (KindSymbol kind in stratum.Kinds)
        {
            var facts = new List<DerivedFact>();
            foreach (Group group in _groups.Values)
            {
                if (ReferenceEquals(group.Key.Kind, kind))
                    facts.AddRange(group.Facts);
            }
            facts.Sort(Compare);
            _derived.Replace(kind, facts);
        }
        changed.RemoveAll(static f => f.IsGone);
        changed.Sort(Compare);
        return changed.Distinct().ToList();
    }

    private bool Merge(Group group, List<DerivedFact> changed)
    {
        List<Run> runs = group.Key.Kind.Aspect == FactAspect.Momentary ? [Moment(group)] : RunsOf(group);
        List<Way> all = group.Ways();
        var facts = new List<DerivedFact>(runs.Count);
        foreach (Run run in runs)
        {
            // It goes on as the fact that one of its ways made before: what rests on that rests on it.
            DerivedFact? before = null;
            foreach (int way in run.Ways)
            {
                if (all[way].Fact is { } made && !facts.Contains(made) && (before is null || made.Number < before.Number))
                    before = made;
            }
            DerivedFact fact = before ?? new DerivedFact(_numbers++, group.Key.Kind, group.Key.Standing, group.Values);
            facts.Add(fact);
            List<Derivation> ways = group.Tell(run, MostWays);
            FactDoubts doubts = run.IsCertain ? FactDoubts.None : ways[0].Doubts;
            if (before is null || fact.Spell != run.Spell || fact.IsCertain != run.IsCertain || fact.Doubts != doubts)
                changed.Add(fact);
            (fact.Spell, fact.IsCertain, fact.Doubts, fact.Most, fact.Ways) = (run.Spell, run.IsCertain, doubts, run.Most, ways);
        }
        for (int i = 0; i < runs.Count; i++)
        {
            foreach (int way in runs[i].Ways)
                all[way].Fact = facts[i];
        }
        bool hasGone = false;
        foreach (DerivedFact fact in group.Facts)
        {
            if (!facts.Contains(fact))
                hasGone = fact.IsGone = true;
        }
        group.Facts.Clear();
        group.Facts.AddRange(facts);
        return hasGone;
    }

    private static Run Moment(Group group)
    {
        List<Way> ways = group.Ways();
        bool isCertain = ways.Exists(static w => w.IsCertain);
        var used = new List<int>();
        JoinSpell spell = default;
        for (int i = 0; i < ways.Count; i++)
        {
            if (isCertain && !ways[i].IsCertain)
                continue;
            JoinSpell at = ways[i].Spell;
            if (used.Count == 0)
                spell = at;
            else if (isCertain)
                // All tell of one day, so each narrows it.
                spell = spell with { StartEarliest = Math.Max(spell.StartEarliest, at.StartEarliest), StartLatest = Math.Min(spell.StartLatest, at.StartLatest) };
            else
                spell = spell with { StartEarliest = Math.Min(spell.StartEarliest, at.StartEarliest), StartLatest = Math.Max(spell.StartLatest, at.StartLatest) };
            used.Add(i);
        }
        spell = spell with { EndEarliest = spell.StartEarliest, EndLatest = spell.StartLatest };
        for (int i = 0; i < ways.Count; i++)
        {
            if (isCertain && !ways[i].IsCertain)
                used.Add(i);
        }
        return new Run(spell, isCertain, used, 1);
    }

    private List<Run> RunsOf(Group group)
    {
        List<Way> ways = group.Ways();
        List<Run> runs = Runs.Of(ways.ConvertAll(static w => (w.Spell, w.IsCertain)));
        var named = new List<NamedValue>(group.Values.Count);
        foreach (DerivedValue value in group.Values)
            named.Add(new NamedValue(value.Field, value.Verb, value.Value));
        var values = new LineValues(null, named);
        var pattern = new BoundPattern(group.Key.Kind, group.Key.Standing, FactAnswer.Possibly);
        for (int i = 0; i < runs.Count; i++)
        {
            // The way found first is the shortest, and no derivation goes round in circles by it.
            runs[i].Ways.Sort();
            JoinSpell spell = runs[i].Spell;
            // An untold fact may have made it longer, unless all is told from the day before to the day after.
            bool isWhole = _hasStatements && new Coverage(_asked).IsTold(pattern, values, new Region(DayLine.Add(spell.StartEarliest, -1), DayLine.Add(spell.EndLatest, 1)), []);
            runs[i] = runs[i] with { Spell = spell with { IsLoose = !isWhole } };
        }
        return runs;
    }

    private static int Compare(DerivedFact one, DerivedFact other)
    {
        int order = string.CompareOrdinal(one.Kind.Word, other.Kind.Word);
        order = order != 0 ? order : one.Standing.CompareTo(other.Standing);
        for (int i = 0; order == 0 && i < one.Values.Count && i < other.Values.Count; i++)
            order = Compare(one.Values[i].Value, other.Values[i].Value);
        order = order != 0 ? order : one.Values.Count.CompareTo(other.Values.Count);
        order = order != 0 ? order : one.Spell.StartEarliest.CompareTo(other.Spell.StartEarliest);
        order = order != 0 ? order : one.Spell.EndLatest.CompareTo(other.Spell.EndLatest);
        return order != 0 ? order : one.Number.CompareTo(other.Number);
    }

    /// <summary>What is derived of equal values: of a momentary kind from one moment, of a lasting one at any time.</summary>
    private sealed record GroupKey(KindSymbol Kind, FactStanding Standing, AnswerValues Values, string Fields, SpellKey? Moment);

    private sealed class Way(Derivation derivation)
    {
        public Derivation Derivation { get; set; } = derivation;

        /// <summary>The fact that it made, when runs were put together last.</summary>
        public DerivedFact? Fact { get; set; }

        public JoinSpell Spell => Derivation.Spell;

        public bool IsCertain => Derivation.IsCertain;

        public bool IsGone => Derivation.Premises.Any(static p => p.Derived is { IsGone: true });
    }

    private sealed class Group(GroupKey key, IReadOnlyList<DerivedValue> values)
    {
        private readonly Dictionary<WayKey, Way> _byPremises = [];
        private readonly List<Way> _ways = [];

        public GroupKey Key { get; } = key;

        public IReadOnlyList<DerivedValue> Values { get; } = values;

        public List<DerivedFact> Facts { get; } = [];

        public bool IsChanged { get; set; }

        /// <summary>The ways that still are.</summary>
        public List<Way> Ways()
        {
            _ways.RemoveAll(static w => w.IsGone);
            return _ways;
        }

        public bool HasGone() => _ways.Exists(static w => w.IsGone);

        /// <summary>Adds a way, or takes it for the one of the same premises that is known; false where that is as it was.</summary>
        public bool Add(JoinBody body, JoinState state, BoundRule rule, JoinSpell spell, bool isCertain, FactDoubts doubts)
        {
            if (_ways.Count >= MostWays && IsKnown(spell))
                return false;
            var wayKey = new WayKey(body, state);
            if (_byPremises.TryGetValue(wayKey, out Way? known) && !known.IsGone)
            {
                if (known.Spell == spell && known.IsCertain == isCertain)
                    return false;
                known.Derivation = Make(body, state, rule, spell, isCertain, doubts);
                return true;
            }
            var way = new Way(Make(body, state, rule, spell, isCertain, doubts));
            _byPremises[wayKey] = way;
            _ways.Add(way);
            return true;
        }

        /// <summary>
        /// Whether a stretch that surely is has all the days of a spell: then the spell adds nothing. What that stretch rests on only
        /// grows from round to round, so that it needs no other ways to fall back on.
        /// </summary>
        private bool IsKnown(in JoinSpell spell)
        {
            if (Key.Moment is not null)
                return false;
            foreach (DerivedFact fact in Facts)
            {
                JoinSpell known = fact.Spell;
                if (fact.IsCertain && known.StartEarliest <= spell.StartEarliest && known.StartLatest <= spell.StartLatest
                    && known.EndEarliest >= spell.EndEarliest && known.EndLatest >= spell.EndLatest)
                {
                    return true;
                }
            }
            return false;
        }

        /// <summary>The ways of a run as they are told: those by other premises, the sure ones first.</summary>
        public List<Derivation> Tell(Run run, int most)
        {
            var told = new List<Derivation>();
            foreach (bool isCertain in (bool[])[true, false])
            {
                foreach (int at in run.Ways)
                {
                    Derivation way = _ways[at].Derivation;
                    if (way.IsCertain == isCertain && told.Count < most && !told.Exists(t => HasSamePremises(t, way)))
                        told.Add(way);
                }
            }
            return told;
        }

        private static bool HasSamePremises(Derivation one, Derivation other)
        {
            if (one.Premises.Count != other.Premises.Count)
                return false;
            foreach (DerivationPremise premise in one.Premises)
            {
                if (!other.Premises.Any(p => p.Row == premise.Row && ReferenceEquals(p.Derived, premise.Derived)))
                    return false;
            }
            return true;
        }

        private static Derivation Make(JoinBody body, JoinState state, BoundRule rule, JoinSpell spell, bool isCertain, FactDoubts doubts)
        {
            var premises = new DerivationPremise[state.Matches.Length];
            for (int i = 0; i < premises.Length; i++)
                premises[i] = new DerivationPremise(body.Lines[i].Source.Text, state.Matches[i].Row, state.Matches[i].Derived, state.Matches[i].Spell, state.Matches[i].Truth == FactTruth.Yes);
            var absences = new DerivationAbsence[state.Absences.Count];
            for (int i = 0; i < absences.Length; i++)
                absences[i] = new DerivationAbsence(state.Absences[i].Line.Source.Text, state.Absences[i].Truth == FactTruth.Yes, state.Absences[i].Told);
            return new Derivation(rule, spell, isCertain, doubts, premises, absences, body.Holes.Told(state.Values));
        }
    }

    /// <summary>Which facts, by which of their values, met which lines; a told one may meet a line in several spells, whoever left and came back.</summary>
    private readonly struct WayKey : IEquatable<WayKey>
    {
        private readonly JoinBody _body;
        private readonly (int Fact, JoinSpell Spell, AnswerValues Values)[] _parts;

        public WayKey(JoinBody body, JoinState state)
        {
            _body = body;
            _parts = new (int, JoinSpell, AnswerValues)[state.Matches.Length];
            for (int i = 0; i < _parts.Length; i++)
                _parts[i] = (state.Matches[i].Identity, state.Matches[i].Derived is null ? state.Matches[i].Spell : default, new AnswerValues(state.Matches[i].Values));
        }

        public bool Equals(WayKey other)
        {
            if (!ReferenceEquals(_body, other._body) || _parts.Length != other._parts.Length)
                return false;
            for (int i = 0; i < _parts.Length; i++)
            {
                if (_parts[i].Fact != other._parts[i].Fact || _parts[i].Spell != other._parts[i].Spell || !_parts[i].Values.Equals(other._parts[i].Values))
                    return false;
            }
            return true;
        }

        public override bool Equals(object? obj) => obj is WayKey other && Equals(other);

        public override int GetHashCode()
        {
            int hash = _parts.Length;
            foreach ((int fact, _, AnswerValues values) in _parts)
                hash = unchecked(hash * 31 * 31 + fact * 31 + values.GetHashCode());
            return hash;
        }
    }
}
