using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FactDsl.Generator.Tests.Builds;

/// <summary>A project in a folder of its own that is really built, with the generator and the runtime of this repository.</summary>
public sealed partial class BuiltProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factdsl-build-");
    private bool _isRestored;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Builds the page's project as a section changes it, and gives the findings that are printed, messages left out.</summary>
    internal string[] Build(PageSection section)
    {
        foreach (FileInfo old in _folder.GetFiles())
            old.Delete();
        // Nothing from the folders above may reach in.
        Write("Directory.Build.props", "<Project />\n");
        Write("Directory.Build.targets", "<Project />\n");
        Write("Meetings.csproj", ProjectFile(section.Project));
        if (!section.IsAlone)
            Write("Program.cs", "class Program;\n");
        foreach (PageBlock file in ConfiguringPage.Base.Files.Concat(section.Files))
            Write(file.File, file.Text);
        if (!_isRestored)
            Run("restore");
        _isRestored = true;
        string output = Run("build", "--no-restore", "--no-incremental", "-v:q", "-nologo", "-clp:NoSummary", "-p:UseSharedCompilation=false");
        Assert.DoesNotMatch(@"(error|warning) (?!FACT)[A-Z]+\d+", output);
        return [.. Printed().Matches(output)
            .Select(static m => (Line: Number(m, "line"), Column: Number(m, "column"), m.Value))
            .Distinct()
            .OrderBy(static f => f.Value[..f.Value.IndexOf('(', StringComparison.Ordinal)], StringComparer.Ordinal)
            .ThenBy(static f => f.Line)
            .ThenBy(static f => f.Column)
            .Select(static f => f.Value)];
    }

    private static string ProjectFile(string lines)
    {
        string build = Path.Combine(ConfiguringPage.Repository, "src", "FactDsl.Generator", "build");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}/FactDsl.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{AppContext.BaseDirectory}FactDsl.Generator.dll" />
                <Reference Include="{AppContext.BaseDirectory}references/net/FactDsl.dll" />
              </ItemGroup>
            {lines}
              <Import Project="{build}/FactDsl.targets" />
            </Project>
            """;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        // `dotnet test` tells its children which MSBuild they are part of; this build is on its own.
        foreach (string name in start.Environment.Keys.Where(static n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.Result;
    }

    [GeneratedRegex(@"[\w-]+\.facts\((?<line>\d+),(?<column>\d+)\): (error|warning) FACT\d{4}")]
    private static partial Regex Printed();
}
