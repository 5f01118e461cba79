using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace FactDsl.CommandLine.Output;

/// <summary>The changes of a file as lines that <c>patch</c> and <c>git apply</c> take.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the changes; nothing where there are none.</summary>
    /// <param name="path">The file, as it is called in the diff.</param>
    /// <param name="before">Its text before.</param>
    /// <param name="after">Its text after.</param>
    public static string Write(string path, string before, string after)
    {
        DiffResult diff = new Differ().CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new LineEndingsPreservingChunker());
        if (diff.DiffBlocks.Count == 0)
            return "";
        StringBuilder written = new StringBuilder().Append("--- a/").Append(path).Append("\n+++ b/").Append(path).Append('\n');
        foreach (List<DiffBlock> hunk in Hunks(diff))
            WriteHunk(written, diff, hunk);
        return written.ToString();
    }

    /// <summary>Blocks whose lines of context meet are one hunk.</summary>
    private static IEnumerable<List<DiffBlock>> Hunks(DiffResult diff)
    {
        var hunk = new List<DiffBlock>();
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }
            hunk.Add(block);
        }
        yield return hunk;
    }

    private static void WriteHunk(StringBuilder written, DiffResult diff, List<DiffBlock> hunk)
    {
        IReadOnlyList<string> old = diff.PiecesOld, @new = diff.PiecesNew;
        DiffBlock first = hunk[0], last = hunk[^1];
        int lead = Math.Min(Context, first.DeleteStartA);
        int start = first.DeleteStartA - lead, newStart = first.InsertStartB - lead;
        int end = Math.Min(old.Count, last.DeleteStartA + last.DeleteCountA + Context);
        int added = hunk.Sum(static b => b.InsertCountB), deleted = hunk.Sum(static b => b.DeleteCountA);
        written.Append(CultureInfo.InvariantCulture, $"@@ -{Range(start, end - start)} +{Range(newStart, end - start - deleted + added)} @@\n");
        int at = start;
        foreach (DiffBlock block in hunk)
        {
            WriteLines(written, ' ', old, at, block.DeleteStartA);
            WriteLines(written, '-', old, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            WriteLines(written, '+', @new, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }
        WriteLines(written, ' ', old, at, end);
    }

    private static string Range(int start, int count)
        => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)}{(count == 1 ? "" : "," + count.ToString(CultureInfo.InvariantCulture))}");

    private static void WriteLines(StringBuilder written, char mark, IReadOnlyList<string> lines, int start, int end)
    {
        for (int i = start; i < end; i++)
            written.Append(mark).Append(lines[i]).Append(lines[i].EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
    }
}
