using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>What is planned, called off, only reported or denied beside meetings, which have lines of their own for that.</summary>
internal sealed class Elsewhere : Section
{
    public override string Heading(Narrowing narrowing) => "Planned, called off, reported or denied";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (IFact fact in narrowing.Of(narrowing.Facts.Items.OfType<IFact>()).Where(fact => fact is not Meeting && !fact.At.IsBroken))
        {
            string? told = fact.Standing switch
            {
                FactStanding.Planned or FactStanding.Cancelled => Words.Sentence($"{fact}"),
                FactStanding.Reported => $"Only reported: {fact}",
                FactStanding.Denied => $"Denied: {fact}",
                _ => null,
            };
            if (told is not null)
                yield return narrowing.Line(fact, told);
        }
    }
}
