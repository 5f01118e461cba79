using System;
using System.Diagnostics;
using System.Globalization;

namespace FactDsl.CommandLine.Output;

/// <summary>A line that tells how far something has come, for somebody who waits for more than a second; none for a file or a pipe.</summary>
/// <param name="facts">The command.</param>
internal sealed class ProgressLine(CommandContext facts) : IDisposable
{
    private readonly Stopwatch _waited = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.FromSeconds(1);
    private bool _isThere;

    /// <summary>Shows how far it has come, ten times a second at most.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="share">How much of it is done, from 0 to 1.</param>
    public void Show(string what, double share)
    {
        if (!facts.ShowsProgress || _waited.Elapsed < _next)
            return;
        _next = _waited.Elapsed + TimeSpan.FromMilliseconds(100);
        _isThere = true;
        int done = (int)(Math.Clamp(share, 0, 1) * 30);
        facts.Waiting.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} {new string('█', done)}{new string('░', 30 - done)} {share:P0} "));
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_isThere)
            facts.Waiting.Write("\r" + new string(' ', 70) + "\r");
        _isThere = false;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
