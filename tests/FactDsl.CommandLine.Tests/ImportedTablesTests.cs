using System.Text.Json;
using CsvHelper;

namespace FactDsl.CommandLine.Tests;

/// <summary>The templates of <c>facts/imports</c>: what the imported facts answer is what the tables say.</summary>
public sealed class ImportedTablesTests
{
    // Days on which much had just changed, and the first and the last of the table.
    internal static readonly string[] Days = ["1816-01-01", "1850-12-01", "1859-01-20", "1914-08-01", "1914-09-05", "1918-03-04", "1939-09-01", "1955-05-14", "2000-06-15", "2012-12-31"];

    [Fact]
    public void Sample_rows_are_imported_clean_and_answer_as_they_stand() => Check(Sample);

    [SharedFact("data/alliances/alliance_v4.1_by_member.csv")]
    public void Whole_tables_are_imported_clean_and_answer_as_they_stand() => Check(WholeTable);

    [SharedFact("data/countries/names.json")]
    public void Names_in_six_languages_are_added_to_countries_by_their_codes()
    {
        using Terminal terminal = WithFacts();
        Assert.Equal(0, Import(terminal, "countries", SharedData.Find("data/countries/country-codes.csv")!));
        Assert.Equal(0, Import(terminal, "country-names", SharedData.Find("data/countries/names.json")!));
        terminal.Run("ask", "country ?c iso NA aka \"纳米比亚\"@zh, \"Намибия\"@ru", "facts", "--columns", "c.name", "--format", "csv");
        Assert.Equal("c.name\nNamibia\n", terminal.Output);
    }

    private static void Check(Func<string, string> tables)
    {
        using Terminal terminal = WithFacts();
        Assert.Equal(0, Import(terminal, "countries", tables("country-codes.csv")));
        Assert.Equal(0, Import(terminal, "alliances", tables("alliances.csv")));
        Assert.Equal(0, Import(terminal, "missions", tables("missions.csv")));
        terminal.Run("check", "facts");
        Assert.StartsWith("0 errors, 0 warnings", terminal.Output.Replace("Nothing found", "0 errors, 0 warnings"), StringComparison.Ordinal);
        string[] imported = Directory.GetFiles(terminal["facts/imported"]);
        string[] before = [.. imported.Select(File.ReadAllText)];
        Assert.Equal(0, Import(terminal, "alliances", tables("alliances.csv")));
        Assert.Equal(0, Import(terminal, "countries", tables("country-codes.csv")));
        Assert.Equal(before, imported.Select(File.ReadAllText));
        CheckAllies(terminal, tables("alliances.csv"));
        CheckMissions(terminal, tables("missions.csv"));
    }

    private static void CheckAllies(Terminal terminal, string table)
    {
        Dictionary<string, string> codes = Codes(terminal);
        (string Alliance, string Member, string From, string To)[] spells = [.. Rows(table, "version4id", "ccode", "mem_st_year", "mem_st_month", "mem_st_day", "mem_end_year", "mem_end_month", "mem_end_day")
            .Select(static r => (r[0], r[1], Day(r, 2), r[5].Length == 0 ? "2012-12-31" : Day(r, 5)))];
        foreach (string day in Days)
        {
            (string Alliance, string Member, string From, string To)[] members = [.. spells.Where(s => string.CompareOrdinal(s.From, day) <= 0 && string.CompareOrdinal(day, s.To) <= 0)];
            string[] expected = [.. members.SelectMany(a => members.Where(b => a.Alliance == b.Alliance && a.Member != b.Member).Select(b => a.Member + " " + b.Member)).Distinct().Order(StringComparer.Ordinal)];
            string[] allies = [.. Answers(terminal, $"certainly alliance of ?one, ?other on {day}", "one", "other")
                .Where(p => codes.ContainsKey(p[0]) && codes.ContainsKey(p[1])).Select(p => codes[p[0]] + " " + codes[p[1]]).Distinct().Order(StringComparer.Ordinal)];
            // Facts that were there already know the Atlantic alliance as well; the table knows no more than its own.
            Assert.Empty(expected.Except(allies));
            Assert.All(allies.Except(expected), p => Assert.True(IsAtlantic(terminal, day), $"{p} on {day}"));
        }
    }

