using FactDsl.Editing.Workspaces;

namespace FactDsl.Editing.Navigation;

/// <summary>Characters of a file.</summary>
/// <param name="File">The file; <see cref="PreludeFile.File"/> for what is built in.</param>
/// <param name="Span">The characters.</param>
public readonly record struct Place(FactFile File, TextSpan Span);

/// <summary>What a symbol does at a place.</summary>
public enum PlaceRole
{
    /// <summary>It is used.</summary>
    Use,

    /// <summary>It is defined.</summary>
    Definition,
}

/// <summary>A place where a symbol is defined or used.</summary>
/// <param name="Place">The place.</param>
/// <param name="Role">What it does there.</param>
public readonly record struct SymbolPlace(Place Place, PlaceRole Role);
