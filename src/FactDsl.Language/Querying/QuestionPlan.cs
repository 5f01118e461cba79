using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>A question against one kind of a store: what to look up, what each fact's values must fill, when and by whom.</summary>
internal sealed class QuestionPlan
{
    /// <summary>Values that are chosen among several, at most; beyond it nobody would wait for the answer.</summary>
    private const int MostChosen = 64;

    /// <summary>Posting lists that cut the rows down, at most; with more of them hardly a row is left.</summary>
    private const int MostLists = 16;

    private readonly FactBase _facts;
    private readonly StoreLayout _layout;
    private readonly HoleTable _holes;
    private readonly List<QuestionSlot> _slots = [];
    private readonly List<QuestionSlot> _plain = [];
    private readonly List<TimeCondition> _times = [];
    private readonly List<CitationMatch> _sources = [];
    private readonly HashSet<int> _excluded = [];
    private readonly HashSet<(int Field, int Verb, BoundValue Value)> _named = [];
    private readonly HashSet<(int Field, int Verb)> _distinct = [];
    private readonly int _kind;
    private readonly StoredMembers _members;
    private FactQuery _query;
    private int _lists;
    private bool _isImpossible;

    private QuestionPlan(FactBase facts, StoreLayout layout, BoundPattern pattern, KindSymbol kind, HoleTable holes, bool isLine)
    {
        IsLine = isLine;
        _facts = facts;
        _layout = layout;
        _holes = holes;
        _kind = layout.Kind(kind);
        _members = new StoredMembers(facts);
        Kind = kind;
        Pattern = pattern;
        _query = facts.Query(_kind, pattern.Standing).Apart();
    }

    public BoundPattern Pattern { get; }

    /// <summary>Whether answers tell whose time they have, so that lines of several facts can be put together.</summary>
    public bool IsLine { get; }

    /// <summary>The kind asked for, or one that is it.</summary>
    public KindSymbol Kind { get; }

    /// <summary>What the question names and what it binds, in the order written.</summary>
    public IReadOnlyList<QuestionSlot> Slots => _slots;

    /// <summary>Plain holes: nothing is bound, but there must be a value beside those named and bound.</summary>
    public IReadOnlyList<QuestionSlot> Plain => _plain;

    /// <summary>Conditions on time: each value that can have a time of its own is asked, where there is none the fact.</summary>
    public IReadOnlyList<TimeCondition> Times => _times;

    /// <summary>Conditions on the <c>as-of</c> of a planned or cancelled fact.</summary>
    public List<TimeCondition> StandingTimes { get; } = [];

    /// <summary>Holes that the <c>as-of</c> of a planned or cancelled fact fills.</summary>
    public List<int> StandingHoles { get; } = [];

    /// <summary>Sources, of which each value must have one; empty for any.</summary>
    public IReadOnlyList<CitationMatch> Sources => _sources;

    /// <summary>Whether it matters who says so.</summary>
    public bool AsksSource => _sources.Count > 0 || Pattern.SourceHoles.Count > 0 || Pattern.IsUncited;

    /// <summary>
    /// Whether several values are asked when they held. Then it is asked of the days that they share: who belonged in the forties and who
    /// belonged in the sixties never belonged together.
    /// </summary>
    public bool SharesTime { get; private set; }

    /// <summary>The value whose own time an answer tells where the question's conditions ask no value; null for the fact's.</summary>
    public QuestionSlot? Lead { get; private set; }

    /// <summary>Holes that the time asked for fills: that of the values, else the fact's own.</summary>
    public List<TimeHole> TimeHoles { get; } = [];

    /// <summary>Holes that the fact's own sources fill.</summary>
    public List<int> SourceHoles { get; } = [];

    /// <summary>Whether the fact's own time is asked, because no value can have one.</summary>
    public bool AsksItemTime { get; private set; } = true;

    /// <summary>Rows that cannot answer: nothing is before or after itself, however vague its date.</summary>
    public HashSet<int> Excluded => _excluded;

