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

    /// <summary>The last day on which a fact that passes may have begun; later ones need not be looked at.</summary>
    public long LatestStart => _relation is TimeRelation.On or TimeRelation.During or TimeRelation.Before ? _date.LastDay : long.MaxValue;

    /// <summary>The first day on which a fact that passes may have ended; earlier ones need not be looked at.</summary>
    public long EarliestEnd => _relation is TimeRelation.None or TimeRelation.Before ? long.MinValue : _date.FirstDay;

    /// <summary>Whether whatever meets the condition lies, whole, in a time.</summary>
    public bool LiesIn(FactTime time) => _relation is TimeRelation.On or TimeRelation.During
        && time.StartLatest <= _date.FirstDay && time.EndEarliest >= _date.LastDay;

    /// <summary>Whether only what is certain passes.</summary>
    public bool IsCertain => _relation != TimeRelation.None && _answer == FactAnswer.Certainly;

    /// <summary>Whether a time meets the condition.</summary>
    public FactTruth Of(FactTime time) => _relation switch
    {
        TimeRelation.On => time.HeldOn(_date),
        TimeRelation.During => time.HeldDuring(_date),
        TimeRelation.Before => time.WasBefore(_date),
        TimeRelation.After => time.WasAfter(_date),
        TimeRelation.Since => time.WasSince(_date),
        _ => FactTruth.Yes,
    };
}
