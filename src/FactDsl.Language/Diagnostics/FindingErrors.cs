using System.Collections.Generic;

namespace FactDsl.Language.Diagnostics;

/// <summary>The errors among findings. Everybody who asks whether a file is whole asks here.</summary>
public static class FindingErrors
{
    /// <summary>Whether one of the findings is an error.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="from">How many of them are passed over: those that were there before.</param>
    public static bool HasErrors(this IReadOnlyList<Finding> findings, int from = 0)
    {
        for (int i = from; i < findings.Count; i++)
        {
            if (findings[i].IsError)
                return true;
        }
        return false;
    }

    /// <summary>How many of the findings are errors.</summary>
    public static int CountErrors(this IReadOnlyList<Finding> findings)
    {
        int errors = 0;
        for (int i = 0; i < findings.Count; i++)
            errors += findings[i].IsError ? 1 : 0;
        return errors;
    }
}
