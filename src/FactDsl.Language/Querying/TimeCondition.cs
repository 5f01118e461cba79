using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>A condition of a question on when something happened or held.</summary>
internal sealed class TimeCondition
{
    private readonly string _word;
    private readonly FactDate? _date;
    private readonly FactTime? _other;
    private readonly bool _isPair;

    private TimeCondition(string word, FactDate? date, FactTime? other, string? hole, bool isPair = false)
    {
        _word = word;
        _date = date;
        _other = other;
        Hole = hole;
        _isPair = isPair;
    }

    /// <summary>The hole that stands for the time, empty for a plain <c>?</c>; null where there is none.</summary>
    public string? Hole { get; }

    public string Word => _word;

    /// <summary>Whether it asks on which days something held: what is so of days that several share is so of each.</summary>
    public bool IsOfDays => Hole is null && _word is ("on" or "during");

    /// <summary>A time clause that stands alone.</summary>
    public static TimeCondition Of(BoundTimeCondition condition) => new(condition.Word, condition.Date, null, condition.Hole);

    /// <summary>The time clauses of a question or of one of its lines. <c>since ?start until ?end</c> asks for both ends of one time.</summary>
    public static List<TimeCondition> Of(IReadOnlyList<BoundTimeCondition> conditions)
    {
        bool isPair = HasHole(conditions, "since") && HasHole(conditions, "until");
        var all = new List<TimeCondition>(conditions.Count);
        foreach (BoundTimeCondition condition in conditions)
            all.Add(new TimeCondition(condition.Word, condition.Date, null, condition.Hole, isPair && condition.Word is ("since" or "until")));
        return all;
    }

    /// <summary><c>before</c> or <c>after</c> a date.</summary>
    public static TimeCondition Of(string word, FactDate date) => new(word, date, null, null);

    /// <summary><c>before</c> or <c>after</c> an item.</summary>
    public static TimeCondition Of(string word, FactTime other) => new(word, null, other, null);

    /// <summary>Whether a time meets it.</summary>
    public FactTruth Of(FactTime time)
    {
        if (Hole is not null)
            return Says(time) ? FactTruth.Yes : FactTruth.No;
        if (_other is { } other)
            return _word == "before" ? time.Before(other) : time.After(other);
        if (_date is not { } date)
            return IsUnknown(time) ? FactTruth.Yes : FactTruth.No;
        return _word switch
        {
            "on" => time.HeldOn(date),
            "during" => time.HeldDuring(date),
            "since" => time.WasSince(date),
            "until" => time.WasUntil(date),
            "as-of" => time.WasSeen(date),
            "before" => time.WasBefore(date),
            _ => time.WasAfter(date),
        };
    }

    /// <summary>Whether the day on which a plan was last seen meets it.</summary>
    public FactTruth OfStanding(FactTime seen)
        => Hole is not null ? FactTruth.Yes : _date is { } date ? seen.HeldDuring(date) : FactTruth.No;

    /// <summary>
    /// The same condition as part of a store's own question, so that it need not look at every row. What a store does not ask
    /// is left to <see cref="Of(FactTime)"/>.
    /// </summary>
    public FactQuery Narrow(FactQuery query)
    {
        if (_date is not { } date)
            return query;
        return _word switch
        {
            "on" => query.On(date),
            "during" => query.During(date),
            "since" => query.Since(date),
            "until" => query.Until(date),
            "before" => query.Before(date),
            "after" => query.After(date),
            _ => query,
        };
    }

    private static bool HasHole(IReadOnlyList<BoundTimeCondition> conditions, string word)
    {
        foreach (BoundTimeCondition condition in conditions)
        {
            if (condition.Hole is { Length: > 0 } && condition.Word == word)
                return true;
        }
        return false;
    }

    /// <summary>A hole asks for what is said: a beginning, an end, a last look, or any time at all.</summary>
    private bool Says(FactTime time) => _isPair ? !time.IsUnstated : _word switch
    {
        "since" => time.StartEarliest != long.MinValue || time.StartLatest != long.MaxValue,
        "until" => time.EndKind != FactBoundKind.Open && time.EndLatest != long.MaxValue,
        "as-of" => time.EndKind == FactBoundKind.Censored,
        _ => !time.IsUnstated,
    };

    private bool IsUnknown(FactTime time) => _word == "until" ? time.EndKind == FactBoundKind.Unknown && !time.IsUnstated : time.StartKind == FactBoundKind.Unknown;
}
