using System.Linq;
using FactDsl.Language.Querying;

namespace FactDsl.Language.Tests.Querying;

/// <summary>Where a question has no answers, or few, much else may be known: denials, counts, plans, reports, and what groups did.</summary>
public class AlsoKnownTests
{
    private const string Facts = """
        person Begin
        person Sadat
        person Carter
        country France
        country Iran
        country Israel
        group Six
          members France
        group Wide
          members Iran, others
        place Cairo
        source S

        per S
        no meeting D1 of Begin, Sadat during 1978-09-05/1978-09-10
        no meeting D2 of Begin, Carter during 1978
        no meeting D3 of Begin during 1978-09 in Cairo
        meeting C1 of Begin, Sadat during 1977/1979 count >10
        planned meeting P1 of Begin, Sadat on 1978-09-10
        cancelled meeting P2 of Begin, Sadat on 1978-09-10
        meeting R1 of Begin, Sadat on 1978-09-10 according-to Carter
        meeting S1 of Begin, Sadat on 1978-09-10
        meeting supersedes S1 because "the diary was wrong"
        meeting G1 of Six, Iran on 2014
        meeting O1 of Wide, Israel on 2014
        meeting M1 of Sadat, Carter on 1978-09-10 disputed

        """;

    [Theory]
    [InlineData("meeting of Begin, Sadat on 1978-09-10", "Denied D3 D1; Counted C1; Planned P1; Cancelled P2; Reported R1; Superseded S1")]
    [InlineData("meeting of Begin, Sadat on 1981", "")]
    [InlineData("meeting of Begin, ?who on 1978-09-10", "Denied D2 D3 D1; Counted C1; Planned P1; Cancelled P2; Reported R1; Superseded S1")]
    [InlineData("meeting of Begin, Sadat before 1978", "Counted C1")]
    [InlineData("certainly meeting of Sadat, Carter on 1978-09-10", "Possible M1")]
    [InlineData("meeting of France, Israel", "OpenGroup O1")]
    [InlineData("meeting of France, Iran", "")]
    [InlineData("no meeting of Begin, Sadat", "")]
    [InlineData("person ?who", "")]
    public void What_bears_on_a_question_is_told(string question, string expected)
    {
        var facts = AskedFacts.From(Facts);
        Assert.Empty(facts.Findings.Select(static f => f.Message));
        Assert.Equal(expected, string.Join("; ", AlsoKnown.Of(facts.Facts, facts.Image.Layout, facts.Pattern(question)).Select(static k => k.Kind + " " + string.Join(" ", k.Facts.Select(static f => f.Name)))));
    }

    [Theory]
    [InlineData("talk of Begin, Sadat on 1978", "Denied D1")]
    [InlineData("contact of Begin, Sadat on 1978", "Denied D1")]
    [InlineData("talk of Begin, Carter on 1978", "Denied D2")]
    [InlineData("contact of Begin, Carter on 1978", "Denied D2")]
    [InlineData("talk of Begin, Vance on 1978", "Denied D3")]
    [InlineData("talk of Begin, Vance on 1979", "")]
    public void Denials_of_wider_kinds_and_of_groups_bear_on_it(string question, string expected)
    {
        var facts = AskedFacts.From("""
            momentary fact contact
              partners as of: actor 2..
            momentary fact talk is contact
            person Begin
            person Sadat
            person Carter
            person Vance
            group Americans
              members Vance since 1970 until 1978-12
            no contact D1 of Begin, Sadat during 1978
            no talk D2 of Begin, Carter during 1978
            no contact D3 of Begin, Americans during 1978/1979

            """);
        Assert.Empty(facts.Findings.Select(static f => f.Message));
        Assert.Equal(expected, string.Join("; ", AlsoKnown.Of(facts.Facts, facts.Image.Layout, facts.Pattern(question)).Select(static k => k.Kind + " " + string.Join(" ", k.Facts.Select(static f => f.Name)))));
    }
}
