using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Navigation;

/// <summary>A thing or fact of who met whom.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Detail">Its kind, or its first line.</param>
/// <param name="IsFact">Whether it is a fact.</param>
/// <param name="Place">Where its name stands.</param>
/// <param name="Span">All of it.</param>
public sealed record CallHierarchyMember(string Name, string Detail, bool IsFact, Place Place, TextSpan Span);

/// <summary>A step from one member to another.</summary>
/// <param name="Member">The other one.</param>
/// <param name="Spans">Where they are named together, in the file of the fact.</param>
/// <param name="In">That file.</param>
public sealed record CallHierarchyStep(CallHierarchyMember Member, IReadOnlyList<TextSpan> Spans, FactFile In);

/// <summary>Who is named with whom: from things to the facts about them, and on to everybody else that these name.</summary>
public static class CallHierarchy
{
    /// <summary>The thing at an offset, or the fact around it.</summary>
    public static CallHierarchyMember? At(FactSnapshot facts, FactFile file, int offset)
    {
        if (TokenMeaning.At(facts, file, offset) is ItemMeaning { Item: var item })
            return Of(facts, item);
        int at = file.ItemAt(offset);
        return at >= 0 && Mentions.ItemAt(facts.BoundOf(file), file.Syntax.Items[at]) is { } bound ? Of(file, bound, file.Syntax.Items[at]) : null;
    }

    /// <summary>The facts that name a member.</summary>
    public static IReadOnlyList<CallHierarchyStep> FactsAbout(FactSnapshot facts, FactFile file, int offset)
    {
        if (ReferenceAt(facts, file, offset) is not { } item)
            return [];
        var steps = new List<CallHierarchyStep>();
        foreach (Mention mention in Mentions.Of(facts, item))
        {
            if (mention.Item is { } bound)
                steps.Add(new CallHierarchyStep(Of(mention.Place.File, bound, mention.Place.File.Syntax.Items[mention.Index]), mention.Uses, mention.Place.File));
        }
        return steps;
    }

    /// <summary>What a fact names; of a thing, everybody who is named in one fact with it.</summary>
    public static IReadOnlyList<CallHierarchyStep> NamedWith(FactSnapshot facts, FactFile file, int offset)
    {
        int at = file.ItemAt(offset);
        bool isFact = at >= 0 && Mentions.ItemAt(facts.BoundOf(file), file.Syntax.Items[at])?.Kind.IsFact == true;
        ItemReference? thing = ReferenceAt(facts, file, offset);
        var together = new Dictionary<(ItemReference, FactFile), List<TextSpan>>();
        if (isFact)
        {
            Add(together, facts, file, at, thing);
        }
        else if (thing is not null)
        {
            foreach (Mention mention in Mentions.Of(facts, thing))
            {
                if (mention.Item?.Kind.IsFact == true)
                    Add(together, facts, mention.Place.File, mention.Index, thing);
            }
        }
        return
        [
            .. together
                .Select(t => (Member: Of(facts, t.Key.Item1), t.Value, In: t.Key.Item2))
                .Where(static t => t.Member is not null)
                .OrderBy(static t => t.Member!.Name, StringComparer.Ordinal).ThenBy(static t => t.In.Path, StringComparer.Ordinal)
                .Select(static t => new CallHierarchyStep(t.Member!, t.Value, t.In)),
        ];
    }

    private static void Add(Dictionary<(ItemReference, FactFile), List<TextSpan>> together, FactSnapshot facts, FactFile file, int index, ItemReference? but)
    {
        foreach (NameUse use in NameUses.Of(facts, file))
        {
            if (use.InItem != index || use.Item == but || use.Role is not NameRole.Value)
                continue;
            if (!together.TryGetValue((use.Item, file), out List<TextSpan>? spans))
                together.Add((use.Item, file), spans = []);
            spans.Add(use.Span);
        }
    }

    private static ItemReference? ReferenceAt(FactSnapshot facts, FactFile file, int offset)
    {
        if (TokenMeaning.At(facts, file, offset) is ItemMeaning { Item: var item })
            return item;
        int at = file.ItemAt(offset);
        return at >= 0 && Mentions.ItemAt(facts.BoundOf(file), file.Syntax.Items[at]) is { Name: { } name } bound ? new ItemReference(bound.Kind, name) : null;
    }

    private static CallHierarchyMember? Of(FactSnapshot facts, ItemReference item)
    {
        if (Definitions.OfItem(facts, item) is not [var place, ..])
            return null;
        int at = place.File.ItemAt(place.Span.Start);
        return new CallHierarchyMember(item.Name, item.Kind.Word, item.Kind.IsFact, place, at < 0 ? place.Span : place.File.Syntax.Items[at].Span);
    }

    private static CallHierarchyMember Of(FactFile file, BoundItem bound, FileItem item) => new(
        bound.Name ?? Symbols.FirstLine(item),
        bound.Name is null ? "" : bound.Kind.Word,
        bound.Kind.IsFact,
        new Place(file, bound.Name is null ? bound.KindSpan : bound.NameSpan),
        item.Span);
}
