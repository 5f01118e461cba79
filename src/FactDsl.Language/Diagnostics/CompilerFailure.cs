using System;
using FactDsl.Language.Text;

namespace FactDsl.Language.Diagnostics;

/// <summary>
/// A bug of ours. It becomes one finding, and everything that does not depend on it goes on. If the compiler threw, the author
/// would lose everything else, and Roslyn would tell it only in a warning.
/// </summary>
public static class CompilerFailure
{
    /// <summary>Whether an exception is a bug rather than the compiler's wish to stop.</summary>
    public static bool IsBug(Exception exception) => exception is not OperationCanceledException;

    /// <summary>The finding that asks for a report.</summary>
    public static Finding ToFinding(Exception exception) => ToFinding(FindingRules.InternalError, exception);

    /// <summary>The finding of another rule that asks for a report.</summary>
    public static Finding ToFinding(FindingRule rule, Exception exception)
    {
        // Of what failed side by side, the first says enough for a report.
        while (exception is AggregateException { InnerException: { } inner })
            exception = inner;
        return Finding.At(rule, new TextSpan(0, 0), exception.GetType().Name + ": " + exception.Message);
    }
}
