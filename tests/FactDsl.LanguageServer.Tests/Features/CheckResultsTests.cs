using CsCheck;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.LanguageServer.Tests.Support;
using FactDsl.TestData;

namespace FactDsl.LanguageServer.Tests.Features;

/// <summary>An edit has those facts checked again that it can concern; what is found is what a fresh load finds.</summary>
public class CheckResultsTests
{
    // Something for every family of checks: lives, orders, circles, denials, counts, groups, offices, views, extensions, successors.
    private static readonly (string Path, string Text)[] s_files =
    [
        ("a.facts", """
            source Paper
            source Wire
            place World
            place Europe in World
            place Paris in Europe
            place Vienna in Europe
            country France
            country Austria
            group Pair
              members France, Austria
            person Anna born 1900 died 1950
            person Boris born 1910
            person Carl since 1920 until 1990
            office Head
            office Deputy
            topic Peace
            topic War

            """),
        ("b.facts", """
            per Paper

            tenure of Anna as Head since 1930 until 1940
            tenure of Boris as Head since 1935 until 1945
            stance of France since 1950
              supports Peace
            stance of France since 1960
              opposes Peace
            meeting First of Anna, Boris on 1940-05-01
              in Paris
              format summit
            meeting of Anna, Carl on 1940-05-01
              in Vienna
              format summit
              note "a note"

            """),
        ("c.facts", """
            per Wire

            no meeting of Anna, Carl on 1940
            meeting of Anna, Carl during 1940 count 2 per Paper
            meeting Second of Boris, Carl on 1955-01-01
              supersedes First
            meeting Third of Boris, Carl on 1956-01-01
              same-fact-as First
              after Second
            meeting Fourth of Boris, Carl on 1957-01-01
              before Third
            extend Anna
              note "more of her"
            extend Second
              in Vienna
            extend Vienna
              note "a city"

            """),
        ("d.facts", """
            expect 3 meeting of Boris, Carl
            expect none meeting of Anna, Carl on 1999
            no meeting of Pair, Anna on 1960
            no meeting of France, Carl during 1960
            meeting of Pair, Carl on 1960-05-05 per Paper
            meeting Told of Anna, Boris on 1941-05-05 per Paper
            meeting of Boris, Anna on 1941-05-05 per Wire
            meeting Again of Anna, Boris on 1941 per Wire
            meeting of Anna, Boris during 1941 count 1 per Wire
            meeting of France, Austria on 1960-02-02

            """),
    ];

    private static readonly string[] s_lines =
    [
        "", "topic New", "person Anna", "meeting of Anna, Boris on 1940-06-01", "meeting of Anna, Carl on 1960-01-01", "  note \"x\"", "tenure of Carl as Deputy since 1936", "  in Vienna", "  in Paris", "stance of Austria since 1950", "  denounces Peace",
        "  supersedes Second", "  same-fact-as Second", "  same-fact-as Told", "  same-fact-as Again", "  same-fact-as Told, Again", "meeting Fifth of Anna, Boris on 1941-05-05", "  in Paris", "  certainty doubtful", "meeting of Pair, Carl on 1960", "  members Anna", "extend First", "  after Fourth", "  before First", "place Vienna in Paris", "place Europe in Vienna", "no meeting of Boris, Carl on 1955", "  count 1",
        "country Austria", "  members France", "person Boris born 1960", "per Wire", "expect 1 meeting of Anna, Boris", "  certainty doubtful", "tenure of Anna as Deputy since 1931", "meeting of Carl, Boris on 1940", "// a comment",
    ];

    private static readonly string[] s_letters = ["", " ", "x", "\n", "1", "\"", ",", "A"];

    [Fact]
    public void After_every_edit_of_lines_the_findings_are_those_of_a_fresh_load()
        => Check(Gen.Select(Gen.Int[0, s_files.Length - 1], Gen.Double[0, 1], Gen.Int[0, 2], Gen.Int[0, s_lines.Length - 1]).Select(static (file, at, gone, line) => new Edit(file, at, gone, s_lines[line], IsLine: true)), s_files, 12, 120);

    [Fact]
    public void After_every_letter_the_findings_are_those_of_a_fresh_load()
        => Check(Gen.Select(Gen.Int[0, s_files.Length - 1], Gen.Double[0, 1], Gen.Int[0, 2], Gen.Int[0, s_letters.Length - 1]).Select(static (file, at, gone, letter) => new Edit(file, at, gone, s_letters[letter], IsLine: false)), s_files, 12, 120);

