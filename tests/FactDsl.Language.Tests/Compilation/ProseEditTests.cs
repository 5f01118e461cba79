using System;
using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Compilation;

/// <summary>An edit inside a note is known as one, and changes one text of the store; any other edit is not taken for it.</summary>
public class ProseEditTests
{
    private const string Before = """
        person Xi note "first"
        person Putin note "premier"@fr
          note "twice"
        person Mao
          note "twice"
        topic Gas
          note "one", "another"
          note "in two"@en "auf Deutsch"@de
        alliance Pact
          of Xi since 2001 note "a member"
        meeting of Xi, Putin on 2014 because "they had to"
        question Companions meeting of Xi, ?who on ?when
        """;

    [Theory]
    [InlineData("first", "the first")]
    [InlineData("first", "\\\"first\\\"")]
    [InlineData("premier", "le premier")]
    [InlineData("a member", "a founding member")]
    [InlineData("they had to", "they wanted to")]
    [InlineData("another", "three")]
    public void A_text_written_anew_gives_the_store_that_compiling_gives(string before, string after)
    {
        (StoreImage old, ProseEdit? edit, StoreImage fresh) = Edit(before, after);
        Assert.NotNull(edit);
        StoreImage? edited = old.With(edit.Before, edit.After);
        Assert.NotNull(edited);
        Assert.Equal(fresh.Pages.AsEnumerable(), edited.Pages);
        // Behind one edit another, and the first taken back.
        StoreImage again = edited.With(edit.After, edit.Before)!;
        Assert.Equal(old.Pages.AsEnumerable(), again.Pages);
    }

    [Theory]
    [InlineData("note \"first\"", "note  \"first\"")]
    [InlineData("note \"first\"", "aka \"first\"")]
    [InlineData("first", "first\", \"second")]
    [InlineData("premier\"@fr", "premier\"@de")]
    [InlineData("auf Deutsch", "auf gut Deutsch")]
    [InlineData("topic Gas", "topic Oil")]
    [InlineData("on 2014", "on 2015")]
    [InlineData("on 2014", "on 2014 // then")]
    public void Any_other_edit_is_none(string before, string after) => Assert.Null(Edit(before, after).Edit);

    [Theory]
    [InlineData("first", "twice")]
    [InlineData("premier", "first")]
    [InlineData("first", "Putin")]
    [InlineData("first", "fr")]
    [InlineData("first", "")]
    public void Words_that_are_said_elsewhere_too_are_compiled_with_all(string before, string after)
    {
        (StoreImage old, ProseEdit? edit, _) = Edit(before, after);
        Assert.NotNull(edit);
        Assert.Null(old.With(edit.Before, edit.After));
    }

    [Fact]
    public void Words_that_stood_in_two_places_are_compiled_with_all()
    {
        (StoreImage old, ProseEdit? edit, _) = Edit("twice\"\nperson", "once\"\nperson");
        Assert.NotNull(edit);
        Assert.Null(old.With(edit.Before, edit.After));
    }

    private static (StoreImage Old, ProseEdit? Edit, StoreImage Fresh) Edit(string before, string after)
    {
        Assert.Contains(before, Before, StringComparison.Ordinal);
        string now = Before.Replace(before, after, StringComparison.Ordinal);
        BoundFacts old = BoundFacts.Of([new FactFileText("a.facts", Before)]), @new = BoundFacts.Of([new FactFileText("a.facts", now)]);
        return (old.ToStore(), ProseEdit.Find(old.Files[0], Before, @new.Files[0], now), @new.ToStore());
    }
}
