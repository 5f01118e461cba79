using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>A place of a question that a value of the fact must fill: one value of one clause, or several plain holes of it.</summary>
internal sealed class QuestionSlot(int field, bool isMany, int verb, ValueMatch match)
{
    /// <summary>Number of the field in the store.</summary>
    public int Field { get; } = field;

    /// <summary>Whether the field takes several values; else several are what sources differ on.</summary>
    public bool IsMany { get; } = isMany;

    /// <summary>The verb by which the value must be given; -1 for any.</summary>
    public int Verb { get; } = verb;

    /// <summary>Which values it takes.</summary>
    public ValueMatch Match { get; } = match;

    /// <summary>Number of the hole it binds; -1 for none.</summary>
    public int Hole { get; init; } = -1;

    /// <summary>Whether its values may be items.</summary>
    public bool TakesItems { get; init; }

    /// <summary>Number of values it takes: more than one only for plain holes.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Number of the hole that stands for the verb by which the value is given; -1 for none.</summary>
    public int VerbHole { get; init; } = -1;

    /// <summary>Whether a value of the field may have a time of its own.</summary>
    public bool CanHaveTime { get; init; }

    /// <summary>Whether the question's conditions on time ask when the value held: a value with conditions of its own is asked these only.</summary>
    public bool AsksTime => CanHaveTime && Times.Count == 0;

    /// <summary>Whether a value must keep its place, because more is asked of it than what it is.</summary>
    public bool KeepsPlaces { get; set; }

    /// <summary>Conditions on the value's own time.</summary>
    public IReadOnlyList<TimeCondition> Times { get; init; } = [];

    /// <summary>Sources, of which the value must have one; empty for any.</summary>
    public IReadOnlyList<CitationMatch> Sources { get; init; } = [];

    /// <summary>Fields that must be said of the value.</summary>
    public IReadOnlyList<QuestionSlot> Qualifiers { get; init; } = [];

    /// <summary>The fields whose values it may be said of as well: then it is asked of these too.</summary>
    public IReadOnlyList<int> Within { get; init; } = [];

    /// <summary>The fields that say for whom a value acts; they may be the ones that are asked for.</summary>
    public IReadOnlyList<int> Delegating { get; init; } = [];

    /// <summary>The holes that the time of the value fills.</summary>
    public List<TimeHole> TimeHoles { get; } = [];

    /// <summary>The holes that the sources of the value fill.</summary>
    public List<int> SourceHoles { get; } = [];

    /// <summary>Whether other slots of the same field and verb must take other values.</summary>
    public bool IsDistinct => Hole >= 0 || Match is ItemMatch { IsGroup: true };

    /// <summary>Whether both take values of one list.</summary>
    public bool IsBeside(QuestionSlot other) => Field == other.Field && Verb == other.Verb;
}

/// <summary>A hole that stands for a time, or for a part of it.</summary>
/// <param name="Hole">Its number.</param>
/// <param name="Part">Which part.</param>
internal readonly record struct TimeHole(int Hole, TimePart Part);

/// <summary>A value that fills a slot.</summary>
/// <param name="Key">What the value is: equal keys in one field are equal values.</param>
/// <param name="Value">The stored value.</param>
/// <param name="Verb">The verb by which it is given; -1 for none.</param>
/// <param name="Qualifier">What is said of it; -1 for nothing.</param>
/// <param name="IsCertain">Whether it certainly meets what is asked of it.</param>
internal readonly record struct SlotValue(int Key, int Value, int Verb, int Qualifier, bool IsCertain)
{
    /// <summary>The group through which alone the fact is about it; null where the fact names it itself.</summary>
    public StandIn? Through { get; init; }

    /// <summary>Whether it tells more than another one that fills the slot as well: what is certain, and else what the fact itself names.</summary>
    public bool IsBetterThan(in SlotValue other)
        => IsCertain != other.IsCertain ? IsCertain : Through is null && other.Through is not null;
}

/// <summary>Somebody of whom a fact tells only through a group that it names, or through whom it names as acting for it.</summary>
/// <param name="Member">The row of the one who is meant.</param>
/// <param name="Group">The row of the group, or of who acts.</param>
/// <param name="IsDelegate">Whether the one who is named acts for the one who is meant.</param>
internal sealed record StandIn(int Member, int Group, bool IsDelegate = false);
