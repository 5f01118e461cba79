using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.CommandLine.Output;

namespace FactDsl.CommandLine.Exporting;

/// <summary>What a format cannot carry, with the places that say it: nothing is left out silently.</summary>
/// <param name="format">The format, as people call it.</param>
/// <param name="keepsPlaces">Whether all places are wanted, rather than their number and the first: of a large fact base there may be millions.</param>
internal sealed class ExportReport(string format, bool keepsPlaces)
{
    private readonly SortedDictionary<string, Left> _left = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Whether everything is carried.</summary>
    public bool IsEmpty => _left.Count == 0;

    /// <summary>Notes something that is left out.</summary>
    /// <param name="what">What it is, as several of them are called.</param>
    /// <param name="where">Where it is said.</param>
    public void LeftOut(string what, FactLocation where)
    {
        if (keepsPlaces || !_left.TryGetValue(what, out Left? left))
            LeftOut(what, where.ToString());
        else
            left.Count++;
    }

    /// <summary>Notes something that is left out.</summary>
    /// <param name="what">What it is, as several of them are called.</param>
    /// <param name="where">Where it is said, or what it is about.</param>
    public void LeftOut(string what, string where)
    {
        if (!_left.TryGetValue(what, out Left? left))
            _left.Add(what, left = new Left());
        left.Count++;
        if (keepsPlaces || left.Count == 1)
            left.Places.Add(where);
    }

    /// <summary>Notes something that is left out and told in a line of its own, so that the summary need not have it.</summary>
    /// <param name="what">What it is, as several of them are called.</param>
    /// <param name="where">Where it is said.</param>
    public void LeftOutAndTold(string what, FactLocation where)
    {
        _told.Add(what);
        LeftOut(what, where);
    }

    /// <summary>A line for each that is left out, with how many there are and where the first is.</summary>
    public string ToSummary()
    {
        var text = new StringBuilder();
        foreach ((string what, Left left) in _left.Where(l => !_told.Contains(l.Key)))
            text.Append("facts: not carried by ").Append(format).Append(": ").Append(what).Append(", ").Append(Places(left)).Append('\n');
        return text.ToString();
    }

    /// <summary>All of it, place by place.</summary>
    public string ToText()
    {
        var text = new StringBuilder("# Not carried by " + format + "\n");
        foreach ((string what, Left left) in _left)
        {
            text.Append("\n## ").Append(char.ToUpperInvariant(what[0])).Append(what, 1, what.Length - 1).Append("\n\n");
            foreach (IGrouping<string, string> place in left.Places.GroupBy(static p => p, StringComparer.Ordinal))
                text.Append("- ").Append(place.Key).Append(place.Count() > 1 ? " (" + CountText.Of(place.Count(), "time") + ")" : "").Append('\n');
        }
        return _left.Count == 0 ? text.Append("\nEverything is carried.\n").ToString() : text.ToString();
    }

    private static string Places(Left left)
        => left.Count == 1 ? "at " + left.Places[0] : CountText.Of(left.Count, "time") + ", first at " + left.Places[0];

    private sealed class Left
    {
        public List<string> Places { get; } = [];

        public int Count { get; set; }
    }
}
