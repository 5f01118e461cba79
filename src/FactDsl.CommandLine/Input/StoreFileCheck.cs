using System;
using System.IO;
using FactDsl.CommandLine.Output;

namespace FactDsl.CommandLine.Input;

/// <summary>Reads store files whole and compares every page with its checksum.</summary>
internal static class StoreFileCheck
{
    /// <summary>How the names of store files end.</summary>
    public const string Extension = ".factstore";

    /// <summary>Whether a path names a store file.</summary>
    public static bool IsStore(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks a store file and tells what is wrong with it.</summary>
    /// <returns>See <see cref="ExitCode"/>.</returns>
    public static int Run(CommandContext facts, string path)
    {
        try
        {
            using var store = FactStore.Open(Path.GetFullPath(path, facts.Folder));
            store.Verify();
            facts.Output.Write($"{path}: whole.\n");
            return ExitCode.Clean;
        }
        catch (FactStoreException e)
        {
            facts.Output.Write($"{path}: {e.Message}\n");
            return ExitCode.Findings;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            facts.Errors.Write($"facts: {path}: {e.Message}\n");
            return ExitCode.Failed;
        }
    }
}
