using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>A fact with holes: every field it states is a condition.</summary>
/// <param name="Kind">The kind asked for.</param>
/// <param name="Standing">Which facts answer.</param>
/// <param name="Answer">How sure an answer must be.</param>
public sealed record BoundPattern(KindSymbol Kind, FactStanding Standing, FactAnswer Answer)
{
    /// <summary>A named item asked for by its name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The hole that stands for the item itself; null where there is none, empty for a plain <c>?</c>.</summary>
    public string? ItemHole { get; init; }

    /// <summary>The conditions on fields, holes included.</summary>
    public IReadOnlyList<BoundClause> Clauses { get; init; } = [];

    /// <summary>The conditions on time, as written.</summary>
    public IReadOnlyList<BoundTimeCondition> Times { get; init; } = [];

    /// <summary>Only facts from any of these sources; empty for any source, and none.</summary>
    public IReadOnlyList<BoundCitation> Citations { get; init; } = [];

    /// <summary>The holes that stand for sources, in the order written, without their <c>?</c>.</summary>
    public IReadOnlyList<string> SourceHoles { get; init; } = [];

    /// <summary>Whether only facts without any source answer (<c>per none</c>).</summary>
    public bool IsUncited { get; init; }

    /// <summary>Whether the author wrote <c>certainly</c> or <c>possibly</c>, rather than leaving it open how sure an answer must be.</summary>
    public bool IsAnswerStated { get; init; }

    /// <summary>Where the name, or the hole in its place, is written; empty where there is none.</summary>
    public TextSpan NameSpan { get; init; }

    /// <summary>What the hole in the name's place must not stand for (<c>except</c>): items and holes.</summary>
    public IReadOnlyList<BoundValue> Except { get; init; } = [];

    /// <summary>How long what answers lasted (<c>for >=9 years</c>); null where that is not asked.</summary>
    public BoundDuration? Duration { get; init; }

    /// <summary>Other ways to meet this line (<c>or</c>); empty where there is one way.</summary>
    public IReadOnlyList<BoundPattern> Alternatives { get; init; } = [];

    /// <summary>Further lines, of a question's or rule's first line; empty where it is a single fact with holes.</summary>
    public IReadOnlyList<BoundLine> Lines { get; init; } = [];

    /// <summary>What is made of the answers, of a question's first line; null where they are told as they are.</summary>
    public BoundPick? Pick { get; init; }

    /// <summary>Where the line is written, from its kind to its last clause; empty where that is not kept.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The line as written, on one line and without comments and the word that links it.</summary>
    public string Text { get; init; } = "";

    /// <summary>Everything that is asked: this line, its alternatives, and the further lines with theirs.</summary>
    public IEnumerable<BoundPattern> Facts => AskedFacts.LinesOf(this, positive: false);

    /// <summary>Whether it takes more than one fact to answer, or more of one than its values and its time.</summary>
    public bool IsJoined
    {
        get
        {
            if (Lines.Count > 0 || Alternatives.Count > 0 || Pick is not null || Duration is not null || Except.Count > 0)
                return true;
            foreach (BoundClause clause in Clauses)
            {
                if (clause.By is not null)
                    return true;
                for (int i = 0; i < clause.Values.Count; i++)
                {
                    if (clause.Values[i].Except.Count > 0)
                        return true;
                }
            }
            return false;
        }
    }

    /// <summary>Whether all of it could be bound: a question with a finding of its own is not asked, since it would ask for something else.</summary>
    public bool IsWhole { get; init; } = true;
}

/// <summary>A time clause of a question.</summary>
/// <param name="Word">The clause word (<c>on</c>, <c>during</c>, <c>since</c>, <c>until</c>, <c>as-of</c>).</param>
/// <param name="Date">The date asked for; null for a hole and for <c>unknown</c>.</param>
/// <param name="Span">Where it stands.</param>
public sealed record BoundTimeCondition(string Word, FactDate? Date, TextSpan Span)
{
    /// <summary>The hole that stands for the time, without its <c>?</c>; null where there is none.</summary>
    public string? Hole { get; init; }

    /// <summary>Whether the hole stands for the fact of a line: then its time is meant (<c>during ?m</c>, <c>since ?m</c>).</summary>
    public bool IsOfFact { get; init; }
}

/// <summary>A named question.</summary>
/// <param name="Name">Its name: a type in C#.</param>
/// <param name="Pattern">What it asks.</param>
/// <param name="Span">The item's characters in the file.</param>
public sealed record BoundQuestion(string Name, BoundPattern Pattern, TextSpan Span)
{
    /// <summary>Where its name stands.</summary>
    public TextSpan NameSpan { get; init; }

    /// <summary>Its names for people.</summary>
    public IReadOnlyList<LabelText> Labels { get; init; } = [];

    /// <summary>The pattern as written, on one line and without comments.</summary>
    public string Text { get; init; } = "";

    /// <summary>What its author wrote above it (<c>///</c>), or null.</summary>
    public string? Documentation { get; init; }

    /// <summary>Its line, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Whether it could be bound whole and no other question has the name; else there is a finding already, and nothing is asked.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Findings that it accepts, with the reason.</summary>
    public IReadOnlyList<BoundAcceptance> Accepted { get; init; } = [];
}

/// <summary>A question with its answer, checked while building.</summary>
/// <param name="Number">How many answers there must be, as written; empty where names are expected.</param>
/// <param name="IsNone">Whether there must be no answer.</param>
/// <param name="Names">The exact answers, as written; empty where a number is expected.</param>
/// <param name="Pattern">What it asks.</param>
/// <param name="Span">The item's characters in the file.</param>
public sealed record BoundExpectation(string Number, bool IsNone, IReadOnlyList<string> Names, BoundPattern Pattern, TextSpan Span)
{
    /// <summary>Where the answer stands: from its first to its last token.</summary>
    public TextSpan AnswerSpan { get; init; }

    /// <summary>The exact answers, as the items that they name; empty where a number is expected.</summary>
    public IReadOnlyList<ItemReference> Items { get; init; } = [];

    /// <summary>Whether answer and question could be bound whole; else there is a finding already, and nothing to check.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Findings that it accepts, with the reason.</summary>
    public IReadOnlyList<BoundAcceptance> Accepted { get; init; } = [];
}
