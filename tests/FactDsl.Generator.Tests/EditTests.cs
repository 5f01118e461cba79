using System.Globalization;
using System.Text;
using CsCheck;
using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>However a project came to be what it is, edit by edit, its code and its findings are those of a fresh build.</summary>
public class EditTests
{
    private static readonly FactProject s_start = new FactProject()
        .With("a.facts", """
            person Xi "Xi Jinping" note "president"
            person Putin note "président"@fr
              note "twice"
            person Mao
              died 1976
              note "twice"
            source Wire "Wire"
            topic Gas note ""

            """)
        .With("b.facts", """
            // one story
            meeting Summit of Xi, Putin on 2022-02-04 note "they met" per Wire "They met." // and parted
            meeting of Xi, Mao on 2014
              note "cannot be"
              because "a test"
            /// said of it
            alliance Pact
              of Putin
              of Xi since 2001 note "first"
              of Mao note "never"
            expect 2 meeting of Xi

            """)
        .With("c.facts", """
            meeting of Xi, Putin on 2015
              note "a text", "another"
              note "in two"@en "auf Deutsch"@de
              disputed because "who knows"
            meeting of Xi, Putin on 2016 note "{x}"

            """);

    [Fact]
    public void The_start_has_findings_that_edits_move_but_no_error_that_keeps_it_from_being_checked()
        => Assert.Equal(["FACT3111", "FACT3101"], s_start.RunResult().Diagnostics.Select(static d => d.Id).Distinct());

    private static readonly string[] s_words = ["x", "\"", "\\", "\\\"", "twice", "@en", "\n", "", "they met", " ", ",", "president", "ß", "\"\"\"", "// ", "note"];

    [Fact]
    public void A_change_inside_a_note_makes_one_page_of_texts_anew_and_checks_nothing_again()
    {
        FactProject after = s_start.With("b.facts", TextOf(s_start, "b.facts").Replace("they met", "they met again", StringComparison.Ordinal));
        string report = StepReport.Of(after.Rerun(s_start.Run(), s_start));
        Assert.Contains("Bound: Cached, Modified", report, StringComparison.Ordinal);
        Assert.Contains("Accessors: Cached, Unchanged", report, StringComparison.Ordinal);
        Assert.Equal(Told(Fresh(after)), Told(after, after.Rerun(s_start.Run(), s_start)));
    }

