using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace FactDsl.Packaging.Tests;

/// <summary>
/// The packages of this repository, packed once for all tests, and a package cache that nobody else has. Where <c>FACTDSL_FEED</c>
/// names a folder, they are packed into it unless it has them, and stay there.
/// </summary>
public sealed class PackedFeed : IDisposable
{
    /// <summary>A version that no registry has, so that nothing but the feed can give it; it is the latest, so that whoever names none gets it.</summary>
    public const string Version = "1000.0.0";

    /// <summary>The projects that are packed.</summary>
    public static IReadOnlyList<string> Projects { get; } = ["FactDsl.Package", "FactDsl.CommandLine", "FactDsl.World", "FactDsl.Organizations", "FactDsl.Templates"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factdsl-feed-");

    public PackedFeed()
        : this(Environment.GetEnvironmentVariable("FACTDSL_FEED"))
    {
        if (Directory.EnumerateFiles(Folder, "*.nupkg").Any())
            return;
        foreach (string project in Projects)
            Pack(project).Succeeded();
    }

    private PackedFeed(string? folder)
    {
        Packages = _folder.CreateSubdirectory("packages").FullName;
        Folder = folder is { Length: > 0 } kept ? Directory.CreateDirectory(kept).FullName : _folder.CreateSubdirectory("feed").FullName;
    }

    /// <summary>A feed that has nothing yet, with a cache of its own.</summary>
    internal static PackedFeed WithNothing() => new(folder: null);

    /// <summary>Where the packages lie.</summary>
    public string Folder { get; }

    /// <summary>The cache that consumers restore into.</summary>
    public string Packages { get; }

    /// <summary>The files of a package, in ordinal order, without those that every package has.</summary>
    public string[] FilesOf(string package)
    {
        using ZipArchive archive = Open(package);
        return [.. archive.Entries.Select(static e => e.FullName).Where(static n => !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal) && n != "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }

    /// <summary>A file of a package.</summary>
    public byte[] Read(string package, string file)
    {
        using ZipArchive archive = Open(package);
        using Stream stream = archive.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Packs a project.</summary>
    /// <param name="project">Its folder below <c>src</c>.</param>
    /// <param name="more">What else <c>dotnet pack</c> is told.</param>
    internal Ran Pack(string project, params string[] more)
        => Dotnet.Start("dotnet", Repository(), ["pack", Path.Combine("src", project), "-c", "Release", "-o", Folder, $"-p:PackageVersion={Version}", "-nologo", "-v:q", .. more]);

    /// <summary>A folder of the package as consumers have it, once one of them has restored it.</summary>
    public string Unpacked(string folder) => Path.Combine(Packages, "factdsl", Version, folder);

    private ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Folder, package));

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}

/// <summary>The tests that share the packages.</summary>
[CollectionDefinition(Name)]
public sealed class PackedFeedCollection : ICollectionFixture<PackedFeed>
{
    public const string Name = "packed";
}
