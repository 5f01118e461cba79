using System.Text;

namespace FactDsl;

/// <summary>Writes dates that go beyond the EDTF profile as what the profile has for them, never surer than they are.</summary>
internal static class EdtfProfile
{
    internal static string Write(EdtfDetails details)
    {
        var text = new StringBuilder();
        if (details.Members is not null)
        {
            text.Append(details.Set == FactDateSet.OneOf ? '[' : '{');
            foreach (EdtfMember member in EdtfMember.Sorted(details.Members))
            {
                text.Append(text.Length > 1 ? "," : string.Empty);
                AppendMember(text, details, member);
            }

            return text.Append(details.Set == FactDateSet.OneOf ? ']' : '}').ToString();
        }

        if (details.IsInterval)
        {
            AppendEnd(text, details.Start, isFirst: true);
            text.Append('/');
            AppendEnd(text, details.End, isFirst: false);
            return text.ToString();
        }

        if (IsDay(details.Start))
        {
            AppendDay(text, DayOf(details.Start), details.Start.AnyQualifier);
            return text.ToString();
        }

        text.Append('[');
        EdtfBounds.TryGet(details.Start, FactSeasons.WithinYear, null, out EdtfBounds bounds);
        AppendDay(text, bounds.EarliestBegin, details.Start.AnyQualifier);
        text.Append("..");
        AppendDay(text, bounds.LatestFinish, details.Start.AnyQualifier);
        return text.Append(']').ToString();
    }

    private static void AppendMember(StringBuilder text, EdtfDetails details, in EdtfMember member)
    {
        if (member.From.Kind == FactBoundKind.Closed)
        {
            AppendDay(text, details.FirstOf(member), member.From.AnyQualifier);
        }

        if (member.IsSingle && IsDay(member.From))
        {
            return;
        }

        text.Append("..");
        if (member.To.Kind == FactBoundKind.Closed)
        {
            AppendDay(text, details.LastOf(member), member.To.AnyQualifier);
        }
    }

    /// <summary>An end of an interval has no choice of days in EDTF, so that one of several days is told as about the outermost.</summary>
    private static void AppendEnd(StringBuilder text, in EdtfPart part, bool isFirst)
    {
        if (part.Kind != FactBoundKind.Closed)
        {
            EdtfWriter.Append(text, part);
            return;
        }

        EdtfBounds.TryGet(part, FactSeasons.WithinYear, null, out EdtfBounds bounds);
        AppendDay(text, isFirst ? bounds.EarliestBegin : bounds.LatestFinish, IsDay(part) ? part.AnyQualifier : part.AnyQualifier | FactQualifier.Approximate);
    }

    private static bool IsDay(in EdtfPart part) => part.Precision >= FactDatePrecision.Day;

    private static long DayOf(in EdtfPart part) => CalendarDays.DayOf(part.Calendar, part.Year, part.Month, part.Day);

    private static void AppendDay(StringBuilder text, long day, FactQualifier qualifier)
    {
        DayLine.Split(day, out long year, out int month, out int dayOfMonth);
        EdtfWriter.Append(text, EdtfPart.Plain(year, month, dayOfMonth, FactDatePrecision.Day, qualifier));
    }
}
