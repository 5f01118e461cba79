using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;
using FactDsl.Language.Suppression;
using FactDsl.Language.Tests.Provenance;
using FactDsl.Language.Tests.Support;
using FactDsl.Language.Text;

namespace FactDsl.Language.Tests.Suppression;

/// <summary>An <c>accept</c> at the margin holds for the whole file.</summary>
public class FileAcceptanceTests
{
    [Fact]
    public void It_takes_every_finding_of_its_id_above_and_below_and_no_other()
        => Checked.Fixture(
            """
            meeting of Xi, Putin on 2014

            accept FACT3201 because "from memory"
            meeting of Xi, Putin on 2015
            extend Nato of China per none
            source [|FACT3202:Idle|]
            """);

    [Fact]
    public void It_holds_for_its_own_file_only()
        => Checked.Fixture(
            """
            == a.facts ==
            accept FACT3201
            meeting of Xi, Putin on 2014
            == b.facts ==
            [|FACT3201:meeting|] of Xi, Putin on 2015
            """);

    [Fact]
    public void It_takes_what_stands_outside_of_items_too()
        => Checked.Fixture("accept FACT1118, FACT3203\nsource Article text \"a.source.txt\"\nper Article \"spoken\"\nmeeting of Xi, Putin\n/// Nothing follows.\n== a.source.txt ==\nprinted");

    [Fact]
    public void One_without_anything_to_accept_is_reported_at_the_id()
    {
        Finding finding = Checked.Single("accept [|FACT3205:FACT3201|] because \"from memory\"\nmeeting of Xi, Putin per Rfi");
        Assert.Equal("There is no `FACT3201` here to accept", finding.Message);
        Assert.Equal("\nmeeting of Xi, Putin per Rfi", Fixed.Apply("accept FACT3201 because \"from memory\"\nmeeting of Xi, Putin per Rfi", Assert.Single(finding.Fixes)));
    }

    [Fact]
    public void What_the_item_accepts_itself_is_nothing_for_the_file_to_accept()
        => Checked.Fixture("accept [|FACT3205:FACT3201|]\nmeeting of Xi, Putin accept FACT3201");

    [Fact]
    public void It_takes_useless_acceptances_of_items_and_not_for_nothing()
        => Checked.Fixture(
            """
            == a.facts ==
            accept FACT3205 because "a template"
            person Ann accept FACT3201
            == b.facts ==
            accept [|FACT3205:FACT3205|]
            person Bob
            """);

    [Fact]
    public void A_file_with_an_error_has_not_had_all_checks()
        => Checked.Fixture("accept FACT3201\nmeeting of Xi, [|FACT2101:Pution|] per Rfi");

    [Fact]
    public void Where_an_error_elsewhere_kept_checks_from_being_made_nothing_is_useless()
    {
        CompiledFile file = FactBaseModel.Compile(new FixtureFile("t.facts", "accept FACT3103\nperson Ann accept FACT3201")).File("t.facts");
        Assert.Equal(2, Acceptances.Apply(file.Bound, [], []).Count);
        Assert.Empty(Acceptances.Apply(file.Bound, [], [], isWhole: false));
    }

    [Theory]
    [InlineData("expect 2 meeting of Ann, ?who\n  accept FACT3101 because \"one more is to come\"")]
    [InlineData("accept FACT3101 because \"more are to come\"\nexpect 2 meeting of Ann, ?who")]
    public void Expectations_can_be_known_not_to_be_met(string expectation)
    {
        var model = FactBaseModel.Compile(new FixtureFile("t.facts", "person Ann\nperson Bob\nmeeting of Ann, Bob on 2014\n" + expectation));
        BoundFile file = model.File("t.facts").Bound;
        IReadOnlyList<Finding> findings = Expectations.Check(StoreBuilder.Build(model.Schema, [file]), [file]).Select(static f => f.Finding).ToArray();
        Assert.Equal("FACT3101", Assert.Single(findings).Rule.Id);
        Assert.Empty(Acceptances.Apply(file, findings, []));
    }

    [Fact]
    public void Questions_accept_as_items_do()
        => Checked.Fixture("question Who meeting of Xi, ?who on 2014\n  per Rfi\n    in Beijing\n  accept FACT1124, [|FACT3205:FACT2302|]");

    [Fact]
    public void However_many_items_accept_something_each_finding_is_taken_by_its_own()
    {
        string text = string.Concat(Enumerable.Range(0, 200).Select(static i => $"meeting of Xi, Putin on {1000 + i}" + (i % 3 == 0 ? "\n" : "\n  accept FACT3201\n")));
        var result = Checked.Of([new("t.facts", text), Checked.Cast]);
        Assert.Equal(67, result.Findings.Count(static f => f.Rule.Id == "FACT3201"));
        Assert.Equal(67, result.Findings.Count);
    }
}
