using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>Who is tied to whom on a day.</summary>
public class NetworkTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    private const string Facts = """
        person Ada "Ada"
        person Bob "Bob"
        person Eve "Eve"
        country Here "Here"
        country There "There"
        meeting of Ada, Bob on 2014-05-05
        meeting of Bob, Eve on 2018-05-05
        alliance Pact "Pact" of Here, There since 2015-01-01 until 2017-12-31
        no meeting of Ada, Eve during 2016
        """;

    [Fact]
    public async Task Names_in_the_network_cover_neither_each_other_nor_dots()
    {
        if (IsSkipped())
            return;
        foreach (string page in (string[])[Pages.OwnFacts(), Pages.MadeFacts(10_000)])
        {
            await using Looked looked = await Pages.OpenAsync(page + "#view=network");
            await looked.Page.WaitForSelectorAsync(".node text:not(.crowded)");
            string[] covered = await looked.Page.EvaluateAsync<string[]>("""
                () => {
                  const shown = [...document.querySelectorAll('.node text')].filter(t => getComputedStyle(t).display !== 'none').map(t => ({ name: t.textContent, box: t.getBoundingClientRect(), node: t.parentNode }));
                  const dots = [...document.querySelectorAll('.node circle, .node rect')].map(c => ({ name: '', box: c.getBoundingClientRect(), node: c.parentNode }));
                  const meet = (a, b) => a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 4 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
                  return shown.flatMap(a => [...shown, ...dots].filter(b => a !== b && a.node !== b.node && meet(a.box, b.box)).map(b => `${a.name} and ${b.name}`));
                }
                """);
            Assert.Empty(covered);
            Assert.NotEqual(0, await looked.Page.Locator(".node text:not(.crowded)").CountAsync());
        }
    }

    [Fact]
    public async Task The_slider_tells_who_met_and_who_is_allied_on_its_day()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("network", Facts) + "#view=network&day=2014-06-01");
        await TiesAsync("Ada Bob meeting");
        // Who met is drawn otherwise than who is allied.
        await Assertions.Expect(looked.Page.Locator("svg.graph .edge.momentary")).ToHaveCountAsync(1);
        await looked.Page.Locator("#network-day-date").FillAsync("2016-06-01");
        await looked.Page.Locator("#network-day-date").BlurAsync();
        await TiesAsync("Here There alliance");
        await Assertions.Expect(looked.Page.Locator("svg.graph .edge.lasting")).ToHaveCountAsync(1);
        Assert.Contains("day=2016-06-01", looked.Page.Url, StringComparison.Ordinal);
        await looked.Page.Locator("#network-day").FocusAsync();
        await looked.Page.Keyboard.PressAsync("End");
        await TiesAsync("Bob Eve meeting");
        Assert.StartsWith("1 tie between 2 actors", await looked.Page.Locator(".network .note").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("18 Jun 2018", (await looked.Page.Locator("#network-day").GetAttributeAsync("aria-valuetext"))!);
        Assert.Empty(looked.Complaints);

        Task TiesAsync(string row) => Assertions.Expect(looked.Page.Locator("main table tbody tr")).ToHaveTextAsync([new System.Text.RegularExpressions.Regex(row.Replace(" ", @"\s*", StringComparison.Ordinal))]);
    }

    [Fact]
    public async Task Time_passes_by_itself_and_stops_at_its_end()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("network", Facts) + "#view=network&day=2018-05-05");
        await looked.Page.GetByRole(AriaRole.Button, new() { Name = "Let time pass" }).ClickAsync();
        await Assertions.Expect(looked.Page.GetByRole(AriaRole.Button, new() { Name = "Let time pass" })).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(looked.Page.Locator(".day output")).ToHaveTextAsync("18 Jun 2018");
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task It_zooms_and_moves_and_a_dot_leads_to_its_page()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts() + "#view=network");
        ILocator nato = looked.Page.Locator(".node[data-item='alliance.Nato']");
        string before = (await nato.GetAttributeAsync("transform"))!;
        await looked.Page.Locator("svg.graph").FocusAsync();
        await looked.Page.Keyboard.PressAsync("+");
        await Assertions.Expect(nato).Not.ToHaveAttributeAsync("transform", before);
        await looked.Page.Keyboard.PressAsync("ArrowUp");
        await looked.Page.Keyboard.PressAsync("0");
        await Assertions.Expect(nato).ToHaveAttributeAsync("transform", before);
        await nato.HoverAsync();
        await Assertions.Expect(looked.Page.Locator(".node.near")).Not.ToHaveCountAsync(0);
        await nato.ClickAsync();
        Assert.Equal("NATO", await looked.Page.Locator("#view-title").InnerTextAsync());
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task The_same_facts_give_the_same_picture()
    {
        if (IsSkipped())
            return;
        const string Places = "() => [...document.querySelectorAll('.node')].map(n => n.dataset.item + n.getAttribute('transform')).join()";
        await using Looked one = await Pages.OpenAsync(Pages.OwnFacts() + "#view=network");
        await using Looked other = await Pages.OpenAsync(Pages.OwnFacts() + "#view=network");
        await one.Page.WaitForSelectorAsync(".node");
        await other.Page.WaitForSelectorAsync(".node");
        Assert.Equal(await one.Page.EvaluateAsync<string>(Places), await other.Page.EvaluateAsync<string>(Places));
    }
}
