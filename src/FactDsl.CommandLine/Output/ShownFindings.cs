using System.Collections.Generic;
using System.Linq;
using FactDsl.Tooling.Rendering;

namespace FactDsl.CommandLine.Output;

/// <summary>
/// Findings as somebody reads them: of a line, and of a file, that is wrong throughout, some are shown and the others counted.
/// Errors go before warnings, and then the first. Programs get all of them.
/// </summary>
internal static class ShownFindings
{
    private const int MostOfLine = 10, MostOfFile = 200;

    /// <summary>The findings to show, file by file, and behind them how many there are more.</summary>
    /// <param name="findings">All findings, file by file in the order of the text.</param>
    public static IEnumerable<(ReportedFinding? Finding, string More)> Of(IEnumerable<ReportedFinding> findings)
    {
        foreach (IGrouping<FindingSource, ReportedFinding> file in findings.GroupBy(static f => f.Source))
        {
            IGrouping<int, ReportedFinding>[] lines = [.. file.GroupBy(static f => f.Source.Lines.PositionOf(f.Finding.Span.Start).Line)];
            var chosen = new HashSet<ReportedFinding>(Worst(lines.SelectMany(static l => Worst(l, MostOfLine)), MostOfFile), ReferenceEqualityComparer.Instance);
            int left = 0;
            foreach (IGrouping<int, ReportedFinding> line in lines)
            {
                int all = 0, shown = 0;
                foreach (ReportedFinding finding in line)
                {
                    all++;
                    if (!chosen.Contains(finding))
                        continue;
                    shown++;
                    yield return (finding, "");
                }
                if (shown == 0)
                    left += all;
                else if (shown < all)
                    yield return (null, $"{CountText.Of(all - shown, "more finding")} in line {CountText.Number(line.Key + 1)} of {file.Key.Path}");
            }
            if (left > 0)
                yield return (null, $"{CountText.Of(left, "more finding")} in {file.Key.Path}: `--format json` has all");
        }
    }

    /// <summary>The worst of some findings, and of those that are equally bad the first.</summary>
    private static IEnumerable<ReportedFinding> Worst(IEnumerable<ReportedFinding> findings, int most)
        => findings.OrderByDescending(static f => f.Finding.Rule.Severity).Take(most);
}
