using System.Text;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts import</c>: tables of every kind of mess become facts, and what cannot is told.</summary>
public sealed class ImportTests
{
    [Fact]
    public void Rows_of_one_item_become_one_item_and_what_they_share_one_line()
    {
        Assert.Equal("""
            // Imported from t.csv through t.import: what is changed here is lost with the next import.

            source Table
            per Table

            country CôteDIvoire "Côte d’Ivoire"@en
            country France "France"@en

            alliance A2 "Entente"@en since 1959
              of France since 1959-05
              of CôteDIvoire, France since 1959-05-29 until 1990
              note "a \"quoted\" word"
            alliance A10 "Late"@en
              of CôteDIvoire

            """.ReplaceLineEndings("\n"), Imported("""
            // The template's own comments stay with it.
            source Table
            per Table
            country {state} "{state}"@en
            alliance A{id} "{name}"@en since {from}
              of {state} since {y}-{m}-{d} until {end}
              note "{remark}"
            """, """
            id,name,state,from,y,m,d,end,remark
            10,Late,Côte d’Ivoire,,,,,,
            2,Entente,Côte d’Ivoire,1959,1959,5,29,1990,
            2,Entente,France,1959,1959,5,29,1990,"a ""quoted"" word"
            2,Entente,France,1959,1959,5,,,
            """));
    }

