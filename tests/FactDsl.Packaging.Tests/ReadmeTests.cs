using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FactDsl.Packaging.Tests;

/// <summary>The README's section for new users, followed word by word in an empty folder; the packages are those of this run.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public partial class ReadmeTests(PackedFeed feed)
{
    [Fact]
    public void A_new_user_gets_what_the_README_shows()
    {
        string section = Section();
        using var user = new Consumer(feed);
        foreach (Match block in Blocks().Matches(section).Skip(1))
        {
            string name = block.Groups["name"].Value;
            string[] lines = block.Groups["text"].Value.TrimEnd().Split('\n');
            if (name.Length > 0)
                user.Write(name, block.Groups["text"].Value);
            else if (lines[0].StartsWith("$ ", StringComparison.Ordinal))
                Assert.Equal(string.Join('\n', lines), Session(user, [.. lines.Where(static l => l.StartsWith("$ ", StringComparison.Ordinal))]));
            else
                foreach (string line in lines)
                    Command(user, line);
        }
        Assert.Contains("Xi Jinping", File.ReadAllText(user["meetings.html"]), StringComparison.Ordinal);
    }

    private static string Session(Consumer user, string[] commands)
        => string.Join('\n', commands.SelectMany(command => (string[])[command, .. Command(user, command[2..]).TrimEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.TrimEnd())]));

    private static string Command(Consumer user, string line)
    {
        // The packages of this run take the place of those that the reader packs.
        if (line.Contains("nugetconfig", StringComparison.Ordinal) || line.Contains("nuget add source", StringComparison.Ordinal))
            return "";
        string[] words = [.. Words().Matches(line).Select(static m => m.Value.Trim('"'))];
        return words[0] == "dotnet"
            ? user.Run([.. words[1..], .. words.Contains("add") || words.Contains("install") ? (string[])["--version", PackedFeed.Version] : []]).Succeeded()
            : user.Start(user[words[0] + (OperatingSystem.IsWindows() ? ".exe" : "")], words[1..]).Succeeded();
    }

    private static string Section([CallerFilePath] string path = "")
    {
        string readme = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "README.md")).ReplaceLineEndings("\n");
        int start = readme.IndexOf("## In a project of yours", StringComparison.Ordinal);
        return readme[start..readme.IndexOf("\n## ", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^```(?:\w+ (?<name>\S+))?\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