    /// <summary>Whom items stand for.</summary>
    public StoredMembers Members => _members;

    /// <summary>Rows that may answer; every row that answers is among them.</summary>
    public FactQuery Rows => _query;

    /// <summary>Plans a question; null where items of the kind cannot answer it.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="layout">The numbers of their store.</param>
    /// <param name="pattern">The question.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="holes">The numbers of its holes.</param>
    /// <param name="isLine">Whether it is one of several lines, which needs to know whose time each answer has.</param>
    public static QuestionPlan? Make(FactBase facts, StoreLayout layout, BoundPattern pattern, KindSymbol kind, HoleTable holes, bool isLine = false)
    {
        var plan = new QuestionPlan(facts, layout, pattern, kind, holes, isLine);
        foreach (BoundClause clause in pattern.Clauses)
            plan.AddClause(clause);
        foreach (TimeCondition time in TimeCondition.Of(pattern.Times))
            plan.AddTime(time);
        foreach (BoundCitation citation in pattern.Citations)
            plan._sources.Add(new CitationMatch(facts, layout, citation));
        if (plan._isImpossible)
            return null;
        plan.FindLead();
        plan.Narrow();
        return plan;
    }

    /// <summary>Whether more values are chosen among several than anybody would wait for.</summary>
    public bool IsTooWide => _slots.FindAll(static s => s.IsDistinct || s.KeepsPlaces).Count > MostChosen;

    /// <summary>Whether a hole is a plain one whose time matters: whoever it is will do, others that nobody names too.</summary>
    public bool IsAnybody(int hole) => _holes.Names[hole].StartsWith(JoinLine.Anybody, StringComparison.Ordinal);

    /// <summary>Whether a hole or a group takes values of the same list, which must then be others.</summary>
    public bool HasDistinctBeside(QuestionSlot slot) => _distinct.Contains((slot.Field, slot.Verb));

    /// <summary>Whether a value or a fact with these citations is told by whom the question asks for.</summary>
    public bool IsCited(FactValues<FactCitation> citations)
    {
        if (Pattern.IsUncited)
            return citations.Count == 0;
        return (Pattern.SourceHoles.Count == 0 || citations.Count > 0) && SlotReader.HasSource(_sources, citations);
    }

    private void AddClause(BoundClause clause)
    {
        if (clause.Field.Type == FieldType.Order)
        {
            AddOrder(clause);
            return;
        }
        if (_layout.Find(_kind, clause.Field.Name) is not { } field || !ReferenceEquals(field.Symbol, clause.Field))
        {
            // A kind that is the one asked for may define the word anew.
            _isImpossible = true;
            return;
        }
        int plain = 0;
        foreach (BoundValue value in clause.Values)
        {
            if (value.Kind == BoundValueKind.Hole && value.Raw.Length == 0)
                plain++;
            else if (IsNew(field, clause, value) && Slot(field, clause, value, 1) is { } slot)
                Add(field, value, slot);
        }
        if (plain > 0 && Slot(field, clause, new BoundValue(BoundValueKind.Hole, clause.Span), plain) is { } others)
        {
            _plain.Add(others);
            _distinct.Add((others.Field, others.Verb));
            AsksItemTime &= !others.AsksTime;
            if (field.Symbol.IsVerbal && clause.Verb >= 0)
                _query = _query.Where(_layout.VerbWord(Kind, field.Symbol), clause.Verb);
        }
    }

    /// <summary>What is named twice in the same words need not be looked for twice; of a group, two members may be meant.</summary>
    private bool IsNew(StoreField field, BoundClause clause, BoundValue value)
        => clause.Qualifiers is not null || value.Kind is BoundValueKind.Hole or BoundValueKind.Text || value.Item?.Kind.IsDistributive == true
            || _named.Add((field.Id, clause.Verb, value with { Span = default, Texts = [] }));

