namespace FactDsl.CommandLine.Importing.Account;

/// <summary>Why a cell, or part of it, is not in the facts. Where several are so, the last of them says most.</summary>
internal enum DropReason
{
    /// <summary>Nobody said: the template has no place for its column.</summary>
    None,

    /// <summary>Conditions ask for it, and no place takes it.</summary>
    ConditionOnly,

    /// <summary>A condition leaves out what it stands in.</summary>
    Condition,

    /// <summary>What it would stand with is empty.</summary>
    BesideEmpty,

    /// <summary>Another column stood in its place.</summary>
    OtherColumn,

    /// <summary>The item was there, and known by something else.</summary>
    KnownOtherwise,

    /// <summary>The item was there, and keeps the words that describe it.</summary>
    AlreadyDescribed,

    /// <summary><c>empty</c> or <c>map</c> takes it for nothing.</summary>
    TakenForNothing,

    /// <summary>A step left nothing of it.</summary>
    NothingLeft,

    /// <summary><c>match</c> finds nothing in it.</summary>
    NoMatch,

    /// <summary>Zeros that stand for a date nobody knows.</summary>
    NoDate,

    /// <summary>The time of day.</summary>
    TimeOfDay,

    /// <summary>An end of a span of dates that is open.</summary>
    OpenEnd,

    /// <summary><c>first</c> takes the value before it.</summary>
    NotFirst,

    /// <summary>Its row is a bad one.</summary>
    BadRow,

    /// <summary>The fact that it made cannot be compiled.</summary>
    NotCompiled,
}

/// <summary>Reasons as people read them.</summary>
internal static class DropReasons
{
    /// <summary>A reason in words.</summary>
    public static string Said(this DropReason reason) => reason switch
    {
        DropReason.ConditionOnly => "only conditions ask for it",
        DropReason.Condition => "a condition leaves it out",
        DropReason.BesideEmpty => "what it stands with is empty",
        DropReason.OtherColumn => "another column stands in its place",
        DropReason.KnownOtherwise => "the item is known by another column",
        DropReason.AlreadyDescribed => "the item was there and keeps its own words",
        DropReason.TakenForNothing => "the template takes it for nothing",
        DropReason.NothingLeft => "a step leaves nothing of it",
        DropReason.NoMatch => "`match` finds nothing in it",
        DropReason.NoDate => "zeros stand for no date",
        DropReason.TimeOfDay => "a time of day, which `with time` keeps",
        DropReason.OpenEnd => "that end of the span is open",
        DropReason.NotFirst => "`first` takes the value before it",
        DropReason.BadRow => "in a bad row",
        DropReason.NotCompiled => "its fact cannot be compiled",
        _ => "no place of the template took it",
    };
}
