using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage.Packing;

/// <summary>What the packed files of one fact base say by number.</summary>
internal sealed class PackedSymbols
{
    public Interner<KindSymbol> Kinds { get; } = new();

    public Interner<FieldSymbol> Fields { get; } = new();

    public Interner<ItemReference> Items { get; } = new();

    public Interner<FactTime> Times { get; } = new();

    public Interner<string> Languages { get; } = new();
}
