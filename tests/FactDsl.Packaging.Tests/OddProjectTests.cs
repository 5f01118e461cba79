namespace FactDsl.Packaging.Tests;

/// <summary>Projects that facts cannot become C# in: each is told so in one sentence.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class OddProjectTests(PackedFeed feed)
{
    private const string Net10 = "<TargetFramework>net10.0</TargetFramework>";

    [Theory]
    [InlineData("App.fsproj", "Program.fs", "module App\n", """<ItemGroup><Compile Include="Program.fs" /></ItemGroup>""")]
    [InlineData("App.vbproj", "Program.vb", "Module App\nEnd Module\n", "")]
    public void A_project_of_another_language_is_told_to_refer_to_one_in_CSharp(string project, string code, string text, string items)
    {
        using var app = new Consumer(feed);
        app.WriteProject(project, Net10, items);
        app.Write(code, text);
        app.Write("people.facts", "person Ada\n");
        string built = app.Run("build", project).Failed();
        Assert.Contains("error FACT0015: Facts become C#, and this project is written in another language: ", built, StringComparison.Ordinal);
        // One that has no facts of its own may have the package.
        File.Delete(app["people.facts"]);
        app.Run("build", project).Succeeded();
    }

    [Fact]
    public void A_global_package_reference_is_told_to_be_a_package_reference()
    {
        using var app = new Consumer(feed);
        app.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><GlobalPackageReference Include="FactDsl" Version="{PackedFeed.Version}" /></ItemGroup>
            </Project>
            """);
        app.WriteProjectWithout("App.csproj", Net10, "");
        app.Write("people.facts", "person Ada\n");
        Assert.Contains("error FACT0014: FactDsl is a library too, and a GlobalPackageReference brings none: ", app.Run("build").Failed(), StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_whose_output_lies_in_a_folder_for_all_and_whose_folder_has_a_number_sign_build_and_are_found()
    {
        using var app = new Consumer(feed, "C# & F# ");
        app.Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>\n");
        app.WriteProject("src/App/App.csproj", Net10);
        app.Write("src/App/people.facts", "person Ada\nperson Ada\n");
        app.Write("src/App/._people.facts", "\0");
        File.CreateSymbolicLink(app["src/App/.#people.facts"], "ada@machine.1:2");
        Assert.Contains("people.facts(2,8): error FACT2104", app.Run("build", "src/App/App.csproj").Failed(), StringComparison.Ordinal);
        Assert.True(File.Exists(app["artifacts/obj/App/App.factdsl.json"]));
    }
}
