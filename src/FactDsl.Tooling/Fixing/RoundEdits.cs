using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Tooling.Fixing;

/// <summary>
/// The changes of one file in one round, in the order of the text, and where a place of the text before them stands after them. None
/// overlaps another, so their ends are in order as well, and a place is found by halves: a file may have a change in every line.
/// </summary>
internal sealed class RoundEdits
{
    private readonly (int Fix, TextEdit Edit)[] _edits;

    // By how much the first so many changes make the text longer.
    private readonly int[] _shifts;

    /// <summary>Puts the changes of fixes in order.</summary>
    /// <param name="fixes">The fixes of one file, which do not touch each other.</param>
    public RoundEdits(IEnumerable<AppliedFix> fixes)
    {
        Fixes = [.. fixes];
        _edits = [.. Fixes.SelectMany(static (f, i) => f.Fix.Edits.Select(e => (i, e))).OrderBy(static e => e.e.Span.Start).ThenBy(static e => e.e.Span.End)];
        _shifts = new int[_edits.Length + 1];
        for (int i = 0; i < _edits.Length; i++)
            _shifts[i + 1] = _shifts[i] + _edits[i].Edit.Text.Length - _edits[i].Edit.Span.Length;
    }

    /// <summary>The fixes.</summary>
    public IReadOnlyList<AppliedFix> Fixes { get; }

    /// <summary>The changes, and the places of the fixes that make them among <see cref="Fixes"/>.</summary>
    public IReadOnlyList<(int Fix, TextEdit Edit)> Edits => _edits;

    /// <summary>The text after the changes.</summary>
    /// <param name="text">The text before.</param>
    public string Apply(string text) => TextEdits.Apply(text, [.. _edits.Select(static e => e.Edit)]);

    /// <summary>Where a change begins in the text after all of them.</summary>
    /// <param name="index">Its place among them.</param>
    public int StartOf(int index) => _edits[index].Edit.Span.Start + _shifts[index];

    /// <summary>Where a place stands after the changes; behind what they write there.</summary>
    /// <param name="place">The place before.</param>
    public int Move(int place) => place + _shifts[EndingBy(place)];

    /// <summary>As <see cref="Move"/>, before what the changes write there.</summary>
    /// <param name="place">The place before.</param>
    public int MoveBefore(int place) => place + _shifts[System.Math.Min(BeginningBefore(place), EndingBy(place))];

    /// <summary>Whether a change and a stretch of the text have anything in common.</summary>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    public bool Overlaps(int start, int end) => EndingBy(start) is var next && next < _edits.Length && _edits[next].Edit.Span.Start < end;

    /// <summary>How many of the changes end at a place or before it.</summary>
    private int EndingBy(int place)
    {
        int low = 0, high = _edits.Length;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            (low, high) = _edits[middle].Edit.Span.End <= place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>How many of the changes begin before a place.</summary>
    private int BeginningBefore(int place)
    {
        int low = 0, high = _edits.Length;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            (low, high) = _edits[middle].Edit.Span.Start < place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
