using System.Globalization;
using System.Text;
using System.Text.Json;
using FactDsl.CommandLine.Importing;
using FactDsl.CommandLine.Importing.Tables;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts import</c> of tables as others leave them: without names of columns, with lines above, in JSON of any shape.</summary>
public sealed class ImportOddTablesTests
{
    [Fact]
    public void Roll_calls_in_Windows_1252_become_items_that_answer_as_the_rows_do()
    {
        string[] countries = ["Canada", "Côte d’Ivoire", "France", "Namibia"], words = ["", "yea", "abstain", "nay"];
        var random = new Random(3);
        var votes = Enumerable.Range(1, 12).SelectMany(call => countries.Select((country, code) => (Call: call, Code: code, Country: country, Vote: random.Next(1, 4)))).ToList();
        using Terminal terminal = new Terminal().With("votes.import", """
            import csv
              encoding windows-1252
              map votes
                1 = yea
                2 = abstain
                3 = nay

            extend country
              number: code?
            momentary fact roll-call
              votes as of: country* with ballot
              ballot: one of yea, abstain, nay?
            source Votes
            per Votes
            country {country} "{country}"@en
              number {code}
            roll-call R{call} "{title}" on {date | date M/d/yyyy}
              of {code | by number} ballot {vote | map votes}

            """);
        File.WriteAllBytes(terminal["votes.csv"], CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(
            "call,code,country,vote,date,title\r\n" + string.Concat(votes.Select(static v => string.Create(CultureInfo.InvariantCulture, $"{v.Call},{v.Code},{v.Country},{v.Vote},{v.Call}/9/1946,\"ON \"\"PEACE\"\",\r\nPART {v.Call}\"\r\n")))));
        Assert.Equal(0, terminal.Run("import", "votes.import", "votes.csv", "-o", "votes.facts"));
        Assert.Equal("""
            votes.facts: 16 items from 48 rows
            column   filled  empty  dropped
            call         48      0        0
            code         48      0        0
            country      48      0        0
            vote         48      0        0
            date         48      0        0
            title        48      0        0

            """.ReplaceLineEndings("\n"), terminal.Output);
        Assert.Contains("\nroll-call R12 \"ON \\\"PEACE\\\", PART 12\" on 1946-12-09\n", File.ReadAllText(terminal["votes.facts"]), StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("check"));
        foreach (string word in words.Skip(1))
        {
            Assert.Equal(0, terminal.Run("ask", $"roll-call ?call\n  of ?country ballot {word}", "--format", "json"));
            Assert.Equal(
                votes.Where(v => words[v.Vote] == word).Select(static v => $"R{v.Call} {v.Country}").Order(StringComparer.Ordinal),
                JsonDocument.Parse(terminal.Output).RootElement.GetProperty("answers").EnumerateArray().Select(static a => a.GetProperty("values"))
                    .Select(static v => v.GetProperty("call").GetProperty("name").GetString() + " " + v.GetProperty("country").GetProperty("label").GetString()).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Parties_of_a_treaty_with_dates_of_several_forms_lines_above_and_letters_behind()
    {
        using Terminal terminal = new Terminal().With("treaty.import", """
            import csv
              skip 2
              comment "#"
              separator ";"
              months janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre

            lasting fact adherence
              state as of: country
              how: one of ratification, accession, succession
              signed as signed-on: date?
            source Status
            per Status
            country {Participant} "{Participant}"
            {when Bound matches "[0-9]"} adherence of {Participant} since {Bound | match "^(.*?)( [ad])?$" | date d MMM yyyy, yyyy-MM-dd, MMMM yyyy}
              how {Bound | match " ([ad])$" | map a = accession, d = succession | else ratification}
              signed-on {Signature | date d MMM yyyy, dd/MM/yyyy, d.M.yyyy h:mm tt}
              note {Note}

            """).With("treaty.csv", "\uFEFF" + """
            Convention on Something;;;
            Status as at 12-10-2023;;;
            Participant;Signature;Bound;Note
            Albania;18 Dec. 1979;12 Jan 1982 a;
            Austria;17/07/1980;31 March 1982;
            Bosnia;;1 Sept 1993 d;"a; b"
            # as notified
            Chile;17.7.1980 4:30 PM;18 décembre 1995;"x
            y"
            ;;;
            Bahrain;;juin 2002 a;;
            "Holy
            See";;pending;
            Wrong;;13 Brumaire 1990;

            """);
        Assert.Equal(1, terminal.Run("import", "treaty.import", "treaty.csv", "--on-error", "skip"));
        Assert.Equal("""
            treaty.csv:14: Bound: `13 Brumaire 1990` is no date of the form `d MMM yyyy` or `yyyy-MM-dd` or `MMMM yyyy`
            facts: 11 items from 8 rows, 1 bad row left out
            1 row without anything to say by the template
            1 line that began with `#` left out
            column       filled  empty  dropped
            Participant       6      1        1  in a bad row
            Signature         3      5        0  part of 1 left out: a time of day, which `with time` keeps
            Bound             5      1        2  1 a condition leaves it out; 1 in a bad row
            Note              2      6        0

            """.ReplaceLineEndings("\n"), terminal.Errors);
        Assert.EndsWith("""

            country Albania "Albania"
            country Austria "Austria"
            country Bahrain "Bahrain"
            country Bosnia "Bosnia"
            country Chile "Chile"
            country HolySee "Holy See"

            adherence of Albania since 1982-01-12
              how accession
              signed-on 1979-12-18
            adherence of Austria since 1982-03-31
              how ratification
              signed-on 1980-07-17
            adherence of Bahrain since 2002-06
              how accession
            adherence of Bosnia since 1993-09-01
              how succession
              note "a; b"
            adherence of Chile since 1995-12-18
              how ratification
              signed-on 1980-07-17
              note "x\ny"

            """.ReplaceLineEndings("\n"), terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_does_not_name_its_columns_is_named_by_the_template()
    {
        using Terminal terminal = new Terminal().With("t.import", "import csv\n  columns name, \"note (en)\"\nplace {name}\n  note {\"note (en)\"}\n").With("t.csv", "A,first\nB,second\nC\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--on-error", "skip"));
        Assert.EndsWith("\nplace A\n  note \"first\"\nplace B\n  note \"second\"\n", terminal.Output, StringComparison.Ordinal);
        Assert.StartsWith("t.csv:3: it has 1 cell, and there are 2 columns\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name,year,year\nA,1,2\n", "2 columns are called `year`: count the one that is meant, as in `{2}` or `{3}`")]
    [InlineData("name,born\nA,1\n", "there is no column `year`: there are `name`, `born`")]
    [InlineData("name,yaer\nA,1\n", "there is no column `year`: did you mean `yaer`?")]
    [InlineData("", "it is empty")]
    public void A_column_that_is_not_there_or_there_twice_ends_it(string table, string told)
    {
        using Terminal terminal = new Terminal().With("t.import", "person {name}\n  born {year}\n").With("t.csv", table);
        Assert.Equal(2, terminal.Run("import", "t.import", "t.csv", "--on-error", "skip"));
        Assert.Equal(("", "facts: t.csv: " + told + "\n"), (terminal.Output, terminal.Errors));
    }

    [Fact]
    public void A_quote_that_is_not_closed_costs_its_own_line_and_no_other()
    {
        using Terminal terminal = new Terminal().With("t.import", "place {n}\n  note {v}\n").With("t.csv", "n,v\nA,1\nB,\"2\nC,3\nD,\"4\"\nE,\"5\nF,\"6\n7\"\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--on-error", "skip"));
        Assert.StartsWith("t.csv:3: text stands behind a closing quote\nt.csv:6: text stands behind a closing quote\nfacts: 4 items", terminal.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\nplace A\n  note \"1\"\nplace C\n  note \"3\"\nplace D\n  note \"4\"\nplace F\n  note \"6\\n7\"\n", terminal.Output, StringComparison.Ordinal);
        terminal.With("t.csv", "n,v\nA,1\nB,\"2\nC,3\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "--on-error", "skip"));
        Assert.StartsWith("t.csv:3: a quote is not closed\nfacts: 2 items", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_comes_from_the_standard_input_too()
    {
        using Terminal terminal = new Terminal().With("t.import", "place {n} \"{n}\"\nevent Fair in {n}\n");
        Assert.Equal(0, terminal.RunWith("n\nParis\n", "import", "t.import", "-", "-o", "t.facts"));
        Assert.Equal("// Imported from stdin through t.import: what is changed here is lost with the next import.\n\nplace Paris \"Paris\"\n\nevent Fair in Paris\n", File.ReadAllText(terminal["t.facts"]));
    }

    [Theory]
    [InlineData("import json\n  rows data.items\nplace {name}\n  note {where.is}\n", """{"data":{"n":2,"more":[1],"items":[{"name":"A","where":[{"is":"x"},{"is":"y"}]},{"name":"B"}]}}""", "place A\n  note \"x\", \"y\"\nplace B\n")]
    [InlineData("import json\nplace {1}\n  note {2}\n", """[["A","x"],["B",null]]""", "place A\n  note \"x\"\nplace B\n")]
    [InlineData("import json\n  rows *\nplace {1}\n  note {note}\n", """{"A":{"note":"x"},"B":{"note":7}}""", "place A\n  note \"x\"\nplace B\n  note \"7\"\n")]
    [InlineData("import json\n  rows of.*.in.*\nplace P{1}{2}\n  note {name}\n", """{"of":[{"in":[{"name":"x"},{"name":"y"}]},{"in":[]},{"in":[{"name":"z"}]}]}""", "place P11\n  note \"x\"\nplace P12\n  note \"y\"\nplace P31\n  note \"z\"\n")]
    [InlineData("import json\n  each jobs.held\noffice {jobs.held.at}\nperson {name}\ntenure of {name} as {jobs.held.at} since {jobs.held.from}\n", """[{"name":"A","jobs":{"held":[{"at":"X","from":1970},{"at":"Y","from":1980}]}},{"name":"B","jobs":{"held":[{"at":"X","from":1990}]}}]""", "office X\noffice Y\n\nperson A\nperson B\n\ntenure of A as X since 1970\ntenure of A as Y since 1980\ntenure of B as X since 1990\n")]
    public void Records_are_found_wherever_they_are(string template, string json, string facts)
    {
        using Terminal terminal = new Terminal().With("t.import", template).With("t.json", json);
        Assert.Equal(0, terminal.Run("import", "t.import", "t.json"));
        Assert.EndsWith("\n\n" + facts, terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_that_is_none_or_has_no_records_ends_it_and_bad_records_have_lines()
    {
        using Terminal terminal = new Terminal().With("t.import", "import json\n  rows data\nperson {n}\n  born {b}\n")
            .With("a.json", "{\"data\":[\n{\"n\":\"A\",\"b\":1950},\n{\"n\":\"B\",\"b\":\"soon\"}]}").With("b.json", "{\"dta\":[]}").With("c.json", "{\"data\":[").With("d.json", """{"data":[{"n":"A","b":"\uD800"}]}""");
        Assert.Equal(1, terminal.Run("import", "t.import", "a.json"));
        Assert.StartsWith("a.json:3: record 2: b: `soon` is no date", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("import", "t.import", "b.json"));
        Assert.Equal("facts: b.json: there is nothing at `data`, where the template says that the rows are\n", terminal.Errors);
        Assert.Equal(2, terminal.Run("import", "t.import", "c.json"));
        Assert.StartsWith("facts: c.json: it is no JSON: ", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(1, terminal.Run("import", "t.import", "d.json"));
        Assert.StartsWith("d.json:1: record 1: b: `\"\\uD800\"` has half a character\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_a_long_text_are_the_same_as_if_it_were_read_at_once()
    {
        var random = new Random(8);
        string[] notes = [.. Enumerable.Range(0, 400).Select(i => i + new string(random.Next(3) switch { 0 => 'é', 1 => '"', _ => '\\' }, random.Next(2000)))];
        string json = JsonSerializer.Serialize(new { skipped = notes, rows = notes.Select(static (n, i) => new { i, n, deep = new[] { new { n } } }) });
        var records = new JsonRecords(new StringReader(json), ["rows"]);
        var read = new List<string>();
        while (records.Read())
            read.Add(records.Current.GetProperty("deep")[0].GetProperty("n").GetString()!);
        Assert.Equal(notes, read);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(int.MaxValue)]
    public void Texts_that_are_put_aside_come_back_once_and_in_order(int most)
    {
        var random = new Random(most);
        string[] texts = [.. Enumerable.Range(0, 500).Select(_ => "M" + random.Next(300) + (random.Next(2) == 0 ? "é" : ""))];
        using var sorted = new SortedTexts(NumberedOrder.Instance, most);
        Assert.Equal(texts.Distinct().Count(), texts.Count(t => sorted.Add(t)));
        Assert.Equal(texts.Distinct().Count(), sorted.Count);
        string[] once = [.. sorted.Read()], again = [.. sorted.Read()];
        Assert.Equal(texts.Distinct().Order(NumberedOrder.Instance), once);
        Assert.Equal(once, again);
    }

    [Fact]
    public void What_is_wrong_with_imported_items_has_the_lines_of_the_file()
    {
        using Terminal terminal = new Terminal().With("t.import", "person {a}\nperson {b}\nmeeting of {a}, {b} on 2014\nplace P{a}\n  in No{a}\n").With("t.csv", "a,b\nAnn,Bob\nBob,Cyd\n");
        Assert.Equal(1, terminal.Run("import", "t.import", "t.csv", "-o", "o.facts"));
        string[] lines = File.ReadAllLines(terminal["o.facts"]);
        string[] places = [.. terminal.Errors.Split('\n').Where(static l => l.Contains("--> o.facts:", StringComparison.Ordinal))];
        Assert.Equal(2, places.Length);
        Assert.Equal(["  in NoAnn", "  in NoBob"], places.Select(place => lines[int.Parse(place.Split(':')[1], CultureInfo.InvariantCulture) - 1]));
    }

    [Theory]
    [InlineData("t.csv", "a,b\nAnn,Bob\nAnn,Ann\nBob,Cyd\n", "t.csv:3: ")]
    [InlineData("t.json", """[{"a":"Ann","b":"Bob"},{"a":"Ann","b":"Ann"},{"a":"Bob","b":"Cyd"}]""", "t.json: record 2: ")]
    [InlineData("t.jsonl", "{\"a\":\"Ann\",\"b\":\"Bob\"}\n{\"a\":\"Ann\",\"b\":\"Ann\"}\n{\"a\":\"Bob\",\"b\":\"Cyd\"}\n", "t.jsonl:2: ")]
    public void A_row_whose_fact_cannot_be_compiled_is_a_bad_one(string name, string table, string place)
    {
        using Terminal terminal = new Terminal().With("t.import", "person {a}\nperson {b}\nmeeting of {a}, {b} on 2014\n").With(name, table);
        Assert.Equal(1, terminal.Run("import", "t.import", name, "-o", "o.facts"));
        Assert.StartsWith(place + "`of` needs at least 2 values and has 1", terminal.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(terminal["o.facts"]));
        Assert.Equal(1, terminal.Run("import", "t.import", name, "-o", "o.facts", "--on-error", "skip"));
        Assert.StartsWith(place, terminal.Errors, StringComparison.Ordinal);
        Assert.Equal("""
            o.facts: 5 items from 3 rows, 1 bad row left out
            column  filled  empty  dropped
            a            3      0        0
            b            3      0        0

            """.ReplaceLineEndings("\n"), terminal.Output);
        Assert.EndsWith("\n\nmeeting of Ann, Bob on 2014\nmeeting of Bob, Cyd on 2014\n", File.ReadAllText(terminal["o.facts"]), StringComparison.Ordinal);
    }
}
