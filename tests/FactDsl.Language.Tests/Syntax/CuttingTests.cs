using System.Linq;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>An item begins at every line whose first character is a letter; nothing else begins or ends one (C2).</summary>
public class CuttingTests
{
    private static void Cut(string text, params string[] expected)
        => Assert.Equal(expected, FileSyntax.Parse(text).Items.Select(static i => i.Syntax.ToString()));

    [Fact]
    public void A_letter_at_the_margin_begins_an_item()
        => Cut("person A\nplace B\nÉlise\n中\n", "person A\n", "place B\n", "Élise\n", "中\n");

    [Fact]
    public void Digits_marks_and_quotes_at_the_margin_begin_none()
        => Cut("person A\n30\n_a\n\"\"\"\n, France\n+ per Rfi\n[1]\n/\n", "person A\n30\n_a\n\"\"\"\n, France\n+ per Rfi\n[1]\n/\n");

    [Fact]
    public void Blank_lines_and_comments_above_an_item_belong_to_it()
        => Cut(
            "// first\n\nperson A\n\n// second\n/// B's\n  // third\nperson B\n  tag x\n\n// end\n",
            "// first\n\nperson A\n",
            "\n// second\n/// B's\n  // third\nperson B\n  tag x\n");

    [Fact]
    public void Comments_at_the_margin_do_not_end_an_item()
        => Cut("person A\n// at the margin\n\n  tag x\n", "person A\n// at the margin\n\n  tag x\n");

    [Fact]
    public void No_open_quote_reaches_the_next_item()
        => Cut("person A \"open\nperson B \"\"\"\nperson C [1\nperson D “\nperson E", "person A \"open\n", "person B \"\"\"\n", "person C [1\n", "person D “\n", "person E");

    [Fact]
    public void A_block_holds_lines_that_do_not_begin_with_a_letter()
        => Cut("person A\n  note \"\"\"\n  text\n// text\n\n\"\"\"@en tag x\nperson B", "person A\n  note \"\"\"\n  text\n// text\n\n\"\"\"@en tag x\n", "person B");

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\n  \n// only comments\n")]
    [InlineData("// no line break")]
    public void A_file_of_blanks_and_comments_has_no_items(string text)
    {
        var file = FileSyntax.Parse(text);
        Assert.Empty(file.Items);
        Assert.Empty(file.Findings);
        Assert.Equal(text, file.ToString());
    }

    [Fact]
    public void Documentation_is_of_the_next_item_or_clause_whatever_lies_between()
    {
        FileSyntax file = Check.SyntaxFindings("/// The first.\n//// no\n\n///  indented\n// comment\nmeeting of A, B\n  /// Why.\n\n  // comment\n  occasion C /// not this\n");
        Assert.Equal("The first.\n indented", file.Items[0].Syntax.Documentation);
        Check.Syntax(file.Text, "meeting {of A, B}", "  /// Why. {occasion C}");
    }

    [Fact]
    public void Documentation_of_nothing_is_a_finding()
        => Check.SyntaxFindings("person A\n\n[|FACT1118:/// Of nothing.|]\n/// More.\n");
}
