using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FactDsl.Generator.Pipeline;
using FactDsl.Language.Sharing;

namespace FactDsl.Build;

/// <summary>Reads what an assembly shares of its facts from its file; none of its code is loaded.</summary>
internal static class SharedAssembly
{
    // Far beyond any assembly; only the part with the metadata is read of it.
    private const long MostBytes = 1L << 30;

    /// <summary>What the assembly shares; null where it has no facts.</summary>
    /// <param name="path">The assembly's file.</param>
    /// <param name="problem">Why it cannot be read; null where it can.</param>
    public static SharedText? Read(string path, out string? problem)
    {
        problem = null;
        try
        {
            var found = new FileInfo(path);
            // A pipe or a device has no length, and reading one may never end.
            if (!found.Exists || found.Length == 0 || found.Length > MostBytes)
            {
                problem = found.Exists ? "it is no assembly" : "it is not there";
                return null;
            }
            using FileStream file = found.OpenRead();
            using var image = new PEReader(file);
            return image.HasMetadata ? SharedMetadata.Find(image.GetMetadataReader()) : null;
        }
        catch (BadImageFormatException)
        {
            problem = "it is no assembly";
        }
        // Damaged metadata sends its reader anywhere.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or InvalidOperationException or OverflowException)
        {
            problem = e.Message;
        }
        return null;
    }
}
