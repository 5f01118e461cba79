using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Findings;

namespace FactDsl.Language.Fixing;

/// <summary>What fixes have written, and where that stands after all later ones: a fix that takes back another is known by it.</summary>
internal sealed class AppliedPlaces
{
    private readonly List<Place> _places = [];

    /// <summary>Takes notice of the fixes of a round.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">Its text before them.</param>
    /// <param name="fixes">The fixes, which do not touch each other.</param>
    public void Apply(string path, string before, IEnumerable<AppliedFix> fixes)
    {
        (AppliedFix Fix, TextEdit Edit)[] edits = [.. fixes.SelectMany(static f => f.Fix.Edits.Select(e => (f, e))).OrderBy(static e => e.e.Span.Start)];
        _places.RemoveAll(p => p.Path == path && edits.Any(e => e.Edit.Span.Start < p.End && p.Start < e.Edit.Span.End));
        foreach (Place place in _places.Where(p => p.Path == path))
            place.Start += edits.Where(e => e.Edit.Span.End <= place.Start).Sum(static e => e.Edit.Text.Length - e.Edit.Span.Length);
        int shift = 0;
        foreach ((AppliedFix fix, TextEdit edit) in edits)
        {
            _places.Add(new Place(path, fix, edit.Text.Length, before.Substring(edit.Span.Start, edit.Span.Length)) { Start = edit.Span.Start + shift });
            shift += edit.Text.Length - edit.Span.Length;
        }
    }

    /// <summary>The fix that another would undo: it puts back just what that one has replaced; null where there is none.</summary>
    public AppliedFix? UndoneBy(string path, FindingFix fix)
    {
        Place? first = _places.Find(p => p.Path == path && IsUndone(p, fix.Edits[0]));
        if (first is null)
            return null;
        Place[] all = [.. _places.Where(p => ReferenceEquals(p.Fix, first.Fix))];
        return all.Length == fix.Edits.Count && all.All(p => fix.Edits.Any(e => IsUndone(p, e))) ? first.Fix : null;
    }

    private static bool IsUndone(Place place, TextEdit edit)
        => edit.Span.Start == place.Start && edit.Span.Length == place.Length && string.Equals(edit.Text, place.Replaced, StringComparison.Ordinal);

    private sealed record Place(string Path, AppliedFix Fix, int Length, string Replaced)
    {
        public int Start { get; set; }

        public int End => Start + Length;
    }
}
