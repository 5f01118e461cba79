using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.Testing;

namespace FactDsl.Tests.Values;

/// <summary>A doubt is called the same wherever it is told.</summary>
public partial class DoubtWordsTests
{
    [Fact]
    public void Every_doubt_has_a_name_and_words_of_its_own()
    {
        Assert.Equal(Enum.GetValues<FactDoubts>().Where(static d => d != FactDoubts.None).Order(), DoubtWords.All.Select(static d => d.Doubt).Order());
        Assert.Equal(DoubtWords.All.Count, DoubtWords.All.Select(static d => d.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("days are open, told of a group", DoubtWords.Tell(FactDoubts.Membership | FactDoubts.Date));
    }

    [Fact]
    public void The_page_says_the_same()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "src", "FactDsl.View", "doubt.js"));
        var said = Said().Matches(page).ToDictionary(static m => m.Groups["name"].Value, static m => m.Groups["words"].Value);
        Assert.Equal(DoubtWords.All.ToDictionary(static d => d.Name, static d => d.Words).OrderBy(static d => d.Key, StringComparer.Ordinal), said.OrderBy(static d => d.Key, StringComparer.Ordinal));
    }

    [GeneratedRegex("""case "(?<name>\w+)": return say\("(?<words>[^"]+)"\);""")]
    private static partial Regex Said();
}
