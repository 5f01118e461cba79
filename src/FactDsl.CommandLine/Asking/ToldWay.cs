using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Querying;

namespace FactDsl.CommandLine.Asking;

/// <summary>A way in which a rule derives a fact, as the compiler knows it or as a store file keeps it.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Time">When it was so in this way.</param>
/// <param name="IsCertain">Whether this way alone makes it certain.</param>
/// <param name="Doubts">What leaves it only possible.</param>
/// <param name="Reason">What it rests on.</param>
/// <param name="Words">The rule's words in a language, with what tells an item in them.</param>
internal sealed record ToldWay(string Rule, FactTime Time, bool IsCertain, FactDoubts Doubts, AnswerReason Reason, Func<string?, Func<FactRef, string>, string> Words)
{
    /// <summary>The ways of a fact, the surest first; none of what somebody tells.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="derived">What rules derive, as the compiler knows it; null for a store file.</param>
    public static IReadOnlyList<ToldWay> Of(FactRef fact, DerivedFacts? derived)
        => derived is not null ? [.. derived.ReasonsOf(fact).Select(Of)]
            : fact.Because is { } because ? [Of(because), .. because.Alternatives.Select(Of)]
            : [];

    /// <summary>Whether there may be more ways than are told.</summary>
    public static bool MayBeMore(IReadOnlyList<ToldWay> ways, DerivedFacts? derived) => derived is null && ways.Count == StoredReasons.MostWays;

    private static ToldWay Of(RuleReason way)
        => new(way.Rule.Name, way.Time, way.IsCertain, way.Doubts, way.Reason, (language, name) => way.Words(language, value => value.Item is { } item ? name(item.At) : value.Text));

    private static ToldWay Of(FactReason way)
    {
        IEnumerable<AnswerPremise> premises = way.Premises.Select(static p => new AnswerPremise(p.Line, p.At, p.Time, p.IsCertain));
        IEnumerable<AnswerAbsence> absences = way.Absences.Select(static a => new AnswerAbsence(a.Line, a.IsCertain, a.Near?.At, [.. a.Told.Select(static t => t.At)]));
        return new(way.Rule ?? "", way.Time, way.IsCertain, way.Doubts, new AnswerReason([.. premises], [.. absences]), way.WordsWith);
    }
}
