using System;
using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Checks;

/// <summary>What denies a derived fact is found at the denial, with the rule and with the facts that the rule follows it from.</summary>
public class DerivedContradictionTests
{
    private const string World = """
        country France
        country Russia
        country Italy
        source Cow
        source Other
        derived lasting fact allied
          parties as of: country 2..2
        derived lasting fact linked
          parties as of: country 2..2
        rule Allies allied of ?a, ?b
          while alliance ?alliance of ?a, ?b
        rule Links linked of ?a, ?b
          while allied of ?a, ?b
        alliance Franco of France, Russia since 1894 until 1917 per Cow

        """;

    [Theory]
    [InlineData("no allied of France, Russia on 1900-05-05 per Cow", "FACT3161")]
    [InlineData("no allied of France, Russia during 1900 per Other", "FACT3162")]
    [InlineData("alliance Triple of Italy, France since 1902~ until 1915 per Cow\nno allied of France, Italy on 1901 per Cow", "FACT3163")]
    [InlineData("no allied of France, Russia during 1900 per Cow disputed", "")]
    [InlineData("no allied of France, Russia during 1950 per Cow", "")]
    [InlineData("no allied of France, Italy during 1900 per Cow", "")]
    public void A_denial_of_what_a_rule_derives_is_found(string denial, string id)
    {
        FactCompilation facts = Of(World + denial + "\n");
        Finding[] found = [.. facts.Files[0].Findings.Where(static f => f.Rule.Id.StartsWith("FACT316", StringComparison.Ordinal))];
        Assert.Equal(id, string.Join(",", found.Select(static f => f.Rule.Id)));
        if (id.Length == 0)
            return;
        Assert.Equal("allied", facts.Files[0].Source.Text.Substring(found[0].Span.Start, found[0].Span.Length));
        Assert.Equal("rule `Allies` derives it", found[0].Related!.Message);
        RelatedPlace ground = Assert.Single(found[0].Grounds);
        Assert.Equal((id == "FACT3163" ? "Triple" : "Franco", "this meets `alliance ?alliance of ?a, ?b`"), (facts.Files[0].Source.Text.Substring(ground.Span.Start, ground.Span.Length), ground.Message));
    }

    [Theory]
    [InlineData("expect none allied of France, Russia", "FACT3101", null, "Franco")]
    [InlineData("expect 0 linked of France, Russia", "FACT3101", null, "Allies")]
    [InlineData("expect Italy allied of France, ?who", "FACT3102", "rule `Allies` derives it", "Franco")]
    [InlineData("expect none alliance ?x of France\n  and alliance ?x of Russia", "FACT3101", null, "Franco, Franco")]
    [InlineData("expect Russia, Italy allied of France, ?who", "FACT3102", null, "Franco")]
    [InlineData("expect Russia alliance of France, ?who on 1950", "FACT3102", null, "Franco")]
    [InlineData("expect Italy alliance Franco of ?who\n  and allied of ?who, Italy", "FACT3102", "`Franco` is defined here", "Franco")]
    [InlineData("expect none alliance of France, Russia", "FACT3101", null, "")]
    [InlineData("expect 3 allied of France, ?who", "FACT3101", null, "")]
    public void What_was_not_expected_shows_what_it_rests_on(string expectation, string id, string? related, string grounds)
    {
        FactCompilation facts = Of(World + expectation + "\n");
        string text = facts.Files[0].Source.Text;
        Finding found = Assert.Single(facts.Files[0].Findings, static f => f.Rule.Id.StartsWith("FACT310", StringComparison.Ordinal));
        Assert.Equal((id, related), (found.Rule.Id, found.Related?.Message));
        Assert.Equal(grounds, string.Join(", ", found.Grounds.Select(g => text.Substring(g.Span.Start, g.Span.Length))));
    }

    [Theory]
    [InlineData("count 3 per Cow", "FACT3106")]
    [InlineData("count 3 per Other", "FACT3107")]
    [InlineData("count 1 per Cow", "")]
    [InlineData("count 3 per Cow disputed", "")]
    public void More_than_all_that_are_told_is_found(string count, string id)
    {
        string facts = "person A\nperson B\nsource Cow\nsource Other\nmeeting of A, B on 2022-02-04 per Cow\nno other meeting of A, B during 2022 per Cow\nmeeting of A, B during 2022 " + count + "\n";
        Finding[] found = [.. Of(facts).Files[0].Findings.Where(static f => f.Rule.Id is "FACT3106" or "FACT3107")];
        Assert.Equal(id, string.Join(",", found.Select(static f => f.Rule.Id)));
    }

    [Fact]
    public void Denials_between_derived_facts_leave_each_its_own_reasons()
    {
        const string Denials = """
            no allied of France, Italy during 1900 per Cow
            no allied of Italy, Russia during 1900 per Cow
            no other linked of Italy per Cow
            no linked of France, Italy during 1900 per Other
            allied of France, Italy since 1950

            """;
        StoreImage image = Of(World + Denials).Store!;
        FactBase facts = image.Open();
        DerivedFacts derived = image.Derived()!;
        Assert.Equal(2, derived.Facts.Count);
        for (int row = 0; row < image.Rows.Count; row++)
        {
            var at = new FactRef(facts, row);
            bool isDerived = image.Rows[row] is { Band: (int)FactStanding.Asserted, Item.Kind.IsDerived: true };
            Assert.Equal(isDerived, derived.ReasonsOf(at).Count > 0);
            Assert.Equal(isDerived, at.IsDerived);
            if (!isDerived)
                continue;
            (string rule, string premise) = at.Kind == "allied" ? ("Allies", "alliance") : ("Links", "allied");
            Assert.Equal((rule, premise), (derived.ReasonsOf(at)[0].Rule.Name, derived.ReasonsOf(at)[0].Reason.Premises[0].Fact.Kind));
            Assert.Equal(rule, at.Because!.Rule);
        }
    }

    private static FactCompilation Of(string text)
    {
        var compilation = FactCompilation.Of([new FactFileText("a.facts", text)], SourceDocuments.None);
        Assert.Null(compilation.Failure);
        return compilation;
    }
}
