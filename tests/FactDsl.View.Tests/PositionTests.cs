using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>Who stands where on what, and how that changed.</summary>
public class PositionTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    [Fact]
    public async Task A_cell_tells_the_position_of_a_day_and_how_it_changed()
    {
        if (IsSkipped())
            return;
        const string Facts = """
            person Ada "Ada"
            person Bob "Bob"
            topic Engine "engine"
            stance of Ada supports Engine since 1833-01-01 until 1840-12-31
            stance of Ada opposes Engine since 1841-01-01 until 1850-12-31
            stance of Bob supports Engine on 1835-01-01
            """;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("positions", Facts) + "#view=matrix&day=1835-01-01");
        ILocator ada = looked.Page.Locator(".cells tbody tr").First.Locator("td"), bob = looked.Page.Locator(".cells tbody tr").Last.Locator("td");
        await Assertions.Expect(ada).ToContainTextAsync("supports");
        await Assertions.Expect(ada.Locator(".change")).ToHaveTextAsync("supports → opposes");
        await Assertions.Expect(ada).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("perhaps"));
        await Assertions.Expect(ada.Locator(".strip g")).ToHaveCountAsync(2);
        double before = await ada.Locator(".strip .then").EvaluateAsync<double>("line => Number(line.getAttribute('x1'))");
        await looked.Page.Locator("#matrix-day").FocusAsync();
        await looked.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(ada).ToContainTextAsync("–");
        await looked.Page.Locator("#matrix-day-date").FillAsync("1845-01-01");
        await looked.Page.Locator("#matrix-day-date").BlurAsync();
        await Assertions.Expect(ada).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^opposes"));
        Assert.True(before < await ada.Locator(".strip .then").EvaluateAsync<double>("line => Number(line.getAttribute('x1'))"));
        // Whether Bob still does is open.
        await Assertions.Expect(bob).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("perhaps"));
        await looked.Page.Locator("#filter-sure").SelectOptionAsync("certain");
        await Assertions.Expect(bob).ToContainTextAsync("–");
        await looked.PictureAsync("positions-changed");
        Assert.Empty(looked.Complaints);
    }
}
