using FactDsl.Language.Collections;

namespace FactDsl.Language.Declarations;

/// <summary>A named item, as other files see it.</summary>
/// <param name="Kind">The word it begins with; it may name no kind.</param>
/// <param name="Name">Its name, in the form in which names are compared.</param>
/// <param name="Labels">Its names for people.</param>
public sealed record NameDeclaration(string Kind, string Name, EquatableArray<LabelText> Labels)
{
    /// <summary>Identifiers it had before (<c>renamed-from</c>).</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>What else it is called (<c>aka</c>), in every language.</summary>
    public EquatableArray<string> OtherNames { get; init; }
}
