using System;
using System.Linq;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Edits;

/// <summary>
/// Whatever was edited before, three say the same of the same files: who compiles them at one go, an editor that has had them open,
/// and a project that is built again after every edit.
/// </summary>
public sealed class EditScriptTests
{
    [Fact]
    public void The_facts_before_any_edit_are_whole_and_told_the_same_by_all()
    {
        new EditedFacts(EditedWorld.Start).Same();
        Finding[] found = [.. FreshFacts.Compile(EditedWorld.Start).Files.SelectMany(static f => f.Findings)];
        // Every error is one of facts against facts, so that questions are answered and expectations held.
        Assert.All(found.Where(static f => f.IsError), static f => Assert.StartsWith("FACT31", f.Rule.Id, StringComparison.Ordinal));
        foreach (FindingRule rule in (FindingRule[])[FindingRules.UnusedName, FindingRules.TwoInsteadOfOne, FindingRules.OppositeVerbs, FindingRules.ExpectedNumber])
            Assert.Contains(found, f => f.Rule == rule);
    }

    [Fact]
    public void After_every_edit_all_say_the_same() => RunSome(40);

    /// <summary>The scripts that FACTDSL_EDIT_SCRIPTS names.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void After_every_edit_of_many_scripts_all_say_the_same()
    {
        if (Environment.GetEnvironmentVariable("FACTDSL_EDIT_SCRIPTS") is { Length: > 0 } range)
            EditScripts.RunParts(range);
        else
            RunSome(200);
    }

    [Fact]
    public void A_number_always_gives_the_same_script()
    {
        Assert.Equal(EditScripts.Of(17), EditScripts.Of(17));
        Assert.NotEqual(EditScripts.Of(17), EditScripts.Of(18));
        // Neighbours differ from the first edit on.
        Assert.True(Enumerable.Range(0, 100).Select(static n => EditScripts.Of(n)[0]).Distinct().Count() > 90);
    }

    [Fact]
    public void What_a_denial_contradicts_is_looked_at_again_when_a_source_comes_into_doubt()
    {
        var facts = new EditedFacts(EditedFiles.Of(
            ("a.facts", "person A\nperson B\nsource Paper\nsource Wire\nmeeting of A, B on 2000 per Paper\n"), ("b.facts", "no meeting of A, B on 2000 per Wire\n"), ("c.facts", "")));
        Assert.Contains(facts.Same().Findings, static f => f.Contains("FACT3132", StringComparison.Ordinal));
        facts.Edit("c.facts", static _ => "extend Paper\n  certainty possible\n");
        Assert.Contains(facts.Same().Findings, static f => f.Contains("FACT3133", StringComparison.Ordinal));
        facts.Edit("c.facts", static _ => "extend Paper\n  note \"found again\"\n");
        Assert.Contains(facts.Same().Findings, static f => f.Contains("FACT3132", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_that_goes_from_the_file_that_asked_it_first_is_asked_by_the_other()
    {
        const string Question = "question Whom meeting of A, ?who\n";
        var facts = new EditedFacts(EditedFiles.Of(("a.facts", "person A\nperson B\nmeeting of A, B on 2000\n"), ("b.facts", Question)));
        Assert.DoesNotContain(facts.Same().Findings, Told);
        facts.Edit("a.facts", static text => text + Question);
        // Of two files the first asks, whichever was there before.
        Assert.StartsWith("b.facts ", Assert.Single(facts.Same().Findings, Told), StringComparison.Ordinal);
        facts.Edit("b.facts", static _ => "");
        Assert.DoesNotContain(facts.Same().Findings, Told);

        static bool Told(string finding) => finding.Contains("FACT2114", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("question Whom meeting of A\n", "question Who meeting of A\nquestion Whom meeting of A\n", 1)]
    [InlineData("", "question Whom meeting of A\nquestion Whom meeting of A\n", 1)]
    [InlineData("question Whom meeting of A\n", "// nothing\n", 0)]
    [InlineData("question Who meeting of A\n", "question Whom meeting of A\n", 0)]
    public void A_name_is_asked_once_wherever_questions_come_and_go(string first, string second, int twice)
    {
        var facts = new EditedFacts(EditedFiles.Of(("a.facts", "person A\nperson B\nmeeting of A, B on 2000\n"), ("b.facts", first), ("c.facts", "")));
        facts.Same();
        facts.Edit("c.facts", _ => second);
        Assert.Equal(twice, facts.Same().Findings.Count(Told));
        // The other way round: what was written last stands first.
        facts.Edit("b.facts", _ => second);
        facts.Edit("c.facts", _ => first);
        Assert.Equal(twice, facts.Same().Findings.Count(Told));
        facts.Edit("b.facts", static _ => "");
        facts.Same();

        static bool Told(string finding) => finding.Contains("FACT2114", StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_comes_while_another_changes_leaves_each_of_them_once_in_the_build()
    {
        var facts = new EditedFacts(EditedFiles.Of(("a.facts", "person A\n"), ("b.facts", "person B\n"), ("c.facts", "person C\n"), ("d.facts", "person D\n")));
        facts.Same();
        facts.Remove("c.facts");
        facts.Same();
        facts.Edit("b.facts", static text => text + "// more\n");
        facts.Edit("c.facts", static _ => "person C\n");
        facts.Same();
        facts.Edit("b.facts", static text => text + "// and more\n");
        facts.Same();
    }

    [Theory]
    [InlineData("// a comment\n", 0)]
    [InlineData("\n", 0)]
    [InlineData("\n\n// two\n", 9)]
    public void Lines_move_with_what_stands_on_them(string inserted, int at)
    {
        const string Facts = """
            person A
              note "first" because "a source
              of several lines"
            person B
            alliance Pact
              of A since 2001
              of B since 2002 note "late" until 2003
            alliance of A, B since 2005
              note "x"

            """;
        var facts = new EditedFacts(EditedFiles.Of(("a.facts", Facts), ("b.facts", "extend Pact\n  note \"more\" because \"why\"\n")));
        facts.Same();
        facts.Edit("a.facts", text => text.Insert(at, inserted));
        facts.Same();
        facts.Edit("b.facts", static text => "// above\n" + text);
        facts.Same();
        facts.Edit("a.facts", text => text.Remove(at, inserted.Length));
        facts.Same();
    }

    private static void RunSome(int scripts)
    {
        // Others each time; one that fails is told by its number.
        long from = Random.Shared.NextInt64(1L << 40);
        EditScripts.Run(from, from + scripts);
    }
}
