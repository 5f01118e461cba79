using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using FactDsl.CommandLine.Importing.Tables;

namespace FactDsl.CommandLine.Importing.Dates;

/// <summary>EDTF as it stands, whatever else it may look like: <c>0000</c> is 1 BC, and <c>1921-22</c> the summer of 1921.</summary>
internal sealed class EdtfForm : IDateForm
{
    /// <inheritdoc/>
    public string Text => "edtf";

    /// <inheritdoc/>
    public bool HasShortYears => false;

    /// <inheritdoc/>
    public DateReading Read(Cell cell, TableRow row) => FactDate.TryParse(cell.Text, out _, out _) ? DateReading.Of(cell.Text) : DateReading.Other;
}

/// <summary>The days of spreadsheets, which count them from 1900 or, in tables that were begun on a Mac, from 1904.</summary>
/// <param name="from">The year.</param>
internal sealed class SerialForm(int from) : IDateForm
{
    private const int LastDay = 2_958_465;

    // Spreadsheets count a 29 February 1900, which never was.
    private const int NoDay = 60;

    /// <inheritdoc/>
    public string Text => from == 1900 ? "serial" : "serial from 1904";

    /// <inheritdoc/>
    public bool HasShortYears => false;

    /// <inheritdoc/>
    public DateReading Read(Cell cell, TableRow row)
    {
        if (!decimal.TryParse(cell.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) || number < 1 || number > LastDay)
            return DateReading.Other;
        int day = (int)number;
        if (from == 1900 && day == NoDay)
            return DateReading.Doubtful("`60` is the 29 February 1900 of spreadsheets, a day that never was");
        DateTime date = (from == 1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, day < NoDay ? 31 : 30)).AddDays(day);
        return new DateReading(DateOutcome.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { LeavesTime = number != day };
    }
}

/// <summary>Decades: <c>1960s</c>, <c>1960er</c>, <c>196x</c>.</summary>
internal sealed partial class DecadeForm : IDateForm
{
    /// <inheritdoc/>
    public string Text => "decade";

    /// <inheritdoc/>
    public bool HasShortYears => false;

    /// <inheritdoc/>
    public DateReading Read(Cell cell, TableRow row)
        => Decade().Match(cell.Text) is { Success: true } match ? DateReading.Of(match.Groups[1].Value + "X") : DateReading.Other;

    [GeneratedRegex("^([0-9]{3})(?:0['’]?s|0er|[xX*?])$", RegexOptions.CultureInvariant)]
    private static partial Regex Decade();
}

/// <summary>Centuries by their numbers: <c>19th century</c>, <c>XIXe siècle</c>, <c>1st c. BC</c>, <c>C19</c>, <c>19</c>.</summary>
internal sealed partial class CenturyForm : IDateForm
{
    /// <inheritdoc/>
    public string Text => "century";

    /// <inheritdoc/>
    public bool HasShortYears => false;

    /// <inheritdoc/>
    public DateReading Read(Cell cell, TableRow row)
    {
        Match match = Century().Match(cell.Text);
        if (!match.Success)
            return DateReading.Other;
        string written = match.Groups["n"].Value;
        int number = char.IsAsciiDigit(written[0]) ? int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture) : EverydayWords.RomanNumeral(written.ToUpperInvariant());
        return number is < 1 or > 30 ? DateReading.Other : DateReading.Of(EverydayDate.WriteYears(match.Groups["bc"].Success ? -number : number, 100));
    }

    [GeneratedRegex(@"^(?:C\.? ?|siglo |век )?(?<n>[0-9]{1,2}|[IVXivx]{1,6})(?:st|nd|rd|th|e|er|ème|\.)?(?: ?(?:century|cent\.?|c\.|siècle|s\.|Jh\.?|Jahrhundert|век|в\.|世纪|世紀))?(?<bc> (?:BCE?|B\.C\.|v\. ?Chr\.|av\. J\.-C\.))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Century();
}
