using System.Collections.Generic;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>The two people that the desk follows, in two lines.</summary>
internal sealed class AtAGlance : Section
{
    private static readonly Person s_host = Person.XiJinping;
    private static readonly Person s_guest = Person.VladimirPutin;

    public override string Heading(Narrowing narrowing) => "At a glance";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        if (!narrowing.IsNone)
            yield break;
        string both = $"{Words.Label(s_host)} and {Words.Label(s_guest)}";
        MeetingSet meetings = Meeting.All.Of(s_host, s_guest);
        MeetingSet inPerson = meetings.Format(MeetingFormat.FaceToFace);
        Meeting? last = inPerson.Certainly().Latest();
        if (last is not null)
            yield return narrowing.Line(last, $"{both} last met in person {Times.When(last)}{Place(last)}");
        if (inPerson.Latest() is { } perhaps && perhaps != last)
            yield return narrowing.Line(perhaps, $"They perhaps met in person {Times.When(perhaps)}{Place(perhaps)}");
        foreach (Meeting sum in Meeting.Counted.Of(s_host, s_guest))
            yield return narrowing.Line(sum, $"They are said to have met {Words.Number(sum.Count)} times{Times.CommaWhen(sum)}; {Doubts.Count(meetings.Count, meetings.CountCertain, "meetings")} are listed here");
    }

    private static string Place(Meeting meeting) => meeting.Place is { } where ? $" in {Words.Label(where)}" : "";
}
