using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;

namespace FactDsl.Language.Tests.Querying;

/// <summary>An expectation is a question with its answer, checked as a ledger checks a balance.</summary>
public class ExpectationTests
{
    private const string Facts = """
        country A
        country B
        country C
        country D
        country E
        country F
        country G
        country H
        source S
        per S
        alliance Pact since 1950
          of A, B
          of C since 1960
          of D since 1970 until 1980
        alliance Big since 1990 of A, B, C, D, E, F, G, H
        alliance Open since 2000
          of A, B, others
        stance of A supports Pact on 2000
        stance of B supports Pact
        meeting of A, B on 2014
        meeting Summit of A, C on 2015
        meeting Telling of D, E on 2016
        meeting Retelling of D, E on 2016-05
          same-fact-as Telling
        meeting Third of D, E on 2016
          same-fact-as Retelling
        meeting of D, E on 2017

        """;

    [Theory]
    [InlineData("expect 2 alliance Pact of ?member on 1955")]
    [InlineData("expect >=2 alliance Pact of ?member on 1955")]
    [InlineData("expect 3..4 alliance Pact of ?member on 1975-06-01")]
    [InlineData("expect >3 alliance Pact of ?member on 1975-06-01")]
    [InlineData("expect none alliance Pact of ?member on 1949")]
    [InlineData("expect C alliance Pact of ?member since 1960")]
    [InlineData("expect B, A alliance Pact of ?member on 1955")]
    [InlineData("expect Pact, Big, Open alliance of A, B")]
    [InlineData("expect Summit meeting of A, C")]
    [InlineData("expect A, B possibly stance of ?who supports Pact on 2000")]
    [InlineData("expect A certainly stance of ?who supports Pact on 2000")]
    [InlineData("expect A, B certainly alliance Open of ?member")]
    [InlineData("expect >=2 alliance Open of ?member")]
    // What is said to be the same fact is one answer, by whichever of its names.
    [InlineData("expect 2 meeting of D, E")]
    [InlineData("expect 2 meeting ?m of D, E")]
    [InlineData("expect 1 meeting of D, E on 2016")]
    [InlineData("expect Telling meeting of D, E on 2016")]
    [InlineData("expect Third meeting of D, E on 2016")]
    [InlineData("expect Retelling, Telling meeting of D, E on 2016")]
    [InlineData("expect 1 meeting of D, E on 2016-05")]
    public void What_is_met_is_silent(string expectation)
        => Assert.Empty(Check(expectation).Select(static f => f.Message));

    [Theory]
    [InlineData("expect [3] alliance Pact of ?member on 1955", "FACT3101: Expected 3 answers and found 2: `A` and `B`")]
    [InlineData("expect [2] meeting of D, E on 2016", "FACT3101: Expected 2 answers and found 1: `Telling`")]
    [InlineData("expect [A] meeting of D, E on 2016", "FACT3102: The answers are not those expected: `A` is missing; `Telling` is too many")]
    [InlineData("expect [none] alliance Pact of ?member on 1955", "FACT3101: Expected no answer and found 2: `A` and `B`")]
    [InlineData("expect [1] alliance Pact of ?member on 1949", "FACT3101: Expected 1 answer and found none")]
    [InlineData("expect [<8] alliance Big of ?member", "FACT3101: Expected <8 answers and found 8: `A`, `B`, `C`, `D`, `E` and 3 more")]
    [InlineData("expect [1] alliance Open of ?member", "FACT3101: Expected 1 answer and found at least 2: `A` and `B`")]
    [InlineData("expect [3] stance of ?who supports Pact on 2000", "FACT3101: Expected 3 answers and found 1 to 2: `B` and `A`")]
    [InlineData("expect [A, C] alliance Pact of ?member on 1955", "FACT3102: The answers are not those expected: `C` is missing; `B` is too many")]
    [InlineData("expect [A, B, C, D] alliance Pact of ?member on 1955", "FACT3102: The answers are not those expected: `C` and `D` are missing")]
    [InlineData("expect [A] alliance Big of ?member", "FACT3102: The answers are not those expected: `B`, `C`, `D`, `E`, `F` and 2 more are too many")]
    public void What_is_not_met_is_an_error_at_the_answer(string expectation, string told)
    {
        Finding found = At(expectation, told);
        Assert.Equal(FindingSeverity.Error, found.Rule.Severity);
    }

