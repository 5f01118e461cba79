extern alias generator;

using System.Globalization;
using FactDsl.Generator.Tests.Support;
using generator::FactDsl.Language.Compilation;
using generator::FactDsl.Language.Declarations;
using generator::FactDsl.Language.Provenance;
using generator::FactDsl.Language.Sharing;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>The build and whoever compiles at one go (the command line, the editor) say the same of the same facts, at the same places.</summary>
public class OneTruthTests
{
    public static TheoryData<string> Folders => new(Directory.GetDirectories(BadDays).Select(f => Path.GetFileName(f)!));

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_build_finds_what_compiling_at_one_go_finds(string folder)
    {
        (string Path, string Text)[] files = [.. Directory.GetFiles(Path.Combine(BadDays, folder))
            .Where(f => f.EndsWith(".facts", StringComparison.Ordinal) || f.EndsWith(".source.txt", StringComparison.Ordinal))
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)))];
        FactProject project = files.Aggregate(new FactProject(), (p, f) => p.With(f.Path, f.Text));
        var compilation = FactCompilation.Of(
            files.Where(f => f.Path.EndsWith(".facts", StringComparison.Ordinal)).Select(f => new FactFileText(f.Path, f.Text)),
            SourceDocuments.Of(files.Where(f => f.Path.EndsWith(".source.txt", StringComparison.Ordinal)).Select(f => new SourceDocument(f.Path, f.Text))));

        string[] atOnce = [.. compilation.Files.SelectMany(f => f.Findings.Select(x => $"{f.Source.Path} {x.Span.Start}+{x.Span.Length} {x.Rule.Id} {x.Message}"))];
        string[] built = [.. project.RunResult().Diagnostics.Concat(project.Lints(withUnusedNames: true)).Select(Told)];
        Assert.Equal(atOnce.Order(StringComparer.Ordinal), built.Order(StringComparer.Ordinal));
        Assert.True(atOnce.Length > 30);
    }

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("years=3, numbers=50%")]
    public void The_same_is_found_however_far_hedges_reach(string padding)
    {
        const string Facts = """
            person Ada born 1900~ died 1950
            person Bob born 1905 died 1960
            meeting of Ada, Bob on 1951-06
            meeting of Ada, Bob on 1899
            meeting of Ada, Bob during 1920/1930 count ~3
            meeting of Ada, Bob on 1921
            meeting of Ada, Bob on 1922~
            meeting of Ada, Bob on 1923
            meeting of Ada, Bob on 1924
            meeting of Ada, Bob on 1925
            no meeting of Ada, Bob during 1922
            expect 5 certainly meeting of Ada, Bob during 1920/1930
            expect ~7 meeting of Ada

            """;
        FactProject project = FactProject.Of(Facts).WithProperty("FactDslPadding", padding);
        var compilation = FactCompilation.Of(
            [new FactFileText("facts.facts", Facts)], SourceDocuments.None, null, padding.Length == 0 ? null : generator::FactDsl.FactPadding.Parse(padding));
        string[] atOnce = [.. compilation.Files.SelectMany(f => f.Findings.Select(x => $"{f.Source.Path} {x.Span.Start}+{x.Span.Length} {x.Rule.Id} {x.Message}"))];
        string[] built = [.. project.RunResult().Diagnostics.Concat(project.Lints(withUnusedNames: true)).Select(Told)];
        Assert.Equal(atOnce.Order(StringComparer.Ordinal), built.Order(StringComparer.Ordinal));
        bool isSure = padding == "none";
        Assert.Equal(isSure, atOnce.Any(static f => f.Contains("FACT3132", StringComparison.Ordinal) || f.Contains("FACT3131", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_is_found_beside_a_library_with_facts()
    {
        const string Facts = """
            person Ada citizen-of France, Spian
            country Utopia
            country France
            meeting of Ada, Un in Paris on 2020
            meeting of Ada, Paris on 2021
            extend Un
              members Utopia
              until 2030
            extend country
              anthem: text?

            """;
        var library = ReferencedProject.BuiltForReference(FactProject.Library("World", "country France \"France\" iso FR\ncountry Spain iso ES\nplace Paris in France\norganization Un members France\n"));
        FactProject project = FactProject.Of(Facts).ReferringTo(library);
        var compilation = FactCompilation.Of([new FactFileText("facts.facts", Facts)], SourceDocuments.None, [Shared(library)]);
        Assert.Empty(compilation.ImportFindings);
        string[] atOnce = [.. compilation.Files.SelectMany(f => f.Findings.Select(x => $"{f.Source.Path} {x.Span.Start}+{x.Span.Length} {x.Rule.Id} {x.Message}"))];
        string[] built = [.. project.RunResult().Diagnostics.Concat(project.Lints(withUnusedNames: true)).Select(Told)];
        Assert.Equal(atOnce.Order(StringComparer.Ordinal), built.Order(StringComparer.Ordinal));
        foreach (string id in (string[])["FACT2101", "FACT2115", "FACT2116"])
            Assert.Contains(atOnce, f => f.Contains(id, StringComparison.Ordinal));
    }

    private static FactInterface Shared(ReferencedProject library)
    {
        AttributeData said = library.Project.Compile().Assembly.GetAttributes().Single(static a => a.AttributeClass?.Name == "FactInterfaceAttribute");
        return InterfaceReader.Read(new SharedText(library.Project.AssemblyName, (int)said.ConstructorArguments[0].Value!, (string)said.ConstructorArguments[1].Value!));
    }

    private static string Told(Diagnostic found)
        => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(found.Location.GetLineSpan().Path)} {found.Location.SourceSpan.Start}+{found.Location.SourceSpan.Length} {found.Id} {found.GetMessage(CultureInfo.InvariantCulture)}");

    private static string BadDays { get; } = Path.Combine(Repository.Root, "tests", "FactDsl.Language.Tests", "BadDay");
}
