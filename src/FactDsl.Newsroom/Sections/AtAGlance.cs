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
        if (meetings.Format(MeetingFormat.FaceToFace).Latest() is { } last)
        {
            string place = last.Place is { } where ? $" in {Words.Label(where)}" : "";
            yield return Line.Of(last, $"{both} last met in person {Times.When(last.Time)}{place}");
        }
        foreach (Meeting sum in Meeting.Counted.Of(Host, Guest))
            yield return Line.Of(sum, $"They are said to have met {Words.Number(sum.Count)} times{Times.CommaWhen(sum.Time)}; {meetings.Count} meetings are listed here");
    }
}
