using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;
using Xunit;

namespace FactDsl.Language.Tests.Sharing;

/// <summary>Built-in kinds that assemblies have each made types of are one kind, with what each has added; contradictions are told.</summary>
public class KindUnionTests
{
    private const string Country = "entity country is actor, place\n  iso: code*\n  capital: place?\n";
    private const string Bases = "abstract entity actor\nentity place\n  region as in: place? transitive\n";
    private const string Verbs = "supports, opposes, neutral-on, concerned-about, silent-on, denounces, criticises, welcomes";
    private const string Stance = "lasting fact stance\n  holders as of: actor+\n  target as position: any+ by " + Verbs;

    [Fact]
    public void A_kind_of_both_is_made_here_with_the_fields_of_both()
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A", Bases + Country + "  anthem: text?\n"), Of("B", Bases + Country + "  area: number?\n")]);
        Assert.Empty(schema.ImportFindings);
        Assert.True(schema.HasImports);
        Assert.Equal(["iso", "capital", "anthem", "area"], schema.Find("country")!.Fields.Where(static f => f.Owner?.Word == "country").Select(static f => f.Name));
    }

    [Fact]
    public void Verbs_of_one_may_go_on_behind_those_of_the_other()
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A", Bases + Stance + "\n"), Of("B", Bases + Stance + ", regrets\n")]);
        Assert.Empty(schema.ImportFindings);
        Assert.Equal(Verbs + ", regrets", string.Join(", ", schema.Find("stance")!.FindField("target")!.Verbs));
    }

    [Theory]
    [InlineData(Country + "  area: number?\n", Country + "  area: text?\n")]
    [InlineData(Stance + ", regrets\n", Stance + ", doubts\n")]
    public void What_contradicts_is_told(string one, string other)
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A", Bases + one), Of("B", Bases + other)]);
        Assert.Equal("FACT0016", Assert.Single(schema.ImportFindings).Rule.Id);
    }

    [Fact]
    public void What_another_version_says_of_a_built_in_field_is_what_the_compiler_knows()
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("Old", "entity country\n  iso: code?\n  capital: text?\n  flag: text?\n")]);
        Assert.Empty(schema.ImportFindings);
        Assert.True(schema.Find("country")!.FindField("iso")!.IsMany);
        Assert.Equal(FieldType.Item, schema.Find("country")!.FindField("capital")!.Type);
        Assert.Equal(FieldType.Text, schema.Find("country")!.FindField("flag")!.Type);
        Assert.Contains(schema.Find("country")!.Bases, static b => b.Word == "place");
    }

    [Fact]
    public void A_kind_that_one_has_from_the_other_is_one()
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A", "entity bridge\n  span: number?\n"), Of("B", "entity bridge\n  span: number?\n  toll: money?\n", "bridge A.Facts Bridge -")]);
        Assert.Empty(schema.ImportFindings);
        Assert.Equal(["span", "toll"], schema.Find("bridge")!.Fields.Where(static f => f.Owner is not null).Select(static f => f.Name));
    }

    [Fact]
    public void Kinds_that_are_called_alike_by_chance_are_none_until_the_project_says_which_it_means()
    {
        FactInterface[] both = [Of("A", "entity bridge\n  span: number?\n"), Of("B", "entity bridge\n  players: number?\nentity tower is bridge\n  near: bridge?\n  height: number?\n")];
        FactSchema neither = SchemaBuilder.Build([], both);
        Assert.Empty(neither.ImportFindings);
        Assert.Null(neither.Find("bridge"));
        Assert.Equal(["height"], Own(neither, "tower"));
        FactSchema one = SchemaBuilder.Build([], KindChoice.Among(both, "A.bridge"));
        Assert.Equal(["span"], Own(one, "bridge"));
        Assert.Equal(["height"], Own(one, "tower"));
        FactSchema other = SchemaBuilder.Build([], KindChoice.Among(both, " B.bridge ; C.card"));
        Assert.Equal(["players"], Own(other, "bridge"));
        Assert.Equal(["players", "near", "height"], Own(other, "tower"));
        Assert.Equal(["C.card", "bridge"], KindChoice.Unknown(both, "C.card, bridge"));
    }

    private static IEnumerable<string> Own(FactSchema schema, string kind) => schema.Find(kind)!.Fields.Where(static f => f.Owner is not null).Select(static f => f.Name);

    private static FactInterface Of(string assembly, string facts, params string[] kinds)
        => InterfaceReader.Read(new SharedText(assembly, InterfaceWriter.Version, $"namespace {assembly}.Facts\nschema 1\n{string.Concat(kinds.Select(static k => $"kind {k}\n"))}\n{facts}"));
}
