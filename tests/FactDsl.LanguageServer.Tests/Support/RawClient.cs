using System.Globalization;
using System.Text;
using System.Text.Json;
using FactDsl.LanguageServer.Serving;
using Nerdbank.Streams;
using StreamJsonRpc;

namespace FactDsl.LanguageServer.Tests.Support;

/// <summary>A client that writes and reads messages byte by byte, to see what a client library would hide.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Stream _stream;
    private readonly JsonRpc _server;

    public RawClient(MemoryFiles files)
    {
        (_stream, Stream far) = FullDuplexStream.CreatePair();
        _server = ServerHost.Listen(far, far, new Server(files), out _);
    }

    public async Task SendAsync(string json)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        await _stream.WriteAsync(body);
        await _stream.FlushAsync();
    }

    /// <summary>The next message that answers a request.</summary>
    public async Task<JsonElement> AnswerAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var header = new StringBuilder();
            byte[] one = new byte[1];
            while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                await _stream.ReadExactlyAsync(one, patience.Token);
                header.Append((char)one[0]);
            }
            string length = header.ToString().Split("\r\n").Single(static l => l.StartsWith("Content-Length:", StringComparison.Ordinal));
            byte[] body = new byte[int.Parse(length.AsSpan("Content-Length:".Length), CultureInfo.InvariantCulture)];
            await _stream.ReadExactlyAsync(body, patience.Token);
            JsonElement message = JsonDocument.Parse(body).RootElement;
            if (message.TryGetProperty("result", out _) || message.TryGetProperty("error", out _))
                return message;
        }
    }

    public void Dispose()
    {
        _server.Dispose();
        _stream.Dispose();
    }
}
