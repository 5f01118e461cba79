using System.Linq;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Tests.Querying;

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
          members Spain since 1960 until 2000
        group Back
          members Spain since 1960 until 1990
          members Spain since 2000
        group Dim
          members Spain disputed
        group Far
          members Past since 1980
        source S
        per S

        """;

    [Fact]
    public void Somebody_who_belongs_more_than_once_takes_nobody_else_s_place()
    {
        string names = string.Concat(Enumerable.Range(0, 33).Select(static i => $"country C{(char)('A' + i / 26)}{(char)('A' + i % 26)}\n"));
        string terms = string.Concat(Enumerable.Range(0, 33).Select(static i => $"  members C{(char)('A' + i / 26)}{(char)('A' + i % 26)} since 1960 until 1990\n  members C{(char)('A' + i / 26)}{(char)('A' + i % 26)} since 2000\n"));
        var facts = AskedFacts.From("country Iran\ncountry Spain\ngroup Small\n  members Spain\n" + names + "group Large\n  members Small\n" + terms + "source S\nper S\n\nmeeting M of Large, Iran on 2014\n");
        Assert.Equal("M?", facts.Told("meeting ?m of Spain"));
    }

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
    [InlineData("no meeting M of Past, Iran on 1999", "no meeting ?m of Spain", "M")]
    [InlineData("no meeting M of Past, Iran during 1990/2010", "no meeting ?m of Spain", "M?")]
    [InlineData("no meeting M of Past, Iran during 1990/2010", "no meeting ?m of Spain on 1995", "M")]
    [InlineData("no meeting M of Past, Iran during 1990/2010", "no meeting ?m of Spain on 2005", "")]
    [InlineData("no meeting M of Past, Iran during 1990/2010", "no meeting of Iran, ?who", "Past, Spain?")]
    [InlineData("no meeting M of Past, Iran on 2014", "no meeting ?m of Spain", "")]
    [InlineData("no meeting M of Dim, Iran on 2014", "no meeting ?m of Spain", "M?")]
    [InlineData("no meeting M of Far, Iran on 1985", "no meeting ?m of Spain", "M")]
    [InlineData("no meeting M of Far, Iran on 1975", "no meeting ?m of Spain", "")]
    [InlineData("no meeting M of Far, Iran on 2014", "no meeting ?m of Spain", "")]
    [InlineData("meeting M of Past, Iran during 1990/2010", "meeting ?m of Spain on 1995", "M?")]
    [InlineData("meeting M of Past, Iran during 1990/2010", "meeting ?m of Spain on 2005", "")]
    [InlineData("meeting M of Past, Iran during 1990/2010", "meeting ?m of Spain after 2003", "")]
    [InlineData("meeting M of Back, Iran on 1980", "meeting ?m of Spain", "M?")]
    [InlineData("meeting M of Back, Iran on 1995", "meeting ?m of Spain", "")]
    [InlineData("meeting M of Back, Iran on 2014", "meeting ?m of Spain", "M?")]
    [InlineData("meeting M of Spain, Iran on 2014", "meeting ?m of Past", "")]
    [InlineData("meeting M of Spain, Iran on 2000", "meeting ?m of Past", "M?")]
    [InlineData("meeting M of Spain, Iran on 1999", "meeting ?m of Past", "M")]
    [InlineData("meeting M of Spain, Iran on 2014", "meeting ?m of Dim", "M?")]
    [InlineData("planned meeting M of Six, Iran on 2014", "planned meeting ?m of France", "M?")]
    [InlineData("stance M of Six supports Iran on 2014", "stance ?m of China supports Iran", "M?")]
    [InlineData("alliance M of Six, Iran since 2014", "alliance ?m of China on 2015", "M?")]
    public void A_group_stands_for_its_members(string fact, string question, string expected)
        => Assert.Equal(expected, AskedFacts.From(Names + fact + "\n").Told(question));

    [Theory]
    [InlineData("no meeting of Past, Iran on 1999", "", 1, 1)]
    [InlineData("no meeting of Past, Iran on 1999", "1999", 1, 1)]
    [InlineData("no meeting of Past, Iran during 1990/2010", "", 1, 0)]
    [InlineData("no meeting of Past, Iran during 1990/2010", "2005", 0, 0)]
    [InlineData("no meeting of Past, Iran on 2014", "", 0, 0)]
    [InlineData("no meeting of Dim, Iran on 2014", "2014", 1, 0)]
    [InlineData("meeting of Past, Iran during 1990/2010", "1995", 1, 0)]
    [InlineData("meeting of Past, Iran during 1990/2010", "2005", 0, 0)]
    [InlineData("meeting of Back, Iran on 2014", "2014", 1, 0)]
    [InlineData("meeting of Back, Iran on 1995", "", 0, 0)]
    public void Sets_ask_when_members_belonged(string fact, string day, int possible, int certain)
    {
        var facts = AskedFacts.From(Names + fact + "\n");
        KindSymbol meeting = facts.Schema.Find("meeting")!;
        int of = facts.Image.Layout.Exact(meeting, meeting.FindClause("of", out _)!);
        FactQuery query = facts.Facts.Query(facts.Image.Layout.Kind(meeting), fact.StartsWith("no ", System.StringComparison.Ordinal) ? FactStanding.Denied : FactStanding.Asserted)
            .Where(of, facts.Facts.Items.Single(static i => i.Name == "Spain").At)
            .Where(of, facts.Facts.Items.Single(static i => i.Name == "Iran").At);
        query = day.Length > 0 ? query.On(FactDate.Parse(day)) : query;
        Assert.Equal((possible, certain), (query.Count, query.CountCertain));
    }

    [Theory]
    [InlineData("no meeting P of Past, Iran on 1999", "P")]
    [InlineData("no meeting P of Past, Iran during 1990/2010", "P?")]
    [InlineData("no meeting P of Past, Iran on 2014", "")]
    [InlineData("no meeting P of Dim, Iran on 2014", "P?")]
    public void A_story_has_a_denial_for_certain_only_of_who_belonged_all_that_time(string fact, string expected)
    {
        var asked = AskedFacts.From(Names + fact + "\n");
        IItem spain = asked.Facts.Items.Single(static i => i.Name == "Spain");
        Assert.Equal(expected, string.Join(", ", FactDsl.Language.Querying.Questions.About(asked.Facts, spain).Answers.Select(static a => a.Fact.Name + (a.IsCertain ? "" : "?"))));
    }

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
        Assert.Equal("M?, N, O?, P", string.Join(", ", FactDsl.Language.Querying.Questions.About(asked.Facts, france).Answers.Select(static a => a.Fact.Name + (a.IsCertain ? "" : "?"))));
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
        KindSymbol meeting = facts.Schema.Find("meeting")!;
        int of = facts.Image.Layout.Exact(meeting, meeting.FindClause("of", out _)!);
        FactRef france = facts.Facts.Items.Single(static i => i.Name == "France").At;
        FactQuery asserted = facts.Facts.Query(facts.Image.Layout.Kind(meeting), FactStanding.Asserted).Where(of, france);
        FactQuery denied = facts.Facts.Query(facts.Image.Layout.Kind(meeting), FactStanding.Denied).Where(of, france);
        Assert.Equal((2, 1), (asserted.Count, asserted.CountCertain));
        Assert.Equal((1, 1), (denied.Count, denied.CountCertain));
        Assert.Equal((1, 0), (asserted.On(2014).Count, asserted.On(2014).CountCertain));
    }
}
