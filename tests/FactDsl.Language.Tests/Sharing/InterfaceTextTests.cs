using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;
using FactDsl.Language.Storage;
using FactDsl.Language.Syntax;
using Xunit;

namespace FactDsl.Language.Tests.Sharing;

/// <summary>What a fact base says of itself for others is read as it was written, and nothing that an assembly says does harm.</summary>
public class InterfaceTextTests
{
    private const string Kinds = """
        /// Something that floats.
        abstract entity craft "engin"@fr is actor
          tonnage: number?
        entity ship is craft, place
          masts: text 2..4
          rig: one of sloop, ketch, full-rigged?
          home as of: place transitive
          check masts 3.. when rig full-rigged "a full-rigged ship has three \"masts\"" as error
        lasting fact charter
          charterers as by: actor+ with terms
          ship as of: ship anytime
          terms: one of bareboat, time
          wording as reads: text* quoted
          opinion as verdict: any* by praises, blames
          check praises against blames
          check one ship per actor in charterers ever "one ship a customer"
          check one charter per terms ever
          check differ charterers, ship as information

        """;

    [Fact]
    public void Kinds_are_the_same_when_they_are_read()
    {
        FactSchema written = SchemaBuilder.Build([Declared("kinds.facts", Kinds)]);
        FactSchema read = SchemaBuilder.Build([], [Shared(written, [])]);
        Assert.Equal(StoreLayout.Of(written).SchemaHash, StoreLayout.Of(read).SchemaHash);
        Assert.Equal(written.Kinds.SelectMany(Said), read.Kinds.SelectMany(Said));
        Assert.Equal(["Fleet.Facts"], read.Kinds.Select(static k => k.OriginIn("Own")).Where(static o => o.Length > 0).Distinct());
    }

    [Fact]
    public void Names_are_the_same_when_they_are_read() => Gen.Select(Texts, Texts, Texts).Sample((label, french, other) =>
    {
        var name = new NameDeclaration("place", "Brest", EquatableArray.Of(new LabelText(label, null), new LabelText(french, "fr"))) { OtherNames = EquatableArray.Of(other) };
        Assert.Equal(name, Assert.Single(Shared(SchemaBuilder.Build([]), [name]).Declarations.Names));
    });

    [Fact]
    public void Whom_items_stand_for_is_the_same_when_it_is_read()
    {
        var facts = BoundFacts.Of([
            new("a.facts", "person A\nperson B\nperson C\ngroup Past\n  members A since 1960 until 2000~\n  members B until [1970, 1980] certainty likely\ngroup Some members A, others\ngroup Wide members Past, C\n"),
            new("b.facts", "extend Some\n  members C disputed\ngroup Wrong members A, Nobody\ngroup Doubtful members C certainty doubtful\n"),
        ]);
        IReadOnlyList<SharedMembership> members = SharedMembers.In(facts.ToStore().Rows);
        Assert.Equal(
            ["Doubtful: C Doubtful", "Past: A None", "Past: B Likely", "Some: A None", "Some: C Doubtful", "Wide: Past None", "Wide: C None"],
            members.Select(static m => $"{m.Group.Name}: {m.Member.Name} {m.Doubt}"));
        FactInterface read = InterfaceReader.Read(new SharedText("X", InterfaceWriter.Version, InterfaceWriter.Write("N", 1, [], [], [], [], members)));
        Assert.Null(read.Problem);
        Assert.Equal(members, read.StandsFor.Values.SelectMany(static m => m));
        string[] times = [.. members.Where(static m => m.Time.Length > 0).Select(static m => SharedTime.TryRead(m.Time, out FactTime time) ? $"{time.Text} {time.IsHedged} {time.StartEarliest > long.MinValue}" : "")];
        Assert.Equal(["since 1960 until 2000~ True True", "until [1970, 1980] False False"], times);
    }

    [Fact]
    public void Of_a_group_with_too_many_members_none_is_written()
    {
        string people = string.Concat(Enumerable.Range(0, InterfaceWriter.MostMembers + 1).Select(static i => $"person P{i}\n"));
        string all = string.Join(", ", Enumerable.Range(0, InterfaceWriter.MostMembers + 1).Select(static i => $"P{i}"));
        var facts = BoundFacts.Of([new("a.facts", $"{people}group All members {all}\ngroup Few members P1, P2\n")]);
        Assert.Equal(["P1", "P2"], SharedMembers.In(facts.ToStore().Rows).Select(static m => m.Member.Name));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("stands group G members person A sure\n", true)]
    [InlineData("stands group G members person A whatever 1 2 3 - 0 1 1\n", true)]
    [InlineData("stands group G members person A sure 1 2 3 - 0 4 1 since 2010\n", false)]
    [InlineData("stands group G members person A sure since 2010\n", false)]
    [InlineData("stands group G members person\n", false)]
    public void What_an_earlier_or_a_damaged_text_says_of_members(string said, bool isRead)
        => Assert.Equal(isRead, InterfaceReader.Read(new SharedText("X", 1, $"namespace N\nschema 1\n{said}\ngroup G\nperson A\n")).Problem is null);

