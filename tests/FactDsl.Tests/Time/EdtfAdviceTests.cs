using System.Linq;
using CsCheck;

namespace FactDsl.Tests.Time;

/// <summary>What is no date says what was meant, where that can be known.</summary>
public class EdtfAdviceTests
{
    private static readonly string[] s_dateWords = ["4", "4th", "44", "1914", "1978", "1990s", "XIX", "Feb.", "mars", "BC", "v.", "Chr.", "c.", "early", "mid-1978", "century", "siècle", "of", "and", "between", "–", "1914–18", "présent", "Friday,"];

    // Words and numbers of dates in any order.
    private static readonly Gen<string> s_words = Gen.OneOf(s_dateWords.Select(Gen.Const).ToArray()).Array[1, 6].Select(static w => string.Join(" ", w));

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
    [InlineData("1829-10-00", "1829-10")]
    [InlineData("1829-00-00", "1829")]
    [InlineData("1985/present", "1985/..")]
    [InlineData("1985-today", "1985/..")]
    [InlineData("1985 – present", "1985/..")]
    [InlineData("1939/45", "1939/1945")]
    [InlineData("1914–18", "1914/1918")]
    [InlineData("1846-47", "1846/1847")]
    [InlineData("1921–22", "1921/1922")]
    [InlineData("1914 to 1918", "1914/1918")]
    [InlineData("between 1914 and 1918", "1914/1918")]
    [InlineData("zwischen 1914 und 1918", "1914/1918")]
    [InlineData("de 1914 à 1918", "1914/1918")]
    [InlineData("from 4 Feb 2022 to 6 Feb 2022", "2022-02-04/2022-02-06")]
    [InlineData("13/02/2022", "2022-02-13")]
    [InlineData("02/13/2022", "2022-02-13")]
    [InlineData("2005-07-25T10:10:10+0230", "2005-07-25T10:10:10+02:30")]
    public void Dates_in_digits_name_the_EDTF_form(string written, string edtf) =>
        Assert.Equal(edtf, IssueOf(written).Suggestion);

    [Theory]
    [InlineData("Feb 4, 2022", "2022-02-04")]
    [InlineData("February 4th, 2022", "2022-02-04")]
    [InlineData("4th of February 2022", "2022-02-04")]
    [InlineData("Friday, 4 February 2022", "2022-02-04")]
    [InlineData("4 février 2022", "2022-02-04")]
    [InlineData("1er janvier 1990", "1990-01-01")]
    [InlineData("4. Februar 2022", "2022-02-04")]
    [InlineData("4.Februar 2022", "2022-02-04")]
    [InlineData("4 de febrero de 2022", "2022-02-04")]
    [InlineData("4 febbraio 2022", "2022-02-04")]
    [InlineData("4 de fevereiro de 2022", "2022-02-04")]
    [InlineData("Sept. 2001", "2001-09")]
    [InlineData("August 2001", "2001-08")]
    [InlineData("summer 1990", "1990-22")]
    [InlineData("été 1990", "1990-22")]
    [InlineData("15 March 44 BC", "-0043-03-15")]
    [InlineData("44 v. Chr.", "-0043")]
    [InlineData("44 av. J.-C.", "-0043")]
    [InlineData("44 a. C.", "-0043")]
    [InlineData("c.1900", "1900~")]
    [InlineData(",Y17001", "Y17001")]
    [InlineData("2014,", "2014")]
    [InlineData("um 1900", "1900~")]
    [InlineData("vers 1900", "1900~")]
    [InlineData("c. 44 BC", "-0043~")]
    [InlineData("4th century", "[0301..0400]")]
    [InlineData("4th century BC", "[-0399..-0300]")]
    [InlineData("XIXe siècle", "[1801..1900]")]
    [InlineData("siglo XIX", "[1801..1900]")]
    [InlineData("19. Jahrhundert", "[1801..1900]")]
    [InlineData("1990er Jahre", "199X")]
    [InlineData("les années 1990", "199X")]
    [InlineData("1990's", "199X")]
    [InlineData("the year 1900", "1900")]
    public void Dates_in_words_name_the_EDTF_form(string written, string edtf)
    {
        Assert.Equal(edtf, IssueOf(written).Suggestion);
        Assert.NotEmpty(IssueOf(written).Message);
    }

