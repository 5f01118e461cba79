using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;

namespace FactDsl.Editing.Semantics;

/// <summary>What stands at a place, for those outside.</summary>
public static class TokenMeanings
{
    /// <summary>The item whose name stands at an offset, or ends there; null where none does.</summary>
    public static ItemReference? NamedAt(FactSnapshot facts, FactFile file, int offset) => TokenMeaning.At(facts, file, offset) is ItemMeaning { Item: var item } ? item : null;
}
