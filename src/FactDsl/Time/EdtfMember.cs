using System;
using System.Text;

namespace FactDsl;

/// <summary>One member of a set as written: a date, or a range with <c>..</c>.</summary>
internal readonly struct EdtfMember
{
    internal readonly EdtfPart From;
    internal readonly EdtfPart To;
    internal readonly bool IsSingle;

    internal EdtfMember(in EdtfPart from, in EdtfPart to, bool isSingle)
    {
        From = from;
        To = to;
        IsSingle = isSingle;
    }

    /// <summary>In order of time; what is open to the past comes first and what is open to the future last, as the grammar wants it.</summary>
    internal static EdtfMember[] Sorted(EdtfMember[] members)
    {
        var sorted = (EdtfMember[])members.Clone();
        Array.Sort(sorted, static (left, right) =>
        {
            int byPlace = left.Place.CompareTo(right.Place);
            int byFirst = byPlace != 0 ? byPlace : left.First.CompareTo(right.First);
            return byFirst != 0 ? byFirst : string.CompareOrdinal(left.ToString(), right.ToString());
        });
        return sorted;
    }

    /// <summary>The member in canonical EDTF.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (From.Kind == FactBoundKind.Closed)
        {
            EdtfWriter.Append(text, From);
        }

        if (!IsSingle)
        {
            text.Append("..");
            if (To.Kind == FactBoundKind.Closed)
            {
                EdtfWriter.Append(text, To);
            }
        }

        return text.ToString();
    }

    private int Place => From.Kind != FactBoundKind.Closed ? 0 : To.Kind != FactBoundKind.Closed ? 2 : 1;

    private long First => EdtfBounds.TryGet(From, FactSeasons.WithinYear, null, out EdtfBounds bounds) ? bounds.EarliestBegin : DayLine.Before;
}
