using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace FactDsl.Benchmarks.Apps;

/// <summary>A route as a project in a folder of its own, outside of the repository: built and started as a user would.</summary>
internal sealed class AppProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factdsl-app-");

    public AppProject(AppRoute route, string aot = "")
    {
        Route = route;
        Write("Directory.Build.props", "<Project />\n");
        Write("Directory.Build.targets", "<Project />\n");
        Write("Directory.Packages.props", "<Project />\n");
        Write("App.csproj", ProjectFile(route, aot));
        Write("Program.cs", route.Program);
        Write("Measure.cs", Sources.Text("Apps/Measure.cs.txt"));
        foreach ((string name, string text) in route.Files)
            Write(name, text);
        foreach ((string name, byte[] content) in route.Data)
            File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);
    }

    public AppRoute Route { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Gets the packages; not part of what is measured.</summary>
    public void Restore() => Run("dotnet", "restore", "-v:q");

    /// <summary>Builds everything anew; gives the time in milliseconds.</summary>
    public double Build(params string[] more)
    {
        long start = Stopwatch.GetTimestamp();
        Run("dotnet", ["build", "-c", "Release", "--no-restore", "--no-incremental", "-v:q", "-nologo", "-clp:NoSummary", .. more]);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Publishes for NativeAOT; gives where to, or why it cannot.</summary>
    public (bool IsDone, string Told) Publish()
    {
        (int code, string output) = Command.Run(_folder.FullName, "dotnet", "publish", "-c", "Release", "-v:q", "-nologo", "-o", Path.Combine(_folder.FullName, "aot"));
        return (code == 0, output.Split('\n').FirstOrDefault(static l => l.Contains("error", StringComparison.Ordinal)) ?? "");
    }

    /// <summary>Starts the app and reads what it says of itself.</summary>
    public AppRun Start(bool isAot = false)
    {
        long start = Stopwatch.GetTimestamp();
        string output = isAot
            ? Run(Path.Combine(_folder.FullName, "aot", "App"))
            : Run("dotnet", "exec", Path.Combine(_folder.FullName, "bin", "Release", "net10.0", "App.dll"));
        double whole = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        string[] said = output.Trim().Split(' ');
        return said.Length < 4
            ? new AppRun(0, 0, whole, 0, 0)
            : new AppRun(Number(said[0]), Number(said[1]) / 1000.0, whole, Number(said[2]), Number(said[3]));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string ProjectFile(AppRoute route, string aot) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>App</AssemblyName>
            <RootNamespace>App</RootNamespace>
            <Nullable>enable</Nullable>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
          {aot}
          {route.Project}
        </Project>
        """;

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Run(string program, params string[] arguments)
    {
        (int code, string output) = Command.Run(_folder.FullName, program, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{Route.Name}: {program} {string.Join(' ', arguments)} ended with {code}:\n{output}");
    }
}

/// <summary>What a started app says of itself.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="First">Milliseconds from the first line of the program to the answer.</param>
/// <param name="Whole">Milliseconds that the process lived.</param>
/// <param name="Managed">Kilobytes on the managed heap after the answer.</param>
/// <param name="Resident">Kilobytes in memory after the answer.</param>
internal sealed record AppRun(long Answer, double First, double Whole, long Managed, long Resident);
