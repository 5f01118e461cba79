using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Rendering;

/// <summary>Writes findings as SARIF 2.1.0 (OASIS), the form that code scanning services read.</summary>
public static class SarifReport
{
    /// <summary>Writes one run: the rules that have findings, and the findings in the order given.</summary>
    /// <param name="findings">The findings; accepted ones are written as suppressed.</param>
    /// <param name="audit">How many of the facts quote their sources, which becomes properties of the run; null, or one of no facts, is left out.</param>
    /// <returns>JSON that ends with <c>\n</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    public static string Write(IReadOnlyList<ReportedFinding> findings, FactAudit? audit = null)
    {
        if (findings is null)
            throw new ArgumentNullException(nameof(findings));
        IReadOnlyList<FindingRule> rules = RulesOf(findings);
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FindingRule rule in rules)
            indexes.Add(rule.Id, indexes.Count);
        var json = new JsonText();
        json.Object(() => json
            .Member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            .Member("version", "2.1.0")
            .Array("runs", () => json.Object(() =>
            {
                json.Object("tool", () => json.Object("driver", () => json
                    .Member("name", "FactDsl")
                    .Array("rules", () =>
                    {
                        foreach (FindingRule rule in rules)
                            WriteRule(json, rule);
                    })));
                json.Member("columnKind", "utf16CodeUnits");
                json.Array("results", () =>
                {
                    foreach (ReportedFinding finding in findings)
                        WriteResult(json, finding, indexes[finding.Finding.Rule.Id]);
                });
                if (audit is { FactCount: > 0 })
                    json.Object("properties", () => WriteTally(json, audit));
            })));
        return json.ToString();
    }

    private static void WriteTally(JsonText json, FactAudit audit)
        => json
            .Member("facts", audit.FactCount)
            .Member("factsWithQuotation", audit.QuotingCount)
            .Member("factsWithCheckedQuotation", audit.CheckedCount)
            .Object("quotations", () =>
            {
                foreach (QuotationOutcome outcome in QuotationOutcomes.All)
                    json.Member(QuotationOutcomes.WordOf(outcome), audit.CountOf(outcome));
            });

    private static List<FindingRule> RulesOf(IReadOnlyList<ReportedFinding> findings)
    {
        var rules = new List<FindingRule>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (ReportedFinding finding in findings)
        {
            if (known.Add(finding.Finding.Rule.Id))
                rules.Add(finding.Finding.Rule);
        }
        rules.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return rules;
    }

    private static void WriteRule(JsonText json, FindingRule rule)
        => json.Object(() => json
            .Member("id", rule.Id)
            .Object("shortDescription", () => json.Member("text", rule.Title))
            .Member("helpUri", rule.HelpLink)
            .Object("defaultConfiguration", () => json.Member("level", LevelOf(rule.Severity)))
            .Object("properties", () => json.Member("category", rule.Category.ToString())));

    private static void WriteResult(JsonText json, ReportedFinding reported, int rule)
        => json.Object(() =>
        {
            Finding finding = reported.Finding;
            json.Member("ruleId", finding.Rule.Id)
                .Member("ruleIndex", rule)
                .Member("level", LevelOf(finding.Rule.Severity))
                .Object("message", () => json.Member("text", finding.Message))
                .Array("locations", () => json.Object(() => WritePlace(json, reported.Source.Path, reported.Source, finding.Span)));
            if (finding.Related is not null || finding.Grounds.Count > 0)
            {
                json.Array("relatedLocations", () =>
                {
                    foreach (RelatedPlace place in finding.OtherPlaces)
                        WriteRelated(json, reported, place);
                });
            }
            if (finding.Fixes.Count > 0)
            {
                json.Array("fixes", () =>
                {
                    foreach (FindingFix fix in finding.Fixes)
                        WriteFix(json, fix, reported.Source);
                });
            }
            if (reported.AcceptedBecause is { } reason)
            {
                json.Array("suppressions", () => json.Object(() =>
                {
                    json.Member("kind", "inSource");
                    if (reason.Length > 0)
                        json.Member("justification", reason);
                }));
            }
        });

    private static void WriteRelated(JsonText json, ReportedFinding reported, RelatedPlace place) => json.Object(() =>
    {
        WritePlace(json, place.File, reported.SourceOf(place.File), place.Span);
        json.Object("message", () => json.Member("text", place.Message));
    });

    private static void WritePlace(JsonText json, string path, FindingSource? source, TextSpan span)
        => json.Object("physicalLocation", () =>
        {
            json.Object("artifactLocation", () => json.Member("uri", FileUri.Of(path)));
            if (source is not null)
                WriteRegion(json, "region", LineRange.Of(source, span));
        });

    private static void WriteFix(JsonText json, FindingFix fix, FindingSource source)
        => json.Object(() => json
            .Object("description", () => json.Member("text", ShownText.Of(fix.Title)))
            .Array("artifactChanges", () => json.Object(() => json
                .Object("artifactLocation", () => json.Member("uri", FileUri.Of(source.Path)))
                .Array("replacements", () =>
                {
                    foreach (TextEdit edit in fix.Edits)
                    {
                        json.Object(() =>
                        {
                            WriteRegion(json, "deletedRegion", LineRange.Of(source, edit.Span));
                            if (edit.Text.Length > 0)
                                json.Object("insertedContent", () => json.Member("text", edit.Text));
                        });
                    }
                })))
            .Object("properties", () => json.Member("isSafe", fix.IsSafe)));

    private static void WriteRegion(JsonText json, string name, LineRange range)
        => json.Object(name, () => json
            .Member("startLine", range.Start.Line + 1)
            .Member("startColumn", range.Start.Character + 1)
            .Member("endLine", range.End.Line + 1)
            .Member("endColumn", range.End.Character + 1));

    private static string LevelOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
