using CsCheck;

namespace FactDsl.Tests.Time;

/// <summary>What is no date says what was meant, where that can be known.</summary>
public class EdtfAdviceTests
{
    [Theory]
    [InlineData("198u", "198X")]
    [InlineData("198x", "198X")]
    [InlineData("19uu", "19XX")]
    [InlineData("1985-04-uu", "1985-04-XX")]
    [InlineData("156u-12-25", "156X-12-25")]
    [InlineData("2004-01-01/open", "2004-01-01/..")]
    [InlineData("unknown/2006", "/2006")]
    [InlineData("1984-06-02?/unknown", "1984-06-02?/")]
    [InlineData("unknown/open", "/..")]
    [InlineData("1984?~", "1984%")]
    [InlineData("1984~?/2004", "1984%/2004")]
    [InlineData("y170000002", "Y170000002")]
    [InlineData("y-17e7", "Y-17E7")]
    [InlineData("y17101e4p3", "Y17101E4S3")]
    [InlineData("1950p2", "1950S2")]
    [InlineData("2001-21^southernHemisphere", "2001-21")]
    [InlineData("2004-(06)?-11", "2004-?06-11")]
    [InlineData("2004-06-(11)~", "2004-06-~11")]
    [InlineData("2004-(06-11)?", "2004-?06-?11")]
    [InlineData("(2004-06)?", "2004-06?")]
    [InlineData("2004?-06-(11)~", "2004?-06-~11")]
    [InlineData("(2004-(06)~)?", "2004?-%06")]
    [InlineData("(2004)?-06-04~", "2004?-~06-~04")]
    [InlineData("(2011)-06-04~", "2011-~06-~04")]
    [InlineData("2004-06-(01)~/2004-06-(20)~", "2004-06-~01/2004-06-~20")]
    [InlineData("[1667,16uu]", "[1667,16XX]")]
    public void Forms_of_the_2012_draft_name_the_form_of_today(string draft, string today)
    {
        FactParseIssue issue = IssueOf(draft);

        Assert.Equal(today, issue.Suggestion);
        Assert.Contains("draft of 2012", issue.Message, System.StringComparison.Ordinal);
        Assert.Equal((0, draft.Length), (issue.Start, issue.Length));
    }

    [Theory]
    [InlineData(" 2014", "2014")]
    [InlineData("1863- 03-29", "1863-03-29")]
    [InlineData("2014–02", "2014-02")]
    [InlineData("1914–1918", "1914/1918")]
    [InlineData("1914-1918", "1914/1918")]
    [InlineData("2012/2004", "2004/2012")]
    [InlineData("1933-01-30/1933", "1933-01-30/1933-XX-XX")]
    [InlineData("2004-06-11/2004-06", "2004-06-11/2004-06-XX")]
    [InlineData("2005-07-25T10:10:10Z/2006-01", "2005-07-25/2006-01")]
    [InlineData("2005-07-25 10:10:10", "2005-07-25T10:10:10")]
    [InlineData("1985-04-12t23:20:30z", "1985-04-12T23:20:30Z")]
    [InlineData("+2006", "2006")]
    [InlineData("-0000", "0000")]
    [InlineData("170000002", "Y170000002")]
    [InlineData("Y2006", "2006")]
    [InlineData("Y-44", "-0044")]
    [InlineData("20220204", "2022-02-04")]
    [InlineData("2022-2-4", "2022-02-04")]
    [InlineData("2022/02/04", "2022-02-04")]
    [InlineData("4.2.2022", "2022-02-04")]
    [InlineData("876", "0876")]
    [InlineData("44 BC", "-0043")]
    [InlineData("1 BCE", "0000")]
    [InlineData("AD 79", "0079")]
    [InlineData("c. 1900", "1900~")]
    [InlineData("circa 1900-05", "1900-05~")]
    [InlineData("1980s", "198X")]
    public void Everyday_ways_to_write_a_date_name_the_EDTF_form(string written, string edtf) =>
        Assert.Equal(edtf, IssueOf(written).Suggestion);

