using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>What a rule derives is drawn as nothing that somebody told, and its card says what it follows from.</summary>
public class DerivedTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
    private const string Facts = """
        source Gazette "The Gazette"
        country Arda "Arda"
        country Borea "Borea"
        country Cania "Cania"
        person Ana "Ana"
        person Bo "Bo"
        office ArdaPresident of Arda
        office BoreaPresident of Borea
        per Gazette
        tenure of Ana as ArdaPresident since 2010 until 2017
        tenure of Bo as BoreaPresident since 2012-05-01 until 2020
        meeting Summit of Ana, Bo on 2013-06-10
        alliance North of Arda, Borea, Cania since 2000-01-01 until 2020-12-31
        derived lasting fact official
          person as of: person
          body as for: any
        rule InOffice official of ?person for ?body
          while tenure of ?person as ?office
          and office ?office of ?body
        derived momentary fact contact
          states as between: country 2..2
        rule Contacts contact between ?x, ?y because "?a met ?b, both in office"@en "?a a rencontré ?b, tous deux en fonction"@fr
          while meeting of ?a, ?b
          while official of ?a for ?x
          while official of ?b for ?y except ?x
        derived lasting fact alone
          who: country
        rule Alone alone who ?c
          while alliance of ?c
          without meeting of ?c

        """;

    public static readonly TheoryData<string, string> Views = new()
    {
        { "network", "view=network&day=2013-06-10" },
        { "timeline", "lane=kind" },
        { "card", "view=item&item=country.Arda" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task What_is_derived_hinders_nobody(string name, string fragment)
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("derived", Facts), new BrowserNewContextOptions { Locale = "en-GB", ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        await looked.ShowAsync(fragment);
        await looked.PictureAsync($"derived-{name}", isWhole: true);
        Assert.Empty(await looked.ViolationsAsync());
        Assert.Empty(looked.Complaints);
    }

    [Fact]
    public async Task A_tie_that_only_a_rule_makes_is_dotted_and_the_legend_says_why()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("derived", Facts) + "#view=network&day=2013-06-10");
        await looked.Page.Locator(".edge").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        ILocator derived = looked.Page.Locator(".graph .edge.derived");
        Assert.True(await derived.CountAsync() >= 2);
        Assert.Contains("InOffice", await derived.First.Locator("title").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("follows by a rule", await looked.Page.Locator(".legend").First.TextContentAsync(), StringComparison.Ordinal);
        // Arda and Borea are allied, which somebody tells: that tie is no dotted one.
        Assert.Equal(0, await looked.Page.Locator(".graph .edge.derived[data-ends*='Arda'][data-ends*='Borea']").CountAsync());
    }

    [Theory]
    [InlineData("en-GB", "No source says so; it follows by the rule Contacts: Ana met Bo, both in office")]
    [InlineData("fr-FR", "Aucune source ne le dit ; cela découle de la règle Contacts: Ana a rencontré Bo, tous deux en fonction")]
    public async Task The_card_of_a_derived_fact_opens_what_it_follows_from(string locale, string said)
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("derived", Facts), new BrowserNewContextOptions { Locale = locale });
        string id = await looked.Page.EvaluateAsync<string>("() => JSON.parse(document.getElementById('facts-data').textContent).items.find(i => i.kind === 'contact').id");
        await looked.ShowAsync("view=item&item=" + Uri.EscapeDataString(id));
        ILocator why = looked.Page.Locator(".derivation").First;
        Assert.Equal(said, await why.Locator("p").First.TextContentAsync());
        Assert.Equal(3, await why.Locator(":scope > ul > li").CountAsync());
        await why.Locator("details > summary").First.ClickAsync();
        await Assertions.Expect(why.Locator(".derivation").First).ToContainTextAsync("InOffice");
        Assert.Contains("Ana", await why.Locator(".derivation li").First.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_says_that_nobody_told_it_and_what_nothing_meets_is_told()
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.Of("derived", Facts), new BrowserNewContextOptions { Locale = "en-GB" });
        await looked.ShowAsync("view=item&item=country.Cania");
        await Assertions.Expect(looked.Page.Locator("table td:has-text('follows by a rule')").First).ToBeVisibleAsync();
        await Assertions.Expect(looked.Page.Locator("table td:has-text('not all may be told')").First).ToBeVisibleAsync();
        string id = await looked.Page.EvaluateAsync<string>("() => JSON.parse(document.getElementById('facts-data').textContent).items.find(i => i.kind === 'alone').id");
        await looked.ShowAsync("view=item&item=" + Uri.EscapeDataString(id));
        await Assertions.Expect(looked.Page.Locator(".derivation").First).ToContainTextAsync("nothing meets “meeting of ?c”");
    }
}
