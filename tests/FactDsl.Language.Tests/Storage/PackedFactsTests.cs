using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsCheck;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Sharing;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Support;
using FactDsl.TestData;

namespace FactDsl.Language.Tests.Storage;

/// <summary>A store made of packed files is, unit by unit, the one that is made of bound files.</summary>
public sealed class PackedFactsTests
{
    private const string Shared = """
        namespace Atlas.Facts
        schema 7
        stands group Team members person Ada sure
        stands group Team members person Eva doubtful 1 2 - - 0 1 1 since 2010

        group Team
        person Eva
        place World
        place Europe in World
        place Paris "Paris"@fr in Europe
        person Ada "Ada Lovelace"@en
        """;

    [Fact]
    public void Random_facts_in_any_files_are_the_same_store() => Gen.Select(RandomFacts.Short, Gen.Int[1, 5], Gen.Int[0, 1 << 20])
        .Sample(static (text, count, seed) => AssertSame(Spread(text, count, seed), []), iter: 200);

    [Fact]
    public void Facts_of_many_blocks_are_the_same_store() => Gen.Select(RandomFacts.Long, Gen.Int[0, 1 << 20])
        .Sample(static (text, seed) => AssertSame(Spread(text, 4, seed), []), iter: 5);

    [Theory]
    [InlineData(700, 1)]
    [InlineData(3_000, 5)]
    public void Made_facts_are_the_same_store(int facts, int seed)
        => AssertSame([.. MadeFacts.FilesOf(facts, (ulong)seed).Select(static f => new FactFileText(f.Path, f.Text))], []);

    [Fact]
    public void Everything_that_can_be_said_is_the_same_store()
        => AssertSame([new("all.facts", Texts.Sample)], []);

    [Theory]
    [InlineData("an extension in a file before and one behind the item", "extend Nato since 1949\n  of B since 1952 note \"late\"\n", "country A\ncountry B\ncountry C\nalliance Nato of A\n", "source S\nper S at \"p. 3\"\nextend Nato\n  of C until 1966\n")]
    [InlineData("times that contradict themselves", "country A\ncountry B\nalliance X of A since 2014 until 2013\n", "alliance of A, B since 2000 until 1990\n", "")]
    [InlineData("times that contradict themselves by one source", "country A\ncountry B\nsource S\n", "alliance of A, B\n  until 1979\n  until 1980 preferred\n", "meeting of A, B\n  on 2021-09-16 per S\n  on 2021\n  per S\nmeeting M of A, B\n  on 2021 per S\n  on 2020 per S\n")]
    [InlineData("two items of one name, and what is added to them", "extend N\n  of B\n", "country A\ncountry B\nalliance N of A since 1949\n", "alliance N of B since 1948\n")]
    [InlineData("dates outside what ints hold", "country A on Y-170000002\n", "country B since -5000000\n", "meeting of A, B on Y170000002-01-01\n")]
    [InlineData("halves of characters, and characters of every width", "person P \"a\ud800b\" \"\u4e60\u8fd1\u5e73\"@zh note \"\ud83d\ude00 \u0000ÿ\"\n", "/// Documentation \udc00\nperson Q \"\u00ff\"\n", "topic T aka \"é\"@fr \"e\"@en\n")]
    [InlineData("named questions", "person P\nperson Q\nquestion Met meeting of P, ?who\n", "meeting of P, Q on 2014\n", "question Who meeting of Q\nquestion Met meeting of Q\n")]
    [InlineData("planned, cancelled, denied", "person P\nperson Q\nplanned meeting of P, Q on 2030 as-of 2024-05\n", "no meeting of P, Q during 2014\ncancelled meeting of P, Q on 2020 as-of 2019~\n", "meeting of P, unknown on 2014 during \"spring\"@en count >30\n")]
    [InlineData("rules, questions of several lines, and why", "country A\ncountry B\ncountry C\nalliance N of A, B since 1950\nalliance E of B, C since 1960 until 1990\nquestion Near linked of A, ?who during 1970\n  without linked of B, ?who\n", "derived lasting fact linked\n  parties as of: country 2..2\nrule Direct linked of ?a, ?b\n  while alliance ?n of ?a, ?b\n", "rule Far linked of ?a, ?c because \"by ?b\"@en\n  while linked of ?a, ?b\n  while linked of ?b, ?c\n")]
    [InlineData("values of which one holds", "country A\ncountry B\ncountry C\nplace P\nplace Q in P\nplace R in P\n", "meeting of A, B or C in Q or R format summit or phone-call\n  about A or \"peace\" certainty likely\n", "group G\n  members A, B or C since 1950\nalliance X of A or B, C since 1949\nno meeting of G, A on 1960\n")]
    [InlineData("nothing at all", "", "", "")]
    public void What_files_say_together_is_the_same_store(string what, string first, string second, string third)
    {
        Assert.NotEmpty(what);
        AssertSame([new("a.facts", first), new("b.facts", second), new("c/d.facts", third)], []);
    }

