using System;
using System.Threading;

namespace FactDsl.Benchmarks.Growth;

/// <summary>The most memory that the process takes while something goes on, as seen fifty times a second.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private long _bytes;

    public PeakMemory()
    {
        // What went on before has left nothing.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _timer = new Timer(_ => Look(), null, 0, 20);
    }

    /// <summary>The peak up to now.</summary>
    public double Megabytes
    {
        get
        {
            Look();
            lock (_lock)
                return _bytes / 1e6;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        long now = Environment.WorkingSet;
        lock (_lock)
            _bytes = Math.Max(_bytes, now);
    }
}
