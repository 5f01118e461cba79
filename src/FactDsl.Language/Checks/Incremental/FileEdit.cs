using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>What came and what went in one file, and where the rest of it stands now.</summary>
internal sealed class FileEdit
{
    // The parts that stay, where they stood and by how much they moved, in the order of the text.
    private readonly List<(TextSpan Before, int Offset)> _stays = [];

    private FileEdit(BoundFile before, BoundFile after)
    {
        Before = before;
        After = after;
    }

    public BoundFile Before { get; }

    public BoundFile After { get; }

    public List<BoundItem> Removed { get; } = [];

    /// <summary>The places of new items among those of the file.</summary>
    public List<int> Added { get; } = [];

    public List<BoundExtension> RemovedExtensions { get; } = [];

    public List<BoundExtension> AddedExtensions { get; } = [];

    /// <summary>How many items and extensions came or went.</summary>
    public int Count => Removed.Count + Added.Count + RemovedExtensions.Count + AddedExtensions.Count;

    public static FileEdit Of(BoundFile before, BoundFile after)
    {
        var edit = new FileEdit(before, after);
        edit.Match(before.Items, after.Items, SameMeaning.Of, static i => i.Span, edit.Removed.Add, (at, _) => edit.Added.Add(at));
        edit.Match(before.Extensions, after.Extensions, SameMeaning.Of, static e => e.Span, edit.RemovedExtensions.Add, (_, e) => edit.AddedExtensions.Add(e));
        edit._stays.Sort(static (a, b) => a.Before.Start.CompareTo(b.Before.Start));
        return edit;
    }

    /// <summary>Where a span stands now; null where what it stood in is gone.</summary>
    public TextSpan? Move(TextSpan span)
    {
        int low = 0, high = _stays.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_stays[middle].Before.Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && _stays[low - 1].Before.Contains(span) ? span.Shift(_stays[low - 1].Offset) : null;
    }

    /// <summary>Matches from both ends: one edit is one stretch, and what moved farther counts as new.</summary>
    private void Match<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, bool> isSame, Func<T, TextSpan> spanOf, Action<T> removed, Action<int, T> added)
    {
        int least = Math.Min(before.Count, after.Count), first = 0, last = 0;
        while (first < least && isSame(before[first], after[first]))
            first++;
        while (last < least - first && isSame(before[before.Count - 1 - last], after[after.Count - 1 - last]))
            last++;
        for (int i = 0; i < before.Count; i++)
        {
            int at = i < first ? i : i >= before.Count - last ? after.Count - (before.Count - i) : -1;
            if (at < 0)
                removed(before[i]);
            else
                _stays.Add((spanOf(before[i]), spanOf(after[at]).Start - spanOf(before[i]).Start));
        }
        for (int i = first; i < after.Count - last; i++)
            added(i, after[i]);
    }
}

/// <summary>Findings of an earlier state where they stand now.</summary>
internal sealed class FindingMoves(IReadOnlyDictionary<string, FileEdit> edits)
{
    /// <summary>A finding where it stands now: the same where nothing moved, null where its item is gone.</summary>
    /// <param name="path">The file that it was found in.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="isStale">Whether it speaks of what was edited, so that its item must be checked again.</param>
    public Finding? Move(string path, Finding finding, out bool isStale)
    {
        MovedFinding? moved = MovedFinding.Of(path, finding, Move);
        isStale = moved is { IsWhole: false };
        return moved?.Finding;
    }

    private TextSpan? Move(string path, TextSpan span) => edits.TryGetValue(path, out FileEdit? edit) ? edit.Move(span) : span;
}
