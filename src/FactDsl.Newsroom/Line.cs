using System.Collections.Generic;
using FactDsl;
using Newsroom.Wording;

namespace Newsroom;

/// <summary>A line of the briefing: what is so, who says so, and where that is written.</summary>
internal readonly record struct Line(string Text, IReadOnlyList<FactCitation> Citations, FactLocation Location)
{
    /// <summary>Whether it tells more of the line above.</summary>
    public bool IsDetail { get; init; }

    /// <summary>A line about one fact, which tells whether it is only possible.</summary>
    public static Line Of(IFact fact, string text) => new(Doubts.Tell(fact, text), fact.Citations, fact.Location);

    /// <summary>The line as it is printed: its source and its place come last.</summary>
    public override string ToString() => $"{(IsDetail ? "    " : "  ")}{Text} — {Sources.Cite(Citations)} · {Location}";
}
