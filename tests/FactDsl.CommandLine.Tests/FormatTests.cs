namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts fmt</c>: what it writes, lists and shows.</summary>
public sealed class FormatTests
{
    private const string Untidy = "person   Xi\n\n\n\nperson Putin\nmeeting of Xi,Putin on 2014\n";
    private const string Tidy = "person Xi\n\nperson Putin\nmeeting of Xi, Putin on 2014\n";

    [Fact]
    public void Files_are_laid_out_and_those_that_changed_are_listed()
    {
        using Terminal terminal = new Terminal().With("a.facts", Untidy).With("b/c.facts", "person Mao").With("d.facts", Tidy);
        Assert.Equal(0, terminal.Run("fmt"));
        Assert.Equal("a.facts\nb/c.facts\n", terminal.Output);
        Assert.Equal("2 of 3 files changed.\n", terminal.Errors);
        Assert.Equal(Tidy, File.ReadAllText(terminal["a.facts"]));
        Assert.Equal("person Mao\n", File.ReadAllText(terminal["b/c.facts"]));
        Assert.Equal(0, terminal.Run("fmt"));
        Assert.Equal(("", "0 of 3 files changed.\n"), (terminal.Output, terminal.Errors));
    }

    [Fact]
    public void Checking_lists_what_is_not_laid_out_and_writes_nothing()
    {
        using Terminal terminal = new Terminal().With("a.facts", Untidy).With("d.facts", Tidy);
        Assert.Equal(1, terminal.Run("fmt", "--check"));
        Assert.Equal(("a.facts\n", "1 of 2 files not laid out; `facts fmt` does it.\n"), (terminal.Output, terminal.Errors));
        Assert.Equal(Untidy, File.ReadAllText(terminal["a.facts"]));
        Assert.Equal(0, terminal.Run("fmt", "--check", "d.facts"));
        Assert.Equal(("", "1 file laid out.\n"), (terminal.Output, terminal.Errors));
    }

    [Fact]
    public void A_diff_shows_what_would_change()
    {
        using Terminal terminal = new Terminal().With("a.facts", Untidy);
        Assert.Equal(1, terminal.Run("fmt", "--diff"));
        Assert.Equal("""
            --- a/a.facts
            +++ b/a.facts
            @@ -1,6 +1,4 @@
            -person   Xi
            -
            -
            +person Xi
             
             person Putin
            -meeting of Xi,Putin on 2014
            +meeting of Xi, Putin on 2014

            """.ReplaceLineEndings("\n"), terminal.Output);
        Assert.Equal("1 of 1 file would change.\n", terminal.Errors);
        Assert.Equal(Untidy, File.ReadAllText(terminal["a.facts"]));
    }

    [Fact]
    public void The_standard_input_comes_out_laid_out()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.RunWith(Untidy, "fmt", "-"));
        Assert.Equal((Tidy, ""), (terminal.Output, terminal.Errors));
        Assert.Equal(0, terminal.RunWith(Tidy, "fmt", "-"));
        Assert.Equal(Tidy, terminal.Output);
        Assert.Equal(1, terminal.RunWith(Untidy, "fmt", "-", "--check"));
        Assert.Equal("stdin.facts\n", terminal.Output);
    }

    [Fact]
    public void A_project_says_in_editorconfig_how_wide_and_how_far_in()
    {
        using Terminal terminal = new Terminal()
            .With(".editorconfig", "root = true\n[*.facts]\nmax_line_length = 30\n")
            .With("deep/.editorconfig", "[*]\nindent_size = 4\nend_of_line = crlf\n")
            .With("a.facts", "meeting Summit of Xi, Putin on 2014-02-06\n")
            .With("deep/a.facts", "meeting Summit of Xi, Putin on 2014-02-06\n");
        Assert.Equal(0, terminal.Run("fmt"));
        Assert.Equal("meeting Summit of Xi, Putin\n  + on 2014-02-06\n", File.ReadAllText(terminal["a.facts"]));
        Assert.Equal("meeting Summit of Xi, Putin\r\n    + on 2014-02-06\r\n", File.ReadAllText(terminal["deep/a.facts"]));
    }

    [Fact]
    public void Items_with_mistakes_stay_and_are_told()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person   A\nmeeting   of A B\nmeeting   of A B\n");
        Assert.Equal(0, terminal.Run("fmt"));
        Assert.Equal("person A\nmeeting   of A B\nmeeting   of A B\n", File.ReadAllText(terminal["a.facts"]));
        Assert.Equal("facts: a.facts: 2 items with mistakes stay as they are; `facts check` shows what is wrong\n1 of 1 file changed.\n", terminal.Errors);
    }

    [Fact]
    public void A_byte_order_mark_the_rights_and_a_link_stay()
    {
        using Terminal terminal = new Terminal().With("a.facts", "").With("real/b.facts", Untidy);
        File.WriteAllBytes(terminal["a.facts"], [0xEF, 0xBB, 0xBF, .. "person   A"u8]);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(terminal["a.facts"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute);
            File.CreateSymbolicLink(terminal["b.facts"], terminal["real/b.facts"]);
        }
        Assert.Equal(0, terminal.Run("fmt", "a.facts", "b.facts"));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "person A\n"u8], File.ReadAllBytes(terminal["a.facts"]));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute, File.GetUnixFileMode(terminal["a.facts"]));
            Assert.Equal(Tidy, File.ReadAllText(terminal["real/b.facts"]));
            Assert.NotNull(new FileInfo(terminal["b.facts"]).LinkTarget);
        }
    }

    [Theory]
    [InlineData(new byte[] { (byte)'p', (byte)'e', (byte)'r', (byte)' ', (byte)' ', (byte)'S', (byte)' ', (byte)'/', (byte)'/', 0xE9 })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'p', 0, (byte)' ', 0, (byte)' ', 0, (byte)'S', 0 })]
    public void A_file_that_is_not_UTF_8_is_told_and_stays(byte[] bytes)
    {
        using Terminal terminal = new Terminal().With("a.facts", "");
        File.WriteAllBytes(terminal["a.facts"], bytes);
        Assert.Equal(2, terminal.Run("fmt"));
        Assert.StartsWith("facts: a.facts: it is not UTF-8, and stays as it is\n", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(terminal["a.facts"]));
    }

    [Fact]
    public void The_projects_own_facts_are_laid_out()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.RunIn(Repository.Root, "", "fmt", "--check", "facts", "src/FactDsl.Language", "src/FactDsl.CommandLine/Templates"));
    }
}
