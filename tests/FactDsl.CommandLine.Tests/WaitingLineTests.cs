using FactDsl.CommandLine.Output;

namespace FactDsl.CommandLine.Tests;

/// <summary>Whoever waits for more than a second is told for what.</summary>
public sealed class WaitingLineTests
{
    [Fact]
    public void The_line_comes_after_a_second_counts_on_and_is_taken_away()
    {
        var time = new TurnedTime();
        using var errors = new StringWriter();
        using (new WaitingLine(errors, isShown: true, "checking", time))
        {
            Assert.Equal("", errors.ToString());
            time.Turn();
            Assert.Equal("\rchecking … 1 s", errors.ToString());
            time.Turn();
        }
        Assert.Equal("\rchecking … 1 s\rchecking … 2 s\r              \r", errors.ToString());
        time.Turn();
        Assert.EndsWith("              \r", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_told_where_nobody_sees_it_or_what_was_done_at_once()
    {
        var time = new TurnedTime();
        using var errors = new StringWriter();
        using (new WaitingLine(errors, isShown: false, "checking", time))
            time.Turn();
        new WaitingLine(errors, isShown: true, "checking", time).Dispose();
        Assert.Equal("", errors.ToString());
    }

    /// <summary>A clock that goes on by a second when it is told to.</summary>
    private sealed class TurnedTime : TimeProvider
    {
        private readonly List<Action> _timers = [];
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            return new Stopped();
        }

        public void Turn()
        {
            _seconds++;
            _timers.ForEach(static t => t());
        }

        // It stops late, as a real one may.
        private sealed class Stopped : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
