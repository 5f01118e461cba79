using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>
/// Each assembly numbers kinds and fields in its own way, so a kind of the app's own moves the numbers of all that stand behind it.
/// Whatever reads what a library's kinds have in the app says the same, wherever that kind stands.
/// </summary>
public class NumbersAcrossBasesTests
{
    private const string Facts = """
        country Utopia "Utopia" iso UT capital Amaurot
        place Amaurot in Utopia
        person Bo "Bo" citizen-of Utopia
          born 1990
        treaty Accord of Utopia, China since 2010 signed 2010-01-02 budget 5 million EUR
          of France signed 2011-01-01 ratified 2012
          secret yes
          pages 12
          code ZZ9
        boycott Ban of Utopia share few against BeijingOlympics since 2022 mode economic
          of China share most
        roll-call Ballot on 2023
          in-favour Utopia, China
          abstaining France
        stance View of Utopia opposes NatoEnlargement on 2023
        alliance Axis since 2001
          of Utopia
          of China since 2005
        meeting Talk of Utopia, XiJinping in Amaurot on 2024
          format summit
          per Rfi "words"
        no meeting of Utopia during 2020
          because "pandemic"
        question Deals treaty of ?who budget ?budget

        """;

    private static readonly ReferencedProject Desk = ReferencedProject.Built(FactProject.Library("Desk", Newsroom.Kinds + Newsroom.Facts));

    private static readonly Lazy<CompiledProject> Without = new(static () => CompiledProject.Of(FactProject.Of(Facts).ReferringTo(Desk)));

    // Kinds are numbered in the order of their words: in front of all others, among them, behind them.
    private static readonly Dictionary<string, Lazy<CompiledProject>> With = new[] { "abutment", "bridge", "ocean", "zoo" }
        .ToDictionary(static w => w, static w => new Lazy<CompiledProject>(() => CompiledProject.Of(FactProject.Of(Facts).With("own.facts", Own(w)).ReferringTo(Desk))));

    private static readonly (string Expression, string Part)[] Asked =
    [
        (Json("Countries.Utopia"), "\"iso\":[\"UT\"],\"capital\":\"place.Amaurot\""),
        (Json("Treaties.Accord"), "\"signed\":\"2011-01-01\",\"ratified\":\"2012\""),
        (Json("Treaties.Accord"), "\"budget\":{\"amount\":5000000,\"currency\":\"EUR\"}"),
        (Json("Boycotts.Ban"), "{\"value\":\"country.China\",\"share\":\"most\"}"),
        (Json("RollCalls.Ballot"), "\"ballots\":{\"in-favour\":[\"country.Utopia\",\"country.China\"],\"abstaining\":[\"country.France\"]}"),
        (Json("Stances.View"), "\"opposes\":[\"topic.NatoEnlargement\"]"),
        (Json("Alliances.Axis"), "\"since 2005\""),
        (Json("Meetings.Talk"), "\"format\":\"summit\""),
        (Json("Meetings.Denied"), "\"because\":{\"text\":\"pandemic\"}"),
        (Json("Deals.Ask()"), "\"budget\":{\"amount\":5000000,\"currency\":\"EUR\"}"),
        ("Countries.Utopia.Iso", "UT"),
        ("Persons.Bo.Born", "1990"),
        ("Treaties.Accord.PartiesInDetail.Select(p => p.Value.Label + \" \" + p.Signed + \" \" + p.Ratified)", "France 2011-01-01 2012"),
        ("Treaties.Accord.StateOf(Treaty.Fields.Pages)", "Known"),
        ("Boycotts.Ban.BoycottersInDetail.Select(b => b.Value.Label + \" \" + b.Share)", "Utopia Few | Chine Most"),
        ("RollCalls.Ballot.Abstaining", "France"),
        ("Countries.Utopia.Treaties.Of(Country.China)", "treaty of Utopia, Chine, France since 2010"),
        ("Treaties.All.Of(Countries.Utopia).Pages(new FactNumber(12)).Count", "1"),
        ("Treaties.All.Signed(2010).Count", "1"),
        ("Boycotts.All.Of(Country.China, share: BoycottShare.Most).Count", "1"),
        ("Boycotts.All.Of(Country.China, share: BoycottShare.Few).Count", "0"),
        ("RollCalls.All.InFavour(Country.China).Count", "1"),
        ("Stances.All.Opposes(Topic.NatoEnlargement).Of(Countries.Utopia).Count", "1"),
        ("Alliances.All.Of(Country.China).On(2003).Count", "0"),
        ("Meetings.All.In(Countries.Utopia).Per(Source.Rfi).Count", "1"),
        ("Meetings.All.Of(Countries.Utopia).On(new FactDate(2020, 5, 1)).Whether()", "No"),
        ("Deals.Ask().Select(d => d.Who!.Name + \" \" + d.Budget)", "Utopia 5 million EUR"),
        ("((IItem)Persons.Bo).At.Facts.StoryOf(Countries.Utopia).Timeline()", "meeting of Utopia, Xi Jinping in Amaurot on 2024"),
        ("new System.Collections.Generic.HashSet<IItem>(Meetings.Talk.Participants) { Countries.Utopia }.Count", "2"),
        ("((IItem)Persons.Bo).At.Facts.Find(\"treaty\", \"Accord\")!.Equals(Treaties.Accord)", "True"),
    ];

