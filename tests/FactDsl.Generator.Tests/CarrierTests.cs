using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>How facts travel in the assembly: in literals as long as they fit, or in a resource that the build adds.</summary>
public class CarrierTests
{
    private static readonly FactProject s_two = FactProject.Of("person Xi\nperson Putin\nmeeting of Xi, Putin on 2014\n");

    [Theory]
    [InlineData("")]
    [InlineData("literals")]
    [InlineData("Literals")]
    public void Literals_are_what_a_project_gets(string carrier)
        => Assert.Contains("FactBook.Page0.g.cs", HintNames(s_two.WithProperty("FactDslCarrier", carrier)));

    [Fact]
    public void Facts_in_a_resource_leave_no_literal_and_the_same_types()
    {
        FactProject project = s_two.WithProperty("FactDslCarrier", "resource");
        string[] literals = HintNames(s_two);
        Assert.Equal(literals.Where(static n => !n.StartsWith("FactBook.Page", StringComparison.Ordinal) || n == "FactBook.Pages.g.cs"), HintNames(project));
        Assert.Contains("FactResourcePages(typeof(__FactBook).Assembly, \"FactDsl.store\", ", project.Generated("FactBook.Pages.g.cs"), StringComparison.Ordinal);
        Assert.Empty(project.Compile().GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void An_assembly_without_its_resource_says_so()
    {
        FactProject project = s_two.WithProperty("FactDslCarrier", "resource").WithCode("""
            public static class Question
            {
                public static string Ask()
                {
                    try { return MyApp.Facts.Meeting.All.Count.ToString(); }
                    catch (System.TypeInitializationException e) { return e.InnerException.Message; }
                }
            }
            """);
        string told = CompiledProject.Evaluate(project, "Question.Ask()");
        Assert.Contains("no resource FactDsl.store", told, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_literals_hold_is_one_error_that_names_the_property()
    {
        FactProject project = s_two.With("long.facts", "person Zhou\n  note \"" + new string('x', (7 << 20) + 1) + "\"\n");
        Diagnostic error = Assert.Single(project.RunResult().Diagnostics);
        Assert.Equal("FACT0004", error.Id);
        Assert.Contains("<FactDslCarrier>resource</FactDslCarrier>", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain(HintNames(project), static n => n.Contains("Page0", StringComparison.Ordinal));
        Assert.Empty(project.WithProperty("FactDslCarrier", "resource").RunResult().Diagnostics);
    }

    [Fact]
    public void A_carrier_that_there_is_not_is_an_error_and_the_facts_travel_as_ever()
    {
        FactProject project = s_two.WithProperty("FactDslCarrier", "resorce");
        Diagnostic error = Assert.Single(project.RunResult().Diagnostics);
        Assert.Equal("FACT0005: `resorce` is no carrier of facts: write `literals` or `resource` in <FactDslCarrier>, or leave the property out", error.Id + ": " + error.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(HintNames(s_two), HintNames(project));
    }

    private static string[] HintNames(FactProject project) => [.. project.RunResult().GeneratedSources.Select(static s => s.HintName)];
}
