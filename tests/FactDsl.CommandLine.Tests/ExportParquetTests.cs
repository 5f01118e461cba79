using Parquet;
using Parquet.Schema;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts export --format parquet</c>.</summary>
public sealed class ExportParquetTests
{
    [Fact]
    public async Task Items_of_a_kind_are_a_file_with_the_four_corners_of_their_times_as_days()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", "parquet", "-o", "out/"));
        Assert.Equal(
            "facts: not carried by Parquet: definitions of kinds, at story.facts (boycott)\nfacts: not carried by Parquet: named questions, at story.facts (Meetings)\n",
            terminal.Errors);
        await using ParquetReader file = await ParquetReader.CreateAsync(terminal["out/items/kind=meeting/0.parquet"]);
        Assert.Equal(["meeting.Summit", "meeting.0d53ed28c291f567", "meeting.205e66f4a65d7ff4"], await Texts(file, "id"));
        Assert.Equal(["asserted", "denied", "counted"], await Texts(file, "standing"));
        Assert.Equal([new DateTime(2022, 2, 4), new DateTime(2020, 1, 1), new DateTime(2013, 1, 1)], await Values<DateTime>(file, "start_earliest"));
        Assert.Equal([new DateTime(2022, 2, 4), new DateTime(2021, 3, 31), new DateTime(2021, 12, 31)], await Values<DateTime>(file, "end_latest"));
        Assert.Equal([null, null, 30m], await Values<decimal>(file, "count_lowest"));
        Assert.Equal([29L, 35L, 36L], await Values<long>(file, "line"));
        Assert.DoesNotContain(file.Schema.DataFields, static f => f.Name == "kind");
    }

    [Fact]
    public async Task Lists_are_lists_and_none_is_null()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", "parquet", "-o", "out/"));
        await using ParquetReader file = await ParquetReader.CreateAsync(terminal["out/items/kind=meeting/0.parquet"]);
        DataField topics = file.Schema.DataFields.Single(static f => f.Path.ToString().StartsWith("topics", StringComparison.Ordinal));
        using ParquetRowGroupReader group = file.OpenRowGroupReader(0);
        var texts = new ReadOnlyMemory<char>[4];
        int[] definitions = new int[4], repetitions = new int[4];
        await group.ReadRawAsync<ReadOnlyMemory<char>>(topics, texts, definitions, repetitions);
        Assert.Equal(["a word", "topic.Peace"], texts[..2].Select(static t => t.ToString()));
        Assert.Equal([0, 1, 0, 0], repetitions);
        Assert.Equal([topics.MaxDefinitionLevel, topics.MaxDefinitionLevel, 0, 0], definitions);
    }

    [Fact]
    public async Task Every_table_of_a_kind_that_has_rows_is_there_and_large_and_negative_numbers_stay_exact()
    {
        using Terminal terminal = new Terminal().With("a.facts", "momentary fact reading\n  degrees: number\n\nreading on 2014 degrees -12.123456789\nreading on 2015 degrees 999999999999999999999999999\nreading on 2016 degrees 0.1234567891\n");
        Assert.Equal(0, terminal.Run("export", "--format", "parquet", "-o", "out/"));
        Assert.Equal(["items/kind=reading/0.parquet", "values/kind=reading/0.parquet"], Directory.GetFiles(terminal["out"], "*.parquet", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(terminal["out"], f)).Order(StringComparer.Ordinal));
        await using ParquetReader file = await ParquetReader.CreateAsync(terminal["out/items/kind=reading/0.parquet"]);
        // Bounds give way to the outside; what is exactly one number is none that is near it, and its text is beside.
        Assert.Equal([-12.123456789m, 999999999999999999999999999m, 0.123456789m], await Values<decimal>(file, "degrees_lowest"));
        Assert.Equal([-12.123456789m, 999999999999999999999999999m, 0.123456790m], await Values<decimal>(file, "degrees_highest"));
        Assert.Equal([-12.123456789m, 999999999999999999999999999m, null], await Values<decimal>(file, "degrees"));
        Assert.Equal(["-12.123456789", "999999999999999999999999999", "0.1234567891"], await Texts(file, "degrees_text"));
        Assert.Contains("digits of numbers behind the ninth after the point, 4 times, first at reading.", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_before_the_year_1_are_days_and_those_that_a_date_does_not_reach_are_told()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person A\n  born -0043\n  died Y-5877640\nperson B\n  born Y-5877641\n  died Y5881579\nperson C\n  died Y5881580\n");
        Assert.Equal(0, terminal.Run("export", "--format", "parquet", "-o", "out/"));
        Assert.Contains("days that a date of Parquet does not reach, more than five million years away, 16 times, first at person.B, column born_start_earliest\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_must_be_named()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(2, terminal.Run("export", "--format", "parquet"));
        Assert.Equal("facts: Parquet is a folder of files: name one with a `/` behind it, such as `-o parquet/`\n", terminal.Errors);
        Assert.Equal(2, terminal.Run("export", "--format", "parquet", "-o", "x"));
        Assert.False(File.Exists(terminal["x"]));
    }

    [Fact]
    public void The_same_facts_are_the_same_bytes()
    {
        using Terminal here = Exported.Story(), there = Exported.Story();
        here.Run("export", "--format", "parquet", "-o", "out/");
        there.Run("export", "--format", "parquet", "-o", "out/");
        Assert.All(Directory.GetFiles(here["out"], "*", SearchOption.AllDirectories), f => Assert.Equal(File.ReadAllBytes(f), File.ReadAllBytes(Path.Combine(there["out"], Path.GetRelativePath(here["out"], f)))));
    }

    [DuckDbFact]
    [Trait("Category", "Slow")]
    public void DuckDB_reads_all_kinds_together_and_compares_days()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", "parquet", "-o", "out/"));
        string items = $"read_parquet('{terminal["out/items/*/*.parquet"].Replace("'", "''")}', hive_partitioning = true, union_by_name = true)";
        Assert.Equal("""[["alliance.Pact"],["event.Games"],["meeting.Summit"],["statement.Declaration"]]""", DuckDb.Rows($"select id from {items} where name is not null and start_latest <= date '2022-02-04' and start_earliest > date '1901-01-01' order by id"));
        Assert.Equal("""[["meeting","person.Ada"],["meeting","person.Bo"]]""", DuckDb.Rows($"select kind, unnest(participants) from {items} where id = 'meeting.Summit'"));
        Assert.Equal("""[["meeting.205e66f4a65d7ff4","30.000000000"]]""", DuckDb.Rows($"select id, count_lowest from {items} where count_lowest is not null"));
        Assert.Equal("""[["1"]]""", DuckDb.Rows($"select count(*) from {items} where secret"));
    }

    private static async Task<IEnumerable<string?>> Texts(ParquetReader file, string name)
    {
        using ParquetRowGroupReader group = file.OpenRowGroupReader(0);
        string?[] texts = new string?[group.RowCount];
        await group.ReadAsync(file.Schema.DataFields.Single(f => f.Name == name), texts.AsMemory()!);
        return texts;
    }

    private static async Task<IEnumerable<T?>> Values<T>(ParquetReader file, string name)
        where T : struct
    {
        using ParquetRowGroupReader group = file.OpenRowGroupReader(0);
        var values = new T?[group.RowCount];
        await group.ReadAsync<T>(file.Schema.DataFields.Single(f => f.Name == name), values.AsMemory());
        return values;
    }
}
