extern alias generator;

using System.Reflection;
using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using TrackingNames = generator::FactDsl.Generator.TrackingNames;

namespace FactDsl.Generator.Tests;

/// <summary>An edit makes those steps run again that depend on what it changed. Steps that are not named stay cached.</summary>
public class CachingTests
{
    private static readonly FactProject s_before = new FactProject { Code = "class Program { }" }
        .With("a.facts", "person Xi \"Xi Jinping\"\nperson Putin\n")
        .With("b.facts", "// two facts\nmeeting Summit of Xi, Putin on 2022-02-04\n");

    private static ReferencedProject World { get; } = ReferencedProject.Built(FactProject.Library("World", "country France \"France\"\n"));

    [Fact]
    public void Every_step_has_a_name_and_every_name_a_step()
    {
        string[] named = [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];
        Assert.Equal(named.Order(), StepReport.Steps.Order());
        // Of references only those are handed on that share facts.
        FactProject project = s_before.With("c.facts", "meeting of Nobody, Xi on 2014\n").ReferringTo(World);
        GeneratorRunResult result = project.RunResult();
        Assert.All(named, step => Assert.Contains(step, result.TrackedSteps.Keys));
    }

    [Fact]
    public void No_edit_runs_nothing() => Same(s_before, "outputs anew: 0");

    [Fact]
    public void An_edit_of_the_projects_own_code_runs_nothing()
        => Same(s_before.WithCode("class Program { static void Main() { } }"), "outputs anew: 0");

    [Fact]
    public void The_same_text_read_anew_runs_nothing_behind_the_file()
        => Same(s_before.With("b.facts", "// two facts\nmeeting Summit of Xi, Putin on 2022-02-04\n"), """
            Files: Cached, Unchanged
            outputs anew: 0
            """);

    [Fact]
    public void A_moved_line_makes_the_names_of_its_own_file_anew_and_no_type()
        => Same(s_before.With("b.facts", "// two\n// facts\nmeeting Summit of Xi, Putin on 2022-02-04\n"), """
            Files: Cached, Modified
            Parsed: Cached, Modified
            Declared: Cached, Unchanged
            Bound: Cached, Modified
            Places: Cached, Unchanged
            Members: Unchanged
            Store: Modified
            Accessors: Cached, Modified
            JsonAnswers: Unchanged
            Pages: Unchanged, Modified, Unchanged
            ProjectFindings: Unchanged
            outputs anew: 2
            """);

    [Fact]
    public void A_fact_without_a_name_makes_no_property_anew()
        => Same(s_before.With("b.facts", "// two facts\nmeeting Summit of Xi, Putin on 2022-02-04\nmeeting of Xi, Putin on 2014\n"), """
            Files: Cached, Modified
            Parsed: Cached, Modified
            Declared: Cached, Unchanged
            Bound: Cached, Modified
            Places: Cached, Unchanged
            Members: Unchanged
            Store: Modified
            Accessors: Cached, Unchanged
            JsonAnswers: Unchanged
            Pages: Unchanged, Modified
            ProjectFindings: Unchanged
            outputs anew: 3
            """);

    [Fact]
    public void An_expectation_that_is_not_met_any_more_is_a_finding_and_makes_no_source_anew()
    {
        FactProject expecting = s_before.With("c.facts", "expect 1 meeting of Xi\n");
        Assert.Equal("""
            Files: Cached, Modified
            Parsed: Cached, Modified
            Declared: Cached, Unchanged
            Bound: Cached, Modified
            Places: Cached, Unchanged
            Members: Unchanged
            Store: Modified
            Accessors: Cached, Unchanged
            JsonAnswers: Unchanged
            Pages: Unchanged
            Findings: New
            ProjectFindings: Unchanged
            outputs anew: 1
            """.ReplaceLineEndings("\n"), Report(expecting, expecting.With("c.facts", "expect 2 meeting of Xi\n")));
    }

    [Fact]
    public void A_new_name_binds_its_own_file_anew_and_no_other_that_does_not_ask_for_it()
        => Same(s_before.With("a.facts", "person Xi \"Xi Jinping\"\nperson Putin\nperson Zhou\n"), """
            Files: Modified, Cached
            Parsed: Modified, Cached
            Declared: Modified, Cached
            Definitions: Unchanged
            Names: Modified
            Bound: Modified, Unchanged
            Places: Unchanged, Cached
            Members: Unchanged
            Interface: Modified
            Store: Modified
            Accessors: Modified, Unchanged
            JsonAnswers: Unchanged
            Pages: Unchanged, Modified
            ProjectFindings: Unchanged
            outputs anew: 5
            """);

