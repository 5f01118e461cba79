using System;
using System.Linq;
using CsCheck;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Syntax;
using FactDsl.Tooling.Formatting;

namespace FactDsl.Language.Tests.Binding;

/// <summary>Codes are what they are: nothing reads into them, and nothing rewrites them.</summary>
public class CodeTests
{
    private const string Thing = "entity thing\n  id: code*\n  remark: text?\nentity place-of\n  of: thing*\n";

    private static FactCompilation Compile(string text) => FactCompilation.Of([new FactFileText("a.facts", text + Thing)], SourceDocuments.None);

    private static string[] CodesOf(FactCompilation compilation)
        => [.. compilation.Files[0].Bound.Items.SelectMany(static i => i.Clauses).Where(static c => c.Field.Name == "id").SelectMany(static c => c.Values).Select(static v => v.Raw)];

    [Fact]
    public void Whatever_is_written_as_a_code_is_read_as_it()
        => Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Int[0, 13].Select(static i => "é中“，\u3000/-.:?+\"\\٣"[i])), 1, 12]
            .Where(static c => CodeText.IsVisible(c))
            .Sample(
                static code =>
                {
                    FactCompilation compilation = Compile($"thing A\n  id {CodeText.Write(code)}, {CodeText.Write(code)}\n");
                    string expected = NameText.Compose(code);
                    return CodesOf(compilation) is [var first, var second] && first == expected && second == expected
                        && !compilation.Files[0].Findings.Any(static f => f.Rule.Severity == FindingSeverity.Error);
                },
                iter: 5_000);

    [Theory]
    [InlineData("none", "\"none\"")]
    [InlineData("unknown", "\"unknown\"")]
    [InlineData("?x", "\"?x\"")]
    [InlineData("A B", "\"A B\"")]
    [InlineData("12 EUR", "\"12 EUR\"")]
    [InlineData("A,B", "\"A,B\"")]
    [InlineData("//x", "\"//x\"")]
    [InlineData("US-CA", "US-CA")]
    [InlineData("a.b", "a.b")]
    [InlineData("R&D", "R&D")]
    [InlineData("840", "840")]
    public void A_code_is_written_bare_where_it_is_read_so(string code, string written) => Assert.Equal(written, CodeText.Write(code));

    [Fact]
    public void Layout_leaves_codes_alone()
    {
        const string text = "thing A\n  id US-CA, A/B, a.b, R&D, A:B, A?, http://x.y/z, \"none\"\n  remark \"x\"\n";
        Assert.Equal(text, FileFormatter.Format(text, new FormatOptions()));
        Assert.Equal("thing A\n  id A/B, A?, R&D\n", FileFormatter.Format("thing A\n     id   A/B,A?,R&D\n", new FormatOptions()));
    }

    [Fact]
    public void What_is_no_code_is_told_as_ever()
    {
        FactCompilation compilation = Compile("thing A\nplace-of P\n  of A;\nplace-of Q\n  of A/B\nplace-of R\n  nothing A/B\n");
        Assert.Equal(["FACT1109 `/B`", "FACT1109 `/B`", "FACT1109 `;`", "FACT2201 `place-of`"], compilation.Files[0].Findings.Where(static f => f.Rule.Id is "FACT1109" or "FACT2201").Select(static f => $"{f.Rule.Id} `{f.Arguments[0]}`").Order(StringComparer.Ordinal));
        Assert.All(compilation.Files[0].Bound.Items.Where(static i => i.Kind.Word == "place-of"), static i => Assert.False(i.IsWhole));
        Assert.True(Compile("thing A\n  id A/B\n").Files[0].Bound.Items[0].IsWhole);
    }
}
