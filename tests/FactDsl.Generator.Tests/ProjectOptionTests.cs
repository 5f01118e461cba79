using System.Text.RegularExpressions;
using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>What a project says of its facts: the namespace of their types, and the paths that they carry.</summary>
public class ProjectOptionTests
{
    [Theory]
    [InlineData("MyApp", "", "MyApp.Facts")]
    [InlineData("my-app", "", "my_app.Facts")]
    [InlineData("2 fast'n", "", "_2_fast_n.Facts")]
    [InlineData("Company.event.New", "", "Company.@event.New.Facts")]
    [InlineData("a..b.", "", "a.b.Facts")]
    [InlineData("", "", "Facts")]
    [InlineData("MyApp", "World.Data", "World.Data")]
    [InlineData("MyApp", "world-data", "world_data")]
    public void The_namespace_is_the_projects_and_always_one(string root, string own, string expected)
    {
        FactProject project = FactProject.Of("person Xi\n").WithProperty("RootNamespace", root).WithProperty("FactDslNamespace", own);
        Assert.Contains($"\nnamespace {expected}\n", project.Generated("Kinds/Person.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_with_a_keyword_compiles()
    {
        FactProject project = FactProject.Of("person Xi\n").WithProperty("RootNamespace", "my-app.event") with { NamespaceOfFacts = "my_app.@event.Facts" };
        Assert.Equal("Xi", CompiledProject.Evaluate(project, "Person.Xi.Name"));
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("Internal")]
    public void Types_may_be_the_projects_alone(string accessibility)
    {
        FactProject project = Newsroom.Project.WithProperty("FactDslAccessibility", accessibility).WithCode("internal class App { internal MyApp.Facts.MeetingSet All => MyApp.Facts.Meeting.All; }");
        project.CompileWithoutWarning();
        Assert.Empty(System.Reflection.Assembly.Load(CompiledProject.ImageOf(project)).GetExportedTypes());
    }

    [Fact]
    public void An_accessibility_that_there_is_not_is_told()
    {
        Diagnostic error = Assert.Single(FactProject.Of("person Xi\n").WithProperty("FactDslAccessibility", "private").RunResult().Diagnostics);
        Assert.Equal("FACT0006", error.Id);
    }

    [Theory]
    [InlineData("", "1", "2", "one-unit")]
    [InlineData("none", "2", "2", "none")]
    [InlineData("years=0", "2", "2", "years=0, months=1, days=1, numbers=10%")]
    [InlineData("Years=2, days=3", "1", "2", "years=2, months=1, days=3, numbers=10%")]
    public void A_project_says_how_far_hedges_reach(string padding, string certain, string possible, string read)
    {
        FactProject project = FactProject.Of("person Xi\nperson Putin\nmeeting of Xi, Putin on 2022\nmeeting of Xi, Putin on 2022~\n").WithProperty("FactDslPadding", padding);
        Assert.Equal(certain, CompiledProject.Evaluate(project, "Meeting.All.On(2022, FactAnswer.Certainly).Count"));
        Assert.Equal(possible, CompiledProject.Evaluate(project, "Meeting.All.On(2022).Count"));
        Assert.Equal("2", CompiledProject.Evaluate(project, "Meeting.All.On(2022, FactAnswer.Certainly).Padded(FactPadding.None).Count"));
        Assert.Equal(read, CompiledProject.Evaluate(project, "Meeting.All.Latest().Time.Padding.ToText()"));
    }

    [Fact]
    public void A_padding_that_there_is_not_is_told()
    {
        Diagnostic error = Assert.Single(FactProject.Of("person Xi\n").WithProperty("FactDslPadding", "years=many").RunResult().Diagnostics);
        Assert.Equal("FACT0013", error.Id);
        Assert.Contains("`years=many`", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_called_by_its_way_from_the_project()
        => Assert.Equal("sub/people.facts:1", LocationOf(new FactProject().With("sub/people.facts", "person Xi\n")));

    [Fact]
    public void A_file_outside_the_project_is_called_by_its_way_too()
        => Assert.Equal("../../facts/people.facts:1", LocationOf(new FactProject().With("../../facts/people.facts", "person Xi\n")));

    [Fact]
    public void A_link_is_what_a_file_is_called()
        => Assert.Equal("facts/people.facts:1", LocationOf(new FactProject().With("../../facts/people.facts", "person Xi\n", link: "facts\\people.facts")));

    [Theory]
    [InlineData("..")]
    [InlineData("../")]
    [InlineData("/home/ada")]
    public void The_root_of_the_facts_may_lie_elsewhere(string root)
        => Assert.Equal("facts/people.facts:1", LocationOf(new FactProject().With("../facts/people.facts", "person Xi\n").WithProperty("FactDslRoot", root)));

    [Fact]
    public void Paths_of_Windows_read_the_same()
        => Assert.Equal("facts/people.facts:1", LocationOf(new FactProject()
            .WithProperty("ProjectDir", "C:\\src\\app\\")
            .WithProperty("FactDslRoot", "..")
            .With("..\\facts\\people.facts", "person Xi\n")));

    [Fact]
    public void The_record_tells_the_same_place()
        => Assert.Equal("facts/people.facts:2", CompiledProject.Evaluate(new FactProject().With("p.facts", "\nperson Xi\n", link: "facts/people.facts"), "Person.Xi.Location"));

    /// <summary>The place that the documentation of the only name tells.</summary>
    private static string LocationOf(FactProject project)
    {
        GeneratedSourceResult names = Assert.Single(project.RunResult().GeneratedSources, s => s.HintName.StartsWith("Names/", StringComparison.Ordinal));
        Match place = Regex.Match(names.SourceText.ToString(), "<para><c>(.*)</c>, line ([0-9]+).</para>");
        return place.Groups[1].Value + ":" + place.Groups[2].Value;
    }
}
