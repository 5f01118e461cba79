using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests.Support;

/// <summary>What generated code is compiled against.</summary>
internal static class References
{
    /// <summary>The runtime library for .NET 8 and later.</summary>
    public static string Runtime { get; } = Path.Combine(AppContext.BaseDirectory, "references", "net", "FactDsl.dll");

    /// <summary>The framework that runs the tests, and the runtime library.</summary>
    public static ImmutableArray<MetadataReference> Net { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(Runtime),
    ];

    /// <summary>netstandard2.0, and the runtime library for it.</summary>
    public static ImmutableArray<MetadataReference> Standard { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "references", "standard"), "*.dll")
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
