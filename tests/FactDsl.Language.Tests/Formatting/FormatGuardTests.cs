using System.Linq;
using FactDsl.Language.Syntax;
using FactDsl.Tooling.Formatting;

namespace FactDsl.Language.Tests.Formatting;

/// <summary>What would be a loss if a formatter did it is seen.</summary>
public class FormatGuardTests
{
    private const string Text = "person A\n  born 1953 // a\n/// said\nmeeting M of A, B on 2014\n  + in C\n  tag x\n// the end\n";

    [Theory]
    [InlineData("born 1953", "born 1954")]
    [InlineData("// a", "// b")]
    [InlineData(" // a", "")]
    [InlineData("\n/// said", "")]
    [InlineData("/// said", "// said")]
    [InlineData("  born 1953 // a\n/// said\n", "  /// said\n  born 1953 // a\n")]
    [InlineData("  + in C", "  in C")]
    [InlineData("A, B", "A,\n    B,")]
    [InlineData("  tag x", "  + tag x")]
    [InlineData("tag x", "tag")]
    [InlineData("// the end", "")]
    [InlineData("  tag x\n", "  tag x\nperson D\n")]
    public void A_change_of_what_is_said_is_seen(string from, string to)
    {
        Assert.Contains(from, Text, System.StringComparison.Ordinal);
        Assert.NotEmpty(FormatGuard.Changed(FileSyntax.Parse(Text), FileSyntax.Parse(Text.Replace(from, to, System.StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("  born", "\t\tborn")]
    [InlineData("A, B on", "A,\n    B\n  + on")]
    [InlineData("  + in C", " +\u3000in   C")]
    [InlineData("1953 // a", "1953    // a   ")]
    [InlineData("\n", "\r\n")]
    public void A_change_of_blanks_and_lines_that_go_on_is_none(string from, string to)
    {
        Assert.Contains(from, Text, System.StringComparison.Ordinal);
        string changed = Text.Replace(from, to, System.StringComparison.Ordinal);
        Assert.Empty(FormatGuard.Changed(FileSyntax.Parse(Text), FileSyntax.Parse(changed)));
    }

    [Fact]
    public void The_items_that_changed_are_named()
        => Assert.Equal([1], FormatGuard.Changed(FileSyntax.Parse(Text), FileSyntax.Parse(Text.Replace("tag x", "tag y", System.StringComparison.Ordinal))).ToArray());

    [Fact]
    public void A_comment_of_a_file_without_items_counts()
        => Assert.NotEmpty(FormatGuard.Changed(FileSyntax.Parse("// a\n"), FileSyntax.Parse("// b\n")));
}
