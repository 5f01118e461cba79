using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Xunit.Abstractions;

namespace FactDsl.Packaging.Tests;

/// <summary>
/// The package with what it can carry compiled ahead of time for the system that it is used on. Where the compiler for that cannot
/// be had, there is nothing to test.
/// </summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class PrecompiledTests(ITestOutputHelper output)
{
    private const string Program = """
        using System;
        using App.Facts;

        Console.WriteLine(Meeting.All.Of(Person.Ada).Latest() + " | " + typeof(FactDsl.FactDate).Assembly.Location.Replace('\\', '/'));
        """;

    private static readonly string s_system = (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux") + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    [Fact]
    public void Apps_of_a_system_take_what_is_compiled_for_it_and_others_what_is_portable()
    {
        using var feed = PackedFeed.WithNothing();
        Ran packed = feed.Pack("FactDsl.Package", "-p:Precompile=" + s_system);
        if (packed.ExitCode != 0 && packed.Output.Contains("Crossgen2", StringComparison.Ordinal) && packed.Output.Contains("NU1", StringComparison.Ordinal))
        {
            output.WriteLine("Skipped: the SDK's ahead-of-time compiler cannot be had for this machine.");
            return;
        }
        packed.Succeeded();
        string library = $"runtimes/{s_system}/lib/net10.0/FactDsl.dll";
        Assert.All([library, $"precompiled/{s_system}/FactDsl.Generator.dll", $"precompiled/{s_system}/FactDsl.Build.dll", $"precompiled/{s_system}/FactDsl.Language.dll"], file => Assert.True(IsCompiled(feed, file), file));
        Assert.False(IsCompiled(feed, "lib/net8.0/FactDsl.dll"));

        string[] told = Run(feed, "net10.0", "run", "-c", "Release");
        Assert.Equal("meeting of Ada, Grace on 2022", told[0]);
        Assert.EndsWith(library, told[1], StringComparison.Ordinal);

        // Published for one system, it lies beside the app and is trimmed with it.
        told = Run(feed, "net10.0", "publish", "--use-current-runtime", "-c", "Release", "-p:PublishTrimmed=true", "-p:SelfContained=true", "-o", "out");
        Assert.DoesNotContain(told, static line => line.Contains("warning", StringComparison.OrdinalIgnoreCase));

        // An earlier .NET runs what is portable.
        using Consumer earlier = Consuming(feed, "net8.0");
        earlier.Run("build", "-c", "Release").Succeeded();
        Assert.DoesNotContain("runtimes/", File.ReadAllText(earlier["bin/Release/net8.0/App.deps.json"]), StringComparison.Ordinal);
    }

    private static string[] Run(PackedFeed feed, string framework, params string[] arguments)
    {
        using Consumer app = Consuming(feed, framework);
        string told = app.Run(arguments).Succeeded();
        if (arguments[0] == "publish")
            Assert.StartsWith("meeting of Ada, Grace on 2022 | ", app.Start(app[OperatingSystem.IsWindows() ? "out/App.exe" : "out/App"]).Succeeded(), StringComparison.Ordinal);
        return [.. told.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    private static Consumer Consuming(PackedFeed feed, string framework)
    {
        // The SDK itself does not publish into a folder with an apostrophe.
        var app = new Consumer(feed, "ahead of time ");
        app.WriteProject("App.csproj", $"<TargetFramework>{framework}</TargetFramework><OutputType>Exe</OutputType><RootNamespace>App</RootNamespace><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        app.Write("people.facts", "source Diary\nper Diary\nperson Ada \"Ada\"\nperson Grace \"Grace\"\nmeeting of Ada, Grace on 2022\n");
        app.Write("Program.cs", Program);
        return app;
    }

    /// <summary>Whether an assembly holds machine code beside its own.</summary>
    private static bool IsCompiled(PackedFeed feed, string file)
    {
        using var assembly = new PEReader(new MemoryStream(feed.Read($"FactDsl.{PackedFeed.Version}.nupkg", file)));
        return assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
