using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>Puts findings where the compiler shows them: lines and characters of its own files.</summary>
internal sealed class FindingPlaces
{
    private readonly Dictionary<string, BoundSource> _byPath = new(StringComparer.Ordinal);

    /// <summary>The places of a project's files.</summary>
    public FindingPlaces(IReadOnlyList<BoundSource> files)
    {
        foreach (BoundSource file in files)
        {
            // Two files can be shown under one path; their facts name the first.
            if (!_byPath.ContainsKey(file.Source.DisplayPath))
                _byPath.Add(file.Source.DisplayPath, file);
        }
    }

    /// <summary>The findings of a file.</summary>
    public FileFindings Of(BoundSource file, List<Finding> findings)
    {
        var placed = new PlacedFinding[findings.Count];
        for (int i = 0; i < placed.Length; i++)
            placed[i] = Of(file, findings[i]);
        return new FileFindings(file.Source.FullPath, new EquatableArray<PlacedFinding>(placed));
    }

    /// <summary>A finding about the project.</summary>
    public static PlacedFinding OfProject(Finding finding) => new(finding.Rule, Place.Nowhere, finding.Arguments);

    private PlacedFinding Of(BoundSource file, Finding finding)
    {
        finding = finding.Locate(path => _byPath.TryGetValue(path, out BoundSource? other) ? other.Syntax : null);
        return new PlacedFinding(finding.Rule, PlaceIn(file, finding.Span), finding.Arguments)
        {
            Related = finding.Related is { } related && _byPath.TryGetValue(related.File, out BoundSource? other) ? PlaceIn(other, related.Span) : Place.Nowhere,
            Grounds = EquatableArray.From(finding.Grounds.Where(g => _byPath.ContainsKey(g.File)).Select(g => PlaceIn(_byPath[g.File], g.Span)).ToList()),
            Fixes = finding.Fixes,
        };
    }

    private static Place PlaceIn(BoundSource file, TextSpan span)
        => new(file.Source.FullPath, span, file.Syntax?.Lines.PositionOf(span.Start) ?? default, file.Syntax?.Lines.PositionOf(span.End) ?? default);
}
