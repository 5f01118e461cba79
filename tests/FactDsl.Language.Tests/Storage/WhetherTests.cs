using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Language.Tests.Asking;

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
    [InlineData("no meeting of Begin, Sadat on 1978-09-11", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Carter during 1978", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat, Carter during 1978", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat in Cairo during 1978", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat format summit during 1978", FactTruth.Unknown)]
    [InlineData("no meeting of Begin, Sadat during 1978 disputed", FactTruth.Maybe)]
    [InlineData("no meeting of Begin, Sadat during 1978\nmeeting of Begin, Sadat on 1978-09-10 per T", FactTruth.Maybe)]
    [InlineData("no meeting of Begin, Sadat during 1978\nmeeting of Begin, Sadat on 1978-09 per T", FactTruth.Maybe)]
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

    private static FactQuery Ask(AskedFacts facts, params string[] names)
    {
        KindSymbol meeting = facts.Schema.Find("meeting")!;
        int of = facts.Image.Layout.Exact(meeting, meeting.FindClause("of", out _)!);
        FactQuery query = facts.Facts.Query(facts.Image.Layout.Kind(meeting), FactStanding.Asserted);
        foreach (string name in names)
            query = query.Where(of, Item(facts, name));
        return query;
    }

    private static FactRef Item(AskedFacts facts, string name) => facts.Facts.Items.Single(i => i.Name == name).At;
}
