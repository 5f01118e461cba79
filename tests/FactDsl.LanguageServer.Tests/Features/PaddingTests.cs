using FactDsl.Editing.Workspaces;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Tooling.Projects;

namespace FactDsl.LanguageServer.Tests.Features;

/// <summary>Hedges reach in an editor as far as the project says, and as far as compiling at one go takes them.</summary>
public sealed class PaddingTests : IDisposable
{
    private const string App = "person Ada\nperson Bob\nno meeting of Ada, Bob during 2022\nmeeting of Ada, Bob on 2022~\nexpect 1 certainly meeting of Ada on 2022\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("facts d'été ");

    private string Root => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("", false)]
    [InlineData("years=3", false)]
    [InlineData("none", true)]
    public void The_editor_finds_what_compiling_at_one_go_finds(string padding, bool isSure)
    {
        Write(padding);
        var workspace = new FactWorkspace(new DiskFiles());
        workspace.AddFolder(Root);
        FactSnapshot facts = workspace.Bases.Single();
        var compilation = FactCompilation.Of([new FactFileText("app.facts", App)], SourceDocuments.None, null, ReferencedFacts.In(Root).Padding);

        Assert.Equal(compilation.Files[0].Findings.Select(Told), facts.Settle().In("app.facts").Select(Told));
        Assert.Equal(isSure, facts.Settle().In("app.facts").Any(static f => f.Rule == FindingRules.DenialContradicted));
    }

    [Fact]
    public void A_project_that_is_built_with_another_width_is_checked_anew()
    {
        Write("");
        var workspace = new FactWorkspace(new DiskFiles());
        workspace.AddFolder(Root);
        Assert.DoesNotContain(workspace.Bases.Single().Settle().In("app.facts"), static f => f.Rule == FindingRules.DenialContradicted);

        Write("none");
        workspace.FilesChanged([Path.Combine(Root, "obj", "App.factdsl.json")]);
        Assert.Contains(workspace.Bases.Single().Settle().In("app.facts"), static f => f.Rule == FindingRules.DenialContradicted);
    }

    private void Write(string padding)
    {
        Directory.CreateDirectory(Path.Combine(Root, "obj"));
        File.WriteAllText(Path.Combine(Root, "App.csproj"), "<Project />\n");
        File.WriteAllText(Path.Combine(Root, "app.facts"), App);
        File.WriteAllText(Path.Combine(Root, "obj", "App.factdsl.json"), $$"""{ "version": 1, "options": { "padding": "{{padding}}" }, "files": [], "shared": [] }""");
    }

    private static string Told(Finding finding) => FormattableString.Invariant($"{finding.Span.Start}+{finding.Span.Length} {finding.Rule.Id} {finding.Message}");
}
