using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace FactDsl.Generator.Tests;

/// <summary>What is said of single values: the filter of a word asks the values too, and a pair is asked with what is said of it.</summary>
public class GeneratedQualifierTests
{
    private static readonly FactProject s_project = new FactProject().With("kinds.facts", """
        momentary fact summit
          leaders as of: actor 2.. with role, seats, since-when, arrived-from, code
          role: one of chair, guest?
          seats: number?
          since-when: date?
          arrived-from: place?
          code: code?
        lasting fact club
          members as of: actor* with rank, dues
          rank: one of full, observer?
          dues: money?
          secret: flag?

        """).With("facts.facts", """
        person Scholz
        person Biden
        country France
        country Egypt
        country Iraq
        summit Both on 2022
          of Scholz role chair seats 3 since-when 2021 arrived-from France code AB1
          of Biden role chair seats 20
        summit Whole of Scholz, Biden on 2023 role guest
        summit Mixed on 2024
          of Scholz role chair
          of Biden role guest
        club League since 1945
          of Egypt rank full since 1945 until 1979
          of Egypt rank observer since 1989
          of Iraq since 1962 until 1985
        club X since 1949
          of Egypt until 1960
          of Iraq since 1961
        question Guests summit of ?who role guest
        question Ranks club of Egypt rank ?rank since ?start until ?end
        question Spans club League of ?who during ?when
        question Verbs stance of ?who position ?what
        question Pairs club ?club of Egypt, ?other during 1970
        stance of Egypt opposes Iraq on 2003
        stance of Egypt supports France since 1990
        """);

    private static readonly Lazy<CompiledProject> s_loaded = new(() => CompiledProject.Of(s_project));

    [Theory]
    [InlineData("Summit.All.Role(SummitRole.Chair).Select(s => s.Name)", "Both | Mixed")]
    [InlineData("Summit.All.Role(SummitRole.Guest).Select(s => s.Name)", "Whole | Mixed")]
    [InlineData("Summit.All.Seats(new FactNumber(3)).Select(s => s.Name)", "Both")]
    [InlineData("Summit.All.Seats(new FactNumber(4)).Count", "0")]
    [InlineData("Summit.All.SinceWhen(2021).Select(s => s.Name)", "Both")]
    [InlineData("Summit.All.ArrivedFrom(Country.France).Select(s => s.Name)", "Both")]
    [InlineData("Summit.All.Code(\"AB1\").Select(s => s.Name)", "Both")]
    [InlineData("Club.All.Rank(ClubRank.Observer).On(1950).Count", "0")]
    [InlineData("Club.All.Rank(ClubRank.Observer).On(1990).Count", "1")]
    public void A_filter_asks_the_item_and_its_values(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Summit.All.Of(Person.Scholz, role: SummitRole.Chair).Select(s => s.Name)", "Both | Mixed")]
    [InlineData("Summit.All.Of(Person.Biden, SummitRole.Guest).Select(s => s.Name)", "Whole | Mixed")]
    [InlineData("Summit.All.Of(Person.Scholz, role: SummitRole.Chair).Of(Person.Biden, role: SummitRole.Guest).Select(s => s.Name)", "Mixed")]
    [InlineData("Summit.All.Of(Person.Scholz, seats: new FactNumber(20)).Count", "0")]
    [InlineData("Summit.All.Of(Person.Scholz, sinceWhen: 2021, code: \"AB1\").Count", "1")]
    [InlineData("Summit.All.Of(Person.Scholz, arrivedFrom: Country.France).Count", "1")]
    [InlineData("Summit.All.Of(Person.Scholz, Person.Biden).Count", "3")]
    [InlineData("Summit.All.Of(Country.France, Country.Egypt).Count", "0")]
    [InlineData("Summit.All.Of(Person.Scholz).Count", "3")]
    [InlineData("Summit.All.Of(Person.Scholz, Person.Biden, Person.Scholz).Count", "3")]
    [InlineData("Club.All.Of(Country.Egypt, rank: ClubRank.Full).On(1970).Count", "1")]
    [InlineData("Club.All.Of(Country.Egypt, rank: ClubRank.Full).On(1990).Count", "0")]
    public void A_pair_is_asked_with_what_is_said_of_it(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Guests.Ask().Select(g => g.Who!.Name)", "Scholz | Biden | Biden")]
    [InlineData("Ranks.Ask().Select(r => r.Rank + \" \" + r.Start + \" \" + r.End)", "Full 1945 1979 | Observer 1989 ")]
    [InlineData("Ranks.Ask()[1].End is null", "True")]
    [InlineData("Spans.Ask().Select(s => s.Who!.Name + \" \" + s.When)", "Egypt since 1945 until 1979 | Iraq since 1962 until 1985 | Egypt since 1989")]
    [InlineData("Spans.Ask()[0].When.HeldOn(1950)", "Yes")]
    [InlineData("Verbs.Ask().Select(v => v.WhatVerb + \" \" + v.What!.Name)", "Opposes Iraq | Supports France")]
    [InlineData("Pairs.Ask().Select(p => p.Club!.Name + \" \" + p.Other!.Name + \" \" + p.Time)", "League Iraq since 1962 until 1979")]
    public void A_question_has_an_answer_for_each_spell(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Club.All.Of(Country.Egypt, Country.Iraq).Select(c => c.Name)", "League")]
    [InlineData("Club.All.Of(Country.Egypt, Country.Iraq).On(1970).Count", "1")]
    [InlineData("Club.All.Of(Country.Egypt).Of(Country.Iraq).During(new FactDate(1981)).Count", "0")]
    [InlineData("Club.All.Of(Country.Egypt).During(1955).Count", "2")]
    [InlineData("Club.All.OfAny(Country.Egypt, Country.Iraq).Count", "2")]
    public void Two_members_are_asked_for_the_days_that_they_share(string expression, string expected) => Gives(expression, expected);

    [Fact]
    public void Pairs_compile_for_netstandard_with_C_sharp_9_and_documentation()
        => (s_project with { TargetsStandard = true, LanguageVersion = LanguageVersion.CSharp9 }).CompileWithoutWarning();

    private static void Gives(string expression, string expected) => Assert.Equal(expected, s_loaded.Value.Evaluate(expression));
}
