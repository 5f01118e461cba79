namespace FactDsl.CommandLine.Tests;

/// <summary>The views that <c>facts export --format parquet</c> writes beside its files, asked by an engine that is not ours.</summary>
public sealed class ExportViewsTests
{
    [DuckDbFact]
    [Trait("Category", "Slow")]
    public void Views_answer_the_questions_of_imported_tables_as_the_command_does() => Check(ImportedTablesTests.Sample, "kind");

    [DuckDbFact]
    [Trait("Category", "Slow")]
    public void Files_parted_by_year_answer_the_same() => Check(ImportedTablesTests.Sample, "kind,year");

    [DuckDbFact]
    [Trait("Category", "Slow")]
    public void Views_of_whole_tables_answer_as_the_command_does()
    {
        if (SharedData.Find("data/alliances/alliance_v4.1_by_member.csv") is not null)
            Check(ImportedTablesTests.WholeTable, "kind");
    }

    [DuckDbFact]
    [Trait("Category", "Slow")]
    public void A_view_of_a_kind_has_what_is_asserted_and_keeps_the_doubt()
    {
        using Terminal terminal = new Terminal().With("a.facts", """
            person Ada
            person Bo
            source S
            meeting M of Ada, Bo on 2014-02-04 certainty doubtful per S
            meeting N of Ada, Bo on 2015 per S
            no meeting D of Ada, Bo during 2016 per S
            planned meeting P of Ada, Bo on 2030 per S
            meeting C count 30 of Ada, Bo during 2017 per S

            """);
        DuckDb folder = Export(terminal, "kind");
        Assert.Equal("""[["meeting.M",true,false],["meeting.N",false,false]]""", folder.Ask("select id, doubted, time_doubted from meetings order by id"));
        Assert.Equal("""[["asserted","2"],["counted","1"],["denied","1"],["planned","1"]]""", folder.Ask("select standing, count(*) from items where kind = 'meeting' group by all order by standing"));
        Assert.Equal("""[["meeting.M","person.Ada","2014-02-04",true],["meeting.M","person.Bo","2014-02-04",true],["meeting.N","person.Ada","2015-01-01",false],["meeting.N","person.Bo","2015-01-01",false]]""", folder.Ask("select item, text, start_earliest, doubted from meeting_participants order by item, value"));
        Assert.Equal("""[["meeting.C","30.000000000","30.000000000","30.000000000","30"]]""", folder.Ask("select id, count, count_lowest, count_highest, count_text from items_meeting where count is not null"));
        Assert.Equal("""[["person.Ada"],["person.Bo"]]""", folder.Ask("select id from actors order by id"));
    }

    [DuckDbFact]
    [Trait("Category", "Slow")]
    public void Numbers_sums_and_dates_are_what_they_are_and_their_text_is_beside()
    {
        using Terminal terminal = new Terminal().With("a.facts", """
            momentary fact deal
              value: money?
              parts: number*
              signed: date?
              order-number: number?
              select: text?

            deal A on 0044-03-15 value 117.5 million USD parts 1, >2.5, 3..4 signed -0043-03-15 order-number 7 select "x"
            deal B on 2014 value >=5 EUR signed 2014-02~ order-number ~12
            deal C on 2014 value undisclosed >9 CHF signed 2014-02-04? order-number unknown

            """);
        DuckDb folder = Export(terminal, "kind");
        Assert.Equal(
            """[["117500000.000000000","117500000.000000000","117500000.000000000","USD","117.5 million USD"],[null,"5.000000000",null,"EUR",">=5 EUR"],[null,null,null,null,"undisclosed >9 CHF"]]""",
            folder.Ask("select value, value_lowest, value_highest, value_currency, value_text from deals order by id"));
        Assert.Equal("""[[["1.000000000",null,null],["1",">2.5","3..4"],["1.000000000","2.500000000","3.000000000"],["1.000000000",null,"4.000000000"]]]""", folder.Ask("select parts, parts_text, parts_lowest, parts_highest from deals where parts is not null"));
        Assert.Equal(
            """[["0044-03-15 (BC)","-0043-03-15","0044-03-15 (BC)"],[null,"2014-02~","2014-02-01"],[null,"2014-02-04?","2014-02-04"]]""",
            folder.Ask("select signed, signed_text, signed_start_earliest from deals order by id"));
        Assert.Equal("""[["deal.A","x"]]""", folder.Ask("select id, select_ from deals where signed < date '0001-01-01' and order_number = 7"));
        Assert.Equal("""[["value","DECIMAL(38,9)"],["value_text","VARCHAR"],["value_lowest","DECIMAL(38,9)"],["value_highest","DECIMAL(38,9)"],["value_currency","VARCHAR"]]""", folder.Ask("select column_name, data_type from information_schema.columns where table_name = 'deals' and column_name like 'value%' order by ordinal_position"));
    }

