using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Storage;

/// <summary>A row of a store and the item that it was made of, so that whoever asks the store can point into the text.</summary>
/// <param name="Item">The item, as bound where it is defined.</param>
/// <param name="Path">The path of the file that defines it.</param>
public sealed record StoreRow(BoundItem Item, string Path)
{
    /// <summary>All its clauses: its own, then those that extensions add, in the order of their files.</summary>
    public IReadOnlyList<StoreRowClause> Clauses { get; init; } = [];

    /// <summary>Its time: the preferred account, else all that the accounts of its sources leave possible.</summary>
    public FactTime? Time { get; init; }

    /// <summary>When, by each source that says so, those of extensions among them; empty where <see cref="Time"/> and the item's sources say it all.</summary>
    public IReadOnlyList<BoundAccount> Accounts { get; init; } = [];

    /// <summary>Times of its extensions that their sources have told otherwise.</summary>
    public IReadOnlyList<RepeatedTime> RepeatedTimes { get; init; } = [];

    /// <summary>Whether it may be wrong: <c>disputed</c>, or <c>certainty</c> less than <c>confirmed</c>.</summary>
    public bool IsDoubted
    {
        get
        {
            if (Item.IsOnlyPossible)
                return true;
            for (int i = 0; i < Clauses.Count; i++)
            {
                if (Clauses[i].Extension is not { IsWhole: false } && Doubt.IsSaidBy(Clauses[i].Clause))
                    return true;
            }
            return false;
        }
    }

    /// <summary>Whether another fact base has the item and this one names it only.</summary>
    public bool IsImported { get; init; }

    /// <summary>Whether another fact replaces it, or takes it back.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>Whether it has an error in it: it keeps its name, and answers nothing.</summary>
    public bool IsBroken => !IsImported && !Item.IsWhole;

    /// <summary>The row of an item, joined with what extensions add to it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">The path of the file that defines it.</param>
    /// <param name="added">Its extensions, with the paths of their files.</param>
    /// <param name="isSuperseded">Whether another fact replaces it.</param>
    public static StoreRow Of(BoundItem item, string path, IReadOnlyList<(BoundExtension Extension, string Path)> added, bool isSuperseded)
        => RowOrder.Join(item, path, [.. added], isSuperseded);

    /// <summary>What it claims.</summary>
    public FactStanding Standing => IsSuperseded ? FactStanding.Superseded : Item.Standing;

    /// <summary>Which of the bands of its kind it is in.</summary>
    internal int Band => BandOf(Item.Standing, IsBroken, IsSuperseded, IsImported);

    /// <summary>The band of a row.</summary>
    /// <param name="standing">The standing that is written.</param>
    /// <param name="isBroken">Whether it has an error in it.</param>
    /// <param name="isSuperseded">Whether another fact replaces it.</param>
    /// <param name="isImported">Whether another fact base has it.</param>
    internal static int BandOf(FactStanding standing, bool isBroken, bool isSuperseded, bool isImported = false)
        => isImported ? StoreFormat.ImportedBand : isBroken ? StoreFormat.BrokenBand : (int)(isSuperseded ? FactStanding.Superseded : standing);
}

/// <summary>A clause of a row.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Extension">The extension that adds it; null for the item's own.</param>
/// <param name="Path">The path of the file that says it.</param>
public sealed record StoreRowClause(BoundClause Clause, BoundExtension? Extension, string Path);
