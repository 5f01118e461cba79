using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>Who says so is settled per clause; the nearer citation replaces the farther (C5, C9).</summary>
public class CitationTests
{
    [Fact]
    public void The_margin_reaches_down_to_the_next_and_to_the_end_of_the_file()
        => Check.Binding(
            """
            == a.facts ==
            person Before
            per Rfi "q"@fr at "§1" via Afp
            person Ann born 1950
            meeting of Xi, Putin

            per Afp, Tass
            meeting of Xi, Ann
            per none
            meeting of Xi, Ann
            == b.facts ==
            meeting of Ann, Putin
            """,
            "person Before",
            "person Ann born=1950",
            "Asserted meeting (untimed) of=Xi,Putin [Rfi “q”@fr at §1 via Afp]",
            "Asserted meeting (untimed) of=Xi,Ann [Afp; Tass]",
            "Asserted meeting (untimed) of=Xi,Ann",
            "Asserted meeting (untimed) of=Ann,Putin");

    [Fact]
    public void The_nearest_replaces_the_others()
        => Check.Binding(
            """
            per Rfi
            alliance A since 1949 per Afp
              of Greece
              of Turkey per Tass "q" "t"@en at "§1", "§2"
              part-of Nato per Rfi per Tass
            meeting of Xi, Putin per none
            """,
            "Asserted alliance A (since 1949) of=Greece of=Turkey {[Tass “q” “t”@en at §1,§2]} part-of=Nato {[Rfi; Tass]} [Afp]",
            "Asserted meeting (untimed) of=Xi,Putin");

    [Fact]
    public void Several_quoted_sources_stand_on_one_line_or_on_several()
        => Check.Binding(
            "meeting of Xi, Putin\n  per Rfi \"a\" at \"§1\" per Afp \"b\"\n  per Tass",
            "Asserted meeting (untimed) of=Xi,Putin [Rfi “a” at §1; Afp “b”; Tass]");

    /// <summary>A report of a report came through whoever is named last; that is what <c>via</c> says, the nearest first.</summary>
    [Fact]
    public void A_report_of_a_report_is_a_chain()
        => Check.Binding(
            "meeting of Xi, Putin according-to Tass according-to Afp according-to Rfi\nmeeting of Xi, Putin\n  according-to Tass according-to Afp\nmeeting of Xi, Putin\n  according-to Tass\n  according-to Afp\nmeeting of Xi, Putin according-to Tass, Afp",
            "Reported meeting (untimed) of=Xi,Putin according-to=Tass via Rfi,Afp",
            "Reported meeting (untimed) of=Xi,Putin according-to=Tass via Afp",
            "Reported meeting (untimed) of=Xi,Putin according-to=Tass according-to=Afp",
            "Reported meeting (untimed) of=Xi,Putin according-to=Tass,Afp");

    [Fact]
    public void Who_passes_a_report_on_has_a_name()
        => Check.Findings("meeting of Xi, Putin according-to Tass according-to [|FACT2206:\"a friend\"|]");

    [Fact]
    public void A_place_is_counted_or_told_in_words()
        => Check.Binding(
            "meeting of Xi, Putin\n  per Rfi \"a\" at page 12, paragraph 3, \"§1\" via Afp per Tass at folio 3v",
            "Asserted meeting (untimed) of=Xi,Putin [Rfi “a” at page 12,paragraph 3,§1 via Afp; Tass at folio 3v]");

    [Theory]
    [InlineData("meeting of Xi, Putin per Rfi at folio [|FACT2229:3w|]")]
    [InlineData("meeting of Xi, Putin per Rfi at time [|FACT2229:12|]")]
    [InlineData("meeting of Xi, Putin per Rfi at page [|FACT2229:1.2|], line 4")]
    [InlineData("meeting of Xi, Putin per Rfi at page xii")]
    public void What_is_counted_has_the_form_of_its_unit(string fixture) => Check.Findings(fixture);

    [Fact]
    public void Because_is_a_tail_where_it_belongs_to_a_clause_and_else_the_reason_of_the_fact()
        => Check.Binding(
            "meeting M of Xi, Putin\nmeeting of Xi, Putin preferred because \"near\" because \"rain\"\n  disputed because \"one\"\n  supersedes M because \"typo\"\n  accept FACT3104 because \"known\"",
            "Asserted meeting M (untimed) of=Xi,Putin",
            "Asserted meeting (untimed) of=Xi,Putin preferred=“near” disputed=“one” supersedes=M because “typo” accepts FACT3104 “known”");

    [Theory]
    [InlineData("per [|FACT2101:Reuters|]\nmeeting of Xi, Putin")]
    [InlineData("per [|FACT2102:Xi|]")]
    [InlineData("meeting of Xi, Putin per [|FACT2206:\"RFI\"|]")]
    [InlineData("meeting of Xi, Putin per [|FACT2206:unknown|]")]
    [InlineData("meeting of Xi, Putin [|FACT2209:per|]")]
    [InlineData("meeting of Xi, Putin per Rfi via [|FACT2101:Reuters|]")]
    [InlineData("meeting of Xi, Putin preferred [|FACT2208:\"near\"|]")]
    [InlineData("meeting of Xi, Putin accept [|FACT2306:Fact1|] because \"x\"")]
    [InlineData("accept [|FACT2306:FACT320|]\nmeeting of Xi, Putin")]
    [InlineData("meeting of Xi, Putin accept [|FACT2307:FACT2201|], FACT1124")]
    [InlineData("accept [|FACT2307:FACT1101|] because \"x\"\nmeeting of Xi, Putin")]
    [InlineData("meeting of Xi, Putin [|FACT2209:accept|]")]
    [InlineData("meeting of Xi, Putin accept [|FACT2306:\"FACT3104\"|]")]
    [InlineData("[|FACT2209:per|]\nperson A")]
    public void A_wrong_citation_has_one_finding(string fixture) => Check.Findings(fixture);
}
