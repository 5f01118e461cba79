using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts import</c> drops nothing without a word: every cell is in the facts, empty, or dropped for a reason that is told.</summary>
public sealed class ImportAccountTests
{
    [Theory]
    [InlineData("  since {begin}\n  + until {end}\n", "1,1940,1950", "post P1\n  since 1940 until 1950\n")]
    [InlineData("  since {begin}\n  + until {end}\n", "1,,1950", "post P1\n  until 1950\n")]
    [InlineData("  since {begin}\n  + until {end}\n", "1,1940,", "post P1\n  since 1940\n")]
    [InlineData("  since {begin}\n  + until {end}\n", "1,,", "post P1\n")]
    [InlineData("  since {begin}\n  + per Paper \"{note}\"\n  + until {end}\n", "1,,1950", "post P1\n  until 1950 per Paper\n")]
    [InlineData("  guard \"{note}\" since {begin}\n  + until {end}\n", "1,,1950,x", "post P1\n  guard \"x\" until 1950\n")]
    [InlineData(" since {begin} until {end} as-of 1960\n", "1,,1950", "post P1 until 1950 as-of 1960\n")]
    public void An_empty_cell_takes_its_own_clause_away_and_nothing_else(string lines, string cells, string post)
    {
        using Terminal terminal = new Terminal().With("t.import", "source Paper\nlasting fact post\n  guard: any*\npost P{id}" + (lines[1] == ' ' ? "\n" : "") + lines)
            .With("t.csv", "id,begin,end,note\n" + cells + (cells.Split(',').Length < 4 ? "," : "") + "\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv"));
        Assert.EndsWith("\n\n" + post, terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_became_of_each_column_stands_at_the_end_and_as_JSON_beside_it()
    {
        using Terminal terminal = new Terminal().With("t.import", """
            import csv
              empty "-"
            person {name} "{name}"@en
              born {born}
              height {height | empty "0"}
              note {remark | match "[(](.*)[)]"}
              citizen-of {country} per Paper at "p. {page}"
            source Paper
            {when was is "yes"} tenure of {name} as Chief since {since | date yyyy-MM-dd HH:mm:ss}
            office Chief
            country Chad
            extend person
              height: number?

            """).With("t.csv", """
            name,born,height,remark,country,page,was,since,shoe
            Ann,1950,0,(tall),Chad,3,yes,1990-01-02 10:30:00,39
            Bob,0000-00-00,170,short,,4,no,1991-01-02 00:00:00,-
            Cyd,-,x,,,,yes,1992-01-02 00:00:00,40
            Dan,1951,1,,,,yes,1993-01-02 00:00:00,
            """);
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "-o", "t.facts", "--on-error", "skip", "--account", "account.json"));
        Assert.Equal("""
            t.facts: 5 items from 4 rows, 1 bad row left out
            column   filled  empty  dropped
            name          3      0        1  in a bad row
            born          2      1        1  zeros stand for no date
            height        2      0        2  1 the template takes it for nothing; 1 in a bad row
            remark        1      2        1  `match` finds nothing in it
            country       1      3        0
            page          1      2        1  what it stands with is empty
            was           0      0        4  only conditions ask for it
            since         2      0        2  1 a condition leaves it out; 1 in a bad row; part of 1 left out: a time of day, which `with time` keeps
            the template has no place for 2 cells of 1 column: `shoe` (2)

            """.ReplaceLineEndings("\n"), terminal.Output);
        JsonElement account = JsonDocument.Parse(File.ReadAllText(terminal["account.json"])).RootElement;
        Assert.Equal((5, 4, 1), (account.GetProperty("items").GetInt32(), account.GetProperty("rows").GetInt32(), account.GetProperty("badRows").GetInt32()));
        Assert.Equal(9, account.GetProperty("columns").GetArrayLength());
        Assert.All(account.GetProperty("columns").EnumerateArray(), static c => Assert.Equal(4, c.GetProperty("cells").GetInt32()));
        Assert.Contains("""{"column":"since","cells":4,"filled":2,"empty":0,"dropped":2,"why":[{"reason":"a condition leaves it out","cells":1},{"reason":"in a bad row","cells":1}],"partly":[{"reason":"a time of day, which `with time` keeps","cells":1}]}""",
            JsonSerializer.Serialize(account, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_JSON_is_told_to_its_last_member_and_so_is_what_lies_beside_the_records()
    {
        using Terminal terminal = new Terminal().With("t.import", "import json\n  rows data.items\nperson {name}\n  note {tags}\n  citizen-of {at.country | as country}\n{when at.country is not empty} country {at.country}\n")
            .With("t.json", """{"meta":{"n":2},"data":{"total":2,"items":[{"name":"A","tags":["x","",null],"at":{"country":"Chad","lat":1.5},"seen":null},{"name":"B","tags":[],"more":[{"x":1},{"x":2}]}]}}""");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.json", "-o", "t.facts"));
        Assert.Equal("""
            t.facts: 3 items from 2 rows
            beside the rows, and left out: `data.total`, `meta`
            column      filled  empty  dropped
            name             2      0        0
            tags             1      3        0
            at.country       1      0        0
            the template has no place for 3 cells of 2 columns: `at.lat` (1), `more.x` (2)
            empty, and without a place in the template: `seen`

            """.ReplaceLineEndings("\n"), terminal.Output);
    }

    [Fact]
    public void Cells_of_a_fact_that_cannot_be_compiled_are_not_counted_as_filled()
    {
        using Terminal terminal = new Terminal().With("t.import", "person {a}\nmeeting of {a}, {b} on {d}\n").With("t.csv", "a,b,d\nAnn,Bob,2014\nBob,Bob,2015\nCyd,Ann,2016\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "-o", "o.facts", "--on-error", "skip"));
        Assert.EndsWith("""
            column  filled  empty  dropped
            a            3      0        0
            b            2      0        1  its fact cannot be compiled
            d            2      0        1  its fact cannot be compiled

            """.ReplaceLineEndings("\n"), terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("born {d}", """["1950","1951"]""", "d: `born` has room for one value, and there are `1950`, `1951`: take the `first`, or say when each was so")]
    [InlineData("born {d}\n  born {e}", "\"1950\",\"e\":\"1951\"", "it says both `born 1950` and `born 1951`")]
    [InlineData("born {d | split \"/\"}", "\"1950/1951\"", "d: `born` has room for one value")]
    [InlineData("born {d}", """{"year":1950}""", "d: it is no value but has members: name one of them, as in `{d.name}`")]
    [InlineData("note {d}", "\"a\\u0000b\"", "d: `a<U+0000>b` has the control character U+0000: no fact can hold it")]
    [InlineData("note {d}", "\"a\\u0007b\"", "d: `a<U+0007>b` has the control character U+0007: no fact can hold it")]
    [InlineData("note {d}", "\"a\\u0085b\"", "d: `a<U+0085>b` has the control character U+0085: is the table in `encoding windows-1252`?")]
    [InlineData("note {d}", "\"x\",\"d\":\"y\"", "`d` stands there twice")]
    [InlineData("born {d}", "\"1921-22\"", "d: `1921-22` may be two years or a season")]
    [InlineData("note {d} {when d > 3}", "\"1,5\"", "d: `1,5` is no number to compare with 3")]
    public void What_would_be_lost_makes_a_bad_row(string clause, string value, string reason)
    {
        using Terminal terminal = new Terminal().With("t.import", "person {n}\n  " + clause + "\n").With("t.json", "[{\"n\":\"Good\"},{\"n\":\"Bad\",\"d\":" + value + "}]");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.json", "-o", "t.facts", "--on-error", "skip"));
        Assert.StartsWith("t.json:1: record 2: " + reason, terminal.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\nperson Good\n", File.ReadAllText(terminal["t.facts"]), StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("check", "--severity", "error"));
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0x81 })]
    [InlineData("us-ascii", new byte[] { 0xE9 })]
    [InlineData("utf-8", new byte[] { 0xC3, 0x28 })]
    [InlineData("shift_jis", new byte[] { 0xFC, 0xFC })]
    public void A_byte_that_a_stated_encoding_does_not_have_makes_a_bad_row(string encoding, byte[] bytes)
    {
        using Terminal terminal = new Terminal().With("t.import", "import csv\n  encoding " + encoding + "\nplace P{n}\n  note {v}\n");
        File.WriteAllBytes(terminal["t.csv"], [.. "n,v\n1,a\n2,"u8, .. bytes, .. "\n3,c\n"u8]);
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--on-error", "skip"));
        Assert.StartsWith("t.csv:3: v: `", terminal.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\nplace P1\n  note \"a\"\nplace P3\n  note \"c\"\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_does_not_make_bytes_that_are_none_into_characters()
    {
        using Terminal terminal = new Terminal().With("t.import", "place P{n}\n  note {v}\n");
        File.WriteAllBytes(terminal["t.csv"], [0xEF, 0xBB, 0xBF, .. "n,v\n1,a\n2,"u8, 0xE9, .. "\n"u8]);
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--on-error", "skip"));
        Assert.StartsWith("t.csv:3: v: `�` has a byte that is no character of the table's encoding", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_describe_an_item_are_kept_from_every_row_and_are_told_where_it_was_there()
    {
        using Terminal terminal = new Terminal().With("t.import", "/// {what}\nperson {n}\n").With("t.csv", "n,what\nAnn,tall\nAnn,kind\nBob,old\n").With("f.facts", "person Bob\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv", "--facts", "f.facts"));
        Assert.EndsWith("\n/// kind\n/// tall\nperson Ann\n", terminal.Output, StringComparison.Ordinal);
        Assert.EndsWith("n            3      0        0\nwhat         2      0        1  the item was there and keeps its own words\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_another_column_identifies_is_told_not_to_use_its_name()
    {
        using Terminal terminal = new Terminal().With("t.import", "import csv\n  identify country by iso\ncountry {n}\n  iso {code}\n").With("t.csv", "n,code\nFrench Republic,FR\nSpain,ES\n").With("f.facts", "country France\n  iso FR\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv", "--facts", "f.facts"));
        Assert.Contains("\nn            1      0        1  the item is known by another column\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("moved")]
    [InlineData("link")]
    [InlineData("linked folder")]
    public void A_second_import_keeps_what_the_first_brought_however_its_file_is_reached(string way)
    {
        using Terminal terminal = new Terminal().With("t.import", "/// A code.\nextend country\n  cow: code*\nsource Table \"Table\"\nper Table\ncountry {n}\n  cow {c}\n").With("t.csv", "n,c\nChad,483\n").With("facts/x.facts", "person Ann\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv", "--facts", "facts", "-o", "facts/t.facts"));
        string first = File.ReadAllText(terminal["facts/t.facts"]);
        string target = "facts/t.facts";
        if (way == "link")
            File.CreateSymbolicLink(terminal[target = "link.facts"], terminal["facts/t.facts"]);
        else if (way == "linked folder")
            Directory.CreateSymbolicLink(terminal["there"], terminal["facts"]);
        if (way == "linked folder")
            target = "there/t.facts";
        string[] output = way == "moved" ? [] : ["-o", target];
        Assert.Equal(0, terminal.Run(["import", "t.import", "t.csv", "--facts", "facts", .. output]));
        Assert.Equal(first, way == "moved" ? terminal.Output : File.ReadAllText(terminal["facts/t.facts"]));
        if (way == "moved")
            Assert.StartsWith("facts: facts/t.facts: comes of an earlier import of this table, and is made anew\n", terminal.Errors, StringComparison.Ordinal);
    }

    [SharedFact("data/alliances/alliance_v4.1_by_member.csv")]
    public void Real_tables_are_accounted_for_to_the_last_cell()
    {
        foreach ((string template, string table, int rows) in (ReadOnlySpan<(string, string, int)>)[("countries", "countries/country-codes.csv", 249), ("alliances", "alliances/alliance_v4.1_by_member.csv", 1221), ("missions", "missions/mission_status_range_cow_v0.1.csv", 656)])
        {
            using Terminal terminal = new Terminal().With("facts/world.facts", "country UnitedStates \"United States of America\"\n  iso US\n");
            string path = SharedData.Find("data/" + table)!;
            Assert.Equal(0, terminal.Run("import", Path.Combine(Repository.Root, "facts", "imports", template + ".import"), path, "--facts", "facts", "-o", "out.facts", "--account", "account.json"));
            JsonElement account = JsonDocument.Parse(File.ReadAllText(terminal["account.json"])).RootElement;
            using var csv = CsvHelper.CsvReader.FromFile(path, new CsvHelper.CsvReaderOptions { Separator = ',' });
            string[] names = [.. csv.Headers];
            int[] said = new int[names.Length];
            while (csv.Read())
            {
                for (int i = 0; i < names.Length; i++)
                    said[i] += csv.GetString(i).Trim().Length > 0 ? 1 : 0;
            }
            JsonElement[] columns = [.. account.GetProperty("columns").EnumerateArray()];
            Assert.Equal(names, columns.Select(static c => c.GetProperty("column").GetString()!));
            Assert.All(columns, c => Assert.Equal(rows, c.GetProperty("cells").GetInt32()));
            // Another reader of CSV counts as many cells that say something.
            Assert.Equal(said, columns.Select(static c => c.GetProperty("filled").GetInt32() + c.GetProperty("dropped").GetInt32()));
            Assert.All(columns, static c => Assert.Equal(c.GetProperty("dropped").GetInt32(), c.GetProperty("why").EnumerateArray().Sum(static w => w.GetProperty("cells").GetInt32())));
        }
    }
}
