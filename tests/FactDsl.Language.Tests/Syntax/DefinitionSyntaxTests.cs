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
    [InlineData("check: text?", "check: text x ?")]
    [InlineData("domains: one of a, b ?", "domains: one of a, b x ?")]
    [InlineData("domains: one of a,\n      // comment\n      b\n    + with c", "domains: one of a, b with c")]
    [InlineData("target as position: any+ by a, b with c", "target as position: any x + by a, b with c")]
    [InlineData("target: by a", "target by a")]
    [InlineData("members: with a", "members with a")]
    [InlineData("one: one", "one: one")]
    [InlineData("occasion: event? anytime", "occasion: event x ? anytime")]
    [InlineData("of: a anytime transitive by b", "of: a transitive anytime by b")]
    [InlineData("says: text* quoted with note", "says: text x * quoted with note")]
    [InlineData("life: text?", "life: text x ?")]
    [InlineData("b: one of c,\n    life, d", "b: one of c, life, d")]
    public void A_field_says_its_name_clause_type_multiplicity_verbs_and_qualifiers(string field, string expected)
        => Check.Syntax("entity a\n  /// Why.\n  " + field + "\n  last: text", "define entity a", "  /// Why. " + expected, "  last: text");

    [Theory]
    [InlineData("life born, died", "life born, died")]
    [InlineData("check order signed, ratified, on", "check Order(signed, ratified, on)")]
    [InlineData("check order", "check Has(order)")]
    [InlineData("check one place per person in participants ever when format summit", "check One(place, participants, person ever) when Words(format, summit)")]
    [InlineData("check one death per victim ever \"once\"", "check One(death, victim ever) \"once\"")]
    [InlineData("check one ever per ever ever", "check One(ever, ever ever)")]
    [InlineData("check differ seller, buyer", "check Differ(seller, buyer)")]
    [InlineData("check differ 2..", "check Count(differ 2..)")]
    [InlineData("check acyclic part-of", "check Acyclic(part-of)")]
    [InlineData("check one holder per office", "check One(holder, office)")]
    [InlineData("check one place per person in participants when format summit \"no\"", "check One(place, participants, person) when Words(format, summit) \"no\"")]
    [InlineData("check supports against opposes,\n      denounces", "check Against(supports, opposes, denounces)")]
    [InlineData("check sponsors 2..4 when format a, b and no c \"why\"@en", "check Count(sponsors 2..4) when Words(format, a, b) when HasNone(c) \"why\"@en")]
    [InlineData("check minutes + when format summit during 2000/.. \"…\" as error", "check Count(minutes +) when Words(format, summit) when Time(during 2000/..) \"…\" as error")]
    [InlineData("check level official, state when hosts when on 2014", "check Words(level, official, state) when Has(hosts) when Time(on 2014)")]
    [InlineData("check secret no\n    + as information", "check Words(secret, no) as information")]
    [InlineData("check no hosts when since 2014 before 2020", "check HasNone(hosts) when Time(since 2014) when Time(before 2020)")]
    [InlineData("check minutes", "check Has(minutes)")]
    public void A_kind_says_what_must_hold(string line, string expected)
        => Check.Syntax("entity a\n  " + line + "\n  last: text", "define entity a", "  last: text", "  " + expected);

    [Fact]
    public void A_list_ends_where_the_next_line_says_what_must_hold()
        => Check.Syntax("entity a\n  b: one of c,\n  check d\n  e: one of f,\n  life g, h", "define entity a", "  b: one of c", "  e: one of f", "  life g, h", "  check Has(d)");
}
