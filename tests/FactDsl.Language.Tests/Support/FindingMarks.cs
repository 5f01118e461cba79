using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Support;

/// <summary>Findings as marks in a text.</summary>
internal static class FindingMarks
{
    public static IEnumerable<Mark> Marks(this IEnumerable<Finding> findings)
        => findings.Select(static f => new Mark(f.Span.Start, f.Span.Length, f.Rule.Id));
}
