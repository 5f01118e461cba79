using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>Where a clause ends (C1), what a value is (C4), what belongs to a clause (C5), what goes on (C6).</summary>
public class ClauseTests
{
    [Theory]
    // A word is a value unless a value follows it directly.
    [InlineData("meeting format summit on 2022", "meeting {format summit} {on 2022}")]
    [InlineData("meeting format on 2022", "meeting {format} {on 2022}")]
    [InlineData("meeting format summit", "meeting {format summit}")]
    [InlineData("x tag on, off, of A", "x {tag on, off} {of A}")]
    [InlineData("x domain economic, military of A", "x {domain economic, military} {of A}")]
    [InlineData("x domain economic, of A", "x {domain economic} {of A}")]
    [InlineData("x per A format none", "x {per A} {format none}")]
    // Clauses that never take words.
    [InlineData("x until type entente", "x {until} {type entente}")]
    [InlineData("x count format summit", "x {count} {format summit}")]
    [InlineData("x preferred because \"r\"", "x {preferred ~because \"r\"}")]
    [InlineData("x format because \"r\"", "x {format} {because \"r\"}")]
    // What a word cannot tell: a missing value before a clause whose value is a word (the binder says so).
    [InlineData("x in format summit", "x {in format} {summit}")]
    public void A_clause_ends_where_one_token_of_lookahead_says(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("x n 5 million EUR", "x {n 5 million EUR}")]
    [InlineData("x n 117.5 billion", "x {n 117.5 billion}")]
    [InlineData("x n >=2 USD of A", "x {n >=2 USD} {of A}")]
    [InlineData("x n undisclosed <=5 billion USD", "x {n undisclosed <=5 billion USD}")]
    [InlineData("x n unknown 30..35", "x {n unknown 30..35}")]
    [InlineData("x of A, others", "x {of A, others}")]
    [InlineData("x of unknown in none", "x {of unknown} {in none}")]
    [InlineData("x on 1917-11-07 \"25 октября\"@ru \"25 Oct\"@en in P", "x {on 1917-11-07 \"25 октября\"@ru \"25 Oct\"@en} {in P}")]
    [InlineData("x says \"a\"@fr \"b\"@en, \"c\"", "x {says \"a\"@fr \"b\"@en, \"c\"}")]
    [InlineData("x per A \"q\" \"t\"@en", "x {per A \"q\" \"t\"@en}")]
    [InlineData("x same-as <a:b>, https://c", "x {same-as <a:b>, https://c}")]
    public void A_value_takes_what_belongs_to_it(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("x per A \"q\" at \"§1\", \"§2\" via B, C per D of E", "x {per A \"q\" ~at \"§1\", \"§2\" ~via B, C} {per D} {of E}")]
    [InlineData("x at Kremlin per A at Kremlin", "x {at Kremlin} {per A} {at Kremlin}")]
    [InlineData("x according-to A via B at \"p\"", "x {according-to A ~via B} {at \"p\"}")]
    [InlineData("x of A because \"r\"", "x {of A} {because \"r\"}")]
    [InlineData("x supersedes A because \"r\" because \"s\"", "x {supersedes A ~because \"r\" ~because \"s\"}")]
    [InlineData("x disputed because \"r\" of A", "x {disputed ~because \"r\"} {of A}")]
    [InlineData("x accept FACT3104 because \"r\"", "x {accept FACT3104 ~because \"r\"}")]
    [InlineData("accept FACT3201, FACT3202 because \"x\"", "margin {accept FACT3201, FACT3202 ~because \"x\"}")]
    [InlineData("per A \"q\" at \"§1\" via B", "margin {per A \"q\" ~at \"§1\" ~via B}")]
    public void A_tail_belongs_to_the_clause_before_it(string text, string expected) => Check.Syntax(text, expected);

    [Fact]
    public void A_line_goes_on_behind_a_comma_and_before_a_plus()
    {
        Check.Syntax(
            """
            alliance Nato since 1949
              + "depuis"@fr
              of Belgium, Canada, // comment

                // comment
                France
              + since 1952
                + per Rfi
              + "q" at "§1"
              + via
                + Afp
            + certainty likely
              format
                + summit
              +
              tag x
            """,
            "alliance Nato {since 1949 \"depuis\"@fr}",
            "  {of Belgium, Canada, France} {since 1952} {per Rfi \"q\" ~at \"§1\" ~via Afp} {certainty likely}",
            "  {format summit}",
            "  {tag x}");
    }

    [Fact]
    public void A_plus_goes_on_with_the_first_line_too()
        => Check.Syntax("meeting of A, B\n  + on 2022\n  format summit", "meeting {of A, B} {on 2022}", "  {format summit}");

    [Fact]
    public void Depth_means_nothing_and_is_warned_of_unless_the_line_goes_on()
    {
        Check.SyntaxFindings("x A\n  of B,\n      C\n    [|FACT1124:per|] D\n  + since 1949\n format E");
        Check.SyntaxFindings("x A\n\tof B\n\tper C");
        // A tab and two blanks are not comparable.
        Check.SyntaxFindings("x A\n\tof B\n\t  [|FACT1124:in|] D\n  per C\n");
    }
}
