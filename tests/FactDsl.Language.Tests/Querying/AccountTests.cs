using System.Linq;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Querying;

/// <summary>
/// Each source gives an account of when a fact was: a condition is met certainly if all that count meet it, possibly if any does.
/// </summary>
public class AccountTests
{
    private const string Names = "person A\nperson B\nperson C\nsource Digest\nsource Quandt\nsource Times\n";

    [Theory]
    [InlineData("on 1978-09-16", "M?")]
    [InlineData("on 1978-09-17", "M?")]
    [InlineData("on 1978-09", "M")]
    [InlineData("during 1978-09-16/1978-09-17", "M")]
    [InlineData("on 1978-09-15", "")]
    [InlineData("before 1978-09-17", "M?")]
    [InlineData("before 1978-09-18", "M")]
    [InlineData("after 1978-09-17", "")]
    [InlineData("on 1978-09-16 per Digest", "M")]
    [InlineData("on 1978-09-16 per Quandt", "")]
    public void Sources_may_differ_on_the_day(string condition, string expected)
        => Assert.Equal(expected, Ask("meeting M of A, B\n  on 1978-09-16 per Digest\n  on 1978-09-17 per Quandt\n", "meeting ?m of A, B " + condition));

    [Theory]
    [InlineData("since 1949", "Pact")]
    [InlineData("on 1978", "Pact")]
    [InlineData("on 1979-12", "Pact?")]
    [InlineData("until 1979", "Pact?")]
    [InlineData("on 1981", "")]
    public void What_names_no_source_completes_each_account(string condition, string expected)
        => Assert.Equal(expected, Ask("alliance Pact since 1949\n  until 1979-06-01 per Digest\n  until 1980-06-01 per Quandt\n", "alliance ?a " + condition));

    [Theory]
    [InlineData("meeting M of A, B on 2014\n  on 2015 per Quandt\n", "M on 2014 []; on 2015 [Quandt]")]
    [InlineData("per Digest\nmeeting M of A, B on 2014\n  on 2015 per Quandt\n", "M on 2014 [Digest]; on 2015 [Quandt]")]
    [InlineData("meeting M of A, B\n  on 2014 per Digest, Quandt\n  on 2015 per Times\n", "M on 2014 [Digest, Quandt]; on 2015 [Times]")]
    [InlineData("alliance M\n  since 1949 per Digest\n  until 1979 per Quandt\n", "M since 1949 [Digest]; until 1979 [Quandt]")]
    [InlineData("alliance M since 1949\n  until 1979 per Quandt\n", "M since 1949 until 1979 [Quandt]")]
    [InlineData("meeting M of A, B\n  on 2014 per Digest\n  during 2013/2015 per Quandt\n", "M on 2014 [Digest]; during 2013/2015 [Quandt]")]
    [InlineData("meeting M of A, B on 2014 per Digest\nextend M\n  on 2015 per Quandt\n", "M on 2014 [Digest]; on 2015 [Quandt]")]
    [InlineData("alliance M since 1949 per Digest\n\nper Quandt\nextend M until 1979\n", "M since 1949 until 1979 [Quandt]")]
    [InlineData("meeting M of A, B on 2014 per Digest\n\nper Digest\nextend M in unknown\n", "M on 2014 [Digest]")]
    [InlineData("meeting M of A, B per Digest\n", "M")]
    public void Each_source_has_its_account(string facts, string expected)
    {
        var asked = AskedFacts.From(Names + facts);
        Assert.Empty(asked.Findings.Select(static f => f.Message));
        FactRef item = asked.Facts.Items.Single(static i => i.Name == "M").At;
        string told = string.Join("; ", item.Times.Select(static a => $"{a.Time.Text} [{string.Join(", ", a.Citations.Select(static c => c.Source.Name))}]"));
        Assert.Equal(expected, ("M " + told).TrimEnd());
    }

    [Theory]
    [InlineData("meeting M of A, B\n  on 1978-09-16 per Digest\n  on 1978-09-17 per Quandt\n", "on 1978-09-16 or on 1978-09-17")]
    [InlineData("meeting M of A, B\n  on 1978-09-16 per Digest\n  on 1978-09-17 per Quandt preferred because \"the archive\"\n", "on 1978-09-17")]
    [InlineData("alliance M\n  since 1949 until 1979 per Digest\n  since 1950 per Quandt\n", "since 1949 until 1979 or since 1950")]
    public void The_time_is_the_preferred_account_else_all_that_they_leave_possible(string facts, string expected)
        => Assert.Equal(expected, AskedFacts.From(Names + facts).Facts.Items.OfType<IFact>().Single().Time.Text);

