using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Language.Tests.Querying;

namespace FactDsl.Language.Tests.Storage;

/// <summary>What is said to be one fact counts once in sets, though each telling of it is among the answers.</summary>
public class SameFactCountTests
{
    private const string Facts = """
        person A
        person B
        person C
        source S
        source T

        meeting M of A, B on 2014-05-20 per S
        meeting N of A, B on 2014-05-20 per T
          same-fact-as M
        meeting O of A, B on 2014 per T
          same-fact-as N
        meeting P of A, C on 2015 per S

        """;

    [Fact]
    public void Tellings_of_one_fact_count_once()
    {
        var facts = AskedFacts.From(Facts);
        FactQuery all = Meetings(facts);
        Assert.Equal((2, 2), (all.Count, all.CountCertain));
        Assert.Equal(4, Walk(all));
        Assert.Equal((1, 1), (all.On(2014).Count, all.On(2014).CountCertain));
        FactQuery day = all.On(new FactDate(2014, 5, 20));
        Assert.Equal((1, 1, 3), (day.Count, day.CountCertain, Walk(day)));
        KindSymbol meeting = facts.Schema.Find("meeting")!;
        int of = facts.Image.Layout.Exact(meeting, meeting.FindClause("of", out _)!);
        Assert.Equal(1, all.Where(of, facts.Facts.Items.Single(static i => i.Name == "B").At).Count);
        Assert.Equal(2, all.Where(of, facts.Facts.Items.Single(static i => i.Name == "A").At).Count);
    }

    [Fact]
    public void Facts_of_which_nothing_is_said_count_each()
        => Assert.Equal(2, Meetings(AskedFacts.From("person A\nperson B\nmeeting of A, B on 2014\nmeeting of A, B on 2014\n")).Count);

    private static FactQuery Meetings(AskedFacts facts) => facts.Facts.Query(facts.Image.Layout.Kind(facts.Schema.Find("meeting")!), FactStanding.Asserted);

    private static int Walk(FactQuery query)
    {
        int count = 0;
        FactQuery.Enumerator<IItem> items = query.Each<IItem>();
        while (items.MoveNext())
            count++;
        return count;
    }
}
