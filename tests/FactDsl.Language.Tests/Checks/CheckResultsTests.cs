using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks.Incremental;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;
using FactDsl.Language.Syntax;
using FactDsl.TestData;

namespace FactDsl.Language.Tests.Checks;

/// <summary>Checks that are kept from one state of files to the next, without an editor around them.</summary>
public class CheckResultsTests
{
    // Something for every family of checks: lives, offices, circles, denials, counts, groups, views, what supersedes, what is the same.
    private static readonly string[] s_texts =
    [
        """
        source Paper
        source Wire
        place World
        place Europe in World
        place Paris in Europe
        country France
        country Austria
        group Pair
          members France, Austria
        person Anna born 1900 died 1950
        person Boris born 1910
        person Carl
        office Head
        topic Peace
        """,
        """
        per Paper

        tenure of Anna as Head since 1930 until 1940
        tenure of Boris as Head since 1935 until 1945
        stance of France since 1950
          supports Peace
        meeting First of Anna, Boris on 1940-05-01
          in Paris
          format summit
        """,
        """
        per Wire

        no meeting of Anna, Carl on 1940
        meeting of Anna, Carl during 1940 count 2
        meeting Second of Boris, Carl on 1955-01-01
          supersedes First
        meeting Third of Boris, Carl on 1956-01-01
          same-fact-as First
          after Second
        no meeting of Pair, Anna on 1960
        expect 2 meeting of Boris, Carl
        question Met meeting of Anna, ?who
        """,
    ];

    private static readonly string[] s_lines =
    [
        "", "// a comment", "topic New", "meeting of Anna, Boris on 1940-06-01", "meeting of Anna, Carl on 1940-01-01", "  note \"x\"", "tenure of Carl as Head since 1936", "  in Paris", "stance of France since 1955", "  opposes Peace",
        "  supersedes Second", "  same-fact-as Second", "extend First", "  after Third", "  before First", "no meeting of Boris, Carl on 1955", "meeting of France, Austria on 1960-02-02", "  certainty doubtful", "person Boris born 1960", "extend Boris", "  died 1938",
        "expect none meeting of Anna, ?who", "place World in Paris", "group Pair",
        "meeting of Abroad, Carl on 1940-02-02", "no meeting of Dora, Carl on 1940", "meeting of Dora, Carl on 1940-02-03", "group Wide members Abroad", "meeting of Wide, Carl on 1940-03-03",
    ];

    // A group of another assembly, with a member that the files have too, and one that they have not.
    private static readonly FactInterface s_abroad = InterfaceReader.Read(new SharedText("Abroad", InterfaceWriter.Version, """
        namespace Abroad.Facts
        schema 1
        stands group Abroad members person Anna sure
        stands group Abroad members person Dora sure

        group Abroad
        person Anna
        person Dora

        """.ReplaceLineEndings("\n")));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_every_edit_the_findings_are_those_of_a_fresh_start(int script)
    {
        int kept = 0;
        for (int seed = 0; seed < 12; seed++)
        {
            var dice = new Dice((ulong)(script * 1_000 + seed));
            var state = new State(s_texts);
            CheckResults checks = state.Fresh();
            for (int edit = 0; edit < 8; edit++)
            {
                state.Edit(dice);
                checks = checks.Next(state.Schema, state.Files, state.IsWhole);
                CheckResults fresh = state.Fresh();
                Assert.Null(checks.Failure);
                Assert.Equal(Told(state, fresh), Told(state, checks));
                kept += checks.IsOfAll ? 0 : 1;
            }
        }
        // Else nothing would be kept, and nothing tested.
        Assert.True(kept > 40, $"{kept} of 96 edits were not checked with everything");
    }

    [Fact]
    public void What_an_edit_cannot_concern_is_not_checked_again()
    {
        var state = new State(s_texts);
        CheckResults before = state.Fresh();
        state.Set(1, s_texts[1] + "\nstance of Austria since 1950\n  supports Peace\n");
        CheckResults after = before.Next(state.Schema, state.Files, state.IsWhole);
        Assert.False(after.IsOfAll);
        Assert.InRange(after.ItemsChecked, 1, before.ItemsChecked / 2);
        // Whoever keeps what was made of a list knows it again.
        Assert.Same(before.In("c.facts"), after.In("c.facts"));
    }

