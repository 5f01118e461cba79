using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>What a string token says.</summary>
public class StringTests
{
    [Theory]
    [InlineData("""
        "Chine"@fr
        """, "Chine", "fr")]
    [InlineData("""
        ""
        """, "", null)]
    [InlineData("""
        ""@zh-Hant
        """, "", "zh-Hant")]
    [InlineData("""
        "a\"b\\c\n\t\r\0\a\b\f\v\e\'"
        """, "a\"b\\c\n\t\r\0\a\b\f\v\u001B'", null)]
    [InlineData("""
        "\u00e9\x41g\U0001F600"
        """, "éAg😀", null)]
    [InlineData("“Chine”@fr", "Chine", "fr")]
    [InlineData("„Die “@de", "Die", "de")]
    [InlineData("« une “amitié” »@fr", "une “amitié”", "fr")]
    public void A_string_reads_as_in_CSharp(string token, string text, string? tag)
        => Assert.Equal(new StringLiteral(text, tag), StringLiteral.Read(token));

    [Theory]
    [InlineData("\"\"\"a \"b\" \\n\"\"\"@en", "a \"b\" \\n", "en")]
    [InlineData("\"\"\"\n    a\n\n      b\n    \"\"\"", "a\n\n  b", null)]
    [InlineData("\"\"\"\r\n\ta\r\n\tb\r\n  \"\"\"@fr", "a\nb", "fr")]
    [InlineData("\"\"\"\n\"\"\"", "", null)]
    [InlineData("\"\"\"\"\n  \"\"\"\n  \"\"\"\"", "\"\"\"", null)]
    public void A_block_reads_as_a_raw_string_without_its_common_indentation(string token, string text, string? tag)
        => Assert.Equal(new StringLiteral(text, tag), StringLiteral.Read(token));

    [Fact]
    public void What_is_quoted_reads_back()
    {
        const string text = "a\"b\\c\r\n\t\u00A0é”😀";
        Assert.Equal(new StringLiteral(text, null), StringLiteral.Read(StringLiteral.Quote(text)));
    }

    [Fact]
    public void A_wrong_escape_stays_and_is_found()
    {
        FactBaseModel model = Check.Findings("""person A "[|FACT1105:\q|]x[|FACT1105:\u|]12" "[|FACT1105:\U|]00110000" """);
        Assert.Equal("""person A “\qx\u12” “\U00110000”""", BoundText.Write(model.File().Item));
    }
}
