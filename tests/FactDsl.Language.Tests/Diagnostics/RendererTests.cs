using System;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Tests.Support;
using FactDsl.Language.Text;
using FactDsl.Tooling.Rendering;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>Findings as a terminal shows them.</summary>
public class RendererTests
{
    [Fact]
    public void A_finding_is_shown_with_its_line_a_mark_under_the_place_and_the_ways_to_mend_it()
        => AssertShown(
            """
            person XiJinping
            person VladimirPutin

            meeting of Putine, XiJinping on 2022-02-04
            """,
            """
            error[FACT2101]: There is no actor named `Putine`: did you mean `VladimirPutin`?
             --> facts/meetings.facts:4:12
              |
            4 | meeting of Putine, XiJinping on 2022-02-04
              |            ^^^^^^
              = help: Write VladimirPutin

            """);

    [Fact]
    public void A_warning_says_that_it_is_one()
        => AssertShown(
            "/// Nobody.\n",
            """
            warning[FACT1118]: This `///` documents nothing: an item or a clause has to follow; write `//` for a comment
             --> facts/meetings.facts:1:1
              |
            1 | /// Nobody.
              | ^^^^^^^^^^^
              = help: Write //

            """);

    [Fact]
    public void The_other_place_is_shown_below_and_line_numbers_end_alike()
    {
        string text = "person MarieCurie\n" + string.Concat(Enumerable.Repeat("\n", 9)) + "person MarieCurie \"Marie Curie\"\n";
        Finding finding = Only(text, out FindingSource source);
        AssertText(
            """
            error[FACT2104]: The person `MarieCurie` is defined already in facts/meetings.facts: write `extend MarieCurie` to add clauses to it
              --> facts/meetings.facts:11:8
               |
            11 | person MarieCurie "Marie Curie"
               |        ^^^^^^^^^^
              ::: facts/meetings.facts:1:8
               |
             1 | person MarieCurie
               |        ---------- defined here first

            """,
            FindingRenderer.Render(finding, source));
    }

    [Fact]
    public void The_other_place_may_lie_in_another_file()
    {
        Finding finding = Finding.At(FindingRules.DuplicateName, new TextSpan(7, 2), "person", "Xi", "a.facts") with { Related = new RelatedPlace("a.facts", new TextSpan(10, 2), "defined here first") };
        var source = new FindingSource("b.facts", "person Xi");
        AssertText(
            """
            error[FACT2104]: The person `Xi` is defined already in a.facts: write `extend Xi` to add clauses to it
             --> b.facts:1:8
              |
            1 | person Xi
              |        ^^
             ::: a.facts:2:8
              |
            2 | person Xi
              |        -- defined here first

            """,
            FindingRenderer.Render(finding, source, path => path == "a.facts" ? new FindingSource(path, "//\nperson Xi\n") : null));
        AssertText(
            """
            error[FACT2104]: The person `Xi` is defined already in a.facts: write `extend Xi` to add clauses to it
             --> b.facts:1:8
              |
            1 | person Xi
              |        ^^
             ::: a.facts: defined here first

            """,
            FindingRenderer.Render(finding, source));
    }

    [Fact]
    public void A_tab_takes_the_columns_up_to_the_next_stop_and_an_East_Asian_character_two()
    {
        var source = new FindingSource("中国.facts", "meeting\tof 习近平, 普京 on 2014");
        AssertText(
            """
            error[FACT2101]: There is no actor named `普京`
             --> 中国.facts:1:17
              |
            1 | meeting of 习近平, 普京 on 2014
              |                    ^^^^

            """,
            FindingRenderer.Render(Finding.At(FindingRules.UnknownName, new TextSpan(16, 2), "actor", "普京", ""), source));
    }

