using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>The catalogue of everything the compiler can find.</summary>
public partial class CatalogueTests
{
    public static TheoryData<string> Ids => new(FindingRules.All.Select(static r => r.Id));

    [Fact]
    public void Every_id_is_used_once_and_the_rules_stand_in_the_order_of_their_ids()
    {
        string[] ids = FindingRules.All.Select(static r => r.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, static id => Assert.Matches("^FACT[0-9]{4}$", id));
    }

    [Fact]
    public void Every_family_has_a_hundred_of_its_own()
    {
        var families = new Dictionary<FindingCategory, int>
        {
            [FindingCategory.Compiler] = 0,
            [FindingCategory.Syntax] = 11,
            [FindingCategory.Definition] = 12,
            [FindingCategory.Names] = 21,
            [FindingCategory.Shape] = 22,
            [FindingCategory.Values] = 23,
            [FindingCategory.Rules] = 24,
            [FindingCategory.Consistency] = 31,
            [FindingCategory.Provenance] = 32,
            [FindingCategory.Style] = 41,
        };
        Assert.Equal(Enum.GetValues<FindingCategory>(), families.Keys);
        Assert.All(FindingRules.All, rule =>
            Assert.Equal(families[rule.Category], int.Parse(rule.Id.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture) / 100));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_reads_well(string id)
    {
        FindingRule rule = FindingRules.All.Single(r => r.Id == id);
        // A title is a heading, a message a sentence that may go on with an offer: neither ends with a full stop.
        Assert.All((string[])[rule.Title, rule.Message], static text => Assert.False(text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) || text != text.Trim() || text.Contains("  ", StringComparison.Ordinal)));
        Assert.True(char.IsUpper(rule.Title[0]));
        Assert.True(rule.Title.Length <= 50, "a title is a few words");
        int[] holes = HoleRegex().Matches(rule.Message).Select(static m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct().Order().ToArray();
        Assert.Equal(Enumerable.Range(0, holes.Length), holes);
        Assert.Equal(0, rule.Message.Count(static c => c == '`') % 2);
    }

    [Fact]
    public void A_rule_has_a_page_and_the_page_an_address()
    {
        Assert.Equal("src/docs/findings/FACT1101.md", FindingRules.UnclosedString.HelpPage);
        Assert.EndsWith(FindingRules.UnclosedString.HelpPage, FindingRules.UnclosedString.HelpLink, StringComparison.Ordinal);
        Assert.All(FindingRules.All, static rule => Assert.True(Uri.IsWellFormedUriString(rule.HelpLink, UriKind.Absolute)));
    }

    [Fact]
    public void A_message_stays_on_its_line_whatever_the_author_wrote()
    {
        var finding = Finding.At(FindingRules.WrongValue, default, "born", "a date", "\"\"\"\nA long story.\n\"\"\"");
        Assert.Equal("`born` takes a date; found `\"\"\"…`", finding.Message);
        Assert.Equal("`" + new string('x', 300) + "…` does not begin an item: write a kind such as `person` first, or indent the line if it belongs to the item above", Finding.At(FindingRules.ItemExpected, default, new string('x', 1_000)).Message);
    }

    [Theory]
    [InlineData("a\tb", "a<U+0009>b")]
    [InlineData("\u001B[31m", "<U+001B>[31m")]
    [InlineData("a\u202Eb", "a<U+202E>b")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("نی\u200Cوز", "نی\u200Cوز")]
    [InlineData("\nbelow", "…")]
    public void A_message_shows_nothing_that_could_move_the_cursor_or_turn_the_writing(string words, string shown)
        => Assert.Equal(shown, Finding.At(FindingRules.ItemExpected, default, words).Arguments[0]);

    [Fact]
    public void Half_a_character_is_not_shown_and_none_is_cut_in_half()
    {
        Assert.Equal("\uFFFD x", Finding.At(FindingRules.ItemExpected, default, "\uD83D x").Arguments[0]);
        Assert.Equal(new string('x', 299) + "…", Finding.At(FindingRules.ItemExpected, default, new string('x', 299) + "\uD83D\uDE00").Arguments[0]);
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex HoleRegex();

    [Fact]
    public void What_the_build_says_of_a_project_is_what_the_catalogue_says()
    {
        string targets = File.ReadAllText(Path.Combine(FindingPage.Folder, "..", "..", "FactDsl.Generator", "build", "FactDsl.targets"));
        foreach (FindingRule rule in new[] { FindingRules.GlobalReference, FindingRules.ProjectOfAnotherLanguage })
            Assert.Matches($"Code=\"{rule.Id}\"[^\n]* Text=\"{System.Text.RegularExpressions.Regex.Escape(System.Security.SecurityElement.Escape(rule.Message)!)}\"", targets);
    }
}
