using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Newsroom.Tests;

public sealed partial class BriefingTests
{
    [Fact]
    public void The_whole_briefing()
    {
        var printed = Printed.For();

        Assert.Equal(Compared.Expected("WholeBriefing.expected.txt"), printed.WithoutLineNumbers);
        Assert.Equal((0, ""), (printed.ExitCode, printed.Errors));
    }

    [Fact]
    public void Every_line_ends_with_its_source_and_the_place_where_the_facts_say_it()
    {
        var lines = Printed.For().Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            Match end = SourceAndPlace().Match(line);
            Assert.True(end.Success, line);
            string item = Compared.Line(end.Groups["file"].Value, int.Parse(end.Groups["line"].ValueSpan, CultureInfo.InvariantCulture));
            Assert.Matches(FactOrItsClause(), item);
        });
    }

    [Fact]
    public void The_default_day_is_that_of_the_article()
        => Assert.Contains("\nALLIANCES, 4 FEBRUARY 2022\n", Printed.For().Output);

    [GeneratedRegex(@" — \S.* · (?<file>facts/\S+\.facts):(?<line>\d+)$")]
    private static partial Regex SourceAndPlace();

    [GeneratedRegex("^((no )?(meeting|attendance|alliance|tenure|stance|statement|agreement|boycott|tension)|  of) ")]
    private static partial Regex FactOrItsClause();
}
