namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts fix</c>: safe fixes unasked, the others when asked for.</summary>
public sealed class FixTests
{
    private const string Wrong = "source S “Title”@fr\nper S\nperson Putin\nperson Xi\nmeeting of Xi, Putine on 2014\n  format: summit\n";

    [Fact]
    public void What_cannot_change_the_meaning_is_mended_and_the_rest_is_counted()
    {
        using Terminal terminal = new Terminal().With("a.facts", Wrong).With("b.facts", "person Mao\n");
        Assert.Equal(1, terminal.Run("fix"));
        Assert.Equal("""
            a.facts:1:10: FACT1107: Write straight quotes
            a.facts:6:9: FACT1114: Remove the colon
            2 findings in 1 file mended; 1 error and 0 warnings left (1 with a fix to look at: `facts fix --unsafe --dry-run`).

            """.ReplaceLineEndings("\n"), terminal.Output);
        Assert.Equal("source S \"Title\"@fr\nper S\nperson Putin\nperson Xi\nmeeting of Xi, Putine on 2014\n  format summit\n", File.ReadAllText(terminal["a.facts"]));
    }

    [Fact]
    public void What_may_change_the_meaning_is_mended_when_asked_for()
    {
        using Terminal terminal = new Terminal().With("a.facts", Wrong);
        Assert.Equal(0, terminal.Run("fix", "--unsafe"));
        Assert.Contains("meeting of Xi, Putin on 2014\n", File.ReadAllText(terminal["a.facts"]), StringComparison.Ordinal);
        Assert.EndsWith("3 findings in 1 file mended.\n", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("fix", "--unsafe"));
        Assert.Equal("Nothing to apply.\n", terminal.Output);
    }

    [Fact]
    public void A_dry_run_shows_the_changes_and_writes_nothing()
    {
        using Terminal terminal = new Terminal().With("a.facts", Wrong);
        Assert.Equal(1, terminal.Run("fix", "--dry-run", "--unsafe", "--only", "FACT2101", "fact1114"));
        Assert.Equal("""
            --- a/a.facts
            +++ b/a.facts
            @@ -2,5 +2,5 @@
             per S
             person Putin
             person Xi
            -meeting of Xi, Putine on 2014
            -  format: summit
            +meeting of Xi, Putin on 2014
            +  format summit

            """.ReplaceLineEndings("\n"), terminal.Output);
        Assert.Contains("2 findings in 1 file would be mended", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(Wrong, File.ReadAllText(terminal["a.facts"]));
    }

    [Fact]
    public void The_standard_input_comes_out_mended()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.RunWith("person Xi “Xi”@fr\n", "fix", "-"));
        Assert.Equal("person Xi \"Xi\"@fr\n", terminal.Output);
        Assert.Contains("1 finding in 1 file mended.", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_nothing_has_and_a_file_that_is_not_there_are_told()
    {
        using Terminal terminal = new Terminal().With("a.facts", Wrong);
        Assert.Equal(2, terminal.Run("fix", "--only", "FACT0"));
        Assert.Equal("facts: no finding is called FACT0; `facts explain` lists all\n", terminal.Errors);
        Assert.Equal(2, terminal.Run("fix", "a.facts", "b.facts"));
        Assert.Equal(Wrong, File.ReadAllText(terminal["a.facts"]));
    }
}
