using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FactDsl.Testing;

/// <summary>
/// Builds that tests start: on their own, whatever <c>dotnet test</c> and the machine set. The compiler's server stays for the next
/// of them, since most of what a small build takes is the start of a compiler; it is nobody else's, so that it holds no generator of before.
/// </summary>
public static class OwnBuilds
{
    private const string ServerName = "SharedCompilationId";

    // Whoever runs several test projects may have named a server for all of them, and ends it.
    private static readonly string? s_given = Environment.GetEnvironmentVariable(ServerName);
    private static readonly string s_server = s_given is { Length: > 0 } ? s_given : "factdsl-tests-" + Guid.NewGuid().ToString("N");

    static OwnBuilds()
    {
        if (s_given is not { Length: > 0 })
            AppDomain.CurrentDomain.ProcessExit += static (_, _) => EndServer();
    }

    /// <summary>Runs a program to its end; gives its exit code and all that it printed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What its environment has besides.</param>
    public static (int ExitCode, string Output) Run(string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // `dotnet test` tells its children which MSBuild they are part of; these builds are on their own.
        foreach (string name in start.Environment.Keys.Where(static n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment[ServerName] = s_server;
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    /// <summary>Tells the server to end, and does not wait for it. One that cannot be told ends by itself, ten minutes after the last build.</summary>
    private static void EndServer()
    {
        string root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        foreach (string server in Directory.Exists(Path.Combine(root, "sdk")) ? Directory.GetDirectories(Path.Combine(root, "sdk")).Select(static sdk => Path.Combine(sdk, "Roslyn", "bincore", "VBCSCompiler.dll")).Where(File.Exists) : [])
        {
            var start = new ProcessStartInfo("dotnet", [server, "-pipename:" + s_server, "-shutdown"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            Process.Start(start)?.Dispose();
        }
    }
}