    [Theory]
    [InlineData("meeting of Wide, Anna on 1960-05-05")] // by two groups
    [InlineData("meeting of Anna, Boris on 1960-05-05 in Paris")] // by two places
    [InlineData("meeting of Pair, Boris on 1970-05-05")] // a group that is denied by its group
    public void Of_groups_and_places_only_those_near_a_denial_are_checked_with_it(string added)
    {
        string others = string.Concat(Enumerable.Range(0, 40).Select(static i => $"group G{i} members Boris\nplace P{i} in World\n"));
        var state = new State(
        [
            "source Paper\nplace World\nplace Europe in World\nplace Paris in Europe\ncountry France\nperson Anna\nperson Boris\ngroup Pair members France\ngroup Wide members Pair\n" + others,
            "no meeting of France, Anna on 1960 per Paper\nno meeting of Anna in Europe on 1960 per Paper\nno meeting of Wide, Boris on 1970 per Paper\n",
            "topic Peace\n",
        ]);
        CheckResults before = state.Fresh();
        state.Set(2, $"topic Peace\n{added} per Paper\n");
        CheckResults after = before.Next(state.Schema, state.Files, state.IsWhole);
        Assert.Equal(Told(state, state.Fresh()), Told(state, after));
        Assert.NotEqual(Told(state, before), Told(state, after));
        Assert.False(after.IsOfAll);
        Assert.InRange(after.ItemsChecked, 1, 40);
    }

    [Fact]
    public void A_file_that_goes_takes_its_findings_along()
    {
        var state = new State(s_texts);
        CheckResults before = state.Fresh();
        Assert.NotEmpty(before.In("b.facts"));
        state.Set(1, "");
        CheckResults after = before.Next(state.Schema, state.Files, state.IsWhole);
        Assert.Empty(after.In("b.facts"));
        Assert.Equal(Told(state, state.Fresh()), Told(state, after));
    }

    private static string Told(State state, CheckResults checks)
        => string.Join('\n', state.Files.SelectMany(f => checks.In(f.Path).Select(x => $"{f.Path} {x.Span.Start} {x.Rule.Id} {x.Message} {x.Related?.File} {x.Related?.Span.Start}")).Order(StringComparer.Ordinal));

    /// <summary>Files, of which an edit binds one anew and leaves the others the objects that they were, as long as it defines the same names.</summary>
    private sealed class State
    {
        private readonly string[] _texts;
        private readonly BoundFile[] _files;
        private readonly bool[] _areWhole;

        public State(string[] texts)
        {
            _texts = [.. texts.Select(static t => t.ReplaceLineEndings("\n") + "\n")];
            _files = new BoundFile[texts.Length];
            _areWhole = new bool[texts.Length];
            Schema = SchemaBuilder.Build(Declarations(), [s_abroad]);
            for (int i = 0; i < texts.Length; i++)
                Set(i, _texts[i]);
        }

        public FactSchema Schema { get; }

        public IReadOnlyList<BoundFile> Files => [.. _files];

        public bool IsWhole => _areWhole.All(static w => w);

        public CheckResults Fresh() => CheckResults.Of(Schema, Files, IsWhole);

        public void Edit(Dice dice)
        {
            int file = dice.Below(_texts.Length);
            var lines = new List<string>(_texts[file].Split('\n'));
            int at = dice.Below(lines.Count);
            if (dice.Chance(35))
                lines.RemoveAt(at);
            if (dice.Chance(75))
                lines.Insert(Math.Min(at, lines.Count), dice.Of(s_lines));
            Set(file, string.Join('\n', lines));
        }

        public void Set(int file, string text)
        {
            FileDeclarations before = Declarations()[file];
            _texts[file] = text;
            FileDeclarations[] now = Declarations();
            var names = NameTable.Of(Schema, now);
            for (int i = 0; i < _texts.Length; i++)
            {
                if (i == file || !before.Names.Equals(now[file].Names) || _files[i] is null)
                    Bind(i, names);
            }
        }

        private void Bind(int file, NameTable names)
        {
            var syntax = FileSyntax.Parse(_texts[file]);
            _files[file] = Binder.Bind(PathOf(file), syntax, Schema, names);
            _areWhole[file] = !syntax.Findings.Concat(_files[file].Findings).Any(static f => f.Rule.Severity == FindingSeverity.Error);
        }

        private FileDeclarations[] Declarations() => [.. _texts.Select(static (t, i) => FileDeclarations.Of(PathOf(i), FileSyntax.Parse(t)))];

        private static string PathOf(int file) => (char)('a' + file) + ".facts";
    }
}
