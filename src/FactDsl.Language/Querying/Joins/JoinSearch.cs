using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>A way in which all lines are met. It is told while the search goes on, which uses it again: <see cref="Keep"/> makes it last.</summary>
internal sealed class JoinState(AnswerValue?[] values, LineMatch[] matches, JoinSpell[] spells)
{
    /// <summary>What the holes stand for, by their numbers; null for one that no line has bound.</summary>
    public AnswerValue?[] Values { get; } = values;

    /// <summary>What meets each line, in the order written.</summary>
    public LineMatch[] Matches { get; } = matches;

    /// <summary>When, in its moment, in the order of the lines.</summary>
    public JoinSpell[] Spells { get; } = spells;

    /// <summary>How surely.</summary>
    public FactTruth Truth { get; set; }

    /// <summary>Why not more surely.</summary>
    public FactDoubts Doubts { get; set; }

    /// <summary>The days that the lines of the first moment share; of a rule without such lines null.</summary>
    public JoinSpell? Common { get; set; }

    /// <summary>What nothing may meet, and how sure that is.</summary>
    public IReadOnlyList<FoundAbsence> Absences { get; set; } = [];

    /// <summary>The same way, which no search changes.</summary>
    public JoinState Keep() => new((AnswerValue?[])Values.Clone(), (LineMatch[])Matches.Clone(), (JoinSpell[])Spells.Clone())
    {
        Truth = Truth,
        Doubts = Doubts,
        Common = Common,
        Absences = Absences,
    };
}

/// <summary>Finds every way to meet all lines of a body: the line that is bound most is looked at next, by an index of what it shares with those before.</summary>
internal sealed class JoinSearch
{
    private readonly JoinFacts _asked;
    private readonly JoinBody _body;
    private readonly AskBudget _budget;
    private readonly Action<JoinState> _found;
    private readonly Absence _absence;
    private readonly int[] _order;
    private readonly List<LineMatch>[] _matches;
    private readonly LineIndex?[] _indexes;
    private readonly AnswerValue?[] _values;
    private readonly LineMatch[] _chosen;
    private readonly List<(int Line, ExceptTest Test)>[] _excepts;
    private readonly List<(int Line, NestingTest Test)>[] _nested;
    private readonly List<(int Line, TimeRelationTest Test, int Other)>[] _relations;
    private readonly Stack<int> _bound = new();
    private readonly int[][] _moments;
    private readonly JoinSpell?[] _commons;
    private readonly List<JoinSpell> _together = [];
    private readonly JoinState _state;
    private readonly int _restricted;
    private long _looked;

    /// <summary>Makes a search ready.</summary>
    /// <param name="asked">The facts.</param>
    /// <param name="body">The lines.</param>
    /// <param name="budget">What is left of the limits.</param>
    /// <param name="found">Takes what is found.</param>
    /// <param name="restricted">A line of which only some matches are looked at; -1 for none.</param>
    /// <param name="only">Those matches.</param>
    public JoinSearch(JoinFacts asked, JoinBody body, AskBudget budget, Action<JoinState> found, int restricted = -1, List<LineMatch>? only = null)
    {
        (_asked, _body, _budget, _found, _restricted) = (asked, body, budget, found, restricted);
        _absence = new Absence(asked, body, budget);
        int count = body.Lines.Count;
        _matches = new List<LineMatch>[count];
        for (int i = 0; i < count; i++)
            _matches[i] = i == restricted ? only! : asked.Match(body.Lines[i], budget);
        _values = new AnswerValue?[body.Holes.Count];
        _chosen = new LineMatch[count];
        _indexes = new LineIndex?[count];
        _excepts = new List<(int, ExceptTest)>[count];
        _nested = new List<(int, NestingTest)>[count];
        _relations = new List<(int, TimeRelationTest, int)>[count];
        _moments = Moments(body.Lines);
        _commons = new JoinSpell?[_moments.Length];
        _state = new JoinState(_values, _chosen, new JoinSpell[count]);
        _order = Order();
    }

    /// <summary>Finds all.</summary>
    public void Run()
    {
        if (_order.Length > 0 && !_budget.IsSpent)
            Fill(0);
    }

