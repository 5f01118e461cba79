using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>What is quoted stands in its source's text; what only print sets differently is the same.</summary>
public class QuotationTests
{
    private const string Text = """
        Les deux hommes ont tenu à afficher une amitié sans faille et des relations d’une qualité « sans précédent ». Depuis
        2013, année de son accession au pouvoir, il l’a rencontré plus de 30 fois… Une fréquence rare !

        Ils se disent « préoccupés » par la création – en 2021 – de l'alliance (Aukus).
        """;

    [Theory]
    [InlineData("une amitié sans faille")]
    [InlineData("Une amitié sans faille")]
    [InlineData("d'une qualité \"sans précédent\"")]
    [InlineData("d'une qualité “sans précédent”")]
    [InlineData("d’une qualité «\u00A0sans précédent\u00A0»")]
    [InlineData("« sans précédent »")]
    [InlineData("Depuis 2013, année de son accession")]
    [InlineData("plus de 30\u202Ffois... Une fréquence")]
    [InlineData("Une fréquence rare!")]
    [InlineData("la création — en 2021 — de l’alliance")]
    [InlineData("la création-en 2021-de l’alliance")]
    [InlineData("qual\u00ADité")]
    [InlineData("amitie\u0301 sans faille")]
    [InlineData("tenu à afficher […] des relations")]
    [InlineData("tenu à afficher [...] préoccupés")]
    [InlineData("tenu … préoccupés")]
    [InlineData("... sans précédent ...")]
    [InlineData("[Elles] se disent « préoccupés »")]
    [InlineData("[c]réation – en 2021")]
    [InlineData("(Aukus)")]
    [InlineData("…")]
    [InlineData("")]
    public void What_only_print_sets_differently_is_found(string quotation)
        => Assert.Empty(Check(Text, quotation).Findings);

    [Theory]
    [InlineData("oﬃce of ﬁnance", "office of finance")]
    [InlineData("１２３４年", "1234年")]
    [InlineData("ｶﾞｽ", "ガス")]
    [InlineData("re\u0301sume\u0301", "résumé")]
    [InlineData("\uFEFFfirst word", "First word")]
    [InlineData("state-of-the-art", "state‑of‑the‑art")]
    [InlineData("wait . . . what", "wait… what")]
    [InlineData("한국", "\u1112\u1161\u11AB국")]
    public void Forms_of_one_character_are_the_same(string one, string other)
    {
        Assert.Empty(Check("Before " + one + " behind.", other).Findings);
        Assert.Empty(Check("Before " + other + " behind.", one).Findings);
    }

    [Theory]
    [InlineData("une amitié sans borne")]
    [InlineData("amitie sans faille")]
    [InlineData("amitié Sans faille")]
    [InlineData("sans faille, et des relations")]
    [InlineData("fréquence rar")]
    [InlineData("réquence rare")]
    [InlineData("3 fois")]
    [InlineData("préoccupés […] sans faille")]
    [InlineData("sans […] faillite")]
    [InlineData("[Elles] se disaient préoccupés")]
    public void Other_words_letters_cases_or_orders_are_not(string quotation)
        => Assert.Equal("FACT3203", Assert.Single(Check(Text, quotation).Findings).Rule.Id);

