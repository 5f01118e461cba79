using FactDsl.Language.Binding;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>How a kind reads dates (C10).</summary>
public class TimeTests
{
    private static FactTime? TimeOf(string text) => Check.Findings(text).File().Item.Time;

    [Theory]
    // A momentary fact is one moment in its date, or lasted from D to E.
    [InlineData("meeting of Xi, Putin on 2014", "moment on 2014")]
    [InlineData("meeting of Xi, Putin on 2014/2015", "on 2014/2015")]
    [InlineData("meeting of Xi, Putin during 2014/2015", "moment during 2014/2015")]
    // A lasting fact is attested throughout, or begins and ends.
    [InlineData("tenure of Xi as President on 2014", "on 2014")]
    [InlineData("tenure of Xi as President during 2014/2015", "during 2014/2015")]
    [InlineData("tenure of Xi as President since 2014 until 2015", "since 2014 until 2015")]
    [InlineData("tenure of Xi as President since [..1816-01-01] as-of 2012", "since [..1816-01-01] as-of 2012")]
    [InlineData("tenure of Xi as President since 1990 until unknown", "since 1990 until unknown")]
    [InlineData("tenure of Xi as President until 2011", "until 2011")]
    [InlineData("tenure of Xi as President\n  until 2011\n  since 1981", "since 1981 until 2011")]
    // A denial and a count hold throughout.
    [InlineData("no meeting of Xi on 2014", "throughout 2014")]
    [InlineData("no meeting of Xi during 2014/2015", "throughout 2014/2015")]
    [InlineData("no meeting of Xi since 2014 until 2015", "since 2014 until 2015")]
    [InlineData("no tenure of Xi on 2014", "throughout 2014")]
    [InlineData("meeting of Xi during 2013/2022 count >30", "throughout 2013/2022")]
    // An entity has a life; an event dated `on` is a moment.
    [InlineData("country X since 1918-10-28 until 1992-12-31", "since 1918-10-28 until 1992-12-31")]
    [InlineData("event E on 2014", "moment on 2014")]
    [InlineData("event E during 2022-02-04/2022-02-20", "during 2022-02-04/2022-02-20")]
    public void A_kind_decides_how_its_dates_are_read(string text, string expected)
    {
        FactTime time = TimeOf(text)!.Value;
        Assert.Equal(expected, (time.IsMoment ? "moment " : "") + time.Text);
    }

    [Fact]
    public void Nothing_said_is_unstated_for_a_fact_and_nothing_for_an_entity()
    {
        Assert.True(TimeOf("stance of Xi opposes Enlargement")!.Value.IsUnstated);
        Assert.Equal(FactAspect.Momentary, TimeOf("meeting of Xi, Putin")!.Value.Aspect);
        Assert.Null(TimeOf("country X"));
    }

    [Fact]
    public void The_wording_of_the_source_is_kept()
        => Check.Binding(
            "meeting of Xi, Putin on 1917-11-07 \"25 октября\"@ru \"25 October\"@en",
            "Asserted meeting (moment on 1917-11-07) worded “25 октября”@ru “25 October”@en of=Xi,Putin");

    [Fact]
    public void A_clause_takes_from_the_item_the_end_that_it_does_not_say()
    {
        BoundItem item = Check.Findings("alliance A since 1950-01-01 until 1960-12-31\n  of Greece until 1955-06-30\n  of Turkey since 1952-03-01\n  of France until unknown\n  of China").File().Item;
        Assert.Equal(
            ["since 1950-01-01 until 1955-06-30", "since 1952-03-01 until 1960-12-31", "since 1950-01-01 until unknown"],
            [TimeOfClause(0), TimeOfClause(1), TimeOfClause(2)]);
        Assert.Null(item.Clauses[3].Qualifiers);

        string TimeOfClause(int clause)
        {
            FactTime time = item.Clauses[clause].Qualifiers!.Time!.Value;
            return $"since {Day(time.StartEarliest)} until {(time.EndKind == FactBoundKind.Unknown ? "unknown" : Day(time.EndLatest))}";
        }

        static string Day(long day) => System.DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("meeting of Xi, Putin [|FACT2215:since 2014|] until 2015")]
    [InlineData("meeting of Xi, Putin [|FACT2215:as-of 2014|]")]
    [InlineData("meeting of Xi, Putin on 2014 [|FACT2305:during 2014/2015|]")]
    [InlineData("tenure of Xi as President on 2014 [|FACT2305:until 2015|] as-of 2016")]
    [InlineData("tenure of Xi as President since 2014 [|FACT2216:since 2015|]")]
    [InlineData("alliance A\n  of Greece since 2014 [|FACT2216:since 2015|]")]
    [InlineData("meeting of Xi, Putin [|FACT2209:on|]")]
    [InlineData("meeting of Xi, Putin [|FACT2209:on|] format summit")]
    [InlineData("meeting of Xi, Putin on 2014, [|FACT2205:2015|]")]
    [InlineData("meeting of Xi, Putin on [|FACT2206:Games|]")]
    [InlineData("meeting of Xi, Putin on [|FACT2206:none|]")]
    [InlineData("meeting of Xi, Putin on [|FACT2206:\"2014\"|]")]
    [InlineData("meeting of Xi, Putin on 2014-[|FACT2301:13|]")]
    [InlineData("person A born 1953-02-[|FACT2301:30|]")]
    [InlineData("event E on [|FACT2302:[2014, 2015]|]")]
    public void A_wrong_time_has_one_finding(string fixture) => Check.Findings(fixture);

    [Fact]
    public void Order_without_a_date_is_kept()
        => Check.Binding("meeting of Xi, Putin before Games after 2014-01", "Asserted meeting (untimed) of=Xi,Putin before=Games after=2014-01");
}
