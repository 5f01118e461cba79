using System.Text.Json;

namespace FactDsl.Generator.Tests.Builds;

/// <summary>A build writes down which facts the project has, for editors and the <c>facts</c> command, and only when that changes.</summary>
[Trait("Category", "Slow")]
public sealed class DescribedProjectTests : IDisposable
{
    private readonly BuildFolder _folder = new();
    private readonly BuildFolder _shared = new();

    public void Dispose()
    {
        _folder.Dispose();
        _shared.Dispose();
    }

    [Fact]
    public void The_files_options_and_references_of_a_project_are_written_down_once()
    {
        _shared.Write("pays d'été.facts", "person Putin\n");
        _folder.Write("people.facts", "person Xi\n");
        _folder.Write("dispatch.source.txt", "Xi spoke.\n");
        _folder.Write("Program.cs", "class Program;\n");
        _folder.WriteProject("Described.csproj", $"""
            <PropertyGroup>
              <FactDslNamespace>World.Data</FactDslNamespace>
              <FactDslCarrier>literals</FactDslCarrier>
            </PropertyGroup>
            <ItemGroup>
              <AdditionalFiles Include="{_shared["*.facts"]}" Link="shared\%(Filename)%(Extension)" />
              <AdditionalFiles Include="Program.cs" />
            </ItemGroup>
            """);
        JsonElement described = Build(out DateTime first);
        Assert.Equal(1, described.GetProperty("version").GetInt32());
        Assert.Equal(_folder["Described.csproj"], described.GetProperty("project").GetString());
        Assert.Equal(("World.Data", "Described", "literals"), (Option(described, "namespace"), Option(described, "rootNamespace"), Option(described, "carrier")));
        Assert.False(described.GetProperty("options").TryGetProperty("root", out _));
        Assert.Equal(
            new[] { (_folder["dispatch.source.txt"], null), (_folder["people.facts"], null), (_shared["pays d'été.facts"], "shared/pays d'été.facts") }.OrderBy(static f => f.Item1, StringComparer.Ordinal),
            described.GetProperty("files").EnumerateArray().Select(static f => (f.GetProperty("path").GetString()!, f.TryGetProperty("link", out JsonElement link) ? link.GetString() : null)));
        Assert.Equal(0, described.GetProperty("shared").GetArrayLength());
        Assert.Equal(["FactDsl.dll"], described.GetProperty("references").EnumerateArray().Select(static r => Path.GetFileName(r.GetString())));

        _folder.Write("people.facts", "person Xi\nperson Zhou\n");
        Build(out DateTime edited);
        Assert.Equal(first, edited);

        File.Delete(_folder["dispatch.source.txt"]);
        Assert.Equal(2, Build(out _).GetProperty("files").GetArrayLength());
    }

    [Fact]
    public void A_reference_that_shares_facts_is_written_down_anew_when_it_shares_others()
    {
        _shared.Write("atlas.facts", "country France\n");
        _shared.WriteProject("Atlas.csproj", "");
        _folder.Write("people.facts", "person Ada citizen-of France\n");
        _folder.Write("Program.cs", "class Program;\n");
        _folder.WriteProject("Described.csproj", $"""<ItemGroup><ProjectReference Include="{_shared["Atlas.csproj"]}" /></ItemGroup>""");
        JsonElement first = Assert.Single(Build(out DateTime written).GetProperty("shared").EnumerateArray());
        Assert.Equal("Atlas.dll", Path.GetFileName(first.GetProperty("path").GetString()));

        _shared.Write("Other.cs", "public class Other;\n");
        Build(out DateTime code);
        Assert.Equal(written, code);

        _shared.Write("atlas.facts", "country France\ncountry Spain\n");
        JsonElement later = Assert.Single(Build(out _).GetProperty("shared").EnumerateArray());
        Assert.Equal(first.GetProperty("path").GetString(), later.GetProperty("path").GetString());
        Assert.NotEqual(first.GetProperty("hash").GetString(), later.GetProperty("hash").GetString());
    }

    private static string? Option(JsonElement described, string name) => described.GetProperty("options").GetProperty(name).GetString();

    private JsonElement Build(out DateTime written)
    {
        string output = _folder.Dotnet("build", "-v:q", "-nologo", "-clp:NoSummary"), file = _folder["obj/Described.factdsl.json"];
        Assert.DoesNotContain("error", output, StringComparison.Ordinal);
        written = File.GetLastWriteTimeUtc(file);
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement;
    }
}
