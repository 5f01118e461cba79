using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>What was told once and is not any more: what another fact replaces or takes back, by whom and why.</summary>
internal sealed class Corrections : Section
{
    public override string Heading(Narrowing narrowing) => "Corrections";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        var all = narrowing.Facts.Items.OfType<IFact>().Where(fact => !fact.At.IsBroken).ToList();
        foreach (IFact told in narrowing.Of(all.Where(fact => fact.Standing == FactStanding.Superseded)))
        {
            yield return Line.Of(told, Words.Sentence($"{told}"));
            foreach (IFact by in all)
            {
                foreach (FactSpell<IItem> superseded in CommonFields.Of(by).Supersedes.Spells.Where(spell => spell.Value.At == told.At))
                    yield return new Line($"{How(by)}{Why(by, superseded)}", by.Citations, by.Location) { IsDetail = true };
            }
        }
    }

    private static string How(IFact by) => by.Standing == FactStanding.Retraction ? "taken back" : $"replaced by {by}";

    private static string Why(IFact by, FactSpell<IItem> superseded)
        => CommonFields.Of(by).Because is { } because && superseded.OneValue<FactText>(because.Number) is { } reason ? $", because “{reason}”" : "";
}
