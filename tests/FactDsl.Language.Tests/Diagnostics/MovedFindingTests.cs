using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>A finding of before an edit stands behind it where its characters do; what was edited of it is left out.</summary>
public sealed class MovedFindingTests
{
    private static readonly Finding s_finding = Finding.At(FindingRules.UnusedName, new TextSpan(10, 4), "Oslo") with
    {
        Fixes = EquatableArray.Of(FindingFix.Replace("Remove it", new TextSpan(10, 4), ""), FindingFix.Replace("Remove the line", new TextSpan(0, 20), "")),
        Related = new RelatedPlace("b.facts", new TextSpan(30, 3), "defined here"),
    };

    [Fact]
    public void What_does_not_move_is_the_same_object()
    {
        MovedFinding moved = MovedFinding.Of("a.facts", s_finding, static (_, span) => span)!.Value;
        Assert.Same(s_finding, moved.Finding);
        Assert.True(moved.IsWhole);
    }

    [Fact]
    public void Its_fixes_move_with_it_and_the_related_place_with_its_own_file()
    {
        MovedFinding moved = MovedFinding.Of("a.facts", s_finding, static (file, span) => span.Shift(file == "a.facts" ? 5 : 100))!.Value;
        Assert.Equal(new TextSpan(15, 4), moved.Finding.Span);
        Assert.Equal([new TextSpan(15, 4), new TextSpan(5, 20)], moved.Finding.Fixes.Select(static f => f.Edits[0].Span));
        Assert.Equal(new TextSpan(130, 3), moved.Finding.Related!.Span);
        Assert.True(moved.IsWhole);
    }

    [Fact]
    public void A_fix_and_a_related_place_that_were_edited_are_left_out()
    {
        MovedFinding moved = MovedFinding.Of("a.facts", s_finding, static (file, span) => file == "a.facts" && span.Length == 4 ? span : null)!.Value;
        Assert.Equal("Remove it", Assert.Single(moved.Finding.Fixes).Title);
        Assert.Null(moved.Finding.Related);
        Assert.False(moved.IsWhole);
    }

    [Fact]
    public void Without_its_own_characters_there_is_no_finding()
        => Assert.Null(MovedFinding.Of("a.facts", s_finding, static (file, span) => file == "a.facts" ? null : span));
}