    /// <summary>The order in which lines are looked at, and what can be tested behind each.</summary>
    private int[] Order()
    {
        int count = _body.Lines.Count;
        int[] order = new int[count];
        bool[] done = new bool[count];
        bool[] bound = new bool[_body.Holes.Count];
        for (int step = 0; step < count; step++)
        {
            int best = -1;
            (bool Waits, int Loose, long Size) bestRank = default;
            for (int i = 0; i < count; i++)
            {
                if (done[i])
                    continue;
                JoinLine line = _body.Lines[i];
                int shared = 0;
                foreach (int hole in line.Global)
                    shared += hole >= 0 && bound[hole] ? 1 : 0;
                // A line that only tests a hole waits until another says what it stands for.
                bool waits = line.Nested.Exists(n => !bound[n.Hole]);
                (bool waits, int, long) rank = (waits, i == _restricted ? -1 : shared == 0 ? 1 : 0, i == _restricted ? 0 : _matches[i].Count / (1L + shared * 64));
                if (best < 0 || rank.CompareTo(bestRank) < 0)
                    (best, bestRank) = (i, rank);
            }
            order[step] = best;
            done[best] = true;
            JoinLine next = _body.Lines[best];
            if (step > 0)
                _indexes[step] = LineIndex.Of(next, _matches[best], bound);
            foreach (int hole in next.Global)
            {
                if (hole >= 0)
                    bound[hole] = true;
            }
            _excepts[step] = [];
            _nested[step] = [];
            _relations[step] = [];
        }
        PlaceTests(order);
        return order;
    }

    private void PlaceTests(int[] order)
    {
        int[] boundAt = new int[_body.Holes.Count];
        for (int i = 0; i < boundAt.Length; i++)
            boundAt[i] = int.MaxValue;
        int[] stepOf = new int[order.Length];
        for (int step = order.Length - 1; step >= 0; step--)
        {
            stepOf[order[step]] = step;
            foreach (int hole in _body.Lines[order[step]].Global)
            {
                if (hole >= 0)
                    boundAt[hole] = step;
            }
        }
        for (int i = 0; i < order.Length; i++)
        {
            JoinLine line = _body.Lines[i];
            foreach (ExceptTest test in line.Excepts)
            {
                int step = test.Hole < 0 ? stepOf[i] : Math.Max(stepOf[i], boundAt[test.Hole]);
                // A hole that nothing binds leaves nothing out.
                if (step < order.Length)
                    _excepts[step].Add((i, test));
            }
            foreach (NestingTest test in line.Nested)
            {
                if (Math.Max(stepOf[i], boundAt[test.Hole]) is var step && step < order.Length)
                    _nested[step].Add((i, test));
            }
            foreach (TimeRelationTest test in line.Relations)
            {
                int other = LineOf(test.Of);
                _relations[Math.Max(stepOf[i], other < 0 ? 0 : stepOf[other])].Add((i, test, other));
            }
        }
    }

    /// <summary>The line whose fact a hole names; -1 where it is a fact that the question names.</summary>
    private int LineOf(string name)
    {
        int hole = _body.Holes.Find(name);
        for (int i = 0; hole >= 0 && i < _body.Lines.Count; i++)
        {
            if (_body.Lines[i].FactHole == hole)
                return i;
        }
        return -1;
    }

    private void Fill(int step)
    {
        if (step == _order.Length)
        {
            Finish();
            return;
        }
        int at = _order[step];
        JoinLine line = _body.Lines[at];
        foreach (LineMatch match in _indexes[step] is { } index ? index.Find(_values) : _matches[at])
        {
            // What fits is counted below; what is only looked at costs a fraction of that.
            if ((++_looked & LookedAtOnce) == 0 && !_budget.TryStep())
                return;
            int mark = _bound.Count;
            bool fits = true;
            for (int i = 0; i < line.Global.Length && fits; i++)
            {
                int hole = line.Global[i];
                if (hole < 0)
                    continue;
                if (_values[hole] is { } known)
                {
                    fits = known.Equals(match.Values[i]);
                }
                else
                {
                    _values[hole] = match.Values[i];
                    _bound.Push(hole);
                }
            }
            _chosen[at] = match;
            if (fits && IsAllowed(step) && MayShareDays(step))
                Fill(step + 1);
            while (_bound.Count > mark)
                _values[_bound.Pop()] = null;
            if (_budget.IsSpent)
                return;
        }
    }

    private bool IsAllowed(int step)
    {
        LineMatch match = _chosen[_order[step]];
        for (int i = 0; i < step && match.Meant.Count > 0; i++)
        {
            if (match.Excludes(_asked.Facts, _chosen[_order[i]]))
                return false;
        }
        foreach ((int line, ExceptTest test) in _excepts[step])
        {
            if (test.Excludes(_asked, _values, _chosen[line]) == FactTruth.Yes)
                return false;
        }
        foreach ((int line, NestingTest test) in _nested[step])
        {
            if (test.LiesIn(_asked, _values, _chosen[line]) != true)
                return false;
        }
        return true;
    }

