using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Finds conditions of a question that nothing can ever meet, whatever the facts say.</summary>
internal static class QuestionChecks
{
    /// <summary>Reports what can never be met.</summary>
    public static void Check(BindingScope scope, BoundPattern pattern)
    {
        CheckTimes(scope, pattern.Kind, [.. pattern.Times.Select(Dated.Of), .. pattern.Clauses.Where(static c => c.Field.Type == FieldType.Order).SelectMany(static c => c.Values.Select(v => Dated.Of(c, v)))]);
        foreach (BoundClause clause in pattern.Clauses)
            CheckTimes(scope, pattern.Kind, [.. (clause.Qualifiers?.Conditions ?? []).Select(Dated.Of)]);
        CheckLastSeen(scope, pattern);
        CheckHoles(scope, pattern);
    }

    /// <summary>Two conditions on one time that leave no day for it.</summary>
    private static void CheckTimes(BindingScope scope, KindSymbol kind, IReadOnlyList<Dated> conditions)
    {
        for (int i = 1; i < conditions.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!conditions[i].IsDated || !conditions[j].IsDated)
                    continue;
                FactPadding padding = scope.Schema.Padding;
                if (Window.Of(conditions[i], kind, padding).And(Window.Of(conditions[j], kind, padding)).IsPossible)
                    continue;
                scope.Report(FindingRules.NeverMet, conditions[i].Span, conditions[i].Written, $"it contradicts `{conditions[j].Written}`");
                return;
            }
        }
    }

    /// <summary>What happens at a moment is not seen to go on.</summary>
    private static void CheckLastSeen(BindingScope scope, BoundPattern pattern)
    {
        if (!pattern.Kind.IsFact || pattern.Kind.Aspect != FactAspect.Momentary || pattern.Standing is not (FactStanding.Asserted or FactStanding.Reported))
            return;
        foreach (BoundTimeCondition time in pattern.Times)
        {
            if (time.Word == "as-of")
                scope.Report(FindingRules.NeverMet, time.Span, Dated.Of(time).Written, $"it asks when something was last seen to go on, and a {pattern.Kind.Word} happens at a moment");
        }
    }

    /// <summary>A hole that stands for things of kinds that nothing is both of.</summary>
    private static void CheckHoles(BindingScope scope, BoundPattern pattern)
    {
        foreach (QuestionHole hole in QuestionHole.Of(pattern))
        {
            for (int i = 1; i < hole.Places.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (hole.Places[i].ItemKind is not { } one || hole.Places[j].ItemKind is not { } other || HasBoth(scope.Schema, one, other))
                        continue;
                    scope.Report(FindingRules.NothingIsBoth, hole.Places[i].Span, "?" + hole.Name, other.Word, one.Word);
                    return;
                }
            }
        }
    }

    /// <summary>Whether something may be of both kinds.</summary>
    public static bool HasBoth(FactSchema schema, KindSymbol one, KindSymbol other)
        => schema.Kinds.Any(k => !k.IsAbstract && k.Is(one) && k.Is(other));

    /// <summary>A condition on time with its date.</summary>
    private readonly record struct Dated(string Word, FactDate? Date, TextSpan Span)
    {
        public bool IsDated => Date is not null;

        public string Written => Date is { } date ? Word + " " + YearsBeforeChrist.Behind(date.Text) : Word;

        public static Dated Of(BoundTimeCondition time) => new(time.Word, time.Date, time.Span);

        public static Dated Of(BoundClause clause, BoundValue value)
            => new(clause.Field.Clause, value.Measure is FactDate date ? date : null, clause.Span);
    }

    /// <summary>The days on which something that meets a condition may begin and end. Bounds that are not sharp are left wide.</summary>
    private readonly record struct Window(long FirstStart, long LastStart, long FirstEnd, long LastEnd)
    {
        public bool IsPossible => FirstStart <= LastStart && FirstEnd <= LastEnd && FirstStart <= LastEnd;

        public static Window Of(Dated condition, KindSymbol kind, FactPadding padding)
        {
            var days = new DayWindow(condition.Date!.Value, padding);
            long first = days.First, last = days.Last;
            bool lasts = kind.IsFact && kind.Aspect == FactAspect.Lasting;
            return condition.Word switch
            {
                "on" or "during" => new(long.MinValue, last, first, long.MaxValue),
                "since" => new(first, lasts ? last : long.MaxValue, first, long.MaxValue),
                "until" => new(long.MinValue, last, lasts ? first : long.MinValue, last),
                "before" => new(long.MinValue, Before(last), long.MinValue, Before(last)),
                "after" => new(After(first), long.MaxValue, After(first), long.MaxValue),
                _ => new(long.MinValue, long.MaxValue, long.MinValue, long.MaxValue),
            };
        }

        public Window And(Window other) => new(
            Math.Max(FirstStart, other.FirstStart), Math.Min(LastStart, other.LastStart), Math.Max(FirstEnd, other.FirstEnd), Math.Min(LastEnd, other.LastEnd));

        // "Before 2014" is before its first day; which day that is may be open, as in a date with unspecified digits.
        private static long Before(long day) => day is long.MinValue or long.MaxValue ? day : day - 1;

        private static long After(long day) => day is long.MinValue or long.MaxValue ? day : day + 1;
    }
}
