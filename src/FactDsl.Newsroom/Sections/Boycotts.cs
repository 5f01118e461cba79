using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Who stays away from what, as far as it is known; a kind that this fact base defines itself.</summary>
internal sealed class Boycotts : Section
{
    public override string Heading(Narrowing narrowing) => "Boycotts";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Boycott boycott in narrowing.Of(Boycott.All))
        {
            string mode = boycott.Mode is { } how ? Words.Of(how) + " " : "";
            string against = boycott.Target is { } target ? $" of the {Words.Label(target)}" : "";
            string leaders = boycott.Initiators.Count > 0 ? $", led by {Words.List(boycott.Initiators)}" : "";
            string open = boycott.Boycotters.IsOpen ? ", with others who are not named" : "";
            yield return narrowing.Line(boycott, Words.Sentence($"{mode}boycott{against}{leaders}{open}{Times.CommaWhen(boycott)}"));
            HashSet<IActor> shown = [.. narrowing.NamedOrAll(boycott.Boycotters)];
            // Each source has its own list of those who stay away; the lists do not add up to one.
            foreach (IGrouping<string, BoycottBoycottersEntry> listed in boycott.BoycottersInDetail.Where(boycotter => shown.Contains(boycotter.Value)).GroupBy(boycotter => Sources.Cite(boycotter.Citations)))
                yield return new Line(Words.List(listed.Select(Name)), listed.First().Citations, boycott.Location) { IsDetail = true };
        }
    }

    private static string Name(BoycottBoycottersEntry boycotter) =>
        Words.Label(boycotter.Value) + (boycotter.Share is { } share ? $" ({Words.Of(share)} of them)" : "");
}