    [Theory]
    [InlineData("b.facts", "they met", "they met again")]
    [InlineData("b.facts", "they met", "they \\\"met")]
    [InlineData("b.facts", "they met", "twice")]
    [InlineData("b.facts", "first", "never")]
    [InlineData("b.facts", "first", "second")]
    [InlineData("b.facts", "because \"a test\"", "because \"a longer test\"")]
    [InlineData("b.facts", "note \"never\"", "note \"never\" ")]
    [InlineData("a.facts", "président", "président de la Russie")]
    [InlineData("a.facts", "note \"\"", "note \"gas\"")]
    [InlineData("a.facts", "twice", "once")]
    [InlineData("c.facts", "auf Deutsch", "auf gut Deutsch")]
    [InlineData("c.facts", "a text", "a text\", \"and a third")]
    [InlineData("c.facts", "who knows", "nobody knows")]
    [InlineData("c.facts", "{x}", "{x")]
    public void An_edit_ends_where_a_fresh_build_does(string file, string before, string after)
    {
        string text = TextOf(s_start, file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        FactProject edited = s_start.With(file, text.Replace(before, after, StringComparison.Ordinal));
        GeneratorDriver driver = edited.Rerun(s_start.Run(), s_start);
        Assert.Equal(Told(Fresh(edited)), Told(edited, driver));
        // And taken back.
        Assert.Equal(Told(Fresh(s_start)), Told(s_start, s_start.Rerun(driver, edited)));
    }

    [Fact]
    public void A_question_for_the_words_of_a_note_is_answered_anew()
    {
        FactProject asking = s_start.With("d.facts", "expect 1 meeting note \"they met\"\n");
        FactProject edited = asking.With("b.facts", TextOf(asking, "b.facts").Replace("they met", "they did not meet", StringComparison.Ordinal));
        string told = Told(edited, edited.Rerun(asking.Run(), asking));
        Assert.Equal(Told(Fresh(edited)), told);
        Assert.NotEqual(Told(Fresh(asking)), told);
        Assert.Contains("FACT3101", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_number_of_edits_ends_where_a_fresh_build_does()
        => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 10_000], Gen.Int[0, 3], Gen.Int[0, s_words.Length - 1]).Array[1, 8].Sample(
            static edits =>
            {
                FactProject project = s_start;
                GeneratorDriver driver = project.Run();
                foreach ((int file, int place, int gone, int word) in edits)
                {
                    FactProject before = project;
                    string name = ((char)('a' + file)) + ".facts", text = TextOf(project, name);
                    int at = place % (text.Length + 1), length = Math.Min(gone, text.Length - at);
                    project = project.With(name, text[..at] + s_words[word] + text[(at + length)..]);
                    driver = project.Rerun(driver, before);
                }
                Assert.Equal(Told(Fresh(project)), Told(project, driver));
            },
            iter: 60);

    // Names that come, go and mean something else, where they are used and where they are not.
    private static readonly string[] s_lines =
    [
        "person Zhou \"Zhou Enlai\"", "person Xi", "country Xi \"Xi\"", "place Gas", "topic Oil renamed-from Gas", "person Notify", "topic Gas2",
        "meeting of Zhou, Xi on 2017", "meeting of Xi, Nobody on 2018", "meeting of country.Xi, Mao on 1970", "extend Zhou", "  note \"more\"",
        "question Who meeting of ?who", "question Zhou meeting of Zhou, ?other", "expect 1 meeting of Zhou", "accept FACT3101 \"known\"",
        "/// said", "// alone", "  // between", "", "lasting fact boycott\n  of: actor*",
    ];

    [Fact]
    public void Names_that_come_and_go_end_where_a_fresh_build_does()
        => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100], Gen.Int[0, 1], Gen.Int[-1, s_lines.Length - 1]).Array[1, 8].Sample(
            static edits =>
            {
                FactProject project = s_start;
                GeneratorDriver driver = project.Run();
                foreach ((int file, int place, int gone, int line) in edits)
                {
                    FactProject before = project;
                    string name = ((char)('a' + file)) + ".facts";
                    List<string> lines = project.Files.Any(f => f.Path == FactProject.Folder + name) ? [.. TextOf(project, name).Split('\n')] : [""];
                    int at = place % lines.Count;
                    lines.RemoveRange(at, gone);
                    if (line >= 0)
                        lines.Insert(at, s_lines[line]);
                    project = file == 3 && line < 0 ? project.Without(name) : project.With(name, string.Join('\n', lines));
                    driver = project.Rerun(driver, before);
                }
                Assert.Equal(Told(Fresh(project)), Told(project, driver));
            },
            iter: 60);

    [Theory]
    [InlineData("person Notify\n", "/// said\nperson Notify\n")]
    [InlineData("/// said\nperson Notify\n", "person Notify\n")]
    [InlineData("/// said\nperson Notify\n", "/// told\nperson Notify\n")]
    public void What_nothing_names_may_be_removed_where_no_documentation_stands_above_it(string before, string after)
    {
        FactProject start = s_start.With("d.facts", before), edited = start.With("d.facts", after);
        Assert.Equal(Told(Fresh(edited)), Told(edited, edited.Rerun(start.Run(), start)));
    }

    [Theory]
    [InlineData("// one story", "// one long story")]
    [InlineData("// and parted", "// and they parted")]
    [InlineData("// and parted", "")]
    [InlineData("on 2014\n", "on  2014\n")]
    [InlineData("/// said of it\n", "/// said of them\n")]
    public void A_comment_or_a_blank_makes_no_page_and_no_check_anew(string before, string after)
    {
        FactProject edited = s_start.With("b.facts", TextOf(s_start, "b.facts").Replace(before, after, StringComparison.Ordinal));
        GeneratorDriver driver = edited.Rerun(s_start.Run(), s_start);
        bool isDocumentation = before.StartsWith("///", StringComparison.Ordinal);
        Assert.Equal(!isDocumentation, !StepReport.Of(driver).Contains("Pages: Unchanged, Modified", StringComparison.Ordinal));
        Assert.Equal(Told(Fresh(edited)), Told(edited, driver));
    }

    /// <summary>The same project read anew: nothing that is kept by its texts is found.</summary>
    private static FactProject Fresh(FactProject project)
    {
        FactProject fresh = project with { Files = [] };
        foreach (InMemoryFile file in project.Files)
            fresh = fresh.With(file.Path[FactProject.Folder.Length..], file.GetText().ToString());
        return fresh;
    }

    private static string TextOf(FactProject project, string name) => project.Files.Single(f => f.Path == FactProject.Folder + name).GetText().ToString();

    private static string Told(FactProject project) => Told(project, project.Run());

    /// <summary>All code, the errors of the generator, and what the analyzer finds in the same texts.</summary>
    private static string Told(FactProject project, GeneratorDriver driver)
    {
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        var told = new StringBuilder();
        foreach (Diagnostic diagnostic in result.Diagnostics.OrderBy(static d => d.ToString(), StringComparer.Ordinal).Concat(project.Lints(before: false, withUnusedNames: true)))
        {
            told.Append(CultureInfo.InvariantCulture, $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
            foreach (Location other in diagnostic.AdditionalLocations)
                told.Append(CultureInfo.InvariantCulture, $"  {other.GetLineSpan()}\n");
            foreach ((string key, string? value) in diagnostic.Properties.OrderBy(static p => p.Key, StringComparer.Ordinal))
                told.Append(CultureInfo.InvariantCulture, $"  {key} {value}\n");
        }
        foreach (GeneratedSourceResult source in result.GeneratedSources.OrderBy(static s => s.HintName, StringComparer.Ordinal))
            told.Append(CultureInfo.InvariantCulture, $"{source.HintName}\n{source.SourceText}\n");
        return told.ToString();
    }
}
