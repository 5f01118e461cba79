using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Tests.Edits;

/// <summary>What somebody makes of a fact base: all findings, in lines that can be compared, and the pages of the store.</summary>
/// <param name="Findings">A line for each finding.</param>
/// <param name="Pages">The pages; null where there is no store.</param>
internal sealed record ToldFacts(IReadOnlyList<string> Findings, IReadOnlyList<string>? Pages)
{
    /// <summary>A finding as a line.</summary>
    public static string Line(string path, Finding finding) => Line(
        path,
        (finding.Span.Start, finding.Span.Length),
        finding.Rule.Id,
        finding.Message,
        finding.Related is { } related && related.File.EndsWith(".facts", StringComparison.Ordinal) ? (related.File, related.Span.Start, related.Span.Length) : null,
        finding.Fixes.Select(static f => (f.Title, f.Edits.Select(static e => (e.Span.Start, e.Span.Length, e.Text)))));

    /// <summary>The same of its parts.</summary>
    public static string Line(
        string path, (int Start, int Length) at, string id, string message, (string File, int Start, int Length)? related,
        IEnumerable<(string Title, IEnumerable<(int Start, int Length, string Text)> Edits)> fixes)
        => FormattableString.Invariant($"{path} {at.Start}+{at.Length} {id} {message} {related} {string.Join('|', fixes.Select(static f => f.Title + string.Join(';', f.Edits)))}");
}
