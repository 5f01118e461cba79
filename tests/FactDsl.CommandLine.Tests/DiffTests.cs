using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts diff</c>.</summary>
public sealed class DiffTests
{
    private const string People = "source S\nperson Ada\nperson Bo\nperson Cy\nplace Town\nplace Village\n";

    [Fact]
    public void Every_change_is_a_sentence()
    {
        using Terminal terminal = Story();
        Assert.Equal(1, terminal.Run("diff", "a", "b"));
        Exported.IsKept("story-diff.txt", terminal.Output);
        Assert.Equal("", terminal.Errors);
    }

    [Fact]
    public void Every_change_is_an_object_of_JSON()
    {
        using Terminal terminal = Story();
        Assert.Equal(1, terminal.Run("diff", "a", "b", "--format", "json"));
        Exported.IsKept("story-diff.json", terminal.Output);
        Assert.Equal(0, terminal.Run("diff", "a", "a", "--format", "json"));
        Assert.Equal("{\n  \"version\": 1,\n  \"changes\": []\n}\n", terminal.Output);
    }

    [Fact]
    public void Neither_order_nor_layout_nor_the_files_that_say_it_make_a_difference()
    {
        using Terminal terminal = new Terminal()
            .With("a/a.facts", People + "meeting of Ada, Bo on 2014 in Town per S \"x\", S \"y\"\nmeeting of Ada, Bo on 2014 in Town\n")
            .With("b/z.facts", "per S \"y\", S \"x\"\n\nmeeting of Bo,   Ada in Town\n  on 2014\n").With("b/y.facts", People).With("b/x.facts", "meeting of Ada, Bo on 2014 in Town\n");
        Assert.Equal(0, terminal.Run("diff", "a", "b"));
        Assert.Equal("Both say the same.\n", terminal.Output);
    }

    [Theory]
    [InlineData("meeting of Ada, Bo on 2014 in Town", "meeting of Ada, Bo on 2015 in Town", "changed: meeting of Ada, Bo in Town on 2015: on 2015 instead of on 2014 (b/a.facts:7)\n1 change: 1 changed\n")]
    [InlineData("meeting of Ada, Bo on 2014", "planned meeting of Ada, Bo on 2014", "changed: planned meeting of Ada, Bo on 2014: planned instead of asserted (b/a.facts:7)\n1 change: 1 changed\n")]
    [InlineData("meeting of Ada, Bo on 2014", "meeting of Ada, Cy on 2014", "changed: meeting of Ada, Cy on 2014: of Cy instead of Bo (b/a.facts:7)\n1 change: 1 changed\n")]
    [InlineData("meeting of Ada, Bo on 2014", "meeting of Ada, Bo, Cy on 2014", "changed: meeting of Ada, Bo, Cy on 2014: of Cy is new (b/a.facts:7)\n1 change: 1 changed\n")]
    [InlineData("meeting of Ada, Bo on 2014 in Town", "meeting of Ada, Bo on 2014", "changed: meeting of Ada, Bo on 2014: in Town is gone (a/a.facts:7)\n1 change: 1 changed\n")]
    [InlineData("meeting of Ada, Bo on 2014 per S", "meeting of Ada, Bo on 2014 per S \"so\"", "changed: meeting of Ada, Bo on 2014: per S “so” instead of S (b/a.facts:7)\n1 change: 1 changed\n")]
    [InlineData("visit of Ada to Town on 2014", "visit of Bo to Village on 2014", "removed: visit of Ada to Town on 2014 (a/a.facts:7)\nadded: visit of Bo to Village on 2014 (b/a.facts:7)\n2 changes: 1 added, 1 removed\n")]
    [InlineData("agreement of Ada, Bo on 2014 about Town", "agreement of Ada, Bo on 2014 about \"Town\"", "changed: agreement of Ada, Bo about “Town” on 2014: about “Town” instead of Town (b/a.facts:7)\n1 change: 1 changed\n")]
    [InlineData("meeting of Ada, Bo on 2014 in Town", "meeting of Ada, Bo, Cy on 2014 in Village", "changed: meeting of Ada, Bo, Cy in Village on 2014: of Cy is new (b/a.facts:7)\nchanged: meeting of Ada, Bo, Cy in Village on 2014: in Village instead of Town (b/a.facts:7)\n2 changes: 2 changed\n")]
    [InlineData("meeting of Ada, Bo on 2014 in Town", "meeting of Ada, Bo, Cy on 2015 in Village", "removed: meeting of Ada, Bo in Town on 2014 (a/a.facts:7)\nadded: meeting of Ada, Bo, Cy in Village on 2015 (b/a.facts:7)\n2 changes: 1 added, 1 removed\n")]
    public void A_fact_without_a_name_is_a_changed_one_where_most_of_it_agrees(string before, string after, string told)
    {
        using Terminal terminal = new Terminal().With("a/a.facts", People + before + "\n").With("b/a.facts", People + after + "\n");
        Assert.Equal(1, terminal.Run("diff", "a", "b"));
        Assert.Equal(told, terminal.Output);
    }

