using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace FactDsl.Language.Tests.Storage;

/// <summary>A store in a resource is read where it lies, at an even or an odd address, and refused as a file is.</summary>
public sealed unsafe class StoreResourceTests
{
    private static readonly Compiled s_facts = Compiled.From("person Xi \"Xi Jinping\"\n"
        + string.Concat(Enumerable.Range(0, 3000).Select(i => $"\nmeeting M{i} of Xi on {1990 + i % 30} note \"note number {i}\"")));

    private static readonly byte[] s_bytes = Bytes();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    public void The_resource_answers_as_the_memory_does(int shift)
    {
        using var home = new Home(s_bytes, shift);
        var pages = new FactResourcePages(home, "store", s_facts.Image.SchemaHash);
        FactBase there = new(pages, Factory()), here = s_facts.Image.Open();
        Assert.True(pages.Count > 3);
        Assert.Equal(here.Items.Select(i => $"{i} {i.Location} {i.Label}"), there.Items.Select(i => $"{i} {i.Location} {i.Label}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    public void An_altered_page_is_refused_when_it_is_touched(int shift)
    {
        byte[] altered = [.. s_bytes];
        altered[70_000] ^= 1;
        using var home = new Home(altered, shift);
        var pages = new FactResourcePages(home, "store", s_facts.Image.SchemaHash);
        Assert.False(pages.Page(0).IsEmpty);
        Assert.Contains("page 1 is altered", Assert.Throws<FactStoreException>(() => pages.Page(1).Length).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_of_other_kinds_is_refused()
    {
        using var home = new Home(s_bytes, 0);
        Assert.Contains("other kinds", Refused(home, "store", s_facts.Image.SchemaHash + 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_resource_says_what_the_build_left_out()
    {
        using var home = new Home(s_bytes, 0);
        Assert.Contains("FactDslCarrier", Refused(home, "another", 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(90_000)]
    public void A_resource_that_is_cut_off_is_refused(int length)
    {
        using var home = new Home(s_bytes[..length], 0);
        Refused(home, "store", s_facts.Image.SchemaHash);
    }

    private static string Refused(Assembly home, string name, long hash)
        => Assert.Throws<FactStoreException>(() => new FactResourcePages(home, name, hash)).Message;

    private static FactFactory Factory() => new FactDsl.Language.Storage.StoredItemFactory(s_facts.Image.Layout.Schema);

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        FactStore.Write(stream, s_facts.Image.SchemaHash, s_facts.Image.Pages);
        return stream.ToArray();
    }

    /// <summary>An assembly with one resource: in place, that many bytes behind an even address, or for -1 as a stream without one.</summary>
    private sealed class Home : Assembly, IDisposable
    {
        private readonly byte[] _bytes;
        private readonly int _shift;
        private readonly byte* _memory;

        public Home(byte[] bytes, int shift)
        {
            _bytes = bytes;
            _shift = shift;
            _memory = (byte*)NativeMemory.Alloc((nuint)bytes.Length + 2);
            bytes.AsSpan().CopyTo(new Span<byte>(_memory + Math.Max(shift, 0), bytes.Length));
        }

        public void Dispose() => NativeMemory.Free(_memory);

        public override AssemblyName GetName() => new("Home");

        public override Stream? GetManifestResourceStream(string name)
            => name != "store" ? null : _shift < 0 ? new MemoryStream(_bytes) : new UnmanagedMemoryStream(_memory + _shift, _bytes.Length);
    }
}
