namespace FactDsl.CommandLine.Tests;

/// <summary>The page about templates shows what the command really says.</summary>
public sealed class ImportPageTests
{
    [Fact]
    public void The_example_of_the_page_is_imported_as_it_shows()
    {
        string[] blocks = File.ReadAllText(Path.Combine(Repository.Root, "src", "docs", "import.md")).ReplaceLineEndings("\n").Split("```");
        using Terminal terminal = new Terminal().With("states.import", blocks[1]["facts\n".Length..]).With("states.csv", blocks[3].TrimStart('\n'));
        string[] shown = blocks[5].TrimStart('\n').Split('\n', 2);
        Assert.Equal("$ facts import states.import states.csv", shown[0]);
        Assert.Equal(0, terminal.Run("import", "states.import", "states.csv"));
        Assert.Equal(shown[1], terminal.Output);
        string[] account = blocks[7].TrimStart('\n').Split('\n', 2);
        Assert.Equal("$ facts import states.import states.csv -o states.facts", account[0]);
        Assert.Equal(0, terminal.Run("import", "states.import", "states.csv", "-o", "states.facts"));
        Assert.Equal(account[1], terminal.Output);
    }
}
