using Microsoft.Playwright;
using Xunit.Abstractions;

namespace FactDsl.View.Tests;

/// <summary>Whatever facts, sources and addresses say, nothing of it runs.</summary>
public class HostileTests(ShownPages pages, ITestOutputHelper output) : PageTests(pages, output)
{
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
        string facts = "source Evil \"</title><script>window.hacked=1</script>\"\n  url <javascript:window.hacked=1>\n  text \"evil.source.txt\"\nper Evil\n"
            + string.Concat(hostile.Select((text, i) => $"person P{i} \"{text}\" \"{text}\"@fr\n  note \"{text}\"\n"))
            + string.Concat(hostile.Select((text, i) => $"meeting of P{i}, P{(i + 1) % hostile.Length} on 20{i + 10:00} \"{text}\"\n  note \"{text}\"\n  per Evil \"{text}\" at \"{text}\"\n"))
            + "stance of P0 supports \"<script>window.hacked=1</script>\" on 2020\n";
        string text = string.Join("\n\n", hostile.Select(static t => t.Replace("\\\"", "\"", StringComparison.Ordinal) + " It is a sentence.")) + "\n";
        await using Looked looked = await Pages.OpenAsync(Pages.Of("hostile", facts, ("evil.source.txt", text)));
        foreach (string fragment in (string[])["", "lane=person", "view=network", "view=matrix", "view=sources", "view=sources&source=source.Evil", "view=item&item=person.P0", "view=item&item=source.Evil", "view=item&item=%3Cscript%3Ewindow.hacked=1%3C/script%3E", "q=%3Cimg%20src=x%20onerror=window.hacked=1%3E", "lang=%22%3E%3Cscript%3E", "view=constructor", "__proto__=x&view=__proto__&lane=toString&field=valueOf", "view=network&day=%3Cscript%3E", "view=matrix&day=Y99999999999-01-01", "from=Y99999999999-01-01&to=-99999", "from=NaN&to=Infinity", "kinds=%00,__proto__", "lang=" + "x-", "lang=constructor"])
        {
            await looked.ShowAsync(fragment);
            Assert.Null(await looked.Page.EvaluateAsync<object?>("() => window.hacked ?? null"));
            Assert.Equal(0, await looked.Page.Locator("main img, main iframe, main script, a[href^='javascript']").CountAsync());
        }
        await looked.ShowAsync("view=item&item=person.P1");
        Assert.Equal("<img src=x onerror=\"window.hacked=1\">", await looked.Page.Locator("#view-title").InnerTextAsync());
        Assert.Empty(looked.Complaints);
    }

    [Theory]
    [InlineData("const script = document.createElement('script'); script.append('window.hacked = 1'); document.body.append(script);", "TrustedScript")]
    [InlineData("document.body.setAttribute('onclick', 'window.hacked = 1'); document.body.click();", "TrustedScript")]
    [InlineData("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hacked = 1\">');", "TrustedHTML")]
    [InlineData("const style = document.createElement('style'); style.textContent = 'body { display: none; }'; document.head.append(style);", "Content Security Policy")]
    [InlineData("const image = new Image(); image.src = 'https://example.org/x.png'; document.body.append(image);", "Content Security Policy")]
    public async Task The_policy_lets_nothing_else_in(string attempt, string refused)
    {
        if (IsSkipped())
            return;
        await using Looked looked = await Pages.OpenAsync(Pages.OwnFacts());
        await looked.Page.EvaluateAsync($"() => {{ try {{ {attempt} }} catch {{ }} }}");
        await looked.DrawnAsync();
        Assert.Null(await looked.Page.EvaluateAsync<object?>("() => window.hacked ?? null"));
        Assert.True(await looked.Page.Locator("#view-title").IsVisibleAsync());
        Assert.Contains(looked.Complaints, c => c.Contains(refused, StringComparison.Ordinal));
    }
}
