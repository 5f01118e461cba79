namespace FactDsl.Packaging.Tests;

/// <summary>Two libraries that do not know of each other, and what is built over both: any C#, F#, old frameworks, other versions of the libraries.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class SharingTests(PackedFeed feed)
{
    private const string States = """
        country France "France" iso FR
        person Macron "Macron" citizen-of France
        meeting Talk of Macron, France on 2019
          accept FACT3201 because "a sample"

        """;

    private const string Clubs = """
        entity club "club" is actor
        club Chess "chess club"
        person Macron "E. Macron"
        meeting Visit of Macron, Chess on 2018
          accept FACT3201 because "a sample"

        """;

    private const string Guide = """
        namespace States
        {
            public static class Guide
            {
                public static string About(Facts.Country country) { return "about " + country.Label; }

                public static Facts.Country Home { get { return Facts.Country.France; } }
            }
        }

        """;

    private const string App = """
        extend France
          capital Paris
        place Paris "Paris" in France
        meeting Mine of Macron, Chess in Paris on 2020
          accept FACT3201 because "a sample"

        """;

    private const string Said = "Visit Talk Mine; about France; Paris; True; 1";

    // As the oldest C# has it.
    private const string Program = """
        using System;
        using System.Linq;
        using App.Facts;

        public static class Program
        {
            public static string Say()
            {
                return string.Join(" ", Person.Macron.Meetings.Select(m => m.Name)) + "; " + States.Guide.About(Country.France) + "; "
                    + Country.All.Capital(Place.Paris).Single().Capital.Label + "; " + (States.Guide.Home == Country.France) + "; " + Meeting.All.Of(Club.Chess).In(Country.France).Count;
            }

            public static void Main()
            {
                Console.WriteLine(Say());
            }
        }

        """;

    private const string References = """<ItemGroup><ProjectReference Include="../States/States.csproj" /><ProjectReference Include="../Clubs/Clubs.csproj" /></ItemGroup>""";

    private const string Console10 = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>";

    [Theory]
    [InlineData("9.0")]
    [InlineData("12.0")]
    [InlineData("14.0")]
    public void An_app_of_any_C_sharp_asks_both_as_one(string language)
    {
        using Consumer app = WithLibraries();
        app.WriteProjectWithout("App/App.csproj", $"{Console10}<RootNamespace>App</RootNamespace><LangVersion>{language}</LangVersion><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", References);
        app.Write("App/app.facts", App);
        app.Write("App/Program.cs", Program);
        Assert.Equal(Said, app.Run("run", "--project", "App").Succeeded().Trim());
    }

    [Fact]
    public void A_library_for_old_frameworks_over_both_serves_an_app_without_facts_one_in_F_sharp_and_a_test_project()
    {
        using Consumer app = WithLibraries();
        app.WriteProjectWithout("App/App.csproj", "<TargetFramework>netstandard2.0</TargetFramework><RootNamespace>App</RootNamespace><LangVersion>9.0</LangVersion><TreatWarningsAsErrors>true</TreatWarningsAsErrors><FactDslAccessibility>internal</FactDslAccessibility>", References
            + """<ItemGroup><AssemblyAttribute Include="System.Runtime.CompilerServices.InternalsVisibleTo"><_Parameter1>Tests</_Parameter1></AssemblyAttribute></ItemGroup>""");
        app.Write("App/app.facts", App);
        app.Write("App/Program.cs", Program.Replace("    public static void Main()\n    {\n        Console.WriteLine(Say());\n    }\n", "", StringComparison.Ordinal).Replace("class Program", "class Teller", StringComparison.Ordinal));
        app.WriteProjectWithout("Tests/Tests.csproj", Console10, """<ItemGroup><ProjectReference Include="../App/App.csproj" /></ItemGroup>""");
        app.Write("Tests/Test.cs", "System.Console.WriteLine(Teller.Say() + \" \" + App.Facts.Country.France.Meetings.Count);\n");
        Assert.Equal(Said + " 1", app.Run("run", "--project", "Tests").Succeeded().Trim());

        app.WriteProjectWithout("Plain/Plain.csproj", Console10, References);
        app.Write("Plain/Program.cs", "System.Console.WriteLine(States.Guide.About(States.Facts.Country.France) + \" \" + Clubs.Facts.Person.Macron.Meetings.Count);\n");
        Assert.Equal("about France 1", app.Run("run", "--project", "Plain").Succeeded().Trim());

        app.WriteProjectWithout("Public/Public.csproj", "<TargetFramework>netstandard2.0</TargetFramework><RootNamespace>Public</RootNamespace><LangVersion>9.0</LangVersion>", References);
        app.Write("Public/app.facts", App);
        app.Write("Sharp/Program.fs", """
            open Public.Facts
            printfn "%d %s %b" (Meeting.All.Of(Person.Macron).Count) (States.Guide.About(Country.France)) (Country.From(States.Guide.Home).Equals(Country.France))

            """);
        app.WriteProjectWithout("Sharp/Sharp.fsproj", Console10 + "<FactDslKinds>used</FactDslKinds>", """<ItemGroup><Compile Include="Program.fs" /><ProjectReference Include="../Public/Public.csproj" /></ItemGroup>""");
        Assert.Equal("3 about France true", app.Run("run", "--project", "Sharp").Succeeded().Trim());
    }

    [Fact]
    public void A_library_may_be_a_later_or_an_earlier_version_than_the_one_that_the_app_was_built_with()
    {
        using Consumer app = WithLibraries();
        app.WriteProjectWithout("App/App.csproj", $"{Console10}<RootNamespace>App</RootNamespace>", References);
        app.Write("App/app.facts", App);
        app.Write("App/Program.cs", Program);
        app.Run("build", "App").Succeeded();
        const string Built = "States/bin/Debug/netstandard2.0/States.dll", There = "App/bin/Debug/net10.0/States.dll", Run = "App/bin/Debug/net10.0/App.dll";
        File.Copy(app[Built], app["States.old.dll"]);
        // Kinds in front of all others, among them and behind them, fields and facts.
        app.Write("States/states.facts", "entity abutment\n  code: code*\nentity zoo\nextend country\n  anthem: text?\nextend person\n  shoe: text?\nextend meeting\n  mood: text?\n" + States
            + "country Italy \"Italy\" anthem \"la\"\nabutment One code X\nmeeting Later of Macron, Italy mood \"good\" on 2024\n  accept FACT3201 because \"a sample\"\n");
        app.Run("build", "States").Succeeded();
        File.Copy(app[Built], app[There], overwrite: true);
        Assert.Equal(Said.Replace("Mine", "Mine Later", StringComparison.Ordinal), app.Run(Run).Succeeded().Trim());
        app.Run("build", "App").Succeeded();
        Assert.Equal(Said.Replace("Mine", "Mine Later", StringComparison.Ordinal), app.Run(Run).Succeeded().Trim());
        File.Copy(app["States.old.dll"], app[There], overwrite: true);
        Assert.Equal(Said, app.Run(Run).Succeeded().Trim());
    }

    private Consumer WithLibraries()
    {
        var app = new Consumer(feed);
        app.WriteProject("States/States.csproj", "<TargetFramework>netstandard2.0</TargetFramework><RootNamespace>States</RootNamespace><LangVersion>9.0</LangVersion>");
        app.Write("States/states.facts", States);
        app.Write("States/Guide.cs", Guide);
        app.WriteProject("Clubs/Clubs.csproj", "<TargetFrameworks>netstandard2.0;net8.0</TargetFrameworks><RootNamespace>Clubs</RootNamespace><LangVersion>9.0</LangVersion>");
        app.Write("Clubs/clubs.facts", Clubs);
        return app;
    }
}
