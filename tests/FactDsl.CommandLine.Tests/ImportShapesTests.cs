namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts import</c> of tables in the shapes that spreadsheets, databases and services give them.</summary>
public sealed class ImportShapesTests
{
    [Fact]
    public void Each_value_of_a_cell_is_a_row_of_its_own()
    {
        using Terminal terminal = new Terminal().With("t.import", "import csv\n  each actors split \";\"\n{when actors is not empty} group {actors}\nevent E{#row} \"{title}\"\n  note \"{#value}: {actors}\"\n")
            .With("t.csv", "title,actors\nx,A; B ;A\ny,\n").With("u.import", "import json\n  each who split \",\"\nevent E{#row}V{#value}\n  note {who}\n").With("u.json", """[{"who":["a,b","c"]},{"who":"d"}]""");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv"));
        Assert.EndsWith("\n\ngroup A\ngroup B\n\nevent E1 \"x\"\n  note \"1: A\", \"2: B\", \"3: A\"\nevent E2 \"y\"\n", terminal.Output, StringComparison.Ordinal);
        Assert.EndsWith("\ntitle        2      0        0\nactors       1      1        0\n", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import", "u.import", "u.json"));
        Assert.Equal(["a", "b", "c", "d"], terminal.Output.Split('\n').Where(static l => l.StartsWith("  note", StringComparison.Ordinal)).Select(static l => l[8..^1]));
    }

    [Fact]
    public void A_bad_value_of_a_cell_takes_its_own_row_away()
    {
        using Terminal terminal = new Terminal().With("t.import", "import csv\n  each who split \";\"\nmeeting of {who}, Zed on 2014 note {t}\nperson Ann\nperson Bob\nperson Zed\n").With("t.csv", "t,who\nx,Ann;Nobody;Bob\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--on-error", "skip"));
        Assert.StartsWith("t.csv:2, who 2: who: no actor is called `Nobody`", terminal.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\nt            1      0        0\nwho          1      0        0  part of 1 left out: in a bad row\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_of_several_values_is_taken_and_the_others_are_told()
    {
        using Terminal terminal = new Terminal().With("t.import", "person {n}\n  born {d | split \"|\" | first}\n").With("t.csv", "n,d\nAnn,1950|1951\nBob,1960\n").With("t.json", """[{"n":"Ann","d":["1950","1951"]}]""");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv"));
        Assert.EndsWith("\nperson Ann\n  born 1950\nperson Bob\n  born 1960\n", terminal.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nd            2      0        0  part of 1 left out: `first` takes the value before it\n", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import", "t.import", "t.json"));
        Assert.EndsWith("\nd            1      0        1  `first` takes the value before it\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_a_table_may_lack_are_named_and_members_that_no_record_has_are_told()
    {
        using Terminal terminal = new Terminal().With("t.import", "import\n  optional end, note\nperson {n}\n  born {b}\n  died {end}\n  note {note}\n")
            .With("t.csv", "n,b\nAnn,1950\n").With("t.json", """[{"n":"Ann","born":"1950"}]""");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv"));
        Assert.EndsWith("\nperson Ann\n  born 1950\n", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import", "t.import", "t.json"));
        Assert.Contains("\nno record has `b`", terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("the template has no place for 1 cell of 1 column: `born` (1)\n", terminal.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("no record has `end`", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.jsonl", "", 0, "0 items from 0 rows")]
    [InlineData("t.jsonl", "\n\n", 0, "0 items from 0 rows")]
    [InlineData("t.json", "[]", 0, "0 items from 0 rows")]
    [InlineData("t.csv", "n\n", 0, "0 items from 0 rows")]
    [InlineData("t.json", "", 2, "t.json: it is empty")]
    [InlineData("t.csv", "", 2, "t.csv: it is empty")]
    public void A_table_without_rows_is_no_mistake_where_it_can_be_seen_to_be_one(string name, string table, int code, string told)
    {
        using Terminal terminal = new Terminal().With("t.import", "person {n}\n").With(name, table);
        Assert.Equal(code, terminal.Run("import", "t.import", name));
        Assert.StartsWith("facts: " + told + "\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.tsv", "", "n\tv\nA\t5\" pipe\nB\t\"odd\nC\t\"x\"\n", "place A\n  note \"5\\\" pipe\"\nplace B\n  note \"\\\"odd\"\nplace C\n  note \"\\\"x\\\"\"\n")]
    [InlineData("t.tsv", "import\n  quotes double\n", "n\tv\nA\t\"x\ty\"\n", "place A\n  note \"x\\ty\"\n")]
    [InlineData("t.csv", "import\n  quotes none\n", "n,v\nA,5\" pipe\n", "place A\n  note \"5\\\" pipe\"\n")]
    [InlineData("t.csv", "", "sep=;\nn;v\nA;x,y\n", "place A\n  note \"x,y\"\n")]
    [InlineData("t.csv", "", "n|v\nA|x,y\nB|z\n", "place A\n  note \"x,y\"\nplace B\n  note \"z\"\n")]
    [InlineData("t.csv", "", "n,v\n\"A\",\"x \"\"y\"\", z\"\n", "place A\n  note \"x \\\"y\\\", z\"\n")]
    public void Quotes_and_separators_are_as_the_table_has_them(string name, string options, string table, string facts)
    {
        using Terminal terminal = new Terminal().With("t.import", options + "place {n}\n  note {v}\n").With(name, table);
        Assert.Equal(0, terminal.Run("import", "t.import", name));
        Assert.EndsWith("\n\n" + facts, terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n,v\nA,1\nB,\"2\nC,3\nD,4\n", "3: a quote is not closed", "ACD")]
    [InlineData("n,v\nA,1\nB,\"2\nC,\"3\"\nD,4\n", "3: text stands behind a closing quote", "ACD")]
    [InlineData("n,v\nA,1\nB,2\"x\nC,3\n", "3: a quote stands inside a cell that does not begin with one: write `quotes none`", "AC")]
    [InlineData("n,v\nA,1\nB,\"2\nC\",\"3\"\nD,4\n", "3: it has 3 cells, spread over 2 lines by a quote, and there are 2 columns", "AD")]
    public void Behind_a_quote_without_its_other_the_next_line_counts_again(string table, string problem, string places)
    {
        using Terminal terminal = new Terminal().With("t.import", "place {n}\n  note {v}\n").With("t.csv", table);
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--on-error", "skip"));
        Assert.StartsWith("t.csv:" + problem, terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(places, string.Concat(terminal.Output.Split('\n').Where(static l => l.StartsWith("place ", StringComparison.Ordinal)).Select(static l => l[6..])));
    }

    [Fact]
    public void An_item_that_the_template_writes_and_facts_have_becomes_an_extension()
    {
        using Terminal terminal = new Terminal().With("t.import", "source Table \"Table\"@en \"Tafel\"@de\n  publisher \"P\"\n  language en\n\nper Table\n\nperson Bob\nmeeting of {n}, Bob on 2014\n").With("t.csv", "n\nAnn\n")
            .With("f.facts", "person Ann\nsource Table \"Table\"@en\n  publisher   \"P\"\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv", "--facts", "f.facts", "-o", "o.facts"));
        Assert.EndsWith("\n\nextend Table\n  aka \"Tafel\"@de\n  language en\n\nper Table\n\nperson Bob\n\nmeeting of Ann, Bob on 2014\n", File.ReadAllText(terminal["o.facts"]), StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("check", "--severity", "error"));
        terminal.With("f.facts", "person Ann\nsource Table \"Table\"@en\n  publisher \"P\"\n  language en\nextend Table\n  aka \"Tafel\"@de\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv", "--facts", "f.facts"));
        Assert.EndsWith("next import.\n\nper Table\n\nperson Bob\n\nmeeting of Ann, Bob on 2014\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_finds_what_this_very_column_named()
    {
        using Terminal terminal = new Terminal().With("t.import", "entity pact\n  follows as to: pact?\n  rank: number?\npact {id}\n  to {after}\npact T{#row}\n  to {id}\n  rank {n}\n").With("t.csv", "id,after,n\nESP-GBR_1351A,,1\nESP-GBR_1360B,ESP-GBR_1351A,2\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv"));
        Assert.EndsWith("\n\npact ESPGBR_1351A\npact ESPGBR_1360B\n  to ESPGBR_1351A\n\npact T1\n  to ESPGBR_1351A\n  rank 1\npact T2\n  to ESPGBR_1360B\n  rank 2\n", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows \"@graph\"", """{"@graph":[{"n":"A"}]}""")]
    [InlineData("rows \"a.b\".c", """{"a.b":{"c":[{"n":"A"}]}}""")]
    [InlineData("rows data.items", """{"data":{"items":[{"n":"A"}]}}""")]
    public void Rows_lie_behind_any_name(string rows, string json)
    {
        using Terminal terminal = new Terminal().With("t.import", "import json\n  " + rows + "\nplace {n}\n").With("t.json", json);
        Assert.Equal(0, terminal.Run("import", "t.import", "t.json"));
        Assert.EndsWith("\n\nplace A\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_records_in_a_line_are_several_and_what_is_none_behind_them_is_told()
    {
        using Terminal terminal = new Terminal().With("t.import", "place {n}\n").With("t.jsonl", "{\"n\":\"A\"} {\"n\":\"B\"}\n{\"n\":\"C\"}{\"n\":\"D\"}\n{\"n\":\"E\"} {\"n\":\n{\"n\":\"F\"}\n").With("t.json", "{\"n\":\"A\"}\n{\"n\":\"B\"}");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.jsonl", "--on-error", "skip"));
        Assert.StartsWith("t.jsonl:3: it is no JSON: ", terminal.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\n\nplace A\nplace B\nplace C\nplace D\nplace E\nplace F\n", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import", "t.import", "t.json"));
        Assert.EndsWith("\n\nplace A\nplace B\n", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, null)]
    [InlineData("import\n  case kept\n", 0, "place NICE \"NICE\"\n")]
    [InlineData("import\n  case ignored\n", 0, "extend Nice\n  aka \"NICE\"\n")]
    public void Names_that_differ_in_case_alone_are_no_one_item_until_somebody_says_so(string options, int code, string? facts)
    {
        using Terminal terminal = new Terminal().With("t.import", options + "place {n} \"{n}\"\n").With("t.csv", "n\nNICE\n").With("f.facts", "place Nice \"Nice\"\n");
        Assert.Equal(code, terminal.Run("import", "t.import", "t.csv", "--facts", "f.facts"));
        if (facts is null)
            Assert.StartsWith("t.csv:2: n: `NICE` and place.Nice differ in case or accents alone: say whether they are one with `case ignored` or `case kept` below `import`\n", terminal.Errors, StringComparison.Ordinal);
        else
            Assert.EndsWith("\n\n" + facts, terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_should_identify_one_item_and_is_said_of_two_makes_a_bad_row()
    {
        using Terminal terminal = new Terminal().With("t.import", "import\n  identify country by iso\ncountry {n}\n  iso {c}\n").With("t.csv", "n,c\nFrance,FR\n").With("f.facts", "country A\n  iso FR\ncountry B\n  iso FR\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--facts", "f.facts"));
        Assert.StartsWith("t.csv:2: c: `FR` is the iso of `country.A` or `country.B`\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_in_the_very_letters_of_one_label_is_to_that_one()
    {
        using Terminal terminal = new Terminal().With("t.import", "person Ann\nvisit of Ann to {p} on 2014\n").With("t.csv", "p\nUS\nus\n").With("f.facts", "place A \"US\"\nplace B \"us\"\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv", "--facts", "f.facts"));
        Assert.EndsWith("\nvisit of Ann to A on 2014\nvisit of Ann to B on 2014\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rows_say_of_one_field_for_several_times_stands_side_by_side()
    {
        using Terminal terminal = new Terminal().With("t.import", "country {n}\n  capital {c} since {a} until {b}\nplace {c}\n").With("t.csv", "n,c,a,b\nG,Bonn,1949,1990\nG,Berlin,1990,\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv"));
        Assert.Contains("\ncountry G\n  capital Bonn since 1949 until 1990\n  capital Berlin since 1990\n", terminal.Output, StringComparison.Ordinal);
    }
}
