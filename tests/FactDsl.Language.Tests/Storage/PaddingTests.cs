using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>How far hedges reach is said for a whole fact base, kept in its store, and changed by a question.</summary>
public class PaddingTests
{
    private const string Facts = """
        extend meeting
          guests: number?
          cost: money?
          signed: date?

        country A
        country B
        meeting Sure of A, B on 2022-06-01 guests 30 cost 30 EUR signed 2022
        meeting About of A, B on 2022~ guests ~30 cost ~30 EUR signed 2022~
        meeting Later of A, B on 2024 guests 50

        expect 1 certainly meeting of A on 2022
        """;

    [Fact]
    public void A_store_says_nothing_of_one_unit()
    {
        StoreImage image = Image(null);

        Assert.Equal(FactPadding.OneUnit, image.Open().Padding);
        Assert.Equal(image.Pages, Image(FactPadding.Parse("years=1")).Pages);
        Assert.NotEqual(image.Pages, Image(FactPadding.None).Pages);
        Assert.Equal(image.SchemaHash, Image(FactPadding.None).SchemaHash);
    }

    [Theory]
    [InlineData("none", "Sure, About", "Sure, About", "Sure, About", "Later")]
    [InlineData("one-unit", "Sure", "Sure, About", "Sure", "Later")]
    [InlineData("years=2, months=1, days=1, numbers=50%", "Sure", "Sure, About", "Sure", "About, Later")]
    public void An_opened_store_answers_as_it_was_compiled(string padding, string certainly, string possibly, string signed, string in2024)
    {
        Compiled facts = Open(padding);
        FactQuery meetings = facts.All("meeting");

        Assert.Equal(padding, facts.Facts.Padding.ToText());
        Assert.Equal(certainly, Told(meetings.On(2022, FactAnswer.Certainly)));
        Assert.Equal(possibly, Told(meetings.On(2022)));
        Assert.Equal(signed, Told(meetings.WhereDate(facts.Field("meeting", "signed"), 2022, FactAnswer.Certainly)));
        Assert.Equal(in2024, Told(meetings.On(2024)));
    }

    [Fact]
    public void A_question_has_a_padding_of_its_own_wherever_it_is_named()
    {
        Compiled facts = Open("one-unit");
        FactQuery meetings = facts.All("meeting");
        int guests = facts.Field("meeting", "guests"), cost = facts.Field("meeting", "cost"), signed = facts.Field("meeting", "signed");

        Assert.Equal("Sure", Told(meetings.On(2022, FactAnswer.Certainly)));
        Assert.Equal("Sure, About", Told(meetings.On(2022, FactAnswer.Certainly).Padded(FactPadding.None)));
        Assert.Equal("Sure, About", Told(meetings.Padded(FactPadding.None).On(2022, FactAnswer.Certainly)));
        Assert.Equal("Later", Told(meetings.On(2024).Padded(FactPadding.None)));
        Assert.Equal("About, Later", Told(meetings.On(2024).Padded(FactPadding.Parse("years=2"))));
        Assert.Equal("Later", Told(meetings.On(2024)));
        Assert.Equal("Sure", Told(meetings.WhereNumber(guests, 30, FactAnswer.Certainly)));
        Assert.Equal("Sure, About", Told(meetings.WhereNumber(guests, 30, FactAnswer.Certainly).Padded(FactPadding.None)));
        Assert.Equal("Sure, About", Told(meetings.WhereNumber(guests, FactNumber.Parse("<34"), FactAnswer.Certainly)));
        Assert.Equal("About, Later", Told(meetings.WhereNumber(guests, FactNumber.Parse(">=33"))));
        Assert.Equal("About", Told(meetings.WhereMoney(cost, FactMoney.Parse(">=33 EUR"))));
        Assert.Equal("", Told(meetings.WhereMoney(cost, FactMoney.Parse(">=34 EUR"))));
        Assert.Equal("About", Told(meetings.WhereDate(signed, 2023)));
        Assert.Equal("", Told(meetings.WhereDate(signed, 2023).Padded(FactPadding.None)));
        Assert.Equal("Sure, About", Told(meetings.WhereDate(signed, FactDate.Parse("2021/2023"), FactAnswer.Certainly)));
        Assert.Equal(3, meetings.Padded(FactPadding.None).Count);
    }

