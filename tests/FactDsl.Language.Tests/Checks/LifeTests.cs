using System.Linq;

namespace FactDsl.Language.Tests.Checks;

/// <summary>Who acts is alive, what is used exists, and a value holds while its item does.</summary>
public sealed class LifeTests
{
    private const string People = """
        person Stalin
          born 1878-12-18
          died 1953-03-05
        person Mao
          born 1893-12-26
        country SovietUnion since 1922-12-30 until 1991-12-26
        country China
        place Berlin

        """;

    [Theory]
    [InlineData("meeting of Stalin, Mao on 1960", "FACT3111 at «Stalin»")]
    [InlineData("meeting of Stalin, Mao on 1870-01-01", "FACT3111 at «Stalin»", "FACT3111 at «Mao»")]
    [InlineData("meeting of Stalin, Mao on 1953", "FACT3112 at «Stalin»")]
    [InlineData("meeting of Stalin, Mao on 1949-12-21")]
    [InlineData("meeting of Stalin, Mao")]
    [InlineData("meeting of Stalin, Mao on 1953-03-05")]
    [InlineData("planned meeting of Stalin, Mao on 1960", "FACT3111 at «Stalin»")]
    [InlineData("no meeting of Stalin, Mao on 1960")]
    [InlineData("meeting of Stalin, Mao on 1960 disputed")]
    [InlineData("meeting of Stalin, Mao on 1960 certainty doubtful")]
    [InlineData("meeting of Stalin, Mao during 1920/1960 count 3", "FACT3136 at «3»")]
    [InlineData("meeting of Stalin, Mao during 1960/1970 count 3", "FACT3111 at «Stalin»", "FACT3136 at «3»")]
    [InlineData("agreement of SovietUnion, China on 2000", "FACT3111 at «SovietUnion»")]
    [InlineData("stance of SovietUnion opposes China since 1960", "FACT3113 at «SovietUnion»")]
    [InlineData("stance of SovietUnion opposes China since 1960 until 1989")]
    [InlineData("stance of SovietUnion opposes China since 1960 until 1999", "FACT3111 at «SovietUnion»")]
    [InlineData("stance of SovietUnion opposes China since 1960 as-of 1970")]
    [InlineData("alliance Pact since 1955 until 1991\n  of SovietUnion, China until 1995", "FACT3111 at «SovietUnion»", "FACT3114 at «until 1995»")]
    [InlineData("person Ivan citizen-of SovietUnion\n  born 1990")]
    [InlineData("person Ivan citizen-of SovietUnion\n  born 1995", "FACT3111 at «SovietUnion»")]
    [InlineData("stance of China opposes SovietUnion on 1989-05-05")]
    [InlineData("stance of China opposes SovietUnion on 1995-05-05", "FACT3112 at «SovietUnion»")]
    [InlineData("stance of China opposes SovietUnion since 1960")]
    [InlineData("statement S by SovietUnion on 2000\n  about Stalin", "FACT3111 at «SovietUnion»")]
    public void A_fact_lies_within_the_lives_of_what_its_fields_name(string facts, params string[] found)
        => Assert.Equal(found, FoundIn.Places(People + facts + "\n"));

    [Theory]
    [InlineData("  died -0043-03-15\n", "FACT3111 `Caesar` is used outside its life: it is `born -0099, died -0043-03-15` (born 100 BC, died 15 March 44 BC), and this meeting is `on -0040` (at some moment in 41 BC)")]
    [InlineData("", "FACT3111 `Caesar` is used outside its life: it is `born -0099` (born 100 BC), and this meeting is `on -0120` (at some moment in 121 BC)")]
    public void Years_before_Christ_are_told_as_such(string died, string message)
        => Assert.Equal([message], FoundIn.Messages("person Caesar\n  born -0099\n" + died + "person Cicero\nmeeting of Caesar, Cicero on " + (died.Length > 0 ? "-0040" : "-0120") + "\n"));

    [Theory]
    [InlineData("crowned -0050\n  deposed -0060", "FACT3141 `deposed` (-0060, 61 BC) is before `crowned` (-0050, 51 BC), which comes first")]
    [InlineData("crowned 0050\n  deposed 0040", "FACT3141 `deposed` (0040) is before `crowned` (0050), which comes first")]
    public void So_are_they_in_demands_of_kinds(string dates, string message)
        => Assert.Equal([message], FoundIn.Messages("lasting fact reign\n  of: person\n  crowned: date?\n  deposed: date?\n  check order crowned, deposed\nperson Cicero\nreign of Cicero\n  " + dates + "\n"));

    [Theory]
    [InlineData("since 1949-04-04 until 1990\n  of A since 1930", "FACT3114 at «since 1930»")]
    [InlineData("since 1949-04-04\n  of A since 1949", "FACT3115 at «since 1949»")]
    [InlineData("since 1949-04-04\n  of A since 1952")]
    [InlineData("since 1949-04-04 until 1960\n  of A since 1970", "FACT3114 at «since 1970»")]
    [InlineData("since 1949-04-04 until 1960\n  of A since 1950 until 1940", "FACT3118 at «since 1950 until 1940»")]
    [InlineData("since 1960 until 1949\n  of A", "FACT3118 at «since 1960 until 1949»")]
    public void A_membership_lies_within_the_alliance(string facts, params string[] found)
        => Assert.Equal(found, FoundIn.Places("country A\nalliance Pact " + facts + "\n"));

    [Theory]
    [InlineData("extend Pact\n  since 1990 until 1980", "FACT3118 at «since 1990 until 1980»")]
    [InlineData("extend Pact\n  since 1990 until 1980 per S\n  on 1985 per T", "FACT3118 at «since 1990 until 1980»")]
    public void What_an_addition_says_by_one_source_alone_does_not_end_before_it_begins(string facts, params string[] found)
        => Assert.Equal(found, FoundIn.Places("country A\nsource S\nsource T\nalliance Pact\n  of A\n" + facts + "\n").Where(static f => f.StartsWith("FACT3118", System.StringComparison.Ordinal)));

    [Fact]
    public void A_life_on_which_sources_differ_is_certain_only_where_they_agree()
        => Assert.Equal(
            ["FACT3112 at «X»", "FACT3111 at «X»"],
            FoundIn.Places("""
                source A
                source B
                country C
                person X
                  born 1900
                  died 1950 per A
                  died 1960 per B
                meeting of X, C on 1955
                meeting of X, C on 1970
                """));

    [Fact]
    public void The_message_says_both_times_in_the_authors_words()
        => Assert.Equal(
            ["FACT3111 `Stalin` is used outside its life: it is `born 1878-12-18, died 1953-03-05`, and this meeting is `on 1960~`"],
            FoundIn.Messages(People + "meeting of Stalin, Mao on 1960~\n"));

    [Fact]
    public void What_is_not_whole_is_not_held_against_anybody()
        => Assert.Empty(FoundIn.Ids(People + "meeting of Stalin, Nobody on 1960\n"));
}
