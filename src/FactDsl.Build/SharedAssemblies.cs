using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FactDsl.Generator.Pipeline;
using FactDsl.Language.Sharing;
using Microsoft.Build.Framework;

namespace FactDsl.Build;

/// <summary>Reads what the assemblies that a project refers to share of their facts, as the compiler's generator reads it.</summary>
internal static class SharedAssemblies
{
    /// <summary>The fact bases of the references that have any.</summary>
    public static List<FactInterface> Read(IEnumerable<ITaskItem> references)
    {
        var read = new List<FactInterface>();
        foreach (ITaskItem reference in references)
        {
            string aliases = reference.GetMetadata("Aliases");
            bool isGlobal = aliases.Length == 0 || Array.Exists(aliases.Split(','), static a => a.Trim() == "global");
            if (isGlobal && Find(reference.GetMetadata("FullPath")) is { } text)
                read.Add(InterfaceReader.Read(text));
        }
        return read;
    }

    // What is no assembly, or cannot be read, the compiler has to say something about.
    private static SharedText? Find(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using var image = new PEReader(file);
            return image.HasMetadata ? SharedMetadata.Find(image.GetMetadataReader()) : null;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
