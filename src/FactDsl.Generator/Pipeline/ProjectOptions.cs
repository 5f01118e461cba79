using System;
using FactDsl.Generator.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactDsl.Generator.Pipeline;

/// <summary>What a project says about its facts.</summary>
/// <param name="Namespace">The namespace of the generated types, keywords escaped.</param>
/// <param name="LanguageVersion">The C# that the project compiles, as Roslyn numbers it.</param>
/// <param name="Carrier">How the facts travel in the assembly, as the project says it; empty where it does not say.</param>
/// <param name="Accessibility">Who sees the generated types, as the project says it; empty where it does not say.</param>
internal sealed record ProjectOptions(string Namespace, LanguageVersion LanguageVersion, string Carrier, string Accessibility)
{
    /// <summary>Carried by string literals.</summary>
    public const string Literals = "literals";

    /// <summary>Carried by an embedded resource that a task of the build writes.</summary>
    public const string Resource = "resource";

    /// <summary>Types that everybody sees.</summary>
    public const string Public = "public";

    /// <summary>Types that the project itself sees.</summary>
    public const string Internal = "internal";

    /// <summary>Whether the facts travel in a resource rather than in literals.</summary>
    public bool IsInResource => Is(Carrier, Resource);

    /// <summary>Whether the project names a carrier that there is.</summary>
    public bool IsCarrierKnown => Carrier.Length == 0 || Is(Carrier, Literals) || Is(Carrier, Resource);

    /// <summary>Whether only the project itself sees the generated types.</summary>
    public bool IsInternal => Is(Accessibility, Internal);

    /// <summary>Whether the project names an accessibility that there is.</summary>
    public bool IsAccessibilityKnown => Accessibility.Length == 0 || Is(Accessibility, Public) || IsInternal;

    /// <summary>Whether the project's C# has what generated code is written in: records came with C# 9.</summary>
    public bool IsSupported => LanguageVersion >= LanguageVersion.CSharp9;

    /// <summary>Reads the options of a project.</summary>
    // A later Roslyn may number versions that this one does not know; all of them come after C# 9.
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider options, ParseOptions parseOptions)
        => Read(options.GlobalOptions, (parseOptions as CSharpParseOptions)?.LanguageVersion);

    /// <summary>Reads the options of a compiled project.</summary>
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider options, Compilation compilation)
        => Read(options.GlobalOptions, (compilation as CSharpCompilation)?.LanguageVersion);

    private static ProjectOptions Read(AnalyzerConfigOptions options, LanguageVersion? version)
        => new(NamespaceOf(options), version ?? LanguageVersion.CSharp9, Get(options, "FactDslCarrier"), Get(options, "FactDslAccessibility"));

    private static bool Is(string said, string word) => string.Equals(said, word, StringComparison.OrdinalIgnoreCase);

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
