using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>What a run of characters is (C3).</summary>
public class TokenTests
{
    /// <summary>Asserts the tokens behind <c>x y</c>, each as its kind's word and its text.</summary>
    private static void Tokens(string text, params string[] expected)
    {
        ItemSyntax item = Assert.Single(FileSyntax.Parse("x y " + text).Items).Syntax;
        Assert.Equal(expected, item.Tokens.Skip(2).SkipLast(1).Select((t, i) => t.Kind + " " + item.TextOf(i + 2)));
    }

    [Theory]
    [InlineData("1985/ // then", "Scalar 1985/")]
    [InlineData("1985///c", "Scalar 1985///c")]
    [InlineData("//comment", null)]
    [InlineData("\"a\"//comment", "String \"a\"")]
    [InlineData("https://example.org/a//b?c=d#e", "Url https://example.org/a//b?c=d#e")]
    [InlineData("<https://example.org/a,b>", "Url <https://example.org/a,b>")]
    [InlineData("<urn:isbn:1>", "Url <urn:isbn:1>")]
    [InlineData("<5", "Scalar <5")]
    [InlineData(">=30", "Scalar >=30")]
    [InlineData("1_000_000", "Scalar 1_000_000")]
    [InlineData("-1278~", "Scalar -1278~")]
    [InlineData("[1667, 1668, 1670..1672]", "Scalar [1667, 1668, 1670..1672]")]
    [InlineData("{1960,1961-12}~", "Scalar {1960,1961-12}~")]
    [InlineData("Y-13800000000", "Scalar Y-13800000000")]
    [InlineData("Y17E7/Y18E7", "Scalar Y17E7/Y18E7")]
    [InlineData("Y1985S2", "Scalar Y1985S2")]
    [InlineData("XXXX", "Scalar XXXX")]
    [InlineData("XXXX-12-25", "Scalar XXXX-12-25")]
    [InlineData("Y2K", "Name Y2K")]
    [InlineData("YES", "Name YES")]
    [InlineData("X", "Name X")]
    [InlineData("Xi", "Name Xi")]
    [InlineData("Élise", "Name Élise")]
    [InlineData("习近平", "Name 习近平")]
    [InlineData("ალექსანდრე", "Name ალექსანდრე")]
    [InlineData("ǅungla", "Name ǅungla")]
    [InlineData("zh-Hant", "Word zh-Hant")]
    [InlineData("été_2", "Word été_2")]
    [InlineData("open/2004", "Scalar open/2004")]
    [InlineData("y-17e7", "Scalar y-17e7")]
    [InlineData("y2k", "Word y2k")]
    [InlineData("country.Georgia", "QualifiedName country.Georgia")]
    [InlineData("roll-call.Es11", "QualifiedName roll-call.Es11")]
    [InlineData("?", "Hole ?")]
    [InlineData("?who-else", "Hole ?who-else")]
    [InlineData("?2004-06-~11", "Scalar ?2004-06-~11")]
    [InlineData("\"//no\\\" comment\"@zh-Hant", "String \"//no\\\" comment\"@zh-Hant")]
    [InlineData("\"\"\"\"a \"\"\" b\"\"\"\"@en", "String \"\"\"\"a \"\"\" b\"\"\"\"@en")]
    public void A_run_is_one_token(string text, string? expected)
        => Tokens(text, expected is null ? [] : [expected]);

    [Fact]
    public void Punctuation_and_quotes_end_a_run()
    {
        Tokens("A,b \"c\"", "Name A", "Comma ,", "Word b", "String \"c\"");
        Tokens("date? actor* code+ actor 2..4", "Word date", "Multiplicity ?", "Word actor", "Multiplicity *", "Word code", "Multiplicity +", "Word actor", "Scalar 2..4");
        Tokens("born:date? format: A", "Word born", "Colon :", "Word date", "Multiplicity ?", "Word format", "Colon :", "Name A");
    }

    [Fact]
    public void White_space_is_tab_and_every_Zs()
        => Tokens("A\t30\u00A0B\u2003c\u3000D", "Name A", "Scalar 30", "Name B", "Word c", "Name D");

    [Fact]
    public void A_plus_begins_a_continuation_at_the_beginning_of_a_line_only()
        => Tokens("+5\n  + per +5\n  +per\n  +5", "Scalar +5", "Plus +", "Word per", "Scalar +5", "Plus +", "Word per", "Scalar +5");

    [SharedFact("data/edtf/cases.json")]
    public void Every_accepted_EDTF_string_is_one_scalar()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Find("data")!, "edtf", "cases.json")));
        string[] accepted = cases.RootElement.GetProperty("cases").EnumerateArray()
            .Where(static c => c.GetProperty("accepted").EnumerateObject().Any(static a => a.Value.GetBoolean()))
            .Select(static c => c.GetProperty("input").GetString()!)
            .ToArray();
        Assert.True(accepted.Length >= 270, $"Only {accepted.Length} accepted strings.");
        Assert.All(accepted, static date =>
        {
            foreach (string context in (string[])["event E on {0}", "event E on {0} in Rome // c", "event E of A, {0}, B \"x\""])
            {
                ItemSyntax item = Assert.Single(FileSyntax.Parse(context.Replace("{0}", date, StringComparison.Ordinal)).Items).Syntax;
                Assert.Empty(item.Findings);
                Assert.Contains(item.Tokens.Select((t, i) => (t.Kind, item.TextOf(i))), t => t == (SyntaxTokenKind.Scalar, date));
            }
        });
    }
}
