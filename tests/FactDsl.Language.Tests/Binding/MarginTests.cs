using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>A source at the margin is the source of the facts below; an entity cites a source where it names it.</summary>
public class MarginTests
{
    [Fact]
    public void It_reaches_facts_and_no_entities()
        => Check.Binding(
            """
            per Rfi
            person Ann born 1950
            person Bob born 1951 per Afp
            person Eve born 1952
              citizen-of China per Tass
            alliance Entente since 1904
            """,
            "person Ann born=1950",
            "person Bob born=1951 [Afp]",
            "person Eve born=1952 citizen-of=China {[Tass]}",
            "Asserted alliance Entente (since 1904) [Rfi]");

    [Fact]
    public void What_is_added_to_a_fact_is_a_fact_and_what_is_added_to_an_entity_is_none()
        => Check.Binding(
            """
            per Rfi
            extend Nato
              of Greece
            extend China
              iso CN
            extend Russia
              iso RU
              per Afp
            """,
            "extend Nato of=Greece [Rfi]",
            "extend China iso=CN",
            "extend Russia iso=RU [Afp]");

    [Theory]
    [InlineData("[|FACT3206:per Rfi|]", "no fact follows")]
    [InlineData("[|FACT3206:per Rfi|]\nperson Ann\nexpect none meeting of Xi", "only entities follow, and an entity cites a source where it names it")]
    [InlineData("[|FACT3206:per Rfi|]\nperson Ann\n\nper Afp\nmeeting of Xi, Ann", "only entities follow, and an entity cites a source where it names it")]
    [InlineData("[|FACT3206:per Rfi|]\nextend China iso CN", "only entities follow, and an entity cites a source where it names it")]
    public void One_that_reaches_no_fact_is_reported(string fixture, string why)
        => Assert.EndsWith("is the source of nothing: " + why, Assert.Single(Check.Findings(fixture).Files[0].Findings).Message, System.StringComparison.Ordinal);

    [Theory]
    [InlineData("per Rfi\nperson Ann\nmeeting of Xi, Ann")]
    [InlineData("per Rfi\nmeeting of Xi, Putin per Afp")]
    [InlineData("per none\nperson Ann")]
    [InlineData("per [|FACT2101:Reuters|]\nperson Ann")]
    [InlineData("per Rfi\n[|FACT2105:meting|] of Xi, Putin")]
    [InlineData("per Rfi\nextend [|FACT2101:Natto|] of Xi")]
    public void One_that_reaches_a_fact_or_what_may_be_one_is_not(string fixture) => Check.Findings(fixture);

    [Fact]
    public void The_fix_writes_it_in_the_entities_that_name_no_source()
        => Fixes(
            "source Wire\n\nper Wire // of all below\n\nperson Ann born 1950\n  aka \"A\"\nperson Bob per Rfi\nextend China\n\tiso CN\n\nper none\n",
            "source Wire\n\nperson Ann born 1950\n  aka \"A\"\n  per Wire\nperson Bob per Rfi\nextend China\n\tiso CN\n  per Wire\n\nper none\n");

    [Fact]
    public void The_fix_removes_one_with_nothing_below()
        => Fixes("person Ann\n\nper Rfi\n\nexpect none meeting of Ann\n", "person Ann\n\nexpect none meeting of Ann\n");

    [Fact]
    public void The_fix_keeps_the_line_breaks_of_the_file()
        => Fixes("per Rfi\r\nperson Ann\r\n", "person Ann\r\n  per Rfi\r\n");

    /// <summary>Files of all shapes: a fact cites its own source, else the last one at the margin; an entity only its own.</summary>
    [Fact]
    public void Who_is_cited_follows_from_the_margin_and_the_item_whatever_the_file()
    {
        var random = new System.Random(5);
        string[] sources = ["Rfi", "Afp", "Tass"];
        for (int round = 0; round < 200; round++)
        {
            var lines = new System.Collections.Generic.List<string>();
            var expected = new System.Collections.Generic.List<string>();
            string margin = "";
            for (int i = 0; i < random.Next(2, 12); i++)
            {
                string source = sources[random.Next(3)], own = random.Next(3) == 0 ? sources[random.Next(3)] : "";
                string per = own.Length > 0 ? " per " + own : "";
                switch (random.Next(4))
                {
                    case 0:
                        lines.Add("\nper " + source);
                        margin = source;
                        break;
                    case 1:
                        lines.Add("\nper none");
                        margin = "";
                        break;
                    case 2:
                        lines.Add($"person P{i}{per}");
                        expected.Add(own);
                        break;
                    default:
                        lines.Add($"meeting of Xi, Putin{per}");
                        expected.Add(own.Length > 0 ? own : margin);
                        break;
                }
            }
            CompiledFile file = FactBaseModel.Compile([new FixtureFile("a.facts", string.Join('\n', lines)), FactBaseModel.Cast]).Files.Single(static f => f.Bound.Path == "a.facts");
            Assert.Equal(expected, file.Bound.Items.Select(static item => string.Join(", ", item.Citations.Select(static c => c.Source.Name))));
            Assert.All(file.Findings, static f => Assert.Equal("FACT3206", f.Rule.Id));
        }
    }

    private static void Fixes(string text, string expected)
    {
        CompiledFile file = FactBaseModel.Compile([new FixtureFile("a.facts", text), FactBaseModel.Cast]).Files.Single(static f => f.Bound.Path == "a.facts");
        Finding finding = Assert.Single(file.Findings);
        Assert.Equal("FACT3206", finding.Rule.Id);
        Assert.Equal(expected, Fixed.Apply(text, Assert.Single(finding.Fixes)));
    }
}
