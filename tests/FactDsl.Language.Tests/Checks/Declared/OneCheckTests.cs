using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Checks.Declared;

/// <summary>What has one value at a time (<c>check one holder per office</c>).</summary>
public class OneCheckTests
{
    [Theory]
    // Whoever holds an office, nobody else does.
    [InlineData("tenure of Xi as President since 2013\ntenure of [|FACT3121:Putin|] as President since 2014")]
    [InlineData("tenure of Xi as President since 2013 until 2018\ntenure of [|FACT3121:Putin|] as President since 2016 until 2020")]
    [InlineData("tenure of Putin as President since 2014\ntenure of [|FACT3121:Xi|] as President since 2013")]
    [InlineData("tenure of Xi as President since 2013 until 2018\ntenure of Xi as President since 2016")]
    [InlineData("tenure of Xi as President since 2013 until 2018\ntenure of Putin as President since 2019")]
    [InlineData("tenure of unknown as President since 2013 until 2018\ntenure of Putin as President since 2016")]
    // One hands over to the next.
    [InlineData("tenure of Xi as President since 2013 until 2018-03-10\ntenure of Putin as President since 2018-03-10")]
    [InlineData("tenure of Xi as President since 2013 until 2018\ntenure of Putin as President since 2018")]
    [InlineData("tenure of Xi as President since 2013 until 2018\ntenure of Putin as President since 2018-03")]
    [InlineData("tenure of Xi as President since 2013 until 2018-03-11\ntenure of [|FACT3121:Putin|] as President since 2018-03-10")]
    [InlineData("tenure of Xi as President since 2018-03-10 until 2018-03-10\ntenure of [|FACT3121:Putin|] as President since 2018-03-10 until 2018-03-10")]
    // What is not known of time contradicts nothing; what is half known may.
    [InlineData("tenure of Xi as President\ntenure of Putin as President since 2014")]
    [InlineData("tenure of Xi as President since 2013 until unknown\ntenure of Putin as President since 2014")]
    [InlineData("tenure of Xi as President since 2013 as-of 2016\ntenure of [|FACT3123:Putin|] as President since 2018")]
    [InlineData("tenure of Xi as President since 2013 as-of 2016\ntenure of [|FACT3121:Putin|] as President since 2014")]
    public void Two_at_one_time_are_one_too_many(string facts) => DeclaredFindings.Check(facts);

    [Theory]
    [InlineData("per Rfi", "per Rfi", "3121")]
    [InlineData("per Rfi, Afp", "per Tass, Afp", "3121")]
    [InlineData("", "", "3121")]
    [InlineData("per Rfi", "per Afp", "3122")]
    [InlineData("per Rfi", "", "3122")]
    public void Sources_may_differ(string one, string other, string id)
        => DeclaredFindings.Check($"tenure of Xi as President since 2013 {one}\ntenure of [|FACT{id}:Putin|] as President since 2014 {other}");

    [Fact]
    public void Two_checks_that_one_value_breaks_are_two_findings_at_one_place()
    {
        var model = FactBaseModel.OfFixture(
            """
            lasting fact post
              holder as of: person
              office as as-office: office
              city as at-city: place
              check one holder per office
              check one holder per city
            post of Xi as-office President at-city Beijing since 2013
            post of Putin as-office President at-city Beijing since 2014
            """);
        Finding[] found = [.. DeclaredFindings.Run(model).Select(static f => f.Finding).Where(static f => f.Rule == FindingRules.TwoInsteadOfOne)];
        Assert.Equal(2, found.Length);
        Assert.Equal(found[0].Span, found[1].Span);
        Assert.NotEqual(found[0].Message, found[1].Message);
    }

    [Fact]
    public void The_first_verb_of_a_field_is_told_from_the_others()
        => DeclaredFindings.Check(
            """
            lasting fact vote
              voter as of: country
              choice: topic* by favours, rejects
              check one favours per voter
            topic First
            topic Second
            vote of China since 2010 favours First
            vote of China since 2011 favours [|FACT3121:Second|]
            vote of Russia since 2010 favours First
            vote of Russia since 2011 rejects Second
            vote of France since 2010 rejects First
            vote of France since 2011 rejects Second
            """);

    [Fact]
    public void The_surest_finding_is_told()
        => DeclaredFindings.Check(
            """
            tenure of Xi as President since 2013 as-of 2014 per Rfi
            tenure of [|FACT3123:Putin|] as President since 2018 until 2020 per Rfi
            tenure of [|FACT3122:Ghost|] as President since 2019 until 2021 per Afp
            person Ghost
            """);

