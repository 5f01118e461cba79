using System;
using System.IO;
using System.Runtime.InteropServices;

namespace FactDsl.Benchmarks.Apps;

/// <summary>
/// The package FactDsl as apps get it, packed from this repository: with what it carries compiled ahead of time where the compiler
/// for that can be had, else portable.
/// </summary>
internal sealed class AppPackage : IDisposable
{
    // No registry has it.
    private const string Version = "1000.0.0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factdsl-package-");

    public AppPackage()
    {
        string os = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        string system = os + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        IsPrecompiled = Pack("-p:Precompile=" + system).ExitCode == 0;
        if (!IsPrecompiled && Pack() is (not 0, var told))
            throw new InvalidOperationException("The package cannot be packed:\n" + told);
    }

    /// <summary>Whether generator, task and library are there compiled ahead of time.</summary>
    public bool IsPrecompiled { get; }

    /// <summary>What the page says of it.</summary>
    public string Told => IsPrecompiled
        ? "FactDsl is the package of this repository, packed with generator, task and library compiled ahead of time for this system."
        : "FactDsl is the package of this repository, packed without anything compiled ahead of time: the compiler for that cannot be had here.";

    /// <summary>Lines of a project file that bring the package, from a folder and into a cache that nobody else has.</summary>
    public string Reference => $"""
        <PropertyGroup>
          <RestoreAdditionalProjectSources>{Folder("feed")}</RestoreAdditionalProjectSources>
          <RestorePackagesPath>{Folder("cache")}</RestorePackagesPath>
        </PropertyGroup>
        <ItemGroup><PackageReference Include="FactDsl" Version="{Version}" /></ItemGroup>
        """;

    public void Dispose() => _folder.Delete(recursive: true);

    private (int ExitCode, string Told) Pack(params string[] more)
        => Command.Run(Sources.Repository, "dotnet", ["pack", "src/FactDsl.Package", "-c", "Release", "-o", Folder("feed"), "-p:PackageVersion=" + Version, "-nologo", "-v:q", .. more]);

    private string Folder(string name) => Path.Combine(_folder.FullName, name);
}
