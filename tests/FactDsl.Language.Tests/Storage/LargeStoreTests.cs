using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>What lies behind the units that an int counts is read like what lies in front; what a store cannot hold is refused.</summary>
public sealed class LargeStoreTests : IDisposable
{
    // So many pages that every section begins above 2^32 units.
    private const int Between = 1 << (32 - StoreFormat.PageBits);

    private static readonly Compiled s_facts = Compiled.From("""
        person Xi "Xi Jinping" "习近平"@zh
        person Putin
        place Beijing
        """ + string.Concat(Enumerable.Range(0, 3000).Select(static i => $"\nmeeting M{i} of Xi, Putin on {1990 + i % 30} note \"note number {i}\"")));

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Sections_behind_four_thousand_million_units_are_read()
    {
        string[] pages = Moved(s_facts.Image.Pages);
        AssertSame(new FactBase(new FactLiteralPages(Between + pages.Length - 1, i => i == 0 ? pages[0] : pages[i - Between + 1]), s_facts.Facts.Factory));
    }

    [Fact]
    public void A_file_of_eight_gigabytes_is_opened_and_asked()
    {
        // Of a file with a hole in it the disk keeps what is written; not every system makes one.
        if (!OperatingSystem.IsLinux())
            return;
        WriteWithHole(_path, Moved(s_facts.Image.Pages));
        Assert.True(new FileInfo(_path).Length > 1L << 33);
        using var store = FactStore.Open(_path);
        AssertSame(store.Facts(s_facts.Facts.Factory, s_facts.Image.SchemaHash));
    }

    [Fact]
    public void Pages_behind_four_thousand_million_units_are_cut()
    {
        var last = new UnitWriter();
        last.Text("the last units");
        var placed = new PlacedSections();
        placed.Add(new Repeated("ab", (1L << 32) + 1), 4);
        placed.Add(last, (1L << 32) + 8);
        Assert.Equal((1 << (32 - StoreFormat.PageBits)) + 1, placed.Pages);
        string page = placed.Page(placed.Pages - 1, new char[StoreFormat.PageSize]);
        Assert.Equal("ababa" + new string(StoreFormat.Zero, 3) + "the last units", page);
        Assert.Equal(new string(StoreFormat.Zero, 4) + "ab", placed.Page(0, new char[StoreFormat.PageSize])[..6]);
    }

    [Fact]
    public void Texts_of_more_characters_than_places_can_tell_are_refused()
    {
        var texts = new List<StoredText>();
        string text = new('x', 1 << 24);
        for (int i = 0; i < StoreFormat.MaxInt >> 24; i++)
            texts.Add(new StoredText(text, -1, false));
        Assert.InRange(new TextPages(texts).Units, 1L << 29, StoreFormat.MaxInt);
        texts.AddRange(Enumerable.Repeat(new StoredText(text, -1, false), 2));
        AssertTooMany(() => new TextPages(texts));
    }

    [Fact]
    public void Values_that_leave_no_room_for_their_tag_are_refused()
    {
        Assert.Equal(StoreFormat.MaxInt, StoreContext.Tagged(StoreTag.Absence, StoreTag.MaxPayload));
        AssertTooMany(static () => StoreContext.Tagged(StoreTag.Heap, StoreTag.MaxPayload + 1L));
        AssertTooMany(static () => StoreContext.Tagged(StoreTag.Heap, 1L << 30));
    }

    [Theory]
    [InlineData(1 << 20, (1 << 20) + 1L, 1 << 21)]
    [InlineData(1 << 30, (1 << 30) + 1L, 0x7FFFFFC7)]
    [InlineData(0x7FFFFFC6, 0x7FFFFFC7L, 0x7FFFFFC7)]
    public void A_section_grows_up_to_what_an_array_can_have(int before, long needed, int larger) => Assert.Equal(larger, UnitWriter.Larger(before, needed));

    [Fact]
    public void A_section_that_no_array_can_have_is_refused() => AssertTooMany(static () => UnitWriter.Larger(0x7FFFFFC7, 0x7FFFFFC8L));

    private static void AssertTooMany(Action write)
        => Assert.Equal("There are more facts than one store can hold.", Assert.Throws<FactStoreException>(write).Message);

    private static void AssertSame(FactBase there)
    {
        FactBase here = s_facts.Image.Open();
        Assert.Equal(here.Items.Select(static i => $"{i} {i.Location} {i.Label}"), there.Items.Select(static i => $"{i} {i.Location} {i.Label}"));
        int meeting = s_facts.Image.Layout.Kind(s_facts.Kind("meeting"));
        FactQuery query = there.Query(meeting, FactStanding.Asserted).Where(s_facts.Clause("meeting", "of"), there.Find("person", "Putin")!.At);
        Assert.Equal(3000, query.Count);
        Assert.Equal(100, query.During(new FactDate(1994)).Count);
    }

    /// <summary>Pages of which all but the header are to stand further behind.</summary>
    private static string[] Moved(IReadOnlyList<string> pages)
    {
        // What shares its page with the header moves too: the first page is there twice.
        var header = new UnitWriter();
        var section = new StoreSection(new FactLiteralPages(1, _ => pages[0]), 0, pages[0].Length);
        for (int i = 0; i < StoreFormat.HeaderInts; i++)
            header.Int(section.Int(i));
        for (int i = 0; i < 2 * (int)StoreSectionId.Count; i++)
        {
            long value = section.Long(StoreFormat.HeaderInts * StoreFormat.UnitsPerInt + i * StoreFormat.UnitsPerLong);
            header.Long(i % 2 == 0 ? value + ((long)Between << StoreFormat.PageBits) : value);
        }
        return [header.Written.ToString(), .. pages];
    }

    /// <summary>Writes a store file of the pages, the first in front of the hole and the others behind it.</summary>
    private static void WriteWithHole(string path, string[] pages)
    {
        long units = ((long)Between + pages.Length - 2) * StoreFormat.PageSize + pages[^1].Length;
        byte[] checksums = new byte[(Between + pages.Length - 1) * sizeof(ulong)];
        using FileStream file = File.Create(path);
        for (int i = 0; i < pages.Length; i++)
        {
            int number = i == 0 ? 0 : Between + i - 1;
            byte[] bytes = [.. MemoryMarshal.AsBytes((i == pages.Length - 1 ? pages[i] : pages[i].PadRight(StoreFormat.PageSize, StoreFormat.Zero)).AsSpan())];
            BinaryPrimitives.WriteUInt64LittleEndian(checksums.AsSpan(number * sizeof(ulong)), StoreChecksum.Of(bytes));
            file.Position = StoreFileHeader.Bytes + (long)number * StoreFileHeader.PageBytes;
            file.Write(bytes);
        }
        file.Write(checksums);
        file.Position = 0;
        file.Write(new StoreFileHeader(units, s_facts.Image.SchemaHash, StoreChecksum.Of(checksums)).ToBytes());
    }

    private sealed class Repeated(string text, long units) : ISectionUnits
    {
        public long Units => units;

        public int CopyTo(long from, Span<char> to)
        {
            for (int i = 0; i < to.Length; i++)
                to[i] = text[(int)((from + i) % text.Length)];
            return to.Length;
        }
    }
}
