using System.Collections.Generic;

namespace FactDsl.Language.Querying;

/// <summary>Finds the values of a fact that fill a slot, and how surely each does.</summary>
internal sealed class SlotReader(FactBase facts, QuestionPlan plan)
{
    private readonly bool _isCertainOnly = plan.Pattern.Answer == FactAnswer.Certainly;
    private readonly Dictionary<(int Key, int Time), int> _places = [];
    private readonly Dictionary<QuestionSlot, List<TimeCondition>> _conditions = [];
    private readonly FactTime? _unstated = plan.Pattern.Standing == FactStanding.Denied ? null : FactTime.Unstated(plan.Kind.Aspect);

    /// <summary>Adds the values of a row that fill a slot, each value once for each time of its own unless the slot keeps places.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="row">The row.</param>
    /// <param name="within">What qualifies the value that the slot qualifies itself; -1 for a slot of the item.</param>
    /// <param name="values">Where they go, in the order of the fact.</param>
    /// <param name="isOpen">Whether the list says that there are others.</param>
    public void Read(QuestionSlot slot, int row, int within, List<SlotValue> values, out bool isOpen)
    {
        isOpen = false;
        _places.Clear();
        AddList(slot, row, within < 0 ? facts.ListOf(row, slot.Field) : facts.ListOf(row, within, slot.Field), -1, values, ref isOpen);
        if (within < 0)
            AddSaid(slot, row, values, ref isOpen);
        if (_isCertainOnly)
            values.RemoveAll(static v => !v.IsCertain);
    }

    /// <summary>Adds what is said of single values, each for as long as the value held.</summary>
    private void AddSaid(QuestionSlot slot, int row, List<SlotValue> values, ref bool isOpen)
    {
        foreach (int host in slot.Within)
        {
            StoredList hosts = facts.ListOf(row, host);
            for (int i = 0; i < hosts.Total; i++)
            {
                if (hosts.Qualifier(i) is >= 0 and var qualifier && facts.OwnValue(qualifier, slot.Field) is >= 0 and var own)
                    AddList(slot, row, StoredList.Of(facts, own), qualifier, values, ref isOpen);
            }
        }
    }

    private void AddList(QuestionSlot slot, int row, in StoredList list, int of, List<SlotValue> values, ref bool isOpen)
    {
        bool isSettled = !slot.IsMany && list.Total > 1 && facts.IsPreferred(list, 0);
        bool isDisputed = !slot.IsMany && list.Total > 1 && !isSettled && IsDisputed(slot, row, list);
        List<TimeCondition> conditions = ConditionsOf(slot);
        for (int i = 0; i < (isSettled ? 1 : list.Total); i++)
        {
            if (slot.Verb >= 0 && list.Verb(i) != slot.Verb)
                continue;
            int value = list.Value(i), qualifier = of >= 0 ? of : list.Qualifier(i);
            bool isOthers = slot.Hole >= 0 && (value & StoreTag.Mask) == StoreTag.Absence && ((value >> StoreTag.Bits) & StoreAbsence.Mask) == StoreAbsence.Others;
            var at = new SaidAt(facts, row, qualifier, _unstated, conditions);
            StandIn? through = null;
            FactTruth truth = isOthers ? FactTruth.Yes : slot.Match.Of(facts, value, at, out through);
            if (truth == FactTruth.No)
                truth = OfDelegate(slot, row, qualifier, value, at, out through);
            if (truth == FactTruth.No)
                continue;
            truth = truth.And(Circumstances(slot, row, qualifier, truth == FactTruth.Yes && slot.Hole < 0 && AreAlternativesAlike(slot, qualifier, at)));
            if (!truth.Satisfies(plan.Pattern.Answer))
                continue;
            if (isOthers && !plan.IsAnybody(slot.Hole))
                isOpen = true;
            else
                Add(values, slot, new SlotValue(KeyOf(value, i), value, list.Verb(i), qualifier, truth == FactTruth.Yes && !(isDisputed && OwnTime(qualifier) < 0)) { Through = through });
            if (slot.Hole >= 0 && !isOthers)
            {
                AddMembers(values, slot, value, at, list.Verb(i), qualifier, truth);
                AddPrincipals(values, slot, row, value, at, list.Verb(i), qualifier);
            }
        }
    }

    /// <summary>Whether a value is one of several that all meet what is asked, so that it does not matter which of them holds.</summary>
    private bool AreAlternativesAlike(QuestionSlot slot, int qualifier, in SaidAt at)
    {
        if (!facts.IsOneOf(qualifier))
            return false;
        StoredList others = facts.AlternativesOf(qualifier);
        for (int i = 0; i < others.Total; i++)
        {
            if (slot.Match.Of(facts, others.Value(i), at, out _) != FactTruth.Yes)
                return false;
        }
        return true;
    }

