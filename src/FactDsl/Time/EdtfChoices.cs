using System.Collections.Generic;

namespace FactDsl;

/// <summary>The single values of a set: a range counts year by year, month by month or day by day, as it is written.</summary>
internal static class EdtfChoices
{
    internal static DayRange[] Of(EdtfDetails details)
    {
        var found = new List<DayRange>();
        foreach (EdtfMember member in details.Members!)
        {
            AddValues(found, details, member, new(details.FirstOf(member), details.LastOf(member)));
        }

        return Smallest(found);
    }

    /// <summary>In order; of two where one contains the other only the smaller, as whatever fills the larger fills it too.</summary>
    internal static DayRange[] Smallest(List<DayRange> found)
    {
        found.Sort(static (left, right) => left.First != right.First ? left.First.CompareTo(right.First) : right.Last.CompareTo(left.Last));
        var smallest = new List<DayRange>();
        foreach (DayRange range in found)
        {
            while (smallest.Count > 0 && smallest[smallest.Count - 1].Last >= range.Last)
            {
                smallest.RemoveAt(smallest.Count - 1);
            }

            smallest.Add(range);
        }

        return smallest.ToArray();
    }

    /// <summary>Adds the values of a member that covers the days given.</summary>
    internal static void AddValues(List<DayRange> found, EdtfDetails details, in EdtfMember member, DayRange days)
    {
        (long first, long last) = (days.First, days.Last);
        FactDatePrecision precision = member.From.Precision;
        bool isCountable = !member.IsSingle && member.From.IsPlain && member.To.IsPlain && member.To.Precision == precision
            && member.From.Kind == FactBoundKind.Closed && member.To.Kind == FactBoundKind.Closed && !details.IsWidened(member.From) && !details.IsWidened(member.To);
        int before = found.Count;
        for (long day = first; isCountable && day <= last;)
        {
            DayLine.Split(day, out long year, out int month, out int dayOfMonth);
            EdtfBounds.Stretch(precision, year, month, dayOfMonth, details.Seasons, out long from, out long to);
            found.Add(new(from, to));
            day = to + 1;
            if (found.Count - before > EdtfDigits.MaxStretches)
            {
                isCountable = false;
                found.RemoveRange(before, found.Count - before);
            }
        }

        if (!isCountable)
        {
            found.Add(new(first, last));
        }
    }
}
