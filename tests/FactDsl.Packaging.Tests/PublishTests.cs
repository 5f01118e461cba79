using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace FactDsl.Packaging.Tests;

/// <summary>
/// Apps as they are shipped: trimmed, and compiled ahead of time. Neither warns, and both answer as before, also of what another
/// assembly has. What they weigh stands in <c>src/docs/carriers.md</c>; <c>PUBLISHED_SIZES=write</c> writes it there.
/// </summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class PublishTests(PackedFeed feed, ITestOutputHelper output)
{
    private const string Facts = """
        person XiJinping "Xi Jinping"
        person VladimirPutin "Vladimir Putin"
        source Rfi "RFI"
        per Rfi
        person Ada "Ada" citizen-of Japan
        meeting Summit of XiJinping, VladimirPutin on 2022-02-04
        question Companions meeting of XiJinping, ?who

        """;

    private const string Program = """
        using System;
        using System.Linq;
        using System.Text.Json;
        using App.Facts;

        Console.WriteLine(Meeting.All.Of(Person.XiJinping).Latest() + " | " + Companions.Ask()[0].Who!.Label + " | " + Meeting.Summit.Citations[0]);
        var options = new JsonSerializerOptions { TypeInfoResolver = App.Facts.FactsJson.Default };
        Console.WriteLine(JsonSerializer.Serialize(Person.All.Except([Person.Ada]).ToArray(), options.GetTypeInfo(typeof(Person[]))));
        Console.WriteLine((Person.Ada.CitizenOf.Single() == Country.Japan) + " " + Person.Ada.CitizenOf.Single().LabelIn("fr"));
        Console.WriteLine(Organization.EuropeanUnion.Members.On(2000).Count + " " + Country.Japan.OrganizationsAsMember.Single().Name + " " + JsonSerializer.Serialize(Organization.EuropeanUnion, options.GetTypeInfo(typeof(Organization))).Contains("country.Croatia"));
        """;

    private const string Answer = "meeting of Xi Jinping, Vladimir Putin on 2022-02-04 | Vladimir Putin | RFI";

    private const string Json = """[{"kind":"person","name":"VladimirPutin","label":"Vladimir Putin","labels":[{"text":"Vladimir Putin"}],"location":{"file":"people.facts","line":2}},{"kind":"person","name":"XiJinping","label":"Xi Jinping","labels":[{"text":"Xi Jinping"}],"location":{"file":"people.facts","line":1}}]""";

    [Fact]
    public void A_trimmed_app_answers() => Publish("<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained>", "`PublishTrimmed`, with the .NET runtime");

    [Fact]
    public void An_app_compiled_ahead_of_time_answers()
    {
        string? compiler = (string[])["clang", "gcc"] is var known ? known.FirstOrDefault(IsThere) : null;
        if (OperatingSystem.IsLinux() && compiler is null)
        {
            output.WriteLine("Skipped: NativeAOT needs clang or gcc to link with, and this machine has neither.");
            return;
        }
        Publish("<PublishAot>true</PublishAot>" + (compiler is "gcc" ? "<CppCompilerAndLinker>gcc</CppCompilerAndLinker>" : ""), "`PublishAot`");
    }

    private void Publish(string properties, string how)
    {
        using var app = new Consumer(feed, "published ");
        app.WriteProject("App.csproj", $"<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors><InvariantGlobalization>true</InvariantGlobalization><DebugType>none</DebugType>{properties}",
            $"""<ItemGroup><PackageReference Include="FactDsl.Organizations" Version="{PackedFeed.Version}" /></ItemGroup>""");
        app.Write("people.facts", Facts);
        app.Write("Program.cs", Program);
        string told = app.Run("publish", "--use-current-runtime", "-c", "Release", "-o", "out").Succeeded();
        Assert.DoesNotContain("warning", told, StringComparison.OrdinalIgnoreCase);
        string executable = app[OperatingSystem.IsWindows() ? "out/App.exe" : "out/App"];
        Assert.Equal([Answer, Json, "True Japon", "15 GroupOfSeven True"], app.Start(executable).Succeeded().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        double size = new DirectoryInfo(app["out"]).EnumerateFiles().Where(static f => f.Extension is not (".dbg" or ".pdb")).Sum(static f => f.Length) / 1e6;
        output.WriteLine($"{how}: {size:0.0} MB");
        // Another patch of the SDK, or another system, weighs a little more or less.
        Assert.InRange(size, 0.7 * Recorded(how, size), 1.3 * Recorded(how, size));
    }

    /// <summary>What the page says that an app weighs.</summary>
    /// <param name="how">How it is published, as the page calls it.</param>
    /// <param name="size">What it weighs now, in megabytes.</param>
    private static double Recorded(string how, double size, [CallerFilePath] string path = "")
    {
        string page = Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "src", "docs", "carriers.md");
        string text = File.ReadAllText(page);
        var row = new Regex(@"^\| " + Regex.Escape(how) + @" \| ([0-9.]+) MB \|$", RegexOptions.Multiline);
        if (Environment.GetEnvironmentVariable("PUBLISHED_SIZES") == "write")
            File.WriteAllText(page, text = row.Replace(text, string.Create(CultureInfo.InvariantCulture, $"| {how} | {size:0.0} MB |")));
        Match recorded = row.Match(text);
        Assert.True(recorded.Success, $"{page} does not say what an app weighs with {how}.");
        return double.Parse(recorded.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static bool IsThere(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
