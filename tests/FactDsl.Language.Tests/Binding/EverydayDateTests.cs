using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>A date as people write it is one finding over all of its words, wherever a date is expected, and its fixes are what it may mean.</summary>
public class EverydayDateTests
{
    /// <summary>What people write, and what it may mean.</summary>
    public static TheoryData<string, string> Dates => new()
    {
        { "44 BC", "-0043" },
        { "44 B.C.", "-0043" },
        { "44 v. Chr.", "-0043" },
        { "44 av. J.-C.", "-0043" },
        { "AD 79", "0079" },
        { "15 March 44 BC", "-0043-03-15" },
        { "c. 1900", "1900~" },
        { "ca. 1900", "1900~" },
        { "c.1900", "1900~" },
        { "Feb 4, 2022", "2022-02-04" },
        { "Feb. 4, 2022", "2022-02-04" },
        { "February 2022", "2022-02" },
        { "4 February, 2022", "2022-02-04" },
        { "4th of February 2022", "2022-02-04" },
        { "Friday, 4 February 2022", "2022-02-04" },
        { "4 février 2022", "2022-02-04" },
        { "4. Februar 2022", "2022-02-04" },
        { "4.Februar 2022", "2022-02-04" },
        { "4 de febrero de 2022", "2022-02-04" },
        { "4 febbraio 2022", "2022-02-04" },
        { "4 de fevereiro de 2022", "2022-02-04" },
        { "1990s", "199X" },
        { "1939/45", "1939/1945" },
        { "1914–18", "1914/1918" },
        { "1914 – 1918", "1914/1918" },
        { "1985 – present", "1985/.." },
        { "1846-47", "1846/1847" },
        { "4th century", "[0301..0400]" },
        { "19. Jahrhundert", "[1801..1900]" },
        { "XIXe siècle", "[1801..1900]" },
        { "1829-10-00", "1829-10" },
        { "1985/present", "1985/.." },
        { "04/02/2022", "2022-02-04|2022-04-02" },
        { "1846-7", "1846/1847|1846-07" },
        { "1900s", "190X|19XX" },
        { "2022-02-04T10:00:00+0230", "2022-02-04T10:00:00+02:30" },
        { "2022-02-04T10:00:00-00:00", "2022-02-04T10:00:00Z|2022-02-04T10:00:00" },
        { "circa 1900", "1900~" },
        { "early 1978", "1978-37~|1978" },
        { "mid-1978", "1978-38~|1978" },
        { "Feb-2022", "2022-02" },
        { "spring-1978", "1978-21" },
        { "4-Feb-2022", "2022-02-04" },
        { "20th-century", "[1901..2000]" },
        { "44-BC", "-0043" },
        { "2014-02-07T10:00-00:00", "2014-02-07T10:00Z|2014-02-07T10:00" },
        { "late 44 BC", "-0043-39~|-0043" },
        { "mai 2022", "2022-05" },
        { "the 1990s", "199X" },
        { "summer 1990", "1990-22" },
        { "siglo XIX", "[1801..1900]" },
        { "between 1914 and 1918", "1914/1918" },
        { "1914 to 1918", "1914/1918" },
        { "from 4 Feb 2022 to 6 Feb 2022", "2022-02-04/2022-02-06" },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_time_takes_all_words_for_one_date(string written, string readings) => AreOffered($"meeting of Xi, Putin on [|FACT2301:{written}|]", readings);

    [Theory]
    [MemberData(nameof(Dates))]
    public void So_does_a_time_on_a_line_of_its_own_before_other_clauses(string written, string readings) => AreOffered($"stance of Xi supports China\n  on [|FACT2301:{written}|] per Rfi", readings);

    [Theory]
    [MemberData(nameof(Dates))]
    public void So_does_a_time_of_one_value(string written, string readings) => AreOffered($"alliance Pact\n  of France on [|FACT2301:{written}|]\n  of Greece", readings);

    [Theory]
    [MemberData(nameof(Dates))]
    public void So_does_a_field_that_takes_a_date(string written, string readings) => AreOffered($"person Somebody born [|FACT2301:{written}|] note \"n\"", readings);

    [Theory]
    [MemberData(nameof(Dates))]
    public void So_does_a_field_on_a_line_of_its_own(string written, string readings) => AreOffered($"source Paper\n  published [|FACT2301:{written}|]\n  language fr", readings);

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_quoted_date_keeps_its_words_as_wording(string written, string readings)
        => AreOffered($"person Somebody born [|FACT2206:\"{written}\"|]", string.Join('|', readings.Split('|').Select(r => $"{r} \"{written}\"")));

    [Theory]
    [InlineData("person Somebody born [|FACT2206:\"2014\"|]")]
    [InlineData("meeting of Xi, Putin on [|FACT2206:\"2014\"|]")]
    public void A_date_in_quotes_loses_them(string fixture) => AreOffered(fixture, "2014");

    [Fact]
    public void A_quoted_text_that_is_no_date_is_a_value_of_another_type()
        => Assert.Empty(Check.Finding("meeting of Xi, Putin on [|FACT2206:\"some day\"|]").Fixes);

    [Theory]
    [InlineData("meeting of Xi, Putin on [|FACT2301:yesterday|] in Beijing")]
    [InlineData("meeting of Xi, Putin on [|FACT2301:early February|]")]
    [InlineData("meeting of Xi, Putin on [|FACT2301:4 February|]")]
    [InlineData("meeting of Xi, Putin on [|FACT2301:early c. 1900|]")]
    public void Words_that_tell_no_whole_date_are_one_finding_too(string fixture)
        => Assert.Empty(Check.Finding(fixture).Fixes);

    [Theory]
    [InlineData("alliance Pact of France since 1949 until [|FACT2206:none|]\n", "alliance Pact of France since 1949\n")]
    [InlineData("alliance Pact of France since 1949 until [|FACT2206:now|] per Rfi\n", "alliance Pact of France since 1949 per Rfi\n")]
    [InlineData("alliance Pact of France since 1949\n  until [|FACT2206:present|]\n  per Rfi\n", "alliance Pact of France since 1949\n  per Rfi\n")]
    [InlineData("alliance Pact of France since 1949\n  until [|FACT2206:none|] per Rfi\n", "alliance Pact of France since 1949\n  per Rfi\n")]
    [InlineData("alliance Pact of France since 1949\n  // It holds.\n  until [|FACT2206:none|]", "alliance Pact of France since 1949\n  // It holds.")]
    public void What_goes_on_has_no_end(string fixture, string mended)
    {
        Finding finding = Check.Finding(fixture);
        Assert.Equal(mended, Fixed.Apply(Marked.Strip(fixture), finding.Fixes.Single()));
        Check.Findings(mended);
    }

    [Theory]
    [InlineData("momentary fact trip\n  by: person\n  to: date?\n  early: date?\ntrip by Xi on 2014 to 2015")]
    [InlineData("momentary fact trip\n  by: person\n  secret: flag?\n  early: date?\ntrip by Xi secret early 1978")]
    [InlineData("entity thing\n  from: date?\n  to: date?\nthing A from 1914 to 1918")]
    [InlineData("entity thing\n  ids: code*\nthing A ids May, 2022, AD, 44")]
    [InlineData("agreement Deal of China, Russia on 2013-06-12 about Treaty\ntopic Treaty")]
    [InlineData("event Fair on 2014 in Beijing")]
    [InlineData("alliance Pact\n  since 1981\n  of Greece")]
    [InlineData("person May\nmeeting of May, Xi on 2014")]
    [InlineData("question Q person ?p born before 1914")]
    [InlineData("alliance Pact of France since 1949 until 2012")]
    [InlineData("alliance Pact of France since 1949 as-of 2012 \"as of 2012\"")]
    public void What_a_kind_knows_is_no_word_of_a_date(string text) => Check.Findings(text);

    [Theory]
    [InlineData("since [|FACT2301:1939/45|]", "since 1939 until 1945")]
    [InlineData("since [|FACT2301:1914–18|] per Rfi", "since 1914 until 1918 per Rfi")]
    [InlineData("since [|FACT2301:1985/present|]", "since 1985")]
    [InlineData("since [|FACT2301:44 BC – 14 AD|]", "since -0043 until 0014")]
    public void A_span_is_no_beginning_so_its_ends_are_told_apart(string fixture, string mended)
    {
        const string Before = "stance of Xi supports China\n  ";
        Finding finding = Check.Finding(Before + fixture);
        Assert.Equal(Before + mended, Fixed.Apply(Marked.Strip(Before + fixture), finding.Fixes.Single()));
        Check.Findings(Before + mended);
    }

    [Fact]
    public void Of_two_readings_none_is_applied_by_itself()
    {
        IReadOnlyList<FindingFix> fixes = Check.Finding("meeting of Xi, Putin on [|FACT2301:04/02/2022|]").Fixes;
        Assert.Equal([true, true], fixes.Select(static f => f.IsChoice));
        Assert.Equal(["Write 2022-02-04", "Write 2022-04-02"], fixes.Select(static f => f.Title));
    }

    private static void AreOffered(string fixture, string readings)
    {
        Finding finding = Check.Finding(fixture);
        string text = Marked.Strip(fixture);
        string[] texts = readings.Split('|');
        Assert.Equal(texts.Select(r => text[..finding.Span.Start] + r + text[finding.Span.End..]), finding.Fixes.Select(f => Fixed.Apply(text, f)));
        Assert.All(finding.Fixes, f => Check.Findings(Fixed.Apply(text, f)));
    }
}
