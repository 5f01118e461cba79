using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Editing.Semantics;

/// <summary>What all files together say of an item's time, and whether it still stands.</summary>
/// <param name="Time">Its time: the preferred account, else all that its sources leave possible.</param>
/// <param name="Accounts">When, by each source that says so; empty where the time and the item's sources say it all.</param>
/// <param name="IsSuperseded">Whether another fact replaces it, or takes it back.</param>
/// <param name="IsDoubted">Whether it may be wrong.</param>
internal sealed record ItemStory(FactTime? Time, IReadOnlyList<BoundAccount> Accounts, bool IsSuperseded, bool IsDoubted)
{
    /// <summary>Reads it from the files that name the item; an item without a name is told by itself alone.</summary>
    public static ItemStory Of(FactSnapshot facts, ItemReference item, BoundItem bound)
    {
        var added = new List<(BoundExtension, string)>();
        bool isSuperseded = false;
        foreach (FactFile file in facts.Files)
        {
            if (bound.Name is null || !file.MayName(item.Name))
                continue;
            BoundFile read = facts.BoundOf(file);
            foreach (BoundExtension extension in read.Extensions)
            {
                if (extension.Target == item)
                    added.Add((extension, file.Path));
                isSuperseded |= extension.IsWhole && Supersedes(extension.Clauses, item);
            }
            foreach (BoundItem other in read.Items)
                isSuperseded |= other.IsWhole && !ReferenceEquals(other, bound) && Supersedes(other.Clauses, item);
        }
        var row = StoreRow.Of(bound, "", added, isSuperseded);
        return new ItemStory(row.Time, row.Accounts, isSuperseded, row.IsDoubted);
    }

    private static bool Supersedes(IReadOnlyList<BoundClause> clauses, ItemReference item)
        => item.Kind.IsFact && clauses.Any(c => c.Field == LanguageFields.Supersedes && c.Values.Any(v => v.Item == item));
}
