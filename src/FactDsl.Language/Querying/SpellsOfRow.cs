using System.Collections.Generic;

namespace FactDsl.Language.Querying;

/// <summary>The times of the values of a fact that a question has chosen, and what they share.</summary>
internal sealed class SpellsOfRow(FactBase facts, QuestionPlan plan, SlotReader reader)
{
    private readonly List<int> _times = [];
    private int _row;
    private bool _hasRow;

    /// <summary>How many times there are: what to go back to.</summary>
    public int Mark => _times.Count;

    /// <summary>Begins with the values of a row.</summary>
    public void Begin(int row)
    {
        _row = row;
        _hasRow = false;
        _times.Clear();
    }

    /// <summary>Adds the time of a value. All that have none of their own have the fact's, which is one spell.</summary>
    public void Add(QuestionSlot slot, int qualifier)
    {
        if (!reader.IsSpell(slot, qualifier))
            return;
        bool isOfRow = !reader.HasOwnTime(qualifier);
        if (isOfRow && _hasRow)
            return;
        _hasRow |= isOfRow;
        _times.Add(isOfRow ? -2 : facts.TimeOf(_row, qualifier));
    }

    /// <summary>Takes back what was added since.</summary>
    public void BackTo(int mark)
    {
        _hasRow = _hasRow && _times.IndexOf(-2) is >= 0 and var row && row < mark;
        _times.RemoveRange(mark, _times.Count - mark);
    }

    /// <summary>The days that they share; null where none has a time.</summary>
    public AnswerSpell? Shared() => _times.Count == 0 ? null : AnswerSpell.Of(facts, _times.ConvertAll(Number));

    /// <summary>Whether they share a day at all.</summary>
    public FactTruth Together() => Put().Truth;

    /// <summary>
    /// Whether they share a day, and those days are when the question asks; where a single value is asked, that has been read with it.
    /// Where sources differ on the time of the fact, each of them is asked.
    /// </summary>
    public FactTruth Ask()
    {
        if (!plan.SharesTime || _times.Count == 0)
            return FactTruth.Yes;
        return _hasRow && facts.AccountsAt(_row) >= 0 ? reader.AskRow(new SharedWith(this), _row) : Ask(Put());
    }

    private FactTruth Ask(in SharedSpell together)
    {
        FactTruth truth = together.Truth;
        if (truth == FactTruth.No || plan.Times.Count == 0)
            return truth;
        FactTime shared = together.ToTime();
        foreach (TimeCondition condition in plan.Times)
            truth = truth.And(condition.Of(shared));
        return truth;
    }

    private SharedSpell Put(FactTime? ofRow = null)
    {
        var shared = default(SharedSpell);
        foreach (int time in _times)
            shared.Add(time == -2 && ofRow is { } account ? account : facts.Times.Read(Number(time)));
        return shared;
    }

    private int Number(int time) => time == -2 ? facts.TimeOf(_row) : time;

    /// <summary>The question of the days that all share, where the fact was at a time.</summary>
    private readonly struct SharedWith(SpellsOfRow spells) : ITimeQuestion
    {
        public FactTruth Of(FactTime time) => spells.Ask(spells.Put(time));
    }
}
