using System;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;

namespace FactDsl.Language.Tests.Storage;

/// <summary>A store in a file answers as the store in memory does; a file that is not whole is refused, with the reason.</summary>
public sealed class StoreFileTests : IDisposable
{
    private static readonly Compiled s_facts = Compiled.From("""
        person Xi "Xi Jinping" "习近平"@zh
        person Putin
        place Beijing
        meeting Summit of Xi, Putin on 2022-02-04 in Beijing note "first"@en
        meeting of Xi, Putin during 2013/2022 count >30
        """ + string.Concat(Enumerable.Range(0, 3000).Select(i => $"\nmeeting M{i} of Xi, Putin on {1990 + i % 30} note \"note number {i}\"")));

    private static readonly byte[] s_bytes = Bytes();

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void The_file_answers_as_the_memory_does()
    {
        using FactStore store = Open(s_bytes);
        FactBase there = store.Facts(new StoredItems(), s_facts.Image.SchemaHash), here = s_facts.Image.Open();
        Assert.Equal(here.Items.Select(i => $"{i} {i.Location} {i.Label}"), there.Items.Select(i => $"{i} {i.Location} {i.Label}"));
        Assert.True(s_facts.Image.Pages.Count > 3);
        store.Verify();
    }

    [Fact]
    public void Items_of_the_one_are_found_in_the_other()
    {
        using FactStore store = Open(s_bytes);
        FactBase there = store.Facts(new StoredItems(), s_facts.Image.SchemaHash);
        int meeting = s_facts.Image.Layout.Kind(s_facts.Kind("meeting"));
        IItem putin = s_facts.Image.Open().Find("person", "Putin")!;
        Assert.Equal(3001, there.Query(meeting, FactStanding.Asserted).Where(s_facts.Clause("meeting", "of"), putin.At).Count);
    }

    [Fact]
    public void One_factory_gets_one_fact_base()
    {
        using FactStore store = Open(s_bytes);
        var factory = new StoredItems();
        FactBase[] opened = [.. Enumerable.Range(0, 32).AsParallel().Select(_ => store.Facts(factory, s_facts.Image.SchemaHash))];
        Assert.Single(opened.Distinct());
        Assert.NotSame(opened[0], store.Facts(new StoredItems(), s_facts.Image.SchemaHash));
    }

    [Fact]
    public void A_file_of_other_kinds_is_refused()
    {
        using FactStore store = Open(s_bytes);
        string why = Assert.Throws<FactStoreException>(() => store.Facts(new StoredItems(), s_facts.Image.SchemaHash + 2)).Message;
        Assert.Contains("other kinds", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "no fact store")]
    [InlineData(7, "no fact store")]
    [InlineData(63, "ends inside its header")]
    [InlineData(64, "should have")]
    [InlineData(100_000, "should have")]
    public void A_file_that_is_cut_off_is_refused(int length, string why)
        => Assert.Contains(why, Refused(s_bytes[..length]), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_goes_on_is_refused()
        => Assert.Contains("should have", Refused([.. s_bytes, 0]), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_another_version_is_refused_by_its_number()
    {
        byte[] later = [.. s_bytes];
        later[8] = 9;
        Assert.Contains("format version 9", Refused(later), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_file_is_no_store() => Assert.Contains("no fact store", Refused(Encoding.UTF8.GetBytes("person Xi\n" + new string('x', 1000))), StringComparison.Ordinal);

    [Fact]
    public void An_altered_byte_is_found_when_the_file_is_opened_or_its_page_first_touched()
        => Gen.Select(Gen.Int[0, s_bytes.Length - 1], Gen.Byte[1, 255]).Sample(change =>
        {
            byte[] altered = [.. s_bytes];
            altered[change.Item1] ^= change.Item2;
            File.WriteAllBytes(_path, altered);
            Assert.Throws<FactStoreException>(() =>
            {
                using var store = FactStore.Open(_path);
                store.Verify();
            });
        }, iter: 300, threads: 1);

    [Fact]
    public void A_page_that_nobody_touches_is_not_read()
    {
        byte[] altered = [.. s_bytes];
        // The last page's last unit: no question about names touches it.
        altered[^(8 * s_facts.Image.Pages.Count + 1)] ^= 1;
        using FactStore store = Open(altered);
        Assert.NotNull(store.Facts(new StoredItems(), s_facts.Image.SchemaHash).Find("person", "Xi"));
        Assert.Throws<FactStoreException>(store.Verify);
    }

    [Fact]
    public void A_closed_store_says_so()
    {
        FactStore store = Open(s_bytes);
        FactBase facts = store.Facts(new StoredItems(), s_facts.Image.SchemaHash);
        store.Dispose();
        store.Dispose();
        Assert.Throws<ObjectDisposedException>(() => facts.Find("person", "Xi"));
    }

    [Fact]
    public void The_same_facts_are_the_same_bytes() => Assert.Equal(s_bytes, Bytes());

    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void Checksums_are_those_of_XXH64(string text, ulong expected)
        => Assert.Equal(expected, StoreChecksum.Of(Encoding.ASCII.GetBytes(text)));

    private FactStore Open(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        return FactStore.Open(_path);
    }

    private string Refused(byte[] bytes) => Assert.Throws<FactStoreException>(() => Open(bytes)).Message;

    private static byte[] Bytes()
    {
        var file = new MemoryStream();
        FactStore.Write(file, s_facts.Image.SchemaHash, s_facts.Image.Pages);
        return file.ToArray();
    }

    private sealed class StoredItems : FactFactory
    {
        private readonly FactDsl.Language.Storage.StoredItemFactory _items = new(s_facts.Image.Layout.Schema);

        public override IItem Create(int kind, FactRef at) => _items.Create(kind, at);
    }
}
