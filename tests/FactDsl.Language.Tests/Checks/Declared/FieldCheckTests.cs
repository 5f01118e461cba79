using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Checks.Declared;

/// <summary>What a project asks of single items (<c>check sponsors 2..</c>), and when.</summary>
public class FieldCheckTests
{
    private const string Conference = """
        momentary fact conference
          sponsors as by: actor* with share
          format: one of summit, working?
          levels: one of state, official, private*
          minutes: url?
          chair: person?
          secret: flag?
          share: number?

        """;

    private static void Check(string check, string conference) => DeclaredFindings.Check(Conference + "  check " + check + "\n" + conference);

    [Theory]
    [InlineData("sponsors 2..", "[|FACT3152:conference|] on 2014")]
    [InlineData("sponsors 2..", "conference [|FACT3152:by China|] on 2014")]
    [InlineData("sponsors 2..", "conference by China, France on 2014")]
    [InlineData("sponsors 2..", "conference by China, others on 2014")]
    [InlineData("sponsors 2..", "conference by unknown on 2014")]
    [InlineData("sponsors 2..", "conference [|FACT3152:by none|] on 2014")]
    [InlineData("sponsors 2..", "conference\n  [|FACT3152:by China|] per Rfi\n  by China per Afp")]
    [InlineData("sponsors ?", "conference by China, [|FACT3152:France|], Russia")]
    [InlineData("sponsors ?", "conference by China, [|FACT3152:others|]")]
    [InlineData("minutes +", "[|FACT3152:conference|] on 2014")]
    [InlineData("minutes", "conference minutes <https://a.example/>")]
    [InlineData("chair", "conference chair unknown")]
    [InlineData("no chair", "conference chair [|FACT3152:Xi|]")]
    [InlineData("no chair", "conference chair none")]
    [InlineData("chair 2..", "[|FACT3152:conference|]\n  chair Xi certainty doubtful")]
    [InlineData("chair", "conference\n  chair Xi certainty doubtful")]
    [InlineData("secret", "conference\n  secret yes")]
    [InlineData("by +", "[|FACT3152:conference|]")]
    public void A_field_has_so_many_values(string check, string facts) => Check(check, facts);

    [Theory]
    [InlineData("format summit", "conference format [|FACT3152:working|]")]
    [InlineData("format summit", "conference")]
    [InlineData("format summit", "conference format unknown")]
    [InlineData("levels state, official", "conference levels state, [|FACT3152:private|], official")]
    [InlineData("secret no", "conference\n  secret [|FACT3152:yes|]")]
    public void A_field_has_some_words_only(string check, string facts) => Check(check, facts);

    [Theory]
    [InlineData("when format summit", "[|FACT3152:conference|] format summit")]
    [InlineData("when format summit", "conference format working")]
    [InlineData("when format summit", "conference")]
    [InlineData("when format summit", "conference format unknown")]
    [InlineData("when format summit, working", "[|FACT3152:conference|] format working")]
    [InlineData("when levels state", "[|FACT3152:conference|] levels official, state")]
    [InlineData("when format summit and by", "conference format summit")]
    [InlineData("when format summit when by", "[|FACT3152:conference|] format summit by China")]
    [InlineData("when no by", "[|FACT3152:conference|] on 2014")]
    [InlineData("when no by", "conference by unknown")]
    [InlineData("when by 2..", "[|FACT3152:conference|] by China, France")]
    [InlineData("when by 2..", "[|FACT3152:conference|] by China, others")]
    [InlineData("when by 3..", "conference by China, others")]
    [InlineData("when secret", "[|FACT3152:conference|]\n  secret yes")]
    [InlineData("when secret", "conference\n  secret no")]
    public void It_must_be_so_where_the_conditions_certainly_hold(string conditions, string facts) => Check("minutes " + conditions, facts);

    [Theory]
    [InlineData("during 2000/..", "[|FACT3152:conference|] on 2014-02-07")]
    [InlineData("during 2000/..", "conference on 1999")]
    [InlineData("during 2000/..", "conference")]
    [InlineData("during 2014-02", "conference on 2014")]
    [InlineData("before 2014", "[|FACT3152:conference|] on 2013")]
    [InlineData("before 2014", "conference on 2014")]
    [InlineData("since 2014", "[|FACT3152:conference|] on 2014")]
    [InlineData("on 2014-02-07", "[|FACT3152:conference|] on 2014-02-07")]
    public void A_condition_may_be_the_time_of_the_item(string condition, string facts) => Check("minutes when " + condition, facts);

    [Theory]
    [InlineData("", "[|FACT3152:conference|]")]
    [InlineData("as error", "[|FACT3151:conference|]")]
    [InlineData("as warning", "[|FACT3152:conference|]")]
    [InlineData("as information", "[|FACT3153:conference|]")]
    public void The_author_says_how_serious_it_is(string severity, string facts) => Check("minutes " + severity, facts);

    [Theory]
    [InlineData("planned conference on 2030")]
    [InlineData("no conference on 2030")]
    [InlineData("conference on 2014 according-to Putin")]
    [InlineData("conference on 2014 count 2")]
    [InlineData("conference on 2014 certainty doubtful")]
    [InlineData("conference on 2014\n  disputed because \"nobody was there\"")]
    [InlineData("conference Old on 2014\nconference New on 2014 minutes <https://a.example/>\n  supersedes Old")]
    public void What_the_fact_base_does_not_stand_by_is_not_checked(string facts) => Check("minutes", facts);

    [Fact]
    public void The_message_is_the_authors_and_says_what_was_found()
    {
        Assert.Equal(
            "a summit needs two hosts: `by` has 1 value",
            DeclaredFindings.Message(Conference + "  check sponsors 2.. when format summit \"a summit needs two hosts\"\nconference [|FACT3152:by China|] format summit"));
        Assert.Equal(
            "`check sponsors 2.. when format summit` does not hold: `by` is not said",
            DeclaredFindings.Message(Conference + "  check sponsors 2.. when format summit\n[|FACT3152:conference|] format summit"));
        Assert.Equal(
            "`check format summit` does not hold: `format` is `working`",
            DeclaredFindings.Message(Conference + "  check format summit\nconference format [|FACT3152:working|]"));
    }

    [Fact]
    public void Kinds_below_are_checked_too_and_additions_may_check_more()
        => DeclaredFindings.Check(
            """
            == a.facts ==
            momentary fact conclave is meeting
            [|FACT3152:conclave|] of Xi, Putin on 2014
            [|FACT3152:meeting|] of Xi, Putin on 2014
            conclave Opened of Xi, Putin on 2014
            == b.facts ==
            extend meeting
              check place
            extend Opened in Beijing
            """);

    [Fact]
    public void Entities_are_checked_as_facts_are()
    {
        Finding finding = Assert.Single(DeclaredFindings.Check("extend topic\n  check no part-of \"flat\" as information\ntopic A\ntopic B part-of [|FACT3153:A|]"));
        Assert.Equal("flat: `part-of` is said", finding.Message);
    }
}
