using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks;

/// <summary>
/// Whoever acts is alive, and where something happens there is a place: what a field of a kind names existed when the fact
/// happened or held. Moments have no life, and a field marked <c>anytime</c> names things whenever they were.
/// </summary>
internal static class LifespanChecks
{
    public static void Run(CheckedFacts facts)
    {
        var values = new List<CheckedValue>();
        foreach (CheckedFact fact in facts.Rows)
        {
            if (!fact.Counts || fact.Item.Standing is not (FactStanding.Asserted or FactStanding.Planned or FactStanding.Counted))
                continue;
            facts.ReadNaming(fact, values);
            foreach (CheckedValue value in values)
            {
                if (value.Field is { Owner: not null, TakesItems: true, IsAnytime: false } && facts.LifespansOf(value.Target) is { } lifespans)
                    Check(facts, value, lifespans);
            }
        }
    }

    private static void Check(CheckedFacts facts, in CheckedValue value, Lifespans lifespans)
    {
        CheckedFact fact = value.Fact;
        if (!fact.Kind.IsFact && !value.HasOwnTime)
        {
            // Nobody says when it was so: it need only have been possible at some time.
            if (facts.LifespansOf(fact.Row) is { } own)
                Report(facts, value, lifespans, own.Meets(lifespans), own.Words);
            return;
        }
        if (value.Time is not { IsUnstated: false, IsPossible: true } time)
            return;
        string words = ShownTime.Of(time);
        // What was only seen from one side says nothing of what lies beyond.
        bool isSeen = time.StartKind == FactBoundKind.Censored || time.EndKind == FactBoundKind.Censored;
        if (fact.Item.Standing == FactStanding.Counted)
            Report(facts, value, lifespans, lifespans.Meets(time), words);
        else if (time is { Aspect: FactAspect.Lasting, EndKind: FactBoundKind.Open } && lifespans.HasEnded && lifespans.Meets(time) is FactTruth.Yes)
            ReportNoEnd(facts, value, lifespans);
        else
            Report(facts, value, lifespans, lifespans.Holds(time) is FactTruth.Maybe && isSeen ? FactTruth.Unknown : lifespans.Holds(time), words);
    }

    private static void Report(CheckedFacts facts, in CheckedValue value, Lifespans lifespans, FactTruth holds, string words)
    {
        // A field that takes anything may speak of what is no more, or not yet.
        bool isAny = value.Field.Type == FieldType.Any;
        FindingRule? rule = holds switch
        {
            FactTruth.No => isAny ? FindingRules.MayBeOutsideLife : FindingRules.UsedOutsideLife,
            FactTruth.Maybe when !isAny => FindingRules.MayBeOutsideLife,
            _ => null,
        };
        if (rule is null)
            return;
        facts.Report(value.Said.Path, Finding.At(rule, value.Value.Span, value.Value.Item!.Name, lifespans.Words, value.Fact.Kind.Word, words) with { Related = LifeOf(facts, value.Target) });
    }

    private static void ReportNoEnd(CheckedFacts facts, in CheckedValue value, Lifespans lifespans)
    {
        if (value.Field.Type == FieldType.Any)
            return;
        // Its own clause says since when, else the item does; the end belongs behind that.
        TextSpan since = value.Said.Clause.Qualifiers is { TimeSpan.Length: > 0 } own ? own.TimeSpan : value.Said.Extension is null ? value.Fact.Item.TimeSpan : default;
        var finding = Finding.At(FindingRules.OutlivesLife, value.Value.Span, value.Fact.Kind.Word, value.Value.Item!.Name, lifespans.Words, lifespans.Until ?? "until …");
        if (lifespans.Until is { } until && since.Length > 0 && (value.Said.Path == value.Fact.Path || value.HasOwnTime))
            finding = finding with { Fixes = EquatableArray.Of(FindingFix.Replace($"Write {until}", new TextSpan(since.End, 0), " " + until)) };
        facts.Report(value.Said.Path, finding with { Related = LifeOf(facts, value.Target) });
    }

    private static RelatedPlace LifeOf(CheckedFacts facts, int row)
        => new(facts[row].Path, facts[row].Span, $"`{facts[row].Item.Name}` is defined here");
}
