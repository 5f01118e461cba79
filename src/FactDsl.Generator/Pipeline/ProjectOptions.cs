using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Declarations;
using FactDsl.Language.Sharing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactDsl.Generator.Pipeline;

/// <summary>What a project says about its facts.</summary>
/// <param name="Namespace">The namespace of the generated types, keywords escaped.</param>
/// <param name="LanguageVersion">The C# that the project compiles, as Roslyn numbers it.</param>
/// <param name="Carrier">How the facts travel in the assembly, as the project says it; empty where it does not say.</param>
/// <param name="Accessibility">Who sees the generated types, as the project says it; empty where it does not say.</param>
/// <param name="Kinds">Of which built-in kinds types are made, as the project says it; empty where it does not say.</param>
/// <param name="Padding">How far hedges reach, as the project says it; empty where it does not say.</param>
/// <param name="Use">Which of two kinds of one word it means, as the project says it; empty where it does not say.</param>
/// <param name="MostNames">Up to how many names of other assemblies are members of types.</param>
/// <param name="Imports">What the assemblies that it refers to share.</param>
internal sealed record ProjectOptions(string Namespace, LanguageVersion LanguageVersion, string Carrier, string Accessibility, string Kinds, string Padding, string Use, int MostNames, ProjectImports Imports)
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

    /// <summary>Types are made of all kinds.</summary>
    public const string AllKinds = "all";

    /// <summary>Types are made of the kinds that the facts use, and of those that these are or refer to.</summary>
    public const string UsedKinds = "used";

    /// <summary>What the assemblies that it refers to share, with the kinds of theirs that it means.</summary>
    public IReadOnlyList<FactInterface> Interfaces => KindChoice.Among(Imports.Interfaces, Use);

    /// <summary>Whether types are made of those kinds only that the facts use, rather than of all that are built in.</summary>
    public bool MakesUsedKindsOnly => string.Equals(Kinds, UsedKinds, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the project makes a choice of kinds that there is.</summary>
    public bool IsChoiceOfKindsKnown => Kinds.Length == 0 || MakesUsedKindsOnly || string.Equals(Kinds, AllKinds, StringComparison.OrdinalIgnoreCase);

    /// <summary>How far hedges reach; one unit also where the project says it in words that mean nothing.</summary>
    public FactPadding Hedges => FactPadding.TryParse(Padding, out FactPadding padding) ? padding : FactPadding.OneUnit;

    /// <summary>Whether the project names a padding that there is.</summary>
    public bool IsPaddingKnown => Padding.Length == 0 || FactPadding.TryParse(Padding, out _);

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
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider options, ParseOptions parseOptions, ProjectImports imports)
        => Read(options.GlobalOptions, (parseOptions as CSharpParseOptions)?.LanguageVersion, imports);

    /// <summary>Reads the options of a compiled project.</summary>
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider options, Compilation compilation)
        => Read(options.GlobalOptions, (compilation as CSharpCompilation)?.LanguageVersion, ProjectImports.Of(compilation.References));

    private static ProjectOptions Read(AnalyzerConfigOptions options, LanguageVersion? version, ProjectImports imports)
        => new(NamespaceOf(options), version ?? LanguageVersion.CSharp9, Get(options, "FactDslCarrier"), Get(options, "FactDslAccessibility"), Get(options, "FactDslKinds"), Get(options, "FactDslPadding"), Get(options, "FactDslUse"), MostNamesOf(options), imports);

    private static bool Is(string said, string word) => string.Equals(said, word, StringComparison.OrdinalIgnoreCase);

    private static int MostNamesOf(AnalyzerConfigOptions options)
        => int.TryParse(Get(options, "FactDslNames"), NumberStyles.None, CultureInfo.InvariantCulture, out int most) ? most : ItemNames.MostOthers;

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
