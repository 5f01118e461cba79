using System.Text.Json;
using FactDsl.Exporting.Viewing;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>The page as it stands beside the text in an editor, in a real browser: what the editor says to it, and what it says.</summary>
public class EditorTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    private const string People = "person XiJinping \"Xi Jinping\"@en \"习近平\"@zh\nperson VladimirPutin \"Vladimir Putin\"\nsource Rfi \"RFI\"\n  text \"rfi.source.txt\"\n\nmeeting of XiJinping, VladimirPutin on 2022-02-04\n  per Rfi\n";

    [Fact]
    public async Task It_shows_what_the_cursor_stands_on()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await OpenAsync();
        await SayFactsAsync(looked, People);
        Assert.Equal("Timeline", await looked.Page.Locator("#view-title").InnerTextAsync());
        await SayAsync(looked, new { type = "follow", file = "page.facts", line = 1, item = "person.XiJinping" });
        await Assertions.Expect(looked.Page.Locator(".lane.here .label")).ToContainTextAsync("Xi Jinping");
        await Assertions.Expect(looked.Page.Locator("tr.of-here")).ToHaveCountAsync(1);
        await SayAsync(looked, new { type = "follow", file = "page.facts", line = 6, item = (string?)null });
        await Assertions.Expect(looked.Page.Locator("tr.here")).ToHaveCountAsync(1);
        await Assertions.Expect(looked.Page.Locator(".lane.here")).ToHaveCountAsync(0);
        await looked.PictureAsync("editor-follow");

        await looked.Page.Locator("tr.here a").First.ClickAsync();
        await SayAsync(looked, new { type = "follow", file = "page.facts", line = 6, item = "person.VladimirPutin" });
        await Assertions.Expect(looked.Page.Locator("#view-title")).ToHaveTextAsync("Vladimir Putin");
        await looked.Page.Locator("#follow").UncheckAsync();
        await SayAsync(looked, new { type = "follow", file = "page.facts", line = 1, item = "person.XiJinping" });
        await SayFactsAsync(looked, People);
        await Assertions.Expect(looked.Page.Locator("#view-title")).ToHaveTextAsync("Vladimir Putin");
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task A_click_on_a_place_opens_it()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await OpenAsync();
        await SayFactsAsync(looked, People, """[{"source":"source.Rfi","text":"rfi.source.txt","content":"They met.","sentences":1,"uncited":[{"line":3,"from":0,"to":9}],"quotations":[]}]""");
        await looked.Page.GetByRole(AriaRole.Button, new() { Name = "page.facts:6", Exact = true }).First.ClickAsync();
        await looked.Page.GetByRole(AriaRole.Link, new() { Name = "Sources" }).ClickAsync();
        await looked.Page.Locator("tbody th a").First.ClickAsync();
        await looked.Page.GetByRole(AriaRole.Button, new() { Name = "rfi.source.txt:3" }).ClickAsync();
        Assert.Equal(
            ["""{"type":"ready"}""", """{"type":"open","file":"page.facts","line":6}""", """{"type":"open","file":"rfi.source.txt","line":3}"""],
            await looked.Page.EvaluateAsync<string[]>("() => window.said.map(m => JSON.stringify(m))"));
        Assert.Equal("#view=sources&source=source.Rfi", await looked.Page.EvaluateAsync<string>("() => window.kept.fragment"));
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task New_facts_stand_where_the_old_ones_stood()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await OpenAsync();
        await SayFactsAsync(looked, People);
        await looked.Page.GetByRole(AriaRole.Link, new() { Name = "Network" }).ClickAsync();
        await SayAsync(looked, new { type = "note", text = "There is an error in the facts: they are shown as they were before." });
        await Assertions.Expect(looked.Page.Locator("#editor-note")).ToContainTextAsync("There is an error");
        await SayFactsAsync(looked, People.Replace("Vladimir Putin", "V. V. Putin", StringComparison.Ordinal));
        await Assertions.Expect(looked.Page.Locator("#view-title")).ToHaveTextAsync("Network");
        await Assertions.Expect(looked.Page.Locator("svg.graph")).ToContainTextAsync("V. V. Putin");
        await Assertions.Expect(looked.Page.Locator("#editor-note")).ToHaveTextAsync("");
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task What_it_showed_it_shows_again_when_it_comes_back()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await OpenAsync("""{ "fragment": "#view=item&item=person.XiJinping&lang=zh", "follows": false }""");
        await SayFactsAsync(looked, People);
        await Assertions.Expect(looked.Page.Locator("#view-title")).ToHaveTextAsync("习近平");
        await Assertions.Expect(looked.Page.Locator("#follow")).Not.ToBeCheckedAsync();
    }

    [Theory]
    [InlineData("7")]
    [InlineData("""{ "fragment": { "toString": 1 }, "follows": "x" }""")]
    [InlineData("""{ "fragment": "#view=constructor&item=__proto__&__proto__=1&lane=%00&day=9&from=x&lang=%ff" }""")]
    public async Task What_was_kept_may_be_anything(string kept)
    {
        if (IsSkipped())
            return;
        await using Looked looked = await OpenAsync(kept);
        await SayFactsAsync(looked, People);
        await Assertions.Expect(looked.Page.Locator("#view-title")).ToHaveTextAsync("Timeline");
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task Messages_that_are_none_are_passed_over()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await OpenAsync();
        await SayFactsAsync(looked, People);
        string before = await looked.Page.Locator("body").InnerHTMLAsync();
        foreach (string message in (string[])
            [
                "null", "1", "'facts'", "[]", "{}", "{ type: 'run', text: 'x' }", "{ type: 'facts' }", "{ type: 'facts', facts: '{', coverage: '[]' }", "{ type: 'facts', facts: '{}', coverage: '[]' }",
                "{ type: 'facts', facts: { kinds: [], items: [] }, coverage: [] }", "{ type: 'follow', file: 'page.facts', line: '1', item: null }", "{ type: 'follow', file: 1, line: 1, item: null }",
                "{ type: 'follow', file: 'page.facts', line: -1, item: null }", "{ type: 'follow', file: 'page.facts', line: 1, item: {} }", "{ type: 'note', text: ['x'] }", "{ type: 'note', text: 'x'.repeat(501) }",
            ])
        {
            await looked.Page.EvaluateAsync($"() => window.postMessage({message}, '*')");
        }
        // Who is not the editor around the page is not heard, whatever is said.
        await looked.Page.EvaluateAsync("() => window.dispatchEvent(new MessageEvent('message', { origin: 'https://example.org', data: { type: 'note', text: 'heard' } }))");
        await looked.ShowAsync("");
        Assert.Equal(before, await looked.Page.Locator("body").InnerHTMLAsync());
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task Its_scheme_is_the_editors_and_it_hinders_nobody()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await OpenAsync();
        await SayFactsAsync(looked, People);
        Assert.Equal("rgb(255, 255, 255)", await BackgroundAsync());
        await looked.Page.EvaluateAsync("() => document.body.classList.add('vscode-dark')");
        Assert.Equal("rgb(19, 26, 38)", await BackgroundAsync());
        await SayAsync(looked, new { type = "follow", file = "page.facts", line = 6, item = (string?)null });
        await Assertions.Expect(looked.Page.Locator("tr.here")).ToHaveCountAsync(1);
        Assert.Empty(await looked.ViolationsAsync());

        Task<string> BackgroundAsync() => looked.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
    }

    /// <summary>The page in a browser that has what an editor gives to Pages.</summary>
    private async Task<Looked> OpenAsync(string kept = "undefined")
    {
        string file = Pages[$"editor{Guid.NewGuid():N}.html"];
        File.WriteAllText(file, ViewPage.ForEditor("Facts"));
        return await Pages.OpenAsync(new Uri(file).AbsoluteUri, script: $$"""
            window.said = [];
            window.kept = {{kept}};
            window.acquireVsCodeApi = () => ({ getState: () => window.kept, setState: kept => { window.kept = kept; }, postMessage: message => { window.said.push(message); } });
            """);
    }

    private Task SayFactsAsync(Looked looked, string text, string coverage = "[]") => SayAsync(looked, new { type = "facts", facts = Pages.Exported(text), coverage });

    private static async Task SayAsync(Looked looked, object message)
    {
        await looked.Page.EvaluateAsync("message => window.postMessage(JSON.parse(message), '*')", JsonSerializer.Serialize(message));
        await looked.Page.WaitForSelectorAsync("#view-title");
    }
}
