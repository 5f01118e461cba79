using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace FactDsl.Tests.Time;

/// <summary>The page on dates shows nothing that the library reads otherwise.</summary>
public class DatesPageTests
{
    [Fact]
    public void Every_date_in_the_table_of_forms_is_read_without_a_finding()
    {
        var dates = CellsUnder("## How to write a date", 0).ToList();

        Assert.True(dates.Count > 30);
        Assert.All(dates, text => Assert.True(FactDate.TryParse(text, out _, out FactParseIssue? issue) && issue is null, text));
    }

    [Fact]
    public void Every_number_and_sum_in_the_table_is_read()
    {
        var texts = CellsUnder("## Numbers and money", 0).ToList();

        Assert.True(texts.Count > 10);
        Assert.All(texts, text => Assert.True(FactNumber.TryParse(text, out _, out _) || FactMoney.TryParse(text, out _, out _), text));
    }

    [Fact]
    public void Every_form_in_the_compliance_table_is_read_and_none_needs_a_higher_level()
    {
        var rows = TableUnder("## Compliance with EDTF").Where(row => row[3] == "yes").ToList();
        var forms = rows.SelectMany(row => Quoted(row[2]).Where(text => char.IsLetterOrDigit(text[^1]) || text.Length > 3).Select(text => (Level: int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture), text)))
            .Where(one => !one.text.StartsWith('T') && one.text is not ("-04" or "+04:30" or "Z"))
            .ToList();

        Assert.True(forms.Count > 30);
        Assert.All(forms, one => Assert.True(FactDate.TryParse(one.text, out FactDate date, out FactParseIssue? issue) && issue is null && date.Level <= one.Level, one.text));
    }

    [Fact]
    public void What_people_write_is_offered_as_the_page_says()
    {
        List<string[]> rows = [.. TableUnder("### Dates as people write them")];

        Assert.True(rows.Count > 12);
        foreach (string[] row in rows)
        {
            // One date for all ways to write it, or one for each.
            string[] written = [.. Quoted(row[0])], offered = [.. Quoted(row[1])];
            for (int i = 0; i < written.Length; i++)
                Assert.Equal(offered.Length == 1 ? offered[0] : offered[i], IssueOf(written[i]).Suggestion);
        }
    }

    [Fact]
    public void What_may_be_two_dates_is_offered_as_the_page_says()
    {
        List<string[]> rows = [.. TableUnder("| written | may be |")];

        Assert.True(rows.Count > 5);
        Assert.All(rows, row => Assert.Equal(Quoted(row[1]), IssueOf(Quoted(row[0]).Single()).Suggestions));
    }

    private static FactParseIssue IssueOf(string text)
    {
        Assert.False(FactDate.TryParse(text, out _, out FactParseIssue? issue), text);
        return issue!;
    }

    private static IEnumerable<string> CellsUnder(string heading, int column) =>
        TableUnder(heading).SelectMany(row => Quoted(row[column]));

    private static IEnumerable<string> Quoted(string cell) =>
        Regex.Matches(cell, "`([^`]+)`").Select(match => match.Groups[1].Value);

    /// <summary>The rows of the first table under a heading, without its head.</summary>
    private static IEnumerable<string[]> TableUnder(string heading) => File.ReadAllLines(Page())
        .SkipWhile(line => line != heading)
        .SkipWhile(line => !line.StartsWith('|'))
        .TakeWhile(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    private static string Page() => Path.Combine(Repository.Root, "src", "docs", "dates.md");
}
