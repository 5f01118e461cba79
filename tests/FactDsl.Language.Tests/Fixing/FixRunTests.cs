using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Diagnostics;
using FactDsl.Language.Tests.Support;
using FactDsl.Language.Text;
using FactDsl.Tooling.Fixing;

namespace FactDsl.Language.Tests.Fixing;

/// <summary>Fixes are applied together as far as they leave each other alone, and again until none is left.</summary>
public class FixRunTests
{
    private static FixRun Run(string text, FixOptions? options = null)
        => FixRun.Of([new FactFileText("a.facts", text)], SourceDocuments.Of([]), options ?? new FixOptions());

    private static string TextOf(FixRun run) => run.Compilation.Files[0].Source.Text;

    [Fact]
    public void Safe_fixes_are_applied_and_others_are_not()
    {
        FixRun run = Run("person Xi “Xi”@fr\nperson Putin\nmeeting of Xi，Putine on 2014\n");
        Assert.Equal("person Xi \"Xi\"@fr\nperson Putin\nmeeting of Xi,Putine on 2014\n", TextOf(run));
        Assert.Equal(["FACT1107 1:11", "FACT1106 3:14"], run.Applied.Select(static a => $"{a.Finding.Rule.Id} {a.Place.Line + 1}:{a.Place.Character + 1}"));
    }

    [Fact]
    public void Others_are_applied_when_asked_for_and_so_are_those_that_come_to_light_by_them()
    {
        // The name is looked at only when the comma stands.
        FixRun run = Run("person Xi\nperson Putin\nmeeting of Xi Putine on 2014\n", new FixOptions { IncludesUnsafe = true });
        Assert.Equal("person Xi\nperson Putin\nmeeting of Xi, Putin on 2014\n", TextOf(run));
    }

    [Fact]
    public void Only_the_findings_that_are_named_are_mended()
        => Assert.Equal("person Xi “Xi”@fr\nmeeting of Xi,Xi on 2014\n", TextOf(Run("person Xi “Xi”@fr\nmeeting of Xi，Xi on 2014\n", new FixOptions { Ids = ["FACT1106"] })));

