using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>A store made behind an edit takes over the rows that the edit leaves alone, and is the one that is made of all files anew.</summary>
public sealed class RowMergeTests
{
    private static readonly Dictionary<string, string> s_texts = new()
    {
        ["a.facts"] = "person Anna \"Anna A.\" aka \"Nan\"\nperson Boris\nplace Vienna\nplace Paris\nsource Paper\n",
        ["b.facts"] = "meeting First of Anna, Boris on 1940-05-01 in Paris\nmeeting of Anna, Boris on 1950\nmeeting of Anna, Boris on 1950\nmeeting Old of Anna, Boris on 1930\n",
        ["c.facts"] = "meeting of Anna, Boris on 1950\nmeeting Second of Anna, Boris on 1945\n  supersedes First\nmeeting of Anna on 1950\n",
        ["d.facts"] = "extend Old\n  on 1931 per Paper\nextend Anna\n  aka \"Annie\"\n",
        ["e.facts"] = "topic Peace\n",
        ["f.facts"] = "no meeting of Anna, Boris on 1960\n",
        ["g.facts"] = "topic War\n",
        ["h.facts"] = "topic Trade\n",
    };

    [Theory]
    [InlineData("b.facts", "1940-05-01", "1960-05-01")] // a date
    [InlineData("b.facts", "on 1950\nmeeting of", "on 1960\nmeeting of")]
    [InlineData("b.facts", "meeting Old", "meeting of Anna on 1950\nmeeting Old")] // a fact
    [InlineData("e.facts", "topic Peace", "topic Peace \"Peace\" aka \"nan\"\ntopic Calm")] // a name, and others for people
    [InlineData("f.facts", "1960", "1950")] // a denial
    [InlineData("a.facts", "\"Nan\"", "\"Nell\"")]
    [InlineData("a.facts", "Anna A.", "Anna B.")]
    [InlineData("d.facts", "1931", "1929")] // a time of an item in another file
    [InlineData("d.facts", "Old", "First")]
    [InlineData("d.facts", "extend Anna", "extend Boris")]
    [InlineData("d.facts", "\"Annie\"", "\"Annie\"\nextend Second\n  supersedes Old")] // a fact of another file is replaced
    [InlineData("c.facts", "1945", "1920")] // one that replaces another
    [InlineData("b.facts", "meeting First", "meeting First")] // one that is replaced
    [InlineData("b.facts", "1930", "1929-01")] // one with times of another file
    [InlineData("b.facts", "on 1940-05-01 in Paris", "on 1940-05-01 in Paris note \"x\"")]
    public void Rows_that_an_edit_leaves_alone_are_taken_over(string path, string from, string to)
    {
        Assert.Contains(from, s_texts[path], StringComparison.Ordinal);
        FactCompilation before = Of(s_texts);
        Assert.NotNull(before.Store);
        // Something that moves all lines, so that no store is the same.
        string text = "topic Above\n" + s_texts[path].Replace(from, to, StringComparison.Ordinal);
        FactCompilation after = before.With([new FactFileText(path, text)]);

        Assert.Equal(Of(new Dictionary<string, string>(s_texts) { [path] = text }).Store!.Pages, after.Store!.Pages);
        int stay = Taken(before, after);
        Assert.InRange(stay, before.Store.Rows.Count - 7, before.Store.Rows.Count - 1);
        // And back again.
        FactCompilation back = after.With([new FactFileText(path, s_texts[path])]);
        Assert.Equal(before.Store.Pages, back.Store!.Pages);
    }

    [Theory]
    [InlineData("c.facts", "  supersedes First\n", "")] // perhaps another file replaces it too
    [InlineData("e.facts", "topic Peace", "person Anna")] // of two the first is meant
    public void Where_other_files_have_a_say_all_rows_are_made_anew(string path, string from, string to)
    {
        FactCompilation before = Of(s_texts);
        Assert.NotNull(before.Store);
        string text = s_texts[path].Replace(from, to, StringComparison.Ordinal);
        FactCompilation after = before.With([new FactFileText(path, text)]);

        Assert.Equal(Of(new Dictionary<string, string>(s_texts) { [path] = text }).Store!.Pages, after.Store!.Pages);
        Assert.Equal(0, Taken(before, after));
    }

    [Fact]
    public void Files_that_come_and_go_bring_and_take_their_rows()
    {
        FactCompilation before = Of(s_texts);
        Assert.NotNull(before.Store);
        FactCompilation after = before.With(new Dictionary<string, IFactFile?>
        {
            ["e.facts"] = null,
            ["ee.facts"] = new ParsedText(new FactFileText("ee.facts", s_texts["e.facts"])),
        });

        var texts = new Dictionary<string, string>(s_texts) { ["ee.facts"] = s_texts["e.facts"] };
        texts.Remove("e.facts");
        Assert.Equal(Of(texts).Store!.Pages, after.Store!.Pages);
        Assert.True(Taken(before, after) > 0);
    }

    private static FactCompilation Of(IReadOnlyDictionary<string, string> texts)
        => FactCompilation.Of(texts.Select(static t => new FactFileText(t.Key, t.Value)), SourceDocuments.None);

    private static int Taken(FactCompilation before, FactCompilation after)
    {
        var rows = new HashSet<StoreRow>(before.Store!.Rows, ReferenceEqualityComparer.Instance);
        return after.Store!.Rows.Count(rows.Contains);
    }
}
