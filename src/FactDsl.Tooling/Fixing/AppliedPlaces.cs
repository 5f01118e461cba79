using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Fixing;

/// <summary>What fixes have written, and where that stands after all later ones: a fix that takes back another is known by it.</summary>
internal sealed class AppliedPlaces
{
    // Of each file, in the order of the text; what begins together, in the order it was written.
    private readonly Dictionary<string, List<Place>> _places = new(StringComparer.Ordinal);

    /// <summary>Takes notice of the fixes of a round.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">Its text before them.</param>
    /// <param name="edits">What they change there.</param>
    public void Apply(string path, string before, RoundEdits edits)
    {
        var places = new List<Place>();
        foreach (Place place in _places.TryGetValue(path, out List<Place>? known) ? known : [])
        {
            if (edits.Overlaps(place.Start, place.End))
            {
                place.Written.Places.Remove(place);
                continue;
            }
            place.Start = edits.Move(place.Start);
            places.Add(place);
        }
        Written[] written = [.. edits.Fixes.Select(static f => new Written(f))];
        for (int i = 0; i < edits.Edits.Count; i++)
        {
            (int fix, TextEdit edit) = edits.Edits[i];
            var place = new Place(written[fix], edit.Text.Length, before.Substring(edit.Span.Start, edit.Span.Length)) { Start = edits.StartOf(i) };
            written[fix].Places.Add(place);
            places.Add(place);
        }
        // The order is stable.
        _places[path] = [.. places.OrderBy(static p => p.Start)];
    }

    /// <summary>The fix that another would undo: it puts back just what that one has replaced; null where there is none.</summary>
    public AppliedFix? UndoneBy(string path, FindingFix fix)
    {
        if (!_places.TryGetValue(path, out List<Place>? places) || FirstUndone(places, fix.Edits[0]) is not { } first)
            return null;
        HashSet<Place> all = first.Written.Places;
        if (all.Count != fix.Edits.Count)
            return null;
        var undoing = new HashSet<TextEdit>(fix.Edits);
        return all.All(p => undoing.Contains(p.Undoing)) ? first.Written.Fix : null;
    }

    private static Place? FirstUndone(List<Place> places, TextEdit edit)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            (low, high) = places[middle].Start < edit.Span.Start ? (middle + 1, high) : (low, middle);
        }
        for (; low < places.Count && places[low].Start == edit.Span.Start; low++)
        {
            if (places[low].Undoing == edit)
                return places[low];
        }
        return null;
    }

    /// <summary>What is left of what one fix has written.</summary>
    private sealed class Written(AppliedFix fix)
    {
        public AppliedFix Fix { get; } = fix;

        public HashSet<Place> Places { get; } = [];
    }

    /// <summary>One stretch of the text that a fix has written.</summary>
    private sealed class Place(Written written, int length, string replaced)
    {
        public Written Written { get; } = written;

        public int Start { get; set; }

        public int End => Start + length;

        /// <summary>The change that puts back what was there.</summary>
        public TextEdit Undoing => new(new TextSpan(Start, length), replaced);
    }
}
