using System;
using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Text;

namespace FactDsl.Language.Diagnostics;

/// <summary>
/// A finding of an earlier state of the files where it stands after an edit. Whoever keeps findings takes them past an edit here, and
/// says only where the characters of each file stand now.
/// </summary>
/// <param name="Finding">The finding; the same object where nothing of it moved.</param>
/// <param name="IsWhole">Whether all of it has a place. A fix whose characters were edited is left out, and so is such a related place.</param>
public readonly record struct MovedFinding(Finding Finding, bool IsWhole)
{
    /// <summary>Takes a finding past an edit.</summary>
    /// <param name="path">The file that it was found in.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="move">Where a span of a file stands now; null where that cannot be told.</param>
    /// <returns>The finding; null where its own characters have no place.</returns>
    public static MovedFinding? Of(string path, Finding finding, Func<string, TextSpan, TextSpan?> move)
    {
        if (move(path, finding.Span) is not { } span)
            return null;
        EquatableArray<FindingFix> fixes = Move(finding.Fixes, own => move(path, own));
        RelatedPlace? related = finding.Related;
        if (related is not null && (move(related.File, related.Span) is var place && place != related.Span))
            related = place is { } found ? related with { Span = found } : null;
        EquatableArray<ToldLine> lines = Move(finding.Lines, move, out bool areTold);
        EquatableArray<RelatedPlace> grounds = Move(finding.Grounds, move);
        bool isSame = span == finding.Span && fixes == finding.Fixes && ReferenceEquals(related, finding.Related) && lines == finding.Lines && grounds == finding.Grounds;
        Finding moved = isSame ? finding : finding with { Span = span, Fixes = fixes, Related = related, Lines = lines, Grounds = grounds };
        bool isWhole = fixes.Count == finding.Fixes.Count && related is null == finding.Related is null && areTold && grounds.Count == finding.Grounds.Count;
        return new MovedFinding(moved, isWhole);
    }

    /// <summary>Takes findings of a file past an edit, without those whose characters have no place.</summary>
    public static List<Finding> AllOf(string path, IReadOnlyList<Finding> findings, Func<string, TextSpan, TextSpan?> move)
    {
        var moved = new List<Finding>(findings.Count);
        foreach (Finding finding in findings)
        {
            if (Of(path, finding, move) is { } left)
                moved.Add(left.Finding);
        }
        return moved;
    }

    private static EquatableArray<ToldLine> Move(EquatableArray<ToldLine> lines, Func<string, TextSpan, TextSpan?> move, out bool areTold)
    {
        areTold = true;
        if (lines.Count == 0)
            return lines;
        var moved = new ToldLine[lines.Count];
        for (int i = 0; i < moved.Length; i++)
        {
            TextSpan? span = move(lines[i].File, lines[i].Span);
            areTold &= span is not null;
            moved[i] = span is { } place && place != lines[i].Span ? lines[i] with { Span = place } : lines[i];
        }
        return new(moved);
    }

    private static EquatableArray<RelatedPlace> Move(EquatableArray<RelatedPlace> places, Func<string, TextSpan, TextSpan?> move)
    {
        if (places.Count == 0)
            return places;
        var moved = new List<RelatedPlace>(places.Count);
        foreach (RelatedPlace place in places)
        {
            if (move(place.File, place.Span) is { } span)
                moved.Add(span == place.Span ? place : place with { Span = span });
        }
        return EquatableArray.From(moved);
    }

    private static EquatableArray<FindingFix> Move(EquatableArray<FindingFix> fixes, Func<TextSpan, TextSpan?> move)
    {
        if (fixes.Count == 0)
            return fixes;
        var moved = new List<FindingFix>(fixes.Count);
        foreach (FindingFix fix in fixes)
        {
            if (fix.Move(move) is { } left)
                moved.Add(left);
        }
        return EquatableArray.From(moved);
    }
}