    private void Add(StoreField field, BoundValue value, QuestionSlot slot)
    {
        _slots.Add(slot);
        AsksItemTime &= !slot.AsksTime;
        if (slot.IsDistinct)
            _distinct.Add((slot.Field, slot.Verb));
        if (_lists++ >= MostLists)
            return;
        FieldSymbol symbol = field.Symbol;
        // The posting lists cut the rows down; what they do not tell is asked of each row.
        int clause = symbol.IsTransitive ? _layout.Clause(Kind, symbol)
            : slot.Verb >= 0 ? _layout.Verb(Kind, symbol, slot.Verb)
            : _layout.Exact(Kind, symbol);
        switch (value.Kind)
        {
            case BoundValueKind.Item when slot.Match is ItemMatch { IsGroup: false } item:
                foreach (int row in item.Rows)
                    _query = _query.Where(clause, new FactRef(_facts, row));
                break;
            case BoundValueKind.Item when slot.Match is ItemMatch group:
                var members = new List<IItem>(group.Rows.Count);
                foreach (int row in group.Rows)
                    members.Add(_facts.Item<IItem>(row));
                _query = _query.WhereAny(clause, members.ToArray());
                break;
            case BoundValueKind.Word or BoundValueKind.Flag:
                _query = _query.Where(clause, value.Word);
                break;
            case BoundValueKind.Text when !symbol.IsProse && value.Texts.Count == 1 && value.Texts[0].Text.Length > 0:
                _query = _query.Where(clause, value.Texts[0].Text);
                break;
            case BoundValueKind.Raw when symbol.Form == FieldForm.Code:
                _query = _query.Where(clause, value.Raw);
                break;
        }
    }

    private QuestionSlot? Slot(StoreField field, BoundClause clause, BoundValue value, int count, bool isOfValue = false)
    {
        if (ValueMatch.Make(_facts, _layout, field.Symbol, value, _members, Pattern.Standing) is not { } match)
        {
            _isImpossible = true;
            return null;
        }
        List<TimeCondition> times = TimeCondition.Of(clause.Qualifiers?.Conditions ?? []);
        var sources = new List<CitationMatch>();
        foreach (BoundCitation citation in clause.Qualifiers?.Citations ?? [])
            sources.Add(new CitationMatch(_facts, _layout, citation));
        List<QuestionSlot> qualifiers = Qualifiers(clause);
        var slot = new QuestionSlot(field.Id, field.Symbol.IsMany, field.Symbol.IsVerbal ? clause.Verb : -1, match)
        {
            Hole = value.Kind == BoundValueKind.Hole ? _holes.Of(value.Raw) : -1,
            VerbHole = value.Kind == BoundValueKind.Hole ? _holes.VerbOf(clause, value.Raw) : -1,
            Count = count,
            TakesItems = field.Symbol.TakesItems,
            CanHaveTime = CanHaveTime(field.Symbol),
            Times = times,
            Sources = sources,
            Qualifiers = qualifiers,
            Within = isOfValue ? [] : HostsOf(field.Symbol),
            Delegating = isOfValue || !field.Symbol.TakesItems || Pattern.Standing is FactStanding.Denied or FactStanding.Complete ? [] : DelegatingOf(field.Symbol),
            KeepsPlaces = qualifiers.Exists(static q => q.Hole >= 0),
        };
        foreach (TimeCondition time in times)
            AddHole(slot.TimeHoles, time);
        slot.KeepsPlaces |= slot.TimeHoles.Count > 0 || slot.VerbHole >= 0;
        return slot;
    }

    /// <summary>The fields that say for whom the values of a field act.</summary>
    private List<int> DelegatingOf(FieldSymbol field)
    {
        var delegating = new List<int>();
        foreach (string name in field.Qualifiers)
        {
            if (_layout.Find(_kind, name) is { Symbol.IsDelegating: true } found)
                delegating.Add(found.Id);
        }
        return delegating;
    }

