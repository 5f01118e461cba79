using System.Runtime.CompilerServices;
using CsCheck;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.LanguageServer.Tests.Support;
using FactDsl.TestData;
using FactDsl.Tooling.Files;

namespace FactDsl.LanguageServer.Tests.Features;

public class WorkspaceTests
{
    private static readonly string[] s_typed = ["", " ", "x", "\n", "\n  ", ",", "country New\n", "\"", "person Xi\n  note \"a\"\n", " until 1990", "entity ship\n"];

    [Fact]
    public void An_edit_inside_a_file_parses_and_binds_that_file_only()
    {
        MarkedWorkspace marked = Made();
        string path = "/facts/" + marked.Base.Files[3].Path, text = marked.Files[path]!;
        MarkedWorkspace.Of("country X\n");
        _ = marked.Base.Settle();
        (long parsed, long bound) = (marked.Workspace.Counters.FilesParsed, marked.Workspace.Counters.FilesBound);
        int at = text.IndexOf(" on ", StringComparison.Ordinal);
        FactSnapshot after = marked.Workspace.Open(path, text.Insert(at < 0 ? text.Length : at, " "));
        _ = after.Settle();
        Assert.Equal((parsed + 1, bound + 1), (marked.Workspace.Counters.FilesParsed, marked.Workspace.Counters.FilesBound));
    }

    [Fact]
    public void A_new_name_binds_those_files_anew_that_may_name_it()
    {
        var marked = MarkedWorkspace.Of("//- a.facts\ncountry A\n//- b.facts\ncountry B\nmeeting of A, B on 2022\n//- c.facts\nmeeting of Missing, A on 2022\n//- d.facts\nmeeting of B, B on 2022\n");
        FactSnapshot before = marked.Base;
        _ = before.Settle();
        long bound = marked.Workspace.Counters.FilesBound;
        FactSnapshot after = marked.Workspace.Open("/facts/a.facts", "country A\ncountry Missing\n");
        Assert.DoesNotContain(after.Settle().In("c.facts"), static f => f.Rule == FindingRules.UnknownName);
        Assert.Equal(bound + 2, marked.Workspace.Counters.FilesBound);
    }

    [Fact]
    public void An_edit_of_prose_and_one_between_tokens_check_nothing_again()
    {
        var marked = MarkedWorkspace.Of("source S\ncountry A\ncountry B\nmeeting of A, B on 2022 per S\n  note \"text\"\nmeeting of A, B on 2022 per S\n");
        _ = marked.Base.Settle();
        long checks = marked.Workspace.Counters.FactsChecked;
        string text = marked.File.Text;
        foreach (string edited in (string[])[text.Replace("text", "texts", StringComparison.Ordinal), text.Replace("A, B", "A,  B", StringComparison.Ordinal)])
        {
            FactSnapshot after = marked.Workspace.Open("/facts/main.facts", edited);
            Same(Fresh(("main.facts", edited)), after);
        }
        Assert.Equal(checks, marked.Workspace.Counters.FactsChecked);
    }

