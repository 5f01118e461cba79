using System.Collections.Concurrent;
using FactDsl.Language.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LinePosition = FactDsl.Language.Text.LinePosition;

namespace FactDsl.Generator.Pipeline;

/// <summary>Findings as the compiler's diagnostics.</summary>
internal static class Diagnostics
{
    private static readonly ConcurrentDictionary<FindingRule, DiagnosticDescriptor> Descriptors = new();

    /// <summary>The finding at its place; without a path, a finding about the project.</summary>
    public static Diagnostic Of(string path, PlacedFinding finding)
    {
        Location location = path.Length == 0
            ? Location.None
            : Location.Create(path, new TextSpan(finding.Span.Start, finding.Span.Length), new LinePositionSpan(At(finding.Start), At(finding.End)));
        return Diagnostic.Create(Descriptors.GetOrAdd(finding.Rule, Describe), location, [.. finding.Arguments]);
    }

    private static DiagnosticDescriptor Describe(FindingRule rule)
        => new(rule.Id, rule.Title, rule.Message, "FactDsl." + rule.Category, SeverityOf(rule.Severity), isEnabledByDefault: true, helpLinkUri: rule.HelpLink);

    private static DiagnosticSeverity SeverityOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => DiagnosticSeverity.Error,
        FindingSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static Microsoft.CodeAnalysis.Text.LinePosition At(LinePosition position) => new(position.Line, position.Character);
}
