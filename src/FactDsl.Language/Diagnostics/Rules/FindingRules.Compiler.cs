namespace FactDsl.Language.Diagnostics;

/// <content>Rules about what concerns the compiler, the project around the facts, and the assemblies that they use.</content>
public static partial class FindingRules
{
    /// <summary>The compiler failed.</summary>
    public static readonly FindingRule InternalError = Error(1, FindingCategory.Compiler, "The compiler failed", "The FactDsl compiler failed here ({0}); please report this with the text that causes it");

    /// <summary>The project's C# is too old.</summary>
    public static readonly FindingRule LanguageVersionTooLow = Error(2, FindingCategory.Compiler, "C# is too old", "Generated facts need C# 9 or later and this project compiles C# {0}: set <LangVersion>9</LangVersion> or higher in the project file");

    /// <summary>What finds warnings failed.</summary>
    public static readonly FindingRule LintsFailed = Warning(3, FindingCategory.Compiler, "Looking for warnings failed", "FactDsl failed while it looked for warnings ({0}); please report this with the text that causes it");

    /// <summary>The facts do not fit into literals.</summary>
    public static readonly FindingRule TooManyFactsForLiterals = Error(4, FindingCategory.Compiler, "Too many facts for literals", "The {0} facts take {1} % of the room that an assembly has for literals: write <FactDslCarrier>resource</FactDslCarrier> in the project file, and they travel in an embedded resource, with the same types");

    /// <summary>A carrier that there is not.</summary>
    public static readonly FindingRule UnknownCarrier = Error(5, FindingCategory.Compiler, "Unknown carrier", "`{0}` is no carrier of facts: write `{1}` or `{2}` in <FactDslCarrier>, or leave the property out");

    /// <summary>An accessibility that generated types cannot have.</summary>
    public static readonly FindingRule UnknownAccessibility = Error(6, FindingCategory.Compiler, "Unknown accessibility", "`{0}` is no accessibility of generated types: write `{1}` or `{2}` in <FactDslAccessibility>, or leave the property out");

    /// <summary>An assembly whose facts a later compiler has made.</summary>
    public static readonly FindingRule InterfaceTooNew = Error(7, FindingCategory.Compiler, "Facts of a later FactDsl", "The facts of {0} were compiled by a later FactDsl, and this one cannot read them: update the package FactDsl");

    /// <summary>An assembly whose facts cannot be read.</summary>
    public static readonly FindingRule InterfaceUnreadable = Error(8, FindingCategory.Compiler, "Facts that cannot be read", "What {0} says of its facts cannot be read: its kinds and names are not known here");

    /// <summary>An assembly that the facts of another need.</summary>
    public static readonly FindingRule ImportMissing = Error(9, FindingCategory.Compiler, "Assembly missing", "The facts of {0} use kinds of {1}, which this project does not refer to: add a reference to it");

    /// <summary>A namespace that another assembly's facts have.</summary>
    public static readonly FindingRule NamespaceTaken = Error(10, FindingCategory.Compiler, "Namespace taken", "The facts of {0} have their types in `{1}` already: write another namespace in <FactDslNamespace>");

    /// <summary>A choice of kinds that there is not.</summary>
    public static readonly FindingRule UnknownChoiceOfKinds = Error(11, FindingCategory.Compiler, "Unknown choice of kinds", "`{0}` does not say of which kinds types are made: write `{1}` or `{2}` in <FactDslKinds>, or leave the property out");

    /// <summary>A word that two assemblies have kinds of their own for.</summary>
    public static readonly FindingRule KindOfTwo = Error(12, FindingCategory.Compiler, "Kind of two assemblies", "`{0}` is a kind of {1}, and another one of {2}: say in the project file which one is meant, with <FactDslUse>{1}.{0}</FactDslUse>");

    /// <summary>A padding that nobody can read.</summary>
    public static readonly FindingRule UnknownPadding = Error(13, FindingCategory.Compiler, "Unknown padding", "`{0}` does not say how far hedged dates and numbers reach: write `one-unit`, `none`, or widths such as `years=2, months=1, days=3, numbers=20%` in <FactDslPadding>, or leave the property out");

    /// <summary>A reference to the package that brings no library.</summary>
    public static readonly FindingRule GlobalReference = Error(14, FindingCategory.Compiler, "Global package reference", "FactDsl is a library too, and a GlobalPackageReference brings none: write <PackageReference Include=\"FactDsl\" /> in the project, or in Directory.Build.props for all");

    /// <summary>A project of another language.</summary>
    public static readonly FindingRule ProjectOfAnotherLanguage = Error(15, FindingCategory.Compiler, "Project of another language", "Facts become C#, and this project is written in another language: put them into a C# project, and refer to that from here");

    /// <summary>A built-in kind that two assemblies have changed in ways that contradict each other.</summary>
    public static readonly FindingRule KindsContradict = Error(16, FindingCategory.Compiler, "Contradicting kinds", "{1} and {2} tell the kind `{0}` in ways that cannot both be: refer to versions that agree, or to one of the two");

    /// <summary>A choice among kinds that there is not.</summary>
    public static readonly FindingRule UnknownKindChosen = Error(17, FindingCategory.Compiler, "Unknown kind chosen", "<FactDslUse> names `{0}`, and no assembly that the project refers to has such a kind of its own: write the assembly, a dot and the kind's word");
}
