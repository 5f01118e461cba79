using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary>The templates that come with the command, and those that <c>facts new template</c> drafts for any table.</summary>
public sealed class ImportTemplatesTests
{
    /// <summary>Templates with a table in their format, how many items come of it, and a question with the names or texts that answer it.</summary>
    public static TheoryData<string, string, int, string, string> Samples => new()
    {
        { "acled", "acled.csv", 3, "incident ?i of \"Northern Front\" on 2021-05 id ?id", "XXA103" },
        { "ucdp-ged", "ucdp-ged.csv", 2, "incident ?i of \"Civilians\" on 2001 id ?id", "900002" },
        { "gdelt-1", "gdelt-1.tsv", 2, "interaction ?i on 2020-01-02 id ?id", "700000001" },
        { "gdelt-2", "gdelt-2.tsv", 2, "interaction ?i to \"SYLVANIA\" id ?id", "700000001" },
        { "icews", "icews.tab", 2, "interaction ?i action \"190\" id ?id", "30000002" },
        { "atop", "atop.csv", 4, "certainly alliance Atop9005 of ?id on 1970", "Cow2" },
        { "un-votes", "un-votes.csv", 5, "roll-call Undl990001\n  of ?id ballot nay", "NAMIBIA" },
        { "treaty-parties", "treaty-parties.csv", 12, "certainly adherence of ?id how accession on 2000", "Côte d'Ivoire" },
        { "claim-reviews", "claim-reviews.json", 5, "claim by ?id verdict mostly-true", "Rufus Firefly" },
        { "ftm-entities", "ftm-entities.jsonl", 6, "tenure of ?id as FtmQ990", "Rufus T. Firefly" },
        { "ftm-statements", "ftm-statements.csv", 4, "person ?id aka \"Rufus Firefly\"", "FtmNKAaa" },
        { "wikidata-entities", "wikidata-entities.json", 5, "certainly person ?id born 1890-10-14", "Rufus Firefly" },
        { "wikidata-query", "wikidata-query.csv", 8, "certainly tenure of ?id as Q990201 on -0050", "Gaius Example" },
    };