    [Theory]
    [InlineData("04/02/2022")]
    [InlineData("1900s")]
    [InlineData("44")]
    [InlineData("someday")]
    [InlineData("1960-06-31")]
    public void What_could_mean_two_things_is_not_guessed(string written) => Assert.Null(IssueOf(written).Suggestion);

    [Theory]
    [InlineData("2016-13-08", 5, 2, "there is no such month; months are 01 to 12, parts of a year 21 to 41")]
    [InlineData("1960-06-31", 8, 2, "this month has no day 31; it has 30 days")]
    [InlineData("1900-02-29", 8, 2, "this month has no day 29; it has 28 days")]
    [InlineData("2014/2015-14", 10, 2, "there is no such month; months are 01 to 12, parts of a year 21 to 41")]
    [InlineData("[1667,2015-14]", 11, 2, "there is no such month; months are 01 to 12, parts of a year 21 to 41")]
    [InlineData("[1667..2015-14]", 12, 2, "there is no such month; months are 01 to 12, parts of a year 21 to 41")]
    [InlineData("2001-21-05", 7, 3, "a season, quarter or other part of a year has no days")]
    [InlineData("[1667", 5, 0, "the set is not closed: `]` is missing at its end")]
    [InlineData("1X99-02-29", 0, 10, "no day of the calendar has these digits: 1X99-02-29")]
    [InlineData("2004-01-01T10:10:10-05:60", 19, 6, "an offset from UTC lies between -14:00 and +14:00")]
    [InlineData("2004-01-01T25:10:10", 11, 8, "there is no such time of day; it lies between 00:00:00 and 24:00:00")]
    [InlineData("", 0, 0, "a date is missing: write it like 2014, 2014-02 or 2014-02-07")]
    public void A_fault_is_named_at_its_place(string written, int start, int length, string message)
    {
        FactParseIssue issue = IssueOf(written);

        Assert.Equal((start, length, message), (issue.Start, issue.Length, issue.Message));
        Assert.True(issue.IsError);
    }

    [Theory]
    [InlineData("[1667, 1668, 1670..1672]", "[1667,1668,1670..1672]")]
    [InlineData("{1960, 1961-12}", "{1960,1961-12}")]
    [InlineData("Y-61000/-2000", null)]
    [InlineData("/", null)]
    public void Some_texts_are_read_with_a_remark(string written, string? better)
    {
        Assert.True(FactDate.TryParse(written, out FactDate date, out FactParseIssue? issue));
        Assert.Equal(written, date.Text);
        Assert.NotNull(issue);
        Assert.False(issue.IsError);
        Assert.Equal(better, issue.Suggestion);
    }

    [Fact]
    public void Reading_never_throws_and_every_suggestion_reads_without_a_finding() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789-/?~%XxuYyES.[]{},:TZ+() "], 0, 30]).Sample(
            text =>
            {
                if (FactDate.TryParse(text, out FactDate date, out FactParseIssue? issue))
                {
                    return date.Text == text && FactDate.Parse(date.Canonical) == date && (issue is null || !issue.IsError);
                }

                return issue is { IsError: true } && issue.Start >= 0 && issue.Start + issue.Length <= text.Length
                    && (issue.Suggestion is null || (FactDate.TryParse(issue.Suggestion, out _, out FactParseIssue? second) && second is null));
            },
            iter: 200_000);

    [Fact]
    public void A_text_of_more_than_a_thousand_characters_is_refused()
    {
        Assert.True(FactDate.TryParse("Y1" + new string('0', 998), out _, out _));
        Assert.False(FactDate.TryParse("Y1" + new string('0', 999), out _, out FactParseIssue? issue));
        Assert.Equal("a date has at most 1,000 characters", issue!.Message);
        Assert.False(FactDate.TryParse(null, out _, out FactParseIssue? missing));
        Assert.True(missing!.IsError);
    }

    private static FactParseIssue IssueOf(string text)
    {
        Assert.False(FactDate.TryParse(text, out _, out FactParseIssue? issue), text);
        return issue!;
    }
}
