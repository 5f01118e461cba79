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
        roll-call Tally on 2023
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

    private static readonly ReferencedProject s_desk = ReferencedProject.Built(FactProject.Library("Desk", Newsroom.Kinds + Newsroom.Facts));

    private static readonly Lazy<CompiledProject> s_without = new(static () => CompiledProject.Of(FactProject.Of(Facts).ReferringTo(s_desk)));

    // Kinds are numbered in the order of their words: in front of all others, among them, behind them.
    private static readonly Dictionary<string, Lazy<CompiledProject>> s_with = new[] { "abutment", "bridge", "ocean", "zoo" }
        .ToDictionary(static w => w, static w => new Lazy<CompiledProject>(() => CompiledProject.Of(FactProject.Of(Facts).With("own.facts", Own(w)).ReferringTo(s_desk))));

    private static readonly (string Expression, string Part)[] s_asked =
    [
        (Json("Country.Utopia"), "\"iso\":[\"UT\"],\"capital\":\"place.Amaurot\""),
        (Json("Treaty.Accord"), "\"signed\":\"2011-01-01\",\"ratified\":\"2012\""),
        (Json("Treaty.Accord"), "\"budget\":{\"amount\":5000000,\"currency\":\"EUR\"}"),
        (Json("Boycott.Ban"), "{\"value\":\"country.China\",\"share\":\"most\"}"),
        (Json("RollCall.Tally"), "\"ballots\":{\"in-favour\":[\"country.Utopia\",\"country.China\"],\"abstaining\":[\"country.France\"]}"),
        (Json("Stance.View"), "\"opposes\":[\"topic.NatoEnlargement\"]"),
        (Json("Alliance.Axis"), "\"since 2005\""),
        (Json("Meeting.Talk"), "\"format\":\"summit\""),
        (Json("Meeting.Denied"), "\"because\":{\"text\":\"pandemic\"}"),
        (Json("Deals.Ask()"), "\"budget\":{\"amount\":5000000,\"currency\":\"EUR\"}"),
        ("Country.Utopia.Iso", "UT"),
        ("Person.Bo.Born", "1990"),
        ("Treaty.Accord.PartiesInDetail.Select(p => p.Value.Label + \" \" + p.Signed + \" \" + p.Ratified)", "France 2011-01-01 2012"),
        ("Treaty.Accord.StateOf(Treaty.Fields.Pages)", "Known"),
        ("Boycott.Ban.BoycottersInDetail.Select(b => b.Value.Label + \" \" + b.Share)", "Utopia Few | Chine Most"),
        ("RollCall.Tally.Abstaining", "France"),
        ("Country.Utopia.Treaties.Of(Country.China)", "treaty of Utopia, Chine, France since 2010"),
        ("Treaty.All.Of(Country.Utopia).Pages(new FactNumber(12)).Count", "1"),
        ("Treaty.All.Signed(2010).Count", "1"),
        ("Boycott.All.Of(Country.China, share: BoycottShare.Most).Count", "1"),
        ("Boycott.All.Of(Country.China, share: BoycottShare.Few).Count", "0"),
        ("RollCall.All.InFavour(Country.China).Count", "1"),
        ("Stance.All.Opposes(Topic.NatoEnlargement).Of(Country.Utopia).Count", "1"),
        ("Alliance.All.Of(Country.China).On(2003).Count", "0"),
        ("Meeting.All.In(Country.Utopia).Per(Source.Rfi).Count", "1"),
        ("Meeting.All.Of(Country.Utopia).On(new FactDate(2020, 5, 1)).Whether()", "No"),
        ("Deals.Ask().Select(d => d.Who!.Name + \" \" + d.Budget)", "Utopia 5 million EUR"),
        ("((IItem)Person.Bo).At.Facts.StoryOf(Country.Utopia).Timeline()", "meeting of Utopia, Xi Jinping in Amaurot on 2024"),
        ("new System.Collections.Generic.HashSet<IItem>(Meeting.Talk.Participants) { Country.Utopia }.Count", "2"),
        ("((IItem)Person.Bo).At.Facts.Find(\"treaty\", \"Accord\")!.Equals(Treaty.Accord)", "True"),
    ];

    public static TheoryData<string> Words => new(s_with.Keys);

    [Theory]
    [MemberData(nameof(Words))]
    public void A_kind_of_the_apps_own_changes_nothing_that_is_read_of_the_others(string word)
    {
        foreach ((string expression, string part) in s_asked)
        {
            string without = s_without.Value.Evaluate(expression);
            Assert.Contains(part, without, StringComparison.Ordinal);
            Assert.Equal(without, s_with[word].Value.Evaluate(expression));
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Its_own_values_are_its_own(string word)
    {
        string record = char.ToUpperInvariant(word[0]) + word[1..];
        string json = s_with[word].Value.Evaluate(Json(record + ".All"));
        Assert.Contains("\"code-1\":[\"X1\"],\"code-12\":[\"X12\"]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_library_has_from_another_is_read_by_the_numbers_of_that_one()
    {
        FactProject clubs = FactProject.Library("Clubs", "entity bridge-club is actor\n  home as in: place transitive\nbridge-club Chess in Beijing\n").ReferringTo(s_desk);
        FactProject app = FactProject.Of(Facts).With("own.facts", Own("abutment") + "bridge-club Own in Amaurot\nmeeting of Own, Utopia in Amaurot on 2025\n").ReferringTo(ReferencedProject.Built(clubs));
        var compiled = CompiledProject.Of(app);
        Assert.Equal("1", compiled.Evaluate("BridgeClub.Own.Meetings.Count"));
        Assert.Equal("1", compiled.Evaluate("BridgeClub.Own.Meetings.In(Country.Utopia).Of(Country.Utopia).Count"));
        Assert.Equal("meeting of Own, Utopia in Amaurot on 2025", compiled.Evaluate("BridgeClub.Own.Meetings"));
        Assert.Equal("0", compiled.Evaluate("BridgeClub.Chess.Meetings.Count"));
    }

    [Theory]
    [InlineData("Country.China == Desk.Facts.Country.China", "True")]
    [InlineData("((IItem)Country.China).At.GetHashCode() == ((IItem)Desk.Facts.Country.China).At.GetHashCode()", "True")]
    [InlineData("new System.Collections.Generic.HashSet<IItem> { Country.AllIn(((IItem)Country.France).At.Facts).First(), Country.China, Country.France }.Count", "2")]
    [InlineData("((IItem)Country.China).At == ((IItem)Desk.Facts.Country.China).At", "True")]
    [InlineData("Country.France == Country.China", "False")]
    [InlineData("((IItem)Place.France).Equals(Country.France)", "False")]
    [InlineData("((IItem)Place.France).At == ((IItem)Country.France).At", "False")]
    [InlineData("Meeting.All.First() == Meeting.All.Last()", "False")]
    [InlineData("Meeting.AllIn(((IItem)Country.France).At.Facts).Last() == Desk.Facts.Meeting.All.Last()", "True")]
    [InlineData("Meeting.All.First() == Meeting.All.First()", "True")]
    [InlineData("Country.China.Label + \" \" + Desk.Facts.Country.China.Label", "Middle Kingdom Chine")]
    public void An_item_is_one_by_its_kind_and_name_in_every_fact_base(string expression, string expected)
        => Assert.Equal(expected, s_same.Value.Evaluate(expression));

    private static readonly Lazy<CompiledProject> s_same = new(static () => CompiledProject.Of(
        FactProject.Of("country China \"Middle Kingdom\"\nplace France\nmeeting of China, XiJinping on 2020\n").ReferringTo(s_desk)));

    private static string Own(string word)
        => $"entity {word}\n" + string.Concat(Enumerable.Range(1, 12).Select(static i => $"  code-{i}: code*\n")) + $"{word} First code-1 X1 code-12 X12\n";

    private static string Json(string expression)
        => $"System.Text.Json.JsonSerializer.Serialize({expression}, new System.Text.Json.JsonSerializerOptions {{ TypeInfoResolver = FactsJson.Default, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }})";
}
