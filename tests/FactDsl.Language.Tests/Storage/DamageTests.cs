using System;
using System.Linq;
using CsCheck;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>Whatever the pages hold, reading ends: with a value, or with an exception that says the store is damaged.</summary>
public sealed class DamageTests
{
    private static readonly Compiled s_facts = Compiled.From("""
        country C0 "Chine"@fr "中国"@zh
          iso CN, CX
        country C1
          note "a note" "une note"@fr
        place P0 in C0
        place P1 in P0
        source S "RFI"
          url https://example.org/a
          published 2022-02-04
        per S
        meeting M of C0, C1 on 1991 in P1
          format summit
          per S "met"@en at "§1" via C1
        meeting of C0, C1 on [1991,1994] count >30
        alliance A since 1990
          of C0
          of C1 since 1991 until 1993 note "left"
        agreement of C0, C1 on 1992 amount undisclosed <=5 billion USD about "gas"@en "gaz"@fr
        stance of C0 opposes C1, P0
        no meeting of C0, others during 1992/1993
        """);

    private static readonly string[] s_pages = s_facts.Image.Pages.ToArray();

    [Fact]
    public void A_sound_store_is_read_to_its_end()
        => Assert.True(ReadAll(s_pages) > 500);

    [Fact]
    public void Altered_units_are_reported_or_read_as_something_else()
        => Gen.Select(Gen.Int[0, s_pages.Length - 1], Gen.Int[0, s_pages.Max(p => p.Length) - 1], Gen.OneOf(Gen.Char, Gen.Int[0x3400, 0xB3FF].Select(i => (char)i)))
            .Array[1, 8].Sample(changes =>
            {
                char[][] pages = s_pages.Select(p => p.ToCharArray()).ToArray();
                foreach ((int page, int unit, char value) in changes)
                    pages[page][unit % pages[page].Length] = value;
                AssertEnds(pages.Select(p => new string(p)).ToArray());
            }, iter: 2_000);

    [Fact]
    public void Altered_directories_are_reported_or_read_as_something_else()
    {
        // The header and the first sections: one wrong number there misleads everything behind it.
        Gen.Select(Gen.Int[0, 600], Gen.Int[0, 0x7FFF]).Array[1, 3].Sample(changes =>
        {
            char[] page = s_pages[0].ToCharArray();
            foreach ((int unit, int value) in changes)
                page[unit] = (char)(0x3400 + value);
            AssertEnds([new string(page), .. s_pages.Skip(1)]);
        }, iter: 2_000);
    }

    [Fact]
    public void A_truncated_store_is_reported()
        => Gen.Select(Gen.Int[0, s_pages.Length - 1], Gen.Double[0, 0.9]).Sample((page, share) =>
        {
            string[] pages = s_pages.ToArray();
            pages[page] = pages[page].Substring(0, (int)(pages[page].Length * share));
            Assert.Throws<FactStoreException>(() => ReadAll(pages));
        }, iter: 300);

    [Fact]
    public void A_missing_page_is_reported()
    {
        Assert.Throws<FactStoreException>(() => ReadAll([]));
        Assert.Throws<FactStoreException>(() => ReadAll(s_pages.Take(1).ToArray()));
        Assert.Throws<FactStoreException>(() => new FactBase(new FactLiteralPages(2, static _ => null!), new StoredItemFactory(s_facts.Schema)));
    }

    [Fact]
    public void Random_pages_are_no_store()
        => Gen.Char.Array[0, 2_000].Array[0, 3].Sample(
            pages => Assert.Throws<FactStoreException>(() => ReadAll(pages.Select(p => new string(p)).ToArray())), iter: 300);

    [Fact]
    public void Another_format_version_is_named()
    {
        char[] page = s_pages[0].ToCharArray();
        page[3]++;

        string message = Assert.Throws<FactStoreException>(() => ReadAll([new string(page), .. s_pages.Skip(1)])).Message;

        Assert.Contains($"version {StoreFormat.Version}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_of_another_schema_are_told_so()
    {
        Assert.Throws<FactStoreException>(() => s_facts.Facts.Query(1_000, FactStanding.Asserted));
        Assert.Throws<FactStoreException>(() => s_facts.All("meeting").Where(100_000, 1));
        Assert.Throws<FactStoreException>(() => s_facts.At("meeting", "M").Raw(100_000));
    }

    private static void AssertEnds(string[] pages)
    {
        try
        {
            ReadAll(pages);
        }
        catch (FactStoreException)
        {
            // Said clearly: that is the other way to end.
        }
    }

    private static long ReadAll(string[] pages)
        => Reading.All(new FactBase(new FactLiteralPages(pages.Length, i => pages[i]), new StoredItemFactory(s_facts.Schema)), s_facts.Image.Layout);
}
