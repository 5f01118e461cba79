using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Navigation;

/// <summary>An item that names another one.</summary>
/// <param name="Place">Its name, or its kind's word where it has none.</param>
/// <param name="Item">The item; null for clauses that are added to one.</param>
/// <param name="Uses">Where it names the other.</param>
/// <param name="Index">Which of its file's items it is.</param>
public sealed record Mention(Place Place, BoundItem? Item, IReadOnlyList<TextSpan> Uses, int Index);

/// <summary>Which items name a thing.</summary>
public static class Mentions
{
    /// <summary>The items that name a thing, each once, in the order of the files; neither the thing's own definition nor questions.</summary>
    public static IEnumerable<Mention> Of(FactSnapshot facts, ItemReference thing)
    {
        foreach (FactFile file in facts.Files)
        {
            if (!file.MayName(thing.Name))
                continue;
            foreach (IGrouping<int, NameUse> uses in NameUses.Of(facts, file).Where(u => u.Item == thing).GroupBy(static u => u.InItem))
            {
                FileItem item = file.Syntax.Items[uses.Key];
                if (item.Syntax is not (StatementSyntax or ExtensionSyntax) || uses.All(static u => u.Role == NameRole.Definition))
                    continue;
                BoundItem? bound = ItemAt(facts.BoundOf(file), item);
                TextSpan span = bound is null ? uses.First().Span : bound.Name is null ? bound.KindSpan : bound.NameSpan;
                yield return new Mention(new Place(file, span), bound, [.. uses.Where(static u => u.Role != NameRole.Definition).Select(static u => u.Span)], uses.Key);
            }
        }
    }

    /// <summary>
    /// How many facts name a thing or cite it, those below a <c>per</c> at the margin among them, and how many sources they have. A fact
    /// with an error in it counts nowhere.
    /// </summary>
    public static (int Facts, int Sources) Count(FactSnapshot facts, ItemReference thing)
    {
        int count = 0;
        var sources = new HashSet<ItemReference>();
        foreach (FactFile file in facts.Files)
        {
            if (!file.MayName(thing.Name))
                continue;
            foreach (BoundItem item in facts.BoundOf(file).Items)
            {
                if (!item.Kind.IsFact || !item.IsWhole || !BoundMentions.Names(item, thing))
                    continue;
                count++;
                BoundMentions.AddSources(sources, item);
            }
        }
        return (count, sources.Count);
    }

    /// <summary>What an item of a file was bound to; null where it could not be.</summary>
    internal static BoundItem? ItemAt(BoundFile file, FileItem item)
    {
        int start = item.Span.Start, low = 0, high = file.Items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (file.Items[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < file.Items.Count && file.Items[low].Span.Start == start ? file.Items[low] : null;
    }
}
