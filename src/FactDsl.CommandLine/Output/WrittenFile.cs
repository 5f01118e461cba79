using System;
using System.IO;
using System.Runtime.InteropServices;

namespace FactDsl.CommandLine.Output;

/// <summary>Files that are there whole or not at all: written beside their place and then moved onto it.</summary>
internal static class WrittenFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Where to; folders that are missing are made. What a link leads to is written, and keeps its rights.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="IOException">The file cannot be written; what was there before is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written, or is read-only.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        if (File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target)
            path = target.FullName;
        // Another file in its place would be written all the same: whoever takes the right to write away means the file.
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new UnauthorizedAccessException($"the file `{Path.GetFileName(path)}` is read-only, and stays as it is");
        string beside = path + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".new";
        // Whoever stops the command finds nothing half done, and nothing beside it either.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => File.Delete(beside));
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => File.Delete(beside));
        try
        {
            using (FileStream file = File.Create(beside))
                write(file);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
