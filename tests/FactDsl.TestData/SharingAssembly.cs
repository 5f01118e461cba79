using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace FactDsl.TestData;

/// <summary>An assembly that shares facts, with nothing else in it: as small as the compiler could make one.</summary>
public static class SharingAssembly
{
    /// <summary>The version of the form of what is shared.</summary>
    public const int Version = 1;

    /// <summary>The assembly's bytes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="facts">Definitions and names, as another assembly sees them.</param>
    /// <param name="version">The version of the form.</param>
    /// <param name="said">Further lines in front of the definitions, each with its line end.</param>
    public static byte[] Of(string name, string facts, int version = Version, string said = "")
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(new Guid("5d0d8c1c-98c3-4ee5-8d2e-f5d7d6cc5c11")), default, default);
        AssemblyDefinitionHandle assembly = metadata.AddAssembly(metadata.GetOrAddString(name), new Version(1, 0, 0, 0), default, default, default, default);
        AssemblyReferenceHandle runtime = metadata.AddAssemblyReference(metadata.GetOrAddString("FactDsl"), new Version(1, 0, 0, 0), default, default, default, default);
        TypeReferenceHandle attribute = metadata.AddTypeReference(runtime, metadata.GetOrAddString("FactDsl"), metadata.GetOrAddString("FactInterfaceAttribute"));
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(2, static r => r.Void(), static p =>
        {
            p.AddParameter().Type().Int32();
            p.AddParameter().Type().String();
        });
        MemberReferenceHandle constructor = metadata.AddMemberReference(attribute, metadata.GetOrAddString(".ctor"), metadata.GetOrAddBlob(signature));
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(
            arguments =>
            {
                arguments.AddArgument().Scalar().Constant(version);
                arguments.AddArgument().Scalar().Constant($"namespace {name}.Facts\nschema 1\n{said}\n{facts}");
            },
            static named => named.Count(0));
        metadata.AddCustomAttribute(assembly, constructor, metadata.GetOrAddBlob(value));
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var image = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        return image.ToArray();
    }
}
