using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks;

/// <summary>The facts of a kind that count and claim one thing, by what their fields name and by time.</summary>
internal sealed class KindIndex
{
    private readonly CheckedFacts _facts;
    private readonly TimedRows _all;
    private readonly Dictionary<(FieldSymbol Field, int Target), List<int>> _naming = [];
    private readonly Dictionary<(FieldSymbol Field, int Target), TimedRows> _timed = [];

    public KindIndex(CheckedFacts facts, KindSymbol kind, FactStanding standing = FactStanding.Asserted)
    {
        _facts = facts;
        var all = new List<int>();
        var values = new List<CheckedValue>();
        foreach (CheckedFact fact in facts.Rows)
        {
            if (fact.Kind != kind || !fact.Counts || fact.Item.Standing != standing)
                continue;
            all.Add(fact.Row);
            facts.ReadNaming(fact, values);
            foreach (CheckedValue value in values)
            {
                if (!_naming.TryGetValue((value.Field, value.Target), out List<int>? rows))
                    _naming.Add((value.Field, value.Target), rows = []);
                if (rows.Count == 0 || rows[rows.Count - 1] != fact.Row)
                    rows.Add(fact.Row);
            }
        }
        _all = new TimedRows(facts, all);
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>The rows that may fit a pattern: those of its rarest name whose time may touch the window.</summary>
    public IEnumerable<int> Rows(BoundPattern pattern, FactDate? window)
    {
        TimedRows best = _all;
        foreach (BoundClause clause in pattern.Clauses.Each())
        {
            // What lies in something, and who belongs to a group, is found by other names than the one written.
            if (clause.Field.IsTransitive)
                continue;
            foreach (BoundValue value in clause.Values.Each())
            {
                if (value.Item is not { } item || item.Kind.IsDistributive || _facts.RowOf(item) is not (>= 0 and var target))
                    continue;
                TimedRows rows = Naming(clause.Field, target);
                if (rows.Count < best.Count)
                    best = rows;
            }
        }
        return best.In(window);
    }

    /// <summary>The rows whose field names something and whose time may touch the window.</summary>
    public IEnumerable<int> Rows(FieldSymbol field, int target, FactDate? window) => Naming(field, target).In(window);

    private TimedRows Naming(FieldSymbol field, int target)
    {
        if (_timed.TryGetValue((field, target), out TimedRows? rows))
            return rows;
        rows = new TimedRows(_facts, _naming.TryGetValue((field, target), out List<int>? naming) ? naming : []);
        _timed.Add((field, target), rows);
        return rows;
    }

    /// <summary>Rows in the order of their beginnings, with the latest end of each block of them.</summary>
    private sealed class TimedRows
    {
        private const int BlockSize = 64;

        private readonly CheckedFacts _facts;
        private readonly List<int> _rows;
        private readonly long[] _latest;

        // How far the hedge of any row reaches beyond what its time says.
        private readonly long _reach;

        public TimedRows(CheckedFacts facts, List<int> rows)
        {
            _facts = facts;
            _rows = rows;
            _latest = new long[(rows.Count + BlockSize - 1) / BlockSize];
            for (int i = 0; i < rows.Count; i++)
            {
                long end = EndOf(rows[i]);
                _reach = facts[rows[i]].Time is { IsHedged: true } time ? Math.Max(_reach, time.MostReach) : _reach;
                _latest[i / BlockSize] = i % BlockSize == 0 ? end : Math.Max(_latest[i / BlockSize], end);
            }
        }

        public int Count => _rows.Count;

        /// <summary>The rows that may have a day of a window in common with it.</summary>
        public IEnumerable<int> In(FactDate? window)
        {
            if (window is not { } days)
                return _rows;
            var around = new DayWindow(days, _facts.Schema.Padding);
            return Touching(around.First, around.Last);
        }

        private IEnumerable<int> Touching(long first, long last)
        {
            first = DayLine.Add(first, -_reach);
            last = DayLine.Add(last, _reach);
            for (int block = 0; block < _latest.Length; block++)
            {
                int start = block * BlockSize;
                // Rows are in the order of their beginnings: behind one that begins too late, all do.
                if (StartOf(_rows[start]) > last)
                    yield break;
                if (_latest[block] < first)
                    continue;
                for (int i = start; i < Math.Min(start + BlockSize, _rows.Count); i++)
                {
                    if (StartOf(_rows[i]) <= last && EndOf(_rows[i]) >= first)
                        yield return _rows[i];
                }
            }
        }

        private long StartOf(int row) => _facts[row].Time?.StartEarliest ?? long.MinValue;

        private long EndOf(int row) => _facts[row].Time?.EndLatest ?? long.MaxValue;
    }
}