    [Fact]
    public void What_is_read_of_a_fact_reaches_as_far_as_its_base_says()
    {
        Compiled facts = Open("none");
        FactRef about = facts.At("meeting", "About");

        Assert.Equal(FactPadding.None, about.Time.Padding);
        Assert.Equal(FactTruth.Yes, about.Time.HeldOn(2022));
        Assert.Equal(FactTruth.Maybe, about.Time.HeldOn(2022, FactPadding.OneUnit));
        Assert.Equal(FactTruth.Yes, about.OneValue<FactNumber>(facts.Field("meeting", "guests"))!.Value.IsEqualTo(30));
        Assert.Equal(FactTruth.Yes, about.OneValue<FactMoney>(facts.Field("meeting", "cost"))!.Value.IsEqualTo(FactMoney.Parse("30 EUR")));
    }

    [Theory]
    [InlineData("one-unit", "2019/2021", true, true)]
    [InlineData("one-unit", "2021", false, true)]
    [InlineData("one-unit", "2019", false, true)]
    [InlineData("one-unit", "2018", false, false)]
    [InlineData("none", "2020/2021", true, true)]
    [InlineData("none", "2019", false, false)]
    public void The_account_of_each_source_is_hedged_by_itself(string padding, string asked, bool isCertain, bool isPossible)
    {
        const string Sources = "source S\nsource T\ncountry A\ncountry B\nmeeting M of A, B\n  on 2020~ per S\n  on 2021 per T\n";
        var bound = BoundFacts.Of([new FactFileText("a.facts", Sources)], null, FactPadding.Parse(padding));
        var facts = Compiled.From(bound.Schema, bound.Files);

        Assert.Equal((isCertain, isPossible), (
            facts.All("meeting").On(FactDate.Parse(asked), FactAnswer.Certainly).Any, facts.All("meeting").On(FactDate.Parse(asked)).Any));
    }

    [Theory]
    [InlineData("2022", FactTruth.No)]
    [InlineData("2020", FactTruth.Unknown)]
    [InlineData("2021", FactTruth.No)]
    [InlineData("2021~", FactTruth.Unknown)]
    public void A_denial_covers_only_what_it_does_wherever_its_hedges_reach(string asked, FactTruth expected)
    {
        var bound = BoundFacts.Of([new FactFileText("a.facts", "source S\nper S\ncountry A\ncountry B\nno meeting of A, B during 2020~/2030\n")]);
        var facts = Compiled.From(bound.Schema, bound.Files);
        FactQuery query = facts.All("meeting").Where(facts.Clause("meeting", "of"), facts.At("country", "A")).Where(facts.Clause("meeting", "of"), facts.At("country", "B"));

        Assert.Equal(expected, query.On(FactDate.Parse(asked)).Whether());
        Assert.Equal(FactTruth.No, query.On(FactDate.Parse(asked)).Padded(FactPadding.None).Whether());
    }

    [Fact]
    public void Files_packed_and_files_bound_make_one_store()
    {
        var padding = FactPadding.Parse("years=2, days=0");
        var packed = PackedFacts.Of(["a.facts"], static _ => Facts, null, padding);

        Assert.Equal(Image(padding).Pages, packed.ToStore().Pages);
        Assert.Equal(padding, packed.ToStore().Open().Padding);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("none", 1)]
    [InlineData("years=2", 0)]
    public void What_is_expected_is_asked_by_the_padding_of_the_facts(string? padding, int findings)
    {
        var compilation = FactCompilation.Of(
            [new FactFileText("a.facts", Facts)], SourceDocuments.None, null, padding is null ? null : FactPadding.Parse(padding));

        Assert.Equal(findings, compilation.Files.SelectMany(static f => f.Findings).Count(static f => f.Rule.Id is "FACT3101" or "FACT3102" or "FACT3103"));
    }

    private static Compiled Open(string padding)
    {
        var bound = BoundFacts.Of([new FactFileText("a.facts", Facts)], null, FactPadding.Parse(padding));
        return Compiled.From(bound.Schema, bound.Files);
    }

    private static StoreImage Image(FactPadding? padding) => BoundFacts.Of([new FactFileText("a.facts", Facts)], null, padding).ToStore();

    private static string Told(FactQuery query) => string.Join(", ", Compiled.Names(query).OrderBy(static n => n == "Sure" ? 0 : n == "About" ? 1 : 2));
}