    /// <summary>The fields of the kind that a field may be said of.</summary>
    private List<int> HostsOf(FieldSymbol field)
    {
        var hosts = new List<int>();
        foreach (FieldSymbol other in Kind.Fields)
        {
            if (other.Qualifiers.Contains(field.Name) && _layout.Find(_kind, other.Name) is { } host && ReferenceEquals(host.Symbol, other))
                hosts.Add(host.Id);
        }
        return hosts;
    }

    private List<QuestionSlot> Qualifiers(BoundClause clause)
    {
        var qualifiers = new List<QuestionSlot>();
        foreach (BoundClause qualifier in clause.Qualifiers?.Clauses ?? [])
        {
            if (_layout.Find(_kind, qualifier.Field.Name) is not { } field)
                continue;
            foreach (BoundValue value in qualifier.Values)
            {
                if (Slot(field, qualifier, value, 1, isOfValue: true) is { } slot)
                    qualifiers.Add(slot);
            }
        }
        return qualifiers;
    }

    /// <summary>A value of an entity, and one of several of a lasting fact, may have a time of its own; what the language says of the item has the item's.</summary>
    private bool CanHaveTime(FieldSymbol field)
        => field.Owner is not null && (!Kind.IsFact || (Kind.Aspect == FactAspect.Lasting && field.IsMany));

    private void AddOrder(BoundClause clause)
    {
        foreach (BoundValue value in clause.Values)
        {
            if (value.Kind == BoundValueKind.Item && value.Item is { } item && _facts.RowOf(_layout.Kind(item.Kind), item.Name) is >= 0 and var row)
            {
                AddTime(TimeCondition.Of(clause.Field.Clause, new FactRef(_facts, row).Time));
                _excluded.Add(row);
            }
            else if (value.Measure is FactDate date)
            {
                AddTime(TimeCondition.Of(clause.Field.Clause, date));
            }
            else
            {
                _isImpossible = true;
            }
        }
    }

    private void AddTime(TimeCondition time)
    {
        bool isStanding = time.Word == "as-of" && Pattern.Standing is FactStanding.Planned or FactStanding.Cancelled;
        (isStanding ? StandingTimes : _times).Add(time);
        if (isStanding && !string.IsNullOrEmpty(time.Hole))
            StandingHoles.Add(_holes.Of(time.Hole!));
    }

    /// <summary>Of the values that can have a time of their own, the first hole or else the first; for sources else any hole or value.</summary>
    private void FindLead()
    {
        int spells = _slots.FindAll(static s => s.AsksTime).Count;
        foreach (QuestionSlot plain in _plain)
            spells += plain.AsksTime ? plain.Count : 0;
        SharesTime = spells > 1;
        Lead = First(static s => s.AsksTime) ?? First(static s => s.CanHaveTime);
        foreach (TimeCondition time in _times)
            AddHole(TimeHoles, time);
        QuestionSlot? cited = First(static s => s.AsksTime) ?? First(static s => true);
        foreach (string hole in Pattern.SourceHoles)
        {
            if (hole.Length > 0)
                (cited?.SourceHoles ?? SourceHoles).Add(_holes.Of(hole));
        }
        if (cited is not null)
            cited.KeepsPlaces |= cited.SourceHoles.Count > 0;
    }

    private QuestionSlot? First(Predicate<QuestionSlot> match) => _slots.Find(s => s.Hole >= 0 && match(s)) ?? _slots.Find(match);

    private void AddHole(List<TimeHole> holes, TimeCondition time)
    {
        if (!string.IsNullOrEmpty(time.Hole))
            holes.Add(new TimeHole(_holes.Of(time.Hole!), TimeParts.Of(time.Word)));
    }

    /// <summary>Lets the store cut the rows by their own time and sources, where that is what is asked.</summary>
    private void Narrow()
    {
        if (Kind.IsFact && Kind.Aspect == FactAspect.Momentary)
        {
            foreach (TimeCondition time in _times)
                _query = time.Narrow(_query);
        }
        if (_sources.Count == 1)
            _query = _sources[0].Source < 0 ? default : _query.WhereSource(new FactRef(_facts, _sources[0].Source));
    }
}