    [Theory]
    [InlineData("expect [2] stance of ?who supports Pact on 2000", "FACT3103: It is not certain that this expectation is met: 1 answer is certain and 1 more is possible (`B`); write `certainly` or `possibly` in front of the kind to say which are expected")]
    [InlineData("expect [A, B] stance of ?who supports Pact on 2000", "FACT3103: It is not certain that this expectation is met: 1 answer is certain and 1 more is possible (`B`); write `certainly` or `possibly` in front of the kind to say which are expected")]
    [InlineData("expect [A, B] alliance Open of ?member", "FACT3103: It is not certain that this expectation is met: a list says that there are `others`; write `certainly` in front of the kind to expect those named only")]
    [InlineData("expect [~2] alliance Pact of ?member on 1955", "FACT3103: It is not certain that this expectation is met: the number of answers lies near the estimate, and an estimate says no more; write a range such as `25..35`")]
    public void What_may_be_met_is_a_warning_that_says_how_to_settle_it(string expectation, string told)
    {
        Finding found = At(expectation, told);
        Assert.Equal(FindingSeverity.Warning, found.Rule.Severity);
    }

    [Fact]
    public void The_other_place_is_where_too_many_are_said()
    {
        Finding found = At("expect [A] alliance Pact of ?member on 1955", "FACT3102: The answers are not those expected: `B` is too many");
        Assert.Equal("B", Facts.Substring(found.Related!.Span.Start, found.Related.Span.Length));
        Assert.Equal("test.facts", found.Related.File);
    }

    [Fact]
    public void The_other_place_is_the_item_asked_about_where_the_number_differs()
    {
        Finding found = At("expect [3] alliance Pact of ?member on 1955", "FACT3101: Expected 3 answers and found 2: `A` and `B`");
        Assert.Equal("Pact", Facts.Substring(found.Related!.Span.Start, found.Related.Span.Length));
    }

    [Theory]
    [InlineData("expect 3 alliance Pact of Nobody on 1955")]
    [InlineData("expect Nobody alliance Pact of ?member on 1955")]
    [InlineData("expect 3 alliance Pact of ?member on tomorrow")]
    public void An_expectation_with_a_finding_of_its_own_gets_no_second_one(string expectation)
    {
        var facts = AskedFacts.From(Facts + expectation + "\n");
        Assert.NotEmpty(facts.Findings);
        Assert.Empty(Expectations.Check(facts.Image, facts.Files));
    }

    [Fact]
    public void Findings_come_by_file_and_place_whatever_the_order_of_the_files()
    {
        (string, string)[] files = [("b.facts", "expect 1 country X\n"), ("a.facts", "country X\ncountry Y\nexpect none country ?c\nexpect 3 country ?c\n")];
        foreach ((string, string)[] order in new[] { files, [files[1], files[0]] })
        {
            var facts = AskedFacts.From(order);
            Assert.Equal(["a.facts 27", "a.facts 50"], Expectations.Check(facts.Image, facts.Files).Select(static f => $"{f.Path} {f.Finding.Span.Start}"));
        }
    }

    [Fact]
    public void The_expectations_of_the_projects_own_facts_are_met()
    {
        string folder = Path.Combine(Repository.Root, "facts");
        (string, string)[] files = Directory.GetFiles(folder, "*.facts", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f))).ToArray();
        var facts = AskedFacts.From(files);
        Assert.NotEmpty(facts.Files.SelectMany(static f => f.Expectations));
        Assert.Empty(Expectations.Check(facts.Image, facts.Files).Select(static f => $"{f.Path}: {f.Finding.Message}"));
    }

    /// <summary>The finding of an expectation whose answer is in brackets.</summary>
    private static Finding At(string marked, string told)
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal), end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        Finding found = Assert.Single(Check(marked.Remove(end + 1, 1).Remove(start, 1)));
        Assert.Equal(told, found.Rule.Id + ": " + found.Message);
        Assert.Equal((Facts.Length + start, end - start), (found.Span.Start, found.Span.Length));
        return found;
    }

    private static List<Finding> Check(string expectation)
    {
        var facts = AskedFacts.From(Facts + expectation + "\n");
        Assert.Empty(facts.Findings.Select(static f => f.Message));
        return Expectations.Check(facts.Image, facts.Files).Select(static f => f.Finding).ToList();
    }
}
