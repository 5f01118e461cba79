namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts build</c>, and <c>facts check</c> of what it writes.</summary>
public sealed class BuildTests
{
    private const string Facts = "person Xi \"Xi Jinping\"\nperson Putin\nmeeting of Xi, Putin on 2014\n";

    [Theory]
    [InlineData("build", "-o", "out/world.factstore")]
    [InlineData("build", "-o", "out/world.factstore", "--unchecked")]
    public void Files_become_a_store_that_opens_and_is_whole(params string[] arguments)
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run(arguments));
        Assert.Matches("^out/world.factstore: 3 items, [0-9]+ KB\n$", terminal.Output);
        using (var store = FactStore.Open(terminal["out/world.factstore"]))
            store.Verify();
        Assert.Equal(0, terminal.Run("check", "out/world.factstore"));
        Assert.Equal("out/world.factstore: whole.\n", terminal.Output);
        Assert.Equal(["world.factstore"], Directory.GetFiles(terminal["out"]).Select(Path.GetFileName));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        using Terminal here = new Terminal().With("a.facts", Facts).With("b.facts", "person Zhou\n"), there = new Terminal().With("b.facts", "person Zhou\n").With("a.facts", Facts);
        Assert.Equal(0, here.Run("build"));
        Assert.Equal(0, there.Run("build", "b.facts", "a.facts"));
        Assert.Equal(File.ReadAllBytes(here["facts.factstore"]), File.ReadAllBytes(there["facts.factstore"]));
    }

    [Fact]
    public void Unchecked_files_of_any_number_give_the_same_bytes()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts).With("there/b.facts", "person Zhou\nextend Xi\n  note \"x\"\n").With("there/s.source.txt", "a text");
        Assert.Equal(0, terminal.Run("build", "-o", "checked.factstore"));
        string said = terminal.Output;
        Assert.Equal(0, terminal.Run("build", "--unchecked", "-o", "unchecked.factstore"));
        Assert.Equal(said, terminal.Output["un".Length..]);
        Assert.Equal(File.ReadAllBytes(terminal["checked.factstore"]), File.ReadAllBytes(terminal["unchecked.factstore"]));
    }

    [Fact]
    public void Unchecked_facts_may_come_from_the_standard_input()
    {
        using Terminal terminal = new Terminal().With("b.facts", "person Zhou\n");
        Assert.Equal(0, terminal.RunWith(Facts, "build", "--unchecked", "b.facts", "-"));
        Assert.Contains("4 items", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unchecked_files_that_cannot_be_read_are_told()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        File.Delete(terminal["b.facts"]);
        File.CreateSymbolicLink(terminal["b.facts"], terminal["gone.facts"]);
        Assert.Equal(2, terminal.Run("build", "--unchecked"));
        Assert.StartsWith("facts: b.facts: ", terminal.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(terminal["facts.factstore"]));
    }

    [Theory]
    [InlineData("meeting of Xi, Nobody on 2014\n", "an error")]
    [InlineData("meeting of (\n", "2 errors")]
    [InlineData("meeting of Xi, Nobody on 2014\nmeeting of Xi, Nothing on 2015\n", "2 errors")]
    public void Where_unchecked_files_have_errors_nothing_is_written(string more, string said)
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts).With("b.facts", more);
        Assert.Equal(1, terminal.Run("build", "--unchecked"));
        Assert.Equal($"facts: nothing is written: `facts check` shows {said}\n", terminal.Errors);
        Assert.False(File.Exists(terminal["facts.factstore"]));
    }

    [Theory]
    [InlineData("meeting of Xi, Nobody on 2014\n", "an error")]
    [InlineData("meeting of Xi, Nobody on 2014\nmeeting of Xi, Nothing on 2015\n", "2 errors")]
    [InlineData("person Mao\n  died 1976\nmeeting of Xi, Mao on 2014\n", "an error")]
    public void Where_there_are_errors_nothing_is_written(string more, string said)
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts).With("b.facts", more);
        Assert.Equal(1, terminal.Run("build"));
        Assert.Equal($"facts: nothing is written: `facts check` shows {said}\n", terminal.Errors);
        Assert.False(File.Exists(terminal["facts.factstore"]));
    }

    [Fact]
    public void An_altered_store_is_told_and_files_of_facts_beside_it_are_checked_too()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts + "meeting of Xi, Nobody on 2014\n");
        Assert.Equal(0, terminal.With("c/c.facts", Facts).Run("build", "c"));
        byte[] bytes = File.ReadAllBytes(terminal["facts.factstore"]);
        bytes[500] ^= 1;
        File.WriteAllBytes(terminal["facts.factstore"], bytes);
        Assert.Equal(1, terminal.Run("check", "facts.factstore"));
        Assert.Equal("facts.factstore: The fact store is damaged: page 0 is altered.\n", terminal.Output);
        Assert.Equal(1, terminal.Run("check", "facts.factstore", "a.facts"));
        Assert.Contains("error[FACT2101]", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("check", "no.factstore"));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told_and_keeps_what_it_had()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts).With("there/x", "");
        Assert.Equal(2, terminal.Run("build", "-o", "there"));
        Assert.StartsWith("facts: there: ", terminal.Errors, StringComparison.Ordinal);
        Assert.True(Directory.Exists(terminal["there"]));
    }
}
