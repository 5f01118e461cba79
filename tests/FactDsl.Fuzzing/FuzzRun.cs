using System.Diagnostics;
using FactDsl.Fuzzing.Making;
using FactDsl.TestData;

namespace FactDsl.Fuzzing;

/// <summary>
/// Tries inputs on one target: number by number, each made of the numbers before it, so that the same numbers give the same inputs
/// on every machine. What leads somewhere new is kept and changed further.
/// </summary>
internal sealed class FuzzRun
{
    // What is kept beside the seeds; the oldest of it makes room.
    private const int MostKept = 4_000;

    private readonly FuzzTarget _target;
    private readonly List<string> _inputs;
    private readonly int _seeds;
    private readonly HashSet<ulong> _kinds = [];
    private readonly Coverage _coverage = new();
    private readonly HashSet<string> _failures = new(StringComparer.Ordinal);
    private int _oldest;

    public FuzzRun(FuzzTarget target)
    {
        _target = target;
        _inputs = [.. target.Seeds.Concat(target.Found)];
        _seeds = _inputs.Count;
    }

    /// <summary>How many inputs were tried.</summary>
    public long Count { get; private set; }

    /// <summary>How many different things happened.</summary>
    public int Kinds => _kinds.Count;

    /// <summary>How many branches were taken; 0 where nothing counts them.</summary>
    public int Branches => _coverage.Branches;

    /// <summary>The most bytes that an input of its length allocated, as a share of what it may.</summary>
    public double Heaviest { get; private set; }

    /// <summary>The longest that an input took, and the input.</summary>
    public (TimeSpan Time, string Input) Slowest { get; private set; } = (TimeSpan.Zero, "");

    /// <summary>What was tried last; a hunter whose program dies finds it in a file.</summary>
    public Action<string> Before { get; init; } = static _ => { };

    /// <summary>Tries the input of a number.</summary>
    /// <returns>How it fails, the first time it does so; null where it does not.</returns>
    public FuzzFailure? Next(ulong number)
    {
        var dice = new Dice(number * 2 + 1);
        string input = Make(dice);
        Count++;
        Before(input);
        if (Fail(input, out bool isNew) is { } failure)
            return _failures.Add(KindOf(failure)) ? new FuzzFailure(_target, number, Shrinker.Shrink(input, i => Fail(i, out _) is { } f ? KindOf(f) : null), failure) : null;
        if (isNew)
            Keep(input);
        return null;
    }

    /// <summary>Tries the inputs that are there to begin with.</summary>
    public IEnumerable<FuzzFailure> Seeds()
    {
        foreach (string input in _inputs.ToArray())
        {
            Before(input);
            if (Fail(input, out _) is { } failure && _failures.Add(KindOf(failure)))
                yield return new FuzzFailure(_target, 0, Shrinker.Shrink(input, i => Fail(i, out _) is { } f ? KindOf(f) : null), failure);
        }
    }

    private string Make(Dice dice)
    {
        if (dice.Chance(15) && _target.Make(dice) is { } made)
            return made.Length > _target.Longest ? made[.._target.Longest] : made;
        // Half of them come from what was new last: that is where nobody has been.
        int first = dice.Chance(50) ? Math.Max(0, _inputs.Count - 50) : 0;
        string input = _target.Make(dice) is { } begun && dice.Chance(20) ? begun : _inputs.Count == 0 ? "" : _inputs[first + dice.Below(_inputs.Count - first)];
        string other = _inputs.Count == 0 ? "" : dice.Of(_inputs);
        return new Mutator(dice, _target.Words).Change(input, other, _target.Longest);
    }

    private void Keep(string input)
    {
        if (_inputs.Count < _seeds + MostKept)
            _inputs.Add(input);
        else
            _inputs[_seeds + _oldest++ % MostKept] = input;
    }

    private Exception? Fail(string input, out bool isNew)
    {
        isNew = false;
        Coverage.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread(), started = Stopwatch.GetTimestamp();
        try
        {
            ulong kind = _target.Try(input);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before, most = _target.Work.Once + _target.Work.PerUnit * input.Length;
            Heaviest = Math.Max(Heaviest, (double)allocated / most);
            if (Stopwatch.GetElapsedTime(started) is var time && time > Slowest.Time)
                Slowest = (time, input);
            BrokenPromise.Unless(allocated <= most, $"bounded work: {allocated >> 20} MB are allocated for {input.Length} units");
            isNew = _coverage.IsNew() | _kinds.Add(kind);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    /// <summary>What is wrong, whatever the input: the place where it was thrown, or which promise is broken.</summary>
    private static string KindOf(Exception e) => e is BrokenPromise
        ? e.Message.Split(':')[0]
        : e.GetType().Name + " " + (e.StackTrace?.Split('\n').FirstOrDefault(static l => l.Contains("FactDsl", StringComparison.Ordinal))?.Trim() ?? "");
}

/// <summary>An input of which something does not hold.</summary>
/// <param name="Target">What it was tried on.</param>
/// <param name="Number">Which number made it; 0 for a seed.</param>
/// <param name="Input">The input, made small.</param>
/// <param name="Exception">What was thrown first.</param>
internal sealed record FuzzFailure(FuzzTarget Target, ulong Number, string Input, Exception Exception)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Target.Name} {Number}: {(Exception is BrokenPromise ? Exception.Message : Exception)}\n{InputText.Escape(Input)}\n";
}
