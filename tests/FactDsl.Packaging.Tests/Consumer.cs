namespace FactDsl.Packaging.Tests;

/// <summary>A folder of somebody who has the packages and nothing of this repository; its path has a blank, an apostrophe and letters beyond ASCII.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly PackedFeed _feed;

    /// <summary>Makes a folder whose builds find the packages.</summary>
    /// <param name="feed">The packages.</param>
    /// <param name="name">What the folder's name begins with.</param>
    public Consumer(PackedFeed feed, string name = "l'été à 北京 ")
        : this(feed, Directory.CreateTempSubdirectory(name))
    {
        // Nothing from the folders above may reach in.
        Write("Directory.Build.props", "<Project />\n");
        Write("Directory.Build.targets", "<Project />\n");
        Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{feed.Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="known" value="{Known}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    private Consumer(PackedFeed feed, DirectoryInfo folder)
    {
        _feed = feed;
        _folder = folder;
    }

    /// <summary>A folder with nothing in it.</summary>
    public static Consumer WithNothing(PackedFeed feed) => new(feed, Directory.CreateTempSubdirectory("l'été à 北京 "));

    /// <summary>What this machine has restored before: it only saves downloads, for it has no packages of this version.</summary>
    private static string Known => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } own ? own
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The path of a file or folder in it.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    /// <summary>Writes a project that has the package.</summary>
    /// <param name="name">Its file.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="items">What else it has.</param>
    public void WriteProject(string name, string properties, string items = "")
        => WriteProjectWithout(name, properties, $"""<ItemGroup><PackageReference Include="FactDsl" Version="{PackedFeed.Version}" /></ItemGroup>{items}""");

    /// <summary>Writes a project that has what it says and no more.</summary>
    public void WriteProjectWithout(string name, string properties, string items) => Write(name, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
          </PropertyGroup>
          {items}
        </Project>
        """);

    public Ran Run(params string[] arguments) => Dotnet.Run(_folder.FullName, _feed.Packages, arguments);

    /// <summary>Runs <c>dotnet</c> under a culture; the compiler too, whose server has that of whoever started it.</summary>
    public Ran RunIn(string culture, params string[] arguments)
        => Dotnet.Run(_folder.FullName, _feed.Packages, arguments, ("LANG", culture), ("LC_ALL", culture), ("UseSharedCompilation", "false"));

    public Ran Start(string program, params string[] arguments) => Dotnet.Start(program, _folder.FullName, arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
