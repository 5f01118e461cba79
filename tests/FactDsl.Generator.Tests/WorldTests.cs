using FactDsl.Generator.Tests.Builds;
using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>The states of the world and their organizations, as the package brings them.</summary>
public class WorldTests
{
    private static readonly FactProject s_world = Files().Aggregate(
        FactProject.Library("FactDsl.World", "") with { NamespaceOfFacts = "FactDsl.World" },
        static (project, path) => project.With(Path.GetFileName(path), File.ReadAllText(path)))
        .WithProperty("FactDslNamespace", "FactDsl.World");

    private static readonly CompiledProject s_compiled = CompiledProject.Of(FactProject.Of("person Ada citizen-of Japan\nmeeting of Ada, UnitedNations, Nato on 2020\n").ReferringTo(ReferencedProject.Built(s_world)));

    [Fact]
    public void Nothing_is_wrong_with_them()
    {
        Assert.Empty(s_world.RunResult().Diagnostics);
        Assert.Empty(s_world.Lints());
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
    public void They_are_complete(string expression, string expected) => Assert.Equal(expected, s_compiled.Evaluate(expression));

    [Theory]
    [InlineData("Person.Ada.CitizenOf.Single() == Country.Japan", "True")]
    [InlineData("Meeting.All.Of(Alliance.Nato).Of(Organization.UnitedNations).Count", "1")]
    public void Facts_elsewhere_name_them(string expression, string expected) => Assert.Equal(expected, s_compiled.Evaluate(expression));

    private static readonly FactProject s_organizations = Directory.GetFiles(Path.Combine(Repository.Root, "src", "FactDsl.Organizations"), "*.facts").Order(StringComparer.Ordinal).Aggregate(
        FactProject.Library("FactDsl.Organizations", "") with { NamespaceOfFacts = "FactDsl.Organizations" },
        static (project, path) => project.With(Path.GetFileName(path), File.ReadAllText(path)))
        .WithProperty("FactDslNamespace", "FactDsl.Organizations").ReferringTo(ReferencedProject.Built(s_world));

    private static readonly Lazy<CompiledProject> s_both = new(static () => CompiledProject.Of(FactProject.Of("meeting Talk of EuropeanUnion, Asean on 2020\n").ReferringTo(ReferencedProject.Built(s_organizations))));

    [Fact]
    public void Nothing_is_wrong_with_who_belongs_to_organizations()
    {
        Assert.Empty(s_organizations.RunResult().Diagnostics);
        Assert.Empty(s_organizations.Lints());
    }

    [Theory]
    [InlineData("Organization.EuropeanUnion.Members.On(2000).Count", "15")]
    [InlineData("Organization.EuropeanUnion.Members.On(2010).Count", "27")]
    [InlineData("Organization.EuropeanUnion.Members.On(2021).Count", "27")]
    [InlineData("Organization.EuropeanUnion.LabelIn(\"zh\")", "欧洲联盟")]
    [InlineData("Organization.GroupOfSeven.Members.Count", "7")]
    [InlineData("Country.Vietnam.OrganizationsAsMember.Select(o => o.Name)", "Asean")]
    [InlineData("Country.China.OrganizationsAsMember.Select(o => o.Name)", "ShanghaiCooperation | Brics")]
    [InlineData("Organization.All.Members(Country.UnitedKingdom).On(2021).Select(o => o.Name)", "GroupOfSeven")]
    [InlineData("Alliance.All.Of(Country.Finland).Select(a => a.Name)", "Nato")]
    [InlineData("Organization.EuropeanUnion.Meetings.Count", "1")]
    public void Two_packages_are_asked_as_one(string expression, string expected) => Assert.Equal(expected, s_both.Value.Evaluate(expression));

    private static IEnumerable<string> Files()
        => Directory.GetFiles(Path.Combine(Repository.Root, "facts", "world"), "*.facts")
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "src", "FactDsl.World"), "*.facts"))
            .Order(StringComparer.Ordinal);
}
