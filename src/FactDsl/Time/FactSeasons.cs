namespace FactDsl;

/// <summary>
/// Which months a season is taken to cover. ISO 8601-2 names seasons and gives them no months, and programs disagree. So the
/// convention is always one of these, by name; <see cref="FactDate.Seasons"/> shows which one a date's bounds use. Quarters,
/// quadrimesters and semesters (33 to 41) are three, four and six months in every convention.
/// </summary>
public enum FactSeasons
{
    /// <summary>
    /// The default: three whole months as meteorologists count them. Seasons without a hemisphere are read as northern. A season
    /// is a part of the year it names: the one that begins in December ends with that year. <c>2010-24</c> is December 2010.
    /// </summary>
    WithinYear,

    /// <summary>As <see cref="WithinYear"/>, but the season that begins in December runs on to the end of February: <c>2010-24</c> is December 2010 to February 2011.</summary>
    Northern,

    /// <summary>Seasons without a hemisphere are read as southern: <c>2010-24</c> is June to August 2010, <c>2010-22</c> December 2010 to February 2011.</summary>
    Southern,

    /// <summary>The most careful: a season says no more than its year, winter also the first two months of the next.</summary>
    YearOnly,
}
