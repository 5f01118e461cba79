using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>On the first line every clause describes the item; on an indented one the rest qualifies the first (C6, C7, C14).</summary>
public class QualifierTests
{
    private const string Treaty = "\nlasting fact treaty\n  parties as of: actor+ with signed, secret\n  signed: date?\n  secret: flag?\n  seat: place?";

    [Theory]
    [InlineData("meeting of Xi, Putin in Beijing format summit on 2022", "Asserted meeting (moment on 2022) of=Xi,Putin in=Beijing format=summit")]
    [InlineData("treaty T\n  of China signed 2001 secret\n  of Russia\n  seat Beijing", "Asserted treaty T (untimed) of=China {signed=2001 secret=yes} of=Russia seat=Beijing")]
    [InlineData("treaty T of China signed 2001 secret\n  of Russia secret no", "Asserted treaty T (untimed) of=China signed=2001 secret=yes of=Russia {secret=no}")]
    // Attribution qualifies any clause.
    [InlineData("meeting of Xi, Putin\n  in Beijing per Rfi according-to Tass via Afp certainty likely preferred because \"r\" note \"n\"",
        "Asserted meeting (untimed) of=Xi,Putin in=Beijing {according-to=Tass via Afp certainty=likely preferred=“r” note=“n” [Rfi]}")]
    [InlineData("meeting of Xi, Putin\n  in Beijing disputed accept FACT3104 because \"k\"", "Asserted meeting (untimed) of=Xi,Putin in=Beijing {disputed=“”} accepts FACT3104 “k”")]
    // Time qualifies clauses of entities and lists of lasting facts.
    [InlineData("country X\n  iso XX since 1974 until 1993\n  capital Beijing on 1980", "country X iso=XX {(since 1974 until 1993)} capital=Beijing {(on 1980)}")]
    [InlineData("alliance A\n  of Greece, Turkey since 1952-02-18 as-of 1960", "Asserted alliance A (untimed) of=Greece,Turkey {(since 1952-02-18 as-of 1960)}")]
    // `count` qualifies a list: the number of its values.
    [InlineData("group G\n  members Xi, others\nalliance A\n  of Greece, others count 30", "group G members=Xi,others", "Asserted alliance A (untimed) of=Greece,others {count=30}")]
    // One time, also where it begins the line; who says so may follow, and how sure the time is.
    [InlineData("tenure of Xi as President\n  since 1981 until 2011 per Rfi certainty likely", "Asserted tenure (since 1981 until 2011) of=Xi as=President [Rfi]")]
    public void A_line_says_what_it_qualifies(string text, params string[] expected)
        => Check.Binding(text + (text.StartsWith("treaty", System.StringComparison.Ordinal) ? Treaty : ""), expected);

    [Theory]
    [InlineData("meeting of Xi, Putin\n  in Beijing [|FACT2207:on|] 2022-02-04")]
    [InlineData("meeting of Xi, Putin\n  of Xi [|FACT2207:since|] 2014 until 2015")]
    [InlineData("meeting of Xi, Putin\n  format summit [|FACT2207:in|] Beijing occasion Games")]
    [InlineData("attendance\n  of Xi [|FACT2207:to|] Games")]
    [InlineData("meeting of Xi, Putin\n  during 2013/2022 [|FACT2207:count|] >30")]
    [InlineData("alliance A\n  since 1981 [|FACT2207:of|] Greece")]
    [InlineData("tenure of Xi as President\n  per Rfi [|FACT2207:since|] 2014")]
    [InlineData("tenure\n  of Xi [|FACT2207:since|] 2014\n  as President")]
    [InlineData("meeting of Xi, Putin\n  in Beijing [|FACT2207:count|] 3")]
    [InlineData("treaty T of China\n  seat Beijing [|FACT2207:signed|] 2001" + Treaty)]
    [InlineData("person A\n  tag x [|FACT2207:renamed-from|] B")]
    [InlineData("meeting of Xi, Putin\n  note \"x\" [|FACT2207:on|] 2014")]
    [InlineData("meeting of Xi, Putin\n  according-to Xi [|FACT2207:supersedes|] Nato")]
    public void What_cannot_qualify_is_not_guessed_to_describe_the_item(string fixture)
    {
        Finding finding = Check.Finding(fixture);
        Assert.Contains("on a line of its own, or on the first line", finding.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alliance A since 1949\n  [|FACT2201:off|] Greece since 1952")]
    [InlineData("alliance A since 1949\n  of Greece [|FACT2201:sinc|] 1952 until 1953")]
    [InlineData("alliance A\n  since 1950 [|FACT2201:foo|] Greece")]
    public void What_follows_an_unknown_word_does_not_describe_the_item(string fixture) => Check.Findings(fixture);

    [Theory]
    [InlineData("treaty T of China secret yes", "yes")]
    [InlineData("treaty T of China secret no", "no")]
    [InlineData("treaty T of China secret", "yes")]
    [InlineData("treaty T of China secret signed 2001", "yes")]
    [InlineData("treaty T of China secret unknown", "unknown")]
    public void A_flag_is_yes_where_it_stands_alone(string text, string expected)
        => Assert.Contains("secret=" + expected, BoundText.Write(Check.Findings(text + Treaty).File().Item), System.StringComparison.Ordinal);

    [Fact]
    public void A_flag_does_not_stand_before_a_clause_whose_value_is_a_word()
    {
        Finding finding = Check.Finding("meeting of Xi, Putin [|FACT2214:open|] format summit\nextend meeting\n  open: flag?");
        Assert.Equal("`open` is a flag: write `open yes`, or put it last on its line", finding.Message);
        Assert.Equal("meeting of Xi, Putin open yes format summit", Fixed.Apply("meeting of Xi, Putin open format summit", finding.Fixes[0]));
    }
}
