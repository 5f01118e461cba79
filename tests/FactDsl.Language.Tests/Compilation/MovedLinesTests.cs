using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Compilation;
using FactDsl.Language.Storage;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Storage;
using FactDsl.TestData;

namespace FactDsl.Language.Tests.Compilation;

/// <summary>A store whose facts stand on other lines is, unit by unit, the one that is compiled of the edited files.</summary>
public sealed class MovedLinesTests
{
    private static readonly string[] s_between = ["// a comment\n", "\n", "// one\n\n// two\n"];

    [Fact]
    public void Lines_between_items_move_what_stands_below_them()
        => Gen.Select(RandomFacts.Short, RandomFacts.Short, Gen.Int[0, 1 << 20], Gen.Int[0, s_between.Length - 1]).Sample(
            static (edited, other, place, between) => AssertSame([new("a.facts", edited), new("b.facts", other.Replace("C0", "D0", StringComparison.Ordinal))], "a.facts", place, s_between[between]),
            iter: 100);

    [Fact]
    public void A_line_in_one_of_many_files_changes_few_pages()
    {
        FactFileText[] files = [.. MadeFacts.FilesOf(3_000).Select(static f => new FactFileText(f.Path, f.Text))];
        (int changed, int all) = AssertSame(files, files[files.Length / 2].Path, 0, "// a comment\n")!.Value;
        Assert.InRange(changed, 1, all / 2);
    }

    [Fact]
    public void What_stands_on_a_line_that_is_not_told_is_compiled_again()
    {
        StoreImage image = BoundFacts.Of([new("a.facts", "person A\nperson B\n")]).ToStore();
        Assert.Null(image.WithLines("a.facts", new Dictionary<int, int> { [1] = 1 }));
    }

    [Fact]
    public void Lines_of_a_file_without_facts_are_nowhere_in_the_store()
    {
        StoreImage image = BoundFacts.Of([new("a.facts", "person A\nperson B\n"), new("b.facts", "// nothing\n")]).ToStore();
        Assert.Equal(image.Pages, image.WithLines("b.facts", new Dictionary<int, int>())!.Pages);
    }

    /// <summary>Writes lines above an item; gives how many of all pages changed, or nothing where the store is compiled again.</summary>
    private static (int Changed, int All)? AssertSame(FactFileText[] files, string path, int place, string between)
    {
        string text = files.Single(f => f.Path == path).Text;
        var before = FileSyntax.Parse(text);
        if (before.Items.Count == 0)
            return null;
        var after = FileSyntax.Parse(text.Insert(before.Items[place % before.Items.Count].Start, between));
        BlankEdit edit = BlankEdit.Find(path, before, after)!;
        Assert.True(edit.MovesLines);
        StoreImage image = BoundFacts.Of(files).ToStore();
        // Where lines become too different for a column, or the same, it is another kind of column.
        if (image.WithLines(path, edit.Lines()) is not { } moved)
            return null;
        StoreImage fresh = BoundFacts.Of(files.Select(f => f.Path == path ? new FactFileText(path, after.Text) : f)).ToStore();
        Assert.Equal(fresh.Pages, moved.Pages);
        return (moved.Pages.Zip(image.Pages).Count(static p => !ReferenceEquals(p.First, p.Second)), moved.Pages.Count);
    }
}
