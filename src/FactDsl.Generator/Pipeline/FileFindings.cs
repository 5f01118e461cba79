using FactDsl.Language.Collections;
using FactDsl.Language.Findings;
using FactDsl.Language.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>What was found in a file, as it is shown: apart from its C#, so that neither is made anew for the other's sake.</summary>
/// <param name="Path">The file as the compiler knows it; empty for what is about the project.</param>
/// <param name="Findings">The findings, in the order of the text.</param>
internal sealed record FileFindings(string Path, EquatableArray<PlacedFinding> Findings);

/// <summary>A finding with its place as lines and characters.</summary>
internal sealed record PlacedFinding(FindingRule Rule, TextSpan Span, LinePosition Start, LinePosition End, EquatableArray<string> Arguments);
