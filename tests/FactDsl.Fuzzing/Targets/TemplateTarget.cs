using System.Text;
using FactDsl.CommandLine;
using FactDsl.Fuzzing.Making;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Templates of imports, and tables: CSV and JSON.</summary>
internal sealed class TemplateTarget : FuzzTarget
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fuzzed-import-").FullName;

    public TemplateTarget()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_folder, recursive: true);
        File.WriteAllText(Path.Combine(_folder, "there.facts"), SoundFacts.Text);
    }

    public override string Name => "templates";

    public override string Takes => "templates of `import`, with a table of CSV or JSON behind them";

    public override string Holds => "the command ends with one of its codes; what it writes without a complaint is parsed without an error of syntax; where it fails nothing is written";

    public override IReadOnlyList<string> Words { get; } =
    [
        .. FactGrammar.Words.Where(static w => w[0] != '\n'), "{a}", "{b}", "{#row}", "{#value}", "{a | date yyyy-MM-dd}", "{a | date d MMM yy from 1950}", "{a | match \"[0-9]+\"}", "{a | or b}", "{a | empty \"x\"}", "{a | split \";\" | first}", "{a | map m}", "{a | by iso}",
        "{when a is not empty} ", "{when a is \"x\" and b is empty} ", "import csv\n", "import json\n", "import tsv\n", "  each a split \";\"\n", "  separator \";\"\n", "  encoding latin1\n", "  quotes none\n", "  skip 1\n", "  comment \"#\"\n", "  empty \"n/a\"\n", "  optional b\n", "  columns a, b\n",
        "  rows data.items\n", "  map m\n    \"x\" = CountryA\n", "  identify country by iso\n", "  months fr\n", "\n====\n", "a,b\n", "a;b\n", "\"x\"\"y\"", "[{\"a\":1,\"b\":[1,2]}]", "{\"a\":null}", "{\"a\":{\"b\":\"c\"}}", "true", "\\u0000", "2014-02-07", "07/02/2014", "\t", "|", "=", "CountryA",
    ];

    public override int Longest => 800;

    public override int InTests => 300;

    public override (long Once, long PerUnit) Work => (128 << 20, 400_000);

    public override ulong Try(string input)
    {
        int cut = input.IndexOf("\n====\n", StringComparison.Ordinal);
        string template = cut < 0 ? input : input[..(cut + 1)], table = cut < 0 ? "a,b\nx,1990\n\"y\",2\n" : input[(cut + "\n====\n".Length)..];
        string named = table.TrimStart() is ['[' or '{', ..] ? "t.json" : "t.csv", target = Path.Combine(_folder, "to.facts");
        // Halves of pairs are no text of a file: they are replaced, as an editor does when it saves.
        File.WriteAllBytes(Path.Combine(_folder, "t.import"), Encoding.UTF8.GetBytes(template));
        File.WriteAllBytes(Path.Combine(_folder, named), Encoding.UTF8.GetBytes(table));
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = new FactsCommand(TextReader.Null, output, errors, _folder).Run(["import", "t.import", named, "--facts", "there.facts", "-o", "to.facts", "--on-error", input.Length % 2 == 0 ? "skip" : "stop"]);
        BrokenPromise.Unless(code is 0 or 1 or 2, "the command ends with one of its codes: " + code);
        BrokenPromise.Unless(!errors.ToString().Contains("   at FactDsl", StringComparison.Ordinal), "no exception: " + errors);
        ulong kind = (ulong)code + 1;
        if (File.Exists(target))
        {
            string written = File.ReadAllText(target);
            File.Delete(target);
            BrokenPromise.Unless(code != 2, "what fails writes nothing");
            Finding? wrong = Language.Syntax.FileSyntax.Parse(written).Findings.FirstOrDefault(static f => f.Rule.Severity == FindingSeverity.Error);
            BrokenPromise.Unless(wrong is null || code != 0, "what is written is parsed: " + wrong?.Rule.Id + " " + wrong?.Message);
            kind += 10;
        }
        // What it says, without the words of the author: the shape of the messages.
        foreach (string line in errors.ToString().Split('\n').Take(12))
            kind = Compiled.Add(kind, new string([.. line.Where(static c => char.IsAsciiLetterLower(c) || c == ' ').Take(40)]));
        return kind;
    }
}
