using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using static FactDsl.CommandLine.Exporting.Rdf.RdfNamespaces;

namespace FactDsl.CommandLine.Exporting.Rdf;

/// <summary>Kinds as classes, fields as properties.</summary>
internal static class RdfKinds
{
    // What schema.org has for kinds of the language's own; those that are one of them are the same.
    private static readonly (string Kind, string Class)[] s_classes =
    [
        ("person", "Person"), ("organization", "Organization"), ("group", "Organization"), ("alliance", "Organization"), ("country", "Country"), ("place", "Place"),
        ("event", "Event"), ("source", "CreativeWork"), ("claim", "Claim"), ("statement", "Statement"), ("meeting", "Event"), ("attendance", "Event"), ("visit", "Event"),
    ];

    /// <summary>The classes of schema.org that an item of a kind is one of.</summary>
    public static IEnumerable<string> Classes(KindSymbol kind) => s_classes.Where(c => kind.Word == c.Kind || kind.Bases.Any(b => IsOne(b, c.Kind))).Select(static c => c.Class).Distinct();

    /// <summary>The property that a field is.</summary>
    /// <param name="field">The field.</param>
    /// <param name="verb">The verb by which a value is given; -1 for none.</param>
    public static RdfName Property(FieldSymbol field, int verb = -1)
        => new("field", (field.Owner is { } owner ? owner.Word + "." : "") + (verb >= 0 && verb < field.Verbs.Count ? field.Verbs[verb] : field.Name));

    /// <summary>A kind, and the fields that it has of its own.</summary>
    public static IEnumerable<RdfNode> Of(KindSymbol kind)
    {
        RdfNode node = new RdfNode(Kind(kind.Word)).Is(Rdfs("Class"));
        foreach (LabelText label in kind.Labels)
            node.With(Rdfs("label"), RdfLiterals.Text(label));
        node.With(Rdfs("comment"), kind.Documentation);
        foreach (KindSymbol parent in kind.Bases)
            node.With(Rdfs("subClassOf"), new RdfReference(Kind(parent.Word)));
        yield return node.With(Own("reading"), kind.Aspect.ToString().ToLowerInvariant());
        foreach (FieldSymbol field in kind.Fields.Where(f => f.Owner == kind))
        {
            yield return Of(field, kind);
            for (int verb = 0; verb < field.Verbs.Count; verb++)
                yield return new RdfNode(Property(field, verb)).Is(OfRdf("Property")).With(Rdfs("label"), field.Verbs[verb]).With(Rdfs("subPropertyOf"), new RdfReference(Property(field)));
        }
    }

    private static RdfNode Of(FieldSymbol field, KindSymbol kind)
    {
        RdfNode node = new RdfNode(Property(field)).Is(OfRdf("Property")).With(Rdfs("label"), field.Name).With(Rdfs("comment"), field.Documentation).With(Rdfs("domain"), new RdfReference(Kind(kind.Word)));
        if (field.ItemKind is { } item)
            node.With(Rdfs("range"), new RdfReference(Kind(item.Word)));
        node.With(Own("clause"), field.Clause).With(Own("type"), field.Type.ToString().ToLowerInvariant()).With(Own("minimum"), RdfLiterals.Integer(field.Minimum));
        if (field.Maximum != int.MaxValue)
            node.With(Own("maximum"), RdfLiterals.Integer(field.Maximum));
        foreach (string word in field.Words)
            node.With(Own("word"), word);
        return node;
    }

    private static bool IsOne(KindSymbol kind, string word) => kind.Word == word || kind.Bases.Any(b => IsOne(b, word));
}
