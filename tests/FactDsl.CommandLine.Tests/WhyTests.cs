namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts why</c>, <c>facts rules</c> and <c>facts ask --why</c>.</summary>
public sealed class WhyTests
{
    private const string Facts = """
        source Ledger "Ledger of Treaties"
        country Arda
        country Borea
        country Cania
        country Doria
        per Ledger
        alliance North since 1950
          of Arda since 1950
          of Borea since 1950 until 1990
        alliance South since 1970
          of Borea since 1980
          of Cania since 1980
        derived lasting fact allied
          parties as of: country 2..2
        derived lasting fact linked
          parties as of: country 2..2
        /// Two states are allied while both belong to one alliance.
        rule Allies allied of ?a, ?b because "both belong to ?alliance"@en "tous deux dans ?alliance"@fr
          while alliance ?alliance of ?a, ?b
        rule Direct linked of ?a, ?b
          while allied of ?a, ?b
        rule Chain linked of ?a, ?c because "through ?b"
          while linked of ?a, ?b
          while linked of ?b, ?c except ?a

        """;

    [Fact]
    public void What_is_derived_stands_above_what_it_follows_from()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run("why", "linked of Arda, Cania", "a.facts"));
        Assert.Equal(
            """
            linked of Arda, Cania since 1980 until 1990, certainly   rule Chain: through Borea
            ├ linked of Arda, Borea since 1950 until 1990   rule Direct
            │ └ allied of Arda, Borea since 1950 until 1990   rule Allies: both belong to North
            │   └ alliance North of Arda since 1950, Borea since 1950 until 1990 since 1950   [Ledger of Treaties]
            │   and in 1 other way: --all
            └ linked of Borea, Cania since 1980   rule Direct
              └ allied of Borea, Cania since 1980   rule Allies: both belong to South
                └ alliance South of Borea since 1980, Cania since 1980 since 1970   [Ledger of Treaties]
                and in 1 other way: --all

            """.ReplaceLineEndings("\n"),
            terminal.Output);
    }

    [Fact]
    public void A_reason_is_told_in_the_language_asked_for()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run("why", "allied of Arda, Borea", "a.facts", "--language", "fr"));
        Assert.Contains("rule Allies: tous deux dans North", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_answers_the_line_is_told_that_was_not_met_and_what_comes_nearest()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run("why", "allied of Arda, Borea on 1995", "a.facts"));
        Assert.Equal(
            """
            No.
              Rule Allies: nothing meets `alliance ?alliance of ?a, ?b`; nearest:
                alliance North of Arda since 1950, Borea since 1950 until 1990 since 1950: ended 1990-12-31, about 4 years too early
                alliance South of Borea since 1980, Cania since 1980 since 1970

            """.ReplaceLineEndings("\n"),
            terminal.Output);
    }

    [Theory]
    [InlineData("why", "linked of Arda, Cania")]
    [InlineData("why", "linked of Arda, ?who", "--all")]
    [InlineData("why", "allied of Arda, Borea", "--language", "fr")]
    [InlineData("why", "alone of ?who")]
    [InlineData("why", "alliance of Arda, Cania")]
    [InlineData("ask", "linked of Arda, ?who", "--why")]
    [InlineData("ask", "alone of ?who", "--why", "--format", "json")]
    [InlineData("ask", "alliance ?a of ?x\n  while allied of ?x, ?y", "--why")]
    public void A_store_file_gives_the_reasons_of_the_files_it_was_made_of(string command, params string[] arguments)
    {
        const string Alone = """
            derived lasting fact alone
              who as of: country
            rule Alone alone of ?a
              while alliance of ?a
              without alliance of ?a, Doria
            no other alliance of Arda per Ledger

            """;
        using Terminal terminal = new Terminal().With("a.facts", Facts + Alone).With("kinds.facts", "derived lasting fact allied\n  parties as of: country 2..2\nderived lasting fact linked\n  parties as of: country 2..2\nderived lasting fact alone\n  who as of: country\n");
        Assert.Equal(0, terminal.Run("build", "a.facts", "-o", "s.factstore"));
        Assert.Equal(0, terminal.Run([command, arguments[0], "a.facts", .. arguments[1..]]));
        string ofFiles = terminal.Output;
        Assert.Equal(0, terminal.Run([command, arguments[0], "s.factstore", "--definitions", "kinds.facts", .. arguments[1..]]));
        Assert.Equal(ofFiles, terminal.Output);
    }

    [Fact]
    public void A_store_file_does_not_say_which_line_of_a_rule_is_not_met_since_it_keeps_none()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts).With("kinds.facts", "derived lasting fact allied\n  parties as of: country 2..2\nderived lasting fact linked\n  parties as of: country 2..2\n");
        Assert.Equal(0, terminal.Run("build", "a.facts", "-o", "s.factstore"));
        Assert.Equal(0, terminal.Run("why", "allied of Arda, Borea on 1995", "s.factstore", "--definitions", "kinds.facts"));
        Assert.Equal("No. A store file keeps no rules: ask the files that it was made of which line is not met.\n", terminal.Output);
    }

    [Fact]
    public void A_kind_that_no_rule_derives_says_so()
    {
        using Terminal terminal = new Terminal().With("a.facts", "country A\ncountry B\nderived lasting fact allied\n  parties as of: country 2..2\n");
        Assert.Equal(0, terminal.Run("why", "allied of A, B", "a.facts"));
        Assert.Equal("No. No rule derives such a `allied`.\n", terminal.Output);
    }

    [Fact]
    public void Rules_are_listed_with_what_each_derives()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run("rules", "a.facts"));
        Assert.Equal(
            """
            rule    derives  facts  possibly  stratum
            ──────  ───────  ─────  ────────  ────────────
            Allies  allied   2      0         1
            Direct  linked   2      0         2, recursive
            Chain   linked   3      0         2, recursive

            """.ReplaceLineEndings("\n"),
            terminal.Output);
    }

    [Fact]
    public void Who_left_and_came_back_was_allied_twice()
    {
        using Terminal terminal = new Terminal().With("a.facts", """
            country Arda
            country Borea
            alliance North
              of Arda since 1838 until 1848
              of Arda since 1850 until 1866
              of Borea since 1838 until 1848
              of Borea since 1850 until 1866
            derived lasting fact allied
              parties as of: country 2..2
            rule Allies allied of ?a, ?b
              while alliance of ?a, ?b

            """);
        Assert.Equal(0, terminal.Run("ask", "allied of Arda, ?who", "a.facts", "--format", "csv", "--columns", "when"));
        Assert.Equal("when\nsince 1838 until 1848\nsince 1850 until 1866\n", terminal.Output);
    }

    [Fact]
    public void An_absence_says_what_is_missing_to_be_sure_and_what_makes_it_sure()
    {
        const string Question = "country ?c without allied of ?c, ?";
        using Terminal open = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, open.Run("ask", Question, "a.facts", "--why"));
        Assert.Contains("c = Doria, possibly (not all may be told)\n├ country Doria\n└ possibly without allied of ?c, ?, as far as anybody tells: nothing says that all is told (`no other …`)\n", open.Output, StringComparison.Ordinal);
        using Terminal told = new Terminal().With("a.facts", Facts + "no other alliance per Ledger\n");
        Assert.Equal(0, told.Run("ask", Question, "a.facts", "--why"));
        Assert.Contains("c = Doria, certainly\n├ country Doria\n└ without allied of ?c, ?, since no other alliance   [Ledger of Treaties]\n", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_reasons_as_well()
    {
        using Terminal terminal = new Terminal().With("a.facts", Facts);
        Assert.Equal(0, terminal.Run("ask", "allied of Arda, ?who", "a.facts", "--format", "json", "--why"));
        Assert.Contains("\"rule\": \"Allies\"", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("\"words\": \"both belong to North\"", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("\"line\": \"alliance ?alliance of ?a, ?b\"", terminal.Output, StringComparison.Ordinal);
    }
}
