using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>Large, dull and broken texts: found and not found in the end, and without a word that is out of place.</summary>
public class LargeTextTests
{
    private const int Size = 10_000_000;

    [Fact]
    public void Ten_megabytes_are_searched_for_thousands_of_quotations_at_once()
    {
        string text = Story(Size);
        var facts = new StringBuilder("source Article\n  text \"a.source.txt\"\nper Article\n");
        for (int i = 0; i < 4_000; i++)
        {
            // Every eighth says something else.
            int start = text.IndexOf(' ', (int)((long)i * (Size - 1_000) / 4_000)) + 1;
            string words = text.Substring(start, text.IndexOf(' ', start + 60) - start).Replace('\n', ' ');
            if (i % 8 == 0)
                words = words.Insert(words.IndexOf(' ', 30), " strangely");
            facts.Append("meeting of Xi, Putin per Article \"").Append(words).Append("\"\n");
        }
        var result = Checked.Of([new("t.facts", facts.ToString()), new("a.source.txt", text), Checked.Cast]);
        Assert.Equal(3_500, result.Report.Quotations.Count(static q => q.Spans.Count > 0));
        Assert.Equal(500, result.Findings.Count);
        Assert.All(result.Findings, static f => Assert.NotNull(f.Related));
        Assert.InRange(CoverageReport.Of(result.Report).Single().QuotedCount, 3_500, 7_000);
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")]
    [InlineData("a a a a a a a a a a b")]
    [InlineData("a […] a […] b")]
    public void Dull_texts_cost_no_more(string quotation)
    {
        string dull = string.Concat(Enumerable.Repeat(quotation[..2], Size / 20));
        Assert.Single(QuotationTests.Check(dull, quotation).Findings);
    }

    [Fact]
    public void Marks_dots_and_blanks_without_end_are_read()
    {
        foreach (string piece in (string[])["\u0301", "\u0300\u0345", ".", ". ", "…", " ", "\n", "\r\n", "-", "\"", "[", "[…", "\uD83D", "\uDE00", "ﷺ", "\u1100", "\u1161", "\u3099"])
        {
            string text = string.Concat(Enumerable.Repeat(piece, 200_000));
            QuotationTests.Check(text, "word " + text[..5_000]);
            SentenceCutter.Cut(text);
        }
    }

    [Fact]
    public void Random_characters_are_read()
    {
        var random = new Random(20220204);
        for (int round = 0; round < 20; round++)
        {
            char[] characters = new char[20_000];
            for (int i = 0; i < characters.Length; i++)
                characters[i] = (char)random.Next(round % 2 == 0 ? 256 : 65_536);
            string text = new(characters);
            int start = random.Next(text.Length - 400);
            Checked result = QuotationTests.Check(text, text.Substring(start, 400) + "word");
            Assert.All(result.Report.Quotations.SelectMany(static q => q.Spans), s => Assert.InRange(s.End, s.Start + 1, text.Length));
            SentenceCutter.Cut(text);
        }
    }

    [Fact]
    public void The_answer_is_the_same_in_whatever_order_the_files_come()
    {
        FixtureFile[] files =
        [
            new("a.facts", "source Article\n  text \"a.source.txt\"\nmeeting of Xi, Putin per Article \"first wird\""),
            new("b.facts", "source Other\n  text \"a.source.txt\"\nmeeting of Xi, Putin per Other \"frist word\" per Article \"second\""),
            new("a.source.txt", "First word, last word."),
            Checked.Cast,
        ];
        Assert.Equal(Write(files), Write(files.Reverse()));

        static string Write(IEnumerable<FixtureFile> files) => string.Join('\n', Checked.Of(files).Files
            .OrderBy(static f => f.File.Bound.Path, StringComparer.Ordinal)
            .SelectMany(static f => f.Findings.Select(g => f.File.Bound.Path + " " + g.Span + " " + g.Message)));
    }

    /// <summary>Sentences of words with numbers in them, so that each is like no other.</summary>
    private static string Story(int size)
    {
        string[] words = ["treaty", "summit", "minister", "border", "signed", "visited", "announced", "energy", "alliance", "council"];
        var text = new StringBuilder(size + 200);
        uint state = 1;
        while (text.Length < size)
        {
            for (int i = 0; i < 12; i++)
            {
                state = unchecked(state * 1664525 + 1013904223);
                text.Append(i == 0 ? "The " : " ").Append(words[state >> 28 < 10 ? (int)(state >> 28) : 3]).Append(state >> 16 & 0xFFF);
            }
            text.Append(text.Length % 7 == 0 ? ".\n\n" : ". ");
        }
        return text.ToString();
    }
}