    public static TheoryData<string> SampleTables => [.. Directory.GetFiles(Folder).Select(static p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "tests", "FactDsl.CommandLine.Tests", "Samples");

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_table_in_the_format_of_a_template_is_imported_clean_and_answers(string template, string table, int items, string question, string answer)
    {
        using var terminal = new Terminal();
        Assert.True(terminal.Run("import", "--template", template, Path.Combine(Folder, table), "-o", "facts/out.facts", "--account", "account.json") == 0, terminal.Errors);
        JsonElement account = JsonDocument.Parse(File.ReadAllText(terminal["account.json"])).RootElement;
        Assert.Equal(items, account.GetProperty("items").GetInt32());
        Assert.All(account.GetProperty("columns").EnumerateArray(), static c
            => Assert.Equal(c.GetProperty("cells").GetInt32(), c.GetProperty("filled").GetInt32() + c.GetProperty("empty").GetInt32() + c.GetProperty("why").EnumerateArray().Sum(static w => w.GetProperty("cells").GetInt32())));
        string first = File.ReadAllText(terminal["facts/out.facts"]);
        terminal.Run("check", "facts");
        Assert.True(terminal.Output.StartsWith("Nothing found", StringComparison.Ordinal) || terminal.Output.EndsWith("0 errors, 0 warnings, 2 notes in 1 file.\n", StringComparison.Ordinal), terminal.Output);
        Assert.Equal(0, terminal.Run("ask", question, "facts", "--columns", "id", "--format", "csv"));
        Assert.Equal("id\n" + answer + "\n", terminal.Output);
        Assert.Equal(0, terminal.Run("import", "--template", template, Path.Combine(Folder, table), "--facts", "facts", "-o", "facts/out.facts"));
        Assert.Equal(first, File.ReadAllText(terminal["facts/out.facts"]));
    }

    [Fact]
    public void Templates_that_define_the_same_stand_beside_each_other()
    {
        using Terminal terminal = new Terminal().With("facts/people.facts", "person Ann\n");
        foreach ((string template, string table) in (ReadOnlySpan<(string, string)>)[("acled", "acled.csv"), ("ucdp-ged", "ucdp-ged.csv"), ("gdelt-1", "gdelt-1.tsv"), ("gdelt-2", "gdelt-2.tsv"), ("icews", "icews.tab"),
            ("ftm-entities", "ftm-entities.jsonl"), ("ftm-statements", "ftm-statements.csv"), ("wikidata-entities", "wikidata-entities.json"), ("wikidata-query", "wikidata-query.csv"), ("alliances", "alliances.csv"), ("atop", "atop.csv"), ("countries", "country-codes.csv")])
        {
            int code = terminal.Run("import", "--template", template, Path.Combine(Folder, table), "--facts", "facts/", "-o", $"facts/{template}.facts");
            Assert.True(code == 0, template + ": " + terminal.Errors);
        }
        Assert.Equal(0, terminal.Run("check", "facts", "--severity", "error"));
    }

    [Fact]
    public void They_are_listed_each_with_what_it_is_for_and_say_how_they_are_run_and_whose_the_data_are()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("import", "--template"));
        string[] lines = terminal.Output.Split('\n');
        foreach (string path in Directory.GetFiles(Path.Combine(Repository.Root, "facts", "imports"), "*.import"))
        {
            string name = Path.GetFileNameWithoutExtension(path), text = File.ReadAllText(path).ReplaceLineEndings("\n");
            Assert.Contains(lines, l => l.StartsWith(name + " ", StringComparison.Ordinal) && l.EndsWith(text.Split('\n')[0][3..], StringComparison.Ordinal));
            Assert.Matches(@"(?m)^//   facts import (--template )?\S*" + name, text);
        }
        Assert.Contains("facts import --template NAME TABLE -o FILE takes one", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "import", "--template", "akled", "t.csv" }, "facts: there is no template `akled`: did you mean `acled`?\n")]
    [InlineData(new[] { "import", "--template", "acled" }, "facts: name a template and a table: `facts import votes.import votes.csv`; `facts import --template` lists the templates that are here\n")]
    [InlineData(new[] { "import", "t.import" }, "facts: name a template and a table: `facts import votes.import votes.csv`; `facts import --template` lists the templates that are here\n")]
    public void A_template_or_a_table_that_is_not_named_is_told(string[] arguments, string told)
    {
        using Terminal terminal = new Terminal().With("t.csv", "a\n1\n");
        Assert.Equal(2, terminal.Run(arguments));
        Assert.Equal(told, terminal.Errors);
    }

    [Theory]
    [MemberData(nameof(SampleTables))]
    public void A_draft_for_any_table_imports_it_with_every_cell_in_its_place(string table)
    {
        using var terminal = new Terminal();
        File.Copy(Path.Combine(Folder, table), terminal[table]);
        Assert.True(terminal.Run("new", "template", table, "-o", "draft.import") == 0, terminal.Errors);
        Assert.True(terminal.Run("import", "draft.import", table, "-o", "out.facts", "--account", "account.json") == 0, terminal.Errors);
        Assert.All(JsonDocument.Parse(File.ReadAllText(terminal["account.json"])).RootElement.GetProperty("columns").EnumerateArray(), static c => Assert.Equal(0, c.GetProperty("dropped").GetInt32()));
        Assert.Equal(0, terminal.Run("check", "out.facts", "--severity", "warning"));
    }

    [Fact]
    public void A_draft_tells_types_forms_of_dates_and_numbers_and_what_could_name_the_rows()
    {
        using Terminal terminal = new Terminal().With("Members of Parliament.csv", """
            id;Full name;born;joined;either;share;members;since (year);On;page;left
            007;Ann Ártó;1950-03-04;31/12/1999;01/02/2000;1.234,5;a|b;1990;yes;https://example.org/1;
            008;Bob Óbó;1951-05;13/01/2000;03/04/2000;12,75;c|d|e;1991;no;https://example.org/2;

            """).With("list.json", """{"meta":{"x":[1]},"data":{"people":[{"name":"A","at":{"y":1}},{"name":"B"}]}}""");
        Assert.Equal(0, terminal.Run("new", "template", "Members of Parliament.csv"));
        Assert.Equal("Members of Parliament.import\n", terminal.Output);
        string draft = File.ReadAllText(terminal["Members of Parliament.import"]);
        Assert.EndsWith("""

            /// A row of Members of Parliament.csv. Something that happened would be a `momentary fact`, what holds for a while a `lasting fact`.
            entity members-of-parliament
              id: code?
              full-name: text?
              born: date?
              joined: date?
              // days and months may be either way round: write `date dd/MM/yyyy` or `date MM/dd/yyyy` behind the column, and `date` for its type
              either: text?
              share: number?
              members: text*
              since-year: date?
              on-column: flag?
              page: url?
              // it is empty in every row
              left: text?

            source Table "Members of Parliament.csv"

            // `Full name` tells the rows apart, and names them.
            members-of-parliament {Full name} "{Full name}"
              id {id}
              full-name {Full name}
              born {born}
              joined {joined | date dd/MM/yyyy}
              either {either}
              share {share | number 1.234,5}
              members {members | split "|"}
              since-year {"since (year)" | date yyyy}
              on-column {On}
              page {page}
              left {left}
              per Table

            """.ReplaceLineEndings("\n"), draft, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("import", "Members of Parliament.import", "Members of Parliament.csv"));
        Assert.Equal(2, terminal.Run("new", "template", "Members of Parliament.csv"));
        Assert.Equal("facts: Members of Parliament.import: there is such a file already; --force replaces it\n", terminal.Errors);
        Assert.Equal(0, terminal.Run("new", "template", "list.json"));
        Assert.Contains("import json\n  rows data.people\n", File.ReadAllText(terminal["list.import"]), StringComparison.Ordinal);
        Assert.Contains("\nlist {name} \"{name}\"\n  name {name}\n  at-y {at.y}\n  per Table\n", File.ReadAllText(terminal["list.import"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_Windows_is_drafted_with_its_encoding_and_a_known_template_is_written_to_be_changed()
    {
        using var terminal = new Terminal();
        File.WriteAllBytes(terminal["t.csv"], [.. "n,v\nA,caf"u8, 0xE9, .. "\nB,x\n"u8]);
        Assert.Equal(0, terminal.Run("new", "template", "t.csv"));
        Assert.Equal(0, terminal.Run("import", "t.import", "t.csv"));
        Assert.Contains("\"café\"", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("new", "template", "acled"));
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "facts", "imports", "acled.import")).ReplaceLineEndings("\n"), File.ReadAllText(terminal["acled.import"]));
        Assert.Equal(2, terminal.Run("new", "template", "nothing"));
        Assert.StartsWith("facts: nothing: there is no such table, and no template of the command", terminal.Errors, StringComparison.Ordinal);
    }
}
