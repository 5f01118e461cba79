namespace FactDsl.Generator.Tests.Builds;

/// <summary>A folder of its own in which projects are really built, with the generator and the runtime of this repository.</summary>
internal sealed class BuildFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factdsl d'été ");

    public BuildFolder() => Clear();

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The path of a file in it.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Takes every file away; what builds have made stays.</summary>
    public void Clear()
    {
        foreach (FileInfo old in _folder.GetFiles())
            old.Delete();
        // Nothing from the folders above may reach in.
        Write("Directory.Build.props", "<Project />\n");
        Write("Directory.Build.targets", "<Project />\n");
    }

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    /// <summary>Writes a project that compiles facts.</summary>
    /// <param name="name">Its file.</param>
    /// <param name="lines">What it has besides.</param>
    public void WriteProject(string name, string lines)
    {
        string build = Path.Combine(Repository.Root, "src", "FactDsl.Generator", "build");
        Write(name, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}/FactDsl.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <FactDslBuildAssembly>{AppContext.BaseDirectory}task/FactDsl.Build.dll</FactDslBuildAssembly>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{AppContext.BaseDirectory}FactDsl.Generator.dll" />
                <Reference Include="{AppContext.BaseDirectory}references/net/FactDsl.dll" />
              </ItemGroup>
            {lines}
              <Import Project="{build}/FactDsl.targets" />
            </Project>
            """);
    }

    /// <summary>Runs <c>dotnet</c> here and gives what it prints.</summary>
    public string Dotnet(params string[] arguments) => OwnBuilds.Run("dotnet", _folder.FullName, arguments).Output;
}
