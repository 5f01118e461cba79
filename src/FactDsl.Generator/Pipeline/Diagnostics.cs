using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using FactDsl.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LinePosition = FactDsl.Language.Text.LinePosition;

namespace FactDsl.Generator.Pipeline;

/// <summary>Findings as the compiler's diagnostics.</summary>
internal static class Diagnostics
{
    private static readonly ConcurrentDictionary<FindingRule, DiagnosticDescriptor> s_descriptors = new();

    /// <summary>The finding at its place; without a path, a finding about the project.</summary>
    public static Diagnostic Of(PlacedFinding finding)
    {
        var related = new List<Location>();
        if (finding.Related.Path.Length > 0)
            related.Add(LocationOf(finding.Related));
        foreach (Place ground in finding.Grounds)
            related.Add(LocationOf(ground));
        return Diagnostic.Create(DescriptorOf(finding.Rule), LocationOf(finding.At), related, PropertiesOf(finding), [.. finding.Arguments]);
    }

    /// <summary>A rule as the compiler knows it.</summary>
    public static DiagnosticDescriptor DescriptorOf(FindingRule rule) => s_descriptors.GetOrAdd(rule, Describe);

    private static DiagnosticDescriptor Describe(FindingRule rule)
        => new(rule.Id, rule.Title, rule.Message, rule.CategoryName, SeverityOf(rule.Severity), isEnabledByDefault: true, helpLinkUri: rule.HelpLink);

    private static DiagnosticSeverity SeverityOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => DiagnosticSeverity.Error,
        FindingSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static ImmutableDictionary<string, string?>? PropertiesOf(PlacedFinding finding)
        => finding.Fixes.Count == 0 ? null : ImmutableDictionary<string, string?>.Empty.Add(FixText.Property, FixText.Write(finding.Fixes));

    private static Location LocationOf(Place place)
        => place.Path.Length == 0
            ? Location.None
            : Location.Create(place.Path, new TextSpan(place.Span.Start, place.Span.Length), new LinePositionSpan(At(place.Start), At(place.End)));

    private static Microsoft.CodeAnalysis.Text.LinePosition At(LinePosition position) => new(position.Line, position.Character);
}
