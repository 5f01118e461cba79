using System.Globalization;
using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts export</c>, whatever the format.</summary>
public sealed class ExportTests
{
    [Fact]
    public void JSON_carries_everything_but_questions()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", "json"));
        Exported.IsKept("story.json", terminal.Output);
        Assert.Equal("facts: not carried by JSON: named questions, at story.facts (Meetings)\n", terminal.Errors);
    }

    [Fact]
    public void JSON_tells_accounts_doubt_and_what_is_superseded()
    {
        using Terminal terminal = new Terminal().With("a.facts", """
            person A
            person B
            person C
            source S
            source T
            group G
              members A
            per S
            meeting M of A, B
              on 1978-09-16 per S
              on 1978-09-17 per T preferred because "the archive"
            meeting L on 1978
              of A, B per S
              of A, B, C per T
            meeting D of A, B
              on 1978 certainty doubtful
            meeting P of A, B on 1978 disputed
            no meeting N of A, B during 1979
            meeting supersedes N because "it was one"

            """);
        Assert.Equal(0, terminal.Run("export"));
        JsonElement root = JsonDocument.Parse(terminal.Output).RootElement;
        var items = root.GetProperty("items").EnumerateArray().ToDictionary(static i => i.GetProperty("id").GetString()!);
        JsonElement[] times = [.. items["meeting.M"].GetProperty("times").EnumerateArray()];
        Assert.Equal(["on 1978-09-16", "on 1978-09-17"], times.Select(static t => t.GetProperty("text").GetString()));
        Assert.Equal(["source.S", "source.T"], times.Select(static t => t.GetProperty("citations")[0].GetProperty("source").GetString()));
        Assert.True(times[1].GetProperty("preferred").GetBoolean());
        Assert.Equal("the archive", times[1].GetProperty("because")[0].GetProperty("text").GetString());
        Assert.Equal("on 1978-09-17", items["meeting.M"].GetProperty("time").GetProperty("text").GetString());
        Assert.Equal("false false false false true", string.Join(' ', items["meeting.L"].GetProperty("fields").GetProperty("participants").EnumerateArray().Select(static p => IsDoubted(p) ? "true" : "false")));
        Assert.True(IsDoubted(Assert.Single(items["meeting.D"].GetProperty("times").EnumerateArray())));
        Assert.Equal((false, true), (IsDoubted(items["meeting.D"]), IsDoubted(items["meeting.P"])));
        Assert.False(items["meeting.P"].TryGetProperty("times", out _));
        Assert.Equal(("superseded", "denied"), (items["meeting.N"].GetProperty("standing").GetString(), items["meeting.N"].GetProperty("claim").GetString()));
        Assert.Single(items.Values, static i => i.TryGetProperty("standing", out JsonElement standing) && standing.GetString() == "retraction");
        Assert.True(root.GetProperty("kinds").EnumerateArray().Single(static k => k.GetProperty("kind").GetString() == "group").GetProperty("fields")[0].GetProperty("distributive").GetBoolean());

        static bool IsDoubted(JsonElement of) => of.TryGetProperty("doubted", out JsonElement doubted) && doubted.GetBoolean();
    }

    [Fact]
    public void A_fact_without_a_name_keeps_its_id_while_others_come_and_sources_and_notes_change()
    {
        Assert.Equal(Ids("meeting of A, B on 2014\n"), Ids("person C\nsource S\nmeeting of A, B on 2014 per S\n  note \"new\"\n"));
        Assert.NotEqual(Ids("meeting of A, B on 2014\n"), Ids("meeting of A, B on 2015\n"));
        Assert.NotEqual(Ids("meeting of A, B on 2014\n"), Ids("no meeting of A, B on 2014\n"));
        string[] twice = Ids("meeting of A, B on 2014\nmeeting of A, B on 2014\n");
        Assert.Equal([Ids("meeting of A, B on 2014\n")[0], twice[0] + "-2"], twice);
    }

    [Fact]
    public void Kinds_are_chosen_with_those_that_are_one_of_them_and_what_they_lead_to_is_told()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--kind", "place,alliance"));
        Assert.Equal(["alliance.Pact", "country.Land", "place.Town"], IdsIn(terminal.Output));
        Assert.Contains("items of other kinds, of which the ids are left, at story.facts:22\n", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("export", "--kind", "meting"));
        Assert.Equal("facts: there is no kind `meting`: did you mean `meeting`?\n", terminal.Errors);
    }

    [Fact]
    public void A_store_file_is_exported_as_its_files_are_as_far_as_it_keeps_them()
    {
        using Terminal terminal = Exported.Story();
        terminal.Run("export");
        string[] ids = IdsIn(terminal.Output);
        Assert.Equal(0, terminal.Run("build", "--unchecked", "-o", "s.factstore"));
        Assert.Equal(2, terminal.Run("export", "s.factstore"));
        Assert.Equal("facts: s.factstore: it has kinds of its own, which a store file does not describe: name the files that define them with `--definitions`\n", terminal.Errors);
        Assert.Equal(0, terminal.Run("export", "s.factstore", "--definitions", "story.facts"));
        Assert.Equal(ids, IdsIn(terminal.Output));
        Assert.DoesNotContain("formerNames", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("export", "s.factstore", "story.facts"));
        Assert.Equal(2, terminal.Run("export", "none.factstore"));
        Assert.Equal(2, terminal.With("k.facts", "entity other\n").Run("export", "s.factstore", "--definitions", "k.facts"));
        Assert.Equal("facts: s.factstore: it was compiled from other definitions than those in k.facts\n", terminal.Errors);
    }

    [Fact]
    public void Facts_with_errors_are_not_exported_and_the_others_are()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Ada\nmeeting of Nobody, Noone on 2014\n");
        Assert.Equal(1, terminal.Run("export", "-o", "a.json"));
        Assert.Equal("facts: 1 item with an error is left out: `facts check` tells where\n", terminal.Errors);
        Assert.Equal(["person.Ada"], IdsIn(File.ReadAllText(terminal["a.json"])));
    }

    [Fact]
    public void The_whole_report_names_every_place()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "-o", "out/s.json", "--report", "out/left.md"));
        Assert.Equal("", terminal.Output);
        Assert.Equal("# Not carried by JSON\n\n## Named questions\n\n- story.facts (Meetings)\n", File.ReadAllText(terminal["out/left.md"]));
        Assert.Equal(["left.md", "s.json"], Directory.GetFiles(terminal["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_facts_give_the_same_bytes_in_any_culture_and_from_any_order_of_files(string format)
    {
        const string People = "person I \"İstanbul ı\"\nperson B\n", Met = "meeting of I, B on 2014 count 1_000\n";
        using Terminal here = new Terminal().With("a.facts", People).With("b.facts", Met), there = new Terminal().With("b.facts", Met).With("a.facts", People);
        Assert.Equal(0, here.Run("export", "--format", format, "-o", "x"));
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("tr-TR", useUserOverride: false);
        try
        {
            Assert.Equal(0, there.Run("export", "b.facts", "a.facts", "--format", format, "-o", "x"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        Assert.Equal(File.ReadAllBytes(here["x"]), File.ReadAllBytes(there["x"]));
    }

    /// <summary>The formats that are one file.</summary>
    public static TheoryData<string> Formats => new(Exporting.ExportFormat.All.Select(static f => f.Name).Where(static n => n != "parquet"));

    [Fact]
    public void Half_a_character_is_told_and_does_no_harm()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person A \"\\uD800 lone\"\n  note \"\\u0000 \\u001F ]]> </script> \\uDC00\"\nperson B \"🙂\"\n");
        foreach (string format in Exporting.ExportFormat.All.Select(static f => f.Name))
        {
            Assert.Equal(0, terminal.Run("export", "--format", format, "-o", "out/" + format + (format == "parquet" ? "/" : "")));
            Assert.Contains("halves of characters, in whose place U+FFFD stands, 2 times, first at a.facts:1\n", terminal.Errors, StringComparison.Ordinal);
        }
        JsonElement items = JsonDocument.Parse(File.ReadAllText(terminal["out/json"])).RootElement.GetProperty("items");
        Assert.Equal("\uFFFD lone", items[0].GetProperty("labels")[0].GetProperty("text").GetString());
        Assert.Equal("\0 \u001F ]]> </script> \uFFFD", items[0].GetProperty("fields").GetProperty("note")[0].GetProperty("text").GetString());
    }

    private static string[] Ids(string facts)
    {
        using Terminal terminal = new Terminal().With("a.facts", "person A\nperson B\n" + facts);
        Assert.Equal(0, terminal.Run("export", "--kind", "meeting"));
        return IdsIn(terminal.Output);
    }

    private static string[] IdsIn(string json)
        => [.. JsonDocument.Parse(json).RootElement.GetProperty("items").EnumerateArray().Select(static i => i.GetProperty("id").GetString()!)];
}
