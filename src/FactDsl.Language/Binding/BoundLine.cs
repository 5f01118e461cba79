using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>How a line of a question or rule belongs to the lines above it.</summary>
public enum LineLink
{
    /// <summary>…on a day that it has in common with the lines above, up to the last <c>and</c>.</summary>
    While,

    /// <summary>…whenever: it begins a moment of its own.</summary>
    And,

    /// <summary>…and nothing that is told meets it. Its alternatives are further things that nothing may meet.</summary>
    Without,
}

/// <summary>A further line of a question or rule: a fact with holes of its own.</summary>
/// <param name="Link">How it belongs to the lines above it.</param>
/// <param name="Pattern">What it asks; <c>or</c> lines below it are its <see cref="BoundPattern.Alternatives"/>.</param>
public sealed record BoundLine(LineLink Link, BoundPattern Pattern)
{
    /// <summary>Where the word that links it stands.</summary>
    public TextSpan LinkSpan { get; init; }
}

/// <summary>A unit of the calendar.</summary>
public enum CalendarUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Months: the same day of another month, or its last day where the month is shorter.</summary>
    Month,

    /// <summary>Years: the same day of another year, or February 28.</summary>
    Year,
}

/// <summary>A length of time: of what lasts (<c>for >=9 years</c>), or between two facts (<c>by &lt;=31 days</c>).</summary>
/// <param name="Least">The least number of units; null for no bound.</param>
/// <param name="Most">The greatest number of units; null for no bound.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Span">Where it is written, from its word to its unit.</param>
public sealed record BoundDuration(int? Least, int? Most, CalendarUnit Unit, TextSpan Span);

/// <summary>What a question makes of its answers.</summary>
public enum PickKind
{
    /// <summary>It tells how many facts answer, or asks that they be so many.</summary>
    Count,

    /// <summary>Only the one that begins first.</summary>
    First,

    /// <summary>Only the one that begins last.</summary>
    Last,

    /// <summary>Only the one that lasts longest.</summary>
    Longest,
}

/// <summary>The last line of a question: one answer for each combination of holes, counted or picked.</summary>
/// <param name="Kind">What is made of the answers.</param>
/// <param name="Each">The holes of which each combination has an answer of its own, without their <c>?</c>; empty where all answers are one group.</param>
/// <param name="Span">Where it is written.</param>
public sealed record BoundPick(PickKind Kind, IReadOnlyList<string> Each, TextSpan Span)
{
    /// <summary>The hole that stands for the number (<c>count ?n</c>), without its <c>?</c>; null where there is none.</summary>
    public string? CountHole { get; init; }

    /// <summary>The number that is asked for (<c>count >=3</c>); null where there is none.</summary>
    public FactNumber? Number { get; init; }
}

/// <summary>A rule: its head is a fact that holds wherever its lines can be met.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Head">What it derives: a fact of a derived kind, its holes filled by the lines, which stand in <see cref="BoundPattern.Lines"/>.</param>
/// <param name="Span">The item's characters in the file.</param>
public sealed record BoundRule(string Name, BoundPattern Head, TextSpan Span)
{
    /// <summary>Where its name stands.</summary>
    public TextSpan NameSpan { get; init; }

    /// <summary>Its names for people.</summary>
    public IReadOnlyList<LabelText> Labels { get; init; } = [];

    /// <summary>The reason in words, holes in it filled where it is told (<c>because "both belong to ?alliance"@en</c>).</summary>
    public IReadOnlyList<LabelText> Because { get; init; } = [];

    /// <summary>The rule as written behind its name, on one line and without comments.</summary>
    public string Text { get; init; } = "";

    /// <summary>What its author wrote above it (<c>///</c>), or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>Its line, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Whether it could be bound whole; else there is a finding already, and it derives nothing.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Findings that it accepts, with the reason.</summary>
    public IReadOnlyList<BoundAcceptance> Accepted { get; init; } = [];
}