    /// <summary>What the question asks of the time of a value; of days that several values share it asks each only which days these are.</summary>
    private List<TimeCondition> ConditionsOf(QuestionSlot slot)
    {
        if (!_conditions.TryGetValue(slot, out List<TimeCondition>? known))
        {
            known = [];
            foreach (TimeCondition condition in slot.Times.Count > 0 ? slot.Times : plan.Times)
            {
                if (condition.Hole is null && (condition.IsOfDays || slot.Times.Count > 0 || !plan.SharesTime))
                    known.Add(condition);
            }
            _conditions.Add(slot, known);
        }
        return known;
    }

    /// <summary>The sources of a value: its own, else those of its row.</summary>
    public FactValues<FactCitation> Citations(int row, int qualifier)
        => qualifier >= 0 && facts.Heap.Int((long)qualifier + StoreQualifier.Citations) is >= 0 and var own
            ? FactValues<FactCitation>.ListAt(facts, own)
            : new FactRef(facts, row).Citations;

    /// <summary>Whether the time of a value meets all of some conditions: its own, else each account of its row's.</summary>
    public FactTruth Ask(IReadOnlyList<TimeCondition> conditions, int row, int qualifier)
    {
        if (conditions.Count == 0)
            return FactTruth.Yes;
        var question = new AllConditions(conditions);
        if (OwnTime(qualifier) is >= 0 and var own)
            return question.Of(facts.Times.Read(own));
        return AskRow(question, row);
    }

    /// <summary>Asks the time of a row: each account that counts.</summary>
    public FactTruth AskRow<T>(in T question, int row)
        where T : ITimeQuestion
        => plan.Sources.Count > 0 && facts.AccountsAt(row) >= 0 ? AskAccountsOfSources(question, row) : facts.AskTime(row, question);

    /// <summary>Who asks for a source asks when it was by that source, where the source says so.</summary>
    private FactTruth AskAccountsOfSources<T>(in T question, int row)
        where T : ITimeQuestion
    {
        FactTruth all = FactTruth.Yes;
        bool any = false;
        foreach (FactAccount account in new FactRef(facts, row).Times)
        {
            if (!HasSource(plan.Sources, account.Citations))
                continue;
            any = true;
            FactTruth truth = question.Of(account.Time);
            all = all.And(truth == FactTruth.Yes && account.IsDoubted ? FactTruth.Maybe : truth);
        }
        return any ? all : facts.AskTime(row, question);
    }

    /// <summary>Whether one of the sources asked for is among citations; true where none is asked for.</summary>
    public static bool HasSource(IReadOnlyList<CitationMatch> sources, FactValues<FactCitation> citations)
    {
        for (int i = 0; i < sources.Count; i++)
        {
            if (sources[i].IsAmong(citations))
                return true;
        }
        return sources.Count == 0;
    }

    /// <summary>When a value held, who says so, and what is said of it.</summary>
    private FactTruth Circumstances(QuestionSlot slot, int row, int qualifier, bool isSettled)
    {
        FactTruth truth = !isSettled && facts.IsValueDoubted(qualifier) ? FactTruth.Maybe : FactTruth.Yes;
        if (slot.Times.Count == 0 && (slot.AsksTime || OwnTime(qualifier) >= 0))
            truth = truth.And(AskTime(slot, row, qualifier));
        truth = truth.And(Ask(slot.Times, row, qualifier));
        if (truth == FactTruth.No)
            return FactTruth.No;
        if (plan.AsksSource || slot.Sources.Count > 0)
        {
            FactValues<FactCitation> citations = Citations(row, qualifier);
            if (!plan.IsCited(citations) || !HasSource(slot.Sources, citations))
                return FactTruth.No;
        }
        foreach (QuestionSlot said in slot.Qualifiers)
            truth = truth.And(IsSaid(said, row, qualifier));
        return truth;
    }

    /// <summary>
    /// Whether a value held when the question asks. Where it is asked of the days that several values share, what one held does not decide;
    /// but it cannot share a day on which it did not hold.
    /// </summary>
    private FactTruth AskTime(QuestionSlot slot, int row, int qualifier)
    {
        int time = facts.TimeOf(row, qualifier);
        if (!plan.SharesTime || !IsSpell(slot, qualifier))
            return Ask(plan.Times, row, qualifier);
        for (int i = 0; i < plan.Times.Count; i++)
        {
            if (plan.Times[i].IsOfDays && plan.Times[i].Of(facts.Times.Read(time)) == FactTruth.No)
                return FactTruth.No;
        }
        return FactTruth.Yes;
    }

    private FactTruth IsSaid(QuestionSlot said, int row, int qualifier)
    {
        FactTruth any = FactTruth.No;
        StoredList list = facts.ListOf(row, qualifier, said.Field);
        for (int i = 0; i < list.Total && any != FactTruth.Yes; i++)
        {
            if (said.Verb < 0 || list.Verb(i) == said.Verb)
                any = any.Or(said.Match.Of(facts, list.Value(i), new SaidAt(facts, row, qualifier, _unstated, ConditionsOf(said)), out _));
        }
        return any;
    }

