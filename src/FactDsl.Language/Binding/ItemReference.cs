using FactDsl.Language.Schema;

namespace FactDsl.Language.Binding;

/// <summary>A named item: names are unique within a kind, so both together say which.</summary>
/// <param name="Kind">The kind that defines it.</param>
/// <param name="Name">Its name, in NFC and without format characters.</param>
public sealed record ItemReference(KindSymbol Kind, string Name);
