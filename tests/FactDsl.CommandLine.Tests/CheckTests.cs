using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts check</c>, as somebody reads it and as a script does.</summary>
public sealed partial class CheckTests
{
    private const string Wrong = "source S\nper S\nperson Putin\nperson Xi\nmeeting of Xi, Putine on 2014\n";

    [Fact]
    public void A_finding_is_shown_with_its_line_the_place_and_the_way_to_mend_it()
    {
        using Terminal terminal = new Terminal().With("a.facts", Wrong);
        Assert.Equal(1, terminal.Run("check"));
        Assert.Equal("""
            error[FACT2101]: There is no actor named `Putine`: did you mean `Putin`?
             --> a.facts:5:16
              |
            5 | meeting of Xi, Putine on 2014
              |                ^^^^^^
              = help: Write Putin

            1 error, 0 warnings, 1 note in 1 file.

            """.ReplaceLineEndings("\n"), terminal.Output);
        Assert.Equal("", terminal.Errors);
    }

    [Fact]
    public void At_a_terminal_a_finding_says_the_same()
    {
        using Terminal terminal = new Terminal().With("a.facts", Wrong + "person Xi\n");
        Assert.Equal(1, terminal.Run("check", "--severity", "information"));
        string plain = terminal.Output;
        Assert.Equal(1, terminal.RunAtTerminal("check", "--severity", "information"));
        Assert.Equal(plain, Style().Replace(terminal.Output, ""));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public void Colours_are_for_people_and_not_where_NO_COLOR_is_set(string noColor, bool isColoured)
    {
        // `script` gives the command a terminal.
        if (!File.Exists("/usr/bin/script") || !OperatingSystem.IsLinux())
            return;
        using Terminal terminal = new Terminal().With("a.facts", Wrong);
        // A shell takes what stands between apostrophes as it is; one in a path stands between two such texts.
        string quoted = "'" + typeof(FactsCommand).Assembly.Location.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"dotnet {quoted} check", "/dev/null"]) { WorkingDirectory = terminal.Folder, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        if (noColor.Length > 0)
            start.Environment["NO_COLOR"] = noColor;
        using Process run = Process.Start(start)!;
        run.StandardInput.Close();
        string shown = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no actor named `Putine`", shown, StringComparison.Ordinal);
        // Bold letters are no colour.
        Assert.Equal(isColoured, shown.Contains(";38;5;", StringComparison.Ordinal));
    }

