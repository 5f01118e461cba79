namespace FactDsl.Generator.Tests.Builds;

/// <summary>A project that carries its facts in a resource is built, asked, and built anew only where something changed.</summary>
[Trait("Category", "Slow")]
public sealed class CarrierBuildTests : IDisposable
{
    private const string Project = """
        <PropertyGroup>
          <OutputType>Exe</OutputType>
          <RootNamespace>Carried</RootNamespace>
          <FactDslCarrier>resource</FactDslCarrier>
        </PropertyGroup>
        """;

    private readonly BuildFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_facts_travel_in_the_resource_and_follow_the_files()
    {
        _folder.WriteProject("Carried.csproj", Project);
        _folder.Write("people.facts", "person Xi \"Xi Jinping\"\nperson Putin\n");
        _folder.Write("meetings.facts", "meeting Summit of Xi, Putin on 2022-02-04\n");
        _folder.Write("more.facts", "meeting of Xi, Putin on 2014\n");
        _folder.Write("Program.cs", """
            using System;
            using System.Linq;
            using Carried.Facts;

            Console.WriteLine(string.Join("; ", Meeting.All.Of(Person.Xi).Select(m => m.Time + " " + m.Location)));
            """);
        Assert.Equal("on 2014 more.facts:1; on 2022-02-04 meetings.facts:1", BuildAndRun(out DateTime first));
        Assert.Equal("on 2014 more.facts:1; on 2022-02-04 meetings.facts:1", BuildAndRun(out DateTime unchanged));
        Assert.Equal(first, unchanged);

        _folder.Write("more.facts", "\nmeeting of Xi, Putin on 2013\n");
        Assert.Equal("on 2013 more.facts:2; on 2022-02-04 meetings.facts:1", BuildAndRun(out DateTime edited));
        Assert.NotEqual(first, edited);

        File.Delete(_folder["more.facts"]);
        Assert.Equal("on 2022-02-04 meetings.facts:1", BuildAndRun(out _));
    }

    [Fact]
    public void A_resource_names_what_another_assembly_has()
    {
        _folder.Write("states/states.facts", "country France \"France\"\nplace Paris in France\n");
        _folder.WriteProject("states/States.csproj", "<PropertyGroup><RootNamespace>States</RootNamespace></PropertyGroup>");
        _folder.Write("people.facts", "person Ada citizen-of France\nmeeting of Ada, France in Paris on 2020\n");
        _folder.WriteProject("Carried.csproj", Project.Replace("</PropertyGroup>", "<DefaultItemExcludes>$(DefaultItemExcludes);states/**</DefaultItemExcludes></PropertyGroup><ItemGroup><ProjectReference Include=\"states/States.csproj\" /></ItemGroup>", StringComparison.Ordinal));
        _folder.Write("Program.cs", """
            using System;
            using System.Linq;
            using Carried.Facts;

            Console.WriteLine(Person.Ada.CitizenOf.Single() == Country.France && Meeting.All.In(Country.France).Count == 1);
            """);
        Assert.Equal("True", BuildAndRun(out _));
    }

    private string BuildAndRun(out DateTime written)
    {
        string output = _folder.Dotnet("build", "-v:q", "-nologo", "-clp:NoSummary");
        Assert.DoesNotContain("error", output, StringComparison.Ordinal);
        written = File.GetLastWriteTimeUtc(_folder["obj/Debug/net10.0/Carried.factstore"]);
        return _folder.Dotnet("bin/Debug/net10.0/Carried.dll").Trim();
    }
}
