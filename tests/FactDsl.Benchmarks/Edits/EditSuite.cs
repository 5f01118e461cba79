using System.Globalization;
using System.Text;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;
using FactDsl.TestData;

namespace FactDsl.Benchmarks.Edits;

/// <summary>What an edit of one file costs a project whose other files stay as they are.</summary>
internal static class EditSuite
{
    private static readonly (string Name, Func<string, int, string> Edit)[] s_edits =
    [
        ("a character in a note", static (text, round) => InNote(text, round)),
        ("a character in a comment", static (text, round) => text.Insert(text.IndexOf("// ", StringComparison.Ordinal) + "// ".Length, ((char)('a' + round)).ToString())),
        ("a line of a comment", static (text, round) => "// line\n" + text),
        ("a blank line", static (text, _) => "\n" + text),
        ("a date", static (text, round) => OneDate(text, round)),
        ("all dates of a file", static (text, round) => round % 2 == 0 ? text.Replace(" on 19", " on 18", StringComparison.Ordinal) : text.Replace(" on 18", " on 19", StringComparison.Ordinal)),
        ("a new fact", static (text, round) => text + "\nmeeting of Person1, Person2 on 1990-01-" + (1 + round).ToString("00", CultureInfo.InvariantCulture) + "\n"),
        ("a new name", static (text, round) => text + "\ntopic New" + round.ToString(CultureInfo.InvariantCulture) + "\n"),
    ];

    private const int WarmEdits = 40;

    private const string Compared = "the driver compares every output of a thousand files with what it was, which takes as long as the edit itself";
    private const string Numbered = "texts and lists are numbered in the order of rows, so every row is written anew, if only by notes of what it wrote before";

    private static readonly (string Name, double Most, string Why)[] s_goals =
    [
        ("a character in a note", 0.01, Compared),
        ("a line of a comment", 0.01, Compared),
        ("a blank line", 0.01, Compared),
        ("a date", 0.1, Numbered),
        ("a new fact", 0.1, Numbered),
        ("a new name", 0.15, Numbered),
    ];

    public static IReadOnlyList<PageSection> Run(int facts, int rounds)
    {
        var made = MadeFacts.Of(facts);
        int file = FileWithNote(made);
        // The first run compiles the generator itself.
        var warm = new EditedProject(MadeFacts.Of(Math.Min(facts, 2_000)), isTracked: false);
        warm.Build();
        // And the first edits what is for edits alone.
        for (int i = 0; i < WarmEdits; i++)
            warm.Edit(0, static t => t + "\ntopic More" + t.Length.ToString(CultureInfo.InvariantCulture) + "\n");
        // First runs stand between the edits, so that what else the machine does weighs on both alike.
        var colds = new List<double>();
        double FirstRun() => new EditedProject(made, isTracked: false).Build();
        FirstRun();
        var project = new EditedProject(made, isTracked: false);
        project.Build();
        // The compiler's record of its steps walks from each output to every file and back: for a thousand files that takes minutes.
        var few = MadeFacts.Of(Math.Min(facts, 5_000));
        int counts = FileWithNote(few);
        var counted = new EditedProject(few, isTracked: true);
        counted.Build();
        var checkedFacts = FactCompilation.Of(made.Files.Select(static f => new FactFileText(f.Path, f.Text)), SourceDocuments.None);
        int items = checkedFacts.Checks.ItemsChecked;
        var times = new List<(string Edit, string Cells, double Time)>();
        StringBuilder Head(double cold) => new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{facts:N0} made facts in {made.Files.Count:N0} files under the compiler's own driver, carried in literals: an edit of one file, and everything that runs again for it. The first run takes {cold:0} ms and checks {items:N0} items; the share is of that time; first runs stand between the edits. Files are counted beside {few.Files.Count:N0} files of the same kind. Medians of {rounds}.\n\n")
            .Append("| an edit of | files parsed | files bound | items checked | outputs written | in them | time | share |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        // What rows write is noted by the first store behind that of the first run.
        double noting = project.Edit(file, static t => t + "\ntopic Noted\n");
        foreach ((string name, Func<string, int, string> edit) in s_edits)
        {
            counted.Edit(counts, t => edit(t, 0));
            (int parsed, int bound) = counted.Steps();
            int held = checkedFacts.With([new FactFileText(made.Files[file].Path, edit(made.Files[file].Text, 0))]).Checks.ItemsChecked;
            System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.GeneratedSourceResult> before = project.Sources;
            double first = project.Edit(file, t => edit(t, 0));
            (int outputs, long bytes) = project.Written(before);
            double time = Median.Of([first, .. Enumerable.Range(1, rounds - 1).Select(round => project.Edit(file, t => edit(t, round)))]);
            string cells = string.Create(CultureInfo.InvariantCulture, $"{parsed} | {(bound == few.Files.Count ? made.Files.Count : bound):N0} | {held:N0} | {outputs} | {bytes / 1000.0:N0} KB");
            times.Add((name, cells, time));
            colds.Add(FirstRun());
        }
        double cold = Median.Of(colds);
        StringBuilder text = Head(cold);
        foreach ((string edit, string cells, double time) in times)
        {
            shares.Add(edit, time / cold);
            text.Append(CultureInfo.InvariantCulture, $"| {edit} | {cells} | {time:0.0} ms | {100 * time / cold:0.0} % |\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"\nThe first edit of a session that adds or moves a row takes {noting:0} ms: it notes what rows write, which the next ones use.\n\n");
        foreach ((string name, double most, string why) in s_goals)
            text.Append(Goals.Tell(string.Create(CultureInfo.InvariantCulture, $"{name} takes at most {100 * most:0} % of the first run"), shares[name], most, why));
        return [new PageSection("Editing one of many files", text.ToString())];
    }

    private static int FileWithNote(MadeFacts made)
    {
        for (int i = made.Files.Count / 2; i < made.Files.Count; i++)
        {
            if (made.Files[i].Text.Contains(" note \"", StringComparison.Ordinal))
                return i;
        }
        throw new InvalidOperationException("No made file has a note.");
    }

    /// <summary>One date of another century, and back.</summary>
    private static string OneDate(string text, int round)
    {
        int century = text.IndexOf(round % 2 == 0 ? " on 19" : " on 18", StringComparison.Ordinal) + " on 1".Length;
        return text.Remove(century, 1).Insert(century, round % 2 == 0 ? "8" : "9");
    }

    private static string InNote(string text, int round)
    {
        int at = text.IndexOf(" note \"", StringComparison.Ordinal) + " note \"".Length;
        return text.Insert(at, ((char)('a' + round)).ToString());
    }
}
