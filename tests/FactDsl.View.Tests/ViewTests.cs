using FactDsl.CommandLine;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>The page of <c>facts view</c> in a real browser.</summary>
[Trait("Category", "Slow")]
public class ViewTests(ShownPages pages, ITestOutputHelper output) : IClassFixture<ShownPages>
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
            await using Looked looked = await pages.OpenAsync(pages.OwnFacts(), new BrowserNewContextOptions { Locale = "en-GB", ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
            await looked.ShowAsync(fragment);
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
        await using Looked looked = await pages.OpenAsync(pages.OwnFacts());
        int all = await looked.Page.Locator("main table tbody tr").CountAsync();
        await looked.ShowAsync(fragment);
        IReadOnlyList<string> rows = await looked.Page.Locator("main table tbody th").AllInnerTextsAsync();
        Assert.InRange(rows.Count, begins is null ? 0 : 1, begins is null ? 0 : all - 1);
        Assert.All(rows, row => Assert.Contains(begins!, row, StringComparison.Ordinal));
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task Members_stand_in_a_lane_for_as_long_as_they_were_members()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await pages.OpenAsync(pages.OwnFacts());
        await looked.ShowAsync("lane=country&kinds=alliance");
        double founder = await StartOfBarAsync("Belgium"), later = await StartOfBarAsync("Albania");
        Assert.True(founder + 100 < later, $"{founder} {later}");

        async Task<double> StartOfBarAsync(string lane)
            => (await looked.Page.Locator($".lane:has(text:has-text('{lane}')) .mark rect").First.BoundingBoxAsync())!.X;
    }

    [Fact]
    public async Task Sources_that_contradict_each_other_stand_side_by_side()
    {
        if (IsSkipped())
            return;
        const string Facts = """
            person Ada "Ada"
            person Bob "Bob"
            source Wire "Wire"
            source Court "Court"
            meeting of Ada, Bob on 2021-05-05
              format video-call
              per Wire
            no meeting of Ada, Bob during 2021
              per Court
            no meeting of Ada, Bob during 2021
              format face-to-face
              per Court
            no meeting of Ada, Bob during 2020
              per Court
            """;
        await using Looked looked = await pages.OpenAsync(pages.Of("differ", Facts) + "#view=sources");
        ILocator sides = looked.Page.Locator(".differ .sides > div");
        await Assertions.Expect(sides).ToHaveCountAsync(2);
        Assert.Contains("on 2021-05-05", await sides.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("Wire", (await sides.First.InnerTextAsync()).Trim(), StringComparison.Ordinal);
        Assert.StartsWith("no meeting", await sides.Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("Court", (await sides.Last.InnerTextAsync()).Trim(), StringComparison.Ordinal);
        Assert.Empty(looked.Complaints);
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
        await using Looked looked = await pages.OpenAsync(pages.Of("marks", Facts) + "#lane=kind&from=2010-01-01&to=2018-01-01");
        Assert.Equal(["dot"], await PartsAsync("meeting", "on 2014-05-05"));
        Assert.Equal(["window", "dot"], await PartsAsync("visit", "on 2014"));
        Assert.Equal(["bar"], await PartsAsync("alliance", "until 2014-12-31"));
        Assert.All(await PartsAsync("alliance", "during 2015"), static p => Assert.StartsWith("url(#", p, StringComparison.Ordinal));
        Assert.Contains(await PartsAsync("alliance", "until 2016"), static p => p.StartsWith("url(#", StringComparison.Ordinal));
        Assert.Equal(["bar", "bar"], await PartsAsync("alliance", "since 2015-02-01"));
        Assert.Contains("cross", await PartsAsync("meeting", "during 2012"));
        Assert.Contains("count", await PartsAsync("meeting", "during 2011"));
        // However near one looks, a day is a day.
        await looked.ShowAsync("lane=kind&from=2014-05-03&to=2014-05-07");
        Assert.Equal(["dot"], await PartsAsync("meeting", "on 2014-05-05"));
        // What may have been on other days is none of what certainly was on these.
        Assert.NotEmpty(await PartsAsync("visit", "on 2014"));
        await looked.ShowAsync("lane=kind&sure=certain&from=2014-05-03&to=2014-05-07");
        Assert.Empty(await PartsAsync("visit", "on 2014"));
        Assert.Empty(looked.Complaints);

        Task<string[]> PartsAsync(string kind, string when) => looked.Page.EvaluateAsync<string[]>(
            "([kind, when]) => [...document.querySelectorAll('.zoomable .lane .mark')].filter(m => m.querySelector('title').textContent.startsWith(kind) || m.querySelector('title').textContent.startsWith('no ' + kind)).filter(m => m.querySelector('title').textContent.endsWith(when)).flatMap(m => [...m.children]).filter(p => p.tagName !== 'title').map(p => p.getAttribute('class') ?? p.getAttribute('fill'))",
            new[] { kind, when });
    }

    [Fact]
    public async Task Names_in_the_network_cover_neither_each_other_nor_dots()
    {
        if (IsSkipped())
            return;
        foreach (string page in (string[])[pages.OwnFacts(), pages.MadeFacts(10_000)])
        {
            await using Looked looked = await pages.OpenAsync(page + "#view=network");
            string[] covered = await looked.Page.EvaluateAsync<string[]>("""
                () => {
                  const shown = [...document.querySelectorAll('.node text')].filter(t => getComputedStyle(t).display !== 'none').map(t => ({ name: t.textContent, box: t.getBoundingClientRect(), node: t.parentNode }));
                  const dots = [...document.querySelectorAll('.node circle')].map(c => ({ name: '', box: c.getBoundingClientRect(), node: c.parentNode }));
                  const meet = (a, b) => a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 4 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
                  return shown.flatMap(a => [...shown, ...dots].filter(b => a !== b && a.node !== b.node && meet(a.box, b.box)).map(b => `${a.name} and ${b.name}`));
                }
                """);
            Assert.Empty(covered);
            Assert.NotEqual(0, await looked.Page.Locator(".node text:not(.crowded)").CountAsync());
        }
    }

    [Fact]
    public async Task Nobody_needs_a_mouse()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await pages.OpenAsync(pages.OwnFacts());
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
        await looked.Page.Locator("svg.chart").FocusAsync();
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
    public async Task A_link_shows_somebody_else_the_same_in_their_language()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await pages.OpenAsync(pages.OwnFacts() + "#view=item&item=country.China", new BrowserNewContextOptions { Locale = "ru-RU" });
        Assert.Equal("Китай", await looked.Page.Locator("#view-title").InnerTextAsync());
        Assert.Contains("4 февр. 2022", await looked.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await using Looked chosen = await pages.OpenAsync(pages.OwnFacts() + "#view=item&item=country.China&lang=fr", new BrowserNewContextOptions { Locale = "ru-RU" });
        Assert.Equal("Chine", await chosen.Page.Locator("#view-title").InnerTextAsync());
        Assert.Contains("4 févr. 2022", await chosen.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_facts_say_is_never_run()
    {
        if (IsSkipped())
            return;
        string[] hostile =
        [
            "</script><script>window.hacked = 1</script>", "<img src=x onerror=\\\"window.hacked=1\\\">", "<!--<script>", "'\\\"><svg onload=window.hacked=1>", "{{script}}",
            "\\u2028\\u0000\\u202e", "&lt;b&gt;", "javascript:window.hacked=1", "<iframe srcdoc=\\\"<script>top.hacked=1</script>\\\">", "${alert(1)}", "]]>", "%3Cscript%3E",
        ];
        string facts = "source Evil \"</title><script>window.hacked=1</script>\"\n  url <javascript:window.hacked=1>\nper Evil\n"
            + string.Concat(hostile.Select((text, i) => $"person P{i} \"{text}\" \"{text}\"@fr\n  note \"{text}\"\n"))
            + string.Concat(hostile.Select((text, i) => $"meeting of P{i}, P{(i + 1) % hostile.Length} on 20{i + 10:00} \"{text}\"\n  note \"{text}\"\n  per Evil \"{text}\" at \"{text}\"\n"))
            + "stance of P0 supports \"<script>window.hacked=1</script>\" on 2020\n";
        await using Looked looked = await pages.OpenAsync(pages.Of("hostile", facts));
        foreach (string fragment in (string[])["", "lane=person", "view=network", "view=matrix", "view=sources", "view=sources&source=source.Evil", "view=item&item=person.P0", "view=item&item=source.Evil", "view=item&item=%3Cscript%3Ewindow.hacked=1%3C/script%3E", "q=%3Cimg%20src=x%20onerror=window.hacked=1%3E", "lang=%22%3E%3Cscript%3E", "view=constructor", "__proto__=x&view=__proto__&lane=toString&field=valueOf", "view=item&item=person.P1"])
        {
            await looked.ShowAsync(fragment);
            Assert.Null(await looked.Page.EvaluateAsync<object?>("() => window.hacked ?? null"));
            Assert.Equal(0, await looked.Page.Locator("main img, main iframe, main script, a[href^='javascript']").CountAsync());
        }
        Assert.Equal("<img src=x onerror=\"window.hacked=1\">", await looked.Page.Locator("#view-title").InnerTextAsync());
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task The_policy_lets_nothing_else_run()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await pages.OpenAsync(pages.OwnFacts());
        await looked.Page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'window.hacked = 1'; document.body.append(script); }");
        Assert.Null(await looked.Page.EvaluateAsync<object?>("() => window.hacked ?? null"));
        Assert.Contains(looked.Complaints, static c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ten_thousand_facts_are_drawn_in_parts()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await pages.OpenAsync(pages.MadeFacts(10_000));
        foreach ((string name, string fragment) in ((string, string)[])[("made-timeline", ""), ("made-kinds", "lane=kind"), ("made-network", "view=network"), ("made-positions", "view=matrix"), ("made-sources", "view=sources")])
        {
            await looked.ShowAsync(fragment);
            await looked.PictureAsync(name);
            int nodes = await looked.Page.EvaluateAsync<int>("() => document.querySelectorAll('*').length");
            output.WriteLine($"{name}: {nodes} elements");
            Assert.InRange(nodes, 100, 40_000);
        }
        await looked.ShowAsync("lane=kind");
        Assert.Contains("too many to draw one by one", await looked.Page.Locator(".zoomable .note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("rows are shown", await looked.Page.Locator(".table .note").Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task Lanes_far_away_are_drawn_when_somebody_goes_there_and_when_the_page_is_printed()
    {
        if (IsSkipped())
            return;
        const string Drawn = "() => [...document.querySelectorAll('.lane')].map(l => l.querySelector('.mark, .bin') !== null)";
        await using Looked looked = await pages.OpenAsync(pages.MadeFacts(10_000));
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
    public async Task A_served_page_follows_the_files()
    {
        if (IsSkipped())
            return;
        string folder = pages["served"];
        ShownPages.Write(Path.Combine(folder, "people.facts"), "person Ada \"Ada Lovelace\"\n");
        var address = new AddressWriter();
        using var end = new CancellationTokenSource();
        Task<int> serving = new FactsCommand(TextReader.Null, address, TextWriter.Null, folder).RunAsync(["view", ".", "--serve"], end.Token);
        await using Looked looked = await pages.OpenAsync(await address.Address.WaitAsync(TimeSpan.FromSeconds(30)) + "#view=item&item=person.Ada");
        Assert.Equal("Ada Lovelace", await looked.Page.Locator("#view-title").InnerTextAsync());
        ShownPages.Write(Path.Combine(folder, "people.facts"), "person Ada \"Augusta Ada King\"\n");
        await Assertions.Expect(looked.Page.Locator("#view-title")).ToHaveTextAsync("Augusta Ada King");
        Assert.Empty(looked.Complaints);
        await end.CancelAsync();
        Assert.Equal(0, await serving.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private bool IsSkipped()
    {
        if (pages.Missing is not { } why)
            return false;
        output.WriteLine($"Skipped: {why}.");
        return true;
    }

    /// <summary>Hears at which address a page is served.</summary>
    private sealed class AddressWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Address => _address.Task;

        public override void Write(string? value)
        {
            if (value?.StartsWith("http", StringComparison.Ordinal) == true)
                _address.TrySetResult(value.Trim());
        }
    }
}
