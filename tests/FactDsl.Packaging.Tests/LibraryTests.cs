namespace FactDsl.Packaging.Tests;

/// <summary>Libraries that have the package, and apps that have facts of their own beside those of a library.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class LibraryTests(PackedFeed feed)
{
    private const string Facts = """
        person XiJinping "Xi Jinping"
        person VladimirPutin "Vladimir Putin"
        meeting Summit of XiJinping, VladimirPutin on 2022-02-04
          accept FACT3201 because "a sample"

        """;

    // As the oldest C# of each project has it; a record of one's own shows that the two do not get into each other's way.
    private const string Code = """
        using System;
        using App.Facts;

        public static class Library
        {
            public static string Last(Person of)
            {
                Meeting last = Meeting.All.Of(of).Latest();
                return last == null ? "never" : last.ToString();
            }
        }

        """;

    [Theory]
    [InlineData("net8.0", "")]
    [InlineData("net8.0", "9.0")]
    [InlineData("netstandard2.0", "9.0")]
    [InlineData("netstandard2.0", "latest")]
    public void A_library_is_compiled_with_the_C_sharp_of_its_framework_and_the_oldest_and_used_by_an_app(string framework, string language)
    {
        using var app = new Consumer(feed);
        string version = language.Length == 0 ? "" : $"<LangVersion>{language}</LangVersion>";
        app.WriteProject("Library/Library.csproj", $"<TargetFramework>{framework}</TargetFramework><RootNamespace>App</RootNamespace><TreatWarningsAsErrors>true</TreatWarningsAsErrors>{version}");
        app.Write("Library/people.facts", Facts);
        app.Write("Library/Library.cs", Code);
        app.WriteProjectWithout("App/App.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>", """<ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>""");
        app.Write("App/Program.cs", "System.Console.WriteLine(Library.Last(App.Facts.Person.XiJinping));\n");
        Assert.Equal("meeting of Xi Jinping, Vladimir Putin on 2022-02-04", app.Run("run", "--project", "App").Succeeded().Trim());
    }

    [Fact]
    public void A_library_and_an_app_may_both_have_facts()
    {
        using var app = new Consumer(feed);
        app.WriteProject("Library/Library.csproj", "<TargetFramework>net8.0</TargetFramework><RootNamespace>Library</RootNamespace>");
        app.Write("Library/people.facts", "person Ada \"Ada Lovelace\"\n");
        app.Write("Library/Library.cs", "namespace Library { public static class Names { public static string First() { return Facts.Person.Ada.Label; } } }\n");
        // The reference to the library is all that it takes.
        app.WriteProjectWithout("App/App.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace>", """<ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>""");
        app.Write("App/cities.facts", "place Paris \"Paris\"\nmeeting of Ada, others in Paris on 1843\n  accept FACT3201 because \"a sample\"\n");
        app.Write("App/Program.cs", """
            using System;
            using App.Facts;

            Console.WriteLine(Library.Names.First() + " in " + Place.Paris.Label + ": " + Meeting.All.In(Place.Paris).Of(Person.Ada).Count);

            """);
        Assert.Equal("Ada Lovelace in Paris: 1", app.Run("run", "--project", "App").Succeeded().Trim());
    }

    [Fact]
    public void The_states_of_the_world_are_a_package_that_facts_can_name()
    {
        using var app = new Consumer(feed);
        app.WriteProjectWithout("App.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace>", $"""<ItemGroup><PackageReference Include="FactDsl.World" Version="{PackedFeed.Version}" /></ItemGroup>""");
        app.Write("people.facts", "person Ada \"Ada\" citizen-of Japan\ncountry Utopia \"Utopia\"\n  renamed-from Nowhere\n");
        app.Write("Program.cs", """
            #pragma warning disable CS0618 // A name of before is a name still.
            using System;
            using System.Linq;
            using App.Facts;

            Console.WriteLine((Person.Ada.CitizenOf.Single() == Country.Japan) + " " + Country.All.Iso("JP").Single().LabelIn("fr") + " " + (Country.Nowhere == Country.Utopia));

            """);
        Assert.Equal("True Japon True", app.Run("run").Succeeded().Trim());
        app.Write("people.facts", "person Ada \"Ada\" citizen-of Japann\n");
        string told = app.Run("build").Failed();
        Assert.Contains("people.facts(1,29): error FACT2101", told, StringComparison.Ordinal);
        Assert.Contains("did you mean `Japan`?", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_before_compiles_with_a_warning_until_it_is_replaced_by_the_fix()
    {
        using var app = new Consumer(feed);
        app.WriteProject("App.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace>");
        app.Write("people.facts", "person VladimirPutin \"Vladimir Putin\"\n  renamed-from Putin\n");
        app.Write("Program.cs", "using App.Facts;\n\nSystem.Console.WriteLine(Person.Putin.Label);\n");
        string built = app.Run("build").Succeeded();
        Assert.Contains("Program.cs(3,26): warning CS0618", built, StringComparison.Ordinal);
        Assert.Contains("Putin is called Person.VladimirPutin now.", built, StringComparison.Ordinal);
        app.Run("format", "analyzers", "--diagnostics", "CS0618", "--severity", "warn").Succeeded();
        Assert.Equal("using App.Facts;\n\nSystem.Console.WriteLine(Person.VladimirPutin.Label);\n", File.ReadAllText(app["Program.cs"]).ReplaceLineEndings("\n"));
        Assert.Equal("Vladimir Putin", app.Run("run").Succeeded().Trim());
    }
}
