using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Suppression;

/// <summary>
/// Takes out the findings that an item, or the margin for a whole file, accepts with <c>accept FACT3203 because "…"</c>,
/// and reports acceptances with nothing to accept. It comes last, when every check of a file has been made.
/// </summary>
public static class Acceptances
{
    /// <summary>Applies what a file accepts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">Everything found in it, in any order.</param>
    /// <param name="acceptable">Where findings may come on another machine; see <see cref="AcceptablePlace"/>.</param>
    /// <param name="isWhole">
    /// Whether all checks of the fact base have been made. Where an error, be it in another file, kept some from being made,
    /// nobody can say that an acceptance is useless.
    /// </param>
    /// <param name="accepted">Gets the findings that are taken out, for reports that list them too.</param>
    /// <returns>The findings that are left, in the order of the text.</returns>
    public static IReadOnlyList<Finding> Apply(
        BoundFile file,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<AcceptablePlace> acceptable,
        bool isWhole = true,
        ICollection<AcceptedFinding>? accepted = null)
    {
        List<AcceptingPart> items = ItemsOf(file);
        var margin = new AcceptingPart(default, file.Accepted);
        var left = new List<Finding>(findings.Count);
        foreach (Finding finding in findings)
        {
            AcceptingPart? item = Find(items, finding.Span);
            // The item comes first: its reason is the nearer one, and the margin's is useful only where it takes more.
            if ((item?.Use(finding.Rule.Id) ?? margin.Use(finding.Rule.Id)) is { } acceptance)
            {
                accepted?.Add(new AcceptedFinding(finding, acceptance.Reason));
                continue;
            }
            left.Add(finding);
            if (!finding.IsError)
                continue;
            margin.IsBroken = true;
            if (item is not null)
                item.IsBroken = true;
        }
        foreach (AcceptablePlace place in acceptable)
        {
            if (Find(items, place.Span)?.Use(place.Id) is null)
                margin.Use(place.Id);
        }
        if (isWhole)
            ReportUnused(items, margin, left);
        left.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        return left;
    }

    private static List<AcceptingPart> ItemsOf(BoundFile file)
    {
        var items = new List<AcceptingPart>();
        foreach (BoundItem item in file.Items)
            AddItem(items, item.Span, item.Accepted);
        foreach (BoundExtension extension in file.Extensions)
            AddItem(items, extension.Span, extension.Accepted);
        foreach (BoundQuestion question in file.Questions)
            AddItem(items, question.Span, question.Accepted);
        foreach (BoundExpectation expectation in file.Expectations)
            AddItem(items, expectation.Span, expectation.Accepted);
        foreach (BoundRule rule in file.Rules)
            AddItem(items, rule.Span, rule.Accepted);
        items.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return items;
    }

    private static void AddItem(List<AcceptingPart> items, TextSpan span, IReadOnlyList<BoundAcceptance> accepted)
    {
        if (accepted.Count > 0)
            items.Add(new AcceptingPart(span, accepted));
    }

    /// <summary>The item around a place; items stand one behind the other.</summary>
    private static AcceptingPart? Find(List<AcceptingPart> items, TextSpan place)
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

    private static void ReportUnused(List<AcceptingPart> items, AcceptingPart margin, List<Finding> left)
    {
        foreach (AcceptingPart item in items)
        {
            foreach (Finding finding in item.FindUnused())
            {
                if (margin.Use(finding.Rule.Id) is null)
                    left.Add(finding);
            }
        }
        left.AddRange(margin.FindUnused());
    }
}
