using System.Linq;
using FactDsl.Tooling.Formatting;

namespace FactDsl.Language.Tests.Formatting;

/// <summary>What <c>.editorconfig</c> says of the layout of facts.</summary>
public class EditorConfigTests
{
    private static FormatOptions Options(string path, params string[] texts)
        => EditorConfig.OptionsOf(texts.Select(t => (EditorConfig.Parse(t), path)));

    [Fact]
    public void Keys_are_read_from_the_sections_that_match_the_later_ones_first()
        => Assert.Equal(
            new FormatOptions { Width = 100, IndentSize = 4, LineBreak = "\r\n" },
            Options("a.facts", "# all\n[*]\nindent_size = 8\nEnd_Of_Line = CRLF\n\n[*.facts]\nindent_size=4\nmax_line_length = 100\n[*.cs]\nmax_line_length = 1\n"));

    [Fact]
    public void A_nearer_file_wins_and_what_it_unsets_is_the_default()
        => Assert.Equal(
            new FormatOptions { Width = 90 },
            Options("a.facts", "[*]\nindent_size = 8\nmax_line_length = 80\n", "[*]\nmax_line_length = 90\nindent_size = unset\n"));

    [Theory]
    [InlineData("max_line_length = off", int.MaxValue, 2)]
    [InlineData("max_line_length = 0", 120, 2)]
    [InlineData("max_line_length = many", 120, 2)]
    [InlineData("indent_size = tab\ntab_width = 3", 120, 3)]
    [InlineData("indent_size = tab", 120, 2)]
    [InlineData("indent_size = 9999", 120, 2)]
    [InlineData("indent_size", 120, 2)]
    public void Values_that_say_nothing_change_nothing(string line, int width, int indent)
        => Assert.Equal(new FormatOptions { Width = width, IndentSize = indent }, Options("a.facts", "[*]\n" + line));

    [Theory]
    [InlineData("*.facts", "a.facts", true)]
    [InlineData("*.facts", "b/c/a.facts", true)]
    [InlineData("*.facts", "a.factsx", false)]
    [InlineData("b/*.facts", "b/a.facts", true)]
    [InlineData("b/*.facts", "b/c/a.facts", false)]
    [InlineData("b/*.facts", "x/b/a.facts", false)]
    [InlineData("/a.facts", "a.facts", true)]
    [InlineData("/a.facts", "b/a.facts", false)]
    [InlineData("b/**.facts", "b/c/a.facts", true)]
    [InlineData("b/**/a.facts", "b/a.facts", true)]
    [InlineData("**/c/*.facts", "b/c/a.facts", true)]
    [InlineData("?.facts", "a.facts", true)]
    [InlineData("?.facts", "ab.facts", false)]
    [InlineData("[ab].facts", "a.facts", true)]
    [InlineData("[!ab].facts", "a.facts", false)]
    [InlineData("*.{cs,facts}", "a.facts", true)]
    [InlineData("{a,{b,c}}.facts", "c.facts", true)]
    [InlineData("{a}.facts", "{a}.facts", true)]
    [InlineData("{a}.facts", "a.facts", false)]
    [InlineData("{a.facts", "{a.facts", true)]
    [InlineData("[a.facts", "[a.facts", true)]
    [InlineData("a\\*.facts", "a*.facts", true)]
    [InlineData("a\\*.facts", "ab.facts", false)]
    [InlineData("a+(.facts", "a+(.facts", true)]
    [InlineData("[^].facts", "^.facts", true)]
    [InlineData("[b-a].facts", "a.facts", false)]
    public void Patterns_are_those_of_the_specification(string pattern, string path, bool isMatch)
        => Assert.Equal(isMatch, Options(path, "[" + pattern + "]\nmax_line_length = 99").Width == 99);

    [Fact]
    public void The_root_says_so_above_its_sections()
    {
        Assert.True(EditorConfig.Parse("\uFEFFRoot = True\n[*]\n").IsRoot);
        Assert.False(EditorConfig.Parse("[*]\nroot = true\n").IsRoot);
    }
}
