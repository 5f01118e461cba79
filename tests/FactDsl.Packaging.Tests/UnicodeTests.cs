using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactDsl.Packaging.Tests;

/// <summary>
/// One folder of facts with names and quotations in several Unicode forms: the published command, its server and the build find the
/// same in it, whatever a system's globalisation, culture and time zone are.
/// </summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public partial class UnicodeTests(PackedFeed feed)
{
    // Each name as it is defined, and as it is written elsewhere: composed or not, and with what is not seen.
    private static readonly (string Defined, string Elsewhere)[] s_names =
    [
        ("Jo\u00E3o", "Joa\u0303o"),
        ("A\u030Angstro\u0308m", "\u00C5ngstr\u00F6m"),
        ("Nguy\u1EC5n", "Nguye\u0302\u0303n"),
        ("Vi\u1EC7t", "Vie\u0323\u0302t"),
        ("\uD55C\uAD6D", "\u1112\u1161\u11AB\u1100\u116E\u11A8"),
        ("\u0915\u093C\u0930", "\u0958\u0930"),
        ("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0645\u06CC\u062E\u0648\u0627\u0647\u0645"),
        ("Q\u0323\u0307x", "Q\u0307\u0323x"),
        ("\u2126mega", "\u03A9mega"),
    ];

    private static readonly string s_defined = string.Concat(s_names.Select(static n => $"person {n.Defined}\n"));

    // Two names that differ in a ligature are two names; a reference in the other form is the same one.
    private static readonly string s_used = "person Rafiq\nperson Ra\uFB01q\n"
        + string.Concat(s_names.Select(static n => $"meeting of {n.Elsewhere}, Rafiq on 2014\n  per Note \"e\u0302tre d'o\uFB03ce\"@fr\n"));

    private static readonly string s_twice = string.Concat(s_names.Select(static n => $"person {n.Elsewhere}\n")) + "meeting of Nobody\u0301, Ra\uFB01q on 2014\n  per Note \"nulle part\"@fr\n";

    private const string Sources = "source Note \"Note\"@fr\n  text \"note.source.txt\"\n";

    private const string Text = "Il peut \u00EAtre d'office, dit-il.\n";

    private static readonly string[] s_expected =
    [
        .. Enumerable.Range(1, 9).Select(static line => $"c-twice.facts:{line}: FACT2104"),
        "c-twice.facts:10: FACT2101",
        "c-twice.facts:11: FACT3203",
    ];

    private static readonly (string Name, string Value)[][] s_systems =
    [
        [],
        [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0")],
        [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")],
        [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")],
        [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), ("LANG", "th_TH.UTF-8"), ("LC_ALL", "th_TH.UTF-8"), ("TZ", "Pacific/Kiritimati")],
        [("TZ", "America/Adak")],
    ];

    [Fact]
    public async Task Command_server_and_build_find_the_same_on_every_system()
    {
        using var user = new Consumer(feed, "unicode ");
        user.Run("tool", "install", "FactDsl.Tool", "--version", PackedFeed.Version, "--tool-path", "tools").Succeeded();
        string facts = user[OperatingSystem.IsWindows() ? "tools/facts.exe" : "tools/facts"];
        Write(user);
        var found = new List<string>();
        foreach ((string Name, string Value)[] system in s_systems)
        {
            Ran ran = Dotnet.Start(facts, user["app"], ["check", "a-names.facts", "b-uses.facts", "c-twice.facts", "sources.facts", "note.source.txt", "--format", "json"], system);
            Assert.Equal(s_expected, Expected(OfCommand(ran.Output)));
            found.Add(ran.Output);
            string asked = Dotnet.Start(facts, user["app"], ["ask", "meeting of ?who", "--format", "csv", "a-names.facts", "b-uses.facts", "sources.facts"], system).Succeeded();
            found.Add(asked);
            Ran imported = Dotnet.Start(facts, user["app"], ["import", "t.import", "t.csv", "--facts", "a-names.facts"], system);
            Assert.DoesNotContain("did you mean", imported.Output, StringComparison.Ordinal);
            found.Add(imported.Output);
        }
        Assert.Equal(3, found.Distinct().Count());

        user.Run("build", "app/App.csproj", "-t:Restore").Succeeded();
        Assert.Equal(s_expected, Expected(OfBuild(user.RunIn("tr_TR.UTF-8", "build", "app/App.csproj", "--no-restore").Failed())));
        Assert.Equal(s_expected, Expected(OfServer(await AskServerAsync(facts, user["app"]))));
        user.Write("app/c-twice.facts", $"meeting of {s_names[0].Elsewhere}, Ra\uFB01q on 2014\n  per Note \"nulle part\"@fr\n");
        Assert.Equal(["c-twice.facts:2: FACT3203"], Expected(OfBuild(user.RunIn("tr_TR.UTF-8", "build", "app/App.csproj", "--no-restore").Succeeded())));
    }

    private static void Write(Consumer user)
    {
        user.Write("app/a-names.facts", s_defined);
        user.Write("app/b-uses.facts", s_used);
        user.Write("app/c-twice.facts", s_twice);
        user.Write("app/sources.facts", Sources);
        user.Write("app/note.source.txt", Text);
        user.Write("app/t.import", "meeting of {who}, {other} on {day}\n");
        user.Write("app/t.csv", "who,other,day\n" + string.Concat(s_names.Select(static n => $"{n.Elsewhere},{n.Defined},2014-01-02\n")));
        user.WriteProject("app/App.csproj", "<TargetFramework>net10.0</TargetFramework>");
    }

    // What else is found is about facts that nobody cites or names, which is not what this is about.
    private static string[] Expected(IEnumerable<string> found)
        => [.. found.Where(static f => f.StartsWith("c-twice", StringComparison.Ordinal) || f.Contains("FACT1", StringComparison.Ordinal) || f.Contains("FACT2104", StringComparison.Ordinal) || f.Contains("FACT2101", StringComparison.Ordinal) || f.Contains("FACT3203", StringComparison.Ordinal))
            .Where(static f => !f.Contains("FACT2113", StringComparison.Ordinal) && !f.Contains("FACT31", StringComparison.Ordinal))
            .Distinct()
            .OrderBy(static f => Array.IndexOf(s_expected, f))];

    private static IEnumerable<string> OfCommand(string json)
    {
        using var findings = JsonDocument.Parse(json);
        foreach (JsonElement finding in findings.RootElement.EnumerateArray())
            yield return $"{finding.GetProperty("file")}:{finding.GetProperty("line")}: {finding.GetProperty("id")}";
    }

    private static IEnumerable<string> OfBuild(string output)
        => Built().Matches(output).Select(static m => $"{m.Groups[1].Value}:{m.Groups[2].Value}: {m.Groups[3].Value}");

    private static IEnumerable<string> OfServer(string said)
    {
        foreach (Match answer in Told().Matches(said))
        {
            using var json = JsonDocument.Parse(answer.Value);
            if (!json.RootElement.TryGetProperty("result", out JsonElement result) || result.ValueKind != JsonValueKind.Object || !result.TryGetProperty("items", out JsonElement files))
                continue;
            foreach (JsonElement file in files.EnumerateArray())
            {
                string name = file.GetProperty("uri").GetString()!.Split('/')[^1];
                foreach (JsonElement item in file.GetProperty("items").EnumerateArray())
                    yield return $"{name}:{item.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() + 1}: {item.GetProperty("code")}";
            }
        }
    }

    private static async Task<string> AskServerAsync(string facts, string folder)
    {
        string root = new Uri(folder).AbsoluteUri;
        string said = await Dotnet.TalkAsync(
            facts, folder,
            $$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":"{{{root}}}","capabilities":{"textDocument":{"diagnostic":{} } } } }""",
            """{"jsonrpc":"2.0","method":"initialized","params":{}}""",
            // What a build of these texts says, and not what is known of one at once.
            """{"jsonrpc":"2.0","id":2,"method":"workspace/diagnostic","params":{"previousResultIds":[]}}""",
            """{"jsonrpc":"2.0","id":3,"method":"shutdown","params":{}}""",
            """{"jsonrpc":"2.0","method":"exit","params":{}}""");
        // Messages stand behind their headers; each is made a line of its own.
        return Header().Replace(said, "\n");
    }

    [GeneratedRegex(@"([\w.-]+\.facts)\((\d+),\d+\): \w+ (FACT\d+)")]
    private static partial Regex Built();

    [GeneratedRegex(@"^\{.*\}$", RegexOptions.Multiline)]
    private static partial Regex Told();

    [GeneratedRegex(@"\r?\n?Content-Length: \d+\r\n\r\n")]
    private static partial Regex Header();
}
