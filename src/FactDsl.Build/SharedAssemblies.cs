using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Sharing;
using Microsoft.Build.Framework;

namespace FactDsl.Build;

/// <summary>Reads what the assemblies that a project refers to share of their facts, as the compiler's generator reads it.</summary>
internal static class SharedAssemblies
{
    /// <summary>The fact bases of the references that have any.</summary>
    /// <param name="references">The references.</param>
    public static List<FactInterface> Read(IEnumerable<ITaskItem> references)
    {
        var read = new List<FactInterface>();
        foreach ((_, SharedText text) in Find(references))
            read.Add(InterfaceReader.Read(text));
        return read;
    }

    /// <summary>The references that have facts, with what they share of them. What is no assembly, or cannot be read, the compiler has to say something about.</summary>
    public static IEnumerable<(string Path, SharedText Text)> Find(IEnumerable<ITaskItem> references)
    {
        foreach (ITaskItem reference in references)
        {
            string path = reference.GetMetadata("FullPath"), aliases = reference.GetMetadata("Aliases");
            bool isGlobal = aliases.Length == 0 || Array.Exists(aliases.Split(','), static a => a.Trim() == "global");
            if (isGlobal && SharedAssembly.Read(path, out _) is { } text)
                yield return (path, text);
        }
    }
}
