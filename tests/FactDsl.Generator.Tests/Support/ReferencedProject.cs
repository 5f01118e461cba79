using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace FactDsl.Generator.Tests.Support;

/// <summary>A project as others refer to it: compiled, or, as editors do, by its compilation.</summary>
internal sealed class ReferencedProject
{
    private ReferencedProject(FactProject project, MetadataReference reference)
    {
        Project = project;
        Reference = reference;
    }

    public FactProject Project { get; }

    public MetadataReference Reference { get; }

    /// <summary>The assembly that a build writes.</summary>
    public static ReferencedProject Built(FactProject project) => new(project, MetadataReference.CreateFromImage(Emit(project.CompileWithoutWarning(), new EmitOptions())));

    /// <summary>The assembly without the code, that a build hands to others.</summary>
    public static ReferencedProject BuiltForReference(FactProject project)
        => new(project, MetadataReference.CreateFromImage(Emit(project.Compile(), new EmitOptions().WithEmitMetadataOnly(true).WithIncludePrivateMembers(false))));

    /// <summary>The compilation, generated code and all.</summary>
    public static ReferencedProject Open(FactProject project) => new(project, project.Compile().ToMetadataReference());

    private static byte[] Emit(CSharpCompilation compilation, EmitOptions options)
    {
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, options: options);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20)));
        return image.ToArray();
    }
}
