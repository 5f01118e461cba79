using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>Texts that are laid out again from an edit on are laid out as if all of them were, page by page.</summary>
public class TextPagesTests
{
    // Of a length with which a few hundred texts take some pages; now and then none at all, or more than a page.
    private static readonly Gen<string> s_text = Gen.Frequency(
        (20, Gen.Select(Gen.Int[1, 2_000], Gen.Char['a', 'z'], static (length, letter) => new string(letter, length))),
        (2, Gen.Const("")),
        (1, Gen.Int[1, 2 * StoreFormat.PageSize].Select(static length => new string('x', length))));

    private static readonly Gen<(double Place, string Text)> s_edit = Gen.Select(Gen.Double[0, 1], s_text);

    [Fact]
    public void Edits_one_after_the_other_give_the_pages_of_all_texts_laid_out_at_once()
        => Gen.Select(s_text.Array[1, 600], s_edit.Array[1, 20]).Sample(
            static (texts, edits) =>
            {
                List<StoredText> now = [.. texts.Select(static t => new StoredText(t, -1, false))];
                StoreFront front = Front();
                var laid = new TextPages(now);
                string[] pages = front.With(laid, null);
                foreach ((double place, string text) in edits)
                {
                    int number = Math.Min((int)(place * now.Count), now.Count - 1);
                    now = [.. now];
                    now[number] = now[number] with { Text = text };
                    TextPages? next = laid.With(now, number, out ChangedTexts changed);
                    laid = next ?? new TextPages(now);
                    pages = front.With(laid, pages, next is null ? null : changed);
                    Assert.Equal(front.With(new TextPages(now), null), pages);
                }
            },
            iter: 300);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(200, 1)]
    [InlineData(399, 1)]
    public void A_longer_note_changes_its_own_page_of_texts_and_no_more_than_two_before(int number, int more)
    {
        List<StoredText> before = [.. Enumerable.Range(0, 400).Select(static i => new StoredText($"{i} " + new string('n', 700 + i % 13), -1, false))];
        List<StoredText> after = [.. before];
        after[number] = after[number] with { Text = before[number].Text + new string('!', more) };
        StoreFront front = Front();
        var laid = new TextPages(before);
        string[] pages = front.With(laid, null);
        TextPages next = laid.With(after, number, out ChangedTexts changed)!;
        string[] edited = front.With(next, pages, changed);
        Assert.Equal(front.With(new TextPages(after), null), edited);
        Assert.InRange(edited.Where((page, i) => !ReferenceEquals(page, pages[i])).Count(), 1, 3);
        Assert.True(pages.Length > 6);
    }

    [Fact]
    public void A_text_that_needs_one_more_page_has_all_laid_out_again()
    {
        List<StoredText> before = [new("short", -1, false), new(new string('n', StoreFormat.PageSize - 10), -1, false)];
        List<StoredText> after = [before[0], before[1] with { Text = before[1].Text + before[1].Text }];
        Assert.Null(new TextPages(before).With(after, 1, out _));
    }

    private static StoreFront Front() => new([new string(StoreFormat.Zero, StoreOutline.HeaderUnits + 5)], new long[(int)StoreSectionId.TextPages], 0, 0);
}
