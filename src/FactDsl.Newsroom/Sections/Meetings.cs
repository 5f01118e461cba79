using System.Collections.Generic;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Who met whom, in order; then what is planned, called off, only reported, only counted, and denied.</summary>
internal sealed class Meetings : Section
{
    public override string Heading(Narrowing narrowing) => "Meetings";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Meeting meeting in narrowing.Of(Meeting.All))
            yield return narrowing.Line(meeting, $"{Words.Sentence(Times.When(meeting))}: {Words.List(meeting.Participants)}{Circumstances(meeting)}");
        foreach (Meeting planned in narrowing.Of(Meeting.Planned))
            yield return narrowing.Line(planned, $"Planned{Times.CommaWhen(planned)}: {Words.List(planned.Participants)}{Circumstances(planned)}");
        foreach (Meeting cancelled in narrowing.Of(Meeting.Cancelled))
            yield return narrowing.Line(cancelled, $"Called off{Times.CommaWhen(cancelled)}: {Words.List(cancelled.Participants)}{Circumstances(cancelled)}");
        foreach (Meeting reported in narrowing.Of(Meeting.Reported))
            yield return narrowing.Line(reported, $"Only reported, by {Words.List(reported.AccordingTo)}{Times.CommaWhen(reported)}: {Words.List(reported.Participants)}{Circumstances(reported)}");
        foreach (Meeting sum in narrowing.Of(Meeting.Counted))
            yield return narrowing.Line(sum, $"Counted, not listed: {Words.Number(sum.Count)} meetings of {Words.List(sum.Participants)}{Circumstances(sum)}{Times.CommaWhen(sum)}");
        foreach (Meeting denied in narrowing.Of(Meeting.Denied))
            yield return narrowing.Line(denied, $"Denied: no meeting of {Words.List(denied.Participants)}{Circumstances(denied)}{Times.CommaWhen(denied)}");
    }

    private static string Circumstances(Meeting meeting)
    {
        string place = meeting.Place is { } where ? $" in {Words.Label(where)}" : "";
        string format = meeting.Format is { } how ? $", {Words.Of(how)}" : "";
        string occasion = meeting.Occasion is { } what ? $" ({Words.Label(what)})" : "";
        return place + format + occasion;
    }
}
