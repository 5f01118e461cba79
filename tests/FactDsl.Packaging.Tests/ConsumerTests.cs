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
        app.Write("app/Program.cs", Program.Replace("using System.Linq;", "using System.Globalization;\nusing System.Linq;", StringComparison.Ordinal).Replace("using System.Globalization;\n", "", StringComparison.Ordinal));
        Assert.Equal("on 2014 Meetings.facts:1; on 2022-02-04 meetings.facts:1", app.Run("run", "--project", "app").Succeeded().Trim());
    }

    [Fact]
    public void Libraries_for_dotnet_8_and_standard_2_compile_with_C_sharp_9_and_later()
    {
        using var app = new Consumer(feed);
        app.WriteProject("Library.csproj", "<TargetFrameworks>net8.0;netstandard2.0</TargetFrameworks><RootNamespace>App</RootNamespace><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        app.Write("people.facts", People + Meetings);
        app.Write("Library.cs", "public static class Library { public static int Count() { return App.Facts.Meeting.All.Of(App.Facts.Person.XiJinping).Count; } }\n");
        app.Run("build", "-f", "net8.0").Succeeded();
        app.Run("build", "-p:LangVersion=9.0").Succeeded();
        string tooOld = app.Run("build", "-f", "netstandard2.0", "--no-restore").Failed();
        Assert.Contains("error FACT0002", tooOld, StringComparison.Ordinal);
        Assert.Contains("7.3", tooOld, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiler_that_is_too_old_is_told_so()
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", Console10);
        app.Write("people.facts", People);
        app.Write("Program.cs", "System.Console.WriteLine();\n");
        Assert.Contains("error FACTDSL: FactDsl needs the C# compiler 4.8 or later", app.Run("build", "-p:FactDslMSBuildVersion=17.7.2").Failed(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_and_an_app_may_both_have_facts()
    {
        using var app = new Consumer(feed);
        app.WriteProject("Library/Library.csproj", "<TargetFramework>net8.0</TargetFramework><RootNamespace>Library</RootNamespace>");
        app.Write("Library/people.facts", "person Ada \"Ada Lovelace\"\n");
        app.Write("Library/Library.cs", "namespace Library { public static class Names { public static string First() { return Facts.Person.Ada.Label; } } }\n");
        app.WriteProject("App/App.csproj", Console10, """<ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>""");
        app.Write("App/cities.facts", "place Paris \"Paris\"\nmeeting of Ada, others in Paris on 1843\n  accept FACT3201 because \"a sample\"\n");
        app.Write("App/Program.cs", """
            using System;
            using App.Facts;
            using Library.Facts;

            Console.WriteLine(Library.Names.First() + " in " + Places.Paris.Label + ": " + Meeting.All.In(Places.Paris).Of(Person.Ada).Count);

            """);
        Assert.Equal("Ada Lovelace in Paris: 1", app.Run("run", "--project", "App").Succeeded().Trim());
    }

    [Fact]
    public void The_states_of_the_world_are_a_package_that_facts_can_name()
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", Console10, $"""<ItemGroup><PackageReference Include="FactDsl.World" Version="{PackedFeed.Version}" /></ItemGroup>""");
        app.Write("people.facts", "person Ada \"Ada\" citizen-of Japan\n");
        app.Write("Program.cs", """
            using System;
            using System.Linq;
            using App.Facts;
            using FactDsl.World;

            Console.WriteLine((Person.Ada.CitizenOf.Single() == Country.Japan) + " " + Country.All.Iso("JP").Single().LabelIn("fr"));

            """);
        Assert.Equal("True Japon", app.Run("run").Succeeded().Trim());
        app.Write("people.facts", "person Ada \"Ada\" citizen-of Japann\n");
        Assert.Contains("did you mean `Japan`?", app.Run("build").Failed(), StringComparison.Ordinal);
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
    public void Folder_culture_and_order_of_the_files_change_no_byte()
    {
        byte[] here = Build("one ", "C.UTF-8", "people.facts;meetings.facts");
        byte[] there = Build("autre été's ", "tr_TR.UTF-8", "meetings.facts;people.facts");
        Assert.Equal(here, there);

        byte[] Build(string name, string culture, string files)
        {
            using var app = new Consumer(feed, name);
            app.WriteProject("App.csproj", Console10 + "<EnableDefaultFactItems>false</EnableDefaultFactItems><PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>", $"""<ItemGroup><AdditionalFiles Include="{files}" /></ItemGroup>""");
            app.Write("people.facts", People.Replace("VladimirPutin \"", "VladimirPutin \"Istanbul'lu ", StringComparison.Ordinal));
            app.Write("meetings.facts", Meetings);
            app.Write("Program.cs", Program);
            app.RunIn(culture, "build", "-c", "Release").Succeeded();
            return File.ReadAllBytes(app["bin/Release/net10.0/App.dll"]);
        }
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
