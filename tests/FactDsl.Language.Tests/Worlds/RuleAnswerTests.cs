using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Support;
using FactDsl.TestData;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>The examples of questions over several facts and of rules say what was worked out for them by hand.</summary>
public class RuleAnswerTests
{
    private static readonly HashSet<string> s_derivedKinds = [.. Regex.Matches(RuleExamples.Rules, @"^derived \w+ fact ([\w-]+)", RegexOptions.Multiline).Select(static m => m.Groups[1].Value)];

    [Fact]
    public void Questions_answer_what_was_worked_out_by_hand() => CheckQuestions(RuleExamples.Questions, RuleExamples.Base, RuleExamples.Rules);

    [Fact]
    public void Where_all_is_told_they_answer_for_sure() => CheckQuestions(RuleExamples.Complete, RuleExamples.Base, RuleExamples.Rules);

    [Fact]
    public void Rules_derive_what_was_worked_out_by_hand() => CheckRules(RuleExamples.Rules, RuleExamples.Base);

    [SharedFact("design/rules/examples")]
    public void So_do_the_examples_of_the_design()
    {
        string folder = Path.Combine(SharedData.Find("design")!, "rules", "examples");
        string Read(string name) => File.ReadAllText(Path.Combine(folder, name)).ReplaceLineEndings("\n");
        CheckQuestions(Read("questions.facts"), Read("base.facts"), Read("rules.facts"));
        CheckQuestions(Read("complete.facts"), Read("base.facts"), Read("rules.facts"));
        CheckRules(Read("rules.facts"), Read("base.facts"));
    }

    private const string Pairs = """
        source Register
        country Ayle
        country Bree
        country Cole
        per Register
        alliance League since 1949
          of Ayle until 1960
          of Bree since 1961
          of Cole
        meeting First of Ayle, Bree on 2001-01-01
        meeting Second of Ayle, Cole on 2001-01-02 supersedes First because "the register was mended"
        meeting Third of Bree, Cole on 2003 disputed because "nobody else saw them"
        meeting Fourth of Bree, Cole on 2004 certainty doubtful
        """;

    [Theory]
    [InlineData("alliance League of ?p, ?q during 1949/1970", "Ayle+Cole, Cole+Ayle, Bree+Cole, Cole+Bree")]
    [InlineData("alliance League of Ayle, Bree", "")]
    [InlineData("meeting ?m of Ayle, Bree", "")]
    [InlineData("meeting ?m of ?p, Cole", "Second+Ayle, Third+Bree?, Fourth+Bree?")]
    public void Members_whose_times_never_met_are_no_pair_and_what_is_doubted_or_taken_back_is_not_sure(string question, string expected)
        => Assert.Equal(expected, Querying.AskedFacts.From(Pairs + "\n").Told(question));

    [SharedFact("design/rules/examples")]
    public void So_do_the_pairs_of_the_design()
    {
        string text = File.ReadAllText(Path.Combine(SharedData.Find("design")!, "rules", "examples", "pair.facts")).ReplaceLineEndings("\n");
        var facts = Querying.AskedFacts.From(text);
        Assert.Equal("A+C, C+A, B+C, C+B", facts.Told("alliance X of ?p, ?q during 1949/1970"));
        Assert.Equal("", facts.Told("meeting of A, B"));
        Assert.Equal("on 2003?, on 2004?", facts.Told("meeting of B, C on ?when"));
    }

    private static void CheckQuestions(string questions, params string[] facts)
    {
        StoreImage image = Compile([questions, .. facts], out IReadOnlyList<BoundFile> files);
        FactBase store = image.Open();
        var found = new List<string>();
        foreach (BoundQuestion question in files.SelectMany(static f => f.Questions))
        {
            QuestionAnswers answers = Questions.Ask(store, image.Layout, question.Pattern, derived: image.Derived());
            Assert.True(answers.IsComplete, question.Name);
            // One that is sure says more than one that says the same possibly.
            foreach (IGrouping<string, QuestionAnswer> same in answers.Answers.GroupBy(a => string.Join(" ", Cells(question, answers, a))))
                found.Add($"{question.Name} {same.Key} | {Sure(question, same.Any(static a => a.IsCertain), same.First(), answers)}");
        }
        Assert.Equal(Expected(questions, "question"), found.Order(StringComparer.Ordinal));
    }

