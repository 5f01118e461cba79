using System.Text.Json;
using FactDsl.Editing.Features;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.TestData;
using FactDsl.Tooling.Projects;

namespace FactDsl.LanguageServer.Tests.Features;

/// <summary>The facts of referenced assemblies in an editor: as the project's last build described them, and again when it describes them anew.</summary>
public sealed class ReferencedFactsTests : IDisposable
{
    private const string Atlas = "entity harbour \"harbour\"\n  of: country?\ncountry France \"France\"@fr \"Frankreich\"@de\nharbour Brest \"Brest\"\n";
    private const string App = "person Ada citizen-of France\nharbour Own of France\nmeeting of Ada, France on 2031 in Nowhere\nmeeting of Ada, France on 2032\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("facts d'été ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_editor_finds_what_compiling_at_one_go_finds_beside_the_same_assemblies()
    {
        FactSnapshot facts = Open(Atlas);
        var compilation = FactCompilation.Of([new FactFileText("app.facts", App)], SourceDocuments.None, ReferencedFacts.In(Root).Interfaces);
        Assert.Contains(compilation.Files[0].Findings, static f => f.Rule == FindingRules.UnknownName);
        Assert.Equal(compilation.Files[0].Findings.Select(Told), facts.Settle().In("app.facts").Select(Told));
        Assert.DoesNotContain(facts.Settle().In("app.facts"), static f => f.Span.Start < App.IndexOf("meeting", StringComparison.Ordinal) && f.Rule.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_name_of_another_assembly_is_proposed_and_described_and_has_no_place()
    {
        FactSnapshot facts = Open(Atlas);
        FactFile file = facts.Files[0];
        int at = App.IndexOf("France", StringComparison.Ordinal);
        Assert.Contains(Completion.At(facts, file, at + 2, new DateOnly(2031, 1, 1)).Items, static p => p is { Label: "France", Kind: CompletionItemKind.Name });
        HoverText? hover = Hover.At(facts, file, at);
        Assert.Equal("**France** — country of Atlas\n\nFrance (fr) · Frankreich (de)\n\n1 fact · 0 sources", hover?.Markdown);
        Assert.Empty(Definitions.Of(facts, file, at));
        Assert.Equal(4, References.Of(facts, file, at).Count);
    }

    [Fact]
    public void A_new_description_brings_new_facts()
    {
        FactSnapshot before = Open("country Spain\n");
        Assert.Contains(before.Settle().In("app.facts"), static f => f.Message.Contains("France", StringComparison.Ordinal));
        Write(Atlas);
        _workspace.FilesChanged([Path.Combine(Root, "obj", "App.factdsl.json")]);
        Assert.DoesNotContain(_workspace.Bases.Single().Settle().In("app.facts"), static f => f.Message.Contains("France", StringComparison.Ordinal));
    }

    [Fact]
    public void Edits_keep_the_facts_of_others()
    {
        _ = Open(Atlas).Settle();
        FactSnapshot after = _workspace.Open(Path.Combine(Root, "app.facts"), "entity ship\n" + App);
        Assert.DoesNotContain(after.Settle().In("app.facts"), static f => f.Message.Contains("France", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", false)]
    [InlineData(null, true)]
    public void What_cannot_be_read_is_told_and_the_rest_goes_on(string? description, bool isForeign)
    {
        Write(Atlas);
        if (description is not null)
            File.WriteAllText(Path.Combine(Root, "obj", "App.factdsl.json"), description);
        if (isForeign)
            File.WriteAllText(Path.Combine(Root, "Atlas.dll"), "no assembly");
        _workspace.AddFolder(Root);
        FactSnapshot facts = _workspace.Bases.Single();
        Assert.Single(facts.Referenced.Problems);
        Assert.NotEmpty(facts.Settle().In("app.facts"));
    }

    [Fact]
    public void A_built_in_kind_is_defined_where_it_always_is_whoever_shares_it()
    {
        Write("abstract entity actor\nentity place\nentity country is actor, place\ncountry France\n");
        File.WriteAllText(Path.Combine(Root, "app.facts"), "country Utopia\n");
        _workspace.AddFolder(Root);
        FactSnapshot facts = _workspace.Bases.Single();
        Assert.True(facts.Schema.HasImports);
        Assert.Equal("FactDsl/Prelude.facts", Assert.Single(Definitions.Of(facts, facts.Files[0], 2)).File.Path);
    }

    private readonly FactWorkspace _workspace = new(new DiskFiles());

    private string Root => _folder.FullName;

    private FactSnapshot Open(string atlas)
    {
        Write(atlas);
        _workspace.AddFolder(Root);
        return _workspace.Bases.Single();
    }

    private void Write(string atlas)
    {
        string dll = Path.Combine(Root, "Atlas.dll");
        Directory.CreateDirectory(Path.Combine(Root, "obj"));
        File.WriteAllText(Path.Combine(Root, "App.csproj"), "<Project />\n");
        File.WriteAllText(Path.Combine(Root, "app.facts"), App);
        File.WriteAllBytes(dll, SharingAssembly.Of("Atlas", atlas));
        File.WriteAllText(Path.Combine(Root, "obj", "App.factdsl.json"), $$"""{ "version": 1, "files": [], "shared": [ { "path": {{JsonSerializer.Serialize(dll)}}, "hash": "1" } ] }""");
    }

    private static string Told(Finding finding) => FormattableString.Invariant($"{finding.Span.Start}+{finding.Span.Length} {finding.Rule.Id} {finding.Message}");
}