    [Theory]
    [InlineData("on 1978-09-17 per Quandt preferred", "on 1978-09-17", "M")]
    [InlineData("on 1978-09-17 per Quandt preferred", "on 1978-09-16", "")]
    [InlineData("on 1978-09-17 per Quandt disputed", "on 1978-09-17", "M?")]
    [InlineData("on 1978-09-16 per Quandt disputed", "on 1978-09-16", "M")]
    [InlineData("on 1978-09-16 per Quandt disputed", "on 1978-09-15", "")]
    public void One_account_may_be_preferred_and_one_in_doubt(string line, string condition, string expected)
        => Assert.Equal(expected, Ask("meeting M of A, B\n  on 1978-09-16 per Digest\n  " + line + "\n", "meeting ?m " + condition));

    [Theory]
    [InlineData("on 1978-09-16 certainty doubtful", "meeting ?m on 1978", "M?")]
    [InlineData("on 1978-09-16 certainty likely", "meeting ?m on 1978", "M?")]
    [InlineData("on 1978-09-16 certainty confirmed", "meeting ?m on 1978", "M")]
    [InlineData("on 1978-09-16 disputed because \"the log is lost\"", "meeting ?m on 1978", "M?")]
    [InlineData("on 1978-09-16 certainty doubtful", "meeting ?m of A", "M")]
    [InlineData("on 1978-09-16 certainty doubtful", "meeting ?m on 1979", "")]
    public void A_time_alone_may_be_in_doubt(string line, string question, string expected)
        => Assert.Equal(expected, Ask("meeting M of A, B\n  " + line + "\n", question));

    [Theory]
    [InlineData("  of A, B per Digest\n  of A, C per Quandt\n", "A, B?, C?")]
    [InlineData("  of A, B per Digest\n  of A, B, C per Quandt\n", "A, B, C?")]
    [InlineData("  of A, B per Digest\n  of A, others per Quandt\n", "A, B")]
    [InlineData("  of A, B per Digest\n  of C\n", "A, B, C")]
    [InlineData("  of A, B\n  of C per Quandt\n", "A, B, C")]
    [InlineData("  of A, B\n  of C per Quandt\n  per Digest\n", "A, B, C?")]
    [InlineData("  of A, B, others\n  of C per Quandt\n  per Digest\n", "A, B, C")]
    [InlineData("  of A, B per Digest, Quandt\n", "A, B")]
    [InlineData("  of A, B\n  of C certainty doubtful\n", "A, B, C?")]
    [InlineData("  of A, B\n  of C disputed because \"she was ill\"\n", "A, B, C?")]
    public void Sources_may_differ_on_who(string lines, string expected)
        => Assert.Equal(expected, Ask("meeting M\n" + lines, "meeting M of ?who"));

    [Fact]
    public void A_list_that_another_file_adds_to_is_told_by_its_own_sources()
    {
        const string facts = "per Digest\nmeeting M of A, B on 2014\n\nper Quandt\nextend M\n  of C\n";
        Assert.Equal("A, B, C?", Ask(facts, "meeting M of ?who"));
    }

    [Theory]
    [InlineData("[|FACT2216:on 1978-09-17|] per Digest")]
    [InlineData("[|FACT2305:during 1978-09|] per Digest")]
    public void One_source_tells_one_time(string line)
        => Check.Findings("source Digest\nmeeting of Xi, Putin\n  on 1978-09-16 per Digest\n  " + line);

    [Fact]
    public void The_source_of_all_tells_one_time_too()
    {
        Check.Findings("source Digest\nmeeting of Xi, Putin on 1978-09-16\n  per Digest\n  [|FACT2216:on 1978-09-17|] per Digest");
        Check.Findings("meeting of Xi, Putin on 1978-09-16\n  [|FACT2216:on 1978-09-17|]");
    }

    [Theory]
    [InlineData("person P\n  born 1900 per Digest\n  born 1901 per Quandt\n", "person ?p born 1900", "P?")]
    [InlineData("person P\n  born 1900-05 per Digest\n  born 1900 per Quandt\n", "person ?p born 1900", "P")]
    [InlineData("place X\nplace Y in X\nplace Z in X\nmeeting M of A, B\n  in Y per Digest\n  in Z per Quandt\n", "meeting ?m in X", "M")]
    [InlineData("place X\nplace Y in X\nplace Z in X\nmeeting M of A, B\n  in Y per Digest\n  in Z per Quandt\n", "meeting ?m in Y", "M?")]
    public void A_single_value_is_certain_where_all_sources_agree_on_the_answer(string facts, string question, string expected)
        => Assert.Equal(expected, Ask(facts, question));

    private static string Ask(string facts, string question) => AskedFacts.From(Names + facts).Told(question);
}