    [Theory]
    [InlineData("meeting of Xi, Putin in Beijing on 2022-02-04 format summit\nmeeting of Xi, Ghost in [|FACT3121:Sochi|] on 2022-02-04 format summit")]
    [InlineData("meeting of Xi, Putin in Beijing on 2022-02-04 format summit\nmeeting of Xi, Ghost in China on 2022-02-04 format summit")]
    [InlineData("meeting of Xi, Putin in Beijing on 2022-02-04 format summit\nmeeting of Xi, Ghost in Sochi on 2022-02-05 format summit")]
    [InlineData("meeting of Xi, Putin in Beijing on 2022-02-04 format summit\nmeeting of Xi, Ghost in Sochi on 2022-02-04 format phone-call")]
    [InlineData("meeting of Xi, Putin in Beijing on 2022-02-04 format summit\nmeeting of Xi, Ghost in Sochi on 2022-02-04")]
    [InlineData("meeting of China, Putin in Beijing on 2022-02-04 format summit\nmeeting of China, Ghost in Sochi on 2022-02-04 format summit")]
    [InlineData("meeting of Xi, Putin in Beijing on 2022-02 format summit\nmeeting of Xi, Ghost in [|FACT3123:Sochi|] on 2022-02-04 format summit")]
    [InlineData("meeting of Xi, Putin in Beijing on {2022-02-03,2022-02-05} format summit\nmeeting of Xi, Ghost in Sochi on 2022-02-04 format summit")]
    [InlineData("meeting of Xi, Putin in Beijing on {2022-02-03,2022-02-05} format summit\nmeeting of Xi, Ghost in [|FACT3121:Sochi|] on 2022-02-05 format summit")]
    [InlineData("meeting of Xi, Putin in Beijing on 2022-02-04/2022-02-06 format summit\nmeeting of Xi, Ghost in [|FACT3121:Sochi|] on 2022-02-06 format summit")]
    [InlineData("meeting of Xi, Putin in Beijing on 2022-02-04 format summit\nmeeting of Xi, Putin in [|FACT3121:Sochi|] on 2022-02-04 format summit")]
    public void Nobody_is_in_two_places_on_one_day(string facts) => DeclaredFindings.Check("person Ghost\n" + facts);

    [Theory]
    [InlineData("no meeting of Xi, Ghost in Sochi on 2022-02-04 format summit")]
    [InlineData("planned meeting of Xi, Ghost in Sochi on 2022-02-04 format summit")]
    [InlineData("meeting of Xi, Ghost in Sochi on 2022-02-04 format summit according-to Putin")]
    [InlineData("meeting of Xi, Ghost in Sochi on 2022-02-04 format summit certainty doubtful")]
    [InlineData("meeting of Xi, Ghost on 2022-02-04 format summit\n  in Sochi certainty doubtful")]
    [InlineData("meeting of Xi, Ghost on 2022-02-04 format summit\n  in Sochi per Rfi\n  in Beijing per Afp")]
    public void What_nobody_stands_by_contradicts_nothing(string facts)
        => DeclaredFindings.Check("person Ghost\nmeeting of Xi, Putin in Beijing on 2022-02-04 format summit\n" + facts);

    [Fact]
    public void The_times_of_single_values_count()
        => DeclaredFindings.Check(
            """
            lasting fact post
              guards: person+
              gate: code
              check one gate per guards
            post gate north since 2010
              guards Xi until 2014
              guards Putin since 2014
            post gate [|FACT3121:south|] since 2012
              guards Xi until 2013
            post gate east since 2015 guards Xi until 2016
            """);

    [Fact]
    public void Kinds_below_and_other_files_are_compared()
    {
        Finding finding = Assert.Single(DeclaredFindings.Check(
            """
            == a.facts ==
            lasting fact regency is tenure
            regency of Xi as President since 2013 per Rfi
            == b.facts ==
            tenure of [|FACT3122:Putin|] as President since 2014 per Afp
            """));
        Assert.Equal("Sources differ on the one `holder` for `President` at a time: `Putin` (since 2014, per Afp) and `Xi` (since 2013, per Rfi)", finding.Message);
        Assert.Equal("a.facts", finding.Related!.File);
    }

    [Fact]
    public void One_finding_tells_of_the_nearest_and_how_many_more()
    {
        Finding finding = DeclaredFindings.Check(
            """
            meeting of Xi, Putin in Beijing on 2022-02-04 format summit
            meeting of Xi, Ghost in Beijing on 2022-02-04 format summit
            meeting of Xi, Ghost in [|FACT3121:Sochi|] on 2022-02-04 format summit
            person Ghost
            """)[0];
        Assert.Equal("There is one `place` for `Xi` at a time: `Sochi` (on 2022-02-04) is another than `Beijing` (on 2022-02-04) and 1 more: nobody is in two places on one day", finding.Message);
        Assert.Equal("meeting of Xi, Putin in Beijing on 2022-02-04 format summit\nmeeting of Xi, Ghost in ".Length, finding.Related!.Span.Start);
    }
}
