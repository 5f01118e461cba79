using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Who holds which office on the day of the briefing.</summary>
internal sealed class Offices : Section
{
    public override string Heading(Narrowing narrowing) => $"Offices, {Times.In(narrowing.Days)}";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Tenure tenure in narrowing.Of(narrowing.Days.Aggregate(Tenure.All, (held, day) => held.During(day))))
        {
            if (tenure is { Holder: { } holder, Office: { } office })
                yield return narrowing.Line(tenure, $"{Words.Label(holder)}, {Words.Label(office)}{Times.CommaWhen(tenure)}");
        }
    }
}
