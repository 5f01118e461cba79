using System;
using System.Linq;
using CsCheck;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>The answers to named questions lie in the store, behind everything that they were found in.</summary>
public class AnswerTests
{
    private const string Facts = """
        person Xi
        person Putin
        person Mao
        place Sochi
        meeting of Xi, Putin in Sochi on 2014
        meeting of Xi, Mao on 2015-XX
        stance of Xi supports "peace" on 2016
        meeting of Mao, Putin
        """;

    private const string Questions = """
        question Whom meeting of Xi, ?who
        question What stance of ?who supports ?what
        question When meeting of ?a, ?b on ?day
        question Nobody meeting of Xi, Putin, Mao
        question Everybody person ?who
        question Possibly meeting of Mao on 2015-05-05
        """;

    [Theory]
    [InlineData("Whom", 1, "Putin; Mao")]
    [InlineData("What", 2, "Xi, peace")]
    [InlineData("Nobody", 0, "")]
    [InlineData("Everybody", 1, "Mao; Putin; Xi")]
    [InlineData("Possibly", 0, "meeting (a.facts:8)?; meeting (a.facts:6)?")]
    public void Answers_are_read_as_they_were_found(string question, int holes, string expected) => Assert.Equal(expected, Told(Store(Facts + "\n" + Questions).Open(), question, holes));

    [Fact]
    public void They_are_those_that_a_search_finds()
    {
        var bound = BoundFacts.Of([new FactFileText("a.facts", Facts + "\n" + Questions)]);
        FactBase facts = bound.ToStore().Open();
        foreach (BoundQuestion question in bound.Files[0].Questions)
        {
            QuestionAnswers searched = FactDsl.Language.Querying.Questions.Ask(facts, StoreLayout.Of(bound.Schema), question.Pattern);
            var stored = new FactAnswers<FactAnswerRow>(facts, question.Name, searched.Holes.Count, static f => f);
            Assert.Equal(searched.Answers.Select(static a => (a.Fact, a.Time, a.IsCertain)), stored.Select(static a => (a.Fact, a.Time, a.IsCertain)));
            Assert.Equal(searched.Answers.SelectMany(static a => a.Values).Select(static v => v.Text), stored.SelectMany(s => Enumerable.Range(0, searched.Holes.Count).Select(s.Text)));
        }
    }

    [Fact]
    public void A_question_that_nobody_asked_while_building_is_told_so()
    {
        FactBase facts = Store(Facts + "\n" + Questions).Open();
        Assert.Contains("Whoever", Assert.Throws<FactStoreException>(() => Told(facts, "Whoever", 1)).Message, StringComparison.Ordinal);
        Assert.Contains("Whom", Assert.Throws<FactStoreException>(() => Told(facts, "Whom", 2)).Message, StringComparison.Ordinal);
        Assert.Throws<FactStoreException>(() => Told(Store(Facts).Open(), "Whom", 1));
    }

    [Fact]
    public void A_new_question_leaves_the_pages_before_its_answers_as_they_are()
    {
        string many = string.Concat(Enumerable.Range(0, 12_000).Select(static i => $"person P{i} \"Person number {i}\"\n"));
        StoreImage without = Store(many), with = Store(many + "question All person ?who\n");
        Assert.Equal(12_000, new FactAnswers<FactAnswerRow>(with.Open(), "All", 1, static f => f).Count);
        // The first page has the table of the sections.
        Assert.Equal(without.Pages[1], with.Pages[1]);
    }

    [Fact]
    public void Damaged_answers_are_refused_or_read_as_others_but_never_break_the_reader()
    {
        StoreImage image = Store(Facts + "\n" + Questions);
        string all = string.Concat(image.Pages);
        Gen.Select(Gen.Int[0, all.Length - 1], Gen.Char).Sample((at, unit) =>
        {
            string damaged = all[..at] + unit + all[(at + 1)..];
            try
            {
                FactBase facts = new(new FactLiteralPages(image.Pages.Count, i => damaged.Substring(image.Pages.Take(i).Sum(static p => p.Length), image.Pages[i].Length)), new StoredItemFactory(image.Layout.Schema));
                foreach (string question in (string[])["Whom", "Nobody", "Everybody", "Possibly"])
                    Told(facts, question, question is "Whom" or "Everybody" ? 1 : 0);
            }
            catch (FactStoreException)
            {
            }
        });
    }

    private static StoreImage Store(string text) => BoundFacts.Of([new FactFileText("a.facts", text)]).ToStore();

    private static string Told(FactBase facts, string question, int holes)
        => string.Join("; ", new FactAnswers<FactAnswerRow>(facts, question, holes, static f => f).Select(static f => f + (f.IsCertain ? "" : "?")));
}
