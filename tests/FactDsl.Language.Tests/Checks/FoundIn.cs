using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Checks;

/// <summary>What the checks find in facts, each as <c>id at «the characters»</c>, or with its message.</summary>
internal static class FoundIn
{
    /// <summary>Ids and places; names that nothing uses are left out, since most facts of a test are used by nothing.</summary>
    public static string[] Places(string text) => [.. All(text).Select(f => $"{f.Rule.Id} at «{text.Substring(f.Span.Start, f.Span.Length)}»")];

    public static string[] Messages(string text) => [.. All(text).Select(static f => $"{f.Rule.Id} {f.Message}")];

    public static string[] Ids(string text) => [.. All(text).Select(static f => f.Rule.Id)];

    public static IEnumerable<Finding> All(string text) => Everything(text).Where(static f => f.Rule != FindingRules.UnusedName);

    public static IReadOnlyList<Finding> Everything(string text)
        => [.. FactBaseModel.Compile(new FixtureFile("a.facts", text)).Contradictions().Select(static f => f.Finding)];
}
