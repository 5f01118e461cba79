using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;

namespace FactDsl.Language.Tests.Checks;

/// <summary>What a kind says must hold (<c>check</c>) is demanded of what rules derive as of what is told.</summary>
public class DerivedDemandTests
{
    private const string World = """
        person Ana
        person Bo
        person Cy
        office Head
        office Deputy
        source S
        per S
        derived lasting fact boss
          chief as of: person
          underling as over: person
        extend boss
          CHECK
        rule Bosses boss of ?a over ?b
          while tenure ?t of ?a as Head
          while tenure ?u of ?b as Deputy

        """;

    private const string Two = "tenure of Ana as Head since 2000 until 2010\ntenure of Bo as Head since 2005 until 2012\ntenure of Cy as Deputy since 2001 until 2011\n";

    [Theory]
    [InlineData("check one chief per underling", Two, "FACT3121 Bosses")]
    [InlineData("check one chief per underling", "tenure of Ana as Head since 2000 until 2005\ntenure of Bo as Head since 2006 until 2012\ntenure of Cy as Deputy since 2001 until 2011\n", "")]
    [InlineData("check one underling per chief", Two, "")]
    [InlineData("check differ chief, underling", "tenure of Ana as Head since 2000 until 2010\ntenure of Ana as Deputy since 2005 until 2006\n", "FACT3152 Bosses")]
    [InlineData("check differ chief, underling", Two, "")]
    // What is only possible is held against nothing.
    [InlineData("check one chief per underling", "tenure of Ana as Head since 2000 until 2010\ntenure of Bo as Head since 2005 until 2012 certainty likely\ntenure of Cy as Deputy since 2001 until 2011\n", "")]
    public void A_derived_fact_that_breaks_its_kinds_rule_is_found_at_the_rule(string check, string facts, string expected)
        => Assert.Equal(expected, string.Join(", ", Found(World.Replace("CHECK", check, System.StringComparison.Ordinal) + facts).Where(static f => f.EndsWith("Bosses", System.StringComparison.Ordinal))));

    [Fact]
    public void A_told_fact_that_a_derived_one_contradicts_is_found()
    {
        const string Facts = """
            person Ana
            person Bo
            source S
            per S
            lasting fact post
              holder as of: person
              title: code
              check one holder per title
            derived lasting fact deduced is post
            rule Deduced deduced of ?a title "X"
              while tenure ?t of ?a as Head
            office Head
            tenure of Ana as Head since 2000 until 2010
            post of Bo title X since 2005 until 2006

            """;
        Assert.Equal(["FACT3121 Bo"], Found(Facts.Replace("title \"X\"", "title X", System.StringComparison.Ordinal)));
    }

    private static string[] Found(string text)
    {
        var compilation = FactCompilation.Of([new FactFileText("a.facts", text)], SourceDocuments.None);
        Assert.Null(compilation.Failure);
        return [.. compilation.Files.SelectMany(static f => f.Findings).Where(static f => f.Rule.Id.StartsWith("FACT31", System.StringComparison.Ordinal) && f.Rule.Severity != FindingSeverity.Information)
            .Select(f => f.Rule.Id + " " + text.Substring(f.Span.Start, f.Span.Length))];
    }
}
