using System.Diagnostics;
using System.IO;
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

    public static ServerProcess Start()
    {
        string server = Path.Combine(AppContext.BaseDirectory, "facts-language-server.dll");
        return new ServerProcess(Process.Start(new ProcessStartInfo("dotnet", [server]) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
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
