using FactDsl.Editing.Features;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Features;

public class CompletionTests
{
    private const string World = """
        //- world.facts
        country China "Chine"@fr "中国"@zh
        place Beijing "Pékin"@fr "Beijing"@en in China
        person XiJinping "Xi Jinping"
        person VladimirPutin "Vladimir Poutine"@fr
        source Rfi "RFI"

        """;

    [Fact]
    public void At_the_margin_kinds_and_words_of_the_language_begin_items()
    {
        string[] labels = Labels("$0\n");
        Assert.Contains("meeting", labels);
        Assert.Contains("per", labels);
        Assert.DoesNotContain("actor", labels);
        Assert.DoesNotContain("on", labels);
    }

    [Fact]
    public void A_kind_of_the_project_is_proposed_like_the_built_in_ones()
        => Assert.Contains("boycott", Labels("//- kinds.facts\nmomentary fact boycott\n  by: actor+\n//- a.facts\nbo$0\n"));

    [Fact]
    public void After_a_clause_word_only_items_of_its_kind_are_proposed()
    {
        string[] labels = Labels("meeting of $0\n");
        Assert.Contains("XiJinping", labels);
        Assert.Contains("China", labels);
        Assert.DoesNotContain("Beijing", labels);
    }

    [Fact]
    public void After_a_comma_the_list_goes_on()
        => Assert.Contains("VladimirPutin", Labels("meeting of XiJinping, $0\n"));

    [Theory]
    [InlineData("Pék")]
    [InlineData("pek")]
    [InlineData("Beij")]
    public void A_place_is_found_by_its_label_in_any_language(string typed)
    {
        var marked = MarkedWorkspace.Of(World + "//- main.facts\nmeeting of XiJinping in " + typed + "$0\n");
        CompletionItem found = Assert.Single(At(marked).Items, static p => p.Kind == CompletionItemKind.Name);
        Assert.Equal("Beijing", found.Text);
        Assert.Equal(typed, marked.TextOf(At(marked).Replaced));
    }

    [Theory]
    [InlineData("meeting of XiJinping, VladimirPutin on 1066-10-14 $0\n", true)]
    [InlineData("meeting of XiJinping, VladimirPutin\n  on 1066-10-14 $0\n", true)]
    [InlineData("person Caesar died -0043-03-15 ju$0\n", true)]
    [InlineData("person Caesar died -0043-03-15 julian $0\n", false)]
    [InlineData("meeting of XiJinping, VladimirPutin on 2001-21 $0\n", false)]
    [InlineData("meeting of XiJinping, VladimirPutin count 12 $0\n", false)]
    [InlineData("meeting of XiJinping, VladimirPutin on $0\n", false)]
    public void Behind_a_date_a_calendar_can_stand(string text, bool isOffered)
        => Assert.Equal(isOffered ? ["julian", "hebrew", "islamic"] : [], Labels(text).Intersect(["julian", "hebrew", "islamic"]));

    [Fact]
    public void After_format_only_its_words_stand()
    {
        string[] labels = Labels("meeting of XiJinping, VladimirPutin\n  format $0\n");
        Assert.Contains("face-to-face", labels);
        Assert.DoesNotContain("XiJinping", labels);
    }

    [Fact]
    public void A_clause_that_is_written_already_is_not_proposed_again()
    {
        string[] labels = Labels("meeting of XiJinping, VladimirPutin\n  format summit\n  $0\n");
        Assert.DoesNotContain("format", labels);
        Assert.Contains("occasion", labels);
        Assert.Contains("note", labels);
    }

    [Fact]
    public void A_verb_clause_is_proposed_by_its_verbs()
    {
        string[] labels = Labels("stance of China $0\n");
        Assert.Contains("opposes", labels);
        Assert.DoesNotContain("position", labels);
    }

    [Fact]
    public void Behind_a_clause_of_a_line_stands_only_what_can_qualify_it()
    {
        string[] labels = Labels("alliance Nato\n  of China $0\n");
        Assert.Contains("since", labels);
        Assert.Contains("per", labels);
        Assert.DoesNotContain("part-of", labels);
    }

    [Fact]
    public void After_per_only_sources_stand()
    {
        string[] labels = Labels("meeting of XiJinping\n  per $0\n");
        Assert.Contains("Rfi", labels);
        Assert.DoesNotContain("XiJinping", labels);
    }

    [Fact]
    public void After_a_time_word_the_day_of_today_stands_first()
        => Assert.Equal("2022-02-04", Labels("meeting of XiJinping on $0\n")[0]);

    [Fact]
    public void Behind_the_at_of_a_string_stand_languages()
        => Assert.Contains("zh-Hant", Labels("person Xi \"习\"@z$0\n"));

    [Fact]
    public void Behind_the_colon_of_a_field_stand_types_and_kinds()
    {
        string[] labels = Labels("entity ship\n  flag: $0\n");
        Assert.Contains("country", labels);
        Assert.Contains("money", labels);
    }

    [Fact]
    public void After_language_stand_languages_and_after_money_currencies()
    {
        Assert.Contains("fr", Labels("source S\n  language $0\n"));
        Assert.Contains("EUR", Labels("agreement of China, China amount 5 billion, $0\n"));
    }

    [Fact]
    public void In_a_comment_and_in_a_string_nothing_is_proposed()
    {
        Assert.Empty(Labels("meeting of XiJinping // of $0\n"));
        Assert.Empty(Labels("meeting of XiJinping note \"of $0\"\n"));
    }

    [Fact]
    public void A_name_that_two_kinds_have_is_written_with_its_kind()
        => Assert.Contains("country.Georgia", Labels("//- g.facts\ncountry Georgia\nplace Georgia in China\n//- main.facts\nmeeting of XiJinping in Geo$0\n"));

    [Fact]
    public void A_snippet_has_what_its_kind_must_have()
    {
        CompletionItem meeting = At(MarkedWorkspace.Of(World + "//- main.facts\n$0\n")).Items.Single(static p => p.Label == "meeting");
        Assert.Equal("meeting of ${1:actor} on ${2:date}$0", meeting.Text);
    }

    private static string[] Labels(string text)
    {
        string files = text.StartsWith("//-", StringComparison.Ordinal) ? text : "//- main.facts\n" + text;
        return [.. At(MarkedWorkspace.Of(World + files)).Items.OrderBy(static p => p.Rank).Select(static p => p.Label)];
    }

    private static CompletionItems At(MarkedWorkspace marked) => Completion.At(marked.Base, marked.File, marked.Offset, new DateOnly(2022, 2, 4));
}