    [Fact]
    public void What_other_assemblies_have_is_the_same_store()
    {
        FactInterface atlas = InterfaceReader.Read(new SharedText("Atlas", InterfaceWriter.Version, Shared));
        FactFileText[] files = [new("a.facts", "person Bo\nmeeting of Bo, Ada on 2014 in Paris\nmeeting of Bo, Team on 2015\n"), new("b.facts", "place Home in Europe\nextend Bo\n  note \"x\" according-to Ada\n")];
        AssertSame(files, [atlas]);
        Assert.Contains(BoundFacts.Of(files, [atlas]).ToStore().Rows, static r => r.IsImported);
    }

    [Fact]
    public void A_packed_store_answers_while_its_pages_are_cut()
    {
        FactFileText[] files = [.. MadeFacts.FilesOf(3_000).Select(static f => new FactFileText(f.Path, f.Text))];
        FactBase bound = BoundFacts.Of(files).ToStore().Open(), packed = Pack(files, []).ToStore().Open();
        Assert.Equal(bound.Items.Select(static i => $"{i} {i.Location} {i.Label}"), packed.Items.Select(static i => $"{i} {i.Location} {i.Label}"));
    }

    [Fact]
    public void Errors_are_as_many_as_in_bound_files()
    {
        FactFileText[] files = [new("a.facts", "person Xi\nmeeting of Xi, Nobody on 2014\n"), new("b.facts", "meeting of (\nmeeting of Xi, Noone on 2014\n")];
        var bound = BoundFacts.Of(files);
        int errors = bound.Syntax.Sum(static s => s.Findings.Count(IsError)) + bound.Files.Sum(static f => f.Findings.Count(IsError));
        Assert.True(errors > 2);
        Assert.Equal(errors, Pack(files, []).Errors);
        AssertSame(files, []);

        static bool IsError(Language.Diagnostics.Finding finding) => finding.Rule.Severity == Language.Diagnostics.FindingSeverity.Error;
    }

    [Fact]
    public void A_file_that_changes_between_its_readings_is_told()
    {
        int readings = 0;
        string why = Assert.Throws<IOException>(() => PackedFacts.Of(["a.facts"], _ => readings++ == 0 ? "person Xi\n" : "person Mao\n")).Message;
        Assert.Equal("a.facts changed while it was read", why);
    }

    [Fact]
    public void Of_files_that_cannot_be_read_the_first_is_told()
    {
        string[] paths = [.. Enumerable.Range(0, 40).Select(static i => $"{i:00}.facts").Reverse()];
        string why = Assert.Throws<IOException>(() => PackedFacts.Of(paths, static p => p is "07.facts" or "31.facts" ? throw new IOException(p) : "")).Message;
        Assert.Equal("07.facts", why);
    }

    private static void AssertSame(FactFileText[] files, FactInterface[] imports)
    {
        StoreImage image = BoundFacts.Of(files, imports).ToStore();
        PagedStore store = Pack([.. files.Reverse()], imports).ToStore();
        Assert.Equal(image.Pages, store.Pages);
        Assert.Equal((image.Units, image.SchemaHash, image.Rows.Count), (store.CountUnits(), store.SchemaHash, store.Rows));
    }

    private static PackedFacts Pack(FactFileText[] files, FactInterface[] imports)
    {
        Dictionary<string, string> texts = files.ToDictionary(static f => f.Path, static f => f.Text);
        return PackedFacts.Of(texts.Keys, path => texts[path], imports);
    }

    /// <summary>The items of a text in several files, and extensions of some of them in others.</summary>
    private static FactFileText[] Spread(string text, int count, int seed)
    {
        var random = new Random(seed);
        var files = new List<string>[count];
        for (int i = 0; i < count; i++)
            files[i] = [];
        string item = "";
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(""))
        {
            if (item.Length > 0 && !line.StartsWith("  ", StringComparison.Ordinal))
            {
                files[random.Next(count)].Add(item);
                item = "";
            }
            item += line + "\n";
        }
        for (int i = random.Next(4); i > 0; i--)
            files[random.Next(count)].Add($"extend C{random.Next(RandomFacts.Countries)} since {1900 + random.Next(90)}\n  tag \"t{i}\" until {1990 + i}\n");
        return [.. files.Select((f, i) => new FactFileText($"f{(i * 7) % count}/{i}.facts", string.Concat(f)))];
    }
}
