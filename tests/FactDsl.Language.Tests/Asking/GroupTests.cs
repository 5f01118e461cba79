using System.Linq;

namespace FactDsl.Language.Tests.Asking;

/// <summary>A fact of a group is possibly one of each member; a denial of a group is one of each.</summary>
public class GroupTests
{
    private const string Names = """
        country Iran
        country France
        country China
        country Spain
        group Six
          members France, China
        group Wide
          members Six, others
        group Past
          members Spain until 2000
        source S
        per S

        """;

    [Theory]
    [InlineData("meeting M of Six, Iran on 2014", "meeting ?m of Six", "M")]
    [InlineData("meeting M of Six, Iran on 2014", "meeting ?m of France", "M?")]
    [InlineData("meeting M of Six, Iran on 2014", "meeting ?m of France, Iran", "M?")]
    [InlineData("meeting M of Six, Iran on 2014", "certainly meeting ?m of France", "")]
    [InlineData("meeting M of Six, Iran on 2014", "meeting ?m of Spain", "")]
    [InlineData("meeting M of Six, Iran on 2014", "meeting of France, ?who", "China?, Iran?")]
    [InlineData("meeting M of Six, Iran on 2014", "meeting of Iran, ?who", "Six, France?, China?")]
    [InlineData("meeting M of Wide, Iran on 2014", "meeting ?m of France", "M?")]
    [InlineData("meeting M of Past, Iran on 2014", "meeting ?m of Spain", "")]
    [InlineData("meeting M of Past, Iran on 1999", "meeting ?m of Spain", "M?")]
    [InlineData("meeting M of Six, France, Iran on 2014", "meeting ?m of France", "M")]
    [InlineData("meeting M of France, Iran on 2014", "meeting ?m of Six", "M")]
    [InlineData("no meeting M of Six, Iran on 2014", "no meeting ?m of France, Iran", "M")]
    [InlineData("planned meeting M of Six, Iran on 2014", "planned meeting ?m of France", "M?")]
    [InlineData("stance M of Six supports Iran on 2014", "stance ?m of China supports Iran", "M?")]
    [InlineData("alliance M of Six, Iran since 2014", "alliance ?m of China on 2015", "M?")]
    public void A_group_stands_for_its_members(string fact, string question, string expected)
        => Assert.Equal(expected, AskedFacts.From(Names + fact + "\n").Told(question));

    [Fact]
    public void A_kind_of_the_project_says_it_in_its_definition()
    {
        var facts = AskedFacts.From("""
            entity delegation is actor
              delegates: actor* distributive
            person Ann
            person Ben
            delegation Team
              delegates Ann
            meeting M of Team, Ben on 2014

            """);
        Assert.Equal("M?", facts.Told("meeting ?m of Ann"));
        Assert.Equal("M", facts.Told("meeting ?m of Team"));
    }

    [Theory]
    [InlineData("France", "M through Six, N, O through Wide")]
    [InlineData("Six", "M, O through Wide")]
    [InlineData("Iran", "M, N, O")]
    [InlineData("Spain", "")]
    [InlineData("S", "M, N, O")]
    public void A_story_tells_what_an_item_did_itself_from_what_a_group_of_it_did(string name, string expected)
    {
        var asked = AskedFacts.From(Names + "meeting M of Six, Iran on 2014\nmeeting N of France, Iran on 2015\nmeeting O of Wide, Iran on 2016\n");
        IItem item = asked.Facts.Items.Single(i => i.Name == name);
        FactStory story = asked.Facts.StoryOf(item);
        Assert.Equal(expected, string.Join(", ", story.Timeline().Select(f => story.Through(f) is { } group ? $"{f.Name} through {group.Name}" : f.Name)));
        Assert.All(story.Timeline(), f => Assert.Equal(story.Through(f) is null, f.At.Names(item)));
    }

    [Fact]
    public void A_story_says_how_sure_it_is_and_leaves_out_what_has_an_error()
    {
        var asked = AskedFacts.From(Names + "meeting M of Six, Iran on 2014\nmeeting N of France, Iran on 2015\nmeeting O of France, Iran on 2016 disputed\nno meeting P of Six, Spain on 2017\nmeeting Q of France, Iran on 2018-13\n");
        IItem france = asked.Facts.Items.Single(static i => i.Name == "France");
        Assert.Equal("M?, N, O?, P", string.Join(", ", FactDsl.Language.Asking.Questions.About(asked.Facts, france).Answers.Select(static a => a.Fact.Name + (a.IsCertain ? "" : "?"))));
    }

    [Theory]
    [InlineData("meeting M of Past, Iran on 1999", "Past")]
    [InlineData("meeting M of Past, Spain on 1999", null)]
    [InlineData("meeting M of Past, Iran on 2014", null)]
    public void Through_whom_a_fact_is_about_somebody_depends_on_when(string fact, string? expected)
    {
        var asked = AskedFacts.From(Names + fact + "\n");
        FactStory story = asked.Facts.StoryOf(asked.Facts.Items.Single(static i => i.Name == "Spain"));
        IFact meeting = asked.Facts.Items.OfType<IFact>().Single();
        Assert.Equal(expected, story.Through(meeting)?.Name);
    }

    [Fact]
    public void An_organization_does_not_stand_for_its_members()
    {
        var facts = AskedFacts.From("person Ann\nperson Ben\norganization Club\n  members Ann\nmeeting M of Club, Ben on 2014\n");
        Assert.Equal("", facts.Told("meeting ?m of Ann"));
    }

    [Fact]
    public void Sets_find_what_groups_did_and_do_not_count_it_as_certain()
    {
        var facts = AskedFacts.From(Names + "meeting M of Six, Iran on 2014\nmeeting N of France, Iran on 2015\nno meeting of Six, Spain on 2014\n");
        var meeting = facts.Schema.Find("meeting")!;
        int of = facts.Image.Layout.Exact(meeting, meeting.FindClause("of", out _)!);
        FactRef france = facts.Facts.Items.Single(static i => i.Name == "France").At;
        FactQuery asserted = facts.Facts.Query(facts.Image.Layout.Kind(meeting), FactStanding.Asserted).Where(of, france);
        FactQuery denied = facts.Facts.Query(facts.Image.Layout.Kind(meeting), FactStanding.Denied).Where(of, france);
        Assert.Equal((2, 1), (asserted.Count, asserted.CountCertain));
        Assert.Equal((1, 1), (denied.Count, denied.CountCertain));
        Assert.Equal((1, 0), (asserted.On(2014).Count, asserted.On(2014).CountCertain));
    }
}
