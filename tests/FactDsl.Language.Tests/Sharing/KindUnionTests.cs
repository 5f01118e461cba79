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
    private const string Stance = "lasting fact stance\n  holders as of: actor+\n  target as position: any+ by supports, opposes";

    [Fact]
    public void A_kind_of_both_is_made_here_with_the_fields_of_both()
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A", Bases + Country + "  anthem: text?\n"), Of("B", Bases + Country + "  area: number?\n")]);
        Assert.Empty(schema.ImportFindings);
        Assert.True(schema.IsLocal);
        Assert.All(schema.Kinds, static k => Assert.Null(k.Import));
        Assert.Equal(["iso", "capital", "anthem", "area"], schema.Find("country")!.Fields.Where(static f => f.Owner?.Word == "country").Select(static f => f.Name));
    }

    [Fact]
    public void Verbs_of_one_may_go_on_behind_those_of_the_other()
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A", Bases + Stance + "\n"), Of("B", Bases + Stance + ", regrets\n")]);
        Assert.Empty(schema.ImportFindings);
        Assert.Equal(["supports", "opposes", "regrets"], schema.Find("stance")!.FindField("target")!.Verbs);
    }

    [Theory]
    [InlineData(Country + "  area: number?\n", Country + "  area: text?\n")]
    [InlineData(Country, "entity country is actor, place\n  iso: code?\n  capital: place?\n")]
    [InlineData(Stance + ", regrets\n", Stance + ", doubts\n")]
    [InlineData("entity bridge\n", "entity bridge\n")]
    public void What_contradicts_and_what_is_called_alike_by_chance_is_told(string one, string other)
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A", Bases + one), Of("B", Bases + other)]);
        Assert.Equal("FACT0012", Assert.Single(schema.ImportFindings).Rule.Id);
    }

    [Fact]
    public void A_kind_that_one_has_from_the_other_is_one()
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A", "entity bridge\n  span: number?\n"), Of("B", "entity bridge\n  span: number?\n", "A")]);
        Assert.Empty(schema.ImportFindings);
        Assert.True(schema.IsLocal);
    }

    [Fact]
    public void One_assembly_or_several_that_share_no_kind_keep_their_types()
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A", Bases + Country), Of("B", "entity bridge\n")]);
        Assert.False(schema.IsLocal);
        Assert.Equal("A", schema.Find("country")!.Import);
        Assert.Equal("B", schema.Find("bridge")!.Import);
    }

    private static FactInterface Of(string assembly, string facts, params string[] uses)
        => InterfaceReader.Read(new SharedText(assembly, InterfaceWriter.Version, $"namespace {assembly}.Facts\nschema 1\n{string.Concat(uses.Select(static u => $"uses {u}\n"))}\n{facts}"));
}
