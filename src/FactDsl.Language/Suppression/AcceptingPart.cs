using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Suppression;

/// <summary>An item, or the margin of a file, with what it accepts and what of that has been of use.</summary>
internal sealed class AcceptingPart(TextSpan span, IReadOnlyList<BoundAcceptance> accepted)
{
    private readonly bool[] _isUsed = new bool[accepted.Count];

    /// <summary>The item's characters.</summary>
    public TextSpan Span => span;

    /// <summary>Whether it has an error: then it has not had all its checks, and may have more to accept.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether findings of an id are accepted here; an acceptance that is asked for is of use.</summary>
    /// <returns>The first that does; null where none does.</returns>
    public BoundAcceptance? Use(string id)
    {
        BoundAcceptance? first = null;
        for (int i = 0; i < accepted.Count; i++)
        {
            if (accepted[i].Id != id)
                continue;
            _isUsed[i] = true;
            first ??= accepted[i];
        }
        return first;
    }

    /// <summary>What is accepted for nothing.</summary>
    public List<Finding> FindUnused()
    {
        var findings = new List<Finding>();
        if (IsBroken)
            return findings;
        string own = FindingRules.UnusedAcceptance.Id;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < accepted.Count; i++)
            {
                // Whoever accepts the finding about acceptances does so for the others beside it.
                if (_isUsed[i] || accepted[i].Id == own != (pass == 1) || (pass == 0 && Use(own) is not null))
                    continue;
                findings.Add(ToFinding(accepted[i]));
            }
        }
        return findings;
    }

    private static Finding ToFinding(BoundAcceptance acceptance)
    {
        string why = FindingRules.Find(acceptance.Id) is null ? ": no finding has that id" : "";
        var finding = Finding.At(FindingRules.UnusedAcceptance, acceptance.Span, acceptance.Id, why);
        return acceptance.ClauseSpan.Length == 0
            ? finding
            : finding with { Fixes = new([FindingFix.Replace("Remove the acceptance", acceptance.ClauseSpan, "")]) };
    }
}
