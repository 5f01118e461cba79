using System.Diagnostics;

namespace FactDsl.Packaging.Tests;

/// <summary>What a command printed, and whether it succeeded.</summary>
internal sealed record Ran(int ExitCode, string Output)
{
    /// <summary>The output of a command that had to succeed.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return Output;
    }

    /// <summary>The output of a command that had to fail.</summary>
    public string Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return Output;
    }
}

/// <summary>Runs <c>dotnet</c> as somebody would who has nothing but the SDK.</summary>
internal static class Dotnet
{
    /// <param name="folder">Where it runs.</param>
    /// <param name="packages">The package cache, a folder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What else its environment has.</param>
    public static Ran Run(string folder, string packages, string[] arguments, params (string Name, string Value)[] environment)
        => Start("dotnet", folder, arguments, [("NUGET_PACKAGES", packages), .. environment]);

    /// <summary>Runs a program.</summary>
    public static Ran Start(string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // `dotnet test` tells its children which MSBuild they are part of; these builds are on their own.
        foreach (string name in start.Environment.Keys.Where(static n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output + errors.Result);
    }
}