    [Theory]
    [InlineData("{y}-{m}-{d}", "1959,5,29", "1959-05-29")]
    [InlineData("{y}-{m}-{d}", "1959,,", "1959")]
    [InlineData("{y}-{m}-{d}", "1959,0,0", "1959")]
    [InlineData("{y}-{m}-{d}", "1959,,29", "1959-XX-29")]
    [InlineData("{y}-{m}", "-44,3,", "-0044-03")]
    [InlineData("[..{y}-{m}-{d}]", "1816,1,1", "[..1816-01-01]")]
    [InlineData("~{y}", "1816,,", "~1816")]
    [InlineData("{y}/{m}", "1816,1820,", "1816/1820")]
    [InlineData("{y | date dd/MM/yyyy}", "3/4/1999,,", "1999-04-03")]
    [InlineData("{y | date yyyyMMdd, yyyy}", "19990400,,", "1999-04")]
    [InlineData("{y | date yyyyMMdd, yyyy}", "1999,,", "1999")]
    [InlineData("{y | date d MMM yy from 1950}", "3 Apr 49,,", "2049-04-03")]
    [InlineData("{y | date MMMM yyyy}", "april 1999,,", "1999-04")]
    [InlineData("{y | match \"[0-9]{4}\"}", "c. 1949–1955,,", "1949")]
    [InlineData("{y | match \"–([0-9]{4})\"}", "c. 1949–1955,,", "1955")]
    [InlineData("{y | or m}", ",1999,", "1999")]
    [InlineData("{y | else unknown}", ",,", "unknown")]
    public void A_date_is_as_precise_as_the_table_knows_it(string written, string cells, string date)
        => Assert.EndsWith($"\nplace A\n  aka \"x\" until {date}\n", Imported($"place A\n  aka \"{{n}}\" until {written}\n", "y,m,d,n\n" + cells + ",x\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("born {v}", "31/12/1999", "v: `31/12/1999` is no date: ")]
    [InlineData("born {v}-{w}-{w}", "99", "v: `99` may be a year of several centuries: say which with `date yy from 1950`")]
    [InlineData("born {v}-{w}-{w}", "1999|13", "w: `13` is no month")]
    [InlineData("born {v | date dd/MM/yyyy}", "30/02/1999", "v: `30/02/1999` is no date of the form `dd/MM/yyyy`")]
    [InlineData("height {v}", "1,5 m", "v: `1,5 m` is no number: ")]
    [InlineData("citizen-of {v}", "Frnce", "v: no country is called `Frnce`: did you mean `France`?")]
    [InlineData("citizen-of {v | by iso}", "XX", "v: no country has the iso `XX`")]
    [InlineData("citizen-of {v}", "Congo", "v: `Congo` may be `country.CongoA` or `country.CongoB`: add `by` or `as` to the column")]
    [InlineData("rank {v}", "first", "v: `first` is none of `high` or `very-low`: give it a word with `map`")]
    [InlineData("rank {v | map a = high}", "b", "v: no entry is for `b`")]
    [InlineData("living {v}", "perhaps", "v: `perhaps` is neither yes nor no")]
    [InlineData("same-as {v}", "example.org", "v: `example.org` is no whole address")]
    [InlineData("code {v}", "A\u200E1", "v: `A<U+200E>1` is no code: it has characters that nobody sees")]
    public void A_bad_row_is_told_with_its_line_and_its_reason(string clause, string cells, string reason)
    {
        using Terminal terminal = World().With("t.import", "person {n}\n  " + clause + "\n").With("t.csv", "n|v|w\nGood||\nOdd|" + cells + (cells.Contains('|') ? "" : "|") + "\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--facts", "world.facts", "-o", "out.facts"));
        Assert.StartsWith("t.csv:3: " + reason, terminal.Errors, StringComparison.Ordinal);
        Assert.EndsWith("facts: nothing is written: mend the row or the template, or skip bad rows with `--on-error skip`\n", terminal.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(terminal["out.facts"]));
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--facts", "world.facts", "-o", "out.facts", "--on-error", "skip"));
        Assert.StartsWith("t.csv:3: " + reason, terminal.Errors, StringComparison.Ordinal);
        Assert.StartsWith("out.facts: 1 item from 2 rows, 1 bad row left out\ncolumn  filled  empty  dropped\n", terminal.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nperson Good\n", File.ReadAllText(terminal["out.facts"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("citizen-of {v}", "France", "citizen-of France")]
    [InlineData("citizen-of {v}", "frankreich", "citizen-of France")]
    [InlineData("citizen-of {v}", "République française", "citizen-of France")]
    [InlineData("citizen-of {v}", "FR", "citizen-of France")]
    [InlineData("citizen-of {v}", "NA", "citizen-of Namibia")]
    [InlineData("citizen-of {v | split \"/\"}", "FR / NA", "citizen-of France, Namibia")]
    [InlineData("rank {v}", "Very low", "rank very-low")]
    [InlineData("rank {v | map \"Type I: best\" = high, else unknown}", "Type I: best", "rank high")]
    [InlineData("rank {v | map \"Type I: best\" = high, else unknown}", "Type II", "rank unknown")]
    [InlineData("rank {v | map grades}", "A, first", "rank high")]
    [InlineData("height {v | number 1.234,5}", "1.001,75", "height 1001.75")]
    [InlineData("height {v | number 1 234}", "1 001", "height 1001")]
    [InlineData("wealth {v} million USD", "1.5", "wealth 1.5 million USD")]
    [InlineData("wealth {v} {w}", "2|EUR", "wealth 2 EUR")]
    [InlineData("living {v}", "Y", "living yes")]
    [InlineData("same-as {v}", "https://example.org/a,b", "same-as <https://example.org/a,b>")]
    [InlineData("code {v | upper}", "a1", "code A1")]
    [InlineData("aka \"{v}\"@{w}", "Jean|fr", "aka \"Jean\"@fr")]
    [InlineData("note {v | replace \"[1]\" with \"\"}", "said[1]", "note \"said\"")]
    [InlineData("friend {v}", "France", "friend France")]
    [InlineData("friend {v | text}", "France", "friend \"France\"")]
    [InlineData("friend {v}", "a stranger", "friend \"a stranger\"")]
    [InlineData("friend {v} per Paper \"{w}\" at \"§{w}\"", "France|2", "friend France per Paper \"2\" at \"§2\"")]
    public void A_cell_is_read_as_what_its_place_takes(string clause, string cells, string line)
    {
        using Terminal terminal = World().With("t.import", "import csv\n  map grades\n    \"A, first\" = high\n    else = unknown\n\nperson P{n}\n  " + clause + "\n").With("t.csv", "n|v|w\n1|" + cells + (cells.Contains('|') ? "" : "|") + "\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv", "--facts", "world.facts"));
        Assert.EndsWith("\nperson P1\n  " + line + "\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_choose_clauses_lines_and_items()
    {
        Assert.Equal("""
            office Chief
            tenure of Ann as Chief until 1990
            tenure of Bob as Chief as-of 2012
            no tenure of Cyd as Chief during 1980/1985

            """.ReplaceLineEndings("\n"), Imported("""
            office Chief
            {when was is not "no"} tenure of {n} as Chief until {end} as-of 2012 {when end is empty}
            {when was is "no" and end >= 1985} no tenure of {n} as Chief during 1980/{end}
            """, "n,was,end\nAnn,yes,1990\nBob,,\nCyd,no,1985\nDan,no,1984\n", "person Ann\nperson Bob\nperson Cyd\nperson Dan\n", out string errors).Split("\n\n", 2)[1].Replace("\n\n", "\n"));
        Assert.Equal("""
            facts: 3 items from 4 rows
            1 row without anything to say by the template
            column  filled  empty  dropped
            n            3      0        1  a condition leaves it out
            was          0      1        3  only conditions ask for it
            end          2      1        1  a condition leaves it out

            """.ReplaceLineEndings("\n"), errors);
    }

    [Fact]
    public void Items_that_are_there_already_are_added_to()
    {
        string imported = Imported("""
            import csv
              identify country by iso
            country {n} "{n}"@en
              iso {iso}
              capital {c}
            """, "n,iso,c\nFrench Republic,FR,Paris\nNamibia,NA,\nSpain,ES,\n", File.ReadAllText(World()["world.facts"]) + "place Paris\n", out _);
        Assert.EndsWith("\n\ncountry Spain \"Spain\"@en\n  iso ES\nextend France\n  aka \"French Republic\"@en\n  capital Paris\n", imported, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rows_give_the_same_text_in_any_order_and_again()
    {
        const string Template = "import csv\n  identify country by iso\ncountry {n} \"{n}\"\n  iso {iso}\nalliance A{a} since {y}\n  of {iso} since {y}\n";
        string[] rows = ["Chad,TD,9,1960", "Mali,ML,10,1961", "Niger,NE,9,1960", "Chad,TD,10,1961"];
        string once = Imported(Template, "n,iso,a,y\n" + string.Join('\n', rows) + "\n");
        Assert.Equal(once, Imported(Template, "n,iso,a,y\n" + string.Join('\n', rows.Reverse()) + "\n"));
        using Terminal terminal = new Terminal().With("t.import", Template).With("t.csv", "n,iso,a,y\n" + string.Join('\n', rows) + "\n").With("f/x.facts", "");
        terminal.Run("import", "t.import", "t.csv", "--facts", "f", "-o", "f/out.facts");
        // Something else comes to be called like an item of the table: that one keeps its name all the same.
        terminal.With("f/x.facts", "country Tchad \"Chad\"\n");
        terminal.Run("import", "t.import", "t.csv", "--facts", "f", "-o", "f/out.facts");
        Assert.Equal(once, File.ReadAllText(terminal["f/out.facts"]));
    }

    [Fact]
    public void Rows_that_contradict_others_or_repeat_them_are_told()
    {
        using Terminal terminal = new Terminal().With("t.import", "person {n}\n  born {y}\n").With("t.csv", "n,y\nAnn,1950\nAnn,1950\nAnn,1951\nAn n,1950\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "-o", "o.facts", "--on-error", "skip"));
        Assert.Equal("t.csv:4: it says `born 1951` of Ann, and t.csv:2 says `born 1950`\n", terminal.Errors.Split('\n')[0] + "\n");
        Assert.StartsWith("o.facts: 2 items from 4 rows, 1 bad row left out\n1 row with nothing new beside the others: 3\ncolumn ", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_that_would_get_one_name_are_told_apart_or_not_taken()
    {
        using Terminal terminal = new Terminal().With("t.import", "place {n}\n").With("t.csv", "n\nA-B\nA B\n").With("u.csv", "n\n2nd street\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv"));
        Assert.StartsWith("t.csv:3: n: `A B` and `A-B` would both be named AB: add a column that tells them apart\n", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(1, terminal.Run("import", "t.import", "u.csv"));
        Assert.StartsWith("u.csv:2: n: `2nd street` cannot be a name: write a word in front of the column, as in `place A{n}`\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_read_whatever_their_characters_line_ends_and_separators_are()
    {
        using Terminal terminal = new Terminal().With("t.import", "import\n  encoding latin1\n  empty \"-\"\nplace {nom} \"{nom}\"\n  note \"{note}\"\n");
        File.WriteAllBytes(terminal["t.tsv"], Encoding.Latin1.GetBytes("nom\tnote\rMâcon\t-\rSète\tport\r"));
        Assert.Equal(0, terminal.Run("import", "t.import", "t.tsv"));
        Assert.EndsWith("\nplace Mâcon \"Mâcon\"\nplace Sète \"Sète\"\n  note \"port\"\n", terminal.Output, StringComparison.Ordinal);
        terminal.With("t.import", "place {nom}\n");
        Assert.Equal(2, terminal.Run("import", "t.import", "t.tsv"));
        Assert.Equal("facts: t.tsv: it is not UTF-8: say what it is with `encoding latin1` below `import` in the template\n", terminal.Errors);
    }

    [Fact]
    public void Rows_that_are_none_are_told()
    {
        using Terminal terminal = new Terminal().With("t.import", "place {n}\n  note {v}\n").With("t.csv", "n,v\nA,1\nB,2,3\nC\nD,\"x\"y\nE,5\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "-o", "o.facts", "--on-error", "skip"));
        Assert.Equal("t.csv:3: it has 3 cells, and there are 2 columns\nt.csv:4: it has 1 cell, and there are 2 columns\nt.csv:5: text stands behind a closing quote\n", terminal.Errors);
        Assert.StartsWith("o.facts: 2 items from 2 rows, 3 bad rows left out\ncolumn ", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(2, terminal.With("u.csv", "m,v\nA,1\n").Run("import", "t.import", "u.csv"));
        Assert.Equal("facts: u.csv: there is no column `n`: did you mean `m`?\n", terminal.Errors.Replace("did you mean `m` or `v`", "did you mean `m`"));
    }

    [Fact]
    public void JSON_is_a_table_too()
    {
        using Terminal terminal = new Terminal().With("t.import", "place {name} {when name is not \"B\"}\n  note {tags}\n  note {at.where}\n")
            .With("t.json", """[{"name":"A","tags":["x","y"],"at":{"where":"here"}},{"name":"B"},{"name":"C","tags":null}]""")
            .With("t.jsonl", "{\"name\":\"A\",\"tags\":[\"x\",\"y\"],\"at\":{\"where\":\"here\"}}\n\nnonsense\n{\"name\":\"C\"}\n")
            .With("n.import", "import json\n  rows names.*.*\nplace {2}\n  aka \"{.}\"@{1}\n").With("n.json", """{"names":{"en":{"NA":"Namibia"},"fr":{"NA":"Namibie"}}}""");
        Assert.Equal(0, terminal.Run("import", "t.import", "t.json"));
        Assert.EndsWith("\nplace A\n  note \"x\", \"y\"\n  note \"here\"\nplace C\n", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(1, terminal.Run("import", "t.import", "t.jsonl", "--on-error", "skip"));
        Assert.StartsWith("t.jsonl:3: it is no JSON: ", terminal.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\nplace A\n  note \"x\", \"y\"\n  note \"here\"\nplace C\n", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import", "n.import", "n.json"));
        Assert.EndsWith("\nplace NA\n  aka \"Namibia\"@en, \"Namibie\"@fr\n", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place {n", "the brace is not closed on its line; write `{{` for one that belongs to the text")]
    [InlineData("place {}", "between the braces stands the name of a column")]
    [InlineData("place {n | uper}", "there is no step `uper`: did you mean `upper`?")]
    [InlineData("plaec {n}", "there is no kind `plaec`: did you mean `place`?")]
    [InlineData("place {n}\n  iin {v}", "`place` has no clause `iin`: did you mean `in`?")]
    [InlineData("per {n}", "only items and `extend` can have columns")]
    [InlineData("extend {n}\n  note {v}", "say what it is: `{n | as country}`")]
    [InlineData("place {n}\n  note {v | match \"(\"}", "Invalid pattern '(' at offset 1. Not enough )'s.")]
    [InlineData("import xml\nplace {n}", "`import` has no option `xml`")]
    [InlineData("place {n | date dd/MM}", "`dd/MM` has no year: write it `yyyy`")]
    [InlineData("place {when } {n}", "`` is no condition: write `{when column is \"x\"}`, `is not`, `is empty`, `matches \"[0-9]+\"` or `column >= 1816`")]
    [InlineData("place {when n} {n}", "`n` is no condition: write `{when column is \"x\"}`, `is not`, `is empty`, `matches \"[0-9]+\"` or `column >= 1816`")]
    [InlineData("import\n  months a, b\nplace {n}", "a year has twelve months, and here are 2 names")]
    [InlineData("import\n  skip two\nplace {n}", "write how many lines stand above the table, such as `skip 2`")]
    [InlineData("import\n  comment \"//\"\nplace {n}", "comments begin with one character, such as `comment \"#\"`")]
    [InlineData("/// What it is.\nextend place\n  vote: one of yes, no?\nplace {n}", "`no` belongs to the language and cannot be a word of a list: choose another word")]
    public void A_wrong_template_is_told_at_its_characters(string template, string message)
    {
        using Terminal terminal = new Terminal().With("t.import", template + "\n").With("t.csv", "n,v\nA,1\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv"));
        Assert.StartsWith("error[template]: " + message + "\n --> t.import:", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal("", terminal.Output);
    }

    private static Terminal World() => new Terminal().With("world.facts", """
        country France "France"@en "Frankreich"@de
          iso FR
          aka "République française"@fr
        country Namibia "Namibia"
          iso NA
        country CongoA "Congo"
        country CongoB "Congo"
        source Paper
        extend person
          height: number?
          rank: one of high, very-low?
          living: flag?
          wealth: money?
          code: code?
          friend: any*

        """);

    private static string Imported(string template, string table) => Imported(template, table, "", out _);

    private static string Imported(string template, string table, string facts, out string errors)
    {
        using Terminal terminal = new Terminal().With("t.import", template + "\n").With("t.csv", table).With("facts.facts", facts);
        int code = terminal.Run("import", "t.import", "t.csv", "--facts", "facts.facts");
        errors = terminal.Errors;
        Assert.True(code == 0, terminal.Errors);
        return terminal.Output;
    }
}
