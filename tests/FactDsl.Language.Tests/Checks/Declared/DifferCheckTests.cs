namespace FactDsl.Language.Tests.Checks.Declared;

/// <summary>Fields that have no value in common (<c>check differ seller, buyer</c>).</summary>
public class DifferCheckTests
{
    private const string Sale = """
        lasting fact sale
          seller as by: any*
          buyer as to: any*
          agent: person?
          goods: one of arms, grain, oil?
          paid-in as in: one of grain, money?
          title: text?
          subtitle: text?
          secret: flag?
          check differ seller, buyer, agent "nobody deals with himself"
          check differ goods, paid-in as error
          check differ title, subtitle when secret no as information

        """;

    [Theory]
    [InlineData("sale by China to France")]
    [InlineData("sale by China to [|FACT3152:China|]")]
    [InlineData("sale by China, France to Russia, [|FACT3152:France|]")]
    [InlineData("sale by Xi to Putin agent [|FACT3152:Xi|]")]
    [InlineData("sale by \"Rfi\" to [|FACT3152:\"Rfi\"|]")]
    [InlineData("sale by \"China\" to China")]
    // Words of two lists are one where they are the same word, wherever they stand in them.
    [InlineData("sale goods grain in [|FACT3151:grain|]")]
    [InlineData("sale goods arms in grain")]
    [InlineData("sale\n  title \"a\"\n  subtitle \"a\"")]
    [InlineData("sale\n  title \"a\"\n  subtitle [|FACT3153:\"a\"|]\n  secret no")]
    // Nobody is known to be two.
    [InlineData("sale by unknown to unknown")]
    [InlineData("sale by others to others")]
    [InlineData("sale by none to none")]
    [InlineData("sale by China certainty doubtful\n  to China")]
    [InlineData("no sale by China to China")]
    // The one buys after the other has sold.
    [InlineData("sale since 2000\n  by China until 2004\n  to China since 2005")]
    [InlineData("sale since 2000\n  by China until 2004\n  to [|FACT3152:China|] since 2003")]
    [InlineData("sale since 2000\n  by China until 2004\n  to China since 2004/2006")]
    // Sources that differ about each of two values may both be right in one of them.
    [InlineData("sale agent Xi per Rfi\n  agent Putin per Afp\n  by Putin per Rfi")]
    [InlineData("sale agent Xi per Rfi\n  agent [|FACT3152:Putin|] per Afp\n  by Putin per Afp")]
    public void Fields_have_no_value_in_common(string facts) => DeclaredFindings.Check(Sale + facts);

    [Fact]
    public void The_finding_names_both_fields_and_the_value()
        => Assert.Equal("nobody deals with himself: `by` and `to` are both `China`", DeclaredFindings.Message(Sale + "sale by China to [|FACT3152:China|]"));

    [Fact]
    public void Without_a_message_the_check_speaks_for_itself()
        => Assert.Equal("`check differ goods, paid-in` does not hold: `goods` and `in` are both `grain`", DeclaredFindings.Message(Sale + "sale goods grain in [|FACT3151:grain|]"));
}
