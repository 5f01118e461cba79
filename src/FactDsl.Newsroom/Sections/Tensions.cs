using System.Collections.Generic;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Between whom relations are strained, and over what.</summary>
internal sealed class Tensions : Section
{
    public override string Heading(Narrowing narrowing) => "Tensions";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Tension tension in narrowing.Of(Tension.All))
        {
            string degree = tension.Degree is { } how ? Words.Of(how) + " " : "";
            string over = tension.Subject is { } subject ? $" over the {Words.Label(subject)}" : "";
            yield return narrowing.Line(tension, Words.Sentence($"{degree}tensions between {Words.List(tension.Parties)}{over}{Times.CommaWhen(tension)}"));
        }
    }
}
