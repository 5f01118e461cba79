using FactDsl.Generator.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactDsl.Generator.Pipeline;

/// <summary>What a project says about its facts.</summary>
/// <param name="Namespace">The namespace of the generated types, keywords escaped.</param>
/// <param name="LanguageVersion">The C# that the project compiles, as Roslyn numbers it.</param>
internal sealed record ProjectOptions(string Namespace, LanguageVersion LanguageVersion)
{
    /// <summary>Whether the project's C# has what generated code is written in: records came with C# 9.</summary>
    public bool IsSupported => LanguageVersion >= LanguageVersion.CSharp9;

    /// <summary>Reads the options of a project.</summary>
    // A later Roslyn may number versions that this one does not know; all of them come after C# 9.
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider options, ParseOptions parseOptions)
        => new(NamespaceOf(options.GlobalOptions), (parseOptions as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.CSharp9);

    /// <summary>Reads the options of a compiled project.</summary>
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider options, Compilation compilation)
        => new(NamespaceOf(options.GlobalOptions), (compilation as CSharpCompilation)?.LanguageVersion ?? LanguageVersion.CSharp9);

    private static string NamespaceOf(AnalyzerConfigOptions options)
    {
        string own = Identifier.Namespace(Get(options, "FactDslNamespace"));
        if (own.Length > 0)
            return own;
        string root = Identifier.Namespace(Get(options, "RootNamespace"));
        return root.Length > 0 ? root + ".Facts" : "Facts";
    }

    /// <summary>A property of the project, or an empty text.</summary>
    public static string Get(AnalyzerConfigOptions options, string property)
        => options.TryGetValue("build_property." + property, out string? value) ? value.Trim() : "";
}
