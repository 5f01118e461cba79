using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using FactDsl.CommandLine.Output;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>The file that a table is in; what comes from the standard input is kept in one, since tables are read twice.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="name">What messages and the imported facts call it.</param>
/// <param name="isKept">Whether it stays when the import is over.</param>
internal sealed class TableFile(string path, string name, bool isKept) : IDisposable
{
    // Whoever stops the command leaves nothing behind.
    private readonly PosixSignalRegistration[] _ends = isKept ? [] :
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => File.Delete(path)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => File.Delete(path)),
    ];

    /// <summary>Where it lies.</summary>
    public string Path => path;

    /// <summary>What messages and the imported facts call it.</summary>
    public string Name => name;

    /// <summary>Finds a table.</summary>
    /// <param name="facts">The command.</param>
    /// <param name="named">What was named: a file, or <c>-</c>.</param>
    /// <exception cref="IOException">There is none, or the standard input cannot be kept.</exception>
    public static TableFile Of(CommandContext facts, string named)
    {
        if (named != "-")
        {
            string file = System.IO.Path.GetFullPath(named, facts.Folder);
            return File.Exists(file) ? new TableFile(file, System.IO.Path.GetFileName(named), isKept: true) : throw new FileNotFoundException($"{named}: there is no such table");
        }
        var kept = new TableFile(System.IO.Path.GetTempFileName(), "stdin", isKept: false);
        try
        {
            using FileStream to = File.OpenWrite(kept.Path);
            // A table may have any encoding, so a real input is taken byte for byte.
            if (ReferenceEquals(facts.Input, Console.In))
            {
                using Stream from = Console.OpenStandardInput();
                from.CopyTo(to);
            }
            else
            {
                to.Write(Encoding.UTF8.GetBytes(facts.Input.ReadToEnd()));
            }
            return kept;
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration end in _ends)
            end.Dispose();
        if (!isKept)
            File.Delete(path);
    }
}
