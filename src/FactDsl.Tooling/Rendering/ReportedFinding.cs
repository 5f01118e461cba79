using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Rendering;

/// <summary>A finding with the text that it was found in, for reports over many files.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Source">The text.</param>
public sealed record ReportedFinding(Finding Finding, FindingSource Source)
{
    /// <summary>The text of the other place involved; null where there is none, or it is not at hand.</summary>
    public FindingSource? RelatedSource { get; init; }

    /// <summary>The author's reason to accept it, empty where none is given; null for one that is not accepted.</summary>
    public string? AcceptedBecause { get; init; }

    /// <summary>The source of the other place, as far as its text is at hand.</summary>
    internal FindingSource? Other => Finding.Related is not { } related ? null : related.File == Source.Path ? Source : RelatedSource;
}

/// <summary>A span as lines and characters of its text, both from 0.</summary>
/// <param name="Start">Where its first character stands.</param>
/// <param name="End">Where the character behind its last one stands.</param>
public readonly record struct LineRange(LinePosition Start, LinePosition End)
{
    /// <summary>The range of a span.</summary>
    internal static LineRange Of(FindingSource source, TextSpan span)
        => new(source.Lines.PositionOf(span.Start), source.Lines.PositionOf(span.End));
}
