using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>The time clauses of one item or of one line.</summary>
internal sealed class TimeClauses
{
    private List<BoundTimeClause>? _clauses;

    // The clauses of the line at hand begin here: what else the line says, it says of them.
    private int _line;

    /// <summary>The clauses, in the order written.</summary>
    public IReadOnlyList<BoundTimeClause> All => _clauses ?? (IReadOnlyList<BoundTimeClause>)[];

    /// <summary>The source's own wording of the dates.</summary>
    public IReadOnlyList<LabelText> Wording
    {
        get
        {
            List<LabelText>? wording = null;
            foreach (BoundTimeClause clause in All)
            {
                if (clause.Wording.Count > 0)
                    (wording ??= []).AddRange(clause.Wording);
            }
            return wording ?? (IReadOnlyList<LabelText>)[];
        }
    }

    public bool IsEmpty => _clauses is null || _clauses.Count == 0;

    /// <summary>From the first clause to the last; empty where there is none.</summary>
    public TextSpan Span
    {
        get
        {
            if (_clauses is null || _clauses.Count == 0)
                return default;
            int start = int.MaxValue, end = 0;
            foreach (BoundTimeClause clause in _clauses)
            {
                start = Math.Min(start, clause.Span.Start);
                end = Math.Max(end, clause.Span.End);
            }
            return TextSpan.Between(start, end);
        }
    }

    /// <summary>Begins a line that begins with a time.</summary>
    public void BeginLine() => _line = All.Count;

