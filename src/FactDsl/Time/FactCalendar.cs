namespace FactDsl;

/// <summary>The calendar that a date is written in. Days are compared on one line, whatever their calendar.</summary>
public enum FactCalendar : byte
{
    /// <summary>The Gregorian calendar, reckoned backwards without end: what a date is written in that names no other.</summary>
    Gregorian,

    /// <summary>
    /// The Julian calendar, <c>1066-10-14 julian</c>: a leap year every four years, reckoned without end to both sides.
    /// Years are astronomical (0 is 1 BC) and begin in January.
    /// </summary>
    Julian,

    /// <summary>
    /// The Hebrew calendar, <c>5708-08-05 hebrew</c>: years of the world, months counted from Tishri. A leap year has thirteen months:
    /// its month 6 is Adar I, its month 7 Adar II. A day begins on the evening before; the one that is meant is that of the daylight.
    /// </summary>
    Hebrew,

    /// <summary>
    /// The Islamic calendar, <c>1445-09-01 islamic</c>, by its tables: thirty years with eleven leap days, from 16 July 622 (Julian) on.
    /// Months began when the moon was seen, so comparisons take such a date to reach one day to either side.
    /// </summary>
    Islamic,
}
