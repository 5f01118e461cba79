using System.Collections.Generic;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Binding;

/// <summary>One file, bound.</summary>
/// <param name="Path">The path that facts carry: relative to the fact base, with <c>/</c>.</param>
public sealed record BoundFile(string Path)
{
    /// <summary>Entities and facts, in the order written.</summary>
    public IReadOnlyList<BoundItem> Items { get; init; } = [];

    /// <summary>What it adds to items defined elsewhere.</summary>
    public IReadOnlyList<BoundExtension> Extensions { get; init; } = [];

    /// <summary>Everything that a <c>per</c> at the margin names, in the order written, whether items follow or not.</summary>
    public IReadOnlyList<BoundCitation> MarginCitations { get; init; } = [];

    /// <summary>Findings that the whole file accepts at the margin, with the reason, in the order written.</summary>
    public IReadOnlyList<BoundAcceptance> Accepted { get; init; } = [];

    /// <summary>Named questions.</summary>
    public IReadOnlyList<BoundQuestion> Questions { get; init; } = [];

    /// <summary>Rules that derive facts, in the order written.</summary>
    public IReadOnlyList<BoundRule> Rules { get; init; } = [];

    /// <summary>Questions with their answers.</summary>
    public IReadOnlyList<BoundExpectation> Expectations { get; init; } = [];

    /// <summary>The first line of everything that asks: of questions, expectations and rules.</summary>
    public IEnumerable<BoundPattern> Patterns
    {
        get
        {
            foreach (BoundQuestion question in Questions)
                yield return question.Pattern;
            foreach (BoundExpectation expectation in Expectations)
                yield return expectation.Pattern;
            foreach (BoundRule rule in Rules)
                yield return rule.Head;
        }
    }

    /// <summary>The names that its meaning depends on.</summary>
    public NamesAsked Uses { get; init; } = new();

    /// <summary>What binding found, in the order of the text; the parser's own findings are not among them.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
