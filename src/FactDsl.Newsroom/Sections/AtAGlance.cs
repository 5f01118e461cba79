using System.Collections.Generic;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>The two people that the desk follows, in two lines.</summary>
internal sealed class AtAGlance : Section
{
    private static readonly Person Host = Person.XiJinping;
    private static readonly Person Guest = Person.VladimirPutin;

    public override string Heading(Narrowing narrowing) => "At a glance";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        if (!narrowing.IsNone)
            yield break;
        string both = $"{Words.Label(Host)} and {Words.Label(Guest)}";
        MeetingSet meetings = Meeting.All.Of(Host, Guest);
        MeetingSet inPerson = meetings.Format(MeetingFormat.FaceToFace);
        Meeting? last = inPerson.Certainly().Latest();
        if (last is not null)
            yield return narrowing.Line(last, $"{both} last met in person {Times.When(last)}{Place(last)}");
        if (inPerson.Latest() is { } perhaps && perhaps != last)
            yield return narrowing.Line(perhaps, $"They perhaps met in person {Times.When(perhaps)}{Place(perhaps)}");
        foreach (Meeting sum in Meeting.Counted.Of(Host, Guest))
            yield return narrowing.Line(sum, $"They are said to have met {Words.Number(sum.Count)} times{Times.CommaWhen(sum)}; {Doubts.Count(meetings.Count, meetings.CountCertain, "meetings")} are listed here");
    }

    private static string Place(Meeting meeting) => meeting.Place is { } where ? $" in {Words.Label(where)}" : "";
}
