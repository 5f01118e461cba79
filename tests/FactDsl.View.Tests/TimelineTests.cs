using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>Facts over time: what the marks say, and how one moves about among them.</summary>
public class TimelineTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    [Fact]
    public async Task Members_stand_in_a_lane_for_as_long_as_they_were_members()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts());
        await looked.ShowAsync("lane=country&kinds=alliance");
        double founder = await StartOfBarAsync("Belgium"), later = await StartOfBarAsync("Albania");
        Assert.True(founder + 100 < later, $"{founder} {later}");

        async Task<double> StartOfBarAsync(string lane)
            => (await looked.Page.Locator($".lane:has(text:has-text('{lane}')) .mark rect").First.BoundingBoxAsync())!.X;
    }

    [Fact]
    public async Task A_mark_says_how_much_is_known()
    {
        if (IsSkipped())
            return;
        const string Facts = """
            person Ada "Ada"
            person Bob "Bob"
            country Here "Here"
            meeting of Ada, Bob on 2014-05-05
            visit of Ada to Here on 2014
            alliance Throughout of Ada, Bob since 2014-01-01 until 2014-12-31
            alliance Within of Ada, Bob during 2015
            alliance Until of Ada, Bob since 2014-03~ until 2016
            alliance GoesOn of Ada, Bob since 2015-02-01
            no meeting of Ada, Bob during 2012
            meeting of Ada, Bob during 2011 count >3
            """;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("marks", Facts) + "#lane=kind&from=2010-01-01&to=2018-01-01");
        Assert.Equal(["dot"], await PartsAsync("meeting", "on 5 May 2014"));
        Assert.Equal(["window", "dot"], await PartsAsync("visit", "sometime in 2014"));
        Assert.Equal(["bar"], await PartsAsync("alliance", "until 31 Dec 2014"));
        Assert.All(await PartsAsync("alliance", "during 2015"), static p => Assert.StartsWith("url(#", p, StringComparison.Ordinal));
        Assert.Contains(await PartsAsync("alliance", "until 2016"), static p => p.StartsWith("url(#", StringComparison.Ordinal));
        Assert.Equal(["bar", "bar"], await PartsAsync("alliance", "since 1 Feb 2015"));
        Assert.Contains("cross", await PartsAsync("meeting", "during 2012"));
        Assert.Contains("count", await PartsAsync("meeting", "during 2011"));
        // However near one looks, a day is a day.
        await looked.ShowAsync("lane=kind&from=2014-05-03&to=2014-05-07");
        Assert.Equal(["dot"], await PartsAsync("meeting", "on 5 May 2014"));
        // What may have been on other days is none of what certainly was on these.
        Assert.NotEmpty(await PartsAsync("visit", "sometime in 2014"));
        await looked.ShowAsync("lane=kind&sure=certain&from=2014-05-03&to=2014-05-07");
        Assert.Empty(await PartsAsync("visit", "sometime in 2014"));
        Assert.Empty(looked.Complaints);

        Task<string[]> PartsAsync(string kind, string when) => looked.Page.EvaluateAsync<string[]>(
            "([kind, when]) => [...document.querySelectorAll('.zoomable .lane .mark')].filter(m => m.querySelector('title').textContent.startsWith(kind) || m.querySelector('title').textContent.startsWith('no ' + kind)).filter(m => m.querySelector('title').textContent.endsWith(when)).flatMap(m => [...m.children]).filter(p => p.tagName !== 'title').map(p => p.getAttribute('class') ?? p.getAttribute('fill'))",
            new[] { kind, when });
    }

    [Fact]
    public async Task Lanes_far_away_are_drawn_when_somebody_goes_there_and_when_the_page_is_printed()
    {
        if (IsSkipped())
            return;
        const string Drawn = "() => [...document.querySelectorAll('.lane')].map(l => l.querySelector('.mark, .bin') !== null)";
        await using Looked looked = await Pages.OpenAsync(Pages.MadeFacts(10_000));
        await looked.ShowAsync("lane=person");
        bool[] first = await looked.Page.EvaluateAsync<bool[]>(Drawn);
        Assert.True(first[0]);
        Assert.False(first[^1]);
        await looked.Page.Locator(".lane").Last.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(looked.Page.Locator(".lane").Last.Locator(".mark, .bin").First).ToBeAttachedAsync();
        await looked.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.All(await looked.Page.EvaluateAsync<bool[]>(Drawn), Assert.True);
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task Wheel_drag_buttons_and_keys_zoom_and_pan_and_the_address_has_it()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts());
        await looked.DrawnAsync();
        LocatorBoundingBoxResult box = (await looked.Page.Locator("svg.lanes").BoundingBoxAsync())!;
        string whole = await SpanAsync();
        await looked.Page.Mouse.MoveAsync(box.X + box.Width * 0.6f, box.Y + 40);
        await looked.Page.Mouse.WheelAsync(0, 100);
        Assert.Equal(whole, await SpanAsync());
        await looked.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await looked.Page.Keyboard.DownAsync("Control");
        await looked.Page.Mouse.WheelAsync(0, -300);
        await looked.Page.Keyboard.UpAsync("Control");
        string near = await ChangedAsync(whole);
        await looked.Page.Mouse.DownAsync();
        await looked.Page.Mouse.MoveAsync(box.X + box.Width * 0.4f, box.Y + 40, new MouseMoveOptions { Steps = 4 });
        await looked.Page.Mouse.UpAsync();
        // A drag that ends on a mark is no click on it.
        Assert.Equal("Timeline", await looked.Page.Locator("#view-title").InnerTextAsync());
        string later = await ChangedAsync(near);
        Assert.Contains("from=", looked.Page.Url, StringComparison.Ordinal);
        await looked.Page.ReloadAsync();
        await looked.Page.WaitForSelectorAsync(".lane");
        Assert.Equal(later, await SpanAsync());
        await looked.Page.GetByRole(AriaRole.Button, new() { Name = "Later", Exact = true }).ClickAsync();
        string latest = await ChangedAsync(later);
        await looked.Page.Locator("svg.lanes").FocusAsync();
        await looked.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(later, await ChangedAsync(latest));
        await looked.Page.Keyboard.PressAsync("0");
        Assert.Equal(whole, await ChangedAsync(later));
        await Assertions.Expect(looked.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("from="));
        Assert.Empty(looked.Complaints);

        Task<string> SpanAsync() => looked.Page.Locator(".zoomable .note").InnerTextAsync();

        async Task<string> ChangedAsync(string before)
        {
            await Assertions.Expect(looked.Page.Locator(".zoomable .note")).Not.ToHaveTextAsync(before);
            await looked.DrawnAsync();
            return await SpanAsync();
        }
    }

    [Fact]
    public async Task The_axis_stands_over_what_it_measures()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts());
        foreach (string fragment in (string[])["", "from=2022-01-01&to=2022-03-01", "from=-0200-01-01&to=2100-01-01", "from=Y-30000-01-01&to=Y30000-01-01", "from=Y-400000000-01-01&to=Y400000000-01-01"])
        {
            await looked.ShowAsync(fragment);
            double[][] ticks = await looked.Page.EvaluateAsync<double[][]>("() => ['.axis .tick line', '.lanes > .tick'].map(s => [...document.querySelectorAll(s)].map(l => Math.round(l.getBoundingClientRect().x)))");
            Assert.InRange(ticks[0].Length, 2, 40);
            Assert.Equal(ticks[0], ticks[1]);
        }
        Assert.Empty(looked.Complaints);
    }
}
