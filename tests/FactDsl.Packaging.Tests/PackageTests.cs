using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace FactDsl.Packaging.Tests;

/// <summary>What is in the packages.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class PackageTests(PackedFeed feed)
{
    private const string Package = $"FactDsl.{PackedFeed.Version}.nupkg";
    private const string Symbols = $"FactDsl.{PackedFeed.Version}.snupkg";

    [Fact]
    public void The_package_has_the_library_the_generator_the_task_and_nothing_else()
        => Assert.Equal(
            [
                "FactDsl.nuspec",
                "LICENSE",
                "README.md",
                "analyzers/dotnet/cs/FactDsl.CodeFixes.dll",
                "analyzers/dotnet/cs/FactDsl.Generator.dll",
                "buildTransitive/FactDsl.props",
                "buildTransitive/FactDsl.targets",
                "icon.png",
                "lib/net8.0/FactDsl.dll",
                "lib/net8.0/FactDsl.xml",
                "lib/netstandard2.0/FactDsl.dll",
                "lib/netstandard2.0/FactDsl.xml",
                "tasks/netstandard2.0/FactDsl.Build.dll",
                "tasks/netstandard2.0/FactDsl.Language.dll",
                "tasks/netstandard2.0/FactDsl.dll",
            ],
            feed.FilesOf(Package));

    [Fact]
    public void It_depends_on_nothing_but_memory_for_old_frameworks()
    {
        var nuspec = XDocument.Parse(Encoding.UTF8.GetString(feed.Read(Package, "FactDsl.nuspec")).TrimStart('\uFEFF'));
        Assert.Equal(
            ["net8.0:", ".NETStandard2.0:System.Memory"],
            nuspec.Descendants().Where(static e => e.Name.LocalName == "group").Select(static g => g.Attribute("targetFramework")!.Value + ":" + string.Join(",", g.Elements().Select(static d => d.Attribute("id")!.Value))));
    }

    public static TheoryData<string> Packages => [.. (string[])["FactDsl", "FactDsl.World", "FactDsl.Organizations", "FactDsl.Tool", "FactDsl.Templates"]];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_package_says_what_it_is_with_a_page_an_icon_and_a_licence(string id)
    {
        string package = $"{id}.{PackedFeed.Version}.nupkg";
        var nuspec = XDocument.Parse(Encoding.UTF8.GetString(feed.Read(package, id + ".nuspec")).TrimStart('\uFEFF'));
        string Said(string name) => Assert.Single(nuspec.Descendants(), e => e.Name.LocalName == name).Value;
        Assert.Equal((id, PackedFeed.Version, "The FactDsl authors", "MIT"), (Said("id"), Said("version"), Said("authors"), Said("license")));
        Assert.All((string[])["description", "tags"], name => Assert.NotEqual("", Said(name)));
        Assert.NotEmpty(feed.Read(package, Said("readme")));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], feed.Read(package, Said("icon"))[..4]);
        Assert.StartsWith("MIT License", Encoding.UTF8.GetString(feed.Read(package, "LICENSE")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FactDsl.World")]
    [InlineData("FactDsl.Organizations")]
    public void A_package_of_facts_has_its_library_and_nothing_else(string id)
    {
        Assert.Equal(
            [$"{id}.nuspec", "LICENSE", "README.md", "icon.png", $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml", $"lib/netstandard2.0/{id}.dll", $"lib/netstandard2.0/{id}.xml"],
            feed.FilesOf($"{id}.{PackedFeed.Version}.nupkg"));
        Assert.Contains($"lib/net8.0/{id}.pdb", feed.FilesOf($"{id}.{PackedFeed.Version}.snupkg"));
    }

    [Theory]
    [InlineData("lib/net8.0/FactDsl.dll")]
    [InlineData("lib/netstandard2.0/FactDsl.dll")]
    [InlineData("analyzers/dotnet/cs/FactDsl.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/FactDsl.CodeFixes.dll")]
    [InlineData("tasks/netstandard2.0/FactDsl.Build.dll")]
    public void The_same_sources_give_the_same_bytes(string file)
    {
        using var assembly = new PEReader(new MemoryStream(feed.Read(Package, file)));
        Assert.Contains(assembly.ReadDebugDirectory(), static e => e.Type == DebugDirectoryEntryType.Reproducible);
        // The folder that it was built in would be the one thing left that another machine has otherwise.
        DebugDirectoryEntry symbols = Assert.Single(assembly.ReadDebugDirectory(), static e => e.Type == DebugDirectoryEntryType.CodeView);
        Assert.StartsWith("/_/src/", assembly.ReadCodeViewDebugDirectoryData(symbols).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_property_that_the_generator_asks_for_is_told_of()
    {
        var props = XDocument.Parse(Encoding.UTF8.GetString(feed.Read(Package, "buildTransitive/FactDsl.props")).TrimStart('\uFEFF'));
        string readme = Encoding.UTF8.GetString(feed.Read(Package, "README.md"));
        string[] asked = [.. props.Descendants().Where(static e => e.Name.LocalName is "CompilerVisibleProperty").Select(static e => e.Attribute("Include")!.Value).Where(static n => n != "ProjectDir")];
        string[] metadata = [.. props.Descendants().Where(static e => e.Name.LocalName is "CompilerVisibleItemMetadata").Select(static e => e.Attribute("MetadataName")!.Value)];
        Assert.NotEmpty(metadata);
        Assert.All([.. asked, .. metadata, "EnableDefaultFactItems"], name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_symbols_bring_their_sources(string framework)
    {
        byte[] pdb = feed.Read(Symbols, $"lib/{framework}/FactDsl.pdb");
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(pdb));
        MetadataReader reader = provider.GetMetadataReader();
        string[] files = [.. reader.Documents.Select(d => reader.GetString(reader.GetDocument(d).Name))];
        Assert.Contains("/_/src/FactDsl/Time/FactTime.cs", files);
        Assert.All(files, static f => Assert.StartsWith("/_/", f, StringComparison.Ordinal));
        Guid embedded = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        foreach (DocumentHandle document in reader.Documents)
            Assert.Contains(reader.GetCustomDebugInformation(document), h => reader.GetGuid(reader.GetCustomDebugInformation(h).Kind) == embedded);
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/FactDsl.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/FactDsl.CodeFixes.dll")]
    public void What_the_compiler_loads_needs_nothing_that_the_oldest_compiler_lacks(string file)
    {
        using var assembly = new PEReader(new MemoryStream(feed.Read(Package, file)));
        MetadataReader reader = assembly.GetMetadataReader();
        foreach (AssemblyReference reference in reader.AssemblyReferences.Select(reader.GetAssemblyReference))
        {
            string name = reader.GetString(reference.Name);
            Assert.True(name is "netstandard" or "System.Collections.Immutable" or "System.Memory" or "System.Reflection.Metadata" or "System.Runtime.CompilerServices.Unsafe"
                or "System.Composition.AttributedModel" or "System.Threading.Tasks.Extensions" or "System.Buffers" || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), name);
            if (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                Assert.Equal(new Version(4, 8, 0, 0), reference.Version);
        }
    }
}