    [Fact]
    public void Items_that_share_a_label_are_told_apart_by_their_names()
    {
        const string Two = "place T1 \"Town\"\nplace T2 \"Town\"\n";
        using Terminal terminal = new Terminal().With("a.facts", People + Two + "visit of Ada to T1 on 2014\n").With("b.facts", People + Two + "visit of Ada to T2 on 2014\n");
        Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts"));
        Assert.Contains(": to place.T2 instead of place.T1 (", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_item_is_one_change_whichever_side_tells_of_it()
    {
        using Terminal terminal = new Terminal()
            .With("a.facts", People + "meeting of Ada, Bo on 2014\n")
            .With("b.facts", People.Replace("person Ada\n", "person AdaL\n  renamed-from Ada\n") + "meeting of AdaL, Bo on 2014\n");
        Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts"));
        Assert.Equal("renamed: person.Ada to person.AdaL (b.facts:2)\n1 change: 1 renamed\n", terminal.Output);
        Assert.Equal(1, terminal.Run("diff", "b.facts", "a.facts"));
        Assert.Equal("renamed: person.AdaL to person.Ada (a.facts:2)\n1 change: 1 renamed\n", terminal.Output);
    }

    [Fact]
    public void Revisions_are_named_as_git_names_them()
    {
        using Terminal terminal = new Terminal().With("facts/a/a.facts", People).With("facts/readme.md", "no facts").With("facts/b.facts", "\uFEFFmeeting of Ada, Bo on 2014\n");
        Git(terminal, "init", "-q");
        Git(terminal, "add", ".");
        Git(terminal, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "First");
        Git(terminal, "tag", "v1");
        terminal.With("facts/b.facts", "meeting of Ada, Bo on 2015\n");
        Assert.Equal(0, terminal.Run("diff", "HEAD", "v1:facts"));
        Assert.Equal(1, terminal.Run("diff", "HEAD:facts", "facts"));
        Assert.Equal("changed: meeting of Ada, Bo on 2015: on 2015 instead of on 2014 (facts/b.facts:1)\n1 change: 1 changed\n", terminal.Output);
        Assert.Equal(1, terminal.Run("diff", "facts/a", "v1:"));
        Assert.Equal("added: meeting of Ada, Bo on 2014 (v1:facts/b.facts:1)\n1 change: 1 added\n", terminal.Output);
        Assert.Equal(0, terminal.RunIn(terminal["facts"], "", "diff", "HEAD:./a/a.facts", "a"));
        Assert.Equal(2, terminal.Run("diff", "v2:facts", "facts"));
        Assert.Equal("facts: v2:facts: there is no such file or folder\n", terminal.Errors);
        Assert.Equal(2, terminal.Run("diff", "facts", "HEAD:--output=x"));
    }

    [Fact]
    public void Store_files_are_compared_with_each_other_and_with_what_they_were_compiled_from()
    {
        using Terminal terminal = Story();
        Assert.Equal(0, terminal.Run("build", "--unchecked", "-o", "a.factstore", "a"));
        Assert.Equal(0, terminal.Run("build", "--unchecked", "-o", "b.factstore", "b"));
        Assert.Equal(0, terminal.Run("diff", "a.factstore", "a", "--definitions", "a"));
        Assert.Equal(2, terminal.Run("diff", "a.factstore", "b.factstore", "--definitions", "a"));
        Assert.Equal("facts: b.factstore: it was compiled from other definitions than those in a\n", terminal.Errors);
    }

    [Fact]
    public void What_cannot_be_read_or_has_errors_is_not_compared()
    {
        using Terminal terminal = new Terminal().With("a.facts", People).With("b.facts", "meeting of Nobody, Noone\n");
        Assert.Equal(2, terminal.Run("diff", "a.facts", "b.facts"));
        Assert.Equal("facts: nothing is compared: b.facts has 2 errors\n", terminal.Errors);
        Assert.Equal(2, terminal.Run("diff", "a.facts", "c.facts"));
        Assert.Equal("", terminal.Output);
    }

    [Fact]
    public void What_differs_is_told_alike_in_any_culture_and_hostile_texts_stay_on_their_line()
    {
        using Terminal terminal = new Terminal().With("a.facts", People + "person I \"İ\\u001b[31m\\nı\"\n").With("b.facts", People + "person I \"I\"\n");
        Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts"));
        string here = terminal.Output;
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("tr-TR", useUserOverride: false);
        try
        {
            Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        Assert.Equal(here, terminal.Output);
        Assert.Equal("changed: person I: label “I” instead of “İ [31m ı” (b.facts:7)\n1 change: 1 changed\n", here);
    }

    [Fact]
    public void What_is_new_one_way_is_gone_the_other()
    {
        using Terminal terminal = Story();
        terminal.Run("diff", "a", "b", "--format", "json");
        string[] forth = Turned(terminal.Output, isTurned: false);
        terminal.Run("diff", "b", "a", "--format", "json");
        Assert.Equal(forth.Order(StringComparer.Ordinal), Turned(terminal.Output, isTurned: true).Order(StringComparer.Ordinal));
    }

    private static string[] Turned(string json, bool isTurned) => [.. JsonDocument.Parse(json).RootElement.GetProperty("changes").EnumerateArray()
        .Where(static c => c.GetProperty("change").GetString() != "renamed")
        .Select(c =>
        {
            string change = c.GetProperty("change").GetString()!;
            string before = Value(c, isTurned ? "after" : "before"), after = Value(c, isTurned ? "before" : "after");
            return (isTurned ? change switch { "added" => "removed", "removed" => "added", _ => change } : change) + " " + c.GetProperty("kind").GetString() + " " + before + " > " + after;
        })];

    private static string Value(JsonElement change, string side) => change.TryGetProperty(side, out JsonElement said) ? said.GetProperty("value").GetString()! : "";

    private static Terminal Story() => new Terminal().With("a/story.facts", Exported.Read("story.facts")).With("b/story.facts", Exported.Read("story-later.facts"));

    private static void Git(Terminal terminal, params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = terminal["."], RedirectStandardOutput = true })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
