using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.Language.Binding;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Tests.Querying;

/// <summary>What the page about answers shows is what questions answer, by <c>ask</c> and in C#.</summary>
public partial class AnswersPageTests
{
    private const string Names = """
        person Begin
        person Sadat
        person Carter
        person Vance
        source Digest
        source Quandt

        """;

    public static TheoryData<string, string, string, bool> Examples()
    {
        var examples = new TheoryData<string, string, string, bool>();
        foreach (Match example in Example().Matches(File.ReadAllText(PathOfPage())))
        {
            foreach (Match row in Row().Matches(example.Groups["table"].Value))
                examples.Add(example.Groups["facts"].Value, row.Groups["asked"].Value, row.Groups["answer"].Value, example.Groups["broken"].Length > 0);
        }
        return examples;
    }

    [Fact]
    public void There_are_twelve_examples() => Assert.Equal(12, Example().Count(File.ReadAllText(PathOfPage())));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_answered_as_the_page_says(string written, string asked, string answer, bool isBroken)
    {
        var facts = AskedFacts.From(Names + written);
        Assert.Equal(isBroken, facts.Findings.Count > 0);
        QuestionAnswers answers = facts.Ask(asked);
        BoundPattern pattern = facts.Pattern(asked);
        FactTruth whether = Query(facts, pattern).Whether();
        string told = answers.Answers.Any(static a => a.IsCertain) ? "certainly"
            : answers.Answers.Count > 0 ? "possibly"
            : whether == FactTruth.No ? "denied"
            : "unknown";
        Assert.Equal(answer, told);
        // Sets have no condition on sources by which they would choose among accounts.
        if (pattern.Citations.Count == 0)
        {
            Assert.Equal(answers.Answers.Select(static a => a.Fact.Row).Distinct().Count(), Query(facts, pattern).Count);
            Assert.Equal(answers.Answers.Where(static a => a.IsCertain).Select(static a => a.Fact.Row).Distinct().Count(), Query(facts, pattern).CountCertain);
        }
    }

    private static FactQuery Query(AskedFacts facts, BoundPattern pattern)
    {
        KindSymbol kind = pattern.Kind;
        FactQuery query = facts.Facts.Query(facts.Image.Layout.Kind(kind), pattern.Standing);
        foreach (BoundClause clause in pattern.Clauses)
        {
            foreach (ItemReference item in clause.Values.Select(static v => v.Item).OfType<ItemReference>())
                query = query.Where(facts.Image.Layout.Exact(kind, clause.Field), new FactRef(facts.Facts, facts.Image.RowOf(item)));
        }
        foreach (BoundTimeCondition time in pattern.Times)
            query = query.On(time.Date!.Value);
        return query;
    }

    private static string PathOfPage() => Path.Combine(Repository.Root, "src", "docs", "answers.md");

    [GeneratedRegex("```facts(?<broken> broken)?\n(?<facts>.*?)```\n\n\\| asked \\| answer \\|\n\\| --- \\| --- \\|\n(?<table>(?:\\|[^\n]*\n)+)", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^\\| `(?<asked>[^`]+)` \\| (?<answer>\\w+) \\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
