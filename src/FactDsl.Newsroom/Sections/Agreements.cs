using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Who agreed on what, and for how much.</summary>
internal sealed class Agreements : Section
{
    public override string Heading(Narrowing narrowing) => "Agreements";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Agreement agreement in narrowing.Of(Agreement.All))
            yield return narrowing.Line(agreement, $"{Nature(agreement)} agreement {Terms(agreement)}");
        foreach (Agreement several in narrowing.Of(Agreement.Counted))
            yield return narrowing.Line(several, Words.Sentence($"{Words.Number(several.Count)} {Nature(several)} agreements {Terms(several)}"));
    }

    private static string Nature(Agreement agreement)
    {
        IEnumerable<string> words = agreement.Domain.Select(domain => Words.Of(domain));
        return string.Join(" ", agreement.Strategic == true ? words.Prepend("strategic") : words);
    }

    private static string Terms(Agreement agreement) =>
        $"of {Words.List(agreement.Parties)}{Times.CommaWhen(agreement)}{Amount(agreement)}";

    private static string Amount(Agreement agreement) => agreement.StateOf(Agreement.Fields.Amount) switch
    {
        FactState.Unsaid => "",
        FactState.Undisclosed => ", amount not disclosed",
        FactState.Unknown => ", amount not known",
        FactState.None => ", without an amount",
        _ => $", worth {agreement.Amount}",
    };
}
