using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>What a name means: unique within its kind, looked up among the kinds that a clause takes.</summary>
public class NameTests
{
    [Theory]
    [InlineData("a.facts", "b.facts")]
    [InlineData("b.facts", "a.facts")]
    public void A_name_is_known_in_all_files_whatever_they_are_called(string first, string second)
        => Check.Findings($"== {first} ==\nmeeting M of Ann, Bob\n== {second} ==\nmeeting N of Bob, Ann\nperson Ann\nperson Bob");

    [Fact]
    public void A_name_is_unique_within_its_kind_only()
        => Check.Binding(
            "country Georgia\nplace Georgia in country.Georgia\nplace Tbilisi in place.Georgia\nperson Stalin citizen-of Georgia",
            "country Georgia",
            "place Georgia in=Georgia",
            "place Tbilisi in=Georgia",
            "person Stalin citizen-of=Georgia");

    [Fact]
    public void A_qualified_name_is_of_the_kind_before_its_dot()
    {
        FactBaseModel model = Check.Findings("country Georgia\nplace Georgia\nplace A in country.Georgia\nplace B in place.Georgia");
        Assert.Equal(["country", "place"], model.File().Bound.Items.Skip(2).Select(static i => i.Clauses[0].Values[0].Item!.Kind.Word));
    }

    [Fact]
    public void Spellings_of_one_name_are_compared_composed_and_without_format_characters()
        => Check.Findings("person E\u0301lise\nperson Ma\u200Dry\nmeeting of Élise, M\u200Dary");

    [Fact]
    public void Two_spellings_of_one_name_are_one_name()
        => Check.Findings("person Élise\nperson [|FACT2104:E\u0301lise|]");

    [Fact]
    public void A_question_has_its_name_alone_in_all_files()
        => Check.Findings("""
            == b.facts ==
            person Ann
            question [|FACT2114:Whom|] meeting of Ann, ?who
            question Ann meeting of Ann, ?who
            == a.facts ==
            question Whom meeting of ?who
            question [|FACT2114:Whom|] meeting of ?who
            """);