    [Theory]
    [InlineData("04/02/2022", "2022-02-04", "2022-04-02")]
    [InlineData("4-2-2022", "2022-02-04", "2022-04-02")]
    [InlineData("1846-7", "1846/1847", "1846-07")]
    [InlineData("1904/05", "1904/1905", "1904-05")]
    [InlineData("1900s", "190X", "19XX")]
    [InlineData("1985–", "1985/..", "1985/")]
    [InlineData("early 1978", "1978-37~", "1978")]
    [InlineData("Ende 1978", "1978-39~", "1978")]
    [InlineData("mid-1978", "1978-38~", "1978")]
    [InlineData("early February 1978", "1978-02-01~/1978-02-10~", "1978-02")]
    [InlineData("late 1970s", "[1975..1979]", "197X")]
    [InlineData("début du XIXe siècle", "[1801..1833]", "[1801..1900]")]
    [InlineData("late 1st century BC", "[-0032..0000]", "[-0099..0000]")]
    [InlineData("2005-07-25T10:10:10-00:00", "2005-07-25T10:10:10Z", "2005-07-25T10:10:10")]
    [InlineData("2005-07-25T10:10-00:00", "2005-07-25T10:10Z", "2005-07-25T10:10")]
    public void Of_two_readings_both_are_named_and_none_is_chosen(string written, string first, string second)
    {
        FactParseIssue issue = IssueOf(written);

        Assert.Equal([first, second], issue.Suggestions);
        Assert.Null(issue.Suggestion);
        Assert.Equal((0, written.Length), (issue.Start, issue.Length));
    }

    [Theory]
    [InlineData("4 February")]
    [InlineData("4 Feb 22")]
    [InlineData("February 30, 2022")]
    [InlineData("4 5 February 2022")]
    [InlineData("early c. 1900")]
    [InlineData("summer of love")]
    [InlineData("1914 to")]
    [InlineData("of the")]
    [InlineData("50th century BC of")]
    [InlineData("0 BC")]
    [InlineData("present")]
    public void Words_that_tell_no_whole_date_name_none(string written) => Assert.Empty(IssueOf(written).Suggestions);

    [Fact]
    public void No_name_of_a_month_means_two_of_them_in_any_language()
    {
        Assert.All(MonthNames.All.GroupBy(static m => DateWords.Fold(m.Name)), static m => Assert.Single(m.Select(static n => n.Month).Distinct()));
        Assert.All(new[] { "en", "fr", "de", "es", "it", "pt" }, static l => Assert.Equal(Enumerable.Range(1, 12), MonthNames.Of(l).Select(static m => m.Month).Distinct()));
    }

    [Theory]
    [InlineData("1980s", "198X")]
    public void Everyday_ways_to_write_a_date_name_the_EDTF_form(string written, string edtf) =>
        Assert.Equal(edtf, IssueOf(written).Suggestion);

    [Theory]
    [InlineData("44")]
    [InlineData("someday")]
    [InlineData("1960-06-31")]
    public void What_could_mean_anything_is_not_guessed(string written) => Assert.Empty(IssueOf(written).Suggestions);

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
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789-/?~%XxuYyES.[]{},:TZ+() "], 0, 30], s_words).Sample(
            text =>
            {
                if (FactDate.TryParse(text, out FactDate date, out FactParseIssue? issue))
                {
                    return date.Text == text && FactDate.Parse(date.Canonical) == date && (issue is null || !issue.IsError);
                }

                return issue is { IsError: true } && issue.Start >= 0 && issue.Start + issue.Length <= text.Length
                    && issue.Suggestions.All(static s => FactDate.TryParse(s, out _, out FactParseIssue? second) && second is null);
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
