using System;
using System.Collections.Generic;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>What checks found in one file, apart by what it depends on (see <see cref="FoundByFamily"/>).</summary>
internal sealed class FileChecks
{
    /// <summary>Nothing.</summary>
    public static readonly FileChecks None = new();

    private IReadOnlyList<Finding>? _consistency;

    public IReadOnlyList<Finding> Items { get; init; } = [];

    public IReadOnlyList<FoundClaim> Claims { get; init; } = [];

    public IReadOnlyList<Finding> Names { get; init; } = [];

    public IReadOnlyList<Finding> Circles { get; init; } = [];

    public IReadOnlyList<Finding> Filters { get; init; } = [];

    public IReadOnlyList<Finding> Retold { get; init; } = [];

    /// <summary>All of it, in the order of the text.</summary>
    public IReadOnlyList<Finding> Consistency => _consistency ??= Join();

    /// <summary>The same findings where they stand now; the same object where none moved.</summary>
    public FileChecks Move(Func<Finding, Finding> move)
    {
        var moved = new FileChecks
        {
            Items = Move(Items, move), Claims = MoveClaims(move), Names = Move(Names, move), Circles = Move(Circles, move), Filters = Move(Filters, move), Retold = Move(Retold, move),
        };
        return moved.IsSame(this) ? this : moved;
    }

    /// <summary>Whether it holds the same lists.</summary>
    public bool IsSame(FileChecks other)
        => ReferenceEquals(Items, other.Items) && ReferenceEquals(Claims, other.Claims) && ReferenceEquals(Names, other.Names)
            && ReferenceEquals(Circles, other.Circles) && ReferenceEquals(Filters, other.Filters) && ReferenceEquals(Retold, other.Retold);

    private IReadOnlyList<FoundClaim> MoveClaims(Func<Finding, Finding> move)
    {
        bool isSame = true;
        var moved = new List<FoundClaim>(Claims.Count);
        foreach (FoundClaim claim in Claims)
        {
            Finding now = move(claim.Finding);
            isSame &= ReferenceEquals(now, claim.Finding);
            moved.Add(claim with { Finding = now });
        }
        return isSame ? Claims : moved;
    }

    private static IReadOnlyList<Finding> Move(IReadOnlyList<Finding> findings, Func<Finding, Finding> move)
    {
        bool isSame = true;
        var moved = new List<Finding>(findings.Count);
        foreach (Finding finding in findings)
        {
            moved.Add(move(finding));
            isSame &= ReferenceEquals(moved[moved.Count - 1], finding);
        }
        return isSame ? findings : moved;
    }

    private List<Finding> Join()
    {
        List<Finding> all = [.. Items, .. FoundClaim.Surest(Claims), .. Names, .. Circles, .. Filters, .. Retold];
        var messages = new Dictionary<Finding, string>();
        string MessageOf(Finding finding)
        {
            if (!messages.TryGetValue(finding, out string? message))
                messages.Add(finding, message = finding.Message);
            return message;
        }
        all.Sort((a, b) =>
        {
            int order = a.Span.Start.CompareTo(b.Span.Start);
            order = order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
            order = order != 0 ? order : string.CompareOrdinal(MessageOf(a), MessageOf(b));
            return order != 0 ? order : Compare(a.Lines, b.Lines);
        });
        return all;
    }

    private static int Compare(EquatableArray<ToldLine> left, EquatableArray<ToldLine> right)
    {
        int order = left.Count.CompareTo(right.Count);
        for (int i = 0; i < left.Count && order == 0; i++)
        {
            order = string.CompareOrdinal(left[i].File, right[i].File);
            order = order != 0 ? order : left[i].Span.Start.CompareTo(right[i].Span.Start);
        }
        return order;
    }
}
