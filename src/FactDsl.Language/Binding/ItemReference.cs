using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Binding;

/// <summary>A named item: names are unique within a kind, so both together say which.</summary>
/// <param name="Kind">The kind that defines it.</param>
/// <param name="Name">Its name, in NFC and without format characters.</param>
public sealed record ItemReference(KindSymbol Kind, string Name)
{
    /// <summary>Where it comes from; null for an item of this fact base.</summary>
    public ItemOrigin? Import { get; init; }

    /// <summary>Whether both are the same item: of one kind and name there is one.</summary>
    public bool Equals(ItemReference? other) => other is not null && Kind == other.Kind && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => System.StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>An item that another assembly's fact base has.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="LiesIn">What it lies in, by the transitive fields of its kind.</param>
/// <param name="StandsFor">Whom it stands for, by the distributive fields of its kind.</param>
public sealed record ItemOrigin(string Assembly, IReadOnlyList<ItemReference> LiesIn, IReadOnlyList<ImportedMember> StandsFor);

/// <summary>Somebody for whom an item of another assembly stands.</summary>
/// <param name="Field">The field that says so.</param>
/// <param name="Item">The one.</param>
/// <param name="Doubt">How far that may be wrong.</param>
/// <param name="Time">When the one belonged; null where nothing is said of it.</param>
public sealed record ImportedMember(FieldSymbol Field, ItemReference Item, SharedDoubt Doubt, FactTime? Time);
