using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;
using FactDsl.TestData;

namespace FactDsl.Language.Tests.Binding;

/// <summary>The examples of questions over several facts and of rules, read whole.</summary>
public class RuleExampleTests
{
    private static readonly FactBaseModel s_model = FactBaseModel.Compile(
        new FixtureFile("base.facts", RuleExamples.Base),
        new FixtureFile("rules.facts", RuleExamples.Rules),
        new FixtureFile("questions.facts", RuleExamples.Questions),
        new FixtureFile("complete.facts", RuleExamples.Complete));

    public static TheoryData<string> Items()
    {
        var data = new TheoryData<string>();
        foreach (string text in (string[])[RuleExamples.Rules, RuleExamples.Questions, RuleExamples.Complete])
        {
            foreach (Match item in Regex.Matches(text, @"^(?:question|rule) .*(?:\n[ ].*)*", RegexOptions.Multiline))
                data.Add(item.Value);
        }
        return data;
    }

    [Fact]
    public void All_of_them_are_bound_and_only_the_tenures_of_planned_contacts_are_at_any_time()
        => Assert.Equal(
            ["rules.facts FACT2414", "rules.facts FACT2414"],
            s_model.Files.SelectMany(static f => f.Findings.Select(g => f.Bound.Path + " " + g.Rule.Id)).ToArray());

    [Fact]
    public void All_of_them_are_there()
    {
        Assert.Equal(15, s_model.File("rules.facts").Bound.Rules.Count(static r => r.IsWhole));
        Assert.Equal(31, s_model.File("questions.facts").Bound.Questions.Count(static q => q.IsWhole));
        Assert.Equal(3, s_model.File("complete.facts").Bound.Items.Count(static i => i is { IsWhole: true, Standing: FactStanding.Complete }));
        Assert.Equal(11, s_model.Schema.Kinds.Count(static k => k.IsDerived));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Each_says_the_same_on_one_line(string item)
    {
        string folded = Regex.Replace(item, @"\n\s+", " ");
        Assert.Equal(SyntaxText.Write(FileSyntax.Parse(item)), SyntaxText.Write(FileSyntax.Parse(folded)));
        Assert.Empty(FileSyntax.Parse(folded).Findings);
    }
}