    /// <summary>Whether the values of a field that takes one do not agree on the answer: sources differ, and none is preferred.</summary>
    private bool IsDisputed(QuestionSlot slot, int row, in StoredList list)
    {
        int first = -1;
        FactTruth truth = FactTruth.No;
        for (int i = 0; i < list.Total; i++)
        {
            // Values that follow each other in time do not contradict each other.
            if (OwnTime(list.Qualifier(i)) >= 0)
                continue;
            int value = list.Value(i);
            FactTruth here = slot.Match.Of(facts, value, new SaidAt(facts, row, list.Qualifier(i), _unstated, ConditionsOf(slot)), out _);
            if (first >= 0 && (here != truth || (slot.Hole >= 0 && value != list.Value(first))))
                return true;
            first = first < 0 ? i : first;
            truth = here;
        }
        return false;
    }

    /// <summary>Whether a value has a time that it shares with others: the life of an entity is not the time of what is said of it.</summary>
    public bool IsSpell(QuestionSlot slot, int qualifier) => slot.AsksTime && (plan.Kind.IsFact || HasOwnTime(qualifier));

    /// <summary>Whether a value has a time of its own.</summary>
    public bool HasOwnTime(int qualifier) => OwnTime(qualifier) >= 0;

    private int OwnTime(int qualifier) => facts.OwnTime(qualifier);

    /// <summary>Whoever is meant by a group may be the one that is asked for; in a denial each is, as surely as it belonged to the group.</summary>
    private void AddMembers(List<SlotValue> values, QuestionSlot slot, int value, in SaidAt at, int verb, int qualifier, FactTruth truth)
    {
        if ((value & StoreTag.Mask) != StoreTag.Direct || !slot.TakesItems)
            return;
        bool isDenied = plan.Pattern.Standing == FactStanding.Denied;
        int group = value >> StoreTag.Bits;
        foreach (StoredMember member in plan.Members.Of(group))
        {
            FactTruth belonged = at.Ask(member.Membership);
            if (belonged == FactTruth.No)
                continue;
            int stored = StoreTag.Of(StoreTag.Direct, member.Row);
            Add(values, slot, new SlotValue(stored, stored, verb, qualifier, isDenied && truth.And(belonged) == FactTruth.Yes) { Through = new StandIn(member.Row, group) });
        }
    }

    /// <summary>Whether a value acts for the one that is asked for: then it may be the one that is meant.</summary>
    private FactTruth OfDelegate(QuestionSlot slot, int row, int qualifier, int value, in SaidAt at, out StandIn? through)
    {
        through = null;
        if ((value & StoreTag.Mask) != StoreTag.Direct)
            return FactTruth.No;
        foreach (int field in slot.Delegating)
        {
            StoredList principals = facts.ListOf(row, qualifier, field);
            for (int i = 0; i < principals.Known; i++)
            {
                if (slot.Match.Of(facts, principals.Value(i), at, out _) == FactTruth.No || (principals.Value(i) & StoreTag.Mask) != StoreTag.Direct)
                    continue;
                through = new StandIn(principals.Value(i) >> StoreTag.Bits, value >> StoreTag.Bits, IsDelegate: true);
                return FactTruth.Maybe;
            }
        }
        return FactTruth.No;
    }

    /// <summary>For whom somebody acts may be the one that is asked for.</summary>
    private void AddPrincipals(List<SlotValue> values, QuestionSlot slot, int row, int value, in SaidAt at, int verb, int qualifier)
    {
        if ((value & StoreTag.Mask) != StoreTag.Direct || plan.Pattern.Answer == FactAnswer.Certainly)
            return;
        foreach (int field in slot.Delegating)
        {
            StoredList principals = facts.ListOf(row, qualifier, field);
            for (int i = 0; i < principals.Known; i++)
            {
                int principal = principals.Value(i);
                if ((principal & StoreTag.Mask) == StoreTag.Direct && slot.Match.Of(facts, principal, at, out _) != FactTruth.No)
                    Add(values, slot, new SlotValue(principal, principal, verb, qualifier, false) { Through = new StandIn(principal >> StoreTag.Bits, value >> StoreTag.Bits, IsDelegate: true) });
            }
        }
    }

    /// <summary>Absences are never the same value: nobody knows what stands behind them.</summary>
    private static int KeyOf(int value, int place) => (value & StoreTag.Mask) == StoreTag.Absence ? -1 - place : value;

    private void Add(List<SlotValue> values, QuestionSlot slot, SlotValue value)
    {
        (int Key, int Time) key = (value.Key, slot.CanHaveTime ? OwnTime(value.Qualifier) : -1);
        if (slot.KeepsPlaces || !_places.TryGetValue(key, out int place))
        {
            _places[key] = values.Count;
            values.Add(value);
        }
        else if (value.IsBetterThan(values[place]))
        {
            values[place] = value;
        }
    }
}