    [Fact]
    public void Labels_are_left_out_where_there_are_too_many_to_carry()
    {
        var names = new List<NameDeclaration>();
        for (int i = 0; i < 5; i++)
            names.Add(new NameDeclaration("place", "P" + i, EquatableArray.Of(new LabelText(new string('x', 1_000_000), null))));
        IEnumerable<NameDeclaration> read = Shared(SchemaBuilder.Build([]), names).Declarations.Names;
        Assert.Equal(names.Select(static n => n.Name), read.Select(static n => n.Name));
        Assert.All(read, static n => Assert.Empty(n.Labels));
    }

    [Fact]
    public void No_text_makes_the_reader_fail() => Gen.Select(Gen.String, Gen.Int[-1, 3]).Sample((text, version) =>
    {
        FactInterface read = InterfaceReader.Read(new SharedText("X", version, "namespace N\n" + text));
        SchemaBuilder.Build([], [read]);
    });

    [Fact]
    public void A_damaged_text_makes_the_reader_fail_neither()
    {
        string whole = Written(SchemaBuilder.Build([Declared("kinds.facts", Kinds)]), [new NameDeclaration("place", "Brest", default)]);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Char.AlphaNumeric).Sample((at, with) =>
        {
            FactInterface read = InterfaceReader.Read(new SharedText("X", 1, whole.Remove(at, 1).Insert(at, with.ToString())));
            FactSchema schema = SchemaBuilder.Build([], [read]);
            NameTable.Of(schema, []);
            InterfaceReader.Read(new SharedText("X", 1, whole[..at]));
        });
    }

    [Fact]
    public void An_assembly_that_uses_another_comes_before_it()
    {
        FactSchema schema = SchemaBuilder.Build([], [Of("A"), Of("B", "C"), Of("C", "D"), Of("D"), Of("E", "A")]);
        Assert.Equal(["B", "C", "D", "E", "A"], schema.Imports.Select(static i => i.Assembly));
        Assert.Empty(schema.ImportFindings);
        Assert.Equal(["X", "Y"], SchemaBuilder.Build([], [Of("X", "Y"), Of("Y", "X")]).Imports.Select(static i => i.Assembly).Order());

        static FactInterface Of(string assembly, params string[] uses)
            => InterfaceReader.Read(new SharedText(assembly, 1, InterfaceWriter.Write("N", 1, uses, [], [], [], [])));
    }

    // What a string of the language can hold: no halves of pairs, no control characters.
    private static Gen<string> Texts { get; } = Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['à', 'ü'], Gen.Char['一', '龥'], Gen.OneOf('"', '\\', '\n', '\t', '\r')).Array[1, 12]
        .Select(static characters => new string(characters).Normalize());

    private static IEnumerable<string> Said(KindSymbol kind)
    {
        yield return $"{kind.Word} {kind.IsFact} {kind.IsAbstract} {kind.Aspect} {string.Join(',', kind.Labels)} is {string.Join(',', kind.Bases)} life {string.Join(',', kind.LifeFields)}";
        foreach (FieldSymbol field in kind.Fields)
            yield return $"{field} as {field.Clause} {field.Type} {field.ItemKind} {field.Minimum}..{field.Maximum} {field.IsTransitive} {field.IsAnytime} {field.IsQuoted} {field.IsProse} with {string.Join(',', field.Qualifiers)}";
        foreach (CheckSymbol check in kind.Checks)
            yield return $"{check.Owner} {check.Text} {check.Message} {check.Severity}";
    }

    private static FactInterface Shared(FactSchema schema, IReadOnlyList<NameDeclaration> names) => InterfaceReader.Read(new SharedText("Fleet", InterfaceWriter.Version, Written(schema, names)));

    private static string Written(FactSchema schema, IReadOnlyList<NameDeclaration> names) => InterfaceWriter.Write(
        "Fleet.Facts", 1, [], [.. schema.Kinds.Select(static k => (k, new InterfaceKind(k.Word, k.OriginIn("Fleet.Facts"), k.Word, "I" + k.Word)))], names, [], []);

    private static FileDeclarations Declared(string path, string text) => FileDeclarations.Of(path, FileSyntax.Parse(text));
}