    [Fact]
    public void Items_of_files_that_nobody_has_open_are_let_go_and_read_again_when_they_are_wanted()
    {
        var marked = MarkedWorkspace.Of("//- a.facts\nperson A\n//- b.facts\nperson B\nmeeting of A, B on 2022\n");
        marked.Workspace.Open("/facts/b.facts", marked.Files["/facts/b.facts"]!);
        _ = marked.Base.Settle();
        WeakReference closed = ItemsOf(marked, "a.facts"), open = ItemsOf(marked, "b.facts");
        Collect();
        Assert.False(closed.IsAlive);
        Assert.True(open.IsAlive);
        EditingCounters counters = marked.Workspace.Counters;
        (long parsed, long reread, long bound) = (counters.FilesParsed, counters.FilesReread, counters.FilesBound);
        Assert.Equal(["a.facts", "b.facts"], FactDsl.Editing.Navigation.References.Of(marked.Base, marked.Base.Find("b.facts")!, "person B\nmeeting of ".Length).Select(static p => p.Place.File.Path));
        Assert.Equal((parsed, reread + 1, bound), (counters.FilesParsed, counters.FilesReread, counters.FilesBound));
        marked.Workspace.Close("/facts/b.facts");
        Collect();
        Assert.False(open.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ItemsOf(MarkedWorkspace marked, string path) => new(marked.Base.Find(path)!.Syntax);

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    [Fact]
    public void Findings_of_a_file_are_there_before_the_whole_is_checked()
    {
        var marked = MarkedWorkspace.Of("country A\nmeeting of A, A on 2022-13-01\n");
        Assert.NotEmpty(marked.Base.FindingsNow(marked.File));
        Assert.False(marked.Base.IsSettled);
    }

    [Fact]
    public void A_project_folder_is_a_fact_base_of_its_own()
    {
        var marked = MarkedWorkspace.Of("//- a/a.csproj\n<x/>\n//- a/main.facts\ncountry A\n//- b/b.csproj\n<x/>\n//- b/main.facts\nmeeting of A, A on 2022\n//- c.facts\ncountry C\n");
        Assert.Equal(["/facts", "/facts/a", "/facts/b"], marked.Workspace.Bases.Select(static b => b.Root).Order(StringComparer.Ordinal));
        FactSnapshot b = marked.Workspace.Find("/facts/b/main.facts")!.Value.Base;
        Assert.Contains(b.Settle().In("main.facts"), static f => f.Rule == FindingRules.UnknownName);
    }

    [Fact]
    public void Files_that_change_outside_of_the_editor_count_unless_they_are_open()
    {
        var marked = MarkedWorkspace.Of("//- a.facts\ncountry A\n//- b.facts\ncountry B\n");
        marked.Workspace.Open("/facts/a.facts", "country Open\n");
        marked.Files["/facts/a.facts"] = "country Disk\n";
        marked.Files["/facts/b.facts"] = null;
        marked.Files["/facts/c.facts"] = "country C\n";
        marked.Workspace.FilesChanged(["/facts/a.facts", "/facts/b.facts", "/facts/c.facts"]);
        Assert.Equal(["country Open\n", "country C\n"], marked.Workspace.Bases.Single().Files.Select(static f => f.Text));
        marked.Workspace.Close("/facts/a.facts");
        Assert.Equal("country Disk\n", marked.Workspace.Bases.Single().Files[0].Text);
    }

    [Fact]
    public void A_text_of_a_source_that_comes_is_compared_with_quotations()
    {
        var marked = MarkedWorkspace.Of("country A\nsource S\n  language en\n  text \"s.source.txt\"\nmeeting of A, A on 2022 per S \"not there\"\n");
        Assert.Contains(marked.Base.Settle().In("main.facts"), static f => f.Rule == FindingRules.SourceTextNotAtHand);
        marked.Files["/facts/s.source.txt"] = "Some other words.";
        marked.Workspace.FilesChanged(["/facts/s.source.txt"]);
        Assert.Contains(marked.Base.Settle().In("main.facts"), static f => f.Rule == FindingRules.QuotationNotFound);
    }

    [Theory]
    [InlineData("tests/FactDsl.Language.Tests/BadDay/Morning")]
    [InlineData("tests/FactDsl.Language.Tests/BadDay/Evening")]
    [InlineData("facts")]
    public void The_editor_finds_what_compiling_at_one_go_finds_at_the_same_places(string folder)
    {
        string root = Path.Combine(Repository.Root, folder);
        var workspace = new FactWorkspace(new DiskFiles());
        workspace.AddFolder(root);
        FactSnapshot facts = workspace.Bases.Single(b => b.Root == root || root.StartsWith(b.Root, StringComparison.Ordinal) && b.Files.Any(f => f.FullPath.StartsWith(root, StringComparison.Ordinal)));
        Same(
            FactCompilation.Of(
                facts.Files.Select(static f => new FactFileText(f.Path, f.Text)),
                SourceDocuments.Of(Directory.GetFiles(root, "*.source.txt", SearchOption.AllDirectories).Select(f => new SourceDocument(FactPaths.Shown(facts.Root, f), File.ReadAllText(f))))),
            facts);
    }

    [Theory]
    [InlineData(" until 1990")]
    [InlineData("  until 1990")]
    [InlineData("until 1990")]
    public void What_is_typed_behind_the_last_line_belongs_to_the_last_item(string typed)
    {
        const string text = "person Ann\nmeeting of Ann, Bo on 1999\nperson Bo\nextend Bo\n  note \"a note\"\n";
        var workspace = new FactWorkspace(new MemoryFiles { [MarkedWorkspace.Root + "/a.facts"] = text });
        workspace.AddFolder(MarkedWorkspace.Root);
        _ = workspace.Bases.Single().Settle();
        Same(Fresh(("a.facts", text + typed)), workspace.Open(MarkedWorkspace.Root + "/a.facts", text + typed));
    }

    [Fact]
    public void Every_edit_ends_where_a_fresh_load_begins()
    {
        (string Path, string Text)[] files = [.. MadeFacts.Of(60).Files.Select(static f => (f.Path, f.Text))];
        Gen<Edit> edits = Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, s_typed.Length - 1])
            .Select(static (file, at, length, typed) => new Edit(file, at, length, s_typed[typed]));
        edits.Array[1, 8].Sample(
            script =>
            {
                var memory = new MemoryFiles();
                foreach ((string path, string text) in files)
                    memory[MarkedWorkspace.Root + "/" + path] = text;
                var workspace = new FactWorkspace(memory);
                workspace.AddFolder(MarkedWorkspace.Root);
                Dictionary<string, string> texts = files.ToDictionary(static f => f.Path, static f => f.Text);
                foreach (Edit edit in script)
                {
                    string path = files[edit.File].Path, text = texts[path];
                    int start = (int)(edit.At * text.Length), length = Math.Min(edit.Length, text.Length - start);
                    texts[path] = text.Remove(start, length).Insert(start, edit.Text);
                    FactSnapshot facts = workspace.Open(MarkedWorkspace.Root + "/" + path, texts[path]);
                    _ = facts.FindingsNow(facts.Find(path)!);
                    if (edit.Length % 2 == 0)
                        _ = facts.Settle();
                }
                Same(Fresh([.. texts.Select(static t => (t.Key, t.Value))]), workspace.Bases.Single());
            },
            iter: 40);
    }

    private static FactCompilation Fresh(params (string Path, string Text)[] files)
        => FactCompilation.Of(files.Select(static f => new FactFileText(f.Path, f.Text)), SourceDocuments.None);

    private static void Same(FactCompilation fresh, FactSnapshot facts)
    {
        FactFindings settled = facts.Settle();
        Assert.Equal(
            fresh.Files.SelectMany(static f => f.Findings.Select(x => Told(f.Source.Path, x))),
            facts.Files.SelectMany(f => settled.In(f.Path).Select(x => Told(f.Path, x))));
    }

    private static string Told(string path, Finding finding)
        => FormattableString.Invariant($"{path} {finding.Span.Start}+{finding.Span.Length} {finding.Rule.Id} {finding.Message} {finding.Related} {string.Join('|', finding.Fixes.Select(static f => f.Title + string.Join(';', f.Edits)))}");

    private static MarkedWorkspace Made() => MarkedWorkspace.Of(string.Join("\n", MadeFacts.Of(300).Files.Select(static f => "//- " + f.Path + "\n" + f.Text.TrimEnd('\n'))));

    private sealed record Edit(int File, double At, int Length, string Text);
}