    [Fact]
    public void Fixes_that_leave_more_errors_than_there_were_are_taken_back_and_the_others_stay()
    {
        // Indented, the last line would be four unknown names instead of one clause at the margin.
        const string last = "meeting of Xi, Xi on 2014\nin Nowhere per Nirgends per Nullepart per Ninguna\n";
        FixRun run = Run("person Xi “Xi”@fr\n" + last, new FixOptions { IncludesUnsafe = true });
        Assert.Equal("person Xi \"Xi\"@fr\n" + last, TextOf(run));
        Assert.Equal("FACT1107", run.Applied.Single().Finding.Rule.Id);
        Assert.Contains(run.Compilation.Files[0].Findings, static f => f.Fixes.Count > 0);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_that_a_fix_writes_ends_as_the_others_do(string end)
    {
        string text = "person A\nperson B\nsource S\nsource T\nmeeting M of A, B on 2014-05-20 per S\nmeeting of A, B on 2014-05-20 per T\n".Replace("\n", end, StringComparison.Ordinal);
        Assert.Equal(text + "  same-fact-as M" + end, TextOf(Run(text, new FixOptions { IncludesUnsafe = true, Ids = ["FACT3173"] })));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Where_fixes_write_many_lines_each_is_found_again_at_its_place(string end)
    {
        // Each fix moves all that is below it, by one character more where lines end in two.
        string Fact(int day, string mended) => $"meeting M{day} of A, B on 2014-05-{day:00} per S{end}meeting of A, B on 2014-05-{day:00} per T{mended}{end}";
        string Text(Func<int, string> mended) => $"person A{end}person B{end}source S{end}source T{end}" + string.Concat(Enumerable.Range(1, 20).Select(d => Fact(d, mended(d))));
        FixRun run = Run(Text(static _ => ""), new FixOptions { IncludesUnsafe = true, Ids = ["FACT3173"] });
        Assert.Equal(Text(d => $"{end}  same-fact-as M{d}"), TextOf(run));
        Assert.Equal(20, run.Applied.Count);
        Assert.All(run.Applied, a => Assert.Contains(end, a.Fix.Edits[0].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_with_a_fix_in_each_of_its_many_lines_is_mended_in_one_round()
    {
        const int lines = 20_000;
        string text = "person A\nperson B\n" + string.Concat(Enumerable.Range(0, lines).Select(static i => $"group G{i}\n  members A，B\n"));
        FixRun run = Run(text, new FixOptions { Rounds = 1, Ids = ["FACT1106"] });
        Assert.Equal(lines, run.Applied.Count);
        Assert.Equal(text.Replace('，', ','), TextOf(run));
    }

    [Fact]
    public void A_place_is_found_after_changes_as_if_each_of_them_were_looked_at()
    {
        Gen.Select(Gen.Select(Gen.Int[0, 4], Gen.Int[1, 4], Gen.Int[0, 3]).Array[0, 12], Gen.Int[0, 60], Gen.Int[0, 5]).Sample((changes, place, length) =>
        {
            var edits = new List<TextEdit>();
            int at = 0;
            foreach ((int gone, int gap, int more) in changes)
            {
                at += gap;
                edits.Add(new TextEdit(new TextSpan(at, gone), new string('x', more)));
                at += gone;
            }
            var finding = Finding.At(FindingRules.PerhapsSame, new TextSpan(0, 0));
            var round = new RoundEdits(edits.AsEnumerable().Reverse().Select(e => new AppliedFix("a.facts", default, finding, new FindingFix("", new([e]), IsSafe: true))));
            Assert.Equal(place + edits.Where(e => e.Span.End <= place).Sum(More), round.Move(place));
            Assert.Equal(place + edits.Where(e => e.Span.End <= place && e.Span.Start < place).Sum(More), round.MoveBefore(place));
            Assert.Equal(edits.Any(e => e.Span.Start < place + length && place < e.Span.End), round.Overlaps(place, place + length));
            Assert.Equal(edits.Select((e, i) => e.Span.Start + edits.Take(i).Sum(More)), edits.Select((_, i) => round.StartOf(i)));
        });

        static int More(TextEdit edit) => edit.Text.Length - edit.Span.Length;
    }

    [Fact]
    public void Without_rounds_nothing_changes()
        => Assert.Equal("person Xi “Xi”@fr\n", TextOf(Run("person Xi “Xi”@fr\n", new FixOptions { Rounds = 0 })));

    [Fact]
    public void Whatever_is_wrong_there_are_no_more_errors_afterwards_and_a_second_run_finds_nothing_to_do()
    {
        string[] texts = [.. FindingPage.WithTexts.Select(static p => p.Wrong)];
        Gen.Select(Gen.Int[0, texts.Length - 1].Array[1, 5], Gen.Bool).Sample((pages, isUnsafe) =>
        {
            var options = new FixOptions { IncludesUnsafe = isUnsafe, Rounds = 60 };
            string text = string.Concat(pages.Distinct().Select(i => texts[i].TrimEnd() + "\n"));
            FixRun run = Run(text, options);
            Assert.True(Errors(run) <= Errors(Run(text, options with { Rounds = 0 })));
            if (!isUnsafe)
                Assert.Empty(Run(TextOf(run), options).Applied);
        }, iter: 60);
    }

    [Fact]
    public void What_is_applied_unasked_changes_nothing_of_what_is_said()
    {
        string[] odd =
        [
            "country California\n  iso US-CA, “R&D”\n", "person Xi-Jinping “Xi”@fr\nmeeting of: Xi-Jinping，Xi-Jinping on 2014\n",
            "question Q country ?c iso US-CA\n", "entity thing\n  id: code*\n  lang: language?\nthing A-B\n  id: NK-bbb、A/B\n  lang PT-br\n", "person A «b»\n  aka „c“\n",
        ];
        int fixes = 0;
        foreach (string text in FindingPage.WithTexts.SelectMany(static p => new[] { p.Wrong, p.Right }).Concat(odd))
        {
            var before = FactCompilation.Of([new FactFileText("a.facts", text), new FactFileText("cast.facts", FindingPage.Cast.Text)], SourceDocuments.None);
            foreach (FindingFix fix in before.Files[0].Findings.SelectMany(static f => f.Fixes).Where(static f => f.IsSafe))
            {
                var after = FactCompilation.Of([new FactFileText("a.facts", TextEdits.Apply(text, fix.Edits)), new FactFileText("cast.facts", FindingPage.Cast.Text)], SourceDocuments.None);
                Assert.Equal(Said(before), Said(after));
                fixes++;
            }
        }
        Assert.True(fixes > 10);

        static string Said(FactCompilation facts) => string.Join("\n", BoundText.Write(facts.Files[0].Bound));
    }

    [Theory]
    [InlineData("meeting\nplanned of A on 2022\n")]
    [InlineData("note\n")]
    [InlineData("n e\n")]
    [InlineData("@\n")]
    [InlineData("  note\n")]
    [InlineData("person A\nnote\n@ x\n")]
    public void What_is_counted_as_mended_is_mended_and_the_rest_stays_as_it_was(string text)
    {
        FixRun run = Run(text, new FixOptions { IncludesUnsafe = true });
        Assert.Equal(run.Applied.Count == 0, TextOf(run) == text);
        Assert.All(run.Applied, a => Assert.DoesNotContain(run.Compilation.Files[0].Findings, f => f.Rule == a.Finding.Rule && f.Arguments.Equals(a.Finding.Arguments)));
        Assert.Empty(Run(TextOf(run), new FixOptions { IncludesUnsafe = true }).Applied);
    }

    [Fact]
    public void Changes_that_touch_are_not_made_together()
    {
        var set = new EditSet();
        Assert.True(set.TryAdd([Edit(10, 15)]));
        Assert.False(set.TryAdd([Edit(14, 16)]));
        Assert.False(set.TryAdd([Edit(15, 15)]));
        Assert.False(set.TryAdd([Edit(5, 10)]));
        Assert.False(set.TryAdd([Edit(8, 20)]));
        Assert.False(set.TryAdd([Edit(1, 2), Edit(12, 12)]));
        Assert.True(set.TryAdd([Edit(16, 18), Edit(1, 2)]));
        Assert.False(set.TryAdd([Edit(2, 3)]));

        static TextEdit Edit(int start, int end) => new(TextSpan.Between(start, end), "x");
    }

    private static int Errors(FixRun run)
        => run.Compilation.Files.Sum(static f => f.Findings.Count(static x => x.Rule.Severity == FindingSeverity.Error));
}
