using System.Globalization;
using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>What does not keep facts from being compiled is the analyzer's to say, and never the generator's as well.</summary>
public class LintTests
{
    private static readonly FactProject s_quoting = FactProject.Of("""
        source Wire "A wire"@en
          text "wire.source.txt"
        person Xi
        person Putin
        meeting of Xi, Putin on 2014
        meeting of Xi, Putin on 2015 per Wire "met in Sotchi"
        """).With("wire.source.txt", "Both met in Sochi.\n");

    [Fact]
    public void A_fact_without_a_source_and_a_quotation_that_is_not_there_are_warnings()
    {
        Assert.Equal(
            [
                "facts.facts(5,1): warning FACT3201: This meeting has no source",
                "facts.facts(6,39): warning FACT3203: “met in Sotchi” does not stand in the text of `Wire`",
            ],
            s_quoting.Lints().Select(Short));
        Assert.Empty(s_quoting.RunResult().Diagnostics);
    }

    [Fact]
    public void They_are_the_same_without_the_generator()
        => Assert.Equal(s_quoting.Lints().Select(Short), s_quoting.Lints(before: false).Select(Short));

    [Fact]
    public void A_text_that_is_changed_counts_at_once()
        => Assert.Equal(["FACT3201"], s_quoting.With("wire.source.txt", "They met in Sotchi.").Lints().Select(d => d.Id));

    [Fact]
    public void An_error_is_not_repeated()
    {
        var project = FactProject.Of("meeting of Nobody, Noone on 2014\n");
        Assert.Equal(["FACT2101", "FACT2101"], project.RunResult().Diagnostics.Select(d => d.Id));
        Assert.Equal(["FACT3201"], project.Lints().Select(d => d.Id));
    }

    [Fact]
    public void No_rule_is_reported_by_both()
    {
        var project = FactProject.Of("person All\nmeeting of All, Nobody on 2014-1 occasion \n///\n");
        IEnumerable<string> errors = project.RunResult().Diagnostics.Select(d => d.Id), lints = project.Lints().Select(d => d.Id);
        Assert.NotEmpty(errors);
        Assert.NotEmpty(lints);
        Assert.Empty(errors.Intersect(lints));
    }

    [Fact]
    public void What_an_item_accepts_is_not_reported_and_what_it_accepts_for_nothing_is()
    {
        var project = FactProject.Of("""
            person Xi
            person Putin
            meeting of Xi, Putin on 2014
              accept FACT3201 because "common knowledge"
            meeting of Xi, Putin on 2015
              accept FACT3203 because "no reason"
            """);
        Assert.Equal(["facts.facts(5,1): warning FACT3201: This meeting has no source", "facts.facts(6,10): warning FACT3205: There is no `FACT3203` here to accept"], project.Lints().Select(Short));
    }

    [Fact]
    public void The_other_place_goes_with_the_diagnostic()
    {
        Diagnostic found = Assert.Single(FactProject.Of("person Xi\n").With("z.facts", "\nperson Xi\n").RunResult().Diagnostics);
        Assert.Equal("/home/ada/app/z.facts: (1,7)-(1,9)", found.Location.GetLineSpan().ToString());
        Assert.Equal("/home/ada/app/facts.facts: (0,7)-(0,9)", Assert.Single(found.AdditionalLocations).GetLineSpan().ToString());
    }

    [Fact]
    public void Sources_in_the_wrong_place_and_words_that_nobody_said_are_warnings_as_everywhere()
    {
        FactProject project = FactProject.Of("""
            source Wire
              text "wire.source.txt"
            person Xi
            person Putin

            per Wire
            meeting of Xi, Putin on 2014 "they met" per Wire
            statement by Xi
              says "peace"
            per Wire

            person Ann born 1950
            question Born person ?who born 1950
            """).With("wire.source.txt", "Both met in Sochi.\n");
        Assert.Equal(
            ["facts.facts(7,30): warning FACT2218", "facts.facts(9,8): warning FACT3203", "facts.facts(10,1): warning FACT1126"],
            project.Lints().Where(static d => d.Severity == DiagnosticSeverity.Warning).Select(static d => Short(d)[..Short(d).IndexOf(": ", Short(d).IndexOf("FACT", StringComparison.Ordinal), StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_project_without_facts_has_nothing_to_say() => Assert.Empty(new FactProject().With("a.source.txt", "text").Lints());

    private static string Short(Diagnostic found)
    {
        FileLinePositionSpan place = found.Location.GetLineSpan();
        string message = found.GetMessage(CultureInfo.InvariantCulture).Split([':', '('])[0].TrimEnd();
        return string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {found.Severity.ToString().ToLowerInvariant()} {found.Id}: {message}");
    }
}