    [Fact]
    public void All_files_below_a_folder_are_one_fact_base_but_those_of_builds()
    {
        using Terminal terminal = new Terminal()
            .With("people/xi.facts", "person Xi\nperson Putin\n")
            .With("meet/it's 1.facts", "source S\nmeeting of Xi, Putin on 2014 per S\n")
            .With("obj/old.facts", "nonsense")
            .With(".git/x.facts", "nonsense")
            .With("notes.txt", "nonsense");
        Assert.Equal(0, terminal.Run("check"));
        Assert.Equal("Nothing found in 2 files.\n1 fact, none with a quotation.\n", terminal.Output);
        Assert.Equal(1, terminal.Run("check", "meet"));
        Assert.Contains("meet/it's 1.facts:2:12", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_ends_with_how_many_facts_quote_their_sources_and_what_became_of_the_quotations()
    {
        using Terminal terminal = new Terminal().With("a.facts", ExplainAndCoverageTests.Audited).With("wire.source.txt", "On that day they met.\n");
        Assert.Equal(1, terminal.Run("check"));
        Assert.EndsWith("""
            6 facts: 4 with a quotation, 2 of them compared with the text of a source; 2 without.
            5 quotations: 1 found, 1 not found, 3 not checked (1 in another language, 1 without a text at hand, 1 whose text was not found).

            """.ReplaceLineEndings("\n"), terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_are_no_facts_nothing_is_said_of_them()
    {
        using Terminal terminal = new Terminal().With("a.facts", "source S\nperson Xi per S \"x\"\n");
        Assert.Equal(0, terminal.Run("check"));
        Assert.Equal("0 errors, 0 warnings, 1 note in 1 file.\n", terminal.Output);
        Assert.Equal(0, terminal.Run("check", "--format", "sarif"));
        using var json = JsonDocument.Parse(terminal.Output);
        Assert.False(json.RootElement.GetProperty("runs")[0].TryGetProperty("properties", out _));
    }

    [Fact]
    public void The_same_numbers_are_properties_of_the_run_for_programs()
    {
        using Terminal terminal = new Terminal().With("a.facts", ExplainAndCoverageTests.Audited).With("wire.source.txt", "On that day they met.\n");
        Assert.Equal(1, terminal.Run("check", "--format", "sarif"));
        using var json = JsonDocument.Parse(terminal.Output);
        JsonElement tally = json.RootElement.GetProperty("runs")[0].GetProperty("properties");
        Assert.Equal((6, 4, 2), (tally.GetProperty("facts").GetInt32(), tally.GetProperty("factsWithQuotation").GetInt32(), tally.GetProperty("factsWithCheckedQuotation").GetInt32()));
        Assert.Equal(
            ["found 1", "missing 1", "otherLanguage 1", "noText 1", "textNotAtHand 1", "noWords 0"],
            tally.GetProperty("quotations").EnumerateObject().Select(static q => $"{q.Name} {q.Value}"));
    }

    [Fact]
    public void A_pattern_names_files_and_one_that_names_none_is_told()
    {
        using Terminal terminal = new Terminal().With("a/x.facts", "person Xi\n").With("a/b/y.facts", "person\n");
        Assert.Equal(1, terminal.Run("check", "**/*.facts"));
        Assert.Contains("in 2 files", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("check", "z*.facts"));
        Assert.Equal("facts: z*.facts: no file has such a name\n", terminal.Errors);
        // The texts of sources are read whatever files a pattern names, and are none of them.
        terminal.With("a/told.source.txt", "They met.\n");
        Assert.Equal(2, terminal.Run("check", "a/z*.facts"));
        Assert.Equal("facts: a/z*.facts: no file has such a name\n", terminal.Errors);
        // What is named twice is found, and read once.
        Assert.Equal(0, terminal.Run("check", "a/x.facts", "a/x*.facts"));
        Assert.Contains("in 1 file", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_the_rest_is_checked()
    {
        using Terminal terminal = new Terminal().With("a.facts", Wrong);
        Assert.Equal(2, terminal.Run("check", "a.facts", "nowhere.facts"));
        Assert.Equal("facts: nowhere.facts: there is no such file or folder\n", terminal.Errors);
        Assert.Contains("FACT2101", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("check", "--frmat", "json"));
        Assert.Contains("--frmat: there is no such option", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_standard_input_is_a_file_too()
    {
        using var terminal = new Terminal();
        Assert.Equal(1, terminal.RunWith("\uFEFFperson Xi\r\nperson Xi\r\n", "check", "-"));
        Assert.Contains("stdin.facts:2:8", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_shown_when_asked_for()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Xi\n");
        Assert.Equal(0, terminal.Run("check"));
        Assert.DoesNotContain("FACT2113", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("check", "--severity", "information"));
        Assert.Contains("info[FACT2113]", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_everything_in_their_own_forms()
    {
        using Terminal terminal = new Terminal().With("a.facts", Wrong);
        Assert.Equal(1, terminal.Run("check", "--format", "json"));
        JsonElement found = JsonDocument.Parse(terminal.Output).RootElement.EnumerateArray().Single(static f => f.GetProperty("id").GetString() == "FACT2101");
        Assert.Equal(("a.facts", 5, 16), (found.GetProperty("file").GetString(), found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32()));
        Assert.Equal("Putin", found.GetProperty("fixes")[0].GetProperty("edits")[0].GetProperty("text").GetString());
        terminal.Run("check", "--format", "sarif");
        Assert.Equal("2.1.0", JsonDocument.Parse(terminal.Output).RootElement.GetProperty("version").GetString());
        terminal.Run("check", "--format", "github");
        Assert.Contains("::error file=a.facts,line=5,col=16,", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_clean()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("check"));
        Assert.Equal("Nothing found in 0 files.\n", terminal.Output);
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        using Terminal terminal = new Terminal().With("a.facts", Wrong);
        terminal.Run("check");
        string here = terminal.Output;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CreateSpecificCulture("tr-TR");
            terminal.Run("check");
            Assert.Equal(here, terminal.Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_projects_own_facts_are_clean()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.RunIn(Repository.Root, "", "check", "facts"));
    }

    [Fact]
    public async Task Watched_files_are_checked_again_when_one_changes_until_it_is_told_to_end()
    {
        using Terminal terminal = new Terminal().With("a.facts", Wrong);
        using var output = new HeardWriter();
        using var end = new CancellationTokenSource();
        Task<int> watching = new FactsCommand(TextReader.Null, output, TextWriter.Null, terminal.Folder).RunAsync(["check", "--watch"], end.Token);
        await output.Heard("1 error, 0 warnings, 1 note in 1 file.");
        terminal.With("a.facts", Wrong.Replace("Putine", "Putin", StringComparison.Ordinal));
        await output.Heard("Nothing found in 1 file.");
        terminal.With("later/b.facts", "person Xi\n");
        await output.Heard("in 2 files.");
        await end.CancelAsync();
        Assert.Equal(1, await watching);
    }

    [Fact]
    public void The_standard_input_cannot_be_watched()
    {
        using var terminal = new Terminal();
        Assert.Equal(2, terminal.Run("check", "-", "--watch"));
        Assert.Contains("The standard input cannot be watched", terminal.Errors, StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Style();
}
