using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Findings;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>
/// Takes out the findings that an item accepts with <c>accept FACT3203 because "…"</c>, and reports acceptances with
/// nothing to accept. It comes last, when every check of a file has been made.
/// </summary>
public static class Acceptances
{
    /// <summary>Applies what a file accepts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">Everything found in it, in any order.</param>
    /// <param name="acceptable">Where findings may come on another machine; see <see cref="AcceptablePlace"/>.</param>
    /// <returns>The findings that are left, in the order of the text.</returns>
    public static IReadOnlyList<Finding> Apply(BoundFile file, IReadOnlyList<Finding> findings, IReadOnlyList<AcceptablePlace> acceptable)
    {
        var items = new List<AcceptingItem>();
        foreach (BoundItem item in file.Items)
            AddItem(items, item.Span, item.Accepted);
        foreach (BoundExtension extension in file.Extensions)
            AddItem(items, extension.Span, extension.Accepted);
        var left = new List<Finding>(findings.Count);
        if (items.Count > 0)
        {
            items.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
            foreach (Finding finding in findings)
            {
                if (Find(items, finding.Span) is not { } item || !item.Accepts(finding))
                    left.Add(finding);
            }
            foreach (AcceptablePlace place in acceptable)
                Find(items, place.Span)?.Use(place.Id);
            foreach (AcceptingItem item in items)
                item.ReportUnused(left);
        }
        else
        {
            left.AddRange(findings);
        }
        left.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        return left;
    }

    private static void AddItem(List<AcceptingItem> items, TextSpan span, IReadOnlyList<BoundAcceptance> accepted)
    {
        if (accepted.Count > 0)
            items.Add(new AcceptingItem(span, accepted));
    }

    /// <summary>The item around a place; items stand one behind the other.</summary>
    private static AcceptingItem? Find(List<AcceptingItem> items, TextSpan place)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (items[middle].Span.Start <= place.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && items[low - 1].Span.Contains(place) ? items[low - 1] : null;
    }

    /// <summary>An item that accepts findings.</summary>
    private sealed class AcceptingItem(TextSpan span, IReadOnlyList<BoundAcceptance> accepted)
    {
        private readonly bool[] _isUsed = new bool[accepted.Count];
        private bool _isBroken;

        public TextSpan Span => span;

        public bool Accepts(Finding finding)
        {
            bool isAccepted = Use(finding.Rule.Id);
            _isBroken |= !isAccepted && finding.Rule.Severity == FindingSeverity.Error;
            return isAccepted;
        }

        public bool Use(string id)
        {
            bool isAccepted = false;
            for (int i = 0; i < accepted.Count; i++)
            {
                if (accepted[i].Id != id)
                    continue;
                _isUsed[i] = true;
                isAccepted = true;
            }
            return isAccepted;
        }

        /// <summary>Reports what is accepted for nothing. An item with an error has not had all its checks.</summary>
        public void ReportUnused(List<Finding> findings)
        {
            if (_isBroken)
                return;
            string own = FindingRules.UnusedAcceptance.Id;
            for (int pass = 0; pass < 2; pass++)
            {
                for (int i = 0; i < accepted.Count; i++)
                {
                    // Whoever accepts the finding about acceptances does so for the others of the item.
                    if (_isUsed[i] || accepted[i].Id == own != (pass == 1) || (pass == 0 && Use(own)))
                        continue;
                    findings.Add(ToFinding(accepted[i]));
                }
            }
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
}