    public static TheoryData<string> Words => new(With.Keys);

    [Theory]
    [MemberData(nameof(Words))]
    public void A_kind_of_the_apps_own_changes_nothing_that_is_read_of_the_others(string word)
    {
        foreach ((string expression, string part) in Asked)
        {
            string without = Without.Value.Evaluate(expression);
            Assert.Contains(part, without, StringComparison.Ordinal);
            Assert.Equal(without, With[word].Value.Evaluate(expression));
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Its_own_values_are_its_own(string word)
    {
        string record = char.ToUpperInvariant(word[0]) + word[1..];
        string json = With[word].Value.Evaluate(Json(record + ".All"));
        Assert.Contains("\"code-1\":[\"X1\"],\"code-12\":[\"X12\"]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_library_has_from_another_is_read_by_the_numbers_of_that_one()
    {
        FactProject clubs = FactProject.Library("Clubs", "entity bridge-club is actor\n  home as in: place transitive\nbridge-club Chess in Beijing\n").ReferringTo(Desk);
        FactProject app = FactProject.Of(Facts).With("own.facts", Own("abutment") + "bridge-club Own in Amaurot\nmeeting of Own, Utopia in Amaurot on 2025\n").ReferringTo(ReferencedProject.Built(clubs));
        CompiledProject compiled = CompiledProject.Of(app);
        Assert.Equal("1", compiled.Evaluate("BridgeClubs.Own.Meetings.Count"));
        Assert.Equal("1", compiled.Evaluate("BridgeClubs.Own.Meetings.In(Countries.Utopia).Of(Countries.Utopia).Count"));
        Assert.Equal("meeting of Own, Utopia in Amaurot on 2025", compiled.Evaluate("BridgeClubs.Own.Meetings"));
        Assert.Equal("0", compiled.Evaluate("BridgeClub.Chess.Meetings.Count"));
    }

    [Theory]
    [InlineData("Country.China == Countries.China", "True")]
    [InlineData("Country.China.GetHashCode() == Countries.China.GetHashCode()", "True")]
    [InlineData("new System.Collections.Generic.HashSet<IItem> { Country.China, Countries.China, Country.France }.Count", "2")]
    [InlineData("((IItem)Countries.China).At == ((IItem)Country.China).At", "True")]
    [InlineData("Country.France == Countries.China", "False")]
    [InlineData("((IItem)Places.France).Equals(Country.France)", "False")]
    [InlineData("((IItem)Places.France).At == ((IItem)Country.France).At", "False")]
    [InlineData("Meetings.All.First() == Meeting.All.First()", "False")]
    [InlineData("Meetings.All.First() == Meetings.All.First()", "True")]
    [InlineData("Countries.China.Label + \" \" + Country.China.Label", "Middle Kingdom Chine")]
    public void An_item_is_one_by_its_kind_and_name_in_every_fact_base(string expression, string expected)
        => Assert.Equal(expected, Same.Value.Evaluate(expression));

    private static readonly Lazy<CompiledProject> Same = new(static () => CompiledProject.Of(
        FactProject.Of("country China \"Middle Kingdom\"\nplace France\nmeeting of China, XiJinping on 2020\n").ReferringTo(Desk)));

    private static string Own(string word)
        => $"entity {word}\n" + string.Concat(Enumerable.Range(1, 12).Select(static i => $"  code-{i}: code*\n")) + $"{word} First code-1 X1 code-12 X12\n";

    private static string Json(string expression)
        => $"System.Text.Json.JsonSerializer.Serialize({expression}, new System.Text.Json.JsonSerializerOptions {{ TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(MyApp.Facts.FactsJson.Default, Desk.Facts.FactsJson.Default), Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }})";
}
