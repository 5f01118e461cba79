using System.Linq;

namespace FactDsl.Language.Tests.Storage;

public sealed class SearchTests
{
    private static readonly Compiled s_facts = Compiled.From("""
        person VladimirPutin "Vladimir Poutine"@fr "Владимир Путин"@ru
        person XiJinping "Xi Jinping" "习近平"@zh
        place Beijing "Pékin"@fr
          aka "Peiping"@en, "Běijīng"@zh
        place Georgia
        country Georgia "Géorgie"@fr
        country China
        country France
        source Rfi
        per Rfi
        meeting Late of XiJinping, VladimirPutin on 2022-02-04 in Beijing
        no meeting Never of XiJinping during 2021
        meeting Early of XiJinping, France on 2014
        meeting Undated of XiJinping, China
        statement Said by VladimirPutin about XiJinping on 2019-06-05
        meeting Other of China, France on 2000
        """);

    [Theory]
    [InlineData("pekin", "place Beijing")]
    [InlineData("BEIJING", "place Beijing")]
    [InlineData("peiping", "place Beijing")]
    [InlineData("习近平", "person XiJinping")]
    [InlineData("xi jinping", "person XiJinping")]
    [InlineData("GEORGIE", "country Georgia")]
    public void An_item_is_found_by_any_of_its_names_whatever_the_case_and_diacritics(string text, string expected)
        => Assert.Equal([expected], s_facts.Facts.Search(text).Select(i => i.ToString()));

    [Fact]
    public void One_name_may_be_that_of_several_items()
        => Assert.Equal(["country Georgia", "place Georgia"], s_facts.Facts.Search("georgia").Select(i => i.ToString()));

    [Fact]
    public void Nothing_is_called_by_an_unknown_name()
        => Assert.Empty(s_facts.Facts.Search("Pekings"));

    [Theory]
    [InlineData("Putine", "VladimirPutin")]
    [InlineData("Pekinn", "Beijing")]
    [InlineData("XiJinpin", "XiJinping")]
    public void A_misspelt_name_finds_the_nearest_ones(string text, string expected)
        => Assert.Equal(expected, s_facts.Facts.Nearest(text, 3)[0].Name);

    [Fact]
    public void Nothing_is_near_to_nonsense()
        => Assert.Empty(s_facts.Facts.Nearest("qqqqqqqqq", 3));

    [Fact]
    public void A_named_item_is_found_by_kind_and_name_and_by_its_slot()
    {
        FactBase facts = s_facts.Facts;
        int person = s_facts.Image.Layout.Kind(s_facts.Kind("person"));

        Assert.Equal("VladimirPutin", facts.Named<IItem>(person, 0).Name);
        Assert.Equal("XiJinping", facts.Named<IItem>(person, 1).Name);
        Assert.Throws<FactStoreException>(() => facts.Named<IItem>(person, 2));
        Assert.Equal(s_facts.At("person", "XiJinping"), facts.Named<IItem>(person, 1).At);
        Assert.Null(facts.Find("person", "Nobody"));
        Assert.Null(facts.Find("ghost", "XiJinping"));
    }

    [Fact]
    public void A_story_tells_every_fact_that_names_an_item_in_order()
        => Assert.Equal(
            ["Undated", "Early", "Said", "Never", "Late"],
            FactBase.About(s_facts.Item("person", "XiJinping")).Timeline().Select(f => f.Name));

    [Fact]
    public void A_story_may_keep_to_one_standing()
    {
        FactStory story = FactBase.About(s_facts.Item("person", "XiJinping"));

        Assert.Equal(["Never"], story.Timeline(FactStanding.Denied).Select(f => f.Name));
        Assert.DoesNotContain("Never", story.Timeline(FactStanding.Asserted).Select(f => f.Name));
    }

    [Fact]
    public void A_source_has_the_story_of_all_that_it_says()
        => Assert.Equal(6, FactBase.About(s_facts.Item("source", "Rfi")).Timeline().Count);

    [Fact]
    public void An_item_of_another_fact_base_is_found_again_by_kind_and_name()
    {
        var other = Compiled.From("person Aaa\nperson XiJinping\nperson Nobody\n");
        FactQuery meetings = s_facts.All("meeting");
        int of = s_facts.Clause("meeting", "of");

        Assert.Equal(3, meetings.Where(of, other.At("person", "XiJinping")).Count);
        Assert.Equal(0, meetings.Where(of, other.At("person", "Nobody")).Count);
        Assert.Equal(0, meetings.Where(of, default(FactRef)).Count);
    }
}
