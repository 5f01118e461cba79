using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Tests.Querying;

/// <summary>What its author doubts, or somebody disputes, answers possibly and never certainly.</summary>
public class DoubtTests
{
    private const string Names = "person A\nperson B\nperson C\nsource S\nper S\n";

    [Theory]
    [InlineData("certainty confirmed", "M")]
    [InlineData("certainty likely", "M?")]
    [InlineData("certainty doubtful", "M?")]
    [InlineData("disputed", "M?")]
    [InlineData("disputed because \"the minutes are lost\"", "M?")]
    public void A_fact_in_doubt_is_only_possible(string clause, string expected)
    {
        var facts = AskedFacts.From(Names + "meeting M of A, B on 2014 " + clause + "\n");
        Assert.Equal(expected, facts.Told("meeting ?m of A"));
        Assert.Equal(expected, facts.Told("meeting ?m on 2014"));
        Assert.Equal(expected.EndsWith('?') ? "" : "M", facts.Told("certainly meeting ?m of A"));
        Assert.Equal(expected.TrimEnd('?'), facts.Told("possibly meeting ?m of A").TrimEnd('?'));
    }

    [Theory]
    [InlineData("certainty doubtful")]
    [InlineData("certainty likely")]
    [InlineData("disputed")]
    public void Sets_count_what_is_certain_apart(string clause)
    {
        var facts = AskedFacts.From(Names + $"meeting M of A, B on 2014 {clause}\nmeeting N of A, C on 2014\nmeeting of A on 2015\n  of B {clause}\n");
        FactQuery all = Meetings(facts);
        Assert.Equal((3, 2), (all.Count, all.CountCertain));
        Assert.Equal((2, 1), (all.On(2014).Count, all.On(2014).Certainly().Count));
        Assert.Equal(1, all.On(2014, FactAnswer.Certainly).Count);
        FactQuery ofB = all.Where(Of(facts), Item(facts, "B"));
        Assert.Equal((2, 0), (ofB.Count, ofB.CountCertain));
        Assert.Equal((1, 0), (ofB.On(2015).Count, ofB.On(2015, FactAnswer.Certainly).Count));
        FactQuery ofA = all.Where(Of(facts), Item(facts, "A"));
        Assert.Equal((3, 2), (ofA.Count, ofA.CountCertain));
        Assert.False(ofB.Certainly().Any);
        Assert.Null(ofB.Certainly().Latest<IItem>());
        Assert.Equal("N", ofA.Certainly().Earliest<IItem>()!.Name);
    }

    [Fact]
    public void Sets_ask_each_account_of_a_time()
    {
        var facts = AskedFacts.From(Names + "source T\nmeeting M of A, B\n  on 2014 per S\n  on 2015 per T\nmeeting N of A, B on 2014-05\n");
        FactQuery all = Meetings(facts);
        Assert.Equal((2, 1), (all.On(2014).Count, all.On(2014).CountCertain));
        Assert.Equal((1, 0), (all.On(2015).Count, all.On(2015).CountCertain));
        Assert.Equal((2, 2), (all.After(2013).Count, all.After(2013).CountCertain));
        Assert.Equal((0, 0), (all.On(2014).After(2014).Count, all.On(2014).After(2014).CountCertain));
        Assert.Equal((2, 2), (all.After(2013).Before(2016).Count, all.After(2013).Before(2016).CountCertain));
    }

    private const string Letter = "source Letter disputed because \"the hand is another's\"\nsource Diary certainty possible\nplace Ruse\ngroup Pair\n  members B per Letter\n";

    [Theory]
    [InlineData("meeting M of A, B on 2014 per Letter", "meeting ?m of A", "M?")]
    [InlineData("meeting M of A, B on 2014\n  per Letter", "meeting ?m on 2014", "M?")]
    [InlineData("meeting M of A, B on 2014\n  per Letter\n  per Diary", "meeting ?m of A", "M?")]
    [InlineData("meeting M of A, B on 2014\n  per Letter\n  per S", "meeting ?m of A", "M")]
    [InlineData("meeting M of A, B on 2014\n  per S\n  in Ruse per Letter", "meeting ?m of A", "M")]
    [InlineData("meeting M of A, B on 2014\n  per S\n  in Ruse per Letter", "meeting ?m in Ruse", "M?")]
    [InlineData("meeting M of A, B on 2014\n  per S\n  in Ruse per Letter", "meeting of A in ?where", "Ruse?")]
    [InlineData("meeting M of A\n  per S\n  on 2014 per Letter\n  of B per S", "meeting ?m on 2014", "M?")]
    [InlineData("meeting M of A, C on 2014\n  per S\nextend M\n  of B per Letter", "meeting ?m of B", "M?")]
    [InlineData("planned meeting M of A, B on 2014 per Letter", "planned meeting ?m of A", "M?")]
    [InlineData("no meeting of A, B on 2014 per Letter", "meeting of A, B on 2014", "")]
    [InlineData("meeting M of Pair, A on 2014 per S", "meeting ?m of B", "M?")]
    [InlineData("no meeting of Pair, A on 2014 per S", "meeting of A, B on 2014", "")]
    public void What_only_doubted_sources_say_is_only_possible(string fact, string question, string expected)
        => Assert.Equal(expected, AskedFacts.From(Names.Replace("per S\n", "") + Letter + fact + "\n").Told(question));

    [Fact]
    public void A_source_that_is_doubted_later_makes_its_facts_possible()
    {
        const string facts = "person A\nperson B\nsource S\nmeeting M of A, B on 2014 per S\n";
        var compilation = FactCompilation.Of([new FactFileText("a.facts", facts), new FactFileText("b.facts", "topic T\n"), new FactFileText("c.facts", ""), new FactFileText("d.facts", ""), new FactFileText("e.facts", "")], SourceDocuments.None);
        foreach ((string text, bool isDoubted) in ((string, bool)[])[("topic U\n", false), ("extend S\n  disputed\n", true), ("extend S\n  disputed\ntopic V\n", true), ("extend S\n  note \"found again\"\n", false)])
        {
            compilation = compilation.With([new FactFileText("b.facts", text)]);
            FactBase opened = compilation.Store!.Open();
            Assert.Equal(isDoubted, opened.IsDoubted(compilation.Store.Rows.Select(static (row, at) => (row, at)).Single(static r => r.row.Item.Name == "M").at));
        }
    }

    [Theory]
    [InlineData("expect [1] meeting of A, B", "FACT3103")]
    [InlineData("expect 1 possibly meeting of A, B", "")]
    [InlineData("expect none certainly meeting of A, B", "")]
    public void Expectations_tell_what_is_certain_from_what_is_not(string expectation, string id)
    {
        var facts = AskedFacts.From(Names + "meeting of A, B on 2014 disputed\n" + expectation.Replace("[", "").Replace("]", "") + "\n");
        Assert.Equal(id, string.Join(",", FactDsl.Language.Querying.Expectations.Check(facts.Image, facts.Files).Select(static f => f.Finding.Rule.Id)));
    }

    private static FactQuery Meetings(AskedFacts facts) => facts.Facts.Query(facts.Image.Layout.Kind(facts.Schema.Find("meeting")!), FactStanding.Asserted);

    private static int Of(AskedFacts facts)
    {
        KindSymbol meeting = facts.Schema.Find("meeting")!;
        return facts.Image.Layout.Exact(meeting, meeting.FindClause("of", out _)!);
    }

    private static FactRef Item(AskedFacts facts, string name) => facts.Facts.Items.Single(i => i.Name == name).At;
}
