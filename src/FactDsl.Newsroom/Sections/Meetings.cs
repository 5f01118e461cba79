using System.Collections.Generic;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Who met whom, in order; then what is only counted, and what is denied.</summary>
internal sealed class Meetings : Section
{
    public override string Heading(Narrowing narrowing) => "Meetings";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Meeting meeting in narrowing.Of(Meeting.All))
            yield return Line.Of(meeting, $"{Words.Sentence(Times.When(meeting.Time))}: {Words.List(meeting.Participants)}{Circumstances(meeting)}");
        foreach (Meeting planned in narrowing.Of(Meeting.Planned))
            yield return Line.Of(planned, $"Planned{Times.CommaWhen(planned.Time)}: {Words.List(planned.Participants)}{Circumstances(planned)}");
        foreach (Meeting sum in narrowing.Of(Meeting.Counted))
            yield return Line.Of(sum, $"Counted, not listed: {Words.Number(sum.Count)} meetings of {Words.List(sum.Participants)}{Circumstances(sum)}{Times.CommaWhen(sum.Time)}");
        foreach (Meeting denied in narrowing.Of(Meeting.Denied))
            yield return Line.Of(denied, $"Denied: no meeting of {Words.List(denied.Participants)}{Circumstances(denied)}{Times.CommaWhen(denied.Time)}");
    }

    private static string Circumstances(Meeting meeting)
    {
        string place = meeting.Place is { } where ? $" in {Words.Label(where)}" : "";
        string format = meeting.Format is { } how ? $", {Words.Of(how)}" : "";
        string occasion = meeting.Occasion is { } what ? $" ({Words.Label(what)})" : "";
        return place + format + occasion;
    }
}
