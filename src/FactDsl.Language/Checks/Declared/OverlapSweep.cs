using System;
using System.Collections.Generic;

namespace FactDsl.Language.Checks.Declared;

/// <summary>
/// Finds spells of one thing whose values exclude each other at one time. Spells are visited in the order of their beginnings.
/// Each is compared with those that still go on, the latest first, up to a limit. So the cost grows with the spells and not with
/// their pairs.
/// </summary>
internal sealed class OverlapSweep
{
    /// <summary>The most spells that one is compared with.</summary>
    public const int MostCompared = 64;

    private readonly IReadOnlyList<Spell> _spells;
    private readonly Func<int, int, bool> _exclude;
    private readonly Clash?[] _clashes;

    // Claims that were compared already, where one may have several spells.
    private readonly HashSet<(int, int)>? _pairs;

    private OverlapSweep(IReadOnlyList<Spell> spells, Func<int, int, bool> exclude)
    {
        _spells = spells;
        _exclude = exclude;
        int places = 0;
        foreach (Spell spell in spells)
            places = Math.Max(places, spell.Place + 1);
        _clashes = new Clash?[places];
        _pairs = places < spells.Count ? [] : null;
    }

    /// <summary>Finds contradictions: at most one for each place, at the later of the two.</summary>
    /// <param name="spells">The spells of one thing.</param>
    /// <param name="exclude">Whether two values exclude each other.</param>
    public static List<Clash> Find(IReadOnlyList<Spell> spells, Func<int, int, bool> exclude)
    {
        var found = new List<Clash>();
        if (!HasOthers(spells))
            return found;
        var sweep = new OverlapSweep(spells, exclude);
        // What may overlap could hide what certainly does, so the two are looked for one after the other.
        sweep.Sweep(isCertain: true);
        sweep.Sweep(isCertain: false);
        foreach (Clash? clash in sweep._clashes)
        {
            if (clash is { } one)
                found.Add(one);
        }
        return found;
    }

    /// <summary>Whether there is more than one value.</summary>
    private static bool HasOthers(IReadOnlyList<Spell> spells)
    {
        for (int i = 1; i < spells.Count; i++)
        {
            if (spells[i].Value != spells[0].Value)
                return true;
        }
        return false;
    }

    private void Sweep(bool isCertain)
    {
        var stretches = new List<Stretch>(_spells.Count);
        for (int i = 0; i < _spells.Count; i++)
        {
            if (Stretch.Of(_spells[i].Time, i, isCertain) is { } stretch)
                stretches.Add(stretch);
        }
        stretches.Sort();
        // The values that may still hold, the latest last, so that it is looked at first.
        var active = new LinkedList<Group>();
        var groups = new Dictionary<int, LinkedListNode<Group>>();
        foreach (Stretch stretch in stretches)
        {
            Compare(stretch, active, isCertain);
            if (stretch.IsGap)
                continue;
            int value = _spells[stretch.Spell].Value;
            if (!groups.TryGetValue(value, out LinkedListNode<Group>? group))
                groups.Add(value, group = new LinkedListNode<Group>(new Group(value)));
            group.List?.Remove(group);
            group.Value.Stretches.Add(stretch);
            active.AddLast(group);
        }
    }

    private void Compare(Stretch stretch, LinkedList<Group> active, bool isCertain)
    {
        int left = MostCompared;
        Spell spell = _spells[stretch.Spell];
        LinkedListNode<Group>? next;
        for (LinkedListNode<Group>? node = active.Last; node is not null && left > 0; node = next)
        {
            next = node.Previous;
            left--;
            Group group = node.Value;
            if (!_exclude(group.Value, spell.Value))
                continue;
            for (int i = group.Stretches.Count - 1; i >= 0 && left > 0; i--)
            {
                Stretch other = group.Stretches[i];
                if (other.Last < stretch.First)
                {
                    group.Stretches.RemoveAt(i);
                    continue;
                }
                left--;
                FactTruth truth = other.Last >= stretch.Needed ? SpellTimes.Meet(_spells[other.Spell].Time, spell.Time) : FactTruth.No;
                if (truth == (isCertain ? FactTruth.Yes : FactTruth.Maybe))
                    Note(spell, _spells[other.Spell], truth);
            }
            if (group.Stretches.Count == 0)
                active.Remove(node);
        }
    }

    private void Note(Spell one, Spell two, FactTruth truth)
    {
        int earlier = Math.Min(one.Place, two.Place), later = Math.Max(one.Place, two.Place);
        if (_pairs?.Add((earlier, later)) == false)
            return;
        ClashKind kind = truth == FactTruth.Maybe ? ClashKind.Possible
            : SourceRows.Share(one.Sources, two.Sources) ? ClashKind.WithinSource
            : ClashKind.AcrossSources;
        if (_clashes[later] is not { } known || kind < known.Kind)
            _clashes[later] = new Clash(kind, later, earlier, 0);
        else if (kind == known.Kind)
            // All others stand above, so the last of them is the nearest.
            _clashes[later] = known with { Other = Math.Max(earlier, known.Other), More = known.More + 1 };
    }

    private sealed class Group(int value)
    {
        public int Value { get; } = value;

        public List<Stretch> Stretches { get; } = [];
    }

    /// <summary>The days on which a spell certainly holds, or may.</summary>
    private readonly struct Stretch : IComparable<Stretch>
    {
        private Stretch(int spell, long first, long last, bool isGap)
        {
            Spell = spell;
            First = first;
            Last = last;
            IsGap = isGap;
        }

        public int Spell { get; }

        public long First { get; }

        public long Last { get; }

        /// <summary>
        /// Whether no day is certain: it lies somewhere between two days, and only what goes on from the one to the other
        /// certainly meets it.
        /// </summary>
        public bool IsGap { get; }

        /// <summary>How long another one must go on to meet it.</summary>
        public long Needed => IsGap ? Last : First;

        public static Stretch? Of(FactTime time, int spell, bool isCertain)
        {
            TimeBox at = time.Reach;
            if (!at.IsPossible || time.IsUnstated)
                return null;
            if (!isCertain)
                return new Stretch(spell, at.StartEarliest, at.EndLatest, isGap: false);
            bool isGap = at.StartLatest > at.EndEarliest;
            return new Stretch(spell, Math.Min(at.StartLatest, at.EndEarliest), Math.Max(at.StartLatest, at.EndEarliest), isGap);
        }

        public int CompareTo(Stretch other)
        {
            int order = First.CompareTo(other.First);
            order = order != 0 ? order : IsGap.CompareTo(other.IsGap);
            return order != 0 ? order : Spell.CompareTo(other.Spell);
        }
    }
}
