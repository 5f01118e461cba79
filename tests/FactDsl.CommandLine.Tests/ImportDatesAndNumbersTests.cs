using FactDsl.CommandLine.Importing;
using FactDsl.CommandLine.Importing.Dates;

namespace FactDsl.CommandLine.Tests;

/// <summary>Numbers and dates as tables write them: what may be read in two ways is not read at all.</summary>
public sealed class ImportDatesAndNumbersTests
{
    [Theory]
    [InlineData("1,234.5", "1,234.5", "1234.5")]
    [InlineData("1,234.5", "1,234,567", "1234567")]
    [InlineData("1,234.5", "12.5", "12.5")]
    [InlineData("1,234.5", "1234", "1234")]
    [InlineData("1,234.5", "-1,234.50", "-1234.50")]
    [InlineData("1,234.5", "−7", "-7")]
    [InlineData("1,234.5", "+7", "7")]
    [InlineData("1,234.5", ".5", "0.5")]
    [InlineData("1,234.5", "1,5", null)]
    [InlineData("1,234.5", "12,34", null)]
    [InlineData("1,234.5", "1,2345", null)]
    [InlineData("1,234.5", "1234,567", null)]
    [InlineData("1,234.5", ",234", null)]
    [InlineData("1,234.5", "1,,234", null)]
    [InlineData("1,234.5", "1.234,5", null)]
    [InlineData("1,234.5", "1.2.3", null)]
    [InlineData("1,234.5", "1.", null)]
    [InlineData("1,234.5", "1e3", null)]
    [InlineData("1,234.5", "$5", null)]
    [InlineData("1,234.5", "5%", null)]
    [InlineData("1,234.5", "(5)", null)]
    [InlineData("1,234.5", "-", null)]
    [InlineData("1.234,5", "1.234,5", "1234.5")]
    [InlineData("1.234,5", "1,234.5", null)]
    [InlineData("1.234,5", "1.23", null)]
    [InlineData("1 234,5", "1\u202F234,5", "1234.5")]
    [InlineData("1 234,5", "1\u00A0234\u00A0567", "1234567")]
    [InlineData("1 234,5", "12 34", null)]
    [InlineData("1’234.5", "1’234.5", "1234.5")]
    [InlineData("1’234.5", "1'234'567.25", "1234567.25")]
    [InlineData("1’234.5", "1’23", null)]
    [InlineData("12,34,567.8", "12,34,567.8", "1234567.8")]
    [InlineData("12,34,567.8", "1,234,567.8", null)]
    [InlineData("1_000_000", "2_500_000", "2500000")]
    [InlineData("1,5", "2,75", "2.75")]
    [InlineData("1,5", "1,234,5", null)]
    [InlineData("1e3", "1e3", "1000")]
    [InlineData("1e3", "12", "12")]
    [InlineData("1.5E+06", "1.5E+06", "1500000")]
    [InlineData("1.5E+06", "2.50e-3", "0.0025")]
    [InlineData("1.5E+06", "1E400", null)]
    [InlineData("1,234.5e3", "1,234.5e1", "12345")]
    public void Digits_are_in_groups_as_in_the_example_or_in_none(string example, string cell, string? number)
    {
        Assert.Null(NumberForm.TryParse(example, out NumberForm form));
        Assert.Equal(number, form.Read(cell));
    }

    [Theory]
    [InlineData("1,234", "`1,234` may be a thousand or a little more than one: write an example with both marks, such as 1,234.5 or 1.234,5")]
    [InlineData("1.234", "`1.234` may be a thousand or a little more than one: write an example with both marks, such as 1,234.5 or 1.234,5")]
    [InlineData("x", "`x` is no example of a number, such as 1,234.5")]
    [InlineData("1,2 3.4", "`1,2 3.4` has more marks than a number has")]
    [InlineData("1,2,3", "`1,2,3` has no groups of digits, such as 1,234.5")]
    public void An_example_that_may_be_two_forms_is_none(string example, string wrong)
        => Assert.Equal(wrong, NumberForm.TryParse(example, out _));

