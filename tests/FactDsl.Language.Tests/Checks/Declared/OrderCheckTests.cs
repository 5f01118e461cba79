using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Checks.Declared;

/// <summary>Dates that follow each other (<c>check order signed, ratified</c>).</summary>
public class OrderCheckTests
{
    private const string Treaty = """
        lasting fact treaty
          parties as of: actor+
          signed: date?
          ratified: date?
          in-force: date?
          check order signed, ratified, in-force

        """;

    [Theory]
    [InlineData("signed 2014-02-07 ratified [|FACT3141:2013|]")]
    [InlineData("signed 2014 ratified 2014")]
    [InlineData("signed 2014-05 ratified 2014")]
    [InlineData("signed 2014 ratified 2014-05")]
    [InlineData("signed 2014/2016 ratified [|FACT3142:2013/2015|]")]
    [InlineData("signed 2014 ratified 2015 in-force [|FACT3141:2012|]")]
    [InlineData("signed 2014 in-force [|FACT3141:2012|]")]
    [InlineData("signed 2014 ratified [|FACT3141:2013|] in-force [|FACT3141:2012|]")]
    [InlineData("signed unknown ratified 2013")]
    [InlineData("ratified 2013")]
    public void The_later_date_is_not_before_the_earlier(string dates) => DeclaredFindings.Check(Treaty + "treaty of China, France " + dates);

    [Fact]
    public void Dates_on_which_sources_differ_have_no_order()
        => DeclaredFindings.Check(Treaty + "treaty of China, France\n  signed 2014 per Rfi\n  signed 2015 per Afp\n  ratified 2013");

    [Fact]
    public void The_preferred_date_has_one()
        => DeclaredFindings.Check(Treaty + "treaty of China, France\n  signed 2012 per Rfi\n  signed 2015 per Afp preferred because \"the original\"\n  ratified [|FACT3141:2014|]");

    [Theory]
    [InlineData("[|FACT3141:vote|] on 2014-02 called 2014-05")]
    [InlineData("vote on 2014-02 called 2014-01")]
    [InlineData("vote called 2014-01")]
    public void The_items_own_time_has_its_place(string facts)
        => DeclaredFindings.Check("momentary fact vote\n  called: date?\n  check order called, on\n" + facts);

    [Fact]
    public void The_message_names_both_dates_and_points_at_the_first()
    {
        const string fixture = "person Ghost died [|FACT3141:1949|] born 1950";
        Finding finding = Assert.Single(DeclaredFindings.Check(fixture));
        Assert.Equal("`died` (1949) is before `born` (1950), which comes first", finding.Message);
        Assert.Equal("born 1950".IndexOf("1950", System.StringComparison.Ordinal) + "person Ghost died 1949 ".Length, finding.Related!.Span.Start);
        Assert.Equal(
            "`ratified` (2013) is before `signed` (2014), which comes first: first sign, then ratify",
            DeclaredFindings.Message("entity pact\n  signed: date?\n  ratified: date?\n  check order signed, ratified \"first sign, then ratify\"\npact P signed 2014 ratified [|FACT3141:2013|]"));
    }
}
