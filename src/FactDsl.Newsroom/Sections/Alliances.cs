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
            int certain = narrowing.Days.Aggregate(alliance.Members, (held, day) => held.During(day, FactAnswer.Certainly)).Count;
            if (members.Count == 0)
                continue;
            yield return narrowing.Line(alliance, $"{Words.Label(alliance)}{Times.CommaWhen(alliance)}, {Doubts.Count(members.Count, certain, "members")}");
            HashSet<IActor> shown = [.. narrowing.NamedOrAll(members)];
            foreach (IGrouping<FactTime, FactSpell<IActor>> joined in members.Spells.Where(spell => shown.Contains(spell.Value)).GroupBy(spell => spell.Time))
            {
                FactSpell<IActor> first = joined.First();
                string names = Words.List(joined.GroupBy(spell => spell.Value, Words.Name));
                yield return new Line(names + Times.CommaWhen(first.Time), first.Citations, first.Location) { IsDetail = true };
            }
        }
    }
}