    [Theory]
    [InlineData("x\u0301 Xi", 3, "x\u0301 Xi", "  ^^")]
    [InlineData("\uD83D\uDE00 Xi", 3, "\uD83D\uDE00 Xi", "   ^^")]
    [InlineData("\t\tXi", 2, "        Xi", "        ^^")]
    [InlineData("ab\tXi", 3, "ab  Xi", "    ^^")]
    [InlineData("\u001B[31m Xi", 6, "<U+001B>[31m Xi", "             ^^")]
    [InlineData("\u202E Xi", 2, "<U+202E> Xi", "         ^^")]
    [InlineData("\u1112\u1161\u11AB Xi", 4, "\u1112\u1161\u11AB Xi", "   ^^")]
    public void Marks_stand_under_their_characters_and_nothing_moves_the_cursor(string line, int start, string shown, string marks)
    {
        string[] lines = FindingRenderer.Render(Finding.At(FindingRules.UnexpectedCharacters, new TextSpan(start, 2), "Xi"), new FindingSource("a.facts", line)).Split('\n');
        Assert.Equal("1 | " + shown, lines[3]);
        Assert.Equal("  | " + marks, lines[4]);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_one_column()
        => Assert.Equal(
            ["1 | \uFFFD Xi", "  |   ^^"],
            FindingRenderer.Render(Finding.At(FindingRules.UnexpectedCharacters, new TextSpan(2, 2), "Xi"), new FindingSource("a.facts", "\uD83D Xi")).Split('\n')[3..5]);

    [Fact]
    public void A_place_of_several_lines_is_marked_to_the_end_of_the_first()
        => AssertShown(
            "  person MarieCurie\n    born 1867-11-07\n",
            """
            error[FACT1117]: This belongs to no item: an item begins at the margin, without indentation
             --> facts/meetings.facts:1:3
              |
            1 |   person MarieCurie
              |   ^^^^^^^^^^^^^^^^^ … to line 2
              = help: Remove the indentation

            """);

    [Fact]
    public void A_place_between_characters_gets_one_mark()
    {
        string[] lines = FindingRenderer.Render(Finding.At(FindingRules.MissingValueAfterComma, new TextSpan(9, 0)), new FindingSource("a.facts", "person Xi")).Split('\n');
        Assert.Equal("  |          ^", lines[4]);
    }

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        string line = string.Concat(Enumerable.Repeat("0123456789", 30));
        string[] lines = FindingRenderer.Render(Finding.At(FindingRules.UnexpectedCharacters, new TextSpan(200, 5), "x"), new FindingSource("a.facts", line)).Split('\n');
        Assert.Equal(" --> a.facts:1:201", lines[1]);
        Assert.StartsWith("1 | …4567890123", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[3], StringComparison.Ordinal);
        Assert.Equal("  | " + new string(' ', lines[3].IndexOf("01234", 40, StringComparison.Ordinal) - 4) + "^^^^^", lines[4]);
        Assert.Equal("01234", lines[3].Substring(lines[4].IndexOf('^', StringComparison.Ordinal), 5));
    }

    [Fact]
    public void Whatever_the_text_no_finding_fails_to_show()
        => CsCheck.Check.Sample(CsCheck.Gen.String, text =>
        {
            var source = new FindingSource("a.facts", text);
            foreach (Finding finding in Language.Syntax.FileSyntax.Parse(text).Findings)
            {
                string shown = FindingRenderer.Render(finding, source);
                Assert.EndsWith("\n", shown, StringComparison.Ordinal);
                Assert.Contains("^", shown, StringComparison.Ordinal);
                Assert.DoesNotContain(shown, static c => char.IsControl(c) && c != '\n');
            }
        }, iter: 2_000);

    private static void AssertShown(string text, string expected) => AssertText(expected, FindingRenderer.Render(Only(text, out FindingSource source), source));

    private static void AssertText(string expected, string actual) => Assert.Equal(expected.ReplaceLineEndings("\n"), actual);

    private static Finding Only(string text, out FindingSource source)
    {
        source = new FindingSource("facts/meetings.facts", text);
        var model = FactBaseModel.Compile(new FixtureFile("facts/meetings.facts", text));
        CompiledFile file = model.File("facts/meetings.facts");
        return Assert.Single(file.Findings).Locate(path => path == "facts/meetings.facts" ? file.Syntax : null);
    }
}