    /// <summary>A number is told instead of how sure it is.</summary>
    private static string Sure(BoundQuestion question, bool isCertain, QuestionAnswer answer, QuestionAnswers answers)
    {
        if (question.Pattern.Pick?.CountHole is not { } hole)
            return isCertain ? "sure" : "possibly";
        string number = answer.Values[answers.Holes.ToList().IndexOf(hole)].Text;
        return number.StartsWith(">=", StringComparison.Ordinal) ? "at least " + number[2..] : number;
    }

    /// <summary>Items by their names; a derived fact has none and is told by its first day.</summary>
    private static IEnumerable<string> Cells(BoundQuestion question, QuestionAnswers answers, QuestionAnswer answer)
    {
        for (int i = 0; i < answers.Holes.Count; i++)
        {
            if (answers.Holes[i] == question.Pattern.Pick?.CountHole)
                continue;
            AnswerValue value = answer.Values[i];
            yield return value.Item is not { Name.Length: 0 } item ? value.Text
                : s_derivedKinds.Contains(item.At.Kind) ? Day(item.At.Time.StartEarliest) : "-";
        }
    }

    private static void CheckRules(string rules, string facts)
    {
        StoreImage image = Compile([rules, facts], out _);
        var found = new List<string>();
        foreach (DerivedFact fact in image.Derived()!.Facts)
        {
            JoinSpell at = fact.Spell;
            string standing = fact.Standing == FactStanding.Asserted ? "" : fact.Standing.ToString().ToLowerInvariant() + " ";
            found.Add($"{fact.Kind.Word} {standing}{string.Join(" ", fact.Values.OrderBy(static v => v.Field.Name, StringComparer.Ordinal).Select(static v => v.Value.Text))} | "
                + $"{Days(at.StartEarliest, at.StartLatest)}; {Days(at.EndEarliest, at.EndLatest)} | {(fact.IsCertain ? "sure" : "possibly")}");
        }
        string kind = "";
        var expected = new List<string>();
        foreach (string line in rules.Split('\n'))
        {
            if (Regex.Match(line, @"^rule \w+ (?:planned )?([\w-]+)") is { Success: true } rule)
                kind = rule.Groups[1].Value;
            if (line.StartsWith("//= ", StringComparison.Ordinal))
                expected.Add(kind + " " + line[4..]);
        }
        // Clauses stand there in an order of their own: what is compared is which values there are.
        Assert.Equal(expected.Select(InOrder).Order(StringComparer.Ordinal), found.Select(InOrder).Order(StringComparer.Ordinal));
    }

    private static string InOrder(string line)
    {
        string[] parts = line.Split(" | ");
        return string.Join(" ", parts[0].Split(' ').Order(StringComparer.Ordinal)) + " | " + parts[1] + " | " + parts[2];
    }

    private static StoreImage Compile(string[] texts, out IReadOnlyList<BoundFile> files)
    {
        var compilation = FactCompilation.Of([.. texts.Select(static (t, i) => new FactFileText(string.Create(CultureInfo.InvariantCulture, $"{i}.facts"), t))], SourceDocuments.None);
        Assert.Empty(compilation.Files.SelectMany(static f => f.Findings).Where(static f => f.Rule.Severity == FindingSeverity.Error && !f.Rule.Id.StartsWith("FACT31", StringComparison.Ordinal)).Select(static f => f.Message));
        files = [.. compilation.Files.Select(static f => f.Bound)];
        return compilation.Store!;
    }

    private static IEnumerable<string> Expected(string text, string word)
    {
        string name = "";
        var expected = new List<string>();
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith(word + " ", StringComparison.Ordinal))
                name = line.Split(' ')[1];
            if (!line.StartsWith("//=", StringComparison.Ordinal))
                continue;
            string said = line[3..].TrimStart('~').Trim();
            expected.Add($"{name} {said}");
            if (line[3] != '~')
                continue;
            string[] cells = said.Split(' ');
            (cells[0], cells[1]) = (cells[1], cells[0]);
            expected.Add($"{name} {string.Join(" ", cells)}");
        }
        return expected.Order(StringComparer.Ordinal);
    }

    private static string Days(long first, long last) => first == last ? Day(first) : Day(first) + "/" + Day(last);

    private static string Day(long day) => day is long.MinValue or long.MaxValue ? ".." : FactDate.OfDay(day).Text;
}
