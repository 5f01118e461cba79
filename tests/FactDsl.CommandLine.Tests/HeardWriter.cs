namespace FactDsl.CommandLine.Tests;

/// <summary>Waits for what a running command says.</summary>
internal sealed class HeardWriter : StringWriter
{
    private readonly Lock _lock = new();
    private string _said = "";
    private (string Wanted, TaskCompletionSource Heard)? _awaited;

    /// <summary>Waits until something is said, and forgets what was said up to there.</summary>
    public Task Heard(string wanted)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _awaited = (wanted, heard);
            Listen();
        }
        return heard.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public override void Write(string? value)
    {
        lock (_lock)
        {
            _said += value;
            Listen();
        }
    }

    private void Listen()
    {
        if (_awaited is not { } awaited)
            return;
        int at = _said.IndexOf(awaited.Wanted, StringComparison.Ordinal);
        if (at < 0)
            return;
        _said = _said[(at + awaited.Wanted.Length)..];
        _awaited = null;
        awaited.Heard.SetResult();
    }
}