    [Fact]
    [Trait("Category", "Slow")]
    public void After_every_edit_of_a_made_fact_base_the_findings_are_those_of_a_fresh_load()
    {
        (string, string)[] files = [.. MadeFacts.Of(400).Files.Select(static f => (f.Path, f.Text))];
        string[] lines = [.. files.SelectMany(static f => f.Item2.Split('\n')).Where(static l => l.Length > 0)];
        Check(Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 1], Gen.Int[0, 2], Gen.Int[0, lines.Length - 1]).Select((file, at, gone, line) => new Edit(file, at, gone, lines[line], IsLine: true)), files, 6, 60);
    }

    [Fact]
    public void The_facts_that_are_edited_here_are_whole_and_break_checks_of_every_family()
    {
        FactFindings settled = Open(s_files).Bases.Single().Settle();
        Finding[] found = [.. s_files.SelectMany(f => settled.In(f.Path))];
        // Every error is one of facts against facts, so nothing keeps the facts from being whole.
        Assert.All(found.Where(static f => f.Rule.Severity == FindingSeverity.Error), static f => Assert.StartsWith("FACT31", f.Rule.Id, StringComparison.Ordinal));
        foreach (FindingRule rule in (FindingRule[])[FindingRules.UnusedName, FindingRules.TwoInsteadOfOne, FindingRules.OppositeVerbs, FindingRules.OrderContradicted, FindingRules.DenialContradictedElsewhere, FindingRules.CountNotReached, FindingRules.DenialPerhapsContradicted, FindingRules.PerhapsSame, FindingRules.CountPerhapsContradicted])
            Assert.Contains(found, f => f.Rule == rule);
    }

    [Fact]
    public void A_question_that_moves_is_not_told_to_be_asked_already()
    {
        (string Path, string Text)[] files = [("a.facts", "person Ann\nquestion Met meeting of Ann, ?who\n"), ("b.facts", "question Seen meeting of Ann\n")];
        FactWorkspace workspace = Open(files);
        _ = workspace.Bases.Single().Settle();
        foreach (string text in (string[])["person Ann\nquestion First meeting of Ann\nquestion Met meeting of Ann, ?who\n", "person Ann\nquestion Seen meeting of Ann\n", "person Ann\n"])
        {
            files[0] = ("a.facts", text);
            Same(files, workspace.Open(MarkedWorkspace.Root + "/a.facts", text));
        }
    }

    [Fact]
    public void A_new_fact_is_held_against_what_it_concerns_rather_than_against_all()
    {
        (string Path, string Text)[] files = [.. MadeFacts.Of(2_000).Files.Select(static f => (f.Path, f.Text))];
        FactWorkspace workspace = Open(files);
        _ = workspace.Bases.Single().Settle();
        (string path, string text) = files[^1];
        EditingCounters counters = workspace.Counters;
        (long parsed, long bound, long all, long items) = (counters.FilesParsed, counters.FilesBound, counters.FactsChecked, counters.ItemsChecked);
        // Whoever is in every tenth fact concerns more.
        text += "\nmeeting of Person60, Person61 on 1990-01-01\n";
        Same(texts: [.. files[..^1], (path, text)], workspace.Open(MarkedWorkspace.Root + "/" + path, text));
        text += "topic NewTopicOfTheDay\n";
        Same(texts: [.. files[..^1], (path, text)], workspace.Open(MarkedWorkspace.Root + "/" + path, text));
        Assert.Equal((parsed + 2, bound + 2, all), (counters.FilesParsed, counters.FilesBound, counters.FactsChecked));
        Assert.InRange(counters.ItemsChecked - items, 1, 100);
    }

    [Fact]
    public void A_changed_life_has_those_facts_checked_again_that_name_the_person()
    {
        FactWorkspace workspace = Open(s_files);
        Assert.DoesNotContain(workspace.Bases.Single().Settle().In("c.facts"), static f => f.Rule == FindingRules.UsedOutsideLife);
        long all = workspace.Counters.FactsChecked;
        string text = s_files[0].Text.Replace("person Boris born 1910", "person Boris born 1910 died 1950", StringComparison.Ordinal);
        FactSnapshot after = workspace.Open(MarkedWorkspace.Root + "/a.facts", text);
        Assert.Contains(after.Settle().In("c.facts"), static f => f.Rule == FindingRules.UsedOutsideLife);
        Assert.Equal(all, workspace.Counters.FactsChecked);
    }

    private static void Check(Gen<Edit> edits, (string Path, string Text)[] files, int most, int times) => edits.Array[1, most].Sample(
        script =>
        {
            FactWorkspace workspace = Open(files);
            _ = workspace.Bases.Single().Settle();
            (string Path, string Text)[] texts = [.. files];
            foreach (Edit edit in script)
            {
                (string path, string text) = texts[edit.File];
                texts[edit.File] = (path, edit.Apply(text));
                Same(texts, workspace.Open(MarkedWorkspace.Root + "/" + path, texts[edit.File].Text));
            }
        },
        iter: times);

    private static FactWorkspace Open((string Path, string Text)[] files)
    {
        var memory = new MemoryFiles();
        foreach ((string path, string text) in files)
            memory[MarkedWorkspace.Root + "/" + path] = text;
        var workspace = new FactWorkspace(memory);
        workspace.AddFolder(MarkedWorkspace.Root);
        return workspace;
    }

    private static void Same((string Path, string Text)[] texts, FactSnapshot facts)
    {
        var fresh = FactCompilation.Of(texts.Select(static f => new FactFileText(f.Path, f.Text)), SourceDocuments.None);
        FactFindings settled = facts.Settle();
        Assert.Null(settled.Failure);
        Assert.Equal(
            string.Join('\n', fresh.Files.SelectMany(static f => f.Findings.Select(x => Told(f.Source.Path, x)))),
            string.Join('\n', facts.Files.SelectMany(f => settled.In(f.Path).Select(x => Told(f.Path, x)))));
    }

    private static string Told(string path, Finding finding)
        => FormattableString.Invariant($"{path} {finding.Span.Start}+{finding.Span.Length} {finding.Rule.Id} {finding.Message} {finding.Related} {string.Join('|', finding.Fixes.Select(static f => f.Title + string.Join(';', f.Edits)))}");

    private sealed record Edit(int File, double At, int Gone, string Text, bool IsLine)
    {
        public string Apply(string text)
        {
            if (!IsLine)
            {
                int start = (int)(At * text.Length), length = Math.Min(Gone, text.Length - start);
                return text.Remove(start, length).Insert(start, Text);
            }
            List<string> lines = [.. text.Split('\n')];
            int line = (int)(At * lines.Count);
            lines.RemoveRange(line, Math.Min(Gone, lines.Count - line));
            lines.Insert(line, Text);
            return string.Join('\n', lines);
        }
    }
}
