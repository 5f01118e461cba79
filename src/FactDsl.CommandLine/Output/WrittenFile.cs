using System;
using System.IO;

namespace FactDsl.CommandLine.Output;

/// <summary>Files that are there whole or not at all: written beside their place and then moved onto it.</summary>
internal static class WrittenFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Where to; folders that are missing are made.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="IOException">The file cannot be written; what was there before is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        string beside = path + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".new";
        try
        {
            using (FileStream file = File.Create(beside))
                write(file);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
