using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Language.Tests.Querying;

namespace FactDsl.Language.Tests.Storage;

/// <summary>"Did they meet?" has four answers: yes, no where a denial covers the whole question, maybe, and nobody knows.</summary>
public class WhetherTests
{
    private const string Names = """
        person Begin
        person Sadat
        person Carter
        group Leaders
          members Sadat, Carter
        group Earlier
          members Sadat until 1978-06
        group Then
          members Sadat since 1977 until 1980
        group Perhaps
          members Sadat since 1978
        group Rumoured
          members Sadat disputed
        country Egypt
        place Cairo in Egypt
        source S
        source T

        per S

        """;

    [Theory]
    [InlineData("meeting of Begin, Carter on 1978-09-10", FactTruth.Unknown)]
    [InlineData("meeting of Begin, Sadat on 1978-09-10", FactTruth.Yes)]
    [InlineData("meeting of Begin, Sadat, Carter on 1978-09-10", FactTruth.Yes)]
    [InlineData("meeting of Begin, Sadat on 1978-09", FactTruth.Maybe)]
    [InlineData("meeting of Begin, Sadat on 1978-09-10 disputed", FactTruth.Maybe)]
    [InlineData("meeting of Begin, Leaders on 1978-09-10", FactTruth.Maybe)]
    [InlineData("no meeting of Begin, Sadat during 1978-09-05/1978-09-17", FactTruth.No)]
    [InlineData("no meeting of Begin, Sadat", FactTruth.No)]
    [InlineData("no meeting of Begin during 1978", FactTruth.No)]
    [InlineData("no meeting of Begin, others during 1978", FactTruth.No)]
    [InlineData("no meeting of Begin, Leaders during 1978", FactTruth.No)]
    [InlineData("no meeting of Begin, Then during 1978", FactTruth.No)]
    [InlineData("no meeting of Begin, Earlier during 1978", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Perhaps during 1978", FactTruth.Maybe)]
    [InlineData("no meeting of Begin, Rumoured during 1978", FactTruth.Maybe)]
    [InlineData("no meeting of Begin, Sadat on 1978-09-11", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Carter during 1978", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat, Carter during 1978", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat in Cairo during 1978", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat format summit during 1978", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat during 1978 disputed", FactTruth.Maybe)]
    [InlineData("no meeting of Begin, Sadat during 1978\nmeeting of Begin, Sadat on 1978-09-10 per T", FactTruth.Maybe)]
    [InlineData("no meeting of Begin, Sadat during 1978\nmeeting of Begin, Sadat on 1978-09 per T", FactTruth.Maybe)]
    [InlineData("no other meeting of Begin during 1978", FactTruth.No)]
    [InlineData("no other meeting", FactTruth.No)]
    [InlineData("no other meeting of Begin, Leaders during 1978", FactTruth.No)]
    [InlineData("no other meeting of Begin, Sadat on 1978-09-11", FactTruth.Unknown)]
    [InlineData("no other meeting of Begin, Carter during 1978", FactTruth.Unknown)]
    [InlineData("no other meeting of Begin during 1978\nmeeting of Begin, Carter on 1978-09-10", FactTruth.No)]
    [InlineData("no other meeting of Begin during 1978\nmeeting of Begin, Sadat on 1978-09-10", FactTruth.Yes)]
    [InlineData("no other meeting of Begin during 1978\nmeeting of Begin, Sadat on 1978-09", FactTruth.Maybe)]
    [InlineData("planned meeting of Begin, Sadat on 1978-09-10", FactTruth.Unknown)]
    public void Two_people_on_a_day(string facts, FactTruth expected)
    {
        var asked = AskedFacts.From(Names + facts + "\n");
        Assert.Empty(asked.Findings.Select(static f => f.Message));
        Assert.Equal(expected, Ask(asked, "Begin", "Sadat").On(new FactDate(1978, 9, 10)).Whether());
    }

    [Theory]
    [InlineData("no meeting of Begin, Sadat in Egypt during 1978", FactTruth.No)]
    [InlineData("no meeting of Begin, Sadat in Cairo during 1978", FactTruth.No)]
    [InlineData("no meeting of Begin, Sadat during 1978", FactTruth.No)]
    [InlineData("no meeting of Begin, Sadat in Egypt format summit during 1978", FactTruth.Unknown)]
    public void Somewhere(string facts, FactTruth expected)
    {
        var asked = AskedFacts.From(Names + facts + "\n");
        KindSymbol meeting = asked.Schema.Find("meeting")!;
        int within = asked.Image.Layout.Clause(meeting, meeting.FindClause("in", out _)!);
        Assert.Equal(expected, Ask(asked, "Begin", "Sadat").Where(within, Item(asked, "Cairo")).During(1978).Whether());
    }

    [Fact]
    public void Without_a_time_only_a_denial_of_all_time_says_no()
    {
        Assert.Equal(FactTruth.Unknown, Ask(AskedFacts.From(Names + "no meeting of Begin, Sadat during 1978\n"), "Begin", "Sadat").Whether());
        Assert.Equal(FactTruth.No, Ask(AskedFacts.From(Names + "no meeting of Begin, Sadat\n"), "Begin", "Sadat").Whether());
        Assert.Equal(FactTruth.Unknown, default(FactQuery).Whether());
    }

    [Theory]
    [InlineData("Sadat")]
    [InlineData("Carter")]
    [InlineData("Weizman")]
    public void A_denial_of_one_says_nothing_of_another(string name)
    {
        var asked = AskedFacts.From("person Begin\nperson Carter\nperson Sadat\nperson Weizman\nperson Vance\nperson Dayan\nsource S\nper S\nno meeting of Begin, " + name + " during 1978\n");
        foreach (string other in (string[])["Carter", "Sadat", "Weizman", "Vance", "Dayan"])
            Assert.Equal(other == name ? FactTruth.No : FactTruth.Unknown, Ask(asked, "Begin", other).On(new FactDate(1978, 9, 10)).Whether());
    }

    private const string Kinds = """
        momentary fact contact
          partners as of: actor 2..
          place as in: place? transitive
          means: one of radio, letter?
        momentary fact talk is contact
          length: number?
        momentary fact summit-talk is talk

        """;

    [Theory]
    [InlineData("no contact of Begin, Sadat during 1978", "contact", FactTruth.No)]
    [InlineData("no contact of Begin, Sadat during 1978", "talk", FactTruth.No)]
    [InlineData("no contact of Begin, Sadat during 1978", "summit-talk", FactTruth.No)]
    [InlineData("no contact of Begin, Leaders during 1978", "talk", FactTruth.No)]
    [InlineData("no contact of Begin, Sadat during 1978 disputed", "talk", FactTruth.Maybe)]
    [InlineData("no contact of Begin, Carter during 1978", "talk", FactTruth.Unknown)]
    [InlineData("no contact of Begin, Sadat during 1977", "talk", FactTruth.Unknown)]
    [InlineData("no contact of Begin, Sadat means radio during 1978", "talk", FactTruth.Unknown)]
    [InlineData("no contact of Begin, Sadat during 1978\ntalk of Begin, Sadat on 1978-09-10 per T", "talk", FactTruth.Maybe)]
    // Who asks for a kind is told of no narrower ones, but what they tell is not denied.
    [InlineData("no contact of Begin, Sadat during 1978\ntalk of Begin, Sadat on 1978-09-10 per T", "contact", FactTruth.Maybe)]
    [InlineData("no contact of Begin, Sadat during 1978\nsummit-talk of Begin, Sadat on 1978-09-10 per T", "talk", FactTruth.Maybe)]
    [InlineData("no contact of Begin, Sadat during 1978\ntalk of Begin, Sadat on 1978-09-12 per T", "contact", FactTruth.No)]
    [InlineData("no contact of Begin, Sadat during 1978\ntalk of Begin, Carter on 1978-09-10 per T", "contact", FactTruth.No)]
    [InlineData("no contact of Begin, Sadat during 1978\ntalk of Begin, Sadat on 1978-09-10 per T", "summit-talk", FactTruth.No)]
    [InlineData("no contact of Begin, Leaders during 1978\ntalk of Begin, Sadat on 1978-09-10 per T", "contact", FactTruth.Maybe)]
    [InlineData("no contact of Leaders, Begin during 1978\ntalk of Begin, Carter on 1978-09-10 per T", "contact", FactTruth.Maybe)]
    [InlineData("no contact of Begin, Leaders during 1978\ntalk of Carter, Sadat on 1978-09-10 per T", "contact", FactTruth.No)]
    [InlineData("no contact of Begin, Leaders during 1978\nplanned talk of Begin, Sadat on 1978-09-10 per T", "contact", FactTruth.No)]
    [InlineData("no talk of Begin, Sadat during 1978", "talk", FactTruth.No)]
    [InlineData("no talk of Begin, Sadat during 1978", "summit-talk", FactTruth.No)]
    [InlineData("no talk of Begin, Sadat during 1978", "contact", FactTruth.Unknown)]
    [InlineData("no summit-talk of Begin, Sadat during 1978", "talk", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat during 1978", "contact", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat during 1978", "talk", FactTruth.Unknown)]
    public void A_denial_denies_what_is_of_its_kind_and_never_what_its_kind_is(string facts, string kind, FactTruth expected)
    {
        var asked = AskedFacts.From(Kinds + Names + facts + "\n");
        Assert.Empty(asked.Findings.Select(static f => f.Message));
        Assert.Equal(expected, AskOf(asked, kind, "Begin", "Sadat").On(new FactDate(1978, 9, 10)).Whether());
    }

    [Theory]
    [InlineData("no signal during 1978", "signal", FactTruth.No)]
    [InlineData("no signal during 1978\nflare on 1978-09-10 per T", "signal", FactTruth.Maybe)]
    [InlineData("no signal during 1978\nflare on 1978-09-12 per T", "signal", FactTruth.No)]
    public void A_denial_without_conditions_denies_every_fact_of_its_kind(string facts, string kind, FactTruth expected)
    {
        var asked = AskedFacts.From("momentary fact signal\n  place as in: place?\nmomentary fact flare is signal\n" + Names + facts + "\n");
        Assert.Empty(asked.Findings.Select(static f => f.Message));
        Assert.Equal(expected, asked.Facts.Query(asked.Image.Layout.Kind(asked.Schema.Find(kind)!), FactStanding.Asserted).On(new FactDate(1978, 9, 10)).Whether());
    }

    private static FactQuery Ask(AskedFacts facts, params string[] names) => AskOf(facts, "meeting", names);

    private static FactQuery AskOf(AskedFacts facts, string kind, params string[] names)
    {
        KindSymbol asked = facts.Schema.Find(kind)!;
        int of = facts.Image.Layout.Exact(asked, asked.FindClause("of", out _)!);
        FactQuery query = facts.Facts.Query(facts.Image.Layout.Kind(asked), FactStanding.Asserted);
        foreach (string name in names)
            query = query.Where(of, Item(facts, name));
        return query;
    }

    private static FactRef Item(AskedFacts facts, string name) => facts.Facts.Items.Single(i => i.Name == name).At;
}
