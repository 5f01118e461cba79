using System;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using FactDsl.Language.Sharing;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// Finds what a reference shares of its facts: in the metadata of a file, which the compiler has opened anyway, or in the attributes
/// of another project in an editor. No symbol of this project is asked, so its own C# does not matter.
/// </summary>
internal static class ReferencedFacts
{
    private const string Namespace = "FactDsl";
    private const string Attribute = "FactInterfaceAttribute";

    // A reference never changes: the generator and the analyzer read it once.
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<SharedText?>> Known = new();

    /// <summary>What a reference shares; null where it has no facts, or cannot be read: then the compiler says so.</summary>
    public static SharedText? Read(MetadataReference reference)
        => Known.GetValue(reference, static reference => new StrongBox<SharedText?>(Find(reference))).Value;

    private static SharedText? Find(MetadataReference reference)
    {
        // Types behind another alias cannot be written as `global::`.
        ImmutableArray<string> aliases = reference.Properties.Aliases;
        if (!aliases.IsDefaultOrEmpty && !aliases.Contains(MetadataReferenceProperties.GlobalAlias))
            return null;
        try
        {
            return reference switch
            {
                CompilationReference project => Find(project.Compilation.Assembly),
                PortableExecutableReference file when file.GetMetadata() is AssemblyMetadata assembly => Find(assembly.GetModules()[0].GetMetadataReader()),
                _ => null,
            };
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return null;
        }
    }

    private static SharedText? Find(IAssemblySymbol assembly)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: Attribute, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }
                && attribute.ConstructorArguments.Length == 2
                && attribute.ConstructorArguments[0].Value is int version && attribute.ConstructorArguments[1].Value is string text)
                return new SharedText(assembly.Name, version, text);
        }
        return null;
    }

    private static SharedText? Find(MetadataReader reader)
    {
        if (!reader.IsAssembly)
            return null;
        AssemblyDefinition assembly = reader.GetAssemblyDefinition();
        foreach (CustomAttributeHandle handle in assembly.GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (!IsOurs(reader, attribute.Constructor))
                continue;
            BlobReader value = reader.GetBlobReader(attribute.Value);
            // ECMA-335 II.23.3: a prolog of 1, then the arguments of the constructor.
            if (value.Length < sizeof(ushort) + sizeof(int) || value.ReadUInt16() != 1)
                return null;
            int version = value.ReadInt32();
            return value.ReadSerializedString() is { } text ? new SharedText(reader.GetString(assembly.Name), version, text) : null;
        }
        return null;
    }

    private static bool IsOurs(MetadataReader reader, EntityHandle constructor)
    {
        if (constructor.Kind != HandleKind.MemberReference)
            return false;
        EntityHandle parent = reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return false;
        TypeReference type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.StringComparer.Equals(type.Name, Attribute) && reader.StringComparer.Equals(type.Namespace, Namespace);
    }
}
