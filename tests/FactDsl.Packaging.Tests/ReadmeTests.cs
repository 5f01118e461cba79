using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace FactDsl.Packaging.Tests;

/// <summary>What the READMEs show: the section for new users, followed word by word in an empty folder, and the pages of the packages.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public partial class ReadmeTests(PackedFeed feed)
{
    // Where the reader packs into; here the packages lie elsewhere.
    private const string PackedInto = "~/factdsl";

    [Fact]
    public void A_new_user_gets_what_the_README_shows()
    {
        Match[] blocks = [.. Blocks().Matches(Section()).Cast<Match>()];
        Assert.All(Lines(blocks[0]), static line => Assert.Contains(line, PackedFeed.Projects.Select(static p => $"dotnet pack src/{p} -c Release -o {PackedInto}")));
        using var user = Consumer.WithNothing(feed);
        foreach (Match block in blocks[1..])
        {
            string name = block.Groups["name"].Value;
            string[] lines = Lines(block);
            if (name.Length > 0)
            {
                user.Write(name, block.Groups["text"].Value);
            }
            else if (lines[0].StartsWith("$ ", StringComparison.Ordinal))
            {
                Assert.Equal(string.Join('\n', lines), Session(user, [.. lines.Where(static l => l.StartsWith("$ ", StringComparison.Ordinal))]));
            }
            else
            {
                foreach (string line in lines)
                    Command(user, line);
            }
        }
        Assert.Contains("Xi Jinping", File.ReadAllText(user["meetings.html"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FactDsl", "meeting of Xi Jinping, Vladimir Putin in Beijing on 2022-02-04")]
    [InlineData("FactDsl.World", "True\nJapon\n12")]
    [InlineData("FactDsl.Organizations", "15\nAssociation of Southeast Asian Nations\nGroup of Seven\n1 the forum")]
    public void What_the_page_of_a_package_shows_runs(string package, string expected)
    {
        using var app = new Consumer(feed);
        app.WriteProject(
            "MyApp.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><Nullable>enable</Nullable>",
            package == "FactDsl" ? "" : $"""<ItemGroup><PackageReference Include="{package}" Version="{PackedFeed.Version}" /></ItemGroup>""");
        string page = Encoding.UTF8.GetString(feed.Read($"{package}.{PackedFeed.Version}.nupkg", "README.md")).ReplaceLineEndings("\n");
        foreach (Match file in Files().Matches(page))
            app.Write(file.Groups["name"].Value, file.Groups["text"].Value);
        Assert.Equal(expected, app.Run("run").Succeeded().ReplaceLineEndings("\n").Trim());
    }

    private static string[] Lines(Match block) => block.Groups["text"].Value.TrimEnd().Split('\n');

    private string Session(Consumer user, string[] commands)
        => string.Join('\n', commands.SelectMany(command => (string[])[command, .. Command(user, command[2..]).TrimEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.TrimEnd())]));

    private string Command(Consumer user, string line)
    {
        string[] words = [.. Words().Matches(line).Select(m => m.Value.Trim('"').Replace(PackedInto, feed.Folder, StringComparison.Ordinal))];
        return words[0] == "dotnet"
            ? user.Run(words[1..]).Succeeded()
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

    [GeneratedRegex(@"^`(?<name>[\w.]+)`[^\n]*:\n\n```\w*\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Files();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
