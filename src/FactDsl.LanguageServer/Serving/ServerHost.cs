using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactDsl.Editing.Workspaces;
using FactDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace FactDsl.LanguageServer.Serving;

/// <summary>Connects a server with the streams of its client.</summary>
internal static class ServerHost
{
    /// <summary>Serves until the client says that it is enough, or is gone.</summary>
    /// <param name="input">What the client says.</param>
    /// <param name="output">What it is answered.</param>
    /// <param name="files">Where files are read from.</param>
    /// <returns>The code that the process is to end with.</returns>
    public static async Task<int> ServeAsync(Stream input, Stream output, IFactFiles files)
    {
        using JsonRpc rpc = Listen(input, output, new Server(files), out Task<int> exit);
        int code = await exit.ConfigureAwait(false);
        return code;
    }

    /// <summary>Begins to serve.</summary>
    internal static JsonRpc Listen(Stream input, Stream output, Server server, out Task<int> exit)
    {
        // The connection owns the handler, and the handler the formatter.
#pragma warning disable CA2000
        var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(output, input, CreateFormatter()))
#pragma warning restore CA2000
        {
            CancelLocallyInvokedMethodsWhenConnectionIsClosed = true,
        };
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<ILanguageServer>(), server, new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
        server.Connect(rpc.Attach<ILanguageClient>(new JsonRpcProxyOptions { ServerRequiresNamedArguments = true }));
        rpc.Disconnected += (_, _) => server.Disconnected();
        exit = server.Exit;
        rpc.StartListening();
        return rpc;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All types come from the generated context.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All types come from the generated context.")]
    private static SystemTextJsonFormatter CreateFormatter() => new()
    {
        JsonSerializerOptions = new JsonSerializerOptions
        {
            TypeInfoResolver = LspJson.Default,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        },
    };
}
