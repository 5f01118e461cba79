using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Suppression;
using FactDsl.Language.Tests.Provenance;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Suppression;

/// <summary>An item can accept a finding, with the reason; an acceptance of nothing is a finding itself.</summary>
public class AcceptanceTests
{
    [Fact]
    public void What_an_item_accepts_is_not_reported_there_and_still_elsewhere()
        => Checked.Fixture(
            """
            meeting of Xi, Putin accept FACT3201 because "everybody knows"
            [|FACT3201:meeting|] of Xi, Putin
            source Idle
              accept FACT3202 because "kept for later"
            """);

    [Fact]
    public void A_quotation_is_accepted_where_it_is_quoted()
        => Checked.Fixture(
            """
            source Article
              text "a.source.txt"
            meeting of Xi, Putin per Article "spoken, not printed"
              accept FACT3203 because "heard on air"
            extend Nato
              of China per Article "neither"
              accept FACT3203
            == a.source.txt ==
            Printed.
            """);

    [Fact]
    public void Warnings_of_every_family_can_be_accepted()
        => Checked.Fixture("meeting of Xi, Putin on 2022 per Rfi\n  in Beijing\n    format summit\n  accept FACT1124");

    [Fact]
    public void An_error_that_leaves_out_what_is_written_cannot_be_accepted()
    {
        var result = Checked.Fixture("person Ann\n  [|FACT2201:bron|] 1950\n  accept [|FACT2307:FACT2201|] because \"it is close enough\"");
        Assert.Equal("`FACT2201` (Unknown clause) cannot be accepted: what it is about would be left out of the facts, so mend it", result.Findings[1].Message);
    }

    [Fact]
    public void Only_errors_about_facts_against_facts_and_who_says_so_are_errors_to_be_accepted()
        => Assert.All(
            FindingRules.All.Where(static r => r.Severity == FindingSeverity.Error),
            static rule => Assert.Equal(rule.Category is FindingCategory.Consistency or FindingCategory.Provenance or FindingCategory.Style, rule.IsAcceptable));

    [Fact]
    public void An_acceptance_of_nothing_is_reported_at_the_id()
    {
        Finding finding = Checked.Single("meeting of Xi, Putin per Rfi\n  accept [|FACT3205:FACT3201|] because \"it had none\"");
        Assert.Equal("There is no `FACT3201` here to accept", finding.Message);
        Assert.Equal("meeting of Xi, Putin per Rfi\n  ", Fixed.Apply("meeting of Xi, Putin per Rfi\n  accept FACT3201 because \"it had none\"", Assert.Single(finding.Fixes)));
    }

    [Fact]
    public void The_line_that_goes_on_with_it_goes_too()
    {
        const string text = "meeting of Xi, Putin per Rfi\n  + accept FACT3201";
        Finding finding = Assert.Single(Checked.Of([new("t.facts", text), Checked.Cast]).Findings);
        Assert.Equal("meeting of Xi, Putin per Rfi\n  ", Fixed.Apply(text, Assert.Single(finding.Fixes)));
    }

    [Fact]
    public void Of_several_ids_only_the_useless_are_reported()
        => Assert.Empty(Checked.Single("meeting of Xi, Putin accept FACT3201, [|FACT3205:FACT3104|] because \"x\"").Fixes);

    [Fact]
    public void An_id_that_no_finding_has_is_said_to_be_none()
        => Assert.Equal("There is no `FACT9999` here to accept: no finding has that id", Checked.Single("person Ann accept [|FACT3205:FACT9999|]").Message);

    [Fact]
    public void The_finding_about_acceptances_can_be_accepted_and_not_for_nothing()
        => Checked.Fixture(
            """
            person Ann accept FACT3201, FACT3205 because "a template"
            person Bob accept [|FACT3205:FACT3205|]
            """);

    [Fact]
    public void An_item_with_an_error_has_not_had_all_checks()
        => Checked.Fixture("meeting of Xi, [|FACT2101:Pution|] per Rfi accept FACT3201");

    [Fact]
    public void What_comes_and_goes_with_the_texts_at_hand_is_accepted_for_other_machines()
    {
        const string text =
            """
            source Article
              text "a.source.txt"
              accept FACT3204 because "its publisher keeps it"
            meeting of Xi, Putin per Article "spoken"
              accept FACT3203 because "heard on air"
            """;
        Assert.Empty(Checked.Of([new("t.facts", text), Checked.Cast]).Findings);
        Assert.Empty(Checked.Of([new("t.facts", text), new("a.source.txt", "printed"), Checked.Cast]).Findings);
        Finding finding = Assert.Single(Checked.Of([new("t.facts", text), new("a.source.txt", "spoken"), Checked.Cast]).Findings);
        Assert.Equal("There is no `FACT3203` here to accept", finding.Message);
    }
}