    [Fact]
    public void Scripts_without_spaces_are_searched_too()
    {
        const string text = "习近平同俄罗斯总统普京举行会谈。两国\n元首在北京会见，发表联合声明。";
        Assert.Empty(Check(text, "两国元首在北京会见").Findings);
        Assert.Empty(Check(text, "「两国 元首」").Findings);
        Finding finding = Assert.Single(Check(text, "两国元首在莫斯科会见").Findings);
        Assert.Contains("两国 元首在北京会见", finding.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_finding_stands_at_the_string_and_shows_the_nearest_passage()
    {
        Finding finding = Checked.Single(
            """
            == facts/a.facts ==
            source Article
              text "article.source.txt"
            meeting of Xi, Putin per Article [|FACT3203:"une amitié sans bornes"@fr|] "a friendship without limits"@en at "§3"
            == facts/article.source.txt ==
            Les deux hommes
            affichent une  amitié
            sans faille.
            """);
        Assert.Equal("“une amitié sans bornes” does not stand in the text of `Article` (facts/article.source.txt): the nearest passage is “une amitié sans faille”, on line 2", finding.Message);
        Assert.Equal("facts/article.source.txt", finding.Related!.File);
        FindingFix fix = Assert.Single(finding.Fixes);
        Assert.Equal("\"une amitié sans faille\"@fr", Assert.Single(fix.Edits).Text);
        Assert.False(fix.IsSafe);
    }

    [Fact]
    public void The_message_shows_where_a_long_quotation_goes_wrong()
    {
        string words = string.Join(' ', Enumerable.Range(100, 100).Select(static i => "mot" + i));
        Finding finding = Assert.Single(Check(words + ".", words.Replace("mot170", "mort170", System.StringComparison.Ordinal)).Findings);
        Assert.InRange(finding.Message.Length, 100, 400);
        Assert.Contains("mot169 mort170", finding.Message, System.StringComparison.Ordinal);
        Assert.Contains("mot169 mot170", finding.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("préocupés", "préoccupés")]
    [InlineData("Une frequence rare", "Une fréquence rare")]
    [InlineData("une qualité vraiment sans précédent", "une qualité « sans précédent")]
    [InlineData("tenu à afficher une fermeté sans faille et des relations", "tenu à afficher une amitié sans faille et des relations")]
    [InlineData("plus de 40 fois", "plus de 30 fois")]
    [InlineData("accession au trône […] une fréquence rare", "accession au pouvoir")]
    public void The_nearest_passage_is_the_one_that_was_meant(string quotation, string passage)
        => Assert.Contains($"the nearest passage is “{passage}”", Assert.Single(Check(Text, quotation).Findings).Message, System.StringComparison.Ordinal);

    [Fact]
    public void Words_like_none_of_the_text_have_no_nearest_passage()
        => Assert.EndsWith("(a.source.txt)", Assert.Single(Check(Text, "quarterly earnings beat expectations").Findings).Message, System.StringComparison.Ordinal);

    [Fact]
    public void Parts_in_another_order_are_said_to_be_so()
        => Assert.EndsWith(
            ": “sans faille” stands in front of the words before it, on line 1",
            Assert.Single(Check(Text, "préoccupés […] sans faille").Findings).Message,
            System.StringComparison.Ordinal);

    [Fact]
    public void Each_quotation_has_its_own_finding_wherever_it_stands()
        => Checked.Fixture(
            """
            source Article
            extend Article
              text "a.source.txt"

            per Article [|FACT3203:"at the margin"|]
            alliance Entente since 1904 per Article "once"
              of Russia per Article [|FACT3203:"twice"|] per Rfi "not at hand"
              part-of Nato per Article [|FACT3203:"thrice"|]
            meeting of Xi, Putin
            meeting of Xi, Putin
            extend Nato
              of China
              + per Article
              + [|FACT3203:"upon a time"|] "a translation"@fr
            == a.source.txt ==
            Once.
            """);

    [Theory]
    [InlineData("en", "fr", false)]
    [InlineData("en", "en-GB", true)]
    [InlineData("en-GB", "en", true)]
    [InlineData("zh-Hans", "zh-Hant", false)]
    [InlineData("mul", "fr", true)]
    [InlineData(null, "fr", true)]
    [InlineData("fr", null, true)]
    public void Only_words_in_the_language_of_the_source_are_searched(string? ofSource, string? ofWords, bool isSearched)
    {
        string language = ofSource is null ? "" : "\n  language " + ofSource;
        var result = Checked.Of([
            new("t.facts", $"source Article\n  text \"a.source.txt\"{language}\nmeeting of Xi, Putin per Article \"elsewhere\"{(ofWords is null ? "" : "@" + ofWords)}"),
            new("a.source.txt", "something"),
            Checked.Cast]);
        Assert.Equal(isSearched ? 1 : 0, result.Findings.Count);
    }

    [Fact]
    public void One_of_several_texts_is_enough()
        => Checked.Fixture(
            """
            source Article per Rfi
              text "a.source.txt" per Rfi
              text "b.source.txt" per Afp
            meeting of Xi, Putin per Article "one" per Article "two" per Article [|FACT3203:"three"|]
            == a.source.txt ==
            one
            == b.source.txt ==
            two
            """);

    [Fact]
    public void An_empty_text_has_no_words()
        => Assert.Equal("FACT3203", Assert.Single(Check("", "word").Findings).Rule.Id);

    internal static Checked Check(string text, string quotation)
        => Checked.Of([
            new("t.facts", "source Article\n  text \"a.source.txt\"\nmeeting of Xi, Putin per Article " + Language.Syntax.StringLiteral.Quote(quotation)),
            new("a.source.txt", text),
            Checked.Cast]);
}
