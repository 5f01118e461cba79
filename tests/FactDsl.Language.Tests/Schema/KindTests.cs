using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Schema;

/// <summary>Kinds are written in the language; nothing knows one by name (C7, C8, C11, C15).</summary>
public class KindTests
{
    /// <summary>A field as <c>Type min..max</c> with its words, verbs and qualifiers.</summary>
    private static string Describe(FieldSymbol field)
    {
        string text = $"{field.Clause}: {(field.ItemKind is null ? field.Type.ToString() : field.ItemKind.Word)} {field.Minimum}..{(field.Maximum == int.MaxValue ? "" : field.Maximum)}";
        Append("one of", field.Words);
        Append("by", field.Verbs);
        Append("with", field.Qualifiers);
        return text + (field.IsTransitive ? " transitive" : "");

        void Append(string word, IReadOnlyList<string> words)
        {
            if (words.Count > 0)
                text += $" {word} {string.Join(", ", words)}";
        }
    }

    private static void Fields(string fixture, string kind, params string[] expected)
    {
        KindSymbol symbol = Check.Findings(fixture).Schema.Find(kind)!;
        Assert.Equal(expected, symbol.Fields.Where(static f => f.Owner is not null).Select(Describe));
    }

    [Fact]
    public void The_prelude_has_no_finding()
        => Assert.Equal(Prelude.Syntax.Text, Marked.Write(
            Prelude.Syntax.Text,
            Prelude.Syntax.Findings.Concat(SchemaBuilder.Build([]).FindingsOf(Prelude.Path, Prelude.Syntax)).Marks()));

    [Fact]
    public void The_prelude_has_the_kinds_that_the_language_promises()
    {
        string[] promised =
        [
            "actor", "person", "group", "country", "organization", "place", "event", "topic", "office", "source",
            "meeting", "attendance", "visit", "alliance", "stance", "statement", "agreement", "tenure", "claim",
        ];
        FactSchema schema = SchemaBuilder.Build([]);
        Assert.Equal(promised.Order(System.StringComparer.Ordinal), schema.Kinds.Select(static k => k.Word));
        Assert.All((string[])["group", "country", "organization", "alliance", "person"], word => Assert.True(schema.Find(word)!.Is(schema.Find("actor")!)));
        Assert.True(schema.Find("country")!.Is(schema.Find("place")!));
    }

    [Fact]
    public void A_new_kind_is_used_in_the_file_that_defines_it()
        => Check.Binding(
            """
            lasting fact boycott "boycott"@fr is actor
              boycotters as of: actor+ with share
              target as against: any
              share: one of few, most?
            boycott Games2022 against Games since 2021
              of France, others share most
            stance of Games2022 opposes Games
            """,
            "Asserted boycott Games2022 (since 2021) against=Games of=France,others {share=most}",
            "Asserted stance (untimed) of=Games2022 opposes=Games");

    [Fact]
    public void The_types_are_those_of_the_language()
        => Fields(
            """
            entity gadget
              a: text
              b: date?
              c: number*
              d: money+
              e: url 2..
              f: language 2..4
              g: flag
              h: code
              i: one of x, y*
              j: person
              k as kk: any+ by supports, opposes with a, c
              l: gadget? transitive
            """,
            "gadget",
            "a: Text 1..1", "b: Date 0..1", "c: Number 0..", "d: Money 1..", "e: Url 2..", "f: Language 2..4", "g: Flag 1..1", "h: Code 1..1",
            "i: Word 0.. one of x, y", "j: person 1..1", "kk: Any 1.. by supports, opposes with a, c", "l: gadget 0..1 transitive");

    [Fact]
    public void A_kind_has_the_fields_of_all_its_bases_each_once()
        => Fields(
            """
            entity bottom is left, right
              d: text?
            entity left is top
              b: text?
            entity right is top
              c: text?
            entity top
              a: text?
            """,
            "bottom", "a: Text 0..1", "b: Text 0..1", "c: Text 0..1", "d: Text 0..1");

    [Fact]
    public void A_fact_kind_may_be_an_abstract_entity_and_reads_dates_as_it_says()
    {
        FactSchema schema = Check.Findings("abstract fact deed\n  by: actor\nmomentary fact theft is deed, topic\nlasting fact war is deed").Schema;
        Assert.Equal((FactAspect.Momentary, true), (schema.Find("theft")!.Aspect, schema.Find("theft")!.Is(schema.Find("topic")!)));
        Assert.Equal(FactAspect.Lasting, schema.Find("war")!.Aspect);
        Assert.True(schema.Find("deed")!.IsAbstract);
    }

