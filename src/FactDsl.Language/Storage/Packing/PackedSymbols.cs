using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage.Packing;

/// <summary>What the packed files of one fact base say by number.</summary>
internal sealed class PackedSymbols
{
    public Numbered<KindSymbol> Kinds { get; } = new();

    public Numbered<FieldSymbol> Fields { get; } = new();

    public Numbered<ItemReference> Items { get; } = new();

    public Numbered<FactTime> Times { get; } = new();

    public Numbered<string> Languages { get; } = new();
}
