using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace FactDsl.Benchmarks.Apps;

/// <summary>A program that is run as on a developer's machine, whatever this one sets: the compiler's server stays for the next build.</summary>
internal static class Command
{
    /// <summary>Runs it to its end; gives its exit code and all that it said.</summary>
    public static (int ExitCode, string Told) Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(static n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment.Remove("UseSharedCompilation");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
