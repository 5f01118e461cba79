using FactDsl.CommandLine.Importing.Account;

namespace FactDsl.CommandLine.Importing.Dates;

/// <summary>What a form makes of a text.</summary>
/// <param name="Outcome">Whether it is a date.</param>
/// <param name="Text">The date as EDTF, or why it is not taken.</param>
internal readonly record struct DateReading(DateOutcome Outcome, string Text)
{
    /// <summary>A text of another form.</summary>
    public static readonly DateReading Other = new(DateOutcome.Other, "");

    /// <summary>A text that says that there is no date.</summary>
    public static readonly DateReading None = new(DateOutcome.None, "");

    /// <summary>Whether the text tells a time of day, of which nothing is in the date.</summary>
    public bool LeavesTime { get; init; }

    /// <summary>Other cells that say how the text is to be read; none for none.</summary>
    public CellRange Beside { get; init; }

    /// <summary>A date.</summary>
    public static DateReading Of(string edtf) => new(DateOutcome.Date, edtf);

    /// <summary>A text that may be several dates, or none that can be written.</summary>
    public static DateReading Doubtful(string why) => new(DateOutcome.Doubtful, why);
}

/// <summary>Whether a text is a date.</summary>
internal enum DateOutcome
{
    /// <summary>It has another form.</summary>
    Other,

    /// <summary>It may be several dates, or one that cannot be written.</summary>
    Doubtful,

    /// <summary>It says that there is no date.</summary>
    None,

    /// <summary>It is one.</summary>
    Date,
}
