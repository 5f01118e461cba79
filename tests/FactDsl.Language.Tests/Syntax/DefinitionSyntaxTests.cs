using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>How kinds are written (C7, C8, C11, C15).</summary>
public class DefinitionSyntaxTests
{
    [Theory]
    [InlineData("entity a", "define entity a")]
    [InlineData("abstract lasting fact b \"B\"@fr is c, d", "define abstract lasting fact b \"B\"@fr is c, d")]
    [InlineData("extend country \"Land\"@de", "define extend country \"Land\"@de")]
    [InlineData("extend Nato of A", "extend item Nato {of A}")]
    [InlineData("extend alliance.Nato", "extend item alliance.Nato")]
    public void The_first_line_says_what_is_defined(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("born: date?", "born: date x ?")]
    [InlineData("born:date?", "born: date x ?")]
    [InlineData("number: text", "number: text")]
    [InlineData("parties as of: actor 2..4 with a, b", "parties as of: actor x 2..4 with a, b")]
    [InlineData("region as in: place? transitive", "region as in: place x ? transitive")]
    [InlineData("domains: one of a, b* with c", "domains: one of a, b x * with c")]
    [InlineData("domains: one of a, b ?", "domains: one of a, b x ?")]
    [InlineData("domains: one of a,\n      // comment\n      b\n    + with c", "domains: one of a, b with c")]
    [InlineData("target as position: any+ by a, b with c", "target as position: any x + by a, b with c")]
    [InlineData("target: by a", "target by a")]
    [InlineData("members: with a", "members with a")]
    [InlineData("one: one", "one: one")]
    [InlineData("occasion: event? anytime", "occasion: event x ? anytime")]
    [InlineData("of: a anytime transitive by b", "of: a transitive anytime by b")]
    [InlineData("life: text?", "life: text x ?")]
    [InlineData("b: one of c,\n    life, d", "b: one of c, life, d")]
    public void A_field_says_its_name_clause_type_multiplicity_verbs_and_qualifiers(string field, string expected)
        => Check.Syntax("entity a\n  /// Why.\n  " + field + "\n  last: text", "define entity a", "  /// Why. " + expected, "  last: text");
}