    [Fact]
    public void A_name_defined_twice_is_reported_in_the_later_file()
    {
        FactBaseModel model = Check.Findings("== b.facts ==\nperson [|FACT2104:Ann|]\nmeeting [|FACT2104:M|] of Ann, Xi\n== a.facts ==\nperson Ann\nmeeting M of Ann, Xi");
        // The fact stays without its name, the entity does not.
        Assert.Equal("Asserted meeting (untimed) of=Ann,Xi", BoundText.Write(model.File("b.facts").Item));
        Assert.Contains("a.facts", model.File("b.facts").Findings.First().Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Putine", "There is no actor named `Putine`: did you mean `Putin`?")]
    [InlineData("Chine", "There is no actor named `Chine`: did you mean `China`?")]
    [InlineData("Rusia", "There is no actor named `Rusia`: did you mean `Russia`?")]
    [InlineData("VladimirPoutine", "There is no actor named `VladimirPoutine`: did you mean `Putin`?")]
    [InlineData("Beijin", "There is no actor named `Beijin`")]
    public void An_unknown_name_is_offered_names_and_labels_of_kinds_that_fit(string name, string message)
        => Assert.Equal(message, Check.Finding($"meeting of [|FACT2101:{name}|], Xi").Message);

    [Fact]
    public void A_fix_writes_the_nearest_name()
    {
        Finding finding = Check.Finding("meeting of [|FACT2101:Putine|], Xi");
        Assert.Equal("meeting of Putin, Xi", Fixed.Apply("meeting of Putine, Xi", finding.Fixes[0]));
    }

    [Theory]
    [InlineData("meeting of [|FACT2102:Beijing|], Xi", "`Beijing` is of the kind `place`, and `of` takes items of the kind `actor`")]
    [InlineData("person P citizen-of [|FACT2102:Putin|]", "`Putin` is of the kind `person`, and `citizen-of` takes items of the kind `country`")]
    [InlineData("person P citizen-of [|FACT2102:person.Putin|]", "`Putin` is of the kind `person`, and `citizen-of` takes items of the kind `country`")]
    [InlineData("topic P part-of [|FACT2102:Games|]", "`Games` is of the kind `event`, and `part-of` takes items of the kind `topic`")]
    public void A_name_of_the_wrong_kind_is_said_to_be_one(string fixture, string message)
        => Assert.Equal(message, Check.Finding(fixture).Message);

    [Fact]
    public void A_name_that_could_mean_two_is_ambiguous_where_both_fit()
    {
        Finding finding = Check.Finding("country Georgia\nplace Georgia\nplace A in [|FACT2103:Georgia|]");
        Assert.Equal("`Georgia` could be `country.Georgia` or `place.Georgia`: write `country.Georgia`", finding.Message);
    }

    [Fact]
    public void A_kind_before_the_dot_must_be_one()
        => Assert.Equal("There is no kind `contry` to find `Georgia` in: did you mean `country`?", Check.Finding("place A in [|FACT2112:contry.Georgia|]").Message);

    [Theory]
    [InlineData("meeting of [|FACT2106:xi|], Putin", "`of` takes names, which begin with a capital letter; found `xi`: did you mean `Xi`?")]
    [InlineData("meeting of [|FACT2106:the-pope|], Putin", "`of` takes names, which begin with a capital letter; found `the-pope`")]
    public void A_word_where_a_name_belongs_is_not_an_unknown_word(string fixture, string message)
        => Assert.Equal(message, Check.Finding(fixture).Message);

    [Theory]
    [InlineData("[|FACT2105:persn|] Ann\nmeeting of Ann, Xi", "There is no kind `persn`: did you mean `person`?")]
    [InlineData("[|FACT2105:zzz|] Ann of A, B \"x\"", "There is no kind `zzz`")]
    [InlineData("[|FACT2110:actor|] Ann", "`actor` is abstract: write the kind that it is, such as `alliance`, `country` or `group`")]
    [InlineData("[|FACT2107:person|] \"Ann\"", "An entity needs a name, which begins with a capital letter, so that facts can refer to it: write `person SomeName`")]
    [InlineData("question Q [|FACT2105:metting|] of Xi", "There is no kind `metting`: did you mean `meeting`?")]
    public void An_item_is_of_a_kind(string fixture, string message)
        => Assert.Equal(message, Check.Finding(fixture).Message);

    [Theory]
    [InlineData("alliance A of Greece\n[|FACT2108:of|] Turkey since 1952", "alliance A of Greece\n  of Turkey since 1952")]
    [InlineData("extend Nato\n[|FACT2108:of|] Turkey since 1952", "extend Nato\n  of Turkey since 1952")]
    [InlineData("person A\n[|FACT2108:tag|] x", "person A\n  tag x")]
    [InlineData("meeting of Xi, Putin\n[|FACT2108:on|] 2014", "meeting of Xi, Putin\n  on 2014")]
    [InlineData("person A\n  [|FACT2109:meeting|] M of Xi, Putin", "person A\nmeeting M of Xi, Putin")]
    public void A_clause_at_the_margin_and_an_item_that_is_not_are_moved(string fixture, string mended)
    {
        Finding finding = Check.Finding(fixture);
        Assert.Equal(mended, Fixed.Apply(Marked.Strip(fixture), finding.Fixes[0]));
        Check.Findings(mended);
    }

    [Fact]
    public void A_name_below_an_unknown_kind_does_not_hide_another()
        => Check.Binding("alliance A\n  of Greece", "Asserted alliance A (untimed) of=Greece");

    [Fact]
    public void A_clause_at_the_margin_does_not_define_its_value()
        => Check.Findings("alliance A\n[|FACT2108:of|] Greece\nmeeting of Greece, [|FACT2101:Grece|]");

    [Fact]
    public void Strings_stand_for_what_has_no_item_where_anything_is_taken()
    {
        Check.Binding("source S publisher \"The Times\"@en\n  by Xi", "source S publisher=“The Times”@en by=Xi");
        Check.Findings("meeting of [|FACT2206:\"Xi\"|], Putin");
    }
}