    /// <summary>Adds a clause; what cannot be read is reported and left out.</summary>
    public void Add(BindingScope scope, ClauseSyntax clause)
    {
        string word = scope.TextOf(clause.Word);
        TextSpan span = scope.SpanOf(clause);
        if (clause.Values.Count == 0)
        {
            scope.ReportNoValue(clause, "a date such as `2014-02-07`");
            return;
        }
        if (clause.Values.Count > 1 && clause.Values[1].IsAlternative)
        {
            scope.Report(FindingRules.AlternativeDoesNotFit, scope.SpanOf(clause.Values[1]), SetsOf(scope, clause, "[]"), word, "one of several dates is written `[2014,2015]`");
        }
        else if (clause.Values.Count > 1 && (scope.HasComma(clause.Values[1]) || scope.TakeMissingComma(clause.Values[1])) && !ValueBinder.IsUnclosedSet(scope.TextOf(clause.Values[0])))
        {
            ValueSyntax second = clause.Values[1];
            scope.Report(FindingRules.TooManyValues, scope.SpanOf(second), SetsOf(scope, clause, "[]", "{}"), word, "one date", clause.Values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), ": several dates are one set, `[2014, 2015]` or `{2014, 2015}`");
        }
        ValueSyntax value = clause.Values[0];
        BoundTimeClause? bound = null;
        if (value.Kind == ValueSyntaxKind.Special && scope.TextOf(value) == "unknown")
            bound = new BoundTimeClause(word, null, span);
        else if (value.Kind == ValueSyntaxKind.Hole && scope.IsPattern)
            bound = new BoundTimeClause(word, null, span) { Hole = scope.TextOf(value.First).Substring(1) };
        else if (word == "until" && IsNoEnd(scope, value))
            ReportNoEnd(scope, clause, value);
        else if (value.Kind != ValueSyntaxKind.Scalar && !DateInWords.ReportQuoted(scope, word, value))
            scope.Report(FindingRules.WrongValue, scope.SpanOf(value), word, "a date such as `2014-02-07`", scope.TextOf(value));
        else if (value.Kind == ValueSyntaxKind.Scalar && ValueBinder.TryReadDate(scope, value, out FactDate date, word == "since"))
            bound = new BoundTimeClause(word, date, span);
        IReadOnlyList<LabelText> wording = value.StringCount > 0 ? TextBinder.BindAll(scope, value.Last + 1, value.StringCount) : [];
        if (bound is not null)
            (_clauses ??= new List<BoundTimeClause>(2)).Add(wording.Count > 0 ? bound with { Wording = wording } : bound);
    }

    /// <summary>The sets that several dates may be meant as: one of them, nobody knows which (<c>[]</c>), or all (<c>{}</c>).</summary>
    private static IEnumerable<FindingFix> SetsOf(BindingScope scope, ClauseSyntax clause, params string[] all)
    {
        string[] dates = new string[clause.Values.Count];
        for (int i = 0; i < dates.Length; i++)
            dates[i] = scope.TextOf(clause.Values[i]);
        var span = TextSpan.Between(scope.SpanOf(clause.Values[0]).Start, scope.SpanOf(clause.Values[dates.Length - 1]).End);
        foreach (string marks in all)
        {
            string set = marks[0] + string.Join(",", dates) + marks[1];
            if (FactDate.TryParse(set, out _, out FactParseIssue? issue) && issue is null)
                yield return FindingFix.Replace($"Write {set}", span, set) with { IsChoice = all.Length > 1 };
        }
    }

    /// <summary>Whether somebody has written that there is no end: <c>until none</c>, <c>until now</c>.</summary>
    private static bool IsNoEnd(BindingScope scope, ValueSyntax value) => value.Kind switch
    {
        ValueSyntaxKind.Special => scope.TextOf(value) == "none",
        ValueSyntaxKind.Scalar => DateWords.Is(DateWords.Fold(scope.TextOf(value)), DateWordKind.Now, out _),
        _ => false,
    };

    private static void ReportNoEnd(BindingScope scope, ClauseSyntax clause, ValueSyntax value)
    {
        var fix = FindingFix.Replace("Remove it", scope.SpanToRemove(clause), "");
        scope.Report(FindingRules.WrongValue, scope.SpanOf(value), fix, "until", "a date, and what goes on has no `until`: leave it out, or write `as-of` and the day on which it was last seen to go on", scope.TextOf(value));
    }

    /// <summary>Says who says the times of the line at hand.</summary>
    public void Cite(IReadOnlyList<BoundCitation> citations)
    {
        for (int i = _line; i < All.Count && citations.Count > 0; i++)
            _clauses![i] = _clauses[i] with { Citations = [.. _clauses[i].Citations, .. citations] };
    }

    /// <summary>Says how sure the times of the line at hand are.</summary>
    public void Qualify(BoundClause clause)
    {
        for (int i = _line; i < All.Count; i++)
            _clauses![i] = _clauses[i] with { Clauses = [.. _clauses[i].Clauses, clause] };
    }

    /// <summary>The clauses as conditions of a question.</summary>
    public IReadOnlyList<BoundTimeCondition> ToConditions()
    {
        if (_clauses is null)
            return [];
        var conditions = new BoundTimeCondition[_clauses.Count];
        for (int i = 0; i < conditions.Length; i++)
            conditions[i] = new BoundTimeCondition(_clauses[i].Word, _clauses[i].Date, _clauses[i].Span) { Hole = _clauses[i].Hole };
        return conditions;
    }

    /// <summary>When a clause of an item held, as far as its line says.</summary>
    public FactTime? ToClauseTime(BindingScope scope)
    {
        TimeAccounts.Of(All, [], ItemTime.OfValue, out IReadOnlyList<TimeConflict> conflicts);
        Report(scope, conflicts);
        return conflicts.Count > 0 ? null : ItemTime.OfValue(All);
    }

    /// <summary>Takes the <c>as-of</c> of a planned or cancelled fact out, which dates the standing; null where it has none.</summary>
    public FactDate? TakeStandingDate(FactStanding standing)
    {
        if (standing is not (FactStanding.Planned or FactStanding.Cancelled))
            return null;
        FactDate? date = ItemTime.Find(All, "as-of")?.Date;
        _clauses?.RemoveAll(static c => c.Word == "as-of");
        return date;
    }

    /// <summary>When an item happened or held, by each of its sources; empty where it says nothing.</summary>
    /// <param name="scope">The item.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="standing">Its standing: a denial or a count holds throughout its time.</param>
    /// <param name="ofItem">The sources of the item.</param>
    public IReadOnlyList<BoundAccount> ToAccounts(BindingScope scope, KindSymbol kind, FactStanding standing, IReadOnlyList<BoundCitation> ofItem)
    {
        if (IsEmpty)
            return [];
        bool covers = standing is FactStanding.Denied or FactStanding.Complete or FactStanding.Counted;
        if (kind.Aspect == FactAspect.Momentary && !covers && _clauses!.Find(static c => !TimeAccounts.IsWhole(c.Word)) is { } lasting)
        {
            // `since D until E` is one time, so one finding is enough.
            scope.Report(FindingRules.TimeNotTaken, lasting.Span, AsMoment(lasting), lasting.Word, kind.Word, "it happens at a moment, so write `on 2014-02-07`, or `during 2013/2014` for some moment in between");
            return [];
        }
        IReadOnlyList<BoundAccount> accounts = TimeAccounts.Of(All, ofItem, clauses => ItemTime.Of(kind, standing, clauses)?.Hedged(scope.Schema.Padding), out IReadOnlyList<TimeConflict> conflicts);
        Report(scope, conflicts);
        return conflicts.Count > 0 ? [] : accounts;
    }

    /// <summary>The only clause of time of what happens, as one that it takes: what it says to be the beginning or the end may be the moment.</summary>
    private FindingFix? AsMoment(BoundTimeClause clause)
        => _clauses!.Count == 1 && clause.Word is "since" or "until" && clause.Date is not null
            ? FindingFix.Replace("Write on", new TextSpan(clause.Span.Start, clause.Word.Length), "on") with { IsChoice = true }
            : null;

    /// <summary>Of two clauses of time that both say when, either is kept.</summary>
    private static IEnumerable<FindingFix> Removals(BindingScope scope, TimeConflict conflict)
    {
        foreach (BoundTimeClause clause in (BoundTimeClause[])[conflict.Second, conflict.First])
        {
            if (scope.Removal(clause.Span, clause.Word) is { } fix)
                yield return fix;
        }
    }

    private static void Report(BindingScope scope, IReadOnlyList<TimeConflict> conflicts)
    {
        if (conflicts.Count == 0)
            return;
        TimeConflict first = conflicts[0];
        if (first.First.Word == first.Second.Word)
            scope.Report(FindingRules.RepeatedClause, first.Second.Span, scope.Removal(first.Second.Span, first.Second.Word), first.Second.Word, SaidTwice.Of(first.Source?.Name));
        else
            scope.Report(FindingRules.ConflictingTimes, first.Second.Span, Removals(scope, first), first.First.Word, first.Second.Word);
    }
}
