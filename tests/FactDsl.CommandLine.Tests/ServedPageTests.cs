using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FactDsl.CommandLine.Tests;

/// <summary>The page of <c>facts view --serve</c>: a reader that stops reading stops nobody else.</summary>
public sealed class ServedPageTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Readers_that_take_nothing_keep_neither_the_page_nor_news_from_others()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Ada\n");
        using var output = new HeardAddress();
        using var end = new CancellationTokenSource();
        Task<int> serving = new FactsCommand(TextReader.Null, output, TextWriter.Null, terminal.Folder).RunAsync(["view", ".", "--serve"], end.Token);
        var address = new Uri(await output.Address.WaitAsync(s_patience));
        var deaf = new List<TcpClient>();
        foreach (string path in (string[])["/", "/changes", "/", "/changes"])
        {
            // It asks, and never reads what it is told.
            var reader = new TcpClient { ReceiveBufferSize = 1024 };
            await reader.ConnectAsync(IPAddress.Loopback, address.Port);
            await reader.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"));
            deaf.Add(reader);
        }
        using var client = new HttpClient { Timeout = s_patience };
        Assert.Contains("Ada", await client.GetStringAsync(address), StringComparison.Ordinal);
        using StreamReader news = new(await client.GetStreamAsync(new Uri(address, "changes")));
        Assert.Equal(": the facts", await news.ReadLineAsync().WaitAsync(s_patience));
        terminal.With("a.facts", "person Ada\nperson Bob\n");
        string? told;
        do
            told = await news.ReadLineAsync().WaitAsync(s_patience);
        while (told is "");
        Assert.Equal("data: changed", told);
        Assert.Contains("Bob", await client.GetStringAsync(address), StringComparison.Ordinal);
        await end.CancelAsync();
        Assert.Equal(0, await serving.WaitAsync(s_patience));
        deaf.ForEach(static r => r.Dispose());
    }

    private sealed class HeardAddress : StringWriter
    {
        private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Address => _address.Task;

        public override void Write(string? value)
        {
            if (value?.StartsWith("http", StringComparison.Ordinal) == true)
                _address.TrySetResult(value.Trim());
        }
    }
}
