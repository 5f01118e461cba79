using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Findings.Rendering;

namespace FactDsl.CommandLine.Output;

/// <summary>
/// Findings as somebody reads them: of a line, and of a file, that is wrong throughout, the first are shown and the others counted.
/// Programs get all of them.
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
            int shown = 0, left = 0;
            foreach (IGrouping<int, ReportedFinding> line in file.GroupBy(static f => f.Source.Lines.PositionOf(f.Finding.Span.Start).Line))
            {
                ReportedFinding[] all = [.. line];
                int most = System.Math.Min(System.Math.Min(all.Length, MostOfLine), MostOfFile - shown);
                shown += most;
                foreach (ReportedFinding finding in all.Take(most))
                    yield return (finding, "");
                if (most == all.Length)
                    continue;
                if (most == 0)
                    left += all.Length;
                else
                    yield return (null, $"{Counted.Of(all.Length - most, "more finding")} in line {Counted.Number(line.Key + 1)} of {file.Key.Path}");
            }
            if (left > 0)
                yield return (null, $"{Counted.Of(left, "more finding")} in {file.Key.Path}: `--format json` has all");
        }
    }
}