    /// <summary>Whether the days that are known so far leave it possible.</summary>
    private bool MayShareDays(int step)
    {
        int at = _order[step];
        int moment = _body.Lines[at].Moment;
        JoinSpell spell = _chosen[at].Spell;
        for (int i = 0; i < step; i++)
        {
            int other = _order[i];
            if (_body.Lines[other].Moment == moment
                && (spell.StartEarliest > _chosen[other].Spell.EndLatest || _chosen[other].Spell.StartEarliest > spell.EndLatest))
            {
                return false;
            }
        }
        foreach ((int line, TimeRelationTest test, int other) in _relations[step])
        {
            if (TimeRelation.Of(test, _chosen[line].Spell, SpellOf(test, other, null)) == FactTruth.No)
                return false;
        }
        return true;
    }

    private JoinSpell SpellOf(TimeRelationTest test, int line, JoinSpell[]? narrowed)
        => line < 0 ? _body.Named.TryGetValue(test.Of, out JoinSpell named) ? named : JoinSpell.Always : narrowed is null ? _chosen[line].Spell : narrowed[line];

    // So many candidates, and one, cost as much as one way in which all lines are met.
    private const int LookedAtOnce = 15;

    /// <summary>The lines of each moment.</summary>
    private static int[][] Moments(IReadOnlyList<JoinLine> lines)
    {
        var moments = new List<List<int>>();
        for (int i = 0; i < lines.Count; i++)
        {
            while (moments.Count <= lines[i].Moment)
                moments.Add([]);
            moments[lines[i].Moment].Add(i);
        }
        return moments.ConvertAll(static m => m.ToArray()).ToArray();
    }

    /// <summary>All lines are met: asks whether they share their moments, how their times stand to each other, and what nothing may meet.</summary>
    private void Finish()
    {
        if (!_budget.TryStep())
            return;
        FactTruth truth = FactTruth.Yes;
        FactDoubts doubts = FactDoubts.None;
        foreach (LineMatch match in _chosen)
        {
            truth = truth.And(match.Truth);
            doubts |= match.Doubts;
        }
        for (int moment = 0; moment < _moments.Length; moment++)
        {
            if (_moments[moment].Length == 0)
                continue;
            _together.Clear();
            foreach (int line in _moments[moment])
                _together.Add(_chosen[line].Spell);
            _commons[moment] = SpellAlgebra.CommonOf(_together, out FactTruth together);
            if (!Take(together))
                return;
        }
        JoinSpell[] narrowed = _state.Spells;
        for (int i = 0; i < narrowed.Length; i++)
            narrowed[i] = Narrow(_chosen[i].Spell, _commons[_body.Lines[i].Moment]!.Value);
        foreach (List<(int Line, TimeRelationTest Test, int Other)> tests in _relations)
        {
            foreach ((int line, TimeRelationTest test, int other) in tests)
            {
                if (!Take(TimeRelation.Of(test, narrowed[line], SpellOf(test, other, narrowed))))
                    return;
            }
        }
        foreach (List<(int Line, ExceptTest Test)> tests in _excepts)
        {
            foreach ((int line, ExceptTest test) in tests)
            {
                if (test.Excludes(_asked, _values, _chosen[line]) == FactTruth.No)
                    continue;
                truth = truth.And(FactTruth.Maybe);
                doubts |= FactDoubts.Membership;
            }
        }
        IReadOnlyList<FoundAbsence> absences = [];
        if (_body.Absent.Count > 0)
        {
            absences = _absence.Find(_values, name => LineOf(name) is >= 0 and var line ? _state.Spells[line] : _body.Named.TryGetValue(name, out JoinSpell named) ? named : JoinSpell.Always);
            foreach (FoundAbsence absence in absences)
            {
                truth = truth.And(absence.Truth);
                doubts |= absence.Doubts;
                if (truth == FactTruth.No)
                    return;
            }
        }
        (_state.Truth, _state.Doubts, _state.Common, _state.Absences) = (truth, doubts, _commons.Length > 0 ? _commons[0] : null, absences);
        _found(_state);

        bool Take(FactTruth part)
        {
            truth = truth.And(part);
            doubts |= part == FactTruth.Yes ? FactDoubts.None : FactDoubts.Date;
            return truth != FactTruth.No;
        }
    }

