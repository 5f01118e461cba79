using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>
/// Which rules releases have, in the two files that Roslyn's release tracking asks of an analyzer. What is shipped is written by
/// hand when a release is made, and what is not yet follows from the catalogue.
/// </summary>
internal static class ReleaseTracking
{
    private const string Format = "; https://github.com/dotnet/roslyn/blob/main/src/RoslynAnalyzers/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md\n";

    private static readonly string s_folder = Path.GetFullPath(Path.Combine(FindingPage.Folder, "..", "..", "FactDsl.Generator"));

    public static string ShippedPath => Path.Combine(s_folder, "AnalyzerReleases.Shipped.md");

    public static string UnshippedPath => Path.Combine(s_folder, "AnalyzerReleases.Unshipped.md");

    /// <summary>The rules of all releases as the last of them has them, from the text of the file of shipped rules.</summary>
    public static IReadOnlyDictionary<string, ReleasedRule> ReadShipped(string text)
    {
        var rules = new Dictionary<string, ReleasedRule>();
        bool isRemoved = false;
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith("### ", System.StringComparison.Ordinal))
                isRemoved = line.Contains("Removed", System.StringComparison.Ordinal);
            string[] cells = line.Split('|').Select(static c => c.Trim()).ToArray();
            if (!cells[0].StartsWith("FACT", System.StringComparison.Ordinal))
                continue;
            if (isRemoved)
                rules.Remove(cells[0]);
            else
                rules[cells[0]] = new ReleasedRule(cells[0], cells[1], cells[2]);
        }
        return rules;
    }

    /// <summary>The file of what the next release changes.</summary>
    public static string WriteUnshipped(IReadOnlyList<FindingRule> catalogue, IReadOnlyDictionary<string, ReleasedRule> shipped)
    {
        StringBuilder text = new StringBuilder("; Unshipped analyzer release\n").Append(Format);
        AppendTable(
            text,
            "New Rules",
            "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n",
            catalogue.Where(r => !shipped.ContainsKey(r.Id)).Select(static r => $"{ReleasedRule.Of(r)} | {r.Title}\n"));
        AppendTable(
            text,
            "Removed Rules",
            "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n",
            shipped.Values.Where(s => catalogue.All(r => r.Id != s.Id)).OrderBy(static s => s.Id, System.StringComparer.Ordinal).Select(static s => $"{s} |\n"));
        AppendTable(
            text,
            "Changed Rules",
            "Rule ID | New Category | New Severity | Old Category | Old Severity | Notes\n--------|--------------|--------------|--------------|--------------|-------\n",
            catalogue.Where(r => shipped.TryGetValue(r.Id, out ReleasedRule? s) && s != ReleasedRule.Of(r)).Select(r => $"{ReleasedRule.Of(r)} | {shipped[r.Id].Category} | {shipped[r.Id].Severity} | {r.Title}\n"));
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, string heading, string head, IEnumerable<string> rows)
    {
        string all = string.Concat(rows);
        if (all.Length > 0)
            text.Append("\n### ").Append(heading).Append("\n\n").Append(head).Append(all);
    }
}

/// <summary>A rule as a release has it.</summary>
internal sealed record ReleasedRule(string Id, string Category, string Severity)
{
    public static ReleasedRule Of(FindingRule rule)
        => new(rule.Id, rule.CategoryName, rule.Severity == FindingSeverity.Information ? "Info" : rule.Severity.ToString());

    public override string ToString() => Id + " | " + Category + " | " + Severity;
}
