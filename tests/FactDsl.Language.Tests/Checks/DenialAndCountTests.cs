using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Checks;

/// <summary>A denial is contradicted by a fact that it denies, a count by more facts than it counts.</summary>
public sealed class DenialAndCountTests
{
    private const string Cast = """
        person Xi
        person Putin
        person Lavrov
        person Tokayev
        group Leaders
          members Putin, Tokayev, others
        place Beijing
        source S
        source T

        """;

    [Theory]
    [InlineData("no meeting of Xi, Putin during 2020/2022\nmeeting of Xi, Putin on 2021-05-01", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Putin during 2020/2022\nmeeting of Xi, Putin on 2019-05-01")]
    [InlineData("no meeting of Xi, Putin during 2020/2022-06\nmeeting of Xi, Putin on 2022", "FACT3133 at «meeting»")]
    [InlineData("no meeting of Xi, Leaders during 2020/2022\nmeeting of Xi, Tokayev on 2021", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Leaders during 2020/2022\nmeeting of Xi, Lavrov on 2021")]
    [InlineData("no meeting of Xi, others during 2020/2022\nmeeting of Xi, Lavrov on 2021", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Putin during 2020/2022\n  format face-to-face\nmeeting of Xi, Putin on 2021\n  format video-call")]
    [InlineData("no meeting of Xi, Putin during 2020/2022 in Beijing\nmeeting of Xi, Putin on 2021")]
    [InlineData("no meeting of Xi, Putin\nmeeting of Xi, Putin on 2021", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Putin on 2021 per S\nmeeting of Xi, Putin on 2021 per T", "FACT3132 at «meeting»")]
    [InlineData("no meeting of Xi, Putin on 2021 per S\nmeeting of Xi, Putin on 2021 per S, T", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Putin on 2021\nplanned meeting of Xi, Putin on 2021")]
    [InlineData("no meeting of Xi, Putin on 2021\nmeeting of Xi, Putin on 2021 disputed")]
    [InlineData("no meeting of Xi, Nobody on 2021\nmeeting of Xi, Putin on 2021")]
    public void Denials(string facts, params string[] found) => Assert.Equal(found, FoundIn.Places(Cast + facts + "\n"));

    [Theory]
    // A count of anything at all is what a denial denies.
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014 count 3 per T", "FACT3132 at «meeting»", "FACT3136 at «3»")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014 count 3 per S", "FACT3131 at «meeting»", "FACT3136 at «3»")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014-03/2014-05 count >=1 per T", "FACT3132 at «meeting»", "FACT3136 at «>=1»")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014-03/2014-05 count >0 per T", "FACT3132 at «meeting»", "FACT3136 at «>0»")]
    [InlineData("no meeting of Xi, Putin per S\nmeeting of Xi, Putin during 2014 count 1 per T", "FACT3132 at «meeting»", "FACT3136 at «1»")]
    [InlineData("no meeting of Xi during 2014 per S\nmeeting of Xi, Putin, Lavrov during 2014 count 1 per T", "FACT3132 at «meeting»", "FACT3136 at «1»")]
    [InlineData("no meeting of Xi, Leaders during 2014 per S\nmeeting of Xi, Tokayev during 2014 count 1 per T", "FACT3132 at «meeting»", "FACT3136 at «1»")]
    // All that is counted may lie outside of what is denied.
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014/2015 count 3 per T", "FACT3133 at «meeting»", "FACT3136 at «3»")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin count 3 per T", "FACT3133 at «meeting»", "FACT3136 at «3»")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014 count ~3 per T", "FACT3132 at «meeting»", "FACT3136 at «~3»")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014 count ~1 per T", "FACT3133 at «meeting»")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014 count <3 per T")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014 count 0 per T")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2015 count 3 per T", "FACT3136 at «3»")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi during 2014 count 3 per T", "FACT3136 at «3»")]
    [InlineData("no meeting of Xi, Putin during 2014 in Beijing per S\nmeeting of Xi, Putin during 2014 count 3 per T", "FACT3136 at «3»")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nmeeting of Xi, Putin during 2014 count 3 per T certainty doubtful")]
    [InlineData("no meeting of Xi, Putin during 2014 per S\nplanned meeting of Xi, Putin during 2014 count 3 per T")]
    public void Denials_of_what_is_counted(string facts, params string[] found)
        => Assert.Equal(found, FoundIn.Places(Cast + facts + "\n"));

    [Theory]
    // A denial of a group is one of each member, as surely as it belonged to the group then.
    [InlineData("no meeting of Xi, Later during 2014\nmeeting of Xi, Lavrov on 2014\ngroup Later\n  members Lavrov since 2010", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Later during 2014\nmeeting of Xi, Lavrov on 2014\ngroup Later\n  members Lavrov since 2015")]
    [InlineData("no meeting of Xi, Later during 2014\nmeeting of Xi, Lavrov on 2014\ngroup Later\n  members Lavrov since 2014-06", "FACT3133 at «meeting»")]
    [InlineData("no meeting of Xi, Later during 2014\nmeeting of Xi, Lavrov on 2014-08\ngroup Later\n  members Lavrov since 2014-06", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Later during 2014\nmeeting of Xi, Lavrov on 2014\ngroup Later\n  members Lavrov disputed", "FACT3133 at «meeting»")]
    // A denial of a kind is one of what is of that kind, and not the other way round.
    [InlineData("momentary fact contact\n  partners as of: actor 2..\nmomentary fact talk is contact\nno contact of Xi, Lavrov during 2014\ntalk of Xi, Lavrov on 2014", "FACT3131 at «contact»")]
    [InlineData("momentary fact contact\n  partners as of: actor 2..\nmomentary fact talk is contact\nno contact of Xi, Lavrov during 2014\ntalk of Xi, Lavrov during 2014 count 2", "FACT3131 at «contact»", "FACT3136 at «2»")]
    [InlineData("momentary fact contact\n  partners as of: actor 2..\nmomentary fact talk is contact\nno talk of Xi, Lavrov during 2014\ncontact of Xi, Lavrov on 2014")]
    public void Denials_of_groups_and_of_wider_kinds(string facts, params string[] found) => Assert.Equal(found, FoundIn.Places(Cast + facts + "\n"));

    [Theory]
    // A fact of a group may be one of each of its members.
    [InlineData("no meeting of Xi, Tokayev during 2014\nmeeting of Xi, Leaders on 2014", "FACT3133 at «meeting»")]
    [InlineData("no meeting of Putin, Tokayev during 2014\nmeeting of Xi, Leaders on 2014", "FACT3133 at «meeting»")]
    [InlineData("no meeting of Xi, Lavrov during 2014\nmeeting of Xi, Leaders on 2014")]
    [InlineData("no meeting of Xi, Tokayev during 2014\nmeeting of Xi, Leaders on 2015")]
    [InlineData("no meeting of Xi, Tokayev during 2014\nmeeting of Lavrov, Leaders on 2014")]
    [InlineData("no meeting of Xi, Leaders during 2014\nmeeting of Xi, Leaders on 2014", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Tokayev during 2014\nmeeting of Xi, Larger on 2014\ngroup Larger\n  members Leaders", "FACT3133 at «meeting»")]
    [InlineData("no meeting of Xi, Lavrov during 2014\nmeeting of Xi, Later on 2014\ngroup Later\n  members Lavrov since 2015")]
    [InlineData("no meeting of Xi, Lavrov during 2014\nmeeting of Xi, Later on 2014\ngroup Later\n  members Lavrov until 2013")]
    [InlineData("no meeting of Xi, Lavrov during 2014\nmeeting of Xi, Later on 2014-05-01\ngroup Later\n  members Lavrov since 2014", "FACT3133 at «meeting»")]
    [InlineData("no meeting of Xi, Lavrov during 2014\nmeeting of Xi, Later on 2014\ngroup Later\nextend Later\n  members Lavrov", "FACT3133 at «meeting»")]
    [InlineData("no stance of Tokayev opposes Xi during 2014\nstance of Leaders opposes Xi on 2014", "FACT3133 at «stance»")]
    [InlineData("no stance of Tokayev opposes Xi during 2014\nstance of Leaders supports Xi on 2014")]
    [InlineData("no stance of Xi opposes Tokayev during 2014\nstance of Xi opposes Leaders on 2014", "FACT3133 at «stance»")]
    [InlineData("no stance of Xi opposes Tokayev during 2014\nstance of Xi supports Leaders on 2014")]
    // An alliance acts as one, and its members apart from it.
    [InlineData("no meeting of Xi, Tokayev during 2014\nmeeting of Xi, Pact on 2014\nalliance Pact of Tokayev, Putin")]
    public void Denials_and_facts_of_groups(string facts, params string[] found) => Assert.Equal(found, FoundIn.Places(Cast + facts + "\n"));

    [Theory]
    [InlineData("no meeting of Xi, Tokayev during 2014\nmeeting M of Xi, Leaders on 2014", "FACT3133 This denial may be contradicted by `M`, since `Tokayev` is one of `Leaders`")]
    [InlineData("no meeting of Putin, Tokayev during 2014\nmeeting M of Xi, Leaders on 2014", "FACT3133 This denial may be contradicted by `M`, since `Putin` is one of `Leaders` and `Tokayev` is one of `Leaders`")]
    [InlineData("no meeting of Xi, Putin per S\nmeeting of Xi, Putin during 2014 count ~1 per T", "FACT3133 This denial may be contradicted by the count on line 11 of a.facts")]
    [InlineData("no meeting of Xi, Putin per S\nmeeting of Xi, Putin during 2014 count <=3 per T\nmeeting of Xi, Putin on 2014 per T", "FACT3132 This denial (by `S`) is contradicted by the meeting on line 12 of a.facts (by `T`)")]
    public void What_contradicts_a_denial_is_told(string facts, string message) => Assert.Equal([message], FoundIn.Messages(Cast + facts + "\n"));

    [Theory]
    [InlineData("meeting of Xi, Putin during 2013/2022 count >30\nmeeting of Xi, Putin on 2014", "FACT3136 at «>30»")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1\nmeeting of Xi, Putin on 2014")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1\nmeeting of Xi, Putin on 2014\nmeeting of Xi, Putin on 2015", "FACT3134 at «1»")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count <2\nmeeting of Xi, Putin on 2014\nmeeting of Xi, Putin on 2015", "FACT3134 at «<2»")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1 per S\nmeeting of Xi, Putin on 2014 per S\nmeeting of Xi, Putin on 2015 per T", "FACT3135 at «1»")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1\nmeeting of Xi, Putin on 2014\nmeeting of Xi, Putin on 2023")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1\nmeeting M of Xi, Putin on 2014\nmeeting of Xi, Putin on 2014\n  same-fact-as M")]
    // The source's own facts are not told by others.
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1 per S\nmeeting of Xi, Putin on 2014 per S\nmeeting of Xi, Putin on 2015 per S\nmeeting of Xi, Putin on 2016 per T", "FACT3134 at «1»")]
    // One meeting may be told twice: by two sources, or by one with less.
    [InlineData("meeting of Xi, Putin during 2014 count 1 per S\nmeeting of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T", "FACT3137 at «1»", "FACT3173 at «meeting»")]
    [InlineData("meeting of Xi, Putin during 2014 count 1\nmeeting of Xi, Putin on 2014\nmeeting of Xi, Putin on 2014-05-20", "FACT3137 at «1»")]
    [InlineData("meeting of Xi, Putin during 2014 count 1\nmeeting of Xi, Putin, Lavrov on 2014\nmeeting of Xi, Putin on 2014-05-20", "FACT3137 at «1»")]
    [InlineData("meeting of Xi, Putin during 2014 count 2\nmeeting of Xi, Putin on 2014\nmeeting of Xi, Putin on 2014-05-20")]
    [InlineData("meeting of Xi, Putin during 2014 count 1\nmeeting of Xi, Putin on 2014-05-20 in Beijing\nmeeting of Xi, Putin on 2014-05-20 in Moscow\nplace Moscow", "FACT3134 at «1»")]
    [InlineData("meeting of Xi, Putin during 2014 count 1\nmeeting of Xi, Putin on 2014-05-20 in Beijing\nmeeting of Xi, Putin on 2014-05-20 in Gate\nplace Gate in Beijing", "FACT3137 at «1»")]
    // One of three days is told with less; two are certain, and three possible.
    [InlineData("meeting of Xi, Putin during 2014 count 2\nmeeting of Xi, Putin on 2014-05-20\nmeeting of Xi, Putin on 2014-06\nmeeting of Xi, Putin on 2014-06-03", "FACT3137 at «2»")]
    [InlineData("meeting of Xi, Putin during 2014 count 1\nmeeting of Xi, Putin on 2014-05-20\nmeeting of Xi, Putin on 2014-06\nmeeting of Xi, Putin on 2014-06-03", "FACT3134 at «1»")]
    // A date that may lie outside of the time may be one too many.
    [InlineData("meeting of Xi, Putin during 2014 count 1\nmeeting of Xi, Putin on 2014-05-20\nmeeting of Xi, Putin on 2014-06/2015-06", "FACT3134 at «1»")]
    [InlineData("meeting of Xi, Putin during 2014 count 1\nmeeting of Xi, Putin on 2014-05-20\nmeeting of Xi, Putin during 2014-12/2015-01", "FACT3137 at «1»")]
    // What is said to be one counts once, by however many steps.
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1\nmeeting M of Xi, Putin on 2014\nmeeting N of Xi, Putin on 2015\n  same-fact-as M\nmeeting of Xi, Putin on 2016\n  same-fact-as N")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1\nmeeting M of Xi, Putin on 2014\n  same-fact-as N\nmeeting N of Xi, Putin on 2015\n  same-fact-as M")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1\nmeeting M of Xi, Putin on 2014\nmeeting N of Xi, Putin on 2015\nmeeting of Xi, Putin on 2014\n  same-fact-as M, N")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count 1\nmeeting M of Xi, Putin on 2014\nmeeting of Xi, Putin on 2015\n  same-fact-as M certainty doubtful", "FACT3134 at «1»")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count ~1\nmeeting of Xi, Putin on 2014\nmeeting of Xi, Putin on 2015")]
    [InlineData("agreement on 2014\n  of Xi, Putin, others count 141")]
    [InlineData("agreement on 2014\n  of Xi, Putin, others count 1", "FACT3134 at «1»")]
    [InlineData("agreement on 2014\n  of Xi, Putin count 3", "FACT3134 at «3»")]
    [InlineData("agreement on 2014\n  of Xi, Putin count 2")]
    public void Counts(string facts, params string[] found) => Assert.Equal(found, FoundIn.Places(Cast + facts + "\n"));

    [Theory]
    [InlineData("count 1 per S\nmeeting M of Xi, Putin on 2014 per S\nmeeting N of Xi, Putin on 2015 per T", "FACT3135 The count is 1 (by `S`), and 2 are listed, 1 of them from other sources: `M`, `N`")]
    [InlineData("count 1\nmeeting M of Xi, Putin on 2014\nmeeting N of Xi, Putin on 2014-05", "FACT3137 The count is 1, and 2 may be listed, 1 for certain: `M`, `N`")]
    [InlineData("count 3\nmeeting M of Xi, Putin on 2014\nmeeting N of Xi, Putin on 2014-05", "FACT3136 The count is 3, and 1 to 2 are listed so far")]
    public void Counts_tell_how_many_there_are(string facts, string message)
        => Assert.Equal([message], FoundIn.Messages(Cast + "meeting of Xi, Putin during 2013/2022 " + facts + "\n"));

    [Fact]
    public void Several_contradictions_are_one_finding_that_names_the_first()
        => Assert.Equal(
            ["FACT3131 This denial is contradicted by `First` and 2 more"],
            FoundIn.Messages(Cast + "no meeting of Xi, Putin\nmeeting First of Xi, Putin on 2001\nmeeting of Xi, Putin on 2002\nmeeting of Xi, Putin on 2003\n"));

    [Fact]
    public void Of_a_hub_only_those_facts_are_looked_at_that_may_lie_in_the_time()
    {
        string text = Cast + string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"meeting of Xi, Putin on {2000 + i % 20}\n")) + "no meeting of Xi, Putin during 2030/2031\nno meeting of Xi, Putin during 2003\n";
        var model = FactBaseModel.Compile(new FixtureFile("a.facts", text));
        BoundFile[] files = [.. model.Files.Select(static f => f.Bound)];
        StoreImage image = StoreBuilder.Build(model.Schema, files);
        var facts = new CheckedFacts(image, image.Open(), files);
        var index = new KindIndex(facts, model.Schema.Find("meeting")!);
        var any = new BoundPattern(model.Schema.Find("meeting")!, FactStanding.Asserted, FactAnswer.Possibly);
        Assert.Empty(index.Rows(any, FactDate.Parse("2030/2031")));
        Assert.Equal(250, index.Rows(any, FactDate.Parse("2003")).Count());
        Assert.Equal(5_000, index.Rows(any, null).Count());
    }

    [Theory]
    [InlineData("no alliance of A, B since 1990 until 2000\nalliance Pact since 1995 of A, B", "FACT3131 at «alliance»")]
    [InlineData("no alliance of A, B since 1990 until 2000\nalliance Pact since 2001 of A, B")]
    [InlineData("no alliance of A, B until 2000\nalliance Pact since 1980 until 1990 of A, B", "FACT3131 at «alliance»")]
    [InlineData("no stance of A opposes B since 1990\nstance of A opposes B on 1995-05-05", "FACT3131 at «stance»")]
    [InlineData("no stance of A opposes B since 1990\nstance of A supports B on 1995-05-05")]
    public void Denials_of_what_lasts(string facts, params string[] found)
        => Assert.Equal(found, FoundIn.Places("country A\ncountry B\n" + facts + "\n"));

    [Fact]
    public void Different_sources_are_both_named()
        => Assert.Equal(
            ["FACT3132 This denial (by `S`) is contradicted by `First` (without a source)"],
            FoundIn.Messages(Cast + "no meeting of Xi, Putin per S\nmeeting First of Xi, Putin on 2001\n"));
}
