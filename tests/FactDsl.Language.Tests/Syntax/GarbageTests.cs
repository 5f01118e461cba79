using System;
using System.Linq;
using System.Text;
using CsCheck;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>Whatever a file holds, it is parsed, bound, and printed back.</summary>
public class GarbageTests
{
    private static readonly string[] s_pieces =
    [
        "\n", "\n", "\n  ", "\n  ", "\r\n\t", "\r", " ", " ", " ", ", ", ",", "\"", "\"\"\"", "“", "”", "«", "»", "„", "，", "[", "]", "{", "}",
        "<", ">", "//", "///", "+", "?", "*", ":", ".", "-", "@", "@fr", "\\", "\uFEFF", "\u3000", "\u0301", "\u200D", "\uD83D", "\uFFFE", "é",
        "\nperson ", "\nmeeting ", "\nalliance ", "\nentity ", "\nmomentary fact ", "\nextend ", "\nquestion ", "\nexpect ", "\nper ", "\nno ",
        "\nabstract ", "\nsource ", "Xi", "Nato", "Guinea-Bissau", "Y2K", "XXXX-12", "country.China", "?who", "2014", ">30", "5 million EUR", "unknown",
        "others", "none", "undisclosed", "of ", "in ", "on ", "since ", "until ", "during ", "as-of ", "count ", "per ", "at \"x\"", "via ", "because \"x\"",
        "because ", "format ", "summit", "supports ", "position ", "with ", "by ", "is ", "one of ", "as ", "name: ", "date?", "text", "transitive",
        "\n  check ", "\n  life ", "anytime", "against ", "acyclic ", "order ", "one ", "when ", "and ", "error",
        "according-to ", "accept FACT3104 ", "preferred ", "renamed-from ", "same-as ", "<https://a>", "https://b", "tag x", "note \"n\"@en", "certainty likely",
    ];

    private static readonly Gen<string> s_piece = Gen.Int[0, s_pieces.Length - 1].Select(static i => s_pieces[i]);

    private static readonly Gen<string> s_texty = s_piece.Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> s_bytes = Gen.Byte.Array[0, 200].Select(static b => Encoding.UTF8.GetString(b));

    private static readonly Gen<string> s_units = Gen.Char.Array[0, 60].Select(static c => new string(c));

    /// <summary>Texts of no sense, some of them of pieces that make sense.</summary>
    internal static readonly Gen<string> Any = Gen.OneOf(s_texty, s_texty, s_bytes, s_units);

    [Fact]
    public void Garbage_is_compiled_without_an_exception_and_prints_itself()
        => Any.Sample(CheckText, iter: 4000);

    [Fact]
    public void A_damaged_text_is_compiled_without_an_exception_and_prints_itself()
    {
        string sample = Texts.Sample;
        Gen.Select(Gen.Int[0, sample.Length], Gen.Int[0, 200], s_texty)
            .Sample((at, length, text) => CheckText(string.Concat(sample.AsSpan(0, at), text, sample.AsSpan(Math.Min(sample.Length, at + length)))), iter: 500);
    }

    private static void CheckText(string text)
    {
        var file = FileSyntax.Parse(text);
        Assert.Equal(text, file.ToString());
        var garbage = new FixtureFile("garbage.facts", text);
        var model = FactBaseModel.Compile(garbage, FactBaseModel.Cast);
        Assert.All(model.File(garbage.Path).Findings, finding =>
        {
            Assert.InRange(finding.Span.Start, 0, text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            // The garbage itself may have braces: only a message without them shows that every place was filled.
            if (!text.Contains('{'))
                Assert.DoesNotContain("{0}", finding.Message, StringComparison.Ordinal);
            Assert.All(finding.Fixes, fix => Assert.NotEqual(text, Fixed.Apply(text, fix)));
        });
    }

    [Fact]
    public void An_edit_touches_its_own_items_only()
    {
        string sample = Texts.Sample;
        FileItem[] old = FileSyntax.Parse(sample).Items.ToArray();
        Gen.Select(Gen.Int[0, sample.Length], Gen.Int[0, 3], s_piece).Sample((at, length, text) =>
        {
            length = Math.Min(length, sample.Length - at);
            string edited = string.Concat(sample.AsSpan(0, at), text, sample.AsSpan(at + length));
            FileItem[] items = FileSyntax.Parse(edited).Items.ToArray();
            // The item above may go on with what was cut off the touched one, and its comments may change hands.
            int before = old.TakeWhile(i => i.Start + i.Syntax.Length < at).Count() - 1;
            int after = old.Reverse().TakeWhile(i => i.Start > at + length).Count() - 1;
            for (int i = 0; i < before; i++)
                AssertSame(old[i], items[i], 0);
            for (int i = 1; i <= after; i++)
                AssertSame(old[^i], items[^i], edited.Length - sample.Length);
        }, iter: 2000);
    }

    private static void AssertSame(FileItem old, FileItem now, int moved)
    {
        Assert.Equal(old.Start + moved, now.Start);
        Assert.Equal(old.Syntax.ToString(), now.Syntax.ToString());
        Assert.Equal(SyntaxText.Write(old.Syntax), SyntaxText.Write(now.Syntax));
    }

    [Theory]
    // One line each: what is looked for to the end of the line must not be looked for again and again.
    [InlineData("[ { “ \" ", 10_000_000)]
    [InlineData("[1] {2} «3» “4” ", 2_000_000)]
    [InlineData("x", 10_000_000)]
    [InlineData("<a ", 2_000_000)]
    [InlineData("„ ” ", 2_000_000)]
    [InlineData("of A, B ", 2_000_000)]
    [InlineData(",", 2_000_000)]
    [InlineData("A-", 2_000_000)]
    [InlineData("\"\"\" ", 2_000_000)]
    // Many lines and items.
    [InlineData("\n  of A since 1949 per B", 2_000_000)]
    [InlineData("+ \n", 2_000_000)]
    [InlineData("\nx [ \" «", 500_000)]
    public void Megabytes_are_parsed(string piece, int length)
    {
        var text = new StringBuilder("alliance N ", length + piece.Length);
        while (text.Length < length)
            text.Append(piece);
        var file = FileSyntax.Parse(text.ToString());
        Assert.Equal(text.Length, file.Items.Sum(static i => i.Syntax.Length) + file.EndTrivia.Length);
    }
}
