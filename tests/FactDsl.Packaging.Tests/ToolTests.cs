namespace FactDsl.Packaging.Tests;

/// <summary>The <c>facts</c> command, installed as a .NET tool.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class ToolTests(PackedFeed feed)
{
    [Fact]
    public void The_command_is_installed_and_checks_a_folder()
    {
        using var user = new Consumer(feed);
        user.Run("tool", "install", "FactDsl.Tool", "--version", PackedFeed.Version, "--tool-path", "tools").Succeeded();
        user.Write("people.facts", "source Diary\nper Diary\nperson Ada\nmeeting of Ada, Grac\nperson Grace\n");
        string facts = user[OperatingSystem.IsWindows() ? "tools/facts.exe" : "tools/facts"];
        string report = user.Start(facts, "check", "people.facts").Failed();
        Assert.Contains("did you mean `Grace`?", report, StringComparison.Ordinal);
        user.Start(facts, "fix", "--unsafe", "people.facts").Succeeded();
        Assert.Contains("meeting of Ada, Grace", File.ReadAllText(user["people.facts"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_installed_command_knows_the_facts_of_a_projects_packages_and_serves_editors()
    {
        using var user = new Consumer(feed);
        user.Run("tool", "install", "FactDsl.Tool", "--version", PackedFeed.Version, "--tool-path", "tools").Succeeded();
        string facts = user[OperatingSystem.IsWindows() ? "tools/facts.exe" : "tools/facts"];
        user.WriteProject("app/App.csproj", "<TargetFramework>net10.0</TargetFramework>", $"""<ItemGroup><PackageReference Include="FactDsl.World" Version="{PackedFeed.Version}" /></ItemGroup>""");
        user.Write("app/people.facts", "person Ada \"Ada\" citizen-of Japan\nmeeting of Ada, France on 2031\n  accept FACT3201 because \"a sample\"\n");
        user.Run("build", "app/App.csproj").Succeeded();
        Assert.Equal("Nothing found in 1 file.\n1 fact, none with a quotation.\n", user.Start(facts, "check", "app/App.csproj").Succeeded());
        user.Write("app/people.facts", "person Ada \"Ada\" citizen-of Japann\n");
        Assert.Contains("did you mean `Japan`?", user.Start(facts, "check", "app").Failed(), StringComparison.Ordinal);

        user.Write("app/people.facts", "person Ada \"Ada\" citizen-of Japan\n");
        string folder = new Uri(user["app"]).AbsoluteUri;
        string said = await Dotnet.TalkAsync(
            facts, user["app"],
            $$$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":"{{{{folder}}}}","capabilities":{}}}""",
            """{"jsonrpc":"2.0","method":"initialized","params":{}}""",
            $$$$"""{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"{{{{folder}}}}/people.facts"},"position":{"line":0,"character":29}}}""",
            """{"jsonrpc":"2.0","id":3,"method":"shutdown","params":{}}""",
            """{"jsonrpc":"2.0","method":"exit","params":{}}""");
        Assert.Contains("\"capabilities\":{", said, StringComparison.Ordinal);
        Assert.Contains("\"facts-language-server\"", said, StringComparison.Ordinal);
        Assert.Contains("country of FactDsl.World", said, StringComparison.Ordinal);
    }
}
