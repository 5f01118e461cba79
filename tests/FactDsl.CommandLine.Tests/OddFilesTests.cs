using System.Text;

namespace FactDsl.CommandLine.Tests;

/// <summary>Files as people have them on their machines: other encodings, links, what editors and systems leave beside them.</summary>
public sealed class OddFilesTests
{
    [Fact]
    public void A_file_that_is_not_utf8_is_an_error_at_the_byte()
    {
        using Terminal terminal = new();
        File.WriteAllBytes(terminal["a.facts"], Encoding.Latin1.GetBytes("person Ada\n  note \"été\"\n"));
        Assert.Equal(1, terminal.Run("check", "a.facts"));
        Assert.Contains("error[FACT1128]: A character was lost here, at byte 20 of the text", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("a.facts:2:9", terminal.Output, StringComparison.Ordinal);
        byte[] before = File.ReadAllBytes(terminal["a.facts"]);
        terminal.Run("fmt", "a.facts");
        terminal.Run("fix", "--unsafe", "a.facts");
        Assert.Equal(before, File.ReadAllBytes(terminal["a.facts"]));
    }

    [Fact]
    public void The_text_of_a_source_that_is_not_utf8_is_an_error_with_its_place()
    {
        using Terminal terminal = new Terminal().With("a.facts", "source Note\n  text \"note.source.txt\"\nmeeting on 2014 per Note \"été\"\n");
        File.WriteAllBytes(terminal["note.source.txt"], Encoding.Latin1.GetBytes("Un\nété.\n"));
        Assert.Equal(1, terminal.Run("check"));
        Assert.Contains("error[FACT2226]: The text `note.source.txt` is not UTF-8: its byte 4, in line 2, begins no character", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_links_to_its_own_parent_is_read_once()
    {
        using Terminal terminal = new Terminal().With("facts/a.facts", "person Ada\nperson Bob\nmeeting of Ada, Bob on 2014\n  accept FACT3201 because \"a sample\"\n");
        Directory.CreateSymbolicLink(terminal["facts/up"], terminal.Folder);
        Directory.CreateSymbolicLink(terminal["facts/self"], terminal["facts"]);
        File.CreateSymbolicLink(terminal["facts/same.facts"], terminal["facts/a.facts"]);
        Assert.Equal(0, terminal.Run("check", "facts", "facts/a.facts", "facts/same.facts"));
        Assert.StartsWith("Nothing found in 1 file.\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_that_a_link_brings_from_elsewhere_are_read_under_the_link()
    {
        using Terminal terminal = new Terminal().With("shared/a.facts", "person Ada\n").With("mine/b.facts", "meeting of Ada, Ada on 2014\n  accept FACT3201 because \"a sample\"\n");
        Directory.CreateSymbolicLink(terminal["mine/shared"], terminal["shared"]);
        Assert.Equal(0, terminal.Run("stats", "mine", "--format", "json"));
        Assert.Contains("mine/shared/a.facts", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Emacs_and_macOS_leave_beside_a_file_is_no_file_of_facts()
    {
        using Terminal terminal = new Terminal().With("m.facts", "person Ada\nperson Bob\nmeeting of Ada, Bob on 2014\n  accept FACT3201 because \"a sample\"\n").With("._m.facts", "\0\u0005\u0016\a Mac OS X");
        File.CreateSymbolicLink(terminal[".#m.facts"], "ada@machine.1234:1700000000");
        Assert.Equal(0, terminal.Run("check"));
        Assert.StartsWith("Nothing found in 1 file.\n", terminal.Output, StringComparison.Ordinal);
        Assert.Equal("", terminal.Errors);
    }

    [Fact]
    public void A_link_does_not_bring_the_text_of_a_source_from_elsewhere_unless_it_is_named()
    {
        using Terminal terminal = new Terminal().With("secret.txt", "The password is opensesame, and not another.\n")
            .With("facts/a.facts", "source Note\n  text \"x.source.txt\"\nperson Ada\nperson Bob\nmeeting of Ada, Bob on 2014 per Note \"The password is\"\n");
        File.CreateSymbolicLink(terminal["facts/x.source.txt"], terminal["secret.txt"]);
        terminal.Run("check", "facts");
        Assert.DoesNotContain("opensesame", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("FACT3204", terminal.Output, StringComparison.Ordinal);
        Assert.Equal("facts: facts/x.source.txt: leads out of facts, and is left out: name the file, or list it in the project\n", terminal.Errors);
        Assert.Equal(0, terminal.Run("check", "facts", "facts/x.source.txt"));
    }

    [Fact]
    public void A_folder_may_be_called_anything()
    {
        using Terminal terminal = new Terminal().With("C# & F#/50% [x]?/a.facts", "person Ada\nmeeting of Ada, Nobody on 2014\n");
        Assert.Equal(1, terminal.Run("check", "C# & F#"));
        Assert.Contains("--> C# & F#/50% [x]?/a.facts:2:17", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_whose_output_lies_in_a_folder_for_all_is_read_as_it_was_built()
    {
        using Terminal terminal = new Terminal().With("src/App/App.csproj", "<Project />\n").With("src/App/a.facts", "person Ada\n").With("more/b.facts", "person Bob\n");
        terminal.With("artifacts/obj/App/App.factdsl.json", $$"""{"version":1,"project":"x","options":{},"files":[{"path":{{System.Text.Json.JsonSerializer.Serialize(terminal["more/b.facts"])}}}],"references":[],"shared":[]}""");
        File.SetLastWriteTimeUtc(terminal["src/App/a.facts"], DateTime.UtcNow.AddHours(-1));
        Assert.Equal(0, terminal.Run("stats", "src/App", "--format", "json"));
        Assert.Contains("more/b.facts", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.facts", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_sees_in_a_file_is_shown_by_its_code()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Ada\n\uFEFFperson Bob\nperson Cy\u200B#\n");
        Assert.Equal(1, terminal.Run("check"));
        Assert.Contains("2 | <U+FEFF>person Bob\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("3 | person Cy<U+200B>#\n", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check --format github")]
    [InlineData("fmt --check")]
    [InlineData("stats")]
    public void The_name_of_a_file_does_nothing_to_a_terminal(string command)
    {
        using Terminal terminal = new Terminal().With("a\u001B]0;x\a\u202E.facts", "person Ada\nmeeting   of Ada, Nobody on 2014\n");
        terminal.RunAtTerminal(command.Split(' '));
        Assert.DoesNotContain("\u001B]0", terminal.Output + terminal.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', terminal.Output + terminal.Errors);
        terminal.Run(command.Split(' '));
        if (command.StartsWith("check", StringComparison.Ordinal))
            Assert.DoesNotContain("\u001B", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_do_nothing_to_a_terminal_and_keep_their_characters_in_a_file()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Ada \"A\\u001B[31mda\"\nmeeting of Ada on 2014\n");
        terminal.RunAtTerminal("ask", "person ?who", "--format", "csv");
        Assert.DoesNotContain('\u001B', terminal.Output);
        terminal.Run("ask", "person ?who", "--format", "csv");
        Assert.Contains("A\u001B[31mda", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_name_of_a_file_nor_a_label_writes_over_what_stands_before_it()
    {
        using Terminal terminal = new Terminal().With("x\rfacts: nothing found .facts", "person Ada \"A\\rda\"\r\nmeeting of Ada, Nobody on 2014\r\n");
        terminal.RunAtTerminal("check");
        Assert.DoesNotContain('\r', (terminal.Output + terminal.Errors).Replace("\r\n", "\n", StringComparison.Ordinal));
        terminal.RunAtTerminal("ask", "person ?who");
        Assert.DoesNotContain('\r', (terminal.Output + terminal.Errors).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_behind_any_number_of_warnings_is_shown()
    {
        string warnings = string.Concat(Enumerable.Range(1, 400).Select(static i => $"meeting of Ada, Bo on {1500 + i}\n"));
        using Terminal terminal = new Terminal().With("a.facts", "person Ada\nperson Bo\n" + warnings + "meeting of Ada, Nobody on 2014\n");
        Assert.Equal(1, terminal.Run("check"));
        Assert.Contains("error[FACT2101]", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("more findings in a.facts", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_wrong_throughout_is_shown_in_a_screen_or_two()
    {
        using Terminal terminal = new Terminal().With("a.facts", "meeting of " + string.Join("; ", Enumerable.Range(0, 3_000).Select(static i => $"A{i}")) + "\n" + string.Concat(Enumerable.Range(0, 500).Select(static i => $"meeting of B{i}\n")));
        Assert.Equal(1, terminal.Run("check"));
        Assert.InRange(terminal.Output.Length, 10_000, 150_000);
        Assert.Contains("more findings in line 1 of a.facts.\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("more findings in a.facts: `--format json` has all.\n", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(1, terminal.Run("check", "--format", "json"));
        Assert.True(System.Text.Json.JsonDocument.Parse(terminal.Output).RootElement.GetArrayLength() > 5_000);
    }

    [Theory]
    [InlineData("-4")]
    [InlineData("<0")]
    [InlineData("<=-1")]
    [InlineData("-1..-1")]
    [InlineData("-3..5")]
    [InlineData("~-3")]
    public void A_count_below_zero_is_a_finding(string count)
    {
        using Terminal terminal = new Terminal().With("a.facts", $"group A\nalliance count {count}\nalliance of A, others count {count}\n");
        Assert.Equal(1, terminal.Run("check"));
        Assert.Equal(2, terminal.Output.Split("error[FACT2227]").Length - 1);
        Assert.DoesNotContain("failed", terminal.Output + terminal.Errors, StringComparison.Ordinal);
    }
}
