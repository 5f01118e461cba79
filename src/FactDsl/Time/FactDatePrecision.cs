namespace FactDsl;

/// <summary>The smallest unit that a date names, whether or not its digits are all specified.</summary>
public enum FactDatePrecision
{
    /// <summary>Nothing is named: an open or unknown end, or the default value.</summary>
    None,

    /// <summary>A year: <c>2014</c>, <c>201X</c>, <c>Y-170000002</c>.</summary>
    Year,

    /// <summary>A part of a year that is not a month: season, quarter, quadrimester or semester (<c>2014-21</c> to <c>2014-41</c>).</summary>
    SubYear,

    /// <summary>A month: <c>2014-02</c>, <c>2014-XX</c>.</summary>
    Month,

    /// <summary>A day: <c>2014-02-07</c>, <c>2014-02-XX</c>.</summary>
    Day,

    /// <summary>A minute of a day: <c>2014-02-07T20:14</c>, <c>2014-02-07T20:14+01:00</c>. ISO 8601 writes it so; the EDTF profile has seconds only.</summary>
    Minute,

    /// <summary>A second of a day: <c>2014-02-07T20:14:00Z</c>.</summary>
    Second,
}
