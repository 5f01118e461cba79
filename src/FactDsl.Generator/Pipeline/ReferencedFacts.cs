using System;
using System.Collections.Immutable;
using System.IO;
using System.Runtime.CompilerServices;
using FactDsl.Language.Sharing;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// Finds what a reference shares of its facts. It is in the metadata of a file, which the compiler has opened anyway, or, in an
/// editor, in the attributes of another project. No symbol of this project is asked, so its own C# does not matter.
/// </summary>
internal static class ReferencedFacts
{
    // A reference never changes: the generator and the analyzer read it once.
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<SharedText?>> s_known = new();

    /// <summary>What a reference shares; null where it has no facts, or cannot be read: then the compiler says so.</summary>
    public static SharedText? Read(MetadataReference reference)
        => s_known.GetValue(reference, static reference => new StrongBox<SharedText?>(Find(reference))).Value;

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
                PortableExecutableReference file when file.GetMetadata() is AssemblyMetadata assembly => SharedMetadata.Find(assembly.GetModules()[0].GetMetadataReader()),
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
            if (attribute.AttributeClass is { Name: SharedMetadata.Attribute, ContainingNamespace: { Name: SharedMetadata.Namespace, ContainingNamespace.IsGlobalNamespace: true } }
                && attribute.ConstructorArguments.Length == 2
                && attribute.ConstructorArguments[0].Value is int version && attribute.ConstructorArguments[1].Value is string text)
            {
                return new SharedText(assembly.Name, version, text);
            }
        }
        return null;
    }
}