    [DuckDbFact]
    [Trait("Category", "Slow")]
    public void Items_lie_in_the_folder_of_the_year_in_which_they_begin_at_the_earliest()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Ada\nperson Bo\nmeeting M of Ada, Bo on -0043-03\nmeeting N of Ada, Bo on [2013,2015]\nmeeting of Ada, Bo\n");
        DuckDb folder = Export(terminal, "kind,year");
        Assert.Equal("""[["-43","meeting.M"],["2013","meeting.N"]]""", folder.Ask("select year, id from meetings where year is not null order by year"));
        Assert.Equal("""[["1"]]""", folder.Ask("select count(*) from meetings where year is null"));
        Assert.Equal("""[["-43","2"],["2013","2"]]""", folder.Ask("select year, count(*) from item_values where kind = 'meeting' and field = 'participants' and year is not null group by all order by year"));
        // No time is told by several sources, and a table without rows can be asked all the same.
        Assert.Equal("""[["0"]]""", folder.Ask("select count(*) from item_times where account = 1"));
        Assert.True(File.Exists(terminal["parquet/items/kind=meeting/year=-43/0.parquet"]));
        Assert.True(File.Exists(terminal["parquet/items/kind=meeting/year=__HIVE_DEFAULT_PARTITION__/0.parquet"]));
    }

    [Fact]
    public void Each_engine_has_its_tables_and_all_share_the_views()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", "parquet", "--kind", "meeting,boycott", "--partition-by", "kind,year", "--location", "s3://bucket/it's/", "-o", "out/"));
        foreach (string file in (string[])["schema.sql", "tables.duckdb.sql", "tables.spark.sql", "tables.trino.sql"])
            Exported.IsKept("parquet/" + file, File.ReadAllText(terminal["out/" + file]));
    }

    [SqlParserFact]
    [Trait("Category", "Slow")]
    public void Spark_and_Trino_read_every_statement()
    {
        using Terminal terminal = ImportedTablesTests.WithFacts();
        terminal.With("facts/own.facts", "momentary fact order\n  select: text?\n  group: number?\n\norder on 2014 select \"x\" group 3\n");
        foreach (string partition in (string[])["kind", "kind,year"])
        {
            Assert.Equal(0, terminal.Run("export", "facts", "--format", "parquet", "--partition-by", partition, "-o", partition + "/"));
            foreach (string dialect in (string[])["Spark", "Trino"])
            {
                Assert.Equal("", SqlParser.Errors(dialect, terminal[partition + "/tables." + dialect.ToLowerInvariant() + ".sql"]));
                Assert.Equal("", SqlParser.Errors(dialect, terminal[partition + "/schema.sql"]));
            }
        }
    }

    [Theory]
    [InlineData("alliance", "alliance")]
    [InlineData("roll-call", "roll_call")]
    [InlineData("select", "select_")]
    [InlineData("Order", "Order_")]
    [InlineData("été", "ue9tue9")]
    [InlineData("2nd", "_2nd")]
    public void Names_need_no_quotes_in_any_engine(string word, string name) => Assert.Equal(name, Exporting.Tables.Sql.SqlNames.Of(word));

    [Fact]
    public void Only_Parquet_is_parted()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(2, terminal.Run("export", "--format", "csv", "--partition-by", "kind,year", "-o", "out/"));
        Assert.Contains("`--partition-by` and `--location` are for `--format parquet`", terminal.Errors, StringComparison.Ordinal);
    }

    private static void Check(Func<string, string> tables, string partition)
    {
        using Terminal terminal = ImportedTablesTests.WithFacts();
        foreach ((string template, string table) in ((string, string)[])[("countries", "country-codes.csv"), ("alliances", "alliances.csv"), ("missions", "missions.csv")])
            Assert.Equal(0, ImportedTablesTests.Import(terminal, template, tables(table)));
        DuckDb folder = Export(terminal, partition, "facts");
        foreach (string day in ImportedTablesTests.Days)
        {
            string allies = $"""
                with sure as (
                  select * from alliance_members
                  where {Held(day)} and not doubted and not time_doubted)
                select distinct one.text, other.text from sure one join sure other on one.item = other.item and one.text <> other.text
                """;
            IsSame(terminal, folder, $"certainly alliance of ?one, ?other on {day}", ["one", "other"], allies, day);
        }
        foreach (string day in (string[])["1900-01-01", "1940-06-14", "1999-12-31"])
        {
            string held = Held(day) + " and not doubted and not time_doubted";
            IsSame(terminal, folder, $"certainly mission to ?host rank ?rank on {day}", ["host", "rank"], $"select distinct host, rank from missions where {held} and rank is not null", day);
            // Of what did not hold, it is enough that it did not between the first and the last day that are said.
            string denied = $"start_earliest <= date '{day}' and end_latest >= date '{day}' and not doubted and not time_doubted";
            IsSame(terminal, folder, $"certainly no mission to ?host on {day}", ["host"], $"select distinct host from items_mission where standing = 'denied' and {denied}", day);
        }
    }

    private static string Held(string day) => $"(start_latest <= date '{day}' or start_state = 'open') and (end_earliest >= date '{day}' or end_state = 'open')";

    private static void IsSame(Terminal terminal, DuckDb folder, string question, string[] holes, string sql, string day)
    {
        string[] told = [.. ImportedTablesTests.Answers(terminal, question, holes).Select(static a => string.Join(' ', a)).Distinct().Order(StringComparer.Ordinal)];
        string[] read = [.. folder.Texts(sql).Select(static r => string.Join(' ', r.Select(static id => id[(id.IndexOf('.') + 1)..]))).Order(StringComparer.Ordinal)];
        Assert.Equal((day, string.Join('\n', told)), (day, string.Join('\n', read)));
    }

    private static DuckDb Export(Terminal terminal, string partition, params string[] paths)
    {
        Assert.Equal(0, terminal.Run(["export", .. paths, "--format", "parquet", "--partition-by", partition, "--location", terminal["parquet"], "-o", "parquet/"]));
        return new DuckDb(terminal["parquet"]);
    }
}
