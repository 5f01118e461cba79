using System;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// Whether a project can write its facts as JSON: it has System.Text.Json, and a runtime library that knows it. Told from the names of
/// its references, and by a look into the one that is the runtime.
/// </summary>
internal static class JsonSupport
{
    private const string Runtime = "FactDsl", Serializer = "System.Text.Json";
    private const string Type = "FactJsonResolver";

    /// <summary>What a reference adds to it.</summary>
    [Flags]
    public enum Part
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The serializer.</summary>
        Serializer = 1,

        /// <summary>A runtime library that knows the serializer.</summary>
        Runtime = 2,
    }

    /// <summary>Looks at a reference.</summary>
    public static Part Of(MetadataReference reference, CancellationToken cancellation)
    {
        switch (reference)
        {
            case PortableExecutableReference { FilePath: { } path } file when IsNamed(path, Serializer):
                return Part.Serializer;
            case PortableExecutableReference { FilePath: { } path } file when IsNamed(path, Runtime):
                return Knows(file) ? Part.Runtime : Part.None;
            // In an editor a project of the same solution is a compilation rather than a file.
            case CompilationReference { Compilation: { AssemblyName: Runtime } runtime }:
                cancellation.ThrowIfCancellationRequested();
                return runtime.Assembly.GetTypeByMetadataName(Runtime + "." + Type) is not null ? Part.Runtime : Part.None;
            default:
                return Part.None;
        }
    }

    /// <summary>Whether all parts are there.</summary>
    public static bool IsWhole(ImmutableArray<Part> parts)
    {
        Part all = Part.None;
        foreach (Part part in parts)
            all |= part;
        return all == (Part.Serializer | Part.Runtime);
    }

    private static bool IsNamed(string path, string name) => string.Equals(Path.GetFileNameWithoutExtension(path), name, StringComparison.OrdinalIgnoreCase);

    private static bool Knows(PortableExecutableReference file)
    {
        try
        {
            if (file.GetMetadata() is not AssemblyMetadata assembly || assembly.GetModules() is not { Length: > 0 } modules)
                return false;
            MetadataReader reader = modules[0].GetMetadataReader();
            foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
            {
                TypeDefinition type = reader.GetTypeDefinition(handle);
                if (reader.StringComparer.Equals(type.Name, Type) && reader.StringComparer.Equals(type.Namespace, Runtime))
                    return true;
            }
            return false;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            // The compiler says what is wrong with a reference that cannot be read.
            return false;
        }
    }
}
