using System.Text.RegularExpressions;

namespace FactDsl.Packaging.Tests;

/// <summary>Projects that have the package: created, built and run in folders of their own.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public partial class ConsumerTests(PackedFeed feed)
{
    private const string People = """
        person XiJinping "Xi Jinping"
        person VladimirPutin "Vladimir Putin"

        """;

    private const string Meetings = """
        meeting Summit of XiJinping, VladimirPutin on 2022-02-04
          accept FACT3201 because "a sample"

        """;

    private const string Program = """
        using System;
        using System.Linq;
        using App.Facts;

        Console.WriteLine(string.Join("; ", Meeting.All.Of(Person.XiJinping).Select(m => m.Time + " " + m.Location)));
        """;

    private const string Console10 = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace>";

    [Fact]
    public void A_console_app_needs_the_package_and_nothing_else()
    {
        using var app = new Consumer(feed);
        app.Run("new", "console", "-n", "App", "-o", ".", "--no-restore").Succeeded();
        app.Run("add", "package", "FactDsl", "--version", PackedFeed.Version, "--source", feed.Folder).Succeeded();
        app.Write("facts/people.facts", People);
        app.Write("meetings.facts", Meetings);
        app.Write("Program.cs", Program);
        Assert.Equal("on 2022-02-04 meetings.facts:1", app.Run("run").Succeeded().Trim());
    }

    [Fact]
    public void Builds_do_what_changed_and_no_more()
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", Console10);
        app.Write("people.facts", People);
        app.Write("meetings.facts", Meetings);
        app.Write("more.facts", "meeting of XiJinping, VladimirPutin on 2014\n  accept FACT3201 because \"a sample\"\n");
        app.Write("Program.cs", Program);
        Assert.Equal("on 2014 more.facts:1; on 2022-02-04 meetings.facts:1", BuildAndRun(app, out bool first));
        Assert.True(first);
        Assert.Equal("on 2014 more.facts:1; on 2022-02-04 meetings.facts:1", BuildAndRun(app, out bool unchanged));
        Assert.False(unchanged);
        app.Write("more.facts", "\nmeeting of XiJinping, VladimirPutin on 2013\n  accept FACT3201 because \"a sample\"\n");
        Assert.Equal("on 2013 more.facts:2; on 2022-02-04 meetings.facts:1", BuildAndRun(app, out bool edited));
        Assert.True(edited);
        File.Move(app["more.facts"], app["later.facts"]);
        Assert.Equal("on 2013 later.facts:2; on 2022-02-04 meetings.facts:1", BuildAndRun(app, out bool renamed));
        Assert.True(renamed);
        File.Delete(app["later.facts"]);
        Assert.Equal("on 2022-02-04 meetings.facts:1", BuildAndRun(app, out bool deleted));
        Assert.True(deleted);
    }

    [Fact]
    public void A_mistake_stops_the_build_at_the_word()
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", Console10);
        app.Write("people.facts", People);
        app.Write("meetings.facts", "meeting of XiJinpin, VladimirPutin on 2022-02-04\n");
        app.Write("Program.cs", "System.Console.WriteLine();\n");
        string output = app.Run("build").Failed();
        Assert.Contains("meetings.facts(1,12): error FACT2101", output, StringComparison.Ordinal);
        Assert.Contains("did you mean `XiJinping`?", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_as_errors_documentation_linked_files_and_names_that_differ_in_case_are_fine()
    {
        using var app = new Consumer(feed);
        app.WriteProject("app/App.csproj", Console10 + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile><AnalysisMode>All</AnalysisMode><NoWarn>$(NoWarn);CA1303;CA1852</NoWarn><Nullable>enable</Nullable>",
            """<ItemGroup><AdditionalFiles Include="../shared/**/*.facts" Link="shared/%(RecursiveDir)%(Filename)%(Extension)" /></ItemGroup>""");
        app.Write("shared/people.facts", People);
        app.Write("app/meetings.facts", Meetings);
        app.Write("app/Meetings.facts", "meeting of XiJinping, VladimirPutin on 2014\n  accept FACT3201 because \"a sample\"\n");
        app.Write("app/l'été.facts", "person Élise\n");
        app.Write("app/Program.cs", Program);
        Assert.Equal("on 2014 Meetings.facts:1; on 2022-02-04 meetings.facts:1", app.Run("run", "--project", "app").Succeeded().Trim());
    }

    [Fact]
    public void The_resource_carrier_comes_with_the_package()
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", Console10 + "<FactDslCarrier>resource</FactDslCarrier>");
        app.Write("people.facts", People + Meetings);
        app.Write("Program.cs", Program);
        Assert.Equal("on 2022-02-04 people.facts:3", BuildAndRun(app, out _));
        Assert.Equal("on 2022-02-04 people.facts:3", BuildAndRun(app, out bool unchanged));
        Assert.False(unchanged);
    }

    [Fact]
    public void What_is_compiled_ahead_of_time_is_taken_by_builds_where_it_is_there()
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", Console10);
        app.Write("people.facts", People);
        app.Run("restore").Succeeded();
        string[] portable = Generators();
        Assert.EndsWith("analyzers/dotnet/cs/FactDsl.Generator.dll", Assert.Single(portable).Replace('\\', '/'), StringComparison.Ordinal);
        // The packages of the tests have none, and which one it is does not matter to the targets.
        app.Write("ahead/FactDsl.Generator.dll", "");
        Assert.Equal(["ahead/FactDsl.Generator.dll"], Generators("-p:FactDslPrecompiledFolder=ahead/"));
        Assert.Equal(portable, Generators("-p:FactDslPrecompiledFolder=ahead/", "-p:FactDslPrecompiled=false"));
        Assert.Equal(portable, Generators("-p:FactDslPrecompiledFolder=ahead/", "-p:DesignTimeBuild=true"));
        Assert.Equal(portable, Generators("-p:FactDslPrecompiledFolder=nowhere/"));

        string[] Generators(params string[] more)
        {
            string items = app.Run(["msbuild", "-nologo", "-t:ResolveLockFileAnalyzers;FactDslTakePrecompiled", "-getItem:Analyzer", .. more]).Succeeded();
            return [.. AnalyzerItem().Matches(items).Select(static m => m.Groups[1].Value).Where(static path => path.Contains("FactDsl.Generator", StringComparison.Ordinal))];
        }
    }

    [Fact]
    public void Files_are_those_of_the_project_without_what_the_SDK_leaves_out()
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", Console10 + "<DefaultItemExcludes>$(DefaultItemExcludes);drafts/**</DefaultItemExcludes>");
        app.Write("sub/people.facts", People);
        app.Write("meetings.facts", Meetings);
        app.Write("Program.cs", Program);
        foreach (string elsewhere in (string[])["bin/left.facts", "obj/left.facts", ".hidden/left.facts", "drafts/left.facts"])
            app.Write(elsewhere, "this is no fact\n");
        Assert.Equal("on 2022-02-04 meetings.facts:1", app.Run("run").Succeeded().Trim());
    }

    [Theory]
    [InlineData("EnableDefaultFactItems")]
    [InlineData("EnableDefaultItems")]
    public void A_project_may_name_its_files_itself(string property)
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", Console10 + $"<{property}>false</{property}>", """<ItemGroup><Compile Remove="**/*.cs" /><Compile Include="Program.cs" /><AdditionalFiles Include="people.facts;meetings.facts" /></ItemGroup>""");
        app.Write("people.facts", People);
        app.Write("meetings.facts", Meetings);
        app.Write("other.facts", "this is no fact\n");
        app.Write("Program.cs", Program);
        Assert.Equal("on 2022-02-04 meetings.facts:1", app.Run("run").Succeeded().Trim());
    }

    [Fact]
    public void Quotations_are_compared_with_the_texts_of_sources_beside_the_facts()
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", Console10);
        app.Write("facts/people.facts", People + "source Dispatch\n  text \"dispatch.source.txt\"\nmeeting of XiJinping, VladimirPutin on 2022\n  per Dispatch \"a friendship without borders\"\n");
        app.Write("facts/dispatch.source.txt", "It speaks of a friendship without limits.\n");
        app.Write("Program.cs", "System.Console.WriteLine();\n");
        Assert.Contains("people.facts(6,16): warning FACT3203", app.Run("build").Succeeded(), StringComparison.Ordinal);
        app.Write("facts/dispatch.source.txt", "It speaks of a friendship without borders.\n");
        Assert.DoesNotContain("FACT3203", app.Run("build").Succeeded(), StringComparison.Ordinal);
    }

    private static string BuildAndRun(Consumer app, out bool isCompiled)
    {
        string output = app.Run("build", "-v:n", "-tl:off").Succeeded();
        isCompiled = !SkipsCompiler().IsMatch(output);
        return app.Run("run", "--no-build").Succeeded().Trim();
    }

    [GeneratedRegex("\"Identity\": \"([^\"]*)\"")]
    private static partial Regex AnalyzerItem();

    [GeneratedRegex("Skipping target \"CoreCompile\"")]
    private static partial Regex SkipsCompiler();
}