    [Theory]
    [InlineData("yyyy", "1950", "1950")]
    [InlineData("yyyy", "800", "0800")]
    [InlineData("yyyy", "0050", "0050")]
    [InlineData("yyyy", "-44", "-0044")]
    [InlineData("yyyy-MM-dd", "-0043-03-15", "-0043-03-15")]
    [InlineData("yyyy-MM-dd", "−0043-03-15", "-0043-03-15")]
    [InlineData("-yyyy-MM-ddTHH:mm:ssZ", "-0043-03-15T00:00:00Z", "-0043-03-15")]
    [InlineData("+yyyy-MM-dd", "+1952-03-11", "1952-03-11")]
    [InlineData("+yyyy-MM-dd", "-0043-03-15", "-0043-03-15")]
    [InlineData("yyyyMMdd", "19500102", "1950-01-02")]
    [InlineData("yyyyMMdd", "19500000", "1950")]
    [InlineData("dd/MM/yyyy, dd/MM/yy from 1950", "03/02/50", "1950-02-03")]
    [InlineData("yy from 1950", "00", "2000")]
    [InlineData("d MMM yyyy g", "15 Mar 44 BC", "-0043-03-15")]
    [InlineData("yyyy g", "14 AD", "0014")]
    [InlineData("yyyy-yy", "1921-22", "1921/1922")]
    [InlineData("yyyy-yy", "1898-02", "1898/1902")]
    [InlineData("yyyy–yyyy", "1949–1955", "1949/1955")]
    [InlineData("d-d MMM yyyy", "3-5 May 1990", "1990-05-03/1990-05-05")]
    [InlineData("d MMM - d MMM yyyy", "30 Apr - 2 May 1990", "1990-04-30/1990-05-02")]
    [InlineData("\"MMM d-d, yyyy\"", "May 3-5, 1990", "1990-05-03/1990-05-05")]
    [InlineData("yyyy-MM-dd 'to' yyyy-MM-dd", "1990-01-01 to 1990-02-01", "1990-01-01/1990-02-01")]
    [InlineData("yyyy-yy, yyyy | begin", "1921-22", "1921")]
    [InlineData("yyyy-yy, yyyy | end", "1921-22", "1922")]
    [InlineData("yyyy-yy, yyyy | end", "1921", "1921")]
    [InlineData("edtf | begin", "1949-04/..", "1949-04")]
    [InlineData("edtf", "1921-22", "1921-22")]
    [InlineData("edtf", "0000", "0000")]
    [InlineData("serial", "1", "1900-01-01")]
    [InlineData("serial", "59", "1900-02-28")]
    [InlineData("serial", "61", "1900-03-01")]
    [InlineData("serial", "45292", "2024-01-01")]
    [InlineData("serial", "45292.75", "2024-01-01")]
    [InlineData("serial from 1904", "43830", "2024-01-01")]
    [InlineData("decade", "1960s", "196X")]
    [InlineData("decade", "1960er", "196X")]
    [InlineData("century", "19th century", "[1801..1900]")]
    [InlineData("century", "XIXe siècle", "[1801..1900]")]
    [InlineData("century", "19. Jh.", "[1801..1900]")]
    [InlineData("century", "1st c. BC", "[-0099..0000]")]
    [InlineData("wikidata", "+1952-00-00T00:00:00Z", "1952")]
    [InlineData("yyyy-MM-dd HH:mm with time", "1990-05-01 16:30", "1990-05-01T16:30:00")]
    [InlineData("d.M.yyyy h:mm tt with time", "1.5.1990 4:30 PM", "1990-05-01T16:30:00")]
    [InlineData("yyyy-MM-ddTHH:mm:ssK with time", "1990-05-01T16:30:05+02:00", "1990-05-01T16:30:05+02:00")]
    public void A_date_of_a_stated_form_is_read(string form, string cell, string date)
        => Assert.EndsWith("\nevent E on " + date + "\n", Imported("event E on {d | date " + form + "}\n", cell, 0, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("yyyy", "50", "`50` may be a year of several centuries: say which with `yy from 1950`")]
    [InlineData("dd/MM/yyyy", "03/02/50", "`03/02/50` may be a year of several centuries: say which with `yy from 1950`")]
    [InlineData("yyyy-MM-dd", "0000-03-15", "`0000-03-15` has the year 0, which is 1 BC or a year that nobody knows: say that it is 1 BC with `date edtf`")]
    [InlineData("yyyyMMdd", "195012", "`195012` is no date of the form `yyyyMMdd`")]
    [InlineData("yyyyMMdd", "1950121", "`1950121` is no date of the form `yyyyMMdd`")]
    [InlineData("yyyy-yy", "1921-21x", "`1921-21x` is no date of the form `yyyy-yy`")]
    [InlineData("d MMM - d MMM yyyy", "28 Dec - 3 Jan 1990", "`28 Dec - 3 Jan 1990` ends before it begins")]
    [InlineData("yyyy g", "-44 BC", "`-44 BC` has a year and an era that do not go together")]
    [InlineData("HH:mm yyyy-MM-dd", "25:00 1990-01-01", "`25:00 1990-01-01` is no date of the form `HH:mm yyyy-MM-dd`")]
    [InlineData("serial", "60", "`60` is the 29 February 1900 of spreadsheets, a day that never was")]
    [InlineData("serial", "1950-01-01", "`1950-01-01` is no date of the form `serial`")]
    [InlineData("century", "99", "`99` is no date of the form `century`")]
    [InlineData("wikidata", "1952-01-01T00:00:00Z", "`1952-01-01T00:00:00Z` does not say whether it is a day or a year: add the column that does, as in `date wikidata precision timePrecision`")]
    public void A_date_that_may_be_two_or_none_makes_a_bad_row(string form, string cell, string reason)
    {
        Imported("event E on {d | date " + form + "}\n", cell, 1, out string errors);
        Assert.StartsWith("t.csv:2: d: " + reason + "\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{d}", "0")]
    [InlineData("{d}", "0000")]
    [InlineData("{d}", "0000-00-00")]
    [InlineData("{d}", "0000-00-00 00:00:00")]
    [InlineData("{d}-{z}-{z}", "0000")]
    [InlineData("{d}-{z}-{z}", "0")]
    [InlineData("~{d}", "0000")]
    [InlineData("{d | date yyyyMMdd}", "00000000")]
    [InlineData("{d | date yyyy-MM-dd}", "0000-00-00")]
    [InlineData("{d | date dd/MM/yyyy}", "00/00/0000")]
    [InlineData("{d | date dd/MM/yy from 1950}", "00/00/00")]
    [InlineData("{d | date serial}", "0")]
    public void Zeros_stand_for_no_date_and_are_told(string date, string cell)
    {
        Assert.EndsWith("\nevent E\n", Imported("event E on " + date + "\n", cell, 0, out string errors), StringComparison.Ordinal);
        Assert.Contains("zeros stand for no date", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{d}", "50", "is no date")]
    [InlineData("{d}", "1921-22", "may be two years or a season")]
    [InlineData("{d}", "0000-03-15", "has the year 0")]
    [InlineData("[..{d}]", "1921-22", "may be two years or a season")]
    [InlineData("{d}/{d}", "1921-22", "may be two years or a season")]
    [InlineData("{d}-{m}-{m}", "0", "`0` has the year 0")]
    [InlineData("{d}-{m}-{m}", "7", "may be a year of several centuries")]
    public void One_reader_decides_for_plain_cells_too(string date, string cell, string reason)
    {
        Imported("event E on " + date + "\n", cell, 1, out string errors);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"time":"+1952-03-11T00:00:00Z","precision":11,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}""", "1952-03-11")]
    [InlineData("""{"time":"+1952-03-00T00:00:00Z","precision":10,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}""", "1952-03")]
    [InlineData("""{"time":"+1952-01-01T00:00:00Z","precision":9,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}""", "1952")]
    [InlineData("""{"time":"+1950-00-00T00:00:00Z","precision":8,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}""", "195X")]
    [InlineData("""{"time":"+1900-00-00T00:00:00Z","precision":7,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}""", "[1801..1900]")]
    [InlineData("""{"time":"+1801-00-00T00:00:00Z","precision":7,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}""", "[1801..1900]")]
    [InlineData("""{"time":"+2000-00-00T00:00:00Z","precision":6,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}""", "[1001..2000]")]
    [InlineData("""{"time":"-0044-03-15T00:00:00Z","precision":11,"calendarmodel":"http://www.wikidata.org/entity/Q1985786"}""", "-0043-03-13")]
    [InlineData("""{"time":"-0044-00-00T00:00:00Z","precision":9,"calendarmodel":"http://www.wikidata.org/entity/Q1985786"}""", "-0043")]
    [InlineData("""{"time":"-0100-00-00T00:00:00Z","precision":7,"calendarmodel":"http://www.wikidata.org/entity/Q1985786"}""", "[-0099..0000]")]
    [InlineData("""{"time":"+1582-10-04T00:00:00Z","precision":11,"calendarmodel":"http://www.wikidata.org/entity/Q1985786"}""", "1582-10-14")]
    [InlineData("""{"time":"+1917-10-25T00:00:00Z","precision":11,"calendarmodel":"http://www.wikidata.org/entity/Q1985786"}""", "1917-11-07")]
    [InlineData("""{"time":"+1642-01-00T00:00:00Z","precision":10,"calendarmodel":"http://www.wikidata.org/entity/Q1985786"}""", "[1642-01-11..1642-02-10]")]
    public void A_time_of_Wikidata_is_as_precise_as_it_says_and_in_its_own_calendar(string time, string date)
    {
        using Terminal terminal = new Terminal().With("t.import", "event E on {d | date wikidata}\n").With("t.json", "[{\"d\":" + time + "}]");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.json"));
        Assert.EndsWith("\nevent E on " + date + "\n", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("no place", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1952-01-01T00:00:00Z", "9", "1952")]
    [InlineData("1952-03-11T00:00:00Z", "11", "1952-03-11")]
    [InlineData("-0043-03-15T00:00:00Z", "11", "-0043-03-15")]
    [InlineData("0000-01-01T00:00:00Z", "9", "0000")]
    public void An_answer_of_the_query_service_has_its_precision_in_another_column(string time, string precision, string date)
    {
        using Terminal terminal = new Terminal().With("t.import", "event E on {d | date wikidata precision p}\n").With("t.csv", "d,p\n" + time + "," + precision + "\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv"));
        Assert.EndsWith("\nevent E on " + date + "\n", terminal.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nd            1      0        0\np            1      0        0\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yyyy-MM-dd 'x", "`yyyy-MM-dd 'x` has a quote that is not closed")]
    [InlineData("yyyy-yyyy-yyyy", "`yyyy-yyyy-yyyy` has more than two dates")]
    [InlineData("yyyy-MM with time", "`yyyy-MM with time` has no time of one day: write it `yyyy-MM-dd HH:mm`")]
    [InlineData("dd/MM/yy", "years of two digits need the first year that they stand for: `dd/MM/yy from 1950`")]
    public void A_form_that_is_none_is_told(string form, string wrong)
        => Assert.Equal(wrong, DateForm.TryParse(form, [], out _));

    private static string Imported(string template, string cell, int code, out string errors)
    {
        using Terminal terminal = new Terminal().With("t.import", template).With("t.csv", "d,z,m\n\"" + cell + "\",0,3\n");
        Assert.Equal(code, terminal.Run("import", "t.import", "t.csv"));
        errors = terminal.Errors;
        return terminal.Output;
    }
}
