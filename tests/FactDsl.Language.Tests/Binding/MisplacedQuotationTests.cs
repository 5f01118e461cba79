using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>A quotation in front of its source is read as the wording of the date, which it does not tell.</summary>
public class MisplacedQuotationTests
{
    [Theory]
    [InlineData("meeting of Xi, Putin on 2022-02-04 [|FACT2218:\"Ce premier tête-à-tête\"@fr|] per Rfi")]
    [InlineData("meeting of Xi, Putin\n  on 2022-02-04 [|FACT2218:\"Ce premier tête-à-tête\"@fr|] \"a first\"@en per Rfi at \"§1\"")]
    [InlineData("meeting of Xi, Putin on 2022-02-04 [|FACT2218:\"the two met\"|]\n  + per Rfi")]
    [InlineData("alliance Entente since 1904 [|FACT2218:\"они подружились\"@ru|] per Rfi, Afp")]
    [InlineData("alliance Entente\n  of Russia since 1904 [|FACT2218:\"they signed\"@en-GB|] per Rfi")]
    [InlineData("extend Nato\n  of Greece until 1974 [|FACT2218:\"left the command\"@en|] per Rfi")]
    [InlineData("person Ann born 1950 [|FACT2218:\"a girl from Kyiv\"@en|] per Rfi")]
    [InlineData("event Fair during 2020/2021 [|FACT2218:\"双方会谈\"@zh|] per Rfi")]
    public void It_is_reported_at_the_words(string fixture) => Check.Findings(fixture);

    [Theory]
    [InlineData("on 1917-11-07 \"25 октября 1917 г.\"@ru per Rfi")]
    [InlineData("on 2022-02-04 \"vendredi\"@fr per Rfi")]
    [InlineData("on 2022-02-04 \"à la veille des Jeux\"@fr per Rfi")]
    [InlineData("on 2022-02-04 \"Friday\"@fr \"vendredi\"@fr per Rfi \"they met\"")]
    [InlineData("on 2022-02-04 \"anno MMXXII\"@la per Rfi")]
    [InlineData("on 2022-02-04 \"二月四日\"@zh per Rfi")]
    [InlineData("on 2022-02-04 \"a gettho\"@xx per Rfi")]
    [InlineData("on 2022-02-04 \"…\" per Rfi")]
    [InlineData("per Rfi on 2022-02-04 \"Ce premier tête-à-tête\"@fr")]
    [InlineData("on 2022-02-04 \"Ce premier tête-à-tête\"@fr\n  per Rfi")]
    [InlineData("on 2022-02-04 \"Ce premier tête-à-tête\"@fr in Beijing per Rfi")]
    [InlineData("on 2022-02-04 \"Ce premier tête-à-tête\"@fr per Rfi \"tête-à-tête\"@fr")]
    [InlineData("on 2022-02-04 \"Ce premier tête-à-tête\"@fr per none")]
    [InlineData("on unknown \"on ne sait\"@fr per Rfi")]
    [InlineData("in Beijing \"dans la capitale\"@fr per Rfi")]
    public void What_may_tell_the_date_or_stands_elsewhere_is_not(string clauses) => Check.Findings("meeting of Xi, Putin " + clauses);

    [Fact]
    public void A_question_has_no_wording_to_misplace()
        => Check.Findings("expect none meeting of Xi on 2022 per Rfi");

    [Fact]
    public void It_is_quoted_from_any_of_the_sources_or_said_to_tell_the_date()
    {
        const string text = "meeting of Xi, Putin on 2022-02-04 \"ce tête-à-tête\"@fr \"a first\"@en per Rfi, Afp at \"§1\" in Beijing\n";
        Finding finding = Assert.Single(FactBaseModel.Compile([new FixtureFile("a.facts", text), FactBaseModel.Cast]).Files[0].Findings);
        Assert.Equal(
            [
                "Quote it from Rfi: meeting of Xi, Putin on 2022-02-04 per Rfi \"ce tête-à-tête\"@fr \"a first\"@en, Afp at \"§1\" in Beijing\n",
                "Quote it from Afp: meeting of Xi, Putin on 2022-02-04 per Rfi, Afp \"ce tête-à-tête\"@fr \"a first\"@en at \"§1\" in Beijing\n",
                "It tells the date: write per in front: meeting of Xi, Putin per Rfi, Afp at \"§1\" on 2022-02-04 \"ce tête-à-tête\"@fr \"a first\"@en in Beijing\n",
            ],
            finding.Fixes.Select(f => f.Title + ": " + Fixed.Apply(text, f)));
        foreach (FindingFix fix in finding.Fixes)
            Assert.Empty(FactBaseModel.Compile([new FixtureFile("a.facts", Fixed.Apply(text, fix)), FactBaseModel.Cast]).Files[0].Findings);
    }

    [Theory]
    [InlineData("early in the spring", "en")]
    [InlineData("au début du mois", "fr")]
    [InlineData("le jour même", "fr-FR")]
    [InlineData("cet automne", "fr")]
    [InlineData("Anfang Mai", "de")]
    [InlineData("in der Silvesternacht des Jahres", "de")]
    [InlineData("a principios de enero", "es")]
    [InlineData("nell’estate scorsa", "it")]
    [InlineData("na véspera dos Jogos", "pt")]
    [InlineData("op de vooravond", "nl")]
    [InlineData("в конце октября", "ru")]
    [InlineData("на початку лютого", "uk")]
    [InlineData("w zeszłym tygodniu", "pl")]
    [InlineData("昨日", "ja")]
    [InlineData("HIER", "fr")]
    [InlineData("de\u0301but fe\u0301vrier", "fr")]
    [InlineData("vorgestern", null)]
    [InlineData("whatever", "tlh")]
    [InlineData("\uD800 broken", "tlh")]
    public void Words_of_time_may_tell_a_time(string text, string? language) => Assert.True(TimeWords.MayTell(new LabelText(text, language)));

    [Theory]
    [InlineData("They shook hands", "en")]
    [InlineData("Ce premier tête-à-tête", "fr")]
    [InlineData("Die beiden trafen sich", "de")]
    [InlineData("Стороны подписали соглашение", "ru")]
    [InlineData("双方签署协议", "zh")]
    [InlineData("They shook hands", null)]
    [InlineData("\uD800 hands", "en")]
    public void Other_words_do_not(string text, string? language) => Assert.False(TimeWords.MayTell(new LabelText(text, language)));

    [Fact]
    public void The_page_names_the_languages_whose_words_are_known()
        => Assert.Equal(["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "uk", "zh"], TimeWords.Languages.Order(System.StringComparer.Ordinal));
}
