using FactDsl.Generator.Tests.Builds;
using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>The states of the world and their organizations, as the package brings them.</summary>
public class WorldTests
{
    private static readonly FactProject World = Files().Aggregate(
        FactProject.Library("FactDsl.World", "") with { NamespaceOfFacts = "FactDsl.World" },
        static (project, path) => project.With(Path.GetFileName(path), File.ReadAllText(path)))
        .WithProperty("FactDslNamespace", "FactDsl.World");

    private static readonly CompiledProject Compiled = CompiledProject.Of(FactProject.Of("person Ada citizen-of Japan\nmeeting of Ada, UnitedNations, Nato on 2020\n").ReferringTo(ReferencedProject.Built(World)));

    [Fact]
    public void Nothing_is_wrong_with_them()
    {
        Assert.Empty(World.RunResult().Diagnostics);
        Assert.Empty(World.Lints());
    }

    [Theory]
    [InlineData("Country.All.Count", "195")]
    [InlineData("Country.All.Select(c => c.Iso.Single()).Distinct().Count()", "195")]
    [InlineData("Country.All.All(c => c.Citations.Count > 0 && c.Labels.Count >= 2)", "True")]
    [InlineData("Country.All.Iso(\"NA\").Single() == Country.Namibia", "True")]
    [InlineData("Country.CoteDIvoire.LabelIn(\"zh\")", "科特迪瓦")]
    [InlineData("Organization.Unesco.PartOf == Organization.UnitedNations", "True")]
    [InlineData("Organization.All.Before(1945).Count", "0")]
    [InlineData("Alliance.Nato.Members.During(1949).Count", "12")]
    public void They_are_complete(string expression, string expected) => Assert.Equal(expected, Compiled.Evaluate(expression));

    [Theory]
    [InlineData("Person.Ada.CitizenOf.Single() == Country.Japan", "True")]
    [InlineData("Meeting.All.Of(Alliance.Nato).Of(Organization.UnitedNations).Count", "1")]
    public void Facts_elsewhere_name_them(string expression, string expected) => Assert.Equal(expected, Compiled.Evaluate(expression));

    private static IEnumerable<string> Files()
        => Directory.GetFiles(Path.Combine(Repository.Root, "facts", "world"), "*.facts")
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "src", "FactDsl.World"), "*.facts"))
            .Order(StringComparer.Ordinal);
}
