namespace FactDsl.Language.Querying;

/// <summary>
/// How much work one question may cause beyond reading every value of every fact once. Several holes in long lists have
/// more combinations than anybody wants to see; whoever asks learns that not all were looked at.
/// </summary>
/// <param name="Steps">Values tried in combinations, at most.</param>
/// <param name="Values">Values told in answers that combine several, at most.</param>
public sealed record AskLimits(int Steps, int Values)
{
    /// <summary>A million values tried and three hundred thousand told: about a second.</summary>
    public static AskLimits Default { get; } = new(1_000_000, 300_000);

    /// <summary>Of all rules of a fact base: ten million ways to meet their lines, and a million facts. Sixteen facts that are only tried count as one way.</summary>
    public static AskLimits Rules { get; } = new(10_000_000, 1_000_000);
}

/// <summary>What is left of the limits.</summary>
internal sealed class AskBudget(AskLimits limits)
{
    private long _steps = limits.Steps;
    private long _values = limits.Values;

    /// <summary>Whether a limit was reached.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Adds what reading values once takes: that alone never reaches a limit.</summary>
    /// <param name="values">Number of values read.</param>
    /// <param name="holes">Number of holes that an answer fills.</param>
    public void Grant(int values, int holes)
    {
        _steps += values;
        _values += (long)values * holes;
    }

    /// <summary>Takes one step; false when none is left.</summary>
    public bool TryStep() => TryTake(ref _steps, 1);

    /// <summary>Takes room for an answer of some values; false when none is left.</summary>
    public bool TryAnswer(int values) => TryTake(ref _values, values);

    /// <summary>Gives up: what is asked is beyond any limit.</summary>
    public void Exhaust() => IsSpent = true;

    private bool TryTake(ref long left, int count)
    {
        if (IsSpent || left < count)
        {
            IsSpent = true;
            return false;
        }
        left -= count;
        return true;
    }
}
