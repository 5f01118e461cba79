using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Serving;

/// <summary>Findings as diagnostics.</summary>
internal static class FindingTexts
{
    private const int Unnecessary = 1;

    /// <summary>The key of no findings.</summary>
    public const string NothingFound = "none";

    public static Diagnostic[] ToDiagnostics(Server server, FactSnapshot facts, FactFile file, IReadOnlyList<Finding> findings)
        => [.. findings.Select(f => ToDiagnostic(server, facts, file, f))];

    public static Diagnostic ToDiagnostic(Server server, FactSnapshot facts, FactFile file, Finding finding)
    {
        var diagnostic = new Diagnostic(server.Positions(file).ToRange(finding.Span), SeverityOf(finding.Rule), finding.Rule.Id, "facts", finding.Message);
        if (server.Capabilities.ReadsHelpLinks)
            diagnostic = diagnostic with { CodeDescription = new CodeDescription(finding.Rule.HelpLink) };
        if (finding.Rule == FindingRules.SourceNotCited && server.Capabilities.FadesUnnecessary)
            diagnostic = diagnostic with { Tags = [Unnecessary] };
        if (server.Capabilities.ReadsRelatedPlaces && RelatedOf(server, facts, finding) is { Length: > 0 } related)
            diagnostic = diagnostic with { RelatedInformation = related };
        return diagnostic;
    }

    private static DiagnosticRelatedInformation[] RelatedOf(Server server, FactSnapshot facts, Finding finding)
        => [.. finding.OtherPlaces.Select(p => (Place: p, File: Definitions.FileOf(facts, p.File))).Where(static p => p.File is not null)
            .Select(p => new DiagnosticRelatedInformation(server.ToLocation(new Place(p.File!, p.Place.Span)), p.Place.Message))];

    /// <summary>A short text that is the same as long as the findings look the same; what a client keeps to ask whether they changed.</summary>
    public static string KeyOf(FactSnapshot facts, FactFile file, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return NothingFound;
        var text = new StringBuilder();
        foreach (Finding finding in findings)
        {
            LinePosition start = file.Lines.PositionOf(finding.Span.Start), end = file.Lines.PositionOf(finding.Span.End);
            text.Append(CultureInfo.InvariantCulture, $"{start.Line}:{start.Character}-{end.Line}:{end.Character} {finding.Rule.Id} ").AppendJoin('\u001f', finding.Arguments);
            foreach (RelatedPlace related in finding.OtherPlaces)
            {
                if (Definitions.FileOf(facts, related.File) is not { } other)
                    continue;
                LinePosition place = other.Lines.PositionOf(related.Span.Start);
                text.Append(CultureInfo.InvariantCulture, $" {related.File}:{place.Line}:{place.Character}");
            }
            text.Append('\n');
        }
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
    }

    private static int SeverityOf(FindingRule rule) => rule.Severity switch
    {
        FindingSeverity.Error => 1,
        FindingSeverity.Warning => 2,
        _ => 3,
    };
}
