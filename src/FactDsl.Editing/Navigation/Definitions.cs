using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Navigation;

/// <summary>Where things are defined.</summary>
public static class Definitions
{
    /// <summary>Where what stands at an offset is defined; empty where nothing is.</summary>
    public static IReadOnlyList<Place> Of(FactSnapshot facts, FactFile file, int offset) => TokenMeaning.At(facts, file, offset) switch
    {
        ItemMeaning { Item: var item } => OfItem(facts, item),
        KindMeaning { Kind: var kind } => List(OfKind(facts, kind)),
        FieldMeaning { Field: var field } => List(OfField(facts, field)),
        EnumMeaning { Field: var field } => List(OfField(facts, field)),
        HoleMeaning hole => List(OfHole(file, hole)),
        _ => [],
    };

    /// <summary>Where a hole gets what it stands for: the line whose fact it names, else its first place.</summary>
    private static Place? OfHole(FactFile file, HoleMeaning hole)
    {
        if (hole.Text.Length == 1 || TokenPlace.Find(file, hole.Span.Start) is not (var item, _) || item.Syntax is not AskingSyntax asking)
            return null;
        int[] named = [asking.Pattern.Name, .. asking.Parts.Select(static p => p.Head?.Name ?? -1)];
        int token = Array.Find(named, t => t >= 0 && asking.TextOf(t) == hole.Text);
        // The first token is no hole, so that 0 stands for none.
        for (int i = 0; token == 0 && i < asking.Tokens.Count; i++)
            token = asking.Tokens[i].Kind == SyntaxTokenKind.Hole && asking.TextOf(i) == hole.Text ? i : 0;
        return token == 0 ? null : new Place(file, asking.Tokens[token].Span.Shift(item.Start));
    }

    /// <summary>Where the kind of what stands at an offset is defined.</summary>
    public static IReadOnlyList<Place> OfType(FactSnapshot facts, FactFile file, int offset) => TokenMeaning.At(facts, file, offset) switch
    {
        ItemMeaning { Item: var item } => List(OfKind(facts, item.Kind)),
        FieldMeaning { Field.ItemKind: { } kind } => List(OfKind(facts, kind)),
        KindMeaning { Kind: var kind } => [.. kind.Bases.SelectMany(b => List(OfKind(facts, b)))],
        _ => [],
    };

    /// <summary>Where an item is defined: once, or more often where that is a mistake.</summary>
    public static IReadOnlyList<Place> OfItem(FactSnapshot facts, ItemReference item)
    {
        var places = new List<Place>();
        foreach (NameEntry entry in facts.Names.Named(item.Name))
        {
            if (entry.Kind == item.Kind && facts.Find(entry.File) is { } file && RelatedDefinition.OfName(entry.File, entry.Index, "").In(file.Syntax) is { } place)
                places.Add(new Place(file, place.Span));
        }
        return places;
    }

    /// <summary>Where a kind is defined; null where its file is not at hand.</summary>
    public static Place? OfKind(FactSnapshot facts, KindSymbol kind)
    {
        // A built-in kind is defined where it always is, whoever has made its types.
        FactFile? file = FileOf(facts, kind.File) ?? FileOf(facts, Prelude.Path);
        return file is not null && RelatedDefinition.OfKind(kind.File, kind.Word, "").In(file.Syntax) is { } place ? new Place(file, place.Span) : null;
    }

    /// <summary>Where a field is defined; null for one that the language gives to every item.</summary>
    public static Place? OfField(FactSnapshot facts, FieldSymbol field)
    {
        if (field.Owner is not { } owner)
            return null;
        foreach (FactFile file in facts.Files.Prepend(PreludeFile.File))
        {
            if (!file.Declarations.Definitions.Any(d => d.Word == owner.Word))
                continue;
            foreach (FileItem item in file.Syntax.Items)
            {
                if (item.Syntax is not DefinitionSyntax definition || definition.Head.Word < 0 || definition.TextOf(definition.Head.Word) != owner.Word)
                    continue;
                foreach (FieldSyntax written in definition.Fields)
                {
                    // A line without a type adds to a field that is defined elsewhere.
                    if (written.Type >= 0 && definition.TextOf(written.Name) == field.Name)
                        return new Place(file, definition.Tokens[written.Name].Span.Shift(item.Start));
                }
            }
        }
        return null;
    }

    /// <summary>The file of a path, the built-in one among them.</summary>
    public static FactFile? FileOf(FactSnapshot facts, string path) => path == Prelude.Path ? PreludeFile.File : facts.Find(path);

    private static IReadOnlyList<Place> List(Place? place) => place is { } one ? [one] : [];
}
