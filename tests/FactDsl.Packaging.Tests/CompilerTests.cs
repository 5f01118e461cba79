namespace FactDsl.Packaging.Tests;

/// <summary>What the package asks of the compiler: what is too old is told so, and the oldest that will do gives what the newest gives.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class CompilerTests(PackedFeed feed)
{
    private const string Console10 = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace>";

    /// <summary>Loads what the package brings for the compiler into a compiler of its own version, and compiles and runs a fact with it.</summary>
    private const string Host = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Diagnostics.CodeAnalysis;
        using System.IO;
        using System.Linq;
        using System.Reflection;
        using System.Threading;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CodeFixes;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.Diagnostics;
        using Microsoft.CodeAnalysis.Text;

        var loader = new Loader();
        var brought = new AnalyzerFileReference(Path.Combine(args[0], "FactDsl.Generator.dll"), loader);
        var fixes = new AnalyzerFileReference(Path.Combine(args[0], "FactDsl.CodeFixes.dll"), loader);
        brought.AnalyzerLoadFailed += (_, failed) => Console.WriteLine("cannot load: " + failed.Message);
        Console.WriteLine("compiler: " + typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(2));

        AdditionalText[] facts = [new Facts("people.facts", "person Ada\nperson Grace\nmeeting of Ada, Grace on 2020\nmeeting of Ada, Grac on 2021\n")];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var probe = CSharpSyntaxTree.ParseText("public static class Probe { public static string Run() => App.Facts.Meeting.All.Of(App.Facts.Person.Ada).Latest()!.ToString(); }");
        var compilation = CSharpCompilation.Create("App", [probe], references, new(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(brought.GetGenerators(LanguageNames.CSharp), facts, (CSharpParseOptions)probe.Options, new Options());
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out ImmutableArray<Diagnostic> errors);
        foreach (Diagnostic error in errors)
            Console.WriteLine("error: " + error.Id + " " + error.Location.GetLineSpan());
        var options = new AnalyzerOptions([.. facts], new Options());
        foreach (Diagnostic lint in await whole.WithAnalyzers([.. brought.GetAnalyzers(LanguageNames.CSharp)], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None))
            Console.WriteLine("lint: " + lint.Id + " " + lint.Location.GetLineSpan());
        foreach (Type type in fixes.GetAssembly().GetExportedTypes().Where(t => t.IsSubclassOf(typeof(CodeFixProvider))).OrderBy(t => t.Name, StringComparer.Ordinal))
            Console.WriteLine("fix: " + ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds[0] + " by " + type.Name);

        var image = new MemoryStream();
        // The library was compiled against an earlier framework, about which every project of the SDK is silent.
        foreach (Diagnostic wrong in whole.Emit(image).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id is not ("CS1701" or "CS1702")))
            Console.WriteLine(wrong);
        Console.WriteLine("ran: " + Assembly.Load(image.ToArray()).GetType("Probe")!.GetMethod("Run")!.Invoke(null, null));

        internal sealed class Loader : IAnalyzerAssemblyLoader
        {
            public void AddDependencyLocation(string fullPath) { }

            public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
        }

        internal sealed class Facts(string path, string text) : AdditionalText
        {
            public override string Path => path;

            public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
        }

        internal sealed class Options : AnalyzerConfigOptionsProvider
        {
            public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

            public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

            public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

            private sealed class Values : AnalyzerConfigOptions
            {
                public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
                    => (value = key == "build_property.RootNamespace" ? "App" : null) is not null;
            }
        }
        """;

    [Theory]
    [InlineData("4.8.0")]
    [InlineData("5.9.0")]
    public void The_oldest_compiler_and_the_newest_load_all_of_it_and_give_the_same(string version)
    {
        using var host = new Consumer(feed);
        // Later workspaces bring their own.
        string composition = version == "4.8.0" ? "<PackageReference Include=\"System.Composition\" Version=\"9.0.0\" />" : "";
        host.WriteProject("Host.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><Nullable>enable</Nullable><NoWarn>$(NoWarn);NU1603</NoWarn>", $"""
            <ItemGroup>
              <PackageReference Include="Microsoft.CodeAnalysis.CSharp.Workspaces" Version="[{version}]" />
              {composition}
            </ItemGroup>
            """);
        host.Write("Program.cs", Host);
        Assert.Equal(
            $"""
            compiler: {version[..3]}
            error: FACT2101 people.facts: (3,16)-(3,20)
            lint: FACT3201 people.facts: (2,0)-(2,7)
            lint: FACT3201 people.facts: (3,0)-(3,7)
            fix: FACT0001 by FactCodeFixProvider
            fix: CS0618 by RenamedItemFixProvider
            ran: meeting of Ada, Grace on 2020
            """.ReplaceLineEndings("\n"),
            host.Run("run", "--", feed.Unpacked("analyzers/dotnet/cs")).Succeeded().ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void A_build_that_is_too_old_is_told_so()
    {
        using var app = new Consumer(feed);
        WriteApp(app, "");
        Assert.Contains("error FACTDSL: FactDsl needs the C# compiler 4.8 or later", app.Run("build", "-p:FactDslMSBuildVersion=17.7.2").Failed(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiler_from_a_package_is_looked_at_itself()
    {
        using var app = new Consumer(feed);
        WriteApp(app, """<ItemGroup><PackageDownload Include="Microsoft.CodeAnalysis.CSharp" Version="[4.5.0]" /></ItemGroup>""");
        app.Run("restore").Succeeded();
        string old = Path.Combine(feed.Packages, "microsoft.codeanalysis.csharp", "4.5.0", "lib", "netcoreapp3.1", "Microsoft.CodeAnalysis.CSharp.dll");
        string told = app.Run("build", "--no-restore", $"-p:FactDslCompiler={old}").Failed();
        Assert.Contains("error FACTDSL: FactDsl needs the C# compiler 4.8 or later. This build has 4.5.0.0, from", told, StringComparison.Ordinal);

        WriteApp(app, """<ItemGroup><PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="[4.14.0]" PrivateAssets="all" /></ItemGroup>""", "<TargetFramework>net8.0</TargetFramework><RollForward>Major</RollForward><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace>");
        Assert.Equal("Ada", app.Run("run").Succeeded().Trim());
    }

    [Fact]
    public void A_language_that_is_too_old_is_told_so()
    {
        using var app = new Consumer(feed);
        app.WriteProject("Library.csproj", "<TargetFramework>netstandard2.0</TargetFramework>");
        app.Write("people.facts", "person Ada\n");
        string told = app.Run("build").Failed();
        Assert.Contains("error FACT0002", told, StringComparison.Ordinal);
        Assert.Contains("7.3", told, StringComparison.Ordinal);
        Assert.Contains("<LangVersion>", told, StringComparison.Ordinal);
    }

    private static void WriteApp(Consumer app, string items, string properties = Console10)
    {
        app.WriteProject("App.csproj", properties, items);
        app.Write("people.facts", "person Ada\n");
        app.Write("Program.cs", "System.Console.WriteLine(App.Facts.Person.Ada.Name);\n");
    }
}
