using System.Collections.Generic;
using System.Text;

namespace FactDsl;

/// <summary>How a time was written, where its corners do not tell, and the separate stretches that a set leaves open.</summary>
internal sealed class TimeOrigin
{
    private readonly FactDate? _since;
    private readonly FactDate? _until;
    private readonly FactDate? _asOf;
    private readonly bool _untilUnknown;
    private readonly FactDate? _days;
    private readonly IReadOnlyList<FactTime>? _shared;
    private string? _text;
    private TimeOrigin? _padded;

    internal TimeOrigin(string text, FactDate? days)
    {
        _text = text;
        _days = days;
        if (days is { Details: { } details })
        {
            DayRange[] stretches = details.Stretches;
            Stretches = stretches.Length > 1 ? stretches : null;
            IsAllOf = details.Set == FactDateSet.AllOf;
        }
    }

    internal TimeOrigin(FactDate? since, FactDate? until, FactDate? asOf, bool untilUnknown)
    {
        _since = since;
        _until = until;
        _asOf = asOf;
        _untilUnknown = untilUnknown;
    }

    /// <summary>The days that several spells share: their words are found when somebody reads them.</summary>
    internal TimeOrigin(IReadOnlyList<FactTime> shared) => _shared = shared;

    internal string Text => _text ??= _shared is null ? Write() : TimeEnds.Words(_shared);

    /// <summary>The stretches of days that the moment may lie in, in order; null when they are one.</summary>
    internal DayRange[]? Stretches { get; }

    /// <summary>The first and last day of all stretches, where a padding has made them.</summary>
    internal DayRange? Hull => _days is { Padding: not null } days && !IsAllOf ? new DayRange(days.FirstDay, days.LastDay) : null;

    /// <summary>The moment recurs in every stretch instead of lying in one of them.</summary>
    internal bool IsAllOf { get; }

    /// <summary>The same with the stretches that a padding makes of hedged days; the last answer is kept.</summary>
    internal TimeOrigin By(FactPadding padding)
    {
        if (_days is not { Details: not null, Padding: null } days || padding.IsNone)
        {
            return this;
        }

        TimeOrigin? kept = _padded;
        return kept is not null && ReferenceEquals(kept._days?.Padding, padding) ? kept : _padded = new(Text, days.With(padding));
    }

    private string Write()
    {
        var text = new StringBuilder();
        Append(text, "since ", _since);
        Append(text, "until ", _until);
        if (_untilUnknown)
        {
            text.Append(text.Length == 0 ? string.Empty : " ").Append("until unknown");
        }

        Append(text, "as-of ", _asOf);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string word, FactDate? date)
    {
        if (date is { } given)
        {
            text.Append(text.Length == 0 ? string.Empty : " ").Append(word).Append(given.Text);
        }
    }
}
