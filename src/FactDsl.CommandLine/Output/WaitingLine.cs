using System;
using System.Globalization;
using System.IO;
using System.Threading;

namespace FactDsl.CommandLine.Output;

/// <summary>
/// A line that tells what goes on and since when. It is for somebody who waits for more than a second, where nothing can tell how
/// far the work has come.
/// </summary>
internal sealed class WaitingLine : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly TextWriter _errors;
    private readonly string _what;
    private readonly long _began;
    private readonly TimeProvider _time;
    private readonly ITimer? _timer;
    private int _width;
    private bool _isOver;

    /// <summary>Begins to wait.</summary>
    /// <param name="facts">The command.</param>
    /// <param name="what">What is being done.</param>
    public WaitingLine(CommandContext facts, string what)
        : this(facts.Waiting, facts.ShowsProgress, what, TimeProvider.System)
    {
    }

    /// <summary>Begins to wait.</summary>
    /// <param name="errors">Where the line is shown.</param>
    /// <param name="isShown">Whether somebody sees it.</param>
    /// <param name="what">What is being done.</param>
    /// <param name="time">Tells how long it takes.</param>
    public WaitingLine(TextWriter errors, bool isShown, string what, TimeProvider time)
    {
        (_errors, _what, _time, _began) = (errors, what, time, time.GetTimestamp());
        if (isShown)
            _timer = time.CreateTimer(_ => Show(), null, s_patience, s_patience);
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            // A timer may still be at it when it is told to stop.
            _isOver = true;
            if (_width > 0)
                _errors.Write("\r" + new string(' ', _width) + "\r");
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_isOver)
                return;
            string line = string.Create(CultureInfo.InvariantCulture, $"{_what} … {_time.GetElapsedTime(_began).TotalSeconds:0} s");
            _width = line.Length;
            _errors.Write("\r" + line);
        }
    }
}
