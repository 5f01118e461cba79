using System.Collections.Generic;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>
/// Finds the answers of one fact: every way to fill the named holes so that all values are there. What the question names
/// is looked at first, since it fails most often; plain holes last, since they bind nothing.
/// </summary>
internal sealed class RowSearch
{
    /// <summary>Values that are chosen one inside the other, at most: each may be one of several spells.</summary>
    private const int MostFrames = 256;

    private readonly FactBase _facts;
    private readonly StoreLayout _layout;
    private readonly QuestionPlan _plan;
    private readonly SlotReader _reader;
    private readonly HoleTable _holes;
    private readonly AskBudget _budget;
    private readonly HoleBindings _bindings;
    private readonly List<Frame> _frames = [];
    private readonly HashSet<(int Field, int Verb, int Key)> _named = [];
    private readonly List<(QuestionSlot Slot, SlotValue Value)> _settled = [];
    private readonly List<StandIn> _through = [];
    private readonly List<SlotValue> _single = [];
    private readonly List<LineSpell> _tied = [];
    private readonly SpellsOfRow _spells;
    private readonly PlainHoles _plain;
    private readonly Dictionary<(AnswerValues Values, AnswerSpell? Spell), int> _found = [];
    private List<QuestionAnswer> _answers = [];
    private int _row;

    public RowSearch(FactBase facts, StoreLayout layout, QuestionPlan plan, HoleTable holes, AskBudget budget)
    {
        _facts = facts;
        _layout = layout;
        _plan = plan;
        _holes = holes;
        _budget = budget;
        _reader = new SlotReader(facts, plan);
        _bindings = new HoleBindings(holes.Names.Count);
        _spells = new SpellsOfRow(facts, plan, _reader);
        _plain = new PlainHoles(plan, _spells, budget);
    }

    /// <summary>Whether a list that a hole stands in goes on.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Adds the answers of a row.</summary>
    public void Search(int row, List<QuestionAnswer> answers)
    {
        _row = row;
        _answers = answers;
        _frames.Clear();
        _named.Clear();
        _settled.Clear();
        _single.Clear();
        _through.Clear();
        _plain.Clear();
        _found.Clear();
        _bindings.BackTo(0);
        if (_plan.Excluded.Contains(row) || !AskItem(out bool isCertain) || !Prepare(ref isCertain))
            return;
        Fill(0, isCertain);
    }

    /// <summary>Asks and binds what the fact itself says, whatever its values.</summary>
    private bool AskItem(out bool isCertain)
    {
        FactTruth truth = _plan.AsksItemTime ? _reader.Ask(_plan.Times, _row, -1) : FactTruth.Yes;
        if (_facts.IsDoubted(_row))
            truth = truth.And(FactTruth.Maybe);
        var item = new FactRef(_facts, _row);
        if (_plan.StandingTimes.Count > 0)
            truth = truth.And(StandingTime(item));
        isCertain = truth == FactTruth.Yes;
        if (!truth.Satisfies(_plan.Pattern.Answer))
            return false;
        if (_plan.Slots.Count == 0 && _plan.Plain.Count == 0 && !IsCited(item))
            return false;
        foreach (int hole in _plan.SourceHoles)
            _frames.Add(new Frame(null, []) { SourceHole = hole });
        return (_holes.Item < 0 || _bindings.TryBind(_holes.Item, AnswerValue.OfRow(_facts, _row)))
            && (_plan.StandingHoles.Count == 0 || _bindings.TryBind(_plan.StandingHoles, AnswerValue.OfText(item.StandingDate?.Text ?? "")));
    }

    private FactTruth StandingTime(FactRef item)
    {
        if (item.StandingDate is not { } date)
            return FactTruth.No;
        FactTime seen = FactTime.On(date, FactAspect.Momentary).With(_facts.Padding);
        FactTruth truth = FactTruth.Yes;
        foreach (TimeCondition condition in _plan.StandingTimes)
            truth = truth.And(condition.OfStanding(seen));
        return truth;
    }

    /// <summary>Whether the fact is told by whom the question asks for, itself or one of its clauses.</summary>
    private bool IsCited(FactRef item)
    {
        if (!_plan.AsksSource || _plan.IsCited(item.Citations))
            return true;
        // The store has found the rows of a single source, those that cite it for a clause among them.
        return _plan.Sources.Count == 1 && !_plan.Sources[0].IsParticular && _plan.Pattern.SourceHoles.Count == 0;
    }

