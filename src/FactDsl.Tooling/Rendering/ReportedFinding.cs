using System;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Rendering;

/// <summary>A finding with the text that it was found in, for reports over many files.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Source">The text.</param>
public sealed record ReportedFinding(Finding Finding, FindingSource Source)
{
    /// <summary>Gives the text of another file that is involved; null where none is at hand.</summary>
    public Func<string, FindingSource?>? Others { get; init; }

    /// <summary>The author's reason to accept it, empty where none is given; null for one that is not accepted.</summary>
    public string? AcceptedBecause { get; init; }

    /// <summary>The text of a file, as far as it is at hand.</summary>
    internal FindingSource? SourceOf(string file) => file == Source.Path ? Source : Others?.Invoke(file);
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