    private static void CheckMissions(Terminal terminal, string table)
    {
        Dictionary<string, string> codes = Codes(terminal);
        foreach (string day in (string[])["1900-01-01", "1940-06-14", "1999-12-31"])
        {
            string[][] held = [.. Rows(table, "country_code_cow", "us_mission_status", "date_start", "date_end").Where(r => string.CompareOrdinal(r[2], day) <= 0 && string.CompareOrdinal(day, r[3]) <= 0)];
            string[] expected = [.. held.Where(static r => r[1] != "None").Select(static r => r[0] + " " + r[1].ToLowerInvariant().Replace(' ', '-')).Order(StringComparer.Ordinal)];
            Assert.Equal(expected, Answers(terminal, $"certainly mission to ?host rank ?rank on {day}", "host", "rank").Select(a => codes[a[0]] + " " + a[1]).Order(StringComparer.Ordinal));
            string[] denied = [.. held.Where(static r => r[1] == "None").Select(static r => r[0]).Order(StringComparer.Ordinal)];
            Assert.Equal(denied, Answers(terminal, $"certainly no mission to ?host on {day}", "host").Select(a => codes[a[0]]).Order(StringComparer.Ordinal));
        }
    }

    private static bool IsAtlantic(Terminal terminal, string day)
    {
        terminal.Run("ask", $"alliance Nato of ?member on {day}", "facts", "--count", "--format", "csv");
        return !terminal.Output.EndsWith("\n0,0\n", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Codes(Terminal terminal)
        => Answers(terminal, "country ?country cow ?code", "country", "code").ToDictionary(static a => a[0], static a => a[1]);

    internal static List<string[]> Answers(Terminal terminal, string question, params string[] holes)
    {
        Assert.Equal(0, terminal.Run("ask", question, "facts", "--format", "json"));
        JsonElement root = JsonDocument.Parse(terminal.Output).RootElement;
        Assert.True(root.GetProperty("complete").GetBoolean());
        return [.. root.GetProperty("answers").EnumerateArray().Select(a => holes.Select(h => a.GetProperty("values").GetProperty(h))
            .Select(static v => v.ValueKind == JsonValueKind.String ? v.GetString()! : v.GetProperty("name").GetString()!).ToArray())];
    }

    private static IEnumerable<string[]> Rows(string table, params string[] columns)
    {
        using var csv = CsvReader.FromFile(table, new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
            yield return [.. columns.Select(csv.GetString)];
    }

    private static string Day(string[] row, int at) => $"{row[at]}-{row[at + 1].PadLeft(2, '0')}-{row[at + 2].PadLeft(2, '0')}";

    internal static int Import(Terminal terminal, string template, string table)
        => terminal.Run("import", Path.Combine(Repository.Root, "facts", "imports", template + ".import"), table, "--facts", "facts", "-o", $"facts/imported/{template}.facts");

    internal static string WholeTable(string name) => SharedData.Find(name switch
    {
        "alliances.csv" => "data/alliances/alliance_v4.1_by_member.csv",
        "missions.csv" => "data/missions/mission_status_range_cow_v0.1.csv",
        _ => "data/countries/country-codes.csv",
    })!;

    internal static string Sample(string name) => Path.Combine(Repository.Root, "tests", "FactDsl.CommandLine.Tests", "Samples", name);

    internal static Terminal WithFacts()
    {
        var terminal = new Terminal();
        string facts = Path.Combine(Repository.Root, "facts");
        foreach (string file in Directory.GetFiles(facts, "*", SearchOption.AllDirectories).Where(static f => f.EndsWith(".facts", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal)))
            terminal.With(Path.Combine("facts", Path.GetRelativePath(facts, file)), File.ReadAllText(file));
        return terminal;
    }
}
