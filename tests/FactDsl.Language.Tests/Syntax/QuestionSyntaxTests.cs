using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>How questions and expectations are written (C13).</summary>
public class QuestionSyntaxTests
{
    [Theory]
    [InlineData("question Allies alliance of A, ?ally on 2022", "question Allies: alliance {of A, ?ally} {on 2022}")]
    [InlineData("question Q certainly no meeting ?m of ?\n  in B", "question Q: certainly no meeting ?m {of ?}\n  {in B}")]
    [InlineData("question Q possibly stance S", "question Q: possibly stance S")]
    [InlineData("expect 12 alliance Nato of ?m", "expect 12: alliance Nato {of ?m}")]
    [InlineData("expect >=30 planned visit", "expect >=30: planned visit")]
    [InlineData("expect none meeting of A", "expect none: meeting {of A}")]
    [InlineData("expect A, country.B, C certainly alliance of ?m", "expect A, country.B, C: certainly alliance {of ?m}")]
    [InlineData("expect A,\n  // comment\n  B alliance of ?m", "expect A, B: alliance {of ?m}")]
    public void A_pattern_is_a_fact_with_holes(string text, string expected) => Check.Syntax(text, expected);

    [Theory]
    [InlineData("no meeting of A", "no meeting {of A}")]
    [InlineData("planned visit V \"v\"", "planned visit V \"v\"")]
    [InlineData("cancelled meeting", "cancelled meeting")]
    public void A_standing_stands_before_the_kind(string text, string expected) => Check.Syntax(text, expected);
}
