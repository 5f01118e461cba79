namespace FactDsl.Packaging.Tests;

/// <summary>The templates of <c>dotnet new</c>, installed into a place of their own: what they make builds as it is, whatever it is called.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public sealed class TemplateTests : IDisposable
{
    private readonly Consumer _user;

    public TemplateTests(PackedFeed feed)
    {
        _user = new Consumer(feed);
        New("install", Path.Combine(feed.Folder, $"FactDsl.Templates.{PackedFeed.Version}.nupkg"));
    }

    public void Dispose() => _user.Dispose();

    [Fact]
    public void An_app_runs_as_it_is()
    {
        New("facts-console", "-o", "Cold-War 2");
        string output = _user.Run("run", "--project", "Cold-War 2").Succeeded();
        Assert.Contains("Ronald Reagan, Mikhail Gorbachev in Reykjavík", output, StringComparison.Ordinal);
        Assert.Contains("Meetings in 1985: 1", output, StringComparison.Ordinal);
        Assert.Contains("using Cold_War_2.Facts;", File.ReadAllText(_user["Cold-War 2/Program.cs"]), StringComparison.Ordinal);
        Assert.True(File.Exists(_user["Cold-War 2/.editorconfig"]));
        Assert.True(File.Exists(_user["Cold-War 2/obj/Cold-War 2.factdsl.json"]));
    }

    [Fact]
    public void A_library_is_built_without_a_warning_and_used()
    {
        New("facts-library", "-n", "Politics");
        _user.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Politics/Politics.csproj" />
              </ItemGroup>
            </Project>
            """);
        _user.Write("App/Program.cs", """
            using Politics.Facts;

            System.Console.WriteLine(Politics.Encounters.FirstOf(Person.RonaldReagan, Person.MikhailGorbachev)?.Label);
            """);
        Assert.Contains(" 0 Warning(s)", _user.Run("build", "App").Succeeded(), StringComparison.Ordinal);
        Assert.Equal("Geneva summit", _user.Run("run", "--project", "App", "--no-build").Succeeded().Trim());
    }

    private void New(params string[] arguments)
        => _user.Run(["new", .. arguments, "--debug:custom-hive", _user["hive"]]).Succeeded();
}
