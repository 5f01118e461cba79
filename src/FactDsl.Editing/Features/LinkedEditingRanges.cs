using FactDsl.Editing.Navigation;
using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;

namespace FactDsl.Editing.Features;

/// <summary>Places that are typed together.</summary>
public static class LinkedEditingRanges
{
    /// <summary>The places that are typed together with the one at an offset: a hole stands for one answer throughout its question.</summary>
    public static IReadOnlyList<TextSpan> At(FactSnapshot facts, FactFile file, int offset)
        => TokenMeaning.At(facts, file, offset) is HoleMeaning { Text.Length: > 1 }
            ? [.. References.Of(facts, file, offset, onlyHere: true).Select(static p => new TextSpan(p.Place.Span.Start + 1, p.Place.Span.Length - 1))]
            : [];
}
