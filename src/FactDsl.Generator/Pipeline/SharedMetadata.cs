using System.Reflection.Metadata;
using FactDsl.Language.Sharing;

namespace FactDsl.Generator.Pipeline;

/// <summary>Finds what an assembly shares of its facts in its metadata; nothing of it is loaded.</summary>
internal static class SharedMetadata
{
    /// <summary>The namespace of the attribute.</summary>
    public const string Namespace = "FactDsl";

    /// <summary>The name of the attribute.</summary>
    public const string Attribute = "FactInterfaceAttribute";

    // A character takes up to three bytes.
    private const int MostBytes = 3 * InterfaceWriter.MostCharacters;

    /// <summary>What an assembly shares; null where it has no facts.</summary>
    /// <exception cref="System.BadImageFormatException">The metadata is damaged.</exception>
    public static SharedText? Find(MetadataReader reader)
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
            // An unreadable text rather than a string of any size.
            if (value.Length > MostBytes)
                return new SharedText(reader.GetString(assembly.Name), version, "");
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
