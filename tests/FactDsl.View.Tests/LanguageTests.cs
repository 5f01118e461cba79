using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>The page in the reader's language: labels, dates, and its own words.</summary>
public partial class LanguageTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    private static readonly string s_page = Path.Combine(ShownPages.Repository(), "src", "FactDsl.View");

    /// <summary>The languages that the page speaks beside English.</summary>
    public static TheoryData<string> Languages => [.. Directory.GetFiles(Path.Combine(s_page, "words"), "*.js").Select(static f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_a_word_for_everything_that_the_page_says(string language)
    {
        string words = File.ReadAllText(Path.Combine(s_page, "words", language + ".js"));
        HashSet<string> said = [.. Directory.GetFiles(s_page, "*.js").SelectMany(static f => Said().Matches(File.ReadAllText(f)).Select(static m => m.Groups["phrase"].Value))];
        var known = Phrase().Matches(words).ToDictionary(static m => m.Groups["phrase"].Value, static m => m.Groups["words"].Value);
        Assert.InRange(said.Count, 80, 1000);
        Assert.Empty(said.Except(known.Keys));
        // What is told with a phrase is told in every language.
        Assert.All(known, static p => Assert.Equal(Holes(p.Key), Holes(p.Value)));
        Assert.Equal(CountsOf(File.ReadAllText(Path.Combine(s_page, "speech.js"))), CountsOf(words));

        static string Holes(string text) => string.Concat(Hole().Matches(text).Select(static m => m.Value).Order(StringComparer.Ordinal));

        static IEnumerable<string> CountsOf(string text) => Count().Matches(text).Select(static m => m.Groups["word"].Value).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("de-DE", "Zeitleiste", "Netz", "am 4. Feb. 2022")]
    [InlineData("es-ES", "Cronología", "Red", "el 4 feb 2022")]
    [InlineData("fr-CA", "Chronologie", "Réseau", "le 4 févr. 2022")]
    [InlineData("ru-RU", "Хронология", "Сеть", "4 февр. 2022 г.")]
    [InlineData("zh-TW", "时间线", "关系网", "2022年2月4日")]
    [InlineData("en-US", "Timeline", "Network", "on Feb 4, 2022")]
    [InlineData("fi-FI", "Timeline", "Network", "on 4 Feb 2022")]
    public async Task It_speaks_the_readers_language(string locale, string timeline, string network, string day)
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts(), new BrowserNewContextOptions { Locale = locale, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        Assert.Equal(timeline, await looked.Page.Locator("#view-title").InnerTextAsync());
        Assert.Contains(day, (await looked.Page.Locator("main table tbody td").AllInnerTextsAsync()).Select(static t => t.Trim()));
        await looked.Page.GetByRole(AriaRole.Link, new() { Name = network, Exact = true }).ClickAsync();
        Assert.Equal(network, await looked.Page.Locator("#view-title").InnerTextAsync());
        await looked.DrawnAsync();
        await looked.PictureAsync("network-" + locale);
        Assert.Equal(locale == "fi-FI" ? "en" : locale[..2], await looked.Page.EvaluateAsync<string>("() => document.documentElement.lang"));
        Assert.Empty(looked.Complaints);
    }

    [Theory]
    [InlineData("en-GB", "on 15 Mar 44 BC", "since 59 BC until 57 BC", "BC")]
    [InlineData("de-DE", "am 15. März 44 v. Chr.", "seit 59 v. Chr. bis 57 v. Chr.", "v. Chr.")]
    [InlineData("es-ES", "el 15 mar 44 a. C.", "desde 59 a. C. hasta 57 a. C.", "a. C.")]
    [InlineData("fr-FR", "le 15 mars 44 av. J.-C.", "depuis 59 av. J.-C. jusqu’à 57 av. J.-C.", "av. J.-C.")]
    [InlineData("ru-RU", "15 мар. 44 г. до н. э.", "с 59 г. до н. э. до 57 г. до н. э.", "до н. э.")]
    [InlineData("zh-CN", "公元前44年3月15日", "自公元前59年 至公元前57年", "公元前")]
    public async Task Years_before_Christ_are_told_as_the_reader_counts_them(string locale, string day, string years, string before)
    {
        if (IsSkipped())
            return;
        const string Facts = """
            person Caesar "Caesar"
            person Brutus "Brutus"
            office Consul
            meeting of Caesar, Brutus on -0043-03-15
            tenure of Caesar as Consul since -0058 until -0056
            """;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("before-Christ", Facts), new BrowserNewContextOptions { Locale = locale });
        string[] shown = [.. (await looked.Page.Locator("main table tbody td .date").AllInnerTextsAsync()).Select(Spaced)];
        Assert.Contains(day, shown);
        Assert.Contains(years, shown);
        Assert.Contains(Spaced(before), Spaced(await looked.Page.Locator(".zoomable").First.InnerTextAsync()), StringComparison.Ordinal);
        Assert.Empty(looked.Complaints);

        static string Spaced(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
    }

    [Theory]
    [InlineData("习近平", "Xi Jinping")]
    [InlineData("пу́тин", "Vladimir Putin")]
    [InlineData("PEKIN", "Beijing")]
    public async Task Searching_finds_labels_in_every_language(string words, string found)
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts());
        await looked.Page.Locator("#search").FillAsync(words);
        await looked.Page.Locator("#search").PressAsync("Enter");
        Assert.Contains(found, await looked.Page.Locator("#view-title").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task What_has_no_label_in_the_readers_language_has_one_that_the_reader_may_understand()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts() + "#view=item&item=topic.AmericanInfluence", new BrowserNewContextOptions { Locale = "zh-CN" });
        Assert.Equal("American influence in Europe and Asia", await looked.Page.Locator("#view-title").InnerTextAsync());
    }

    [Fact]
    public async Task Kinds_are_called_as_their_labels_say()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts() + "#kinds=meeting&standing=denied&lang=fr");
        Assert.Contains("pas de rencontre: Xi Jinping, ", await looked.Page.Locator("main table tbody").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_shows_somebody_else_the_same_in_their_language()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts() + "#view=item&item=country.China", new BrowserNewContextOptions { Locale = "ru-RU" });
        Assert.Equal("Китай", await looked.Page.Locator("#view-title").InnerTextAsync());
        Assert.Contains("4 февр. 2022", await looked.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await using Looked chosen = await Pages.OpenAsync(Pages.OwnFacts() + "#view=item&item=country.China&lang=fr", new BrowserNewContextOptions { Locale = "ru-RU" });
        Assert.Equal("Chine", await chosen.Page.Locator("#view-title").InnerTextAsync());
        Assert.Contains("4 févr. 2022", await chosen.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("""\bsay\("(?<phrase>[^"]*)"[,)]""")]
    private static partial Regex Said();

    [GeneratedRegex("""^    "(?<phrase>[^"]+)": "(?<words>[^"]*)",$""", RegexOptions.Multiline)]
    private static partial Regex Phrase();

    [GeneratedRegex("""\b(?<word>[a-z]+): \[""")]
    private static partial Regex Count();

    [GeneratedRegex("""\{\d\}""")]
    private static partial Regex Hole();
}
