using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>What is only possible is told and drawn so, with who says what: <c>Facts/doubt.facts</c> has one of everything.</summary>
public class DoubtTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    /// <summary>Every view that shows doubt.</summary>
    public static readonly TheoryData<string, string> Views = new()
    {
        { "persons", "" },
        { "countries", "lane=country" },
        { "superseded", "lane=kind&standing=superseded" },
        { "network", "view=network&day=1978-06-10" },
        { "positions", "view=matrix" },
        { "sources", "view=sources" },
        { "accounts", "view=item&item=meeting.Signing" },
        { "lists", "view=item&item=meeting.Council" },
        { "replaced", "view=item&item=meeting.Early" },
        { "member", "view=item&item=country.North" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Doubt_hinders_nobody_on_any_screen_and_on_paper(string name, string fragment)
    {
        if (IsSkipped())
            return;
        foreach ((string screen, ColorScheme scheme, int width) in ((string, ColorScheme, int)[])[("", ColorScheme.Light, 1280), ("-dark", ColorScheme.Dark, 1280), ("-phone", ColorScheme.Light, 390)])
        {
            await using Looked looked = await Pages.OpenAsync(Pages.DoubtfulFacts(), new BrowserNewContextOptions { Locale = "en-GB", ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 900 } });
            await looked.ShowAsync(fragment);
            await looked.PictureAsync($"doubt-{name}{screen}", isWhole: true);
            Assert.InRange(await looked.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 300, width);
            Assert.Empty(await looked.ViolationsAsync());
            Assert.Empty(looked.Complaints);
            if (scheme == ColorScheme.Dark)
                await looked.PaperAsync($"doubt-{name}");
        }
    }

    [Theory]
    [InlineData("Walk", "possible", "dot maybe", "likely")]
    [InlineData("Night", "possible", "window dot maybe", "doubtful")]
    [InlineData("Visit", "possible", "dot maybe", "disputed: the log is lost")]
    [InlineData("Party", "possible", "dot maybe", "")]
    [InlineData("Dinner", "", "dot", "")]
    [InlineData("Corrected", "", "dot", "")]
    public async Task A_mark_is_hollow_where_a_fact_or_its_time_is_in_doubt(string name, string how, string parts, string why)
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.DoubtfulFacts() + "#lane=kind&from=1977-07-01&to=1979-01-01");
        await looked.DrawnAsync();
        ILocator mark = looked.Page.Locator($".mark[data-item='meeting.{name}']").First;
        Assert.Equal(how.Length > 0, (await mark.GetAttributeAsync("class"))!.Split(' ').Contains("possible"));
        Assert.Equal(parts, await PartsAsync(mark));
        if (why.Length > 0)
            Assert.EndsWith(" – " + why, await mark.Locator("title").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_account_of_a_time_is_drawn_and_told_with_its_source()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.DoubtfulFacts() + "#lane=kind&from=1978-09-01&to=1978-10-01");
        await looked.DrawnAsync();
        ILocator mark = looked.Page.Locator(".mark[data-item='meeting.Signing']");
        // Two days, a line between them, and nothing on the days between.
        Assert.Equal("either account account", await PartsAsync(mark));
        await Assertions.Expect(mark.Locator(".account > .dot")).ToHaveCountAsync(2);
        Assert.Contains("on 16 Sept 1978 (The Digest)\nor on 24 Sept 1978 (Diary of a guest) disputed: it was written years later", await looked.Page.Locator("tr[data-item='meeting.Signing'] td").First.InnerTextAsync(), StringComparison.Ordinal);
        // On a day that no account allows it is not there.
        await looked.ShowAsync("lane=kind&from=1978-09-18&to=1978-09-22");
        await Assertions.Expect(mark).ToHaveCountAsync(0);
        // What both tell of the pact is solid, what one alone tells hollow.
        await looked.ShowAsync("lane=kind");
        Assert.Equal("account account bar", await PartsAsync(looked.Page.Locator(".mark[data-item='alliance.Pact']")));
        await looked.ShowAsync("view=item&item=meeting.Signing");
        Assert.Equal(["on 16 Sept 1978 – The Digest", "on 24 Sept 1978 disputed: it was written years later – Diary of a guest"], await looked.Page.Locator(".accounts li").AllInnerTextsAsync());
        // A preferred account is when it was; the other one is told.
        await looked.ShowAsync("view=item&item=meeting.Dinner");
        Assert.Contains("on 5 Oct 1978", await looked.Page.Locator("p.kind").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(["on 2 Oct 1978 – The Digest", "on 5 Oct 1978 preferred: it had a reporter there – The Wire"], await looked.Page.Locator(".accounts li").AllInnerTextsAsync());
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task What_is_replaced_or_taken_back_is_not_drawn_and_its_card_says_by_what()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.DoubtfulFacts() + "#lane=kind");
        await looked.DrawnAsync();
        await Assertions.Expect(looked.Page.Locator(".mark.superseded, .mark.retraction")).ToHaveCountAsync(0);
        Assert.Contains("Not drawn, since others replace it or take it back: 3 facts.", await looked.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("taken back: superseded meeting of Bob, Eve", await looked.Page.Locator("main tbody").InnerTextAsync(), StringComparison.Ordinal);
        await looked.ShowAsync("lane=kind&standing=superseded");
        await Assertions.Expect(looked.Page.Locator(".lane .mark.superseded .struck")).ToHaveCountAsync(2);
        await looked.ShowAsync("view=item&item=meeting.Early");
        Assert.Equal("Replaced by: Corrected: meeting of Ada, Bob – the Digest corrected the day doubt/page.facts:47", await looked.Page.Locator(".withdrawn").InnerTextAsync());
        await looked.ShowAsync("view=item&item=meeting.Rumour");
        Assert.Equal("Taken back by: The Wire – nobody else heard of it doubt/page.facts:49", await looked.Page.Locator(".withdrawn").InnerTextAsync());
        await looked.ShowAsync("view=network&day=1979-01-15");
        Assert.DoesNotContain("Rumour", await looked.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task Both_numbers_are_told_and_certain_answers_have_none_that_are_only_possible()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.DoubtfulFacts());
        Assert.Equal("18 facts, 5 of them only possible, 3 of them replaced or taken back", await looked.Page.Locator("main caption").InnerTextAsync());
        await looked.ShowAsync("sure=certain");
        Assert.Equal("13 facts, 3 of them replaced or taken back", await looked.Page.Locator("main caption").InnerTextAsync());
        await Assertions.Expect(looked.Page.Locator(".lane .mark.possible")).ToHaveCountAsync(0);
        await looked.ShowAsync("certainty=disputed");
        Assert.Equal("1 fact, 1 of them only possible", await looked.Page.Locator("main caption").InnerTextAsync());
        await looked.ShowAsync("view=item&item=person.Eve");
        Assert.Contains("What the facts say of it: 7, 3 of them only possible, 1 of them replaced or taken back", await looked.Page.Locator("main h3").AllInnerTextsAsync());
        Assert.Contains("asserted left out by The Digest", await looked.Page.Locator("tr[data-item='meeting.Council']").InnerTextAsync(), StringComparison.Ordinal);
        await looked.ShowAsync("view=network&day=1978-06-10");
        Assert.Contains("Only possible: 1 tie.", await looked.Page.Locator(".network .note").First.InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(looked.Page.Locator(".graph .edge.possible")).ToHaveCountAsync(1);
        await looked.ShowAsync("view=network&day=1978-06-10&sure=certain");
        await Assertions.Expect(looked.Page.Locator(".graph .edge.possible")).ToHaveCountAsync(0);
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task A_fact_of_a_group_is_perhaps_one_of_each_member_and_a_denial_is_one_of_each()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.DoubtfulFacts() + "#view=item&item=country.North");
        Assert.Contains("What the facts say of it: 1", await looked.Page.Locator("main h3").AllInnerTextsAsync());
        Assert.Contains("As a member of the Pair: 3, 2 of them only possible", await looked.Page.Locator("main h3").AllInnerTextsAsync());
        ILocator rows = looked.Page.Locator("table", new() { HasText = "as a member of the Pair" }).Locator("tbody tr");
        Assert.Equal(["asserted perhaps", "asserted perhaps", "denied"], (await rows.Locator("td:nth-of-type(2)").AllInnerTextsAsync()).Select(static t => t.Trim()));
        await looked.ShowAsync("lane=country&kinds=meeting");
        ILocator north = looked.Page.Locator(".lane[data-item='country.North']");
        await Assertions.Expect(north.Locator(".mark.asserted.possible")).ToHaveCountAsync(1);
        await Assertions.Expect(north.Locator(".mark.denied:not(.possible)")).ToHaveCountAsync(1);
        Assert.EndsWith(" – as a member of the Pair", await north.Locator(".mark.asserted title").TextContentAsync(), StringComparison.Ordinal);
        await looked.ShowAsync("view=matrix");
        Assert.Equal(["opposes [1]", "opposes [1]", "opposes [1]", "supports [1]"], (await looked.Page.Locator(".cells td:has(.strip)").AllInnerTextsAsync()).Select(static t => t.Trim()));
        await Assertions.Expect(looked.Page.Locator(".cells td.perhaps")).ToHaveCountAsync(3);
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task Where_sources_differ_has_times_lists_and_single_values()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.DoubtfulFacts() + "#view=sources");
        string[] told = [.. (await looked.Page.Locator(".differ").AllInnerTextsAsync()).Select(static t => t.Replace("\n", "; "))];
        Assert.Contains(told, static t => t.StartsWith("the signing – When", StringComparison.Ordinal) && t.EndsWith("on 16 Sept 1978; The Digest; on 24 Sept 1978 disputed: it was written years later; Diary of a guest", StringComparison.Ordinal));
        Assert.Contains(told, static t => t.StartsWith("the council – of", StringComparison.Ordinal) && t.EndsWith("Ada, Bob; The Digest; Ada, Bob, Eve; Diary of a guest", StringComparison.Ordinal));
        Assert.Contains(told, static t => t.StartsWith("Ada – born", StringComparison.Ordinal));
        await looked.ShowAsync("view=sources&source=source.Wire");
        Assert.Equal(["the dinner – When"], (await looked.Page.Locator(".differ h4").AllInnerTextsAsync()));
        await looked.ShowAsync("view=item&item=person.Ada");
        Assert.Equal(2, await looked.Page.Locator(".fields .doubt", new() { HasText = "sources differ" }).CountAsync());
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task A_reader_of_another_language_is_told_the_same()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.DoubtfulFacts(), new BrowserNewContextOptions { Locale = "de-DE" });
        Assert.Equal("18 Tatsachen, davon 5 nur möglich, davon 3 ersetzt oder zurückgenommen", await looked.Page.Locator("main caption").InnerTextAsync());
        Assert.Contains("oder am 24. Sept. 1978", await looked.Page.Locator("tr[data-item='meeting.Signing']").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("wahrscheinlich", await looked.Page.Locator("tr[data-item='meeting.Walk']").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Of what a mark is made, its title left out.</summary>
    private static async Task<string> PartsAsync(ILocator mark)
        => string.Join(' ', await mark.EvaluateAsync<string[]>("mark => [...mark.children].filter(p => p.tagName !== 'title' && p.getAttribute('class')).map(p => p.getAttribute('class'))"));
}
