using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Tasks;
using StreamJsonRpc;

namespace FactDsl.Benchmarks.Editor;

/// <summary>The real server as a process of its own, over its standard input and output, as an editor starts it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly JsonRpc _rpc;

    private ServerProcess(Process process)
    {
        _process = process;
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, new SystemTextJsonFormatter()));
        _rpc.AddLocalRpcMethod("textDocument/publishDiagnostics", static (string uri, JsonElement diagnostics) => { });
        _rpc.AddLocalRpcMethod("window/logMessage", static (int type, string message) => Console.Error.WriteLine(message));
        _rpc.StartListening();
    }

    /// <summary>The memory that it takes, in MB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts the server.</summary>
    /// <param name="machineCode">The server as machine code; null for the one that is compiled while it runs.</param>
    public static ServerProcess Start(string? machineCode)
    {
        ProcessStartInfo start = machineCode is null ? new("dotnet", [Path.Combine(AppContext.BaseDirectory, "facts-language-server.dll")]) : new(machineCode);
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>Makes the server machine code, as the extension brings it.</summary>
    /// <param name="folder">Where to.</param>
    /// <returns>The program; null where it cannot be made here.</returns>
    public static string? Publish(string folder)
    {
        string project = Path.Combine(Sources.Repository, "src", "FactDsl.LanguageServer");
        string[] linker = OperatingSystem.IsLinux() && !File.Exists("/usr/bin/clang") ? ["-p:CppCompilerAndLinker=gcc"] : [];
        using Process publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v:q", "-nologo", .. linker]) { RedirectStandardOutput = true })!;
        Console.Error.Write(publish.StandardOutput.ReadToEnd());
        publish.WaitForExit();
        string program = Path.Combine(folder, OperatingSystem.IsWindows() ? "facts-language-server.exe" : "facts-language-server");
        return publish.ExitCode == 0 && File.Exists(program) ? program : null;
    }

    public Task<JsonElement> AskAsync(string method, object parameters) => _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters);

    public Task TellAsync(string method, object parameters) => _rpc.NotifyWithParameterObjectAsync(method, parameters);

    public void Dispose()
    {
        _rpc.Dispose();
        if (!_process.WaitForExit(5_000))
            _process.Kill();
        _process.Dispose();
    }
}