    /// <summary>What is known of a spell once it shares a day with the others of its moment.</summary>
    private static JoinSpell Narrow(JoinSpell spell, JoinSpell common)
    {
        if (spell.IsAlways || common.IsAlways)
            return spell;
        if (spell.IsMoment)
            return common.IsMoment && spell.Key == common.Key ? common with { IsLoose = false } : spell;
        JoinSpell narrowed = (spell with { StartLatest = Math.Min(spell.StartLatest, common.EndLatest), EndEarliest = Math.Max(spell.EndEarliest, common.StartEarliest) }).Bounded();
        return narrowed.IsPossible ? narrowed : spell;
    }
}

/// <summary>How times of two facts stand to each other.</summary>
internal static class TimeRelation
{
    /// <summary>Whether one time stands to another as a line asks.</summary>
    public static FactTruth Of(TimeRelationTest test, JoinSpell spell, JoinSpell other)
    {
        switch (test.Word)
        {
            case "before":
                return SpellAlgebra.Follows(spell, other, test.By);
            case "after":
                return SpellAlgebra.Follows(other, spell, test.By);
            case "during":
                SpellAlgebra.Common([spell, other], out FactTruth truth);
                return truth;
            case "on":
                return SpellAlgebra.Covers(spell, other);
            case "since":
                return Edge(spell.StartEarliest, spell.StartLatest, other, spell, isLower: true);
            default:
                return Edge(spell.EndEarliest, spell.EndLatest, other, spell, isLower: false);
        }
    }

    /// <summary>
    /// Whether a day between two lies in another's time: what lasts began or ended then. What happens at a moment happened on that time's
    /// first day or later (<c>since</c>), its last day or earlier (<c>until</c>).
    /// </summary>
    private static FactTruth Edge(long earliest, long latest, JoinSpell other, JoinSpell of, bool isLower)
    {
        bool can, must;
        if (of.IsMoment)
        {
            can = isLower ? latest >= other.StartEarliest : earliest <= other.EndLatest;
            must = isLower ? earliest >= other.StartLatest : latest <= other.EndEarliest;
        }
        else
        {
            can = earliest <= other.EndLatest && latest >= other.StartEarliest;
            must = earliest >= other.StartLatest && latest <= other.EndEarliest;
        }
        bool isBounded = isLower ? of.StartLatest != DayLine.Before || other.StartEarliest == DayLine.Before : of.EndEarliest != DayLine.After || other.EndLatest == DayLine.After;
        return FactTruthLogic.Of(can && isBounded, !must || of.IsLoose || other.IsLoose, of.IsUnknown || other.IsUnknown ? FactTruth.Unknown : FactTruth.Maybe);
    }
}

/// <summary>The matches of a line by what it shares with the lines before it.</summary>
internal sealed class LineIndex
{
    private static readonly List<LineMatch> s_nothing = [];

    private readonly Dictionary<AnswerValues, List<LineMatch>> _byValues = [];
    private readonly int[] _local;
    private readonly int[] _global;
    private readonly List<LineMatch> _all;
    private readonly AnswerValue[] _sought;

    private LineIndex(int[] local, int[] global, List<LineMatch> all)
    {
        _local = local;
        _global = global;
        _all = all;
        _sought = new AnswerValue[global.Length];
        foreach (LineMatch match in local.Length == 0 ? s_nothing : all)
        {
            AnswerValues key = Key(match.Values);
            if (!_byValues.TryGetValue(key, out List<LineMatch>? of))
                _byValues.Add(key, of = []);
            of.Add(match);
        }
    }

    /// <summary>Makes an index by the holes of a line that are bound already.</summary>
    public static LineIndex Of(JoinLine line, List<LineMatch> matches, bool[] bound)
    {
        var local = new List<int>();
        var global = new List<int>();
        for (int i = 0; i < line.Global.Length; i++)
        {
            if (line.Global[i] >= 0 && bound[line.Global[i]])
            {
                local.Add(i);
                global.Add(line.Global[i]);
            }
        }
        return new LineIndex(local.ToArray(), global.ToArray(), matches);
    }

    /// <summary>The matches that agree with what holes stand for.</summary>
    public List<LineMatch> Find(AnswerValue?[] values)
    {
        if (_local.Length == 0)
            return _all;
        for (int i = 0; i < _sought.Length; i++)
        {
            if (values[_global[i]] is not { } value)
                return _all;
            _sought[i] = value;
        }
        return _byValues.TryGetValue(new AnswerValues(_sought), out List<LineMatch>? found) ? found : s_nothing;
    }

    private AnswerValues Key(AnswerValue[] values)
    {
        var key = new AnswerValue[_local.Length];
        for (int i = 0; i < key.Length; i++)
            key[i] = values[_local[i]];
        return new AnswerValues(key);
    }
}
