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
}
