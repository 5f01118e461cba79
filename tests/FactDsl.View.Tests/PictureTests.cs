using System.Xml.Linq;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>The picture in the README: the page's own drawing of the project's own facts.</summary>
public class PictureTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    private const int MostBytes = 60_000;

    private static readonly string s_file = Path.Combine(ShownPages.Repository(), "src", "docs", "view.svg");

    /// <summary>With <c>VIEW_PICTURE=write</c> it is drawn anew.</summary>
    [Fact]
    public async Task The_picture_in_the_README_is_what_the_page_draws()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts(), new BrowserNewContextOptions { Locale = "en-GB", ColorScheme = ColorScheme.Light, ViewportSize = new ViewportSize { Width = 960, Height = 900 } });
        await looked.ShowAsync("lane=person&from=2012-01-01&to=2022-12-31");
        string drawn = await looked.Page.EvaluateAsync<string>(await File.ReadAllTextAsync(Path.Combine(ShownPages.Repository(), "tests", "FactDsl.View.Tests", "picture.js")));
        if (Environment.GetEnvironmentVariable("VIEW_PICTURE") == "write")
            await File.WriteAllTextAsync(s_file, drawn);
        Assert.Equal(await File.ReadAllTextAsync(s_file), drawn, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task It_is_small_runs_nothing_and_asks_for_nothing()
    {
        string text = await File.ReadAllTextAsync(s_file);
        Assert.InRange(text.Length, 1000, MostBytes);
        XElement root = XDocument.Parse(text).Root!;
        HashSet<string> known = ["svg", "title", "defs", "linearGradient", "stop", "g", "rect", "circle", "line", "path", "polygon", "text"];
        Assert.All(root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, known));
        Assert.All(root.DescendantsAndSelf().Attributes(), static a =>
        {
            Assert.DoesNotMatch("^(on|href|src|style|class)", a.Name.LocalName);
            Assert.False(a.Value.Contains("url(", StringComparison.Ordinal) && !a.Value.StartsWith("url(#", StringComparison.Ordinal), a.Value);
        });
        Assert.Contains("src/docs/view.svg", await File.ReadAllTextAsync(Path.Combine(ShownPages.Repository(), "README.md")), StringComparison.Ordinal);
    }
}
