using System.Linq;

namespace Newsroom.Tests;

public sealed class NarrowingTests
{
    [Fact]
    public void A_year_leaves_what_happened_in_it_and_who_was_allied_then()
        => Assert.Equal(
            """
            Briefing: 2014

            OFFICES, 2014
              Vladimir Putin, President of Russia, since 7 May 2012 — Encyclopædia Britannica · facts/people.facts
              Xi Jinping, President of China, since 14 March 2013 — Encyclopædia Britannica; RFI 2022-02-04, “année de son accession au pouvoir” §3 · facts/people.facts

            MEETINGS
              On 6 February 2014: Xi Jinping and Vladimir Putin in Sochi, face to face (Sochi Winter Olympics) — President of Russia 2014-02-06 · facts/earlier-meetings.facts
              On 9 November 2014: Xi Jinping and Vladimir Putin in Beijing, face to face (APEC summit) — President of Russia 2014-11-09 · facts/earlier-meetings.facts
              Counted, not listed: more than 30 meetings of Xi Jinping and Vladimir Putin, from 2013 to 4 February 2022 — RFI 2022-02-04, “plus de 30 fois” §3 · facts/beijing-2022.facts

            CONTACTS OF STATES
              On 6 February 2014: China and Russia, since Vladimir Putin and Xi Jinping met, both in office — President of Russia 2014-02-06; Encyclopædia Britannica; Encyclopædia Britannica; RFI 2022-02-04 · facts/earlier-meetings.facts
              On 9 November 2014: China and Russia, since Vladimir Putin and Xi Jinping met, both in office — President of Russia 2014-11-09; Encyclopædia Britannica; Encyclopædia Britannica; RFI 2022-02-04 · facts/earlier-meetings.facts

            ATTENDANCES
              At some moment in 2014: Xi Jinping and Vladimir Putin at the Sochi opening ceremony — RFI 2022-02-04, “Comme en 2014” §2 · facts/beijing-2022.facts

            ALLIANCES, 2014
              NATO, since 4 April 1949, 28 members — NATO · facts/world/organizations.facts
                Belgium, Canada, Denmark, France, Iceland, Italy, Luxembourg, Netherlands, Norway, Portugal, United Kingdom and United States, since 4 April 1949 — NATO · facts/world/organizations.facts
                Greece and Turkey, since 18 February 1952 — NATO · facts/world/organizations.facts
                Germany, since 6 May 1955 — NATO · facts/world/organizations.facts
                Spain, since 30 May 1982 — NATO · facts/world/organizations.facts
                Czechia, Hungary and Poland, since 12 March 1999 — NATO · facts/world/organizations.facts
                Bulgaria, Estonia, Latvia, Lithuania, Romania, Slovakia and Slovenia, since 29 March 2004 — NATO · facts/world/organizations.facts
                Albania and Croatia, since 1 April 2009 — NATO · facts/world/organizations.facts

            """.ReplaceLineEndings("\n"),
            Printed.For("2014").WithoutLineNumbers);

    [Fact]
    public void A_state_leaves_its_own_stances_and_its_own_membership()
        => Assert.Equal(
            """
            Briefing: Australia

            ALLIANCES, 4 FEBRUARY 2022
              AUKUS, since 15 September 2021, 3 members — International Atomic Energy Agency · facts/alliances.facts
                Australia, since 15 September 2021 — International Atomic Energy Agency; RFI 2022-02-04, “création en 2021” §5 · facts/alliances.facts

            BOYCOTTS
              Diplomatic boycott of the Beijing Winter Olympics, led by United States, with others who are not named, on 4 February 2022 — RFI 2022-02-04 · facts/beijing-2022.facts
                Australia — Le Vif/L’Express 2021-12, “boycott diplomatique” · facts/beijing-2022.facts

            """.ReplaceLineEndings("\n"),
            Printed.For("Australie").WithoutLineNumbers);

    [Fact]
    public void A_person_leaves_what_is_denied_of_the_group_that_the_person_is_in()
        => Assert.Contains("Denied: no meeting of Xi Jinping and foreign leaders", Printed.For("Vladimir Putin").Output);

    [Theory]
    [InlineData("Xi Jinping")]
    [InlineData("xi jinping")]
    [InlineData("XiJinping")]
    [InlineData("习近平")]
    [InlineData("Си Цзиньпин")]
    [InlineData("Xí Jìnpíng")]
    public void A_name_counts_in_every_language_and_spelling(string name)
    {
        var printed = Printed.For(name);

        Assert.StartsWith("Briefing: Xi Jinping\n", printed.Output);
        Assert.Equal(Printed.For("Xi Jinping"), printed);
    }

    [Fact]
    public void Several_narrowings_add_up()
        => Assert.Equal(
            """
            Briefing: Beijing, 2014

            MEETINGS
              On 9 November 2014: Xi Jinping and Vladimir Putin in Beijing, face to face (APEC summit) — President of Russia 2014-11-09 · facts/earlier-meetings.facts

            """.ReplaceLineEndings("\n"),
            Printed.For("Pékin", "2014").WithoutLineNumbers);

    [Fact]
    public void Two_dates_leave_what_held_on_both()
    {
        string briefing = Printed.For("1949-04-04", "2009-04-01").Output;

        Assert.StartsWith("Briefing: 4 April 1949, 1 April 2009\n", briefing);
        Assert.Contains("NATO, since 4 April 1949, 12 members", briefing);
        Assert.DoesNotContain("MEETINGS", briefing);
    }

    [Fact]
    public void A_day_leaves_what_may_have_happened_on_it()
    {
        string briefing = Printed.For("2014-02-07").Output;

        Assert.Contains("At some moment in 2014: Xi Jinping and Vladimir Putin at the Sochi opening ceremony", briefing);
        Assert.DoesNotContain("6 February 2014", briefing);
    }

    [Fact]
    public void A_stance_heard_of_in_2022_is_not_told_of_the_years_before()
        => Assert.DoesNotContain("STANCES", Printed.For("2021").Output);

    [Theory]
    [InlineData("1949-04-03", null)]
    [InlineData("1949-04-04", 12)]
    [InlineData("2022-02-04", 30)]
    [InlineData("2024-03-07", 32)]
    public void An_alliance_has_the_members_of_the_day(string day, int? members)
    {
        string? nato = Printed.For(day).Output.Split('\n').FirstOrDefault(line => line.StartsWith("  NATO,", System.StringComparison.Ordinal));

        Assert.Equal(members is null, nato is null);
        if (members is not null)
            Assert.Contains($" {members} members ", nato);
    }

    [Fact]
    public void What_the_facts_do_not_tell_is_said_to_be_untold()
        => Assert.Equal("Briefing: 1900\n\nThe facts say nothing of this.\n", Printed.For("1900").Output);

    [Theory]
    [InlineData("Putine", "Nobody and nothing is called “Putine” in the facts: did you mean Vladimir Poutine / VladimirPutin?\n")]
    [InlineData("Bejing", "Nobody and nothing is called “Bejing” in the facts: did you mean Pékin / Beijing, or boycott diplomatique des JO de Pékin / OlympicBoycott, or cérémonie d’ouverture de Pékin / BeijingOpening?\n")]
    [InlineData("Zzzzqqq", "Nobody and nothing is called “Zzzzqqq” in the facts.\n")]
    [InlineData("2022-13-40", "“2022-13-40” is no date: there is no such month; months are 01 to 12, parts of a year 21 to 41.\n")]
    public void What_is_not_understood_is_answered_with_what_may_be_meant(string argument, string answer)
        => Assert.Equal(new Printed(1, "", answer), Printed.For(argument));
}
