using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>The other place of a finding is exact, though declarations carry no positions.</summary>
public class OtherPlaceTests
{
    [Theory]
    [InlineData("person Xi\nperson Putin", "person Putin", "a.facts", "Putin", "defined here first")]
    [InlineData("meeting of A, B\n\n// Putin\nperson Putin", "person Putin", "a.facts", "Putin", "defined here first")]
    [InlineData("entity castle", "entity castle", "a.facts", "castle", "defined here first")]
    [InlineData("extend castle\n  built: date?\nentity castle", "entity castle", "a.facts", "castle", "defined here first")]
    [InlineData("", "entity country", Prelude.Path, "country", "defined here first")]
    [InlineData("place Kremlin", "meeting of Kremlin, others on 2014", "a.facts", "Kremlin", "defined here")]
    public void It_is_where_the_thing_is_defined(string first, string second, string file, string text, string message)
    {
        var model = FactBaseModel.Compile(new FixtureFile("a.facts", first), new FixtureFile("b.facts", second));
        Finding finding = Assert.Single(model.File("b.facts").Findings);
        RelatedPlace place = Assert.IsType<RelatedPlace>(finding.Locate(path => model.Files.SingleOrDefault(f => f.Bound.Path == path)?.Syntax).Related);
        string where = place.File == Prelude.Path ? Prelude.Syntax.Text : model.File(place.File).Syntax.Text;
        Assert.Equal((file, text, message), (place.File, where.Substring(place.Span.Start, place.Span.Length), place.Message));
    }

    [Fact]
    public void It_is_left_out_where_the_other_file_is_not_at_hand_or_does_not_define_it_any_more()
    {
        var model = FactBaseModel.Compile(new FixtureFile("a.facts", "person Xi"), new FixtureFile("b.facts", "person Xi"));
        Finding finding = Assert.Single(model.File("b.facts").Findings);
        Assert.Null(finding.Locate(static _ => null).Related);
        Assert.Null(finding.Locate(static _ => Language.Syntax.FileSyntax.Parse("// nothing")).Related);
    }
}
