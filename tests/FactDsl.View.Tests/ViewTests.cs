using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>The page of <c>facts view</c> in a real browser.</summary>
public class ViewTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    /// <summary>Every view of the project's own facts.</summary>
    public static readonly TheoryData<string, string> Views = new()
    {
        { "timeline", "" },
        { "timeline-person", "lane=person" },
        { "network", "view=network" },
        { "positions", "view=matrix" },
        { "sources", "view=sources" },
        { "source", "view=sources&source=source.Rfi" },
        { "person", "view=item&item=person.XiJinping" },
        { "fact", "view=item&item=alliance.Nato" },
        { "nothing", "view=item&item=person.Nobody" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_view_has_no_error_a_table_and_nothing_that_hinders_anybody(string name, string fragment)
    {
        if (IsSkipped())
            return;
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts(), new BrowserNewContextOptions { Locale = "en-GB", ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
            await looked.ShowAsync(fragment);
            await looked.DrawnAsync();
            await looked.PictureAsync(scheme == ColorScheme.Dark ? name + "-dark" : name);
            if (name != "nothing")
                Assert.NotEqual(0, await looked.Page.Locator("main table tbody tr").CountAsync());
            Assert.Empty(looked.Complaints);
            Assert.Empty(await looked.ViolationsAsync());
        }
    }

    [Theory]
    [InlineData("kinds=meeting", "meeting")]
    [InlineData("standing=denied", "no meeting")]
    [InlineData("q=pekin", "")]
    [InlineData("source=source.Nobody", null)]
    [InlineData("kinds=meeting&standing=asserted&sure=exact&q=путин", "meeting")]
    public async Task Filters_leave_what_is_asked_for(string fragment, string? begins)
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts());
        int all = await looked.Page.Locator("main table tbody tr").CountAsync();
        await looked.ShowAsync(fragment);
        IReadOnlyList<string> rows = await looked.Page.Locator("main table tbody th").AllInnerTextsAsync();
        Assert.InRange(rows.Count, begins is null ? 0 : 1, begins is null ? 0 : all - 1);
        Assert.All(rows, row => Assert.Contains(begins!, row, StringComparison.Ordinal));
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task Each_filter_is_a_control_and_part_of_the_address()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts());
        int all = await RowsAsync();
        await looked.Page.Locator(".chip", new PageLocatorOptions { HasText = "meeting" }).Locator("input").UncheckAsync();
        Assert.DoesNotContain(await looked.Page.Locator("main table tbody th").AllInnerTextsAsync(), static row => row.StartsWith("meeting", StringComparison.Ordinal));
        await looked.Page.Locator(".chip", new PageLocatorOptions { HasText = "meeting" }).Locator("input").CheckAsync();
        Assert.Equal(all, await RowsAsync());
        await ChooseAsync("standing", "denied", "standing=denied");
        Assert.Equal(2, await RowsAsync());
        await ChooseAsync("standing", "", "");
        await ChooseAsync("source", "source.NatoMemberCountries", "source=source.NatoMemberCountries");
        Assert.InRange(await RowsAsync(), 1, 3);
        await ChooseAsync("source", "", "");
        await ChooseAsync("sure", "exact", "sure=exact");
        Assert.InRange(await RowsAsync(), 1, all - 1);
        await ChooseAsync("sure", "", "");
        await looked.Page.Locator("#filter-q").FillAsync("普京");
        await looked.Page.Locator("#filter-q").PressAsync("Enter");
        Assert.InRange(await RowsAsync(), 1, all - 1);
        await looked.Page.ReloadAsync();
        await looked.Page.WaitForSelectorAsync("#view-title");
        Assert.Equal("普京", await looked.Page.Locator("#filter-q").InputValueAsync());
        Assert.InRange(await RowsAsync(), 1, all - 1);
        Assert.Empty(looked.Complaints);

        Task<int> RowsAsync() => looked.Page.Locator("main table tbody tr").CountAsync();

        async Task ChooseAsync(string filter, string value, string address)
        {
            await looked.Page.Locator("#filter-" + filter).SelectOptionAsync(value);
            Assert.Contains(address, looked.Page.Url, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_needs_a_mouse()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts());
        await looked.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("To the view", await looked.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await looked.Page.Locator("#search").FocusAsync();
        await looked.Page.Keyboard.TypeAsync("xi jin");
        await looked.Page.Keyboard.PressAsync("ArrowDown");
        await looked.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Xi Jinping", await looked.Page.Locator("#view-title").InnerTextAsync());
        Assert.Contains("item=person.XiJinping", looked.Page.Url, StringComparison.Ordinal);
        await looked.Page.GoBackAsync();
        Assert.Equal("Timeline", await looked.Page.Locator("#view-title").InnerTextAsync());
        await looked.Page.Locator("svg.lanes").FocusAsync();
        string before = await looked.Page.Locator(".zoomable .note").InnerTextAsync();
        await looked.Page.Keyboard.PressAsync("+");
        await looked.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.NotEqual(before, await looked.Page.Locator(".zoomable .note").InnerTextAsync());
        await looked.Page.Locator("thead button").First.FocusAsync();
        await looked.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await looked.Page.Locator("thead th").First.GetAttributeAsync("aria-sort"));
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task Ten_thousand_facts_are_drawn_in_parts()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.MadeFacts(10_000));
        foreach ((string name, string fragment) in ((string, string)[])[("made-timeline", ""), ("made-kinds", "lane=kind"), ("made-network", "view=network"), ("made-positions", "view=matrix"), ("made-sources", "view=sources")])
        {
            await looked.ShowAsync(fragment);
            await looked.PictureAsync(name);
            int nodes = await looked.Page.EvaluateAsync<int>("() => document.querySelectorAll('*').length");
            Output.WriteLine($"{name}: {nodes} elements");
            Assert.InRange(nodes, 100, 40_000);
        }
        // What a step of zooming draws anew is little, so that it follows the hand.
        await looked.ShowAsync("lane=person");
        await looked.Page.Locator("svg.lanes").FocusAsync();
        await looked.Page.Keyboard.PressAsync("+");
        await looked.DrawnAsync();
        Assert.InRange(await looked.Page.Locator("svg.lanes *").CountAsync(), 100, 6_000);
        await looked.ShowAsync("lane=kind");
        Assert.Contains("too many to draw one by one", await looked.Page.Locator(".zoomable .note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("rows are shown", await looked.Page.Locator(".table .note").Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task More_facts_than_that_are_aggregated_and_the_page_says_so()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.MadeFacts(30_000));
        Assert.Contains("too many to draw one by one", await looked.Page.Locator(".zoomable .note").InnerTextAsync(), StringComparison.Ordinal);
        await looked.ShowAsync("view=network");
        Assert.InRange(await looked.Page.Locator(".node").CountAsync(), 1, 140);
        await looked.ShowAsync("view=matrix");
        Assert.Contains("are left out", await looked.Page.Locator(".matrix .note").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.InRange(await looked.Page.Locator("*").CountAsync(), 100, 60_000);
        Assert.Empty(looked.Complaints);
    }

    [Theory]
    [InlineData("timeline", "lane=person")]
    [InlineData("network", "view=network")]
    [InlineData("positions", "view=matrix")]
    [InlineData("sources", "view=sources")]
    [InlineData("person", "view=item&item=person.XiJinping")]
    public async Task A_view_fits_a_phone_and_goes_on_paper(string name, string fragment)
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts(), new BrowserNewContextOptions { Locale = "en-GB", ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await looked.ShowAsync(fragment);
        await looked.PictureAsync(name + "-phone", isWhole: true);
        Assert.InRange(await looked.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 300, 390);
        Assert.Empty(await looked.ViolationsAsync());
        await looked.PaperAsync(name);
        await looked.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await looked.Page.Locator("nav").IsVisibleAsync());
        Assert.True(await looked.Page.Locator("main table").First.IsVisibleAsync());
        Assert.Empty(looked.Complaints);
    }
}
