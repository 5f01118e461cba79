using System.Runtime.CompilerServices;
using Deque.AxeCore.Playwright;
using FactDsl.CommandLine;
using FactDsl.TestData;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>Pages made by <c>facts view</c>, and the browser of this machine to look at them with.</summary>
public sealed class ShownPages : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("facts view l'été ");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why nothing is tried; null where it is.</summary>
    public string? Missing { get; private set; }

    /// <summary>Where pictures of the pages are kept.</summary>
    public static string Pictures { get; } = Path.Combine(Repository(), "artifacts", "view");

    public async Task InitializeAsync()
    {
        string? chromium = ((string[])["chromium", "chromium-browser", "google-chrome"]).Select(Find).FirstOrDefault(static p => p is not null);
        if (chromium is null)
        {
            Missing = "there is no Chromium on this machine";
            return;
        }
        _playwright = await Playwright.CreateAsync();
        // A machine may be busy with other tests.
        Assertions.SetDefaultExpectTimeout(60_000);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        Directory.CreateDirectory(Pictures);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>The page of the project's own facts.</summary>
    public string OwnFacts() => Make("own", Path.Combine(Repository(), "facts"));

    /// <summary>The page of facts that have every kind of doubt.</summary>
    public string DoubtfulFacts() => Of("doubt", File.ReadAllText(Path.Combine(Repository(), "tests", "FactDsl.View.Tests", "Facts", "doubt.facts")));

    /// <summary>The page of so many made facts.</summary>
    public string MadeFacts(int facts)
    {
        string folder = this[$"made{facts}"];
        if (!Directory.Exists(folder))
        {
            foreach (MadeFile file in FactDsl.TestData.MadeFacts.Of(facts).Files)
                Write(Path.Combine(folder, file.Path), file.Text);
        }
        return Make($"made{facts}", folder);
    }

    /// <summary>The page of a text, with other files beside it.</summary>
    public string Of(string name, string facts, params (string Path, string Text)[] others)
    {
        Write(Path.Combine(this[name], "page.facts"), facts);
        foreach ((string path, string text) in others)
            Write(Path.Combine(this[name], path), text);
        return Make(name, this[name]);
    }

    /// <summary>The facts of a text as pages read them; its file is called <c>page.facts</c>.</summary>
    public string Exported(string facts)
    {
        string folder = this["exported"], file = this["exported.json"];
        Write(Path.Combine(folder, "page.facts"), facts);
        var errors = new StringWriter();
        int code = new FactsCommand(TextReader.Null, TextWriter.Null, errors, folder).Run(["export", ".", "--format", "json", "-o", file]);
        Assert.True(code == 0, errors.ToString());
        return File.ReadAllText(file);
    }

    /// <summary>A file or folder of the tests' own.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Opens a page; what its console says is kept.</summary>
    /// <param name="address">The page.</param>
    /// <param name="options">The browser's settings.</param>
    /// <param name="script">What runs before the page does; a page that waits for an editor then is not waited for.</param>
    public async Task<Looked> OpenAsync(string address, BrowserNewContextOptions? options = null, string? script = null)
    {
        IBrowserContext context = await _browser!.NewContextAsync(options ?? new BrowserNewContextOptions { Locale = "en-GB", ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(120_000);
        var looked = new Looked(context, await context.NewPageAsync());
        if (script is not null)
            await looked.Page.AddInitScriptAsync(script);
        await looked.Page.GotoAsync(address);
        if (script is null)
            await looked.Page.WaitForSelectorAsync("#view-title");
        return looked;
    }

    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Make(string name, string folder)
    {
        string file = this[name + ".html"];
        if (!File.Exists(file))
        {
            var errors = new StringWriter();
            int code = new FactsCommand(TextReader.Null, TextWriter.Null, errors, _folder.FullName).Run(["view", folder, "-o", file, "--title", name]);
            Assert.True(code == 0, errors.ToString());
        }
        return new Uri(file).AbsoluteUri;
    }

    private static string? Find(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>The folder of the repository.</summary>
    public static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}

/// <summary>One browser for all tests, which therefore run one after the other.</summary>
[CollectionDefinition("pages")]
public class PagesCollection : ICollectionFixture<ShownPages>;

/// <summary>Tests that look at pages; without a browser they are skipped with a notice.</summary>
[Collection("pages"), Trait("Category", "Slow")]
public abstract class PageTests(ShownPages pages, ITestOutputHelper output)
{
    protected ShownPages Pages { get; } = pages;

    protected ITestOutputHelper Output { get; } = output;

    protected bool IsSkipped()
    {
        if (Pages.Missing is not { } why)
            return false;
        Output.WriteLine($"Skipped: {why}.");
        return true;
    }
}

/// <summary>A page while somebody looks at it.</summary>
public sealed class Looked : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Looked(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += (_, dialog) => _complaints.Add("dialog: " + dialog.Message);
    }

    public IPage Page { get; }

    /// <summary>Errors, warnings and dialogs so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Goes to another view of the page.</summary>
    public async Task ShowAsync(string fragment)
    {
        await Page.EvaluateAsync("fragment => { location.hash = fragment; }", fragment);
        await Page.WaitForSelectorAsync("#view-title");
        await DrawnAsync();
    }

    /// <summary>Waits until the page has drawn what it was told to.</summary>
    public Task DrawnAsync() => Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))");

    /// <summary>What hinders somebody, as axe finds it.</summary>
    public async Task<IEnumerable<string>> ViolationsAsync()
        => (await Page.RunAxe()).Violations.Select(static v => $"{v.Id}: {v.Help}: {string.Join(" ", v.Nodes.Take(3).Select(static n => n.Html))}");

    public Task PictureAsync(string name, bool isWhole = false) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(ShownPages.Pictures, name + ".png"), FullPage = isWhole });

    /// <summary>The page on paper.</summary>
    public Task PaperAsync(string name) => Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(ShownPages.Pictures, name + ".pdf"), Format = "A4", PrintBackground = false });

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
