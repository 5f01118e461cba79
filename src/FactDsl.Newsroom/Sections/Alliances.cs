using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Who is in which alliance on the day of the briefing.</summary>
internal sealed class Alliances : Section
{
    public override string Heading(Narrowing narrowing) => $"Alliances, {Times.In(narrowing.Days)}";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Alliance alliance in narrowing.Of(Alliance.All))
        {
            FactValues<IActor> members = narrowing.Days.Aggregate(alliance.Members, (held, day) => held.During(day));
            if (members.Count == 0)
                continue;
            yield return Line.Of(alliance, $"{Words.Label(alliance)}{Times.CommaWhen(alliance.Time)}, {members.Count} members");
            HashSet<IActor> shown = [.. narrowing.NamedOrAll(members)];
            foreach (var joined in members.Spells.Where(spell => shown.Contains(spell.Value)).GroupBy(spell => spell.Time))
            {
                FactSpell<IActor> first = joined.First();
                string names = Words.List(joined.Select(spell => Words.Label(spell.Value)));
                yield return new Line(names + Times.CommaWhen(first.Time), first.Citations, first.Location) { IsDetail = true };
            }
        }
    }
}