    [Fact]
    public void A_life_lies_between_two_dates_of_the_kind_or_of_the_nearest_base()
    {
        FactSchema schema = Check.Findings(
            """
            entity building is place
              built: date?
              razed as torn-down: date?
            entity church is building
              consecrated: date?
              life consecrated, torn-down
            entity writer is person
            extend building
              life built, razed
            """).Schema;
        string[] Life(string kind) => [.. schema.Find(kind)!.LifeFields.Select(static f => f.Name)];

        Assert.Equal(["born", "died"], Life("writer"));
        Assert.Equal(["built", "razed"], Life("building"));
        Assert.Equal(["consecrated", "razed"], Life("church"));
        Assert.Empty(Life("place"));
    }

    [Fact]
    public void A_kind_is_checked_as_its_bases_are_and_as_additions_say()
    {
        FactSchema schema = Check.Findings(
            """
            == a.facts ==
            momentary fact summit is meeting
              minutes: url?
              check minutes when on 2014 "write down what was said" as error
            == b.facts ==
            extend meeting
              check participants 2..4
                + when during 2000/.. as information
            """).Schema;
        Assert.Equal(
            ["one place per person in participants when format face-to-face, summit", "participants 2..4 when during 2000/..", "minutes when on 2014"],
            schema.Find("summit")!.Checks.Select(static c => c.Text));
        Assert.Equal(2, schema.Find("meeting")!.Checks.Count);
        CheckSymbol last = schema.Find("summit")!.Checks[2];
        Assert.Equal(("write down what was said", FindingSeverity.Error), (last.Message, last.Severity));
    }

    [Fact]
    public void A_file_declares_the_same_wherever_its_checks_stand()
    {
        static FileDeclarations Declare(string text) => FileDeclarations.Of("a.facts", FileSyntax.Parse(text));
        const string kind = "entity a\n  b: date?\n  life b, b\n  check b when on 2014 \"c\" as error\n";
        Assert.Equal(Declare(kind), Declare("// moved\n\n" + kind));
        foreach ((string old, string now) in (ReadOnlySpan<(string, string)>)[("2014", "2015"), ("\"c\"", "\"d\""), ("error", "warning"), ("check b", "check no b"), ("  life b, b\n", "")])
            Assert.NotEqual(Declare(kind), Declare(kind.Replace(old, now, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_field_names_may_have_its_life_at_any_time()
    {
        FactSchema schema = Check.Findings("momentary fact ceremony\n  of: actor+ anytime\n  in: place").Schema;
        Assert.Equal([true, false], schema.Find("ceremony")!.Fields.Where(static f => f.Owner is not null).Select(static f => f.IsAnytime));
    }

    [Theory]
    [InlineData("a.facts", "b.facts")]
    [InlineData("b.facts", "a.facts")]
    public void An_addition_may_be_read_before_what_it_adds_to(string first, string second)
        => Fields(
            $"""
            == {first} ==
            extend vote "Stimme"@de
              choice: by abstains with weight
              mode: one of secret
              weight: number?
            extend country
              population: number?
            == {second} ==
            momentary fact vote "vote"@en
              choice as chooses: any+ by favours, opposes
              mode: one of open?
            extend vote
              remark: text?
            """,
            "vote",
            ["chooses: Any 1.. by favours, opposes, abstains with weight", "mode: Word 0..1 one of open, secret", .. first == "a.facts" ? (string[])["weight: Number 0..1", "remark: Text 0..1"] : ["remark: Text 0..1", "weight: Number 0..1"]]);

    [Fact]
    public void An_addition_reaches_the_kinds_below_and_adds_labels()
    {
        FactSchema schema = Check.Findings("extend actor \"acteur\"@fr\n  motto: text?\nperson P motto \"m\"\nalliance A motto \"n\"").Schema;
        Assert.Equal(["acteur", "acteur"], schema.Find("actor")!.Labels.Select(static l => l.Text));
    }

    [Fact]
    public void Kinds_are_numbered_by_their_words_whatever_the_files_are_called()
    {
        static IEnumerable<string> Kinds(string a, string b)
            => FactBaseModel.Compile(new FixtureFile(a, "entity zebra\nentity ant"), new FixtureFile(b, "entity bee")).Schema.Kinds.Select(static k => k.Word);

        Assert.Equal(Kinds("a", "b"), Kinds("b", "a"));
        Assert.Equal(Kinds("a", "b").Order(System.StringComparer.Ordinal), Kinds("a", "b"));
    }

    [Fact]
    public void Many_ways_to_one_base_are_followed_once_each()
    {
        // Two to the power of 60 ways lead from the last kind to the first.
        IEnumerable<string> levels = Enumerable.Range(1, 60).Select(static i => $"entity a{i} is a{i - 1}, b{i - 1}\nentity b{i} is a{i - 1}, b{i - 1}");
        FactBaseModel model = Check.Findings("entity a0\nentity b0\n" + string.Join('\n', levels) + "\na60 Thing\nentity other\n  things: a60\nother O things Thing");
        Assert.True(model.Schema.Find("a60")!.Is(model.Schema.Find("b0")!));
        Assert.False(model.Schema.Find("a60")!.Is(model.Schema.Find("person")!));
    }
}
