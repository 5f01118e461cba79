using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>What each source is cited for, and what sources say against each other.</summary>
public class SourceTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    private const string Text = "A first meeting\n\nThey met in London in June. Nobody wrote down what was said.\n\nIn the next year they met more than three times.\n";

    private const string Facts = """
        person Ada "Ada Lovelace"
        person Bob "Charles Babbage"
        place London "London"
        source Wire "The Wire"
          language en
          text "wire.source.txt"
        source Court "Court records"
        meeting Dinner of Ada, Bob on 1833-06-05 in London
          per Wire "They met in London" at "§1"
        statement by Bob about Ada on 1833-06-05
          per Wire "met in London in June" at "§1"
        meeting of Ada, Bob during 1834 count >3
          per Wire "met more than three times" at "§2" per Court
        """;

    [Fact]
    public async Task Quotations_are_marked_in_the_text_and_lead_to_what_they_support()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("quoted", Facts, ("wire.source.txt", Text)) + "#view=sources&source=source.Wire");
        ILocator text = looked.Page.Locator(".text");
        Assert.Equal(Text, await text.EvaluateAsync<string>("text => { const copy = text.cloneNode(true); copy.querySelectorAll('sup').forEach(s => s.remove()); return copy.textContent; }"));
        Assert.Equal(["They ", "met in London", " in June", "met more than three times"], await text.Locator("mark").AllTextContentsAsync());
        Assert.Equal(["Nobody wrote down what was said."], await text.Locator(".uncited").AllTextContentsAsync());
        // Words that two facts quote lead to both.
        await Assertions.Expect(text.Locator("sup a")).ToHaveCountAsync(1);
        await looked.PictureAsync("source-text", isWhole: true);
        Assert.Empty(await looked.ViolationsAsync());
        ILocator tables = looked.Page.Locator("main table");
        await Assertions.Expect(tables.Filter(new() { HasText = "Quotations" }).Locator("tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(tables.Filter(new() { HasText = "Sentences that no fact cites" }).Locator("tbody tr")).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("Nobody wrote down what was said.*wire.source.txt:3")]);
        await Assertions.Expect(tables.Filter(new() { HasText = "What only this source supports" }).Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(tables.Filter(new() { HasText = "Everything that cites it" }).Locator("tbody tr")).ToHaveCountAsync(3);
        await text.Locator("mark a").First.ClickAsync();
        Assert.Contains("item=meeting.Dinner", looked.Page.Url, StringComparison.Ordinal);
        Assert.Empty(looked.Complaints);
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
        await using Looked looked = await Pages.OpenAsync(Pages.Of("differ", Facts) + "#view=sources");
        ILocator sides = looked.Page.Locator(".differ .sides > div");
        await Assertions.Expect(sides).ToHaveCountAsync(2);
        Assert.Contains("on 5 May 2021", await sides.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("Wire", (await sides.First.InnerTextAsync()).Trim(), StringComparison.Ordinal);
        Assert.StartsWith("no meeting", await sides.Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("Court", (await sides.Last.InnerTextAsync()).Trim(), StringComparison.Ordinal);
        Assert.Empty(looked.Complaints);
    }
}
