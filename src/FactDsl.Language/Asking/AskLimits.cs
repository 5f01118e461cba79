namespace FactDsl.Language.Asking;

/// <summary>
/// How much work one question may cause. Several holes in long lists have more combinations than anybody wants to see;
/// whoever asks learns that not all were looked at.
/// </summary>
/// <param name="Steps">Values tried, at most.</param>
/// <param name="Answers">Answers found, at most.</param>
public sealed record AskLimits(int Steps, int Answers)
{
    /// <summary>A million values tried and a hundred thousand answers: well under a second.</summary>
    public static AskLimits Default { get; } = new(1_000_000, 100_000);
}

/// <summary>What is left of the limits.</summary>
internal sealed class AskBudget(AskLimits limits)
{
    private int _steps = limits.Steps;
    private int _answers = limits.Answers;

    /// <summary>Whether a limit was reached.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Takes one step; false when none is left.</summary>
    public bool TryStep() => TryTake(ref _steps);

    /// <summary>Takes room for one answer; false when none is left.</summary>
    public bool TryAnswer() => TryTake(ref _answers);

    /// <summary>Gives up: what is asked is beyond any limit.</summary>
    public void Exhaust() => IsSpent = true;

    private bool TryTake(ref int left)
    {
        if (IsSpent || left <= 0)
        {
            IsSpent = true;
            return false;
        }
        left--;
        return true;
    }
}
