using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;

namespace FactDsl.CommandLine.Viewing;

/// <summary>Shows the page to browsers of this machine, and tells them when a file has changed (server-sent events).</summary>
internal sealed class PageServer : IDisposable
{
    private const string Changes = "/changes";

    private readonly CommandContext _facts;
    private readonly ViewedFacts _viewed;
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<Listener, bool> _listening = new();
    private WatchedFiles? _watched;
    private byte[] _page = [];

    /// <summary>Prepares a server; it hears nobody before <see cref="RunAsync"/>.</summary>
    /// <param name="facts">The command.</param>
    /// <param name="viewed">The facts.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    public PageServer(CommandContext facts, ViewedFacts viewed, int port)
    {
        _facts = facts;
        _viewed = viewed;
        Address = $"http://127.0.0.1:{(port == 0 ? FreePort() : port).ToString(CultureInfo.InvariantCulture)}/";
        // Only this address: a page of somebody else cannot reach it under another name.
        _listener.Prefixes.Add(Address);
    }

    /// <summary>Where browsers find the page.</summary>
    public string Address { get; }

    /// <summary>Serves until it is told to end.</summary>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    /// <exception cref="HttpListenerException">The port is taken.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        int code = Read();
        if (code == ExitCode.Failed)
            return code;
        _listener.Start();
        _watched = new WatchedFiles(_facts.Folder, _viewed.Paths, Renew);
        _facts.Output.Write($"{Address}\n");
        _facts.Errors.Write("facts: the page follows the files; Ctrl-C ends it\n");
        using CancellationTokenRegistration end = cancellation.Register(_listener.Stop);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                HttpListenerContext asked = await _listener.GetContextAsync().ConfigureAwait(false);
                // Beside the others: somebody who stops reading stops nobody else.
                _ = Task.Run(() => Answer(asked), CancellationToken.None);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                break;
            }
        }
        return ExitCode.Clean;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watched?.Dispose();
        _listener.Close();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private int Read() => _viewed.Write(Changes, write =>
    {
        using var page = new MemoryStream();
        write(page);
        Volatile.Write(ref _page, page.ToArray());
    });

    /// <summary>
    /// Reads the facts again, without items that have an error in them. Where they cannot be read at all, the page stays as it
    /// was and says so.
    /// </summary>
    private void Renew()
    {
        try
        {
            Tell(Read() != ExitCode.Failed ? "data: changed\n\n" : "event: errors\ndata: errors\n\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FactStoreException)
        {
            _facts.Errors.Write($"facts: {e.Message}\n");
        }
    }

    private void Tell(string what)
    {
        byte[] told = Encoding.ASCII.GetBytes(what);
        foreach (Listener browser in _listening.Keys)
        {
            if (!browser.Tell(told))
                _listening.TryRemove(browser, out _);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        HttpListenerResponse response = context.Response;
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        try
        {
            switch (context.Request.Url?.AbsolutePath)
            {
                case "/":
                    byte[] page = Volatile.Read(ref _page);
                    response.ContentType = "text/html; charset=utf-8";
                    response.ContentLength64 = page.Length;
                    response.OutputStream.Write(page);
                    response.Close();
                    break;
                case Changes:
                    response.ContentType = "text/event-stream";
                    response.SendChunked = true;
                    var browser = new Listener(response);
                    browser.Tell(Encoding.ASCII.GetBytes(": the facts\n\n"));
                    _listening.TryAdd(browser, true);
                    break;
                default:
                    response.StatusCode = (int)HttpStatusCode.NotFound;
                    response.Close();
                    break;
            }
        }
        catch (Exception e) when (e is IOException or HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            response.Abort();
        }
    }
}
