using FactDsl.CommandLine;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>The page of <c>facts view --serve</c>, which follows the files.</summary>
public class ServedTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    [Fact]
    public async Task A_served_page_follows_the_files()
    {
        if (IsSkipped())
            return;
        string folder = Pages["served"];
        ShownPages.Write(Path.Combine(folder, "people.facts"), "person Ada \"Ada Lovelace\"\n");
        var address = new AddressWriter();
        using var end = new CancellationTokenSource();
        Task<int> serving = new FactsCommand(TextReader.Null, address, TextWriter.Null, folder).RunAsync(["view", ".", "--serve"], end.Token);
        await using Looked looked = await Pages.OpenAsync(await address.Address.WaitAsync(TimeSpan.FromSeconds(30)) + "#view=item&item=person.Ada");
        Assert.Equal("Ada Lovelace", await looked.Page.Locator("#view-title").InnerTextAsync());
        ShownPages.Write(Path.Combine(folder, "people.facts"), "person Ada \"Augusta Ada King\"\n");
        await Assertions.Expect(looked.Page.Locator("#view-title")).ToHaveTextAsync("Augusta Ada King");
        ShownPages.Write(Path.Combine(folder, "people.facts"), "person Ada \"Ada beside an error\"\nmeeting of Ada, Nobody on 2014\n");
        await Assertions.Expect(looked.Page.Locator("#view-title")).ToHaveTextAsync("Ada beside an error");
        await looked.PictureAsync("served-errors");
        ShownPages.Write(Path.Combine(folder, "people.facts"), "person Ada \"Lady Lovelace\"\n");
        await Assertions.Expect(looked.Page.Locator("#view-title")).ToHaveTextAsync("Lady Lovelace");
        await Assertions.Expect(looked.Page.Locator("#note")).ToHaveTextAsync("");
        Assert.Empty(looked.Complaints);
        await end.CancelAsync();
        Assert.Equal(0, await serving.WaitAsync(TimeSpan.FromSeconds(30)));
        await Assertions.Expect(looked.Page.Locator("#note")).ToContainTextAsync("no longer followed");
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
