using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>
/// Derives what rules say, stratum by stratum. In one that depends on itself each round looks only at what has changed in the round before
/// (semi-naive evaluation). What holds of equal values on touching days becomes one run, so that the rounds come to an end.
/// </summary>
public sealed class RuleEngine
{
    private readonly JoinFacts _asked;
    private readonly DerivedFacts _derived;
    private readonly AskBudget _budget;
    private readonly Dictionary<GroupKey, DerivedGroup> _groups = [];
    private readonly Dictionary<(KindSymbol, FactStanding, string), int> _shapes = [];
    private readonly List<DerivedGroup> _changed = [];
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
        var heads = new List<RuleHead>();
        foreach (BoundRule rule in stratum.Rules)
        {
            foreach (JoinBody body in JoinBody.Of(_asked, rule.Head, isRule: true, _budget))
                heads.Add(new RuleHead(_asked, rule, body));
        }
        foreach (RuleHead head in heads)
            Run(head, -1, null);
        List<DerivedFact> changed = Merge(stratum);
        while (stratum.IsRecursive && changed.Count > 0 && !_budget.IsSpent)
        {
            foreach (RuleHead head in heads)
            {
                foreach (JoinLine line in head.Body.Lines.Where(static l => l.IsOfDerived))
                    _asked.Forget(line);
            }
            foreach (RuleHead head in heads)
            {
                for (int i = 0; i < head.Body.Lines.Count; i++)
                {
                    JoinLine line = head.Body.Lines[i];
                    if (!line.IsOfDerived)
                        continue;
                    var only = new List<LineMatch>();
                    DerivedFacts.Match(_asked, line, changed.FindAll(f => f.Kind.Is(line.Source.Kind)), only);
                    if (only.Count > 0)
                        Run(head, i, only);
                }
            }
            changed = Merge(stratum);
        }
    }

    private void Run(RuleHead head, int restricted, List<LineMatch>? only)
    {
        if (_budget.IsSpent)
            return;
        new JoinSearch(_asked, head.Body, _budget, state => Add(head, state), restricted, only).Run();
        if (_budget.IsSpent)
            _derived.Cut ??= CutAt(head);
    }

    private RuleCut CutAt(RuleHead head)
    {
        IReadOnlyList<JoinLine> lines = head.Body.Lines;
        var sizes = new List<long>(lines.Count);
        foreach (JoinLine line in lines)
            sizes.Add(_asked.Match(line, _budget).Count);
        int widest = sizes.IndexOf(sizes.Max());
        long others = 1;
        for (int i = 0; i < sizes.Count; i++)
            others = i == widest ? others : Math.Min(int.MaxValue, others * Math.Max(1, sizes[i]));
        return new RuleCut(head.Rule, lines[widest].Source.Text, sizes[widest], others);
    }

    /// <summary>Takes one way in which a rule is met.</summary>
    private void Add(RuleHead head, JoinState state)
    {
        if (head.Read(state, out FactTruth truth) is not { } spell)
            return;
        truth = truth.And(state.Truth);
        if (truth == FactTruth.No)
            return;
        _derived.Meet(head.Rule);
        SpellKey? moment = head.Kind.Aspect == FactAspect.Momentary ? spell.Key : null;
        int shape = head.Shape >= 0 ? head.Shape : head.Shape = ShapeOf(head);
        if (!_groups.TryGetValue(new GroupKey(shape, new AnswerValues(head.Values), moment), out DerivedGroup? group))
        {
            if (!_budget.TryAnswer(1))
                return;
            _groups.Add(new GroupKey(shape, new AnswerValues((AnswerValue[])head.Values.Clone()), moment), group = new DerivedGroup(head.Kind, head.Standing, head.Told(), moment is not null));
        }
        FactDoubts doubts = truth == FactTruth.Yes ? FactDoubts.None : state.Doubts == FactDoubts.None ? FactDoubts.Date : state.Doubts;
        if (group.Add(head, state, spell, truth == FactTruth.Yes, doubts) && !group.IsChanged)
        {
            group.IsChanged = true;
            _changed.Add(group);
        }
    }

    /// <summary>A number for what a head says beside its values: heads that differ in it derive different facts.</summary>
    private int ShapeOf(RuleHead head)
    {
        (KindSymbol, FactStanding, string) shape = (head.Kind, head.Standing, head.Fields);
        if (!_shapes.TryGetValue(shape, out int number))
            _shapes.Add(shape, number = _shapes.Count);
        return number;
    }

    /// <summary>Makes facts of what was found in a round; gives those that are new or not as they were.</summary>
    private List<DerivedFact> Merge(RuleStratum stratum)
    {
        var changed = new List<DerivedFact>();
        bool hasGone = false;
        foreach (DerivedGroup group in _changed)
        {
            group.IsChanged = false;
            hasGone |= Merge(group, changed);
        }
        _changed.Clear();
        // What rests on a stretch that another has taken in falls with it.
        while (hasGone)
        {
            hasGone = false;
            foreach (DerivedGroup group in _groups.Values.Where(g => g.HasGone() && stratum.Kinds.Contains(g.Kind)).ToArray())
                hasGone |= Merge(group, changed);
        }
        var fresh = new HashSet<DerivedFact>(changed);
        fresh.RemoveWhere(static f => f.IsGone);
        changed = [.. fresh];
        changed.Sort(Compare);
        foreach (KindSymbol kind in stratum.Kinds)
            _derived.Replace(kind, Join(_derived.Of(kind), fresh, changed.FindAll(f => ReferenceEquals(f.Kind, kind))));
        return changed;
    }

    /// <summary>All facts of a kind in their order, of those that are as they were and those that changed, both in order.</summary>
    private static List<DerivedFact> Join(IReadOnlyList<DerivedFact> before, HashSet<DerivedFact> fresh, List<DerivedFact> changed)
    {
        var all = new List<DerivedFact>(before.Count + changed.Count);
        int at = 0;
        foreach (DerivedFact fact in before)
        {
            if (fact.IsGone || fresh.Contains(fact))
                continue;
            for (; at < changed.Count && Compare(changed[at], fact) < 0; at++)
                all.Add(changed[at]);
            all.Add(fact);
        }
        all.AddRange(changed.GetRange(at, changed.Count - at));
        return all;
    }

    private bool Merge(DerivedGroup group, List<DerivedFact> changed)
    {
        List<Run> runs = group.Kind.Aspect == FactAspect.Momentary ? [Moment(group)] : RunsOf(group);
        List<DerivedWay> all = group.Ways();
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
            DerivedFact fact = before ?? new DerivedFact(_numbers++, group.Kind, group.Standing, group.Values);
            facts.Add(fact);
            List<Derivation> ways = group.Tell(run);
            FactDoubts doubts = run.IsCertain ? FactDoubts.None : ways[0].Doubts;
            if (before is null || fact.Spell != run.Spell || fact.IsCertain != run.IsCertain || fact.Doubts != doubts)
                changed.Add(fact);
            (fact.Spell, fact.IsCertain, fact.Doubts, fact.Most, fact.Ways) = (run.Spell, run.IsCertain, doubts, run.Most, ways);
            foreach (int way in run.Ways)
            {
                fact.AddRule(all[way].Derivation.Rule);
                foreach (BoundRule rule in all[way].Fact?.Rules ?? [])
                    fact.AddRule(rule);
            }
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

    private static Run Moment(DerivedGroup group)
    {
        List<DerivedWay> ways = group.Ways();
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

    private List<Run> RunsOf(DerivedGroup group)
    {
        List<DerivedWay> ways = group.Ways();
        List<Run> runs = Runs.Of(ways.ConvertAll(static w => (w.Spell, w.IsCertain)));
        var named = new List<NamedValue>(group.Values.Count);
        foreach (DerivedValue value in group.Values)
            named.Add(new NamedValue(value.Field, value.Verb, value.Value));
        var values = new LineValues(null, named);
        var pattern = new BoundPattern(group.Kind, group.Standing, FactAnswer.Possibly);
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
            order = RuleHead.Compare(one.Values[i].Value, other.Values[i].Value);
        order = order != 0 ? order : one.Values.Count.CompareTo(other.Values.Count);
        order = order != 0 ? order : one.Spell.StartEarliest.CompareTo(other.Spell.StartEarliest);
        order = order != 0 ? order : one.Spell.EndLatest.CompareTo(other.Spell.EndLatest);
        return order != 0 ? order : one.Number.CompareTo(other.Number);
    }

    /// <summary>What is derived of equal values: of a momentary kind from one moment, of a lasting one at any time.</summary>
    /// <param name="Shape">Kind, standing and fields, as a number.</param>
    /// <param name="Values">The values.</param>
    /// <param name="Moment">The moment.</param>
    private readonly record struct GroupKey(int Shape, AnswerValues Values, SpellKey? Moment);
}
