using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>
/// Whether two items mean the same, and are written the same, wherever they stand. Lines are left out:
/// they are told where a finding is shown.
/// </summary>
internal sealed class SameMeaning
{
    private readonly int _before;
    private readonly int _after;

    private SameMeaning(TextSpan before, TextSpan after)
    {
        _before = before.Start;
        _after = after.Start;
    }

    public static bool Of(BoundItem before, BoundItem after)
    {
        var same = new SameMeaning(before.Span, after.Span);
        return before.Kind == after.Kind && before.Name == after.Name && before.Standing == after.Standing && before.Span.Length == after.Span.Length
            && before.IsWhole == after.IsWhole && before.IsReversed == after.IsReversed && before.HasUnreadSources == after.HasUnreadSources
            // What may be removed without more ado has no documentation above it.
            && before.Documentation is null == after.Documentation is null
            && same.At(before.KindSpan, after.KindSpan) && same.At(before.NameSpan, after.NameSpan) && same.At(before.TimeSpan, after.TimeSpan)
            && Equal(before.Time, after.Time) && same.Times(before.TimeClauses, after.TimeClauses) && Equal(before.Window, after.Window) && Equal(before.StandingDate, after.StandingDate)
            && Equal(before.Labels, after.Labels) && Equal(before.TimeWording, after.TimeWording) && Equal(before.FormerNames, after.FormerNames)
            && Equal(before.Citations, after.Citations) && same.Clauses(before.Clauses, after.Clauses);
    }

    public static bool Of(BoundExtension before, BoundExtension after)
    {
        var same = new SameMeaning(before.Span, after.Span);
        return before.Target == after.Target && before.Span.Length == after.Span.Length
            && before.IsWhole == after.IsWhole && before.IsReversed == after.IsReversed && before.HasUnreadSources == after.HasUnreadSources
            && same.At(before.TargetSpan, after.TargetSpan) && same.At(before.TimeSpan, after.TimeSpan) && Equal(before.Time, after.Time)
            && same.Times(before.TimeClauses, after.TimeClauses) && Equal(before.TimeWording, after.TimeWording) && Equal(before.Citations, after.Citations) && same.Clauses(before.Clauses, after.Clauses);
    }

    private bool Times(IReadOnlyList<BoundTimeClause> before, IReadOnlyList<BoundTimeClause> after)
    {
        if (before.Count != after.Count)
            return false;
        for (int i = 0; i < before.Count; i++)
        {
            BoundTimeClause a = before[i], b = after[i];
            if (a.Word != b.Word || !Equal(a.Date, b.Date) || !At(a.Span, b.Span) || !Equal(a.Wording, b.Wording) || !Equal(a.Citations, b.Citations) || !Clauses(a.Clauses, b.Clauses))
                return false;
        }
        return true;
    }

    private bool Clauses(IReadOnlyList<BoundClause> before, IReadOnlyList<BoundClause> after)
    {
        if (before.Count != after.Count)
            return false;
        for (int i = 0; i < before.Count; i++)
        {
            BoundClause a = before[i], b = after[i];
            bool isSame = a.Field == b.Field && a.Verb == b.Verb && At(a.Span, b.Span) && Equal(a.Because, b.Because) && Equal(a.Via, b.Via)
                && Values(a.Values, b.Values) && Qualifiers(a.Qualifiers, b.Qualifiers);
            if (!isSame)
                return false;
        }
        return true;
    }

    private bool Values(IReadOnlyList<BoundValue> before, IReadOnlyList<BoundValue> after)
    {
        if (before.Count != after.Count)
            return false;
        for (int i = 0; i < before.Count; i++)
        {
            BoundValue a = before[i], b = after[i];
            if (a.Kind != b.Kind || !At(a.Span, b.Span) || a.Item != b.Item || a.Word != b.Word || a.Raw != b.Raw || a.IsAlternative != b.IsAlternative || !Equal(a.Texts, b.Texts))
                return false;
        }
        return true;
    }

    private bool Qualifiers(BoundQualifiers? before, BoundQualifiers? after)
    {
        if (before is null || after is null)
            return before is null && after is null;
        return Equal(before.Time, after.Time) && Equal(before.StatedTime, after.StatedTime) && At(before.TimeSpan, after.TimeSpan)
            && Equal(before.Citations, after.Citations) && Clauses(before.Clauses, after.Clauses);
    }

    // An empty span stands for no place.
    private bool At(TextSpan before, TextSpan after)
        => before.Length == after.Length && (before.Length == 0 || before.Start - _before == after.Start - _after);

    private static bool Equal(FactTime? before, FactTime? after)
        => before is { } a && after is { } b ? a.Equals(b) && a.Text == b.Text : before is null && after is null;

    private static bool Equal(FactDate? before, FactDate? after) => before is { } a && after is { } b ? a.Equals(b) && a.Text == b.Text : before is null && after is null;

    private static bool Equal<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : IEquatable<T>
    {
        if (before.Count != after.Count)
            return false;
        for (int i = 0; i < before.Count; i++)
        {
            if (!before[i].Equals(after[i]))
                return false;
        }
        return true;
    }
}
