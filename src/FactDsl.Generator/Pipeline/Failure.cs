using System;
using FactDsl.Language.Findings;
using FactDsl.Language.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// A bug of ours. The compiler drops everything a generator made when it throws, and says so in a warning only; so a bug
/// becomes one finding, and all else is generated.
/// </summary>
internal static class Failure
{
    /// <summary>Whether an exception is a bug rather than the compiler's wish to stop.</summary>
    public static bool IsBug(Exception exception) => exception is not OperationCanceledException;

    /// <summary>The finding that asks for a report.</summary>
    public static Finding ToFinding(Exception exception) => ToFinding(FindingRules.InternalError, exception);

    /// <summary>The finding of another rule that asks for a report.</summary>
    public static Finding ToFinding(FindingRule rule, Exception exception)
        => Finding.At(rule, new TextSpan(0, 0), exception.GetType().Name + ": " + exception.Message);
}