    /// <summary>Reads the values of all slots; false where one has none.</summary>
    private bool Prepare(ref bool isCertain)
    {
        bool isWhole = true, isOpen = false;
        foreach (QuestionSlot slot in _plan.Slots)
        {
            var values = new List<SlotValue>();
            _reader.Read(slot, _row, -1, values, out bool goesOn);
            isOpen |= goesOn;
            // What the question names must be there; of a hole that stays empty it is still worth knowing that its list goes on.
            if (values.Count == 0 && slot.Hole < 0)
                return false;
            isWhole &= values.Count > 0;
            if (slot.Match is ItemMatch { IsGroup: false } named)
                KeepForNamed(slot, named);
            _budget.Grant(values.Count, _holes.Names.Count);
            if (slot.IsDistinct || slot.KeepsPlaces || (values.Count > 1 && (slot.CanHaveTime || _plan.HasDistinctBeside(slot))))
                AddFrame(new Frame(slot, values));
            else
                TakeNamed(slot, values, ref isCertain);
        }
        IsOpen |= isOpen;
        foreach (QuestionSlot slot in _plan.Plain)
        {
            var values = new List<SlotValue>();
            _reader.Read(slot, _row, -1, values, out _);
            if (values.Count < slot.Count)
                return false;
            _plain.Add(slot, values);
        }
        if (_frames.Count > MostFrames)
            _budget.Exhaust();
        return isWhole && !_budget.IsSpent;
    }

    /// <summary>Whom the question names no hole stands for, by whatever value of the fact it is meant.</summary>
    private void KeepForNamed(QuestionSlot slot, ItemMatch named)
    {
        foreach (int row in named.Rows)
            _named.Add((slot.Field, slot.Verb, StoreTag.Of(StoreTag.Direct, row)));
    }

    /// <summary>What the question names stands before its holes; holes in what is said of a value are filled once it is chosen.</summary>
    private void AddFrame(Frame frame)
    {
        int place = frame.Slot!.Hole >= 0 ? -1 : _frames.FindIndex(static f => f.Slot is null || f.Slot.Hole >= 0 || f.Parent is not null);
        int next = place < 0 ? _frames.Count : place;
        _frames.Insert(next++, frame);
        foreach (QuestionSlot said in frame.Slot.Qualifiers)
        {
            if (said.Hole >= 0)
                _frames.Insert(next++, new Frame(said, []) { Parent = frame });
        }
        foreach (int hole in frame.Slot.SourceHoles)
            _frames.Insert(next++, new Frame(null, []) { Parent = frame, SourceHole = hole });
    }

    private void TakeNamed(QuestionSlot slot, List<SlotValue> values, ref bool isCertain)
    {
        SlotValue best = values[0];
        foreach (SlotValue value in values)
        {
            if (value.IsBetterThan(best))
                best = value;
            _named.Add((slot.Field, slot.Verb, value.Key));
        }
        isCertain &= best.IsCertain;
        if (values.Count == 1)
            _single.Add(best);
        if (best.Through is { } through && !_through.Contains(through))
            _through.Add(through);
        if (slot.CanHaveTime && values.Count == 1)
            _settled.Add((slot, values[0]));
    }

    private void Fill(int at, bool isCertain)
    {
        if (at == _frames.Count)
        {
            Finish(isCertain);
            return;
        }
        Frame frame = _frames[at];
        if (frame.Slot is not { } slot)
        {
            FillSource(at, frame, isCertain);
            return;
        }
        if (frame.Parent is { } parent)
        {
            frame.Values.Clear();
            _reader.Read(slot, _row, parent.Chosen.Qualifier, frame.Values, out _);
        }
        int mark = _bindings.Mark;
        foreach (SlotValue value in frame.Values)
        {
            if (!_budget.TryStep())
                return;
            if (frame.Parent is null && IsTaken(at, slot, value.Key))
                continue;
            frame.Chosen = value;
            if ((slot.Hole < 0 || _bindings.TryBind(slot.Hole, ValueOf(slot, value.Value)))
                && (slot.VerbHole < 0 || _bindings.TryBind(slot.VerbHole, AnswerValue.OfText(_layout.Fields[slot.Field].Symbol.Verbs[value.Verb])))
                && (slot.TimeHoles.Count == 0 || TryBind(slot.TimeHoles, AnswerSpell.Of(_facts, _facts.TimeOf(_row, value.Qualifier)))))
            {
                Fill(at + 1, isCertain && value.IsCertain);
            }
            _bindings.BackTo(mark);
        }
    }

    private void FillSource(int at, Frame frame, bool isCertain)
    {
        int mark = _bindings.Mark;
        foreach (FactCitation citation in _reader.Citations(_row, frame.Parent?.Chosen.Qualifier ?? -1))
        {
            if (!_budget.TryStep())
                return;
            if (citation.SourceRow >= 0 && _bindings.TryBind(frame.SourceHole, AnswerValue.OfRow(_facts, citation.SourceRow)))
                Fill(at + 1, isCertain);
            _bindings.BackTo(mark);
        }
    }

