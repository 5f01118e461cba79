using System.Globalization;
using System.Text.RegularExpressions;

namespace FactDsl.Generator.Tests.Builds;

/// <summary>A project in a folder of its own that is really built, with the generator and the runtime of this repository.</summary>
public sealed partial class BuiltProject : IDisposable
{
    private readonly BuildFolder _folder = new();
    private bool _isRestored;

    public void Dispose() => _folder.Dispose();

    /// <summary>Builds the page's project as a section changes it, and gives the findings that are printed, messages left out.</summary>
    internal string[] Build(PageSection section)
    {
        _folder.Clear();
        _folder.WriteProject("Meetings.csproj", section.Project);
        if (!section.IsAlone)
            _folder.Write("Program.cs", "class Program;\n");
        foreach (PageBlock file in ConfiguringPage.Base.Files.Concat(section.Files))
            _folder.Write(file.File, file.Text);
        if (!_isRestored)
            _folder.Dotnet("restore");
        _isRestored = true;
        string output = _folder.Dotnet("build", "--no-restore", "--no-incremental", "-v:q", "-nologo", "-clp:NoSummary");
        Assert.DoesNotMatch(@"(error|warning) (?!FACT)[A-Z]+\d+", output);
        return [.. Printed().Matches(output)
            .Select(static m => (Line: Number(m, "line"), Column: Number(m, "column"), m.Value))
            .Distinct()
            .OrderBy(static f => f.Value[..f.Value.IndexOf('(', StringComparison.Ordinal)], StringComparer.Ordinal)
            .ThenBy(static f => f.Line)
            .ThenBy(static f => f.Column)
            .Select(static f => f.Value)];
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\w-]+\.facts\((?<line>\d+),(?<column>\d+)\): (error|warning) FACT\d{4}")]
    private static partial Regex Printed();
}
