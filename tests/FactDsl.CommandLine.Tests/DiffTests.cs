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
    [InlineData("meeting of Ada, Bo on -0043-03-15 in Town", "meeting of Ada, Bo on -0042 in Town", "changed: meeting of Ada, Bo in Town on -0042 (at some moment in 43 BC): on -0042 (at some moment in 43 BC) instead of on -0043-03-15 (on 15 March 44 BC) (b/a.facts:7)\n1 change: 1 changed\n")]
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
    public void What_cannot_be_read_is_not_compared()
    {
        using Terminal terminal = new Terminal().With("a.facts", People);
        Assert.Equal(2, terminal.Run("diff", "a.facts", "c.facts"));
        Assert.Equal("", terminal.Output);
    }

    [Fact]
    public void What_has_an_error_on_one_side_is_compared_on_neither()
    {
        using Terminal terminal = new Terminal()
            .With("a.facts", People + "meeting M of Ada, Bo on 2014\nmeeting N of Ada, Bo on 2015\nalliance P of Ada, Bo since 2000\n")
            .With("b.facts", People.Replace("person Cy", "person Cy born 1900-13-01") + "meeting M of Ada, Nobody on 2014\nmeeting N of Ada, Bo on 2016\nalliance P of Ada, Bo since 2000\nextend P\n  of Noone\n");
        Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts"));
        Assert.Equal("changed: meeting N: on 2016 instead of on 2015 (b.facts:8)\n1 change: 1 changed\n", terminal.Output);
        Assert.Equal("facts: b.facts: 3 items with an error are left out: `facts check` tells where\n", terminal.Errors);
        Assert.Equal(1, terminal.Run("diff", "b.facts", "a.facts"));
        Assert.Equal("changed: meeting N: on 2015 instead of on 2016 (a.facts:8)\n1 change: 1 changed\n", terminal.Output);
    }

    [Fact]
    public void Nobody_is_told_that_both_say_the_same_where_some_could_not_be_compared()
    {
        using Terminal terminal = new Terminal().With("a.facts", People + "meeting M of Ada, Bo on 2014\n").With("b.facts", People + "meeting M of Ada, Nobody on 2014\n");
        Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts"));
        Assert.Equal("Nothing differs in what could be compared.\n", terminal.Output);
        Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts", "--format", "json"));
        Assert.Equal((0, 1), (JsonDocument.Parse(terminal.Output).RootElement.GetProperty("leftOut").GetProperty("before").GetInt32(), JsonDocument.Parse(terminal.Output).RootElement.GetProperty("leftOut").GetProperty("after").GetInt32()));
    }

    [Fact]
    public void A_fact_without_a_name_that_has_an_error_may_be_what_seems_to_be_gone()
    {
        using Terminal terminal = new Terminal().With("a.facts", People + "meeting of Ada, Bo on 2014\n").With("b.facts", People + "meeting of Ada, Nobody on 2014\n");
        Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts"));
        Assert.Equal("removed: meeting of Ada, Bo on 2014 (a.facts:7)\n1 change: 1 removed\n", terminal.Output);
        Assert.EndsWith("facts: what is told as added or removed may be one of the facts with an error\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  on 2014 per S\n", "  on 2014 per S\n  on 2015 per T\n", "changed: meeting M: on 2014 or on 2015 instead of on 2014 (b.facts:9)\nchanged: meeting M: per T is new (b.facts:9)\nchanged: meeting M: account on 2014 per S is new (b.facts:9)\nchanged: meeting M: account on 2015 per T is new (b.facts:9)\n4 changes: 4 changed\n")]
    [InlineData("  on 2014 per S\n  on 2015 per T\n", "  on 2014 per S\n  on 2016 per T\n", "changed: meeting M: account on 2016 per T instead of on 2015 per T (b.facts:9)\nchanged: meeting M: on 2014 or on 2016 instead of on 2014 or on 2015 (b.facts:9)\n2 changes: 2 changed\n")]
    [InlineData("  on 2014 per S\n  on 2015 per T\n", "  on 2014 per S\n  on 2015 per T preferred\n", "changed: meeting M: account on 2015 per T preferred instead of on 2015 per T (b.facts:9)\nchanged: meeting M: on 2015 instead of on 2014 or on 2015 (b.facts:9)\n2 changes: 2 changed\n")]
    [InlineData("  on 2014 per S\n", "  on 2014 per S disputed\n", "changed: meeting M: account on 2014 per S disputed is new (b.facts:9)\n1 change: 1 changed\n")]
    [InlineData("  on 2014 per S\n", "  on 2014 per S\n  disputed\n", "changed: meeting M: disputed is new (b.facts:9)\n1 change: 1 changed\n")]
    [InlineData("  on 2014 per S\n  certainty likely\n", "  on 2014 per S\n  certainty doubtful\n", "changed: meeting M: certainty doubtful instead of likely (b.facts:9)\n1 change: 1 changed\n")]
    public void What_is_said_of_a_time_and_how_sure_it_is_makes_a_difference(string before, string after, string told)
    {
        const string Named = People + "source T\nplace X\nmeeting M of Ada, Bo\n";
        using Terminal terminal = new Terminal().With("a.facts", Named + before).With("b.facts", Named + after);
        Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts"));
        Assert.Equal(told, terminal.Output);
    }

    [Fact]
    public void What_is_taken_back_is_told_with_what_takes_it_back()
    {
        const string Met = "meeting M of Ada, Bo on 2014\nmeeting N of Ada, Cy on 2015\n";
        using Terminal terminal = new Terminal().With("a.facts", People + Met).With("b.facts", People + Met + "meeting supersedes M because \"hoax\"\nmeeting supersedes N because \"error\"\n");
        Assert.Equal(1, terminal.Run("diff", "a.facts", "b.facts"));
        Assert.Equal("""
            added: retraction of meeting M of Ada, Bo on 2014 because “hoax” (b.facts:9)
            added: retraction of meeting N of Ada, Cy on 2015 because “error” (b.facts:10)
            changed: meeting M: superseded instead of asserted (b.facts:7)
            changed: meeting N: superseded instead of asserted (b.facts:8)
            4 changes: 2 added, 2 changed

            """.ReplaceLineEndings("\n"), terminal.Output);
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
