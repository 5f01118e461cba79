using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>Quoting well and badly, many times: passages cut out of a text at random, and disturbed.</summary>
public class QuotationPropertyTests
{
    // Words that differ much, so that a passage is like no other; with what print sets in several ways between them.
    private static readonly Gen<string> s_word = Gen.Select(
        Gen.OneOf("gra", "tel", "møn", "ром", "ści", "Été", "kul", "îlo", "ζων", "bra"),
        Gen.OneOf("vik", "dos", "péf", "лан", "zul", "xir", "ñor", "ght"),
        Gen.Int[100, 999],
        static (a, b, n) => a + b + n);

    private static readonly Gen<string> s_between = Gen.OneOf(" ", " ", " ", " ", ", ", "\n", "  ", " « ", " » ", " – ", "… ", "\u00A0", ". ", "\n\n", " \"", "’");

    private static readonly Gen<(string[] Words, string[] Between)> s_text =
        Gen.Select(s_word.Array[30, 120], s_between.Array[120]);

    // Each writes a text in another way that print allows.
    private static readonly Func<string, string>[] s_disturbances =
    [
        static t => t.Replace("’", "'", StringComparison.Ordinal),
        static t => t.Replace(" ", "\u202F ", StringComparison.Ordinal),
        static t => t.Replace("\n", " ", StringComparison.Ordinal),
        static t => t.Replace("« ", "“", StringComparison.Ordinal).Replace(" »", "”", StringComparison.Ordinal),
        static t => t.Replace("–", "—", StringComparison.Ordinal),
        static t => t.Normalize(System.Text.NormalizationForm.FormD),
        static t => t.Length > 4 && char.IsAsciiLetterOrDigit(t[4]) ? t.Insert(4, "\u00AD") : t,
        static t => t.Length > 0 && char.IsLower(t[0]) ? char.ToUpperInvariant(t[0]) + t[1..] : t,
        static t => "…" + t + "...",
    ];

    private static readonly Gen<Func<string, string>[]> s_some = Gen.OneOf(s_disturbances).Array[0, 4];

    [Fact]
    public void A_passage_is_found_where_it_was_cut_out_however_it_is_printed()
        => Gen.Select(s_text, Gen.Int[0, 20], Gen.Int[3, 9], s_some, s_some).Sample((text, first, count, ofText, ofQuotation) =>
        {
            (string whole, int start, int end) = Cut(text.Words, text.Between, first, count);
            string quotation = ofQuotation.Aggregate(whole[start..end], static (t, disturb) => disturb(t));
            // An ellipsis in the middle is a gap: the parts on both sides are found apart.
            LocatedQuotation located = Assert.Single(QuotationTests.Check(whole, quotation).Report.Quotations, static q => q.Quotation.Source.Name == "Article");
            Assert.Equal(start, located.Spans[0].Start);
            Assert.Equal(end, located.Spans[^1].End);

            string printed = ofText.Where(static d => d != s_disturbances[^1]).Aggregate(whole, static (t, disturb) => disturb(t));
            Assert.Empty(QuotationTests.Check(printed, quotation).Findings);
        }, iter: 300);

    [Fact]
    public void A_passage_with_one_word_changed_is_not_found_and_the_nearest_is_the_one_it_was_cut_from()
        => Gen.Select(s_text, Gen.Int[0, 20], Gen.Int[3, 9], Gen.Int[0, 8]).Sample((text, first, count, changed) =>
        {
            // Gaps would make parts of it, of which the one without the changed word is found.
            string[] between = text.Between.Select(static b => b == "… " ? " " : b).ToArray();
            (string whole, int start, int end) = Cut(text.Words, between, first, count);
            string[] words = [.. text.Words];
            words[first + (changed % count)] = "somethingelse";
            (string other, int from, int to) = Cut(words, between, first, count);
            Finding finding = Assert.Single(QuotationTests.Check(whole, other[from..to]).Findings);
            Assert.Equal("FACT3203", finding.Rule.Id);
            Assert.Equal(start, finding.Related!.Span.Start);
            Assert.Equal(end, finding.Related.Span.End);
        }, iter: 300);

    [Fact]
    public void Every_place_in_the_compared_form_leads_back_into_the_text()
        => Gen.OneOf(Gen.String, Gen.OneOf("é", "e\u0301", "ﬁ", "…", "...", "\u00AD", "« ", "\uD800", "\uDC00", "😀", "\uFFFF", "\u0345\u0300", "한", "①").Array[0, 40].Select(static p => string.Concat(p)))
            .Sample(static text =>
            {
                QuotationTests.Check(text, text);
                QuotationTests.Check(text + " and more", "no more " + text);
                IReadOnlyList<Sentence> sentences = SentenceCutter.Cut(text);
                int end = 0;
                foreach (Sentence sentence in sentences)
                {
                    Assert.InRange(sentence.Span.Start, end, text.Length);
                    Assert.InRange(sentence.Span.End, sentence.Span.Start + 1, text.Length);
                    end = sentence.Span.End;
                }
            }, iter: 500);

    [Fact]
    public void A_text_of_valid_characters_contains_itself()
        => Gen.Char[' ', '\u04FF'].Array[1, 60].Select(static c => new string(c)).Where(static t => t.Any(char.IsLetterOrDigit))
            .Sample(static text => Assert.Empty(QuotationTests.Check(text, text).Findings), iter: 1_000);

    private static (string Text, int Start, int End) Cut(string[] words, string[] between, int first, int count)
    {
        var text = new System.Text.StringBuilder();
        int start = 0, end = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (i > 0)
                text.Append(between[i]);
            if (i == first)
                start = text.Length;
            text.Append(words[i]);
            if (i == first + count - 1)
                end = text.Length;
        }
        return (text.ToString(), start, end);
    }
}
