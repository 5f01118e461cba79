extern alias fixes;

using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using FactCodeFixProvider = fixes::FactDsl.CodeFixes.FactCodeFixProvider;
using RenamedItemFixProvider = fixes::FactDsl.CodeFixes.RenamedItemFixProvider;

namespace FactDsl.Generator.Tests;

/// <summary>Editors that run code fixes of the compiler get the fixes that findings carry.</summary>
public class CodeFixTests
{
    [Theory]
    [InlineData("person Putin\nmeeting of Poutine, Putin on 2014\n", "FACT2101", "person Putin\nmeeting of Putin, Putin on 2014\n")]
    [InlineData("person Xi\nperson Putin\nmeeting of Xi, Putin format: summit\n", "FACT1114", "person Xi\nperson Putin\nmeeting of Xi, Putin format summit\n")]
    [InlineData("person Xi\n  aka \"a\\\"\n", "FACT1101", "person Xi\n  aka \"a\\\"\"\n")]
    public async Task A_fix_of_an_error_changes_the_text(string facts, string id, string mended)
    {
        var project = FactProject.Of(facts);
        Diagnostic found = Assert.Single(project.RunResult().Diagnostics, d => d.Id == id);
        Assert.Equal(mended, await Mend(facts, found));
    }

    [Fact]
    public async Task A_fix_of_a_warning_changes_the_text()
    {
        const string Facts = "person Xi\n  accept FACT3201 because \"none\"\n";
        Diagnostic found = Assert.Single(FactProject.Of(Facts).Lints());
        Assert.Equal("person Xi\n  \n", await Mend(Facts, found));
    }

    [Fact]
    public async Task What_has_no_fix_offers_none()
    {
        const string Facts = "IlonaVarga met Petar Kolev in Ruse\n";
        Assert.Empty(await Offered(Document(Facts), FactProject.Of(Facts).RunResult().Diagnostics[0]));
    }

    [Fact]
    public void Every_finding_can_be_mended_where_it_carries_a_fix()
        => Assert.Contains("FACT2101", new FactCodeFixProvider().FixableDiagnosticIds);

    [Theory]
    [InlineData("object o = Person.Putin;", "object o = Person.VladimirPutin;")]
    [InlineData("bool b = MyApp.Facts.Person . Putin /* he */ .Name.Length > 0;", "bool b = MyApp.Facts.Person . VladimirPutin /* he */ .Name.Length > 0;")]
    public async Task A_former_name_in_CSharp_becomes_the_new_one(string code, string mended)
    {
        string Program(string line) => $"using MyApp.Facts;\nclass App {{ void Run() {{ {line} }} }}\n";
        FactProject project = FactProject.Of("person VladimirPutin\n  renamed-from Putin\n").WithCode(Program(code));
        Compilation compilation = project.Compile();
        Diagnostic found = Assert.Single(compilation.GetDiagnostics(), static d => d.Id == "CS0618");
        Document document = new AdhocWorkspace().AddProject("MyApp", LanguageNames.CSharp).AddDocument("App.cs", found.Location.SourceTree!.ToString());
        var offered = new List<CodeAction>();
        await new RenamedItemFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offered.Add(action), CancellationToken.None));
        var change = (ApplyChangesOperation)Assert.Single(await Assert.Single(offered).GetOperationsAsync(CancellationToken.None));
        Assert.Equal(Program(mended), (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task What_else_is_obsolete_is_left_to_others()
    {
        FactProject project = FactProject.Of("person Xi\n").WithCode("class App { [System.Obsolete(\"It is called B now.\")] static int A => 1; int C => A; }\n");
        Diagnostic found = Assert.Single(project.Compile().GetDiagnostics(), static d => d.Id == "CS0618");
        Document document = new AdhocWorkspace().AddProject("MyApp", LanguageNames.CSharp).AddDocument("App.cs", found.Location.SourceTree!.ToString());
        var offered = new List<CodeAction>();
        await new RenamedItemFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offered.Add(action), CancellationToken.None));
        Assert.Empty(offered);
    }

    private static async Task<string> Mend(string facts, Diagnostic found)
    {
        TextDocument document = Document(facts);
        CodeAction action = (await Offered(document, found))[0];
        var change = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        return (await change.ChangedSolution.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static async Task<List<CodeAction>> Offered(TextDocument document, Diagnostic found)
    {
        var offered = new List<CodeAction>();
        await new FactCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    private static TextDocument Document(string facts)
    {
        var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject("MyApp", LanguageNames.CSharp);
        return project.AddAdditionalDocument("facts.facts", SourceText.From(facts), filePath: FactProject.Folder + "facts.facts");
    }
}
