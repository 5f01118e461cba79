using System.Linq;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;
using FactDsl.Language.Text;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>Nothing of a text is lost, and layout means nothing.</summary>
public class LosslessTests
{
    public static TheoryData<string> Layouts()
    {
        var data = new TheoryData<string>();
        foreach (string layout in Texts.All().SelectMany(Texts.Layouts))
            data.Add(layout);
        return data;
    }

    [Fact]
    public void The_sample_has_no_finding()
        => Assert.Equal(Texts.Sample, Marked.Write(Texts.Sample, FactBaseModel.Compile(new FixtureFile("sample.facts", Texts.Sample)).Files[0].Findings.Marks()));

    [SharedFact("design/examples")]
    public void The_shared_examples_have_no_syntax_finding()
        => Assert.All(Texts.Examples(), static example => Check.SyntaxFindings(example.Text));

    [Theory]
    [MemberData(nameof(Layouts), DisableDiscoveryEnumeration = true)]
    public void A_file_prints_itself(string text)
        => Assert.Equal(text, FileSyntax.Parse(text).ToString());

    [Theory]
    [MemberData(nameof(Layouts), DisableDiscoveryEnumeration = true)]
    public void Tokens_and_trivia_cover_every_character_once(string text)
    {
        var file = FileSyntax.Parse(text);
        int at = 0;
        foreach (FileItem item in file.Items)
        {
            Assert.Equal(at, item.Start);
            for (int token = 0; token < item.Syntax.Tokens.Count; token++)
            {
                foreach (SyntaxTrivia trivia in item.Syntax.TriviaBefore(token))
                {
                    Assert.Equal(at, item.Start + trivia.Span.Start);
                    at = item.Start + trivia.Span.End;
                }
                Assert.Equal(at, item.Start + item.Syntax.Tokens[token].Start);
                at = item.Start + item.Syntax.Tokens[token].End;
            }
        }
        Assert.Equal(new TextSpan(at, text.Length - at), file.EndTrivia);
    }

    [Theory]
    [MemberData(nameof(Layouts), DisableDiscoveryEnumeration = true)]
    public void An_item_parsed_alone_is_the_item_parsed_in_its_file(string text)
    {
        foreach (FileItem item in FileSyntax.Parse(text).Items)
        {
            string own = text.Substring(item.Start, item.Syntax.Length);
            FileItem alone = Assert.Single(FileSyntax.Parse(own).Items);
            Assert.Equal(own, item.Syntax.ToString());
            Assert.Equal(item.Syntax.Tokens, alone.Syntax.Tokens);
            Assert.Equal(item.Syntax.Findings, alone.Syntax.Findings);
            Assert.Equal(SyntaxText.Write(item.Syntax), SyntaxText.Write(alone.Syntax));
        }
    }

    [Fact]
    public void Every_layout_of_a_text_is_the_same_text()
    {
        foreach (string text in Texts.All())
        {
            string[] structures = Texts.Layouts(text)
                .Select(static layout => SyntaxText.Write(FileSyntax.Parse(layout)).ReplaceLineEndings("\n").Replace("\n\t", "\n  ", System.StringComparison.Ordinal).Replace("\n\u3000", "\n  ", System.StringComparison.Ordinal))
                .Distinct()
                .ToArray();
            Assert.Single(structures);
        }
    }

    [Fact]
    public void Line_breaks_are_those_of_the_language_server_protocol()
    {
        var lines = LineTable.Of("a\nb\r\nc\rd\u2028\u0085e");
        Assert.Equal([0, 2, 5, 7], Enumerable.Range(0, lines.Count).Select(lines.StartOf));
        Assert.Equal(new LinePosition(1, 2), lines.PositionOf(4));
        Assert.Equal(new LinePosition(3, 4), lines.PositionOf(99));
        Assert.Equal(new LinePosition(0, 0), lines.PositionOf(-1));
    }
}