    [Fact]
    public void A_name_that_was_asked_for_in_vain_binds_who_asked()
    {
        FactProject asking = s_before.With("c.facts", "meeting of Zhou, Xi on 1960\n").With("d.facts", "meeting of Xi, Putin on 2001\n");
        Assert.Contains("Bound: Modified, Unchanged, Modified, Unchanged\n", Report(asking, asking.With("a.facts", "person Xi \"Xi Jinping\"\nperson Putin\nperson Zhou\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_two_kinds_have_now_binds_who_uses_it()
    {
        FactProject with = s_before.With("c.facts", "person Mao\nmeeting of Mao on 1960\n");
        Assert.Contains("Bound: Modified, Unchanged, New\n", Report(with, with.With("d.facts", "country Putin\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_label_binds_no_other_file()
        => Assert.Contains("Bound: Modified, Unchanged\n", Report(s_before, s_before.With("a.facts", "person Xi \"Xi\"\nperson Putin\n")), StringComparison.Ordinal);

    [Fact]
    public void A_new_field_makes_its_kind_anew()
    {
        FactProject with = s_before.With("k.facts", "lasting fact boycott\n  of: actor*\n");
        string report = Report(with, with.With("k.facts", "lasting fact boycott\n  of: actor*\n  mode: one of full, partial?\n"));
        Assert.Contains("Definitions: Modified\nSchema: Modified\nNames: Modified\n", report, StringComparison.Ordinal);
        Assert.Contains("Types: Unchanged, Modified\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_check_is_made_of_the_same_facts_and_makes_no_kind_anew()
    {
        FactProject with = s_before.With("k.facts", "extend meeting\n  minutes: url?\n");
        FactProject checking = with.With("k.facts", "extend meeting\n  minutes: url?\n  check minutes \"write down what was said\" as error\n");
        string report = Report(with, checking);
        Assert.Contains("Definitions: Modified\nSchema: Modified\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Types: Modified", report, StringComparison.Ordinal);
        Assert.Contains("Findings: New", report, StringComparison.Ordinal);
        Assert.Equal("outputs anew: 0", Report(checking, checking.With("k.facts", "// moved\nextend meeting\n  minutes: url?\n  check minutes \"write down what was said\" as error\n")).Split('\n')[^1]);
    }

    [Fact]
    public void An_option_that_changes_nothing_runs_nothing_behind_it()
        => Same(s_before.WithProperty("Unrelated", "1"), """
            Project: Unchanged
            Files: Unchanged
            outputs anew: 0
            """);

    [Fact]
    public void Another_namespace_makes_all_code_anew_and_parses_nothing()
    {
        string report = Report(s_before, s_before.WithProperty("FactDslNamespace", "Other"));
        Assert.StartsWith("Project: Modified\nFiles: Unchanged\nDefinitions: Unchanged\nSchema: Modified\n", report, StringComparison.Ordinal);
        Assert.Contains("Types: Modified", report, StringComparison.Ordinal);
        Assert.Contains("Accessors: Modified", report, StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_file_leaves_the_other_files_names_alone()
        => Same(s_before.With("c.facts", "meeting of Xi, Putin on 2014\n"), """
            Files: Cached, New
            Parsed: Cached, New
            Declared: Cached, New
            Definitions: Unchanged
            Names: Modified
            Bound: Unchanged, New
            Places: Cached, New
            Members: Unchanged
            Interface: Unchanged
            Store: Modified
            Accessors: Unchanged, New
            JsonAnswers: Unchanged
            Pages: Unchanged, Modified
            ProjectFindings: Unchanged
            outputs anew: 3
            """);

    [Fact]
    public void A_removed_file_leaves_the_other_files_names_alone()
        => Same(s_before.Without("b.facts"), """
            Files: Cached, Removed
            Parsed: Cached, Removed
            Declared: Cached, Removed
            Definitions: Unchanged
            Names: Modified
            Bound: Unchanged, Removed
            Places: Cached, Removed
            Members: Unchanged
            Interface: Modified
            Store: Modified
            Accessors: Unchanged, Removed
            JsonAnswers: Unchanged
            Pages: Unchanged, Modified
            ProjectFindings: Unchanged
            outputs anew: 5
            """);

    [Fact]
    public void A_renamed_file_makes_its_own_names_anew()
    {
        string report = Report(s_before, s_before.Without("b.facts").With("c.facts", "// two facts\nmeeting Summit of Xi, Putin on 2022-02-04\n"));
        Assert.Contains("Definitions: Unchanged", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Schema", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Types", report, StringComparison.Ordinal);
        Assert.Contains("Accessors: Unchanged, ", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_step_hands_on_holds_the_compilation()
    {
        GeneratorRunResult result = s_before.RunResult();
        foreach (object? value in result.TrackedSteps
            .Where(step => TrackingNamesOnly.Contains(step.Key))
            .SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(o => (object?)o.Value))
        {
            Assert.Null(ObjectGraph.FindBanned(value));
        }
    }

    [Fact]
    public void A_banned_object_is_found_whatever_its_exact_type()
    {
        // The exact types are internal; a test for the public base type alone would never fire.
        object compilation = s_before.CreateCompilation();
        object tree = s_before.CreateCompilation().SyntaxTrees[0].GetRoot();
        object symbol = s_before.CreateCompilation().GlobalNamespace;
        Assert.All([compilation, tree, symbol], banned => Assert.NotNull(ObjectGraph.FindBanned(new { deep = new[] { banned } })));
    }

    private static HashSet<string> TrackingNamesOnly { get; } = [.. StepReport.Steps];

    private static void Same(FactProject after, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), Report(s_before, after));

    private static string Report(FactProject before, FactProject after) => StepReport.Of(after.Rerun(before.Run(), before));
}
