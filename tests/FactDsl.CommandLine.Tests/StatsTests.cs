using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts stats</c>, as somebody reads it and as a script does.</summary>
public sealed class StatsTests
{
    private static Terminal Facts() => new Terminal()
        .With("people.facts", "person Xi\nperson Putin\nsource S\n")
        .With("met/a.facts", "per S\nmeeting M of Xi, Putin on 2014\nno meeting of Xi, Putin during 2015/2016-03\n  format summit per S\n")
        .With("met/b.facts", "meeting of Xi, Putin\n");

    [Fact]
    public void Kinds_and_files_are_counted_in_tables()
    {
        using Terminal terminal = Facts();
        Assert.Equal(0, terminal.Run("stats"));
        Assert.Equal("""
            kind     items  named  not asserted  superseded  doubted  without source  from        to
            meeting      3      1             1           0        0               1  2014-01-01  2016-03-31
            person       2      2             0           0        0               0
            source       1      1             0           0        0               0

            file          lines  entities  facts  sources  from        to
            met/a.facts       4         0      2        1  2014-01-01  2016-03-31
            met/b.facts       1         0      1        0
            people.facts      3         3      0        0

            3 entities and 3 facts of 3 kinds in 3 files, citing 1 source, from 2014-01-01 to 2016-03-31.

            """.ReplaceLineEndings("\n"), terminal.Output);
        Assert.Equal("", terminal.Errors);
    }

    [Fact]
    public void People_at_a_terminal_see_lines()
    {
        using Terminal terminal = Facts();
        Assert.Equal(0, terminal.RunAtTerminal("stats", "people.facts"));
        Assert.Contains("───", terminal.Output, StringComparison.Ordinal);
        Assert.EndsWith("3 entities and 0 facts of 2 kinds in 1 file, citing 0 sources.\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_same_as_JSON()
    {
        using Terminal terminal = Facts();
        Assert.Equal(0, terminal.Run("stats", "--format", "json"));
        JsonElement stats = JsonDocument.Parse(terminal.Output).RootElement;
        Assert.Equal((3, 3, 1, "2016-03-31"), (stats.GetProperty("entities").GetInt32(), stats.GetProperty("facts").GetInt32(), stats.GetProperty("sources").GetInt32(), stats.GetProperty("to").GetString()));
        JsonElement meeting = stats.GetProperty("kinds")[0];
        Assert.Equal(("meeting", true, 3, 1, 1, 1), (
            meeting.GetProperty("kind").GetString(), meeting.GetProperty("isFact").GetBoolean(), meeting.GetProperty("items").GetInt32(),
            meeting.GetProperty("named").GetInt32(), meeting.GetProperty("notAsserted").GetInt32(), meeting.GetProperty("withoutSource").GetInt32()));
        Assert.Equal(["met/a.facts", "met/b.facts", "people.facts"], stats.GetProperty("files").EnumerateArray().Select(static f => f.GetProperty("file").GetString()));
        Assert.False(stats.GetProperty("files")[2].TryGetProperty("from", out _));
    }

    [Fact]
    public void What_could_not_be_read_is_told()
    {
        using Terminal terminal = Facts().With("c.facts", "meeting of Xi Putin\n@\n");
        Assert.Equal(0, terminal.Run("stats"));
        Assert.Equal("facts: 1 item with an error is left out: `facts check` tells where\n", terminal.Errors);
        Assert.Contains("3 entities and 3 facts of 3 kinds in 4 files", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("stats", "--format", "json"));
        Assert.Equal("facts: 1 item with an error is left out: `facts check` tells where\n", terminal.Errors);
        Assert.Equal(1, JsonDocument.Parse(terminal.Output).RootElement.GetProperty("leftOut").GetInt32());
    }

    [Fact]
    public void What_is_in_doubt_or_taken_back_is_counted_apart()
    {
        using Terminal terminal = new Terminal().With("doubt.facts", Exported.Read("doubt.facts"));
        Assert.Equal(0, terminal.Run("stats", "--format", "json"));
        JsonElement meeting = JsonDocument.Parse(terminal.Output).RootElement.GetProperty("kinds").EnumerateArray().Single(static k => k.GetProperty("kind").GetString() == "meeting");
        Assert.Equal((10, 4, 3, 2, "1978-09-16", "1981-12-31"), (
            meeting.GetProperty("items").GetInt32(), meeting.GetProperty("notAsserted").GetInt32(), meeting.GetProperty("superseded").GetInt32(),
            meeting.GetProperty("doubted").GetInt32(), meeting.GetProperty("from").GetString(), meeting.GetProperty("to").GetString()));
    }

    [Fact]
    public void Nothing_is_a_fact_base_too()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("stats"));
        Assert.EndsWith("\n0 entities and 0 facts of 0 kinds in 0 files, citing 0 sources.\n", terminal.Output, StringComparison.Ordinal);
    }
}
