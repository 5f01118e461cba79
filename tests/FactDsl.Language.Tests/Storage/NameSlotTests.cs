using System;
using System.Linq;
using CsCheck;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>A name is found where its hash puts it, and nothing else ever is.</summary>
public sealed class NameSlotTests
{
    private static readonly Compiled s_facts = Compiled.From(string.Concat(Enumerable.Range(0, 400).Select(
        static i => $"country C{i} \"Land {i}\"\nplace C{i}\nmeeting M{i} of C{i}, C0 on 1991\n")));

    [Theory]
    [InlineData(0, "", 91_794_203u)]
    [InlineData(3, "NATO", 1_321_501_290u)]
    [InlineData(4, "NATO", 3_476_063_410u)]
    [InlineData(3, "Zürich", 1_698_172_965u)]
    public void The_hash_of_a_name_is_part_of_the_format(int kind, string name, uint hash)
        => Assert.Equal(hash, StoreNames.Hash(kind, name));

    [Fact]
    public void Every_name_is_found_by_its_kind_and_no_other_is()
    {
        FactBase facts = s_facts.Image.Open();
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 400; i++)
            {
                AssertFound(facts, "country", "C" + i);
                AssertFound(facts, "place", "C" + i);
                AssertFound(facts, "meeting", "M" + i);
                Assert.Null(facts.Find("country", "M" + i));
                Assert.Null(facts.Find("country", "c" + i));
                Assert.Null(facts.Find("meeting", "M" + i + " "));
            }
            Assert.Null(facts.Find("country", ""));
            Assert.Null(facts.Find("no kind", "C1"));
        }
    }

    [Fact]
    public void A_store_without_names_finds_none()
        => Assert.Null(Compiled.From("").Facts.Find("country", "C0"));

    [Fact]
    public void Finding_a_name_and_its_label_again_allocates_nothing()
    {
        FactBase facts = s_facts.Image.Open();
        string[] names = [.. Enumerable.Range(0, 40).Select(static i => "C" + i)];
        // As long as names push each other out there is more room each time.
        long expected = Ask();
        for (int i = 0; i < 30; i++)
            Ask();

        long before = GC.GetAllocatedBytesForCurrentThread();
        long again = Ask();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(expected, again);
        Assert.Equal(0, allocated);

        long Ask()
        {
            long length = 0;
            foreach (string name in names)
                length += facts.Find("country", name)!.Label.Length + facts.Find("country", name)!.Name.Length + (facts.Find("meeting", name) is null ? 1 : 0);
            return length;
        }
    }

    [Fact]
    public void Altered_slots_find_nothing_or_what_was_asked_for()
    {
        (int first, int units) = PlaceOf(StoreSectionId.NameSlots);
        Gen.Select(Gen.Int[0, units - 1], Gen.OneOf(Gen.Int[0, 0x7FFF].Select(static i => (char)(0x3400 + i)), Gen.Char)).Array[1, 200].Sample(changes =>
        {
            char[][] pages = [.. s_facts.Image.Pages.Select(static p => p.ToCharArray())];
            foreach ((int unit, char value) in changes)
                pages[(first + unit) >> StoreFormat.PageBits][(first + unit) & StoreFormat.PageMask] = value;
            var facts = new FactBase(new FactLiteralPages(pages.Length, i => new string(pages[i])), new StoredItemFactory(s_facts.Schema));
            for (int i = 0; i < 400; i += 7)
            {
                try
                {
                    if (facts.Find("country", "C" + i) is { } found)
                        Assert.Equal(("country", "C" + i), (found.At.Kind, found.Name));
                    Assert.Null(facts.Find("country", "M" + i));
                }
                catch (FactStoreException)
                {
                    // Said clearly: that is the other way to end.
                }
            }
        }, iter: 300);
    }

    [Fact]
    public void Slots_that_are_all_taken_end_a_search()
    {
        (int first, int units) = PlaceOf(StoreSectionId.NameSlots);
        char[][] pages = [.. s_facts.Image.Pages.Select(static p => p.ToCharArray())];
        for (int unit = first + (int)StoreNames.MarksAt; unit < first + units; unit++)
        {
            char[] page = pages[unit >> StoreFormat.PageBits];
            if (page[unit & StoreFormat.PageMask] == StoreFormat.Zero)
                page[unit & StoreFormat.PageMask]++;
        }
        var facts = new FactBase(new FactLiteralPages(pages.Length, i => new string(pages[i])), new StoredItemFactory(s_facts.Schema));

        Assert.Null(facts.Find("country", "nowhere"));
    }

    private static void AssertFound(FactBase facts, string kind, string name)
    {
        IItem? found = facts.Find(kind, name);
        Assert.Equal((kind, name), (found?.At.Kind, found?.Name));
        Assert.Equal(found, facts.Find(kind, name));
    }

    private static (int First, int Units) PlaceOf(StoreSectionId id)
    {
        string[] pages = [.. s_facts.Image.Pages];
        var all = new FactLiteralPages(pages.Length, i => pages[i]);
        var header = new StoreSection(all, 0, all.Units);
        long entry = StoreFormat.HeaderInts * StoreFormat.UnitsPerInt + (int)id * 2L * StoreFormat.UnitsPerLong;
        return ((int)header.Long(entry), (int)header.Long(entry + StoreFormat.UnitsPerLong));
    }
}
