using System;
using System.Collections.Generic;

namespace FactDsl.Language.Querying;

/// <summary>The plain holes of a question in one fact: there must be as many other values, and where values have times, at the same time.</summary>
internal sealed class PlainHoles(QuestionPlan plan, SpellsOfRow spells, AskBudget budget)
{
    private readonly List<(QuestionSlot Slot, List<SlotValue> Values)> _slots = [];
    private readonly List<(int Slot, int Key)> _taken = [];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _slots.Count == 0;

    /// <summary>Forgets those of the fact before.</summary>
    public void Clear() => _slots.Clear();

    /// <summary>Adds the holes of a clause.</summary>
    /// <param name="slot">The holes.</param>
    /// <param name="values">The values that they may stand for, other holes and names not yet left out.</param>
    public void Add(QuestionSlot slot, List<SlotValue> values)
    {
        // The certain ones first: as many as there are holes decide.
        values.Sort(static (a, b) => b.IsCertain.CompareTo(a.IsCertain));
        _slots.Add((slot, values));
    }

    /// <summary>Whether all can be filled beside what is chosen, and when that was so is when the question asks.</summary>
    /// <param name="isFree">Whether a value stands for nothing else yet.</param>
    public FactTruth Fill(Func<QuestionSlot, int, bool> isFree)
    {
        if (plan.SharesTime && _slots.Exists(static s => s.Slot.AsksTime))
        {
            _taken.Clear();
            return Search(0, 0, 0, isFree);
        }
        FactTruth all = spells.Ask();
        foreach ((QuestionSlot slot, List<SlotValue> values) in _slots)
            all = all.And(Count(slot, values, isFree));
        return all;
    }

    private FactTruth Count(QuestionSlot slot, List<SlotValue> values, Func<QuestionSlot, int, bool> isFree)
    {
        int free = 0, certain = 0;
        _taken.Clear();
        foreach (SlotValue value in values)
        {
            // A value may be there for several times; it is one value.
            if (!isFree(slot, value.Key) || (slot.CanHaveTime && _taken.Contains((0, value.Key))))
                continue;
            if (slot.CanHaveTime)
                _taken.Add((0, value.Key));
            certain += value.IsCertain ? 1 : 0;
            if (++free == slot.Count)
                return certain == slot.Count ? FactTruth.Yes : FactTruth.Maybe;
        }
        return FactTruth.No;
    }

    private FactTruth Search(int at, int filled, int from, Func<QuestionSlot, int, bool> isFree)
    {
        if (at == _slots.Count)
            return spells.Ask();
        (QuestionSlot slot, List<SlotValue> values) = _slots[at];
        if (filled == slot.Count)
            return Search(at + 1, 0, 0, isFree);
        FactTruth best = FactTruth.No;
        for (int i = from; i < values.Count && best != FactTruth.Yes; i++)
        {
            SlotValue value = values[i];
            if (!isFree(slot, value.Key) || _taken.Contains((at, value.Key)))
                continue;
            if (!budget.TryStep())
                return best;
            int mark = spells.Mark;
            spells.Add(slot, value.Qualifier);
            _taken.Add((at, value.Key));
            if (spells.Together() != FactTruth.No)
                best = best.Or(Search(at, filled + 1, i + 1, isFree).And(value.IsCertain ? FactTruth.Yes : FactTruth.Maybe));
            _taken.RemoveAt(_taken.Count - 1);
            spells.BackTo(mark);
        }
        return best;
    }
}