    /// <summary>Whether a value stands for another hole or name of the same list already.</summary>
    private bool IsTaken(int at, QuestionSlot slot, int key)
    {
        if (slot.IsDistinct && _named.Contains((slot.Field, slot.Verb, key)))
            return true;
        for (int i = 0; i < at; i++)
        {
            Frame other = _frames[i];
            if (other.Parent is null && other.Slot is { } taken && other.Chosen.Key == key && taken.IsBeside(slot)
                && (taken.IsDistinct || slot.IsDistinct) && (taken.Hole < 0 || taken.Hole != slot.Hole))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>All holes but the plain ones are filled: asks when that was so, and whether there are others as well.</summary>
    private void Finish(bool isCertain)
    {
        if (AreAlternatives())
            return;
        _spells.Begin(_row);
        QuestionSlot? told = null;
        int qualifier = -1;
        foreach ((QuestionSlot slot, SlotValue value) in _settled)
            Take(slot, value);
        foreach (Frame frame in _frames)
        {
            if (frame.Parent is null && frame.Slot is { } slot)
                Take(slot, frame.Chosen);
        }
        AnswerSpell? shared = _spells.Shared();
        FactTruth truth = _plain.IsEmpty ? _spells.Ask() : _plain.Fill(IsFree);
        if (!truth.Satisfies(_plan.Pattern.Answer))
            return;
        if (_plan.IsLine)
            Tie();
        int mark = _bindings.Mark;
        if (_plan.TimeHoles.Count == 0 || TryBind(_plan.TimeHoles, shared ?? AnswerSpell.Of(_facts, _facts.TimeOf(_row))))
            Add(isCertain && truth == FactTruth.Yes, shared ?? AnswerSpell.Of(_facts, _facts.TimeOf(_row, qualifier)));
        _bindings.BackTo(mark);

        void Take(QuestionSlot slot, in SlotValue value)
        {
            _spells.Add(slot, value.Qualifier);
            if (told is null && ReferenceEquals(slot, _plan.Lead))
                (told, qualifier) = (slot, value.Qualifier);
        }
    }

    /// <summary>Whether two of the chosen values are alternatives, of which one alone holds.</summary>
    private bool AreAlternatives()
    {
        for (int i = 0; i < _single.Count; i++)
        {
            if (IsInsteadOfAnother(_single[i], i, 0))
                return true;
        }
        for (int i = 0; i < _frames.Count; i++)
        {
            if (_frames[i] is { Parent: null, Slot: not null } frame && IsInsteadOfAnother(frame.Chosen, _single.Count, i))
                return true;
        }
        return false;
    }

    /// <summary>Whether a value and one chosen before it cannot both be meant: they are alternatives, or one stands for whom it acts for and for itself.</summary>
    private bool IsInsteadOfAnother(in SlotValue value, int single, int frames)
    {
        for (int i = 0; i < single; i++)
        {
            if (Exclude(value, _single[i]))
                return true;
        }
        for (int i = 0; i < frames; i++)
        {
            if (_frames[i] is { Parent: null, Slot: not null } frame && Exclude(value, frame.Chosen))
                return true;
        }
        return false;
    }

    private bool Exclude(in SlotValue value, in SlotValue other)
        => (value.Qualifier >= 0 && _facts.IsAlternative(value.Qualifier, other.Value)) || IsActing(value, other) || IsActing(other, value);

    /// <summary>Whether one is meant only as whom the other, which is meant too, acts for.</summary>
    private static bool IsActing(in SlotValue meant, in SlotValue other)
        => meant.Through is { IsDelegate: true } through && other.Through is null && other.Value == StoreTag.Of(StoreTag.Direct, through.Group);

    /// <summary>Collects whose times the chosen values have.</summary>
    private void Tie()
    {
        _tied.Clear();
        foreach ((QuestionSlot slot, SlotValue value) in _settled)
            Tie(slot, value);
        foreach (Frame frame in _frames)
        {
            if (frame.Parent is null && frame.Slot is { } slot)
                Tie(slot, frame.Chosen);
        }
        if (_tied.Count == 0 && _plan.Kind.IsFact)
            _tied.Add(new LineSpell(new SpellKey(_row), _facts.TimeOf(_row)));
    }

    private void Tie(QuestionSlot slot, in SlotValue value)
    {
        if (!slot.CanHaveTime)
            return;
        bool isOwn = _reader.HasOwnTime(value.Qualifier);
        // The life of an entity is not the time of what is said of it.
        if (!isOwn && !_plan.Kind.IsFact)
            return;
        SpellKey key = isOwn ? new SpellKey(_row, slot.Field, value.Key, value.Qualifier) : new SpellKey(_row);
        if (!_tied.Exists(t => t.Key == key))
            _tied.Add(new LineSpell(key, _facts.TimeOf(_row, value.Qualifier)));
    }

    /// <summary>Whether a value stands for no hole and no name yet.</summary>
    private bool IsFree(QuestionSlot slot, int key) => !_named.Contains((slot.Field, slot.Verb, key)) && !IsChosen(slot, key);

    private bool IsChosen(QuestionSlot slot, int key)
    {
        foreach (Frame frame in _frames)
        {
            if (frame.Parent is null && frame.Slot is { } taken && frame.Chosen.Key == key && taken.IsBeside(slot))
                return true;
        }
        return false;
    }

    private bool TryBind(List<TimeHole> holes, AnswerSpell spell)
    {
        foreach (TimeHole hole in holes)
        {
            if (!_bindings.TryBind(hole.Hole, AnswerValue.OfSpell(spell, hole.Part)))
                return false;
        }
        return true;
    }

    /// <summary>The chosen values that are alternatives: other lines about the fact may not take another.</summary>
    private IReadOnlyList<(int Qualifier, int Value)> Meant()
    {
        List<(int, int)>? meant = null;
        foreach (SlotValue value in _single)
            Take(value);
        foreach (Frame frame in _frames)
        {
            if (frame.Parent is null && frame.Slot is not null)
                Take(frame.Chosen);
        }
        return meant ?? (IReadOnlyList<(int, int)>)[];

        void Take(in SlotValue value)
        {
            if (!value.IsCertain && value.Qualifier >= 0 && _facts.AlternativesOf(value.Qualifier).Total > 0)
                (meant ??= []).Add((value.Qualifier, value.Value));
        }
    }

    private void Add(bool isCertain, AnswerSpell spell)
    {
        AnswerValue[] values = _bindings.Copy();
        if (_tied.Count > 0)
            spell = AnswerSpell.Of(_facts, _tied.ConvertAll(static t => t.Time));
        // Without holes the fact is the answer, however often what it names was so.
        (AnswerValues, AnswerSpell?) key = (new AnswerValues(values), values.Length == 0 && !_plan.IsLine ? null : spell);
        bool isKnown = _found.TryGetValue(key, out int place);
        var answer = new QuestionAnswer(new FactRef(_facts, _row), spell, values, isCertain) { Memberships = Memberships(), Tied = _tied.Count == 0 ? [] : _tied.ToArray(), Meant = _plan.IsLine ? Meant() : [] };
        if (isKnown && !answer.IsBetterThan(_answers[place]))
            return;
        if (isKnown)
        {
            _answers[place] = answer;
        }
        else if (_budget.TryAnswer(values.Length))
        {
            _found.Add(key, _answers.Count);
            _answers.Add(answer);
        }
    }

    /// <summary>The groups by which alone the fact is about those that the question names or finds, each once.</summary>
    private AnswerMembership[] Memberships()
    {
        List<StandIn>? all = _through.Count > 0 ? [.. _through] : null;
        foreach (Frame frame in _frames)
        {
            if (frame.Chosen.Through is { } through && !(all ??= []).Contains(through))
                all.Add(through);
        }
        return all is null ? [] : all.ConvertAll(t => new AnswerMembership(new FactRef(_facts, t.Member), new FactRef(_facts, t.Group)) { IsDelegate = t.IsDelegate }).ToArray();
    }

    private AnswerValue ValueOf(QuestionSlot slot, int value)
    {
        int payload = value >> StoreTag.Bits;
        FieldSymbol field = _layout.Fields[slot.Field].Symbol;
        return (value & StoreTag.Mask) switch
        {
            StoreTag.Direct => field.Form switch
            {
                FieldForm.Item => AnswerValue.OfRow(_facts, payload),
                FieldForm.Word => AnswerValue.OfText(field.Words[payload]),
                FieldForm.Flag => AnswerValue.OfText(payload != 0 ? "yes" : "no"),
                FieldForm.Order or FieldForm.Text or FieldForm.Measure or FieldForm.Code => AnswerValue.OfText(_facts.Texts.Text(payload)),
            },
            StoreTag.Absence => AnswerValue.OfText(_facts.Texts.Text((payload >> StoreAbsence.Bits) - 1)),
            _ => AnswerValue.OfText(_facts.Texts.Text(payload)),
        };
    }

    /// <summary>A slot while its row is being searched, or a hole for the source of what its parent chose.</summary>
    private sealed class Frame(QuestionSlot? slot, List<SlotValue> values)
    {
        public QuestionSlot? Slot { get; } = slot;

        public List<SlotValue> Values { get; } = values;

        public Frame? Parent { get; init; }

        public int SourceHole { get; init; } = -1;

        public SlotValue Chosen { get; set; }
    }
}
