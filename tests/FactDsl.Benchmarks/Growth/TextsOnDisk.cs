using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using FactDsl.TestData;
using Microsoft.Win32.SafeHandles;

namespace FactDsl.Benchmarks.Growth;

/// <summary>
/// Made files one behind the other in a file on disk, from which each is read when it is wanted: a hundred thousand files would measure
/// the system's folders.
/// </summary>
internal sealed class TextsOnDisk : IDisposable
{
    private readonly Dictionary<string, (long Start, int Bytes)> _places = [];
    private readonly string _path = Path.GetTempFileName();
    private readonly SafeFileHandle _file;

    /// <summary>Makes the files.</summary>
    public TextsOnDisk(int facts)
    {
        using (FileStream file = File.Create(_path))
        {
            foreach (MadeFile made in MadeFacts.FilesOf(facts))
            {
                byte[] bytes = Encoding.UTF8.GetBytes(made.Text);
                _places.Add(made.Path, (file.Position, bytes.Length));
                file.Write(bytes);
            }
        }
        _file = File.OpenHandle(_path);
    }

    /// <summary>The paths of the files.</summary>
    public IReadOnlyCollection<string> Paths => _places.Keys;

    /// <summary>Reads a file; from any thread.</summary>
    public string Read(string path)
    {
        (long start, int count) = _places[path];
        byte[] bytes = new byte[count];
        for (int read = 0; read < count;)
            read += RandomAccess.Read(_file, bytes.AsSpan(read), start + read) is > 0 and var more ? more : throw new EndOfStreamException();
        return Encoding.UTF8.GetString(bytes);
    }

    public void Dispose()
    {
        _file.Dispose();
        File.Delete(_path);
    }
}
