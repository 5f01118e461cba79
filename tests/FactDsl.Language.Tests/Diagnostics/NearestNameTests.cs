using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>What a misspelt name may have meant is looked for among names, labels and other names in every language.</summary>
public class NearestNameTests
{
    private const string People = """
        person VladimirPutin "Vladimir Poutine"@fr "Владимир Путин"@ru
          aka "Volodya"
        person XiJinping "Xi Jinping" "习近平"@zh
        person AlexanderLukashenko "Alexandre Loukachenko"@fr
          aka "Bat'ka" "Vater"@de until 1994, "Łukaszenka"@pl

        """;

    [Theory]
    [InlineData("VladimirPutine", "VladimirPutin")]
    [InlineData("VLADIMIRPUTIN", "VladimirPutin")]
    [InlineData("Putine", "VladimirPutin")]
    [InlineData("Poutine", "VladimirPutin")]
    [InlineData("Путин", "VladimirPutin")]
    [InlineData("Volodia", "VladimirPutin")]
    [InlineData("Xi", "XiJinping")]
    [InlineData("习近", "XiJinping")]
    [InlineData("Jinpin", "XiJinping")]
    [InlineData("Lukaszenka", "AlexanderLukashenko")]
    [InlineData("Vatter", "AlexanderLukashenko")]
    [InlineData("Loukatchenko", "AlexanderLukashenko")]
    public void A_name_a_label_another_name_or_a_word_of_one_finds_the_item(string written, string meant)
    {
        var model = FactBaseModel.Compile(new FixtureFile("people.facts", People), new FixtureFile("test.facts", $"meeting of {written}, others on 2014"));
        Finding finding = Assert.Single(model.File("test.facts").Findings);
        Assert.Same(FindingRules.UnknownName, finding.Rule);
        Assert.EndsWith($": did you mean `{meant}`?", finding.Message, System.StringComparison.Ordinal);
        Assert.Equal(meant, finding.Fixes[0].Edits[0].Text);
    }

    [Theory]
    [InlineData("Macron")]
    [InlineData("Ni")]
    public void A_name_like_no_other_gets_no_offer(string written)
    {
        var model = FactBaseModel.Compile(new FixtureFile("people.facts", People), new FixtureFile("test.facts", $"meeting of {written}, others on 2014"));
        Finding finding = Assert.Single(model.File("test.facts").Findings);
        Assert.Equal($"There is no actor named `{written}`", finding.Message);
        Assert.Equal(["Add the person", "Add the country", "Add the organization"], finding.Fixes.Select(static f => f.Title));
        Assert.All(finding.Fixes, static f => Assert.True(f.IsChoice));
    }

    [Theory]
    [InlineData("extend meeting\n  x: [|FACT1207:nubmer|]?", "number")]
    [InlineData("extend meeting\n  x: [|FACT1207:contry|]?", "country")]
    public void A_type_may_be_a_built_in_one_or_a_kind(string fixture, string meant)
        => Assert.EndsWith($": did you mean `{meant}`?", Check.Finding(fixture).Message, System.StringComparison.Ordinal);

    [Fact]
    public void Where_no_clause_is_near_the_kind_says_what_it_takes()
    {
        Finding finding = Check.Finding("statement [|FACT2201:of|] China on 2022 by China");
        Assert.Equal("`statement` has no clause `of`: it takes `by`, `for`, `role`, `to`, `about`, `says`, `occasion`", finding.Message);
        Assert.Empty(finding.Fixes);
    }
}
