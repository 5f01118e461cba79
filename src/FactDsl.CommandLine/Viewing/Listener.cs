using System;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace FactDsl.CommandLine.Viewing;

/// <summary>A browser that hears of changes. It is told beside all others, each thing when it has taken the one before.</summary>
/// <param name="response">Where it hears.</param>
internal sealed class Listener(HttpListenerResponse response)
{
    // Whoever takes none of so many has gone, or will ask anew.
    private const int MostWaiting = 16;

    private readonly Lock _lock = new();
    private Task _told = Task.CompletedTask;
    private int _waiting;
    private bool _isGone;

    /// <summary>Tells something, without waiting for it to be taken.</summary>
    /// <returns>Whether the browser is still there.</returns>
    public bool Tell(byte[] what)
    {
        lock (_lock)
        {
            if (!_isGone && ++_waiting <= MostWaiting)
                _told = _told.ContinueWith(_ => Write(what), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            else if (!_isGone)
                End();
            return !_isGone;
        }
    }

    private void Write(byte[] what)
    {
        try
        {
            if (Volatile.Read(ref _isGone))
                return;
            response.OutputStream.Write(what);
            response.OutputStream.Flush();
            lock (_lock)
                _waiting--;
        }
        catch (Exception e) when (e is IOException or HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            lock (_lock)
                End();
        }
    }

    private void End()
    {
        _isGone = true;
        // A write that nobody takes holds the connection: ending it must not wait for that either.
        _ = Task.Run(response.Abort);
    }
}
