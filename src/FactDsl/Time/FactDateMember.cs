namespace FactDsl;

/// <summary>One member of an EDTF set: a date, a range <c>1670..1672</c>, or everything up to or from a date.</summary>
public readonly struct FactDateMember
{
    internal FactDateMember(in FactDatePart from, in FactDatePart to)
    {
        From = from;
        To = to;
    }

    /// <summary>The date, or the first of a range; its kind is <see cref="FactBoundKind.Open"/> in <c>..1984</c>.</summary>
    public FactDatePart From { get; }

    /// <summary>The date again, or the last of a range; its kind is <see cref="FactBoundKind.Open"/> in <c>1984..</c>.</summary>
    public FactDatePart To { get; }

    /// <summary>The first day; <see cref="long.MinValue"/> in <c>..1984</c>.</summary>
    public long FirstDay => From.Kind == FactBoundKind.Closed ? From.Earliest : DayLine.Before;

    /// <summary>The last day; <see cref="long.MaxValue"/> in <c>1984..</c>.</summary>
    public long LastDay => To.Kind == FactBoundKind.Closed ? To.Latest : DayLine.After;
}
