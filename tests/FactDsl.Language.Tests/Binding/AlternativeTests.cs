using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>One of several values, and nobody knows which: <c>of A or B</c>.</summary>
public class AlternativeTests
{
    [Fact]
    public void Values_with_an_or_between_them_are_one_value_of_a_clause_of_their_own()
        => Check.Binding(
            "person Ann\nplace Moscow\nmeeting of Xi, Putin or Ann in Moscow or Sochi\n  format summit or phone-call",
            "person Ann", "place Moscow", "Asserted meeting (untimed) of=Xi of=Putin or Ann in=Moscow or Sochi format=summit or phone-call");

    [Fact]
    public void Each_line_keeps_what_qualifies_it()
        => Check.Binding(
            "alliance A since 1949\n  of Greece, France or Turkey, China since 1952 per Rfi",
            "Asserted alliance A (since 1949) of=Greece {(since 1952) [Rfi]} of=France or Turkey {(since 1952) [Rfi]} of=China {(since 1952) [Rfi]}");

    [Theory]
    [InlineData("[|FACT2204:meeting|] of Xi or Putin")]
    [InlineData("meeting of Xi, Putin in Sochi or Beijing, [|FACT2205:Sochi|]")]
    [InlineData("meeting of Xi, Putin in Sochi or Beijing\n  [|FACT2216:in Sochi|]")]
    [InlineData("no meeting of Xi or [|FACT2228:Putin|]")]
    [InlineData("meeting of Xi, Putin or [|FACT2228:China|] count 3")]
    [InlineData("meeting of Xi, Putin on 2014 or [|FACT2228:2015|]")]
    [InlineData("person Dan born 1960 or [|FACT2228:1961|]")]
    [InlineData("meeting of Xi, Putin count 3 or [|FACT2228:4|]")]
    [InlineData("meeting of Xi, Putin certainty likely or [|FACT2228:doubtful|]")]
    [InlineData("meeting of Xi, Putin according-to Tass or Afp")]
    [InlineData("meeting of Xi, Putin per Tass [|FACT2201:or|] Afp")]
    public void It_counts_as_one_and_is_refused_where_it_says_nothing(string text) => Check.Findings(text);
}
