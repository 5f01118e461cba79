using System;
using System.Collections.Generic;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>The time clauses of one item or of one line, put together into one time.</summary>
internal sealed class TimeClauses
{
    private List<Part>? _parts;
    private List<LabelText>? _wording;

    /// <summary>The source's own wording of the dates.</summary>
    public IReadOnlyList<LabelText> Wording => _wording ?? (IReadOnlyList<LabelText>)[];

    public bool IsEmpty => _parts is null || _parts.Count == 0;

    /// <summary>From the first clause to the last; empty where there is none.</summary>
    public TextSpan Span
    {
        get
        {
            if (_parts is null || _parts.Count == 0)
                return default;
            int start = int.MaxValue, end = 0;
            foreach (Part part in _parts)
            {
                start = Math.Min(start, part.Span.Start);
                end = Math.Max(end, part.Span.End);
            }
            return TextSpan.Between(start, end);
        }
    }

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
        if (clause.Values.Count > 1 && scope.HasComma(clause.Values[1]) && !ValueBinder.IsUnclosedSet(scope.TextOf(clause.Values[0])))
        {
            ValueSyntax second = clause.Values[1];
            scope.Report(FindingRules.TooManyValues, scope.SpanOf(second), word, "one date", clause.Values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), ": several dates are one set, `[2014, 2015]` or `{2014, 2015}`");
        }
        ValueSyntax value = clause.Values[0];
        if (value.StringCount > 0)
            (_wording ??= []).AddRange(TextBinder.BindAll(scope, value.Last + 1, value.StringCount));
        if (value.Kind == ValueSyntaxKind.Special && scope.TextOf(value) == "unknown")
            (_parts ??= new List<Part>(2)).Add(new Part(word, null, span));
        else if (value.Kind == ValueSyntaxKind.Hole && scope.IsPattern)
            (_parts ??= new List<Part>(2)).Add(new Part(word, null, span) { Hole = scope.TextOf(value.First).Substring(1) });
        else if (value.Kind != ValueSyntaxKind.Scalar)
            scope.Report(FindingRules.WrongValue, scope.SpanOf(value), word, "a date such as `2014-02-07`", scope.TextOf(value));
        else if (ValueBinder.TryReadDate(scope, value, out FactDate date))
            (_parts ??= new List<Part>(2)).Add(new Part(word, date, span));
    }

    /// <summary>The clauses as conditions of a question.</summary>
    public IReadOnlyList<BoundTimeCondition> ToConditions()
    {
        if (_parts is null)
            return [];
        var conditions = new BoundTimeCondition[_parts.Count];
        for (int i = 0; i < conditions.Length; i++)
            conditions[i] = new BoundTimeCondition(_parts[i].Word, _parts[i].Date, _parts[i].Span) { Hole = _parts[i].Hole };
        return conditions;
    }

    /// <summary>When a clause of an item held, as far as its line says.</summary>
    public FactTime? ToClauseTime(BindingScope scope)
    {
        if (IsEmpty || !AreConsistent(scope))
            return null;
        if (Find("on") is { Date: { } on })
            return FactTime.On(on, FactReading.Lasting);
        if (Find("during") is { Date: { } during })
            return FactTime.During(during, FactReading.Lasting);
        return Lasting();
    }

    /// <summary>When an item happened or held; null where it says nothing.</summary>
    /// <param name="scope">The item.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="standing">Its standing: a denial or a count holds throughout its time.</param>
    /// <param name="standingDate">The <c>as-of</c> of a planned or cancelled fact, which dates the standing.</param>
    public FactTime? ToItemTime(BindingScope scope, KindSymbol kind, FactStanding standing, out FactDate? standingDate)
    {
        bool isPlan = standing is FactStanding.Planned or FactStanding.Cancelled;
        standingDate = isPlan && Find("as-of") is { } seen ? seen.Date : null;
        if (isPlan)
            _parts?.RemoveAll(static p => p.Word == "as-of");
        bool covers = standing is FactStanding.Denied or FactStanding.Counted;
        if (IsEmpty || !AreConsistent(scope))
            return null;
        if (Find("on") is { Date: { } on })
        {
            if (covers)
                return FactTime.Throughout(on);
            // An entity that is dated with `on`, such as an event, is one moment in it.
            return FactTime.On(on, kind.IsFact ? kind.Reading : FactReading.Momentary);
        }
        if (Find("during") is { Date: { } during })
            return covers ? FactTime.Throughout(during) : FactTime.During(during, kind.Reading);
        if (kind.Reading == FactReading.Momentary && !covers)
        {
            // `since D until E` is one time, so one finding is enough.
            Part first = _parts![0];
            if (!IsWhole(first.Word))
                scope.Report(FindingRules.TimeNotTaken, first.Span, first.Word, kind.Word, "it happens at a moment, so write `on 2014-02-07`, or `during 2013/2014` for some moment in between");
            return null;
        }
        return Find("on") is null && Find("during") is null ? Lasting() : null;
    }

    /// <summary>The days that the clauses cover, from the first that they may mean to the last; null where they are no one stretch.</summary>
    public FactDate? ToWindow()
    {
        if ((Find("on") ?? Find("during")) is { } whole)
            return whole.Date;
        Part? since = Find("since"), until = Find("until");
        if (since is null && until is null)
            return null;
        string from = since is null ? ".." : since.Date?.Text ?? "", to = until is null ? ".." : until.Date?.Text ?? "";
        return FactDate.TryParse(from + "/" + to, out FactDate window, out _) ? window : null;
    }

    private FactTime Lasting()
    {
        Part? until = Find("until");
        return FactTime.Lasting(Find("since")?.Date, until?.Date, Find("as-of")?.Date, untilUnknown: until is { Date: null });
    }

    private Part? Find(string word)
    {
        if (_parts is null)
            return null;
        foreach (Part part in _parts)
        {
            if (part.Word == word)
                return part;
        }
        return null;
    }

    private bool AreConsistent(BindingScope scope)
    {
        for (int i = 1; i < _parts!.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (_parts[i].Word == _parts[j].Word)
                {
                    scope.Report(FindingRules.RepeatedClause, _parts[i].Span, _parts[i].Word);
                    return false;
                }
                if (IsWhole(_parts[i].Word) || IsWhole(_parts[j].Word))
                {
                    scope.Report(FindingRules.ConflictingTimes, _parts[i].Span, _parts[j].Word, _parts[i].Word);
                    return false;
                }
            }
        }
        return true;
    }

    private static bool IsWhole(string word) => word is "on" or "during";

    private sealed record Part(string Word, FactDate? Date, TextSpan Span)
    {
        public string? Hole { get; init; }
    }
}
