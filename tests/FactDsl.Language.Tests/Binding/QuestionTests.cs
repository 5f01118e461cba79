using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>A question is a fact with holes, an expectation one with its answer (C13, C14).</summary>
public class QuestionTests
{
    [Theory]
    [InlineData("question Q alliance of Russia, ?ally on 2022", "question Q: Possibly Asserted alliance of=Russia,?ally (on 2022)")]
    [InlineData("question Q certainly alliance ?a of ?", "question Q: Certainly Asserted alliance ?a of=?")]
    [InlineData("question Q no meeting of Xi, ?who during 2020/2022", "question Q: Possibly Denied meeting of=Xi,?who (during 2020/2022)")]
    [InlineData("question Q meeting of Xi count ?", "question Q: Possibly Counted meeting of=Xi count=?")]
    [InlineData("question Q meeting of Xi according-to ?", "question Q: Possibly Reported meeting of=Xi according-to=?")]
    [InlineData("question Q stance of ? position Nato\n  in Communique per Rfi", "question Q: Possibly Asserted stance of=? position=Nato in=Communique {[Rfi]}")]
    [InlineData("question Q stance of ? opposes Nato on ?when per Rfi", "question Q: Possibly Asserted stance of=? opposes=Nato (on ?) [Rfi]")]
    [InlineData("question Q person", "question Q: Possibly Asserted person")]
    [InlineData("expect 12 alliance Nato of ?m on 1949-04-04", "expect 12: Possibly Asserted alliance Nato of=?m (on 1949-04-04)")]
    [InlineData("expect >=30 planned visit to Sochi", "expect >=30: Possibly Planned visit to=Sochi")]
    [InlineData("expect none cancelled meeting", "expect none: Possibly Cancelled meeting")]
    [InlineData("expect Greece, country.Turkey alliance Nato of ?m", "expect Greece, Turkey: Possibly Asserted alliance Nato of=?m")]
    public void A_pattern_states_its_conditions(string text, string expected) => Check.Binding(text, expected);

    [Theory]
    [InlineData("question Q alliance ?a since 2010 since 2010-05")]
    [InlineData("question Q alliance ?a on 2010 on 2012")]
    [InlineData("question Q meeting of Xi, ? on 2010 on 2011")]
    [InlineData("question Q alliance ?a before 2010-06 after 2010-01")]
    [InlineData("question Q alliance ?a since ?from until ?to")]
    [InlineData("question Q planned meeting of Xi, ? as-of 2022")]
    [InlineData("question Q meeting of ?x, ? in ?x")]
    [InlineData("question Q meeting of Xi, ? on 2022~ after 2023-06")]
    [InlineData("question Q alliance ?a since 2012? until 2011")]
    public void What_may_be_met_has_no_finding(string text) => Check.Findings(text);

    [Theory]
    [InlineData("question Q meeting of [|FACT2101:Pope|], ?")]
    [InlineData("question Q meeting [|FACT2101:Summit|]")]
    [InlineData("question Q meeting [|FACT2102:Nato|]")]
    [InlineData("question Q meeting [|FACT2201:off|] ?")]
    [InlineData("expect [|FACT2101:Pope|] meeting of ?")]
    [InlineData("expect 1[|FACT2303:x|] meeting of ?")]
    [InlineData("question Q alliance ?a before 2010 [|FACT2219:after 2012|]")]
    [InlineData("question Q meeting of Xi, ? on 2022~ [|FACT2219:after 2024|]")]
    [InlineData("question Q alliance ?a since 2010 [|FACT2219:until 2009|]")]
    [InlineData("question Q alliance ?a since 2010 [|FACT2219:since 2011|]")]
    [InlineData("question Q alliance ?a on 2010\n  of ?m until 2009 [|FACT2219:since 2010|]")]
    [InlineData("question Q meeting of Xi, ?who [|FACT2219:as-of 2022|]")]
    [InlineData("expect none meeting of Xi, ? until 2009 [|FACT2219:since 2010|]")]
    [InlineData("question Q tenure of ?who as [|FACT2220:?who|]")]
    [InlineData("question Q meeting [|FACT2221:\"Summit\"|] of Xi")]
    [InlineData("meeting of Xi, [|FACT2210:?who|]")]
    [InlineData("stance of Xi [|FACT2201:position|] Nato")]
    [InlineData("meeting of Xi, Putin on [|FACT2206:?|]")]
    [InlineData("meeting of Xi, Putin per [|FACT2206:?|]")]
    public void A_wrong_question_has_one_finding(string fixture) => Check.Findings(fixture);
}
