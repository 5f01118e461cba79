using System.Collections.Generic;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Who was present at which event.</summary>
internal sealed class Attendances : Section
{
    public override string Heading(Narrowing narrowing) => "Attendances";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Attendance attendance in narrowing.Of(Attendance.All))
        {
            string what = attendance.Event is { } visited ? $" at the {Words.Label(visited)}" : "";
            yield return narrowing.Line(attendance, $"{Words.Sentence(Times.When(attendance))}: {Words.List(attendance.Attendees)}{what}");
        }
    }
}
