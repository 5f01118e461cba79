using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Tooling.Fixing;

/// <summary>The findings of one file by rule and place: whether one is there is asked for every fix of a round.</summary>
internal sealed class FindingIndex
{
    private readonly Finding[] _findings;

    /// <summary>Puts findings in order.</summary>
    /// <param name="findings">The findings of one file.</param>
    public FindingIndex(IEnumerable<Finding> findings)
    {
        _findings = [.. findings];
        Array.Sort(_findings, static (a, b) => Compare(a, b.Rule.Id, b.Span.Start));
    }

    /// <summary>Whether the same is found between two places.</summary>
    /// <param name="finding">What is looked for: its rule and its words.</param>
    /// <param name="first">Where it may begin at the earliest.</param>
    /// <param name="last">Where it may begin at the latest.</param>
    public bool Has(Finding finding, int first, int last)
    {
        int low = 0, high = _findings.Length;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            (low, high) = Compare(_findings[middle], finding.Rule.Id, first) < 0 ? (middle + 1, high) : (low, middle);
        }
        for (; low < _findings.Length && Compare(_findings[low], finding.Rule.Id, last) <= 0; low++)
        {
            if (_findings[low].Arguments.Equals(finding.Arguments))
                return true;
        }
        return false;
    }

    private static int Compare(Finding finding, string id, int start)
    {
        int order = string.CompareOrdinal(finding.Rule.Id, id);
        return order != 0 ? order : finding.Span.Start.CompareTo(start);
    }
}
