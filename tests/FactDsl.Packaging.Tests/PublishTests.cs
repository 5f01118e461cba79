using Xunit.Abstractions;

namespace FactDsl.Packaging.Tests;

/// <summary>Apps as they are shipped: trimmed, and compiled ahead of time. Neither warns, and both answer as before.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class PublishTests(PackedFeed feed, ITestOutputHelper output)
{
    private const string Facts = """
        person XiJinping "Xi Jinping"
        person VladimirPutin "Vladimir Putin"
        source Rfi "RFI"
        per Rfi
        meeting Summit of XiJinping, VladimirPutin on 2022-02-04
        question Companions meeting of XiJinping, ?who

        """;

    private const string Program = """
        using System;
        using App.Facts;

        Console.WriteLine(Meeting.All.Of(Person.XiJinping).Latest() + " | " + Companions.Ask()[0].Who!.Label + " | " + Meeting.Summit.Citations[0]);
        """;

    private const string Answer = "meeting of Xi Jinping, Vladimir Putin on 2022-02-04 | Vladimir Putin | RFI";

    [Fact]
    public void A_trimmed_app_answers() => Publish("<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained>", "trimmed");

    [Fact]
    public void An_app_compiled_ahead_of_time_answers()
    {
        string? compiler = (string[])["clang", "gcc"] is var known ? known.FirstOrDefault(IsThere) : null;
        if (OperatingSystem.IsLinux() && compiler is null)
        {
            output.WriteLine("Skipped: NativeAOT needs clang or gcc to link with, and this machine has neither.");
            return;
        }
        Publish("<PublishAot>true</PublishAot>" + (compiler is "gcc" ? "<CppCompilerAndLinker>gcc</CppCompilerAndLinker>" : ""), "compiled ahead of time");
    }

    private void Publish(string properties, string how)
    {
        using var app = new Consumer(feed, "published ");
        app.WriteProject("App.csproj", $"<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors><InvariantGlobalization>true</InvariantGlobalization><DebugType>none</DebugType>{properties}");
        app.Write("people.facts", Facts);
        app.Write("Program.cs", Program);
        app.Run("publish", "--use-current-runtime", "-c", "Release", "-o", "out").Succeeded();
        string executable = app[OperatingSystem.IsWindows() ? "out/App.exe" : "out/App"];
        Assert.Equal(Answer, app.Start(executable).Succeeded().Trim());
        long bytes = new DirectoryInfo(app["out"]).EnumerateFiles().Where(static f => f.Extension is not (".dbg" or ".pdb")).Sum(static f => f.Length);
        output.WriteLine($"An app with facts, {how}: {bytes / 1e6:0.0} MB");
    }

    private static bool IsThere(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
