using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>What was found in a file, as it is shown: apart from its C#, so that a change of one does not make the other again.</summary>
/// <param name="Path">The file as the compiler knows it; empty for what is about the project.</param>
/// <param name="Findings">The findings, in the order of the text.</param>
internal sealed record FileFindings(string Path, EquatableArray<PlacedFinding> Findings);

/// <summary>A finding with its place as lines and characters.</summary>
/// <param name="Rule">The rule it comes from.</param>
/// <param name="At">Where it is.</param>
/// <param name="Arguments">The words of the message.</param>
internal sealed record PlacedFinding(FindingRule Rule, Place At, EquatableArray<string> Arguments)
{
    /// <summary>The other place involved; its path is empty where there is none, or no file that the compiler knows.</summary>
    public Place Related { get; init; } = Place.Nowhere;

    /// <summary>The places of the facts that a derived fact follows from, as far as the compiler knows their files.</summary>
    public EquatableArray<Place> Grounds { get; init; }

    /// <summary>Ways to mend it.</summary>
    public EquatableArray<FindingFix> Fixes { get; init; }
}

/// <summary>Characters of a file.</summary>
/// <param name="Path">The file as the compiler knows it; empty for the project.</param>
/// <param name="Span">The characters.</param>
/// <param name="Start">Line and character of the first.</param>
/// <param name="End">Line and character behind the last.</param>
internal readonly record struct Place(string Path, TextSpan Span, LinePosition Start, LinePosition End)
{
    /// <summary>No place in any file.</summary>
    public static Place Nowhere { get; } = new("", default, default, default);
}
