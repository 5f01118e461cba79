using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// Texts in their order, each once, however many they are. Many are put into files, sorted piece by piece. In memory stays a
/// fingerprint of each, with the number that it came with.
/// </summary>
/// <param name="order">The order.</param>
/// <param name="most">How many characters are kept in memory.</param>
internal sealed class SortedTexts(IComparer<string> order, int most = SortedTexts.Most) : IDisposable
{
    private const int Most = 1 << 24;

    private readonly Dictionary<UInt128, int> _known = [];
    private readonly List<FileStream> _aside = [];
    private List<string> _texts = [];
    private long _length;

    /// <summary>How many there are.</summary>
    public int Count => _known.Count;

    /// <summary>The number that a text came with first.</summary>
    public int NumberOf(string text) => _known[Fingerprint(text)];

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">A number to be kept for it.</param>
    /// <returns>Whether it was not there yet.</returns>
    /// <exception cref="IOException">There is no room to put texts aside.</exception>
    public bool Add(string text, int number = 0)
    {
        if (!_known.TryAdd(Fingerprint(text), number))
            return false;
        _texts.Add(text);
        _length += text.Length;
        if (_length > most)
            PutAside();
        return true;
    }

    /// <summary>Reads all of them in their order.</summary>
    public IEnumerable<string> Read()
    {
        _texts.Sort(order);
        // Of texts that the order takes for equal none are: they are told apart by where they come from.
        var next = new PriorityQueue<IEnumerator<string>, (string Text, int Source)>(Comparer<(string Text, int Source)>.Create((x, y) =>
            order.Compare(x.Text, y.Text) is var texts and not 0 ? texts : x.Source - y.Source));
        IEnumerable<string>[] sources = [.. _aside.Select(ReadAside), _texts];
        for (int i = 0; i < sources.Length; i++)
            Advance(sources[i].GetEnumerator(), i);
        while (next.TryDequeue(out IEnumerator<string>? source, out (string Text, int Source) first))
        {
            yield return first.Text;
            Advance(source, first.Source);
        }

        void Advance(IEnumerator<string> source, int number)
        {
            if (source.MoveNext())
                next.Enqueue(source, (source.Current, number));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _aside.ForEach(static f => f.Dispose());

    private static UInt128 Fingerprint(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return BitConverter.ToUInt128(hash);
    }

    private void PutAside()
    {
        _texts.Sort(order);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose);
        _aside.Add(file);
        // Whoever stops the command leaves no file behind: on Unix it is gone from its folder while it is still read.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        using var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        foreach (string text in _texts)
            writer.Write(text);
        (_texts, _length) = ([], 0);
    }

    private static IEnumerable<string> ReadAside(FileStream file)
    {
        file.Position = 0;
        using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
        while (file.Position < file.Length)
            yield return reader.ReadString();
    }
}
