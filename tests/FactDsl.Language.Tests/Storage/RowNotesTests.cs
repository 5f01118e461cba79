using System;
using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;

namespace FactDsl.Language.Tests.Storage;

/// <summary>Rows that an edit leaves alone are written by notes of what they wrote before: the same as if they were encoded again.</summary>
public sealed class RowNotesTests
{
    private const string Names = """
        person Anna "Anna A." @en "Anne A." @fr aka "Nan"
        person Boris
        place World
        place Austria in World
        place Vienna in Austria
        office Head
        topic Peace
        source Paper
        source Wire
        group Pair
          members Anna, Boris
        momentary fact sale
          seller as of: actor
          buyer as to: actor
          amount: number?
          price: money?
          day: date?
          way: one of cash, credit?
          link: url?

        """;

    // Each with whether its row can be written by notes.
    public static TheoryData<string, bool> Facts => new()
    {
        { "meeting of Anna, Boris on 1950 in Vienna per Paper \"words\" at \"p. 1\"", true },
        { "meeting of Anna, Boris on 1950 per Paper via Wire because \"why\"", true },
        { "meeting of Anna, Boris on 1950~ \"in the fifties\" per Paper\n  note \"one\" @en \"eins\" @de\n  format summit", true },
        { "meeting of Anna since 1950, Boris\n  in Vienna per Paper\n  in Austria per Wire preferred", true },
        { "stance of Anna since 1950\n  supports Peace until 1960 per Wire\n  note \"x\"", true },
        { "sale of Anna to Boris on 1950 amount about 3 price 5 million USD day 1951-02 way credit link <https://example.org/>", true },
        { "/// Said of it.\nmeeting Told of Anna, Boris on 1950", true },
        { "tenure of Anna as Head since 1950 until 1960 per Paper\n  since 1951 per Wire", true },
        { "planned meeting of Anna, Boris on 1950 as-of 1949", true },
        { "meeting of Anna, others on 1950", true },
        { "meeting of Anna or Boris on 1950 in World", true },
        { "visit of Anna to Vienna or World on 1950 per Paper\n  note \"n\"", false },
        { "meeting of Anna, Boris on 1950 in Vienna or Austria", false },
        { "meeting of Anna for Pair, Boris on 1950", false },
        { "sale of Anna to Boris on 1950 amount unknown >3", false },
        { "meeting of Anna, Boris on 1950\n  in Vienna per Paper\n  in World per Wire", false },
        { "meeting of Pair, Boris on 1950", false },
        { "no meeting of Anna in Austria on 1950", false },
        { "meeting One of Anna, Boris on 1950\nmeeting Two of Anna, Boris on 1950\n  same-fact-as One", false },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_row_is_written_by_its_notes_as_from_what_it_says(string fact, bool isNoted)
    {
        string[] edits = ["topic Aaa\n", "topic Aaa\nmeeting of Boris on 1900\n", "place Aaa in Vienna\nperson Zed\nmeeting of Zed on 1900 per Paper\n", "", "topic Peace2\n"];
        (string Path, string Text)[] texts = [("a.facts", Names), ("b.facts", fact + "\n"), ("c.facts", "topic Zzz\n"), ("d.facts", ""), ("e.facts", "topic Yyy\n")];
        FactCompilation compilation = Of(texts);
        Assert.NotNull(compilation.Store);
        for (int i = 0; i < edits.Length; i++)
        {
            texts[3].Text = edits[i];
            compilation = compilation.With([new FactFileText("d.facts", edits[i])]);
            Assert.Equal(Of(texts).Store!.Pages, compilation.Store!.Pages);
            // The first store is noted by nobody, and the second is the first that is.
            if (i == 0)
                continue;
            int stay = compilation.Store.Rows.Count(static r => r.Path != "d.facts"), repeated = compilation.Store.Encoded.Notes!.Repeated;
            Assert.InRange(repeated, stay - compilation.Store.Rows.Count(static r => r.Path == "b.facts"), stay);
            Assert.Equal(isNoted, repeated == stay);
        }
    }

    [Fact]
    public void A_name_that_comes_is_found_by_those_that_only_told_of_it()
    {
        (string Path, string Text)[] texts = [("a.facts", Names), ("b.facts", "sale of Anna to Boris on 1950\n"), ("c.facts", "topic Zzz\n"), ("d.facts", "topic Aaa\n"), ("e.facts", "topic Yyy\n")];
        FactCompilation compilation = Of(texts);
        foreach (string text in (string[])["topic Aab\n", "person Carl\nmeeting of Carl on 1950\n", "topic Aac\n", "person Carl\n"])
        {
            texts[3].Text = text;
            compilation = compilation.With([new FactFileText("d.facts", text)]);
            Assert.Equal(Of(texts).Store!.Pages, compilation.Store!.Pages);
        }
        Assert.True(compilation.Store!.Encoded.Notes!.Repeated > 0);
    }

    private static FactCompilation Of((string Path, string Text)[] texts)
        => FactCompilation.Of(texts.Select(static t => new FactFileText(t.Path, t.Text)), SourceDocuments.None);
}
