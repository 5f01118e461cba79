namespace FactDsl;

/// <summary>Which relation a filter asks of a fact's time and a date.</summary>
internal enum TimeRelation : byte
{
    None,
    On,
    During,
    Before,
    After,
    Since,
    Until,
}

/// <summary>A condition on time: a relation, a date, and how sure it must be.</summary>
internal readonly struct TimeTest : ITimeQuestion
{
    private readonly FactDate _date;
    private readonly TimeRelation _relation;
    private readonly FactAnswer _answer;

    public TimeTest(TimeRelation relation, FactDate date, FactAnswer answer)
    {
        _relation = relation;
        _date = date;
        _answer = answer;
    }

    /// <summary>The last day on which a fact that passes may have begun, its own hedges left out of account; later ones need not be looked at.</summary>
    public long LatestStart(FactPadding padding)
        => _relation is TimeRelation.On or TimeRelation.During or TimeRelation.Before or TimeRelation.Until ? new DayWindow(_date, padding).Last : long.MaxValue;

    /// <summary>The first day on which a fact that passes may have ended, its own hedges left out of account; earlier ones need not be looked at.</summary>
    public long EarliestEnd(FactPadding padding)
        => _relation is TimeRelation.None or TimeRelation.Before or TimeRelation.Until ? long.MinValue : new DayWindow(_date, padding).First;

    /// <summary>Whether whatever meets the condition lies, whole, in a time, wherever the hedges of both let them lie.</summary>
    public bool LiesIn(FactTime time, FactPadding? padding)
    {
        if (_relation is not (TimeRelation.On or TimeRelation.During))
            return false;
        padding ??= time.Padding;
        TimeBox at = time.With(padding).Reach;
        var days = new DayWindow(_date, padding);
        return at.StartLatest <= days.First && at.EndEarliest >= days.Last;
    }

    /// <summary>Whether all that meets the condition may lie in a lasting time.</summary>
    public bool MayLieIn(FactTime time, FactPadding? padding)
        => _relation is not (TimeRelation.On or TimeRelation.During) || time.HeldOn(_date, padding) != FactTruth.No;

    /// <summary>Whether only what is certain passes.</summary>
    public bool IsCertain => _relation != TimeRelation.None && _answer == FactAnswer.Certainly;

    /// <summary>Whether a time meets the condition, hedges reaching as far as its fact base says.</summary>
    public FactTruth Of(FactTime time) => Of(time, null);

    /// <summary>Whether a time meets the condition.</summary>
    /// <param name="time">The time.</param>
    /// <param name="padding">How far hedges reach; null for what the time's fact base says.</param>
    public FactTruth Of(FactTime time, FactPadding? padding) => _relation switch
    {
        TimeRelation.On => time.HeldOn(_date, padding),
        TimeRelation.During => time.HeldDuring(_date, padding),
        TimeRelation.Before => time.WasBefore(_date, padding),
        TimeRelation.After => time.WasAfter(_date, padding),
        TimeRelation.Since => time.WasSince(_date, padding),
        TimeRelation.Until => time.WasUntil(_date, padding),
        _ => FactTruth.Yes,
    };
}
