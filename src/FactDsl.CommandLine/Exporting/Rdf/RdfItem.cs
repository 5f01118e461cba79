using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using static FactDsl.CommandLine.Exporting.Rdf.RdfNamespaces;

namespace FactDsl.CommandLine.Exporting.Rdf;

/// <summary>
/// An item as a resource. Only what is asserted and not in doubt is of the class of its kind. Whoever does not know this language must
/// take no denied, planned, cancelled, reported, superseded or doubted fact for something that happened. So also a value in doubt is
/// no value of its property, but spoken of.
/// </summary>
/// <param name="isRdf12">Whether statements about values name them as triples (RDF 1.2), rather than by their parts.</param>
internal sealed class RdfItem(bool isRdf12)
{
    /// <summary>The resource.</summary>
    public RdfNode Of(ExportedItem item)
    {
        FactRef at = item.At;
        RdfNode node = new(Item(item.Id));
        AddClasses(node, item);
        if (at.Labels.Count == 0)
            node.With(Rdfs("label"), at.Name);
        foreach (FactText label in at.Labels)
            node.With(Rdfs("label"), RdfLiterals.Text(new(label.Text, label.Language)));
        node.With(Own("name"), at.Name).With(Rdfs("comment"), at.Documentation);
        if (at.Life is { } time)
            AddTime(node, time);
        if (at.Times.IsDoubted)
            node.With(Own("timeDoubted"), RdfLiterals.Flag(true));
        foreach (FactAccount account in at.Times.SayMore ? at.Times : default)
            node.With(Own("account"), OfAccount(account));
        AddTexts(node, Own("timeInWords"), Texts(at.TimeWording));
        if (at.StandingDate is { } seen)
            node.With(Own("asOf"), RdfLiterals.Date(seen.Text));
        foreach (StoredClause clause in item.Clauses)
            AddClause(node, clause, IsAsserted(item) ? RdfKinds.Classes(item.Kind) : []);
        foreach (FactCitation citation in at.Citations)
            AddCitation(node, citation);
        foreach (OrderClause order in item.Order)
            node.With(Own(order.Word), order.Item is { } other ? new RdfReference(Item(other)) : RdfLiterals.Date(order.Date));
        if (item.Derived is { } derived)
        {
            node.With(Own("derivedBy"), derived.Reason.Rule ?? "");
            foreach (string premise in derived.Premises.Distinct(StringComparer.Ordinal))
                node.With(Prov("wasDerivedFrom"), new RdfReference(Item(premise)));
        }
        foreach (string former in item.FormerNames)
            node.With(Own("formerName"), former);
        foreach (BoundAcceptance accepted in item.Accepted)
            node.With(Own("accepts"), new RdfNode(null).With(Own("finding"), accepted.Id).With(Own("because"), accepted.Reason));
        return node.With(Own("saidAt"), at.Location.ToString());
    }

    /// <summary>An item that others name although it has an error in it: what it is called, and nothing that it says.</summary>
    public static RdfNode OfBroken(FactRef at)
    {
        RdfNode node = new RdfNode(Item(ItemIds.Of(at)!)).Is(Own("BrokenItem")).With(Own("kind"), new RdfReference(Kind(at.Kind)));
        if (at.Labels.Count == 0)
            node.With(Rdfs("label"), at.Name);
        foreach (FactText label in at.Labels)
            node.With(Rdfs("label"), RdfLiterals.Text(new(label.Text, label.Language)));
        return node.With(Own("name"), at.Name).With(Own("saidAt"), at.Location.ToString());
    }

    /// <summary>When, by some sources.</summary>
    private static RdfNode OfAccount(FactAccount account)
    {
        RdfNode node = new(null);
        AddTime(node, account.Time);
        if (account.IsPreferred)
            node.With(Own("preferred"), RdfLiterals.Flag(true));
        if (account.IsDoubted)
            node.With(Own("doubted"), RdfLiterals.Flag(true));
        if (account.Certainty is { } certainty)
            node.With(Own("certainty"), LanguageFields.Certainty.Words[(int)certainty]);
        AddTexts(node, Own("because"), Texts(account.Because));
        AddTexts(node, Own("timeInWords"), Texts(account.Wording));
        foreach (FactCitation citation in account.Citations)
            AddCitation(node, citation);
        return node;
    }

    private static IEnumerable<LabelText> Texts(FactText? text)
        => text is { } said ? [new(said.Text, said.Language), .. said.Translations.Select(static t => new LabelText(t.Text, t.Language))] : [];

    /// <summary>What a fact-checker says of a claim, as schema.org has it; null where nobody judges.</summary>
    public static RdfNode? ReviewOf(ExportedItem item)
    {
        if (item.Kind.Word != "claim" || item.Of("verdict").FirstOrDefault(static v => v.IsKnown) is not { } verdict)
            return null;
        RdfNode review = new RdfNode(null).Is(Schema("ClaimReview"))
            .With(Schema("itemReviewed"), new RdfReference(Item(item.Id)))
            .With(Schema("reviewRating"), new RdfNode(null).Is(Schema("Rating")).With(Schema("alternateName"), verdict.Text));
        foreach (StoredClause words in item.Of("words").Where(static w => w.IsKnown))
            AddTexts(review, Schema("claimReviewed"), words.Texts);
        foreach (StoredClause date in item.Of("reviewed").Where(static d => d.IsKnown))
            review.With(Schema("datePublished"), RdfLiterals.Date(date.Text));
        foreach (StoredClause reviewer in item.Of("reviewers").Where(static r => r.Kind == BoundValueKind.Item))
            review.With(Schema("author"), new RdfReference(Item(ItemIds.Of(reviewer.Item)!)));
        return review;
    }

    private static void AddClasses(RdfNode node, ExportedItem item)
    {
        if (IsAsserted(item))
        {
            node.Is(Kind(item.Kind.Word));
            foreach (string known in RdfKinds.Classes(item.Kind))
                node.Is(Schema(known));
        }
        else
        {
            node.Is(Own(ClassOf(item.At))).With(Own("kind"), new RdfReference(Kind(item.Kind.Word)));
        }
        if (item.At.IsDoubted)
            node.With(Own("doubted"), RdfLiterals.Flag(true));
        if (item.Kind.IsFact || item.Kind.IsCitable)
            node.Is(Prov("Entity"));
        if (item.Kind.IsFact)
            node.With(Own("standing"), item.At.Standing.ToString().ToLowerInvariant());
        if (item.At.Standing == FactStanding.Superseded)
            node.With(Own("claim"), item.At.Claim.ToString().ToLowerInvariant());
    }

    /// <summary>The class of a fact that is not of the class of its kind.</summary>
    private static string ClassOf(FactRef at) => at.Standing switch
    {
        FactStanding.Asserted or FactStanding.Counted => "DoubtedFact",
        FactStanding.Retraction => "Retraction",
        _ => at.Standing + "Fact",
    };

    /// <summary>Whether it is what its kind says: a claim is one whether or not what is claimed holds.</summary>
    private static bool IsAsserted(ExportedItem item) => !item.Kind.IsFact
        || (item.At.Standing is FactStanding.Asserted or FactStanding.Counted && !item.At.IsDoubted)
        || (item.Kind.Word == "claim" && item.At.Standing is not (FactStanding.Superseded or FactStanding.Retraction));

    private static void AddTime(RdfNode node, FactTime time)
    {
        node.With(Own("time"), ItemSentence.Written(time));
        foreach ((RdfName corner, RdfValue day) in RdfLiterals.Corners(time))
            node.With(corner, day);
    }

    private static void AddTexts(RdfNode node, RdfName predicate, IEnumerable<LabelText> texts)
    {
        foreach (LabelText text in texts)
            node.With(predicate, RdfLiterals.Text(text));
    }

    private void AddClause(RdfNode node, StoredClause clause, IEnumerable<string> classes)
    {
        RdfName property = RdfKinds.Property(clause.Field, clause.Verb);
        if (!clause.IsKnown)
        {
            RdfNode absence = new RdfNode(null).With(Own("field"), new RdfReference(property)).With(Own("state"), clause.Kind.ToString().ToLowerInvariant());
            if (clause.Text != clause.Kind.ToString().ToLowerInvariant())
                absence.With(Own("amount"), clause.Text);
            AddSaid(absence, clause);
            node.With(Own("absence"), absence);
            return;
        }
        RdfValue[] values = clause.Kind == BoundValueKind.Text ? [.. clause.Texts.Select(RdfLiterals.Text)] : [ValueOf(clause)];
        if (clause.IsDoubted)
        {
            RdfNode possible = new RdfNode(null).With(Own("field"), new RdfReference(property)).With(Own("doubted"), RdfLiterals.Flag(true));
            foreach (RdfValue value in values)
                possible.With(OfRdf("value"), value);
            AddSaid(possible, clause);
            node.With(Own("possible"), possible);
            return;
        }
        foreach (RdfValue value in values)
        {
            node.With(property, value);
            if (KnownProperty(clause, classes) is { } known && value is not RdfNode)
                node.With(known, value);
        }
        if (!HasSaid(clause))
            return;
        RdfNode said = new(null);
        if (values[0] is RdfNode amount)
            said = amount;
        else if (isRdf12)
            node.With(Own("statement"), said.With(OfRdf("reifies"), new RdfTriple(node.Name!.Value, property, values[0])));
        else
            node.With(Own("statement"), said.Is(OfRdf("Statement")).With(OfRdf("subject"), new RdfReference(node.Name!.Value)).With(OfRdf("predicate"), new RdfReference(property)).With(OfRdf("object"), values[0]));
        AddSaid(said, clause);
    }

    /// <summary>What other vocabularies have for a field.</summary>
    private static RdfName? KnownProperty(StoredClause clause, IEnumerable<string> classes) => (clause.Field.Owner?.Word, clause.Field.Name) switch
    {
        (null, "aka") => Skos("altLabel"),
        (null, "note") => Skos("note"),
        (null, "same-as") => Schema("sameAs"),
        (null, "according-to") when clause.Kind == BoundValueKind.Item => Prov("wasAttributedTo"),
        ("person", "born") => Schema("birthDate"),
        ("person", "died") => Schema("deathDate"),
        ("source", "published") => Schema("datePublished"),
        ("source", "publisher") => Schema("publisher"),
        ("source", "url") => Schema("url"),
        ("claim" or "statement", "words") => Schema("text"),
        (_, "place") when classes.Contains("Event") => Schema("location"),
        _ => null,
    };

    private static RdfValue ValueOf(StoredClause clause)
    {
        if (clause.Kind == BoundValueKind.Item)
            return new RdfReference(Item(ItemIds.Of(clause.Item)!));
        if (clause.Kind == BoundValueKind.Flag)
            return RdfLiterals.Flag(clause.Text == "yes");
        if (clause.Kind != BoundValueKind.Raw)
            return new RdfLiteral(clause.Text);
        return clause.Field.Type switch
        {
            FieldType.Date => RdfLiterals.Date(clause.Text),
            FieldType.Url => new RdfLiteral(clause.Text) { Type = Xsd("anyURI") },
            FieldType.Number or FieldType.Money when TypedValue.Of(clause)?.Number is { } number => Amount(clause, number),
            FieldType.Number or FieldType.Money or FieldType.Text or FieldType.Language or FieldType.Flag or FieldType.Word or FieldType.Code
                or FieldType.Item or FieldType.Any or FieldType.Order => new RdfLiteral(clause.Text),
        };
    }

    private static RdfValue Amount(StoredClause clause, FactNumber number)
    {
        string currency = TypedValue.Of(clause)!.Value.Currency;
        if (!clause.Field.Has(TypedParts.Currency) && number.Kind == FactNumberKind.Exact)
            return RdfLiterals.Number(number.Lowest!.Value);
        RdfNode amount = new RdfNode(null).Is(Schema(clause.Field.Has(TypedParts.Currency) ? "MonetaryAmount" : "QuantitativeValue")).With(Rdfs("label"), clause.Text).With(Schema("currency"), currency);
        if (number.Kind == FactNumberKind.Exact)
            return amount.With(Schema("value"), RdfLiterals.Number(number.Lowest!.Value));
        if (number.Lowest is { } lowest)
            amount.With(Schema("minValue"), RdfLiterals.Number(lowest));
        if (number.Highest is { } highest)
            amount.With(Schema("maxValue"), RdfLiterals.Number(highest));
        return amount;
    }

    /// <summary>Whether something is stated of a value alone; only then is there a resource that speaks of it.</summary>
    public static bool HasSaid(StoredClause clause)
        => clause.Time is not null || clause.IsPreferred || clause.Qualifiers.Count > 0 || clause.Wording.Count > 0 || clause.Citations.Count > 0 || clause.Via.Count > 0 || clause.Alternatives.Count > 0;

    private static void AddSaid(RdfNode node, StoredClause clause)
    {
        if (clause.IsPreferred)
            node.With(Own("preferred"), RdfLiterals.Flag(true));
        if (clause.Time is { } time)
            AddTime(node, time);
        foreach (StoredClause qualifier in clause.Qualifiers)
        {
            foreach (RdfValue value in qualifier.Kind == BoundValueKind.Text ? [.. qualifier.Texts.Select(RdfLiterals.Text)] : (RdfValue[])[ValueOf(qualifier)])
                node.With(RdfKinds.Property(qualifier.Field, qualifier.Verb), value);
        }
        AddTexts(node, Own("inWords"), clause.Wording);
        foreach (FactCitation citation in clause.Citations)
            AddCitation(node, citation);
        foreach (StoredClause way in clause.Via)
            node.With(Own("via"), way.Kind == BoundValueKind.Item ? ValueOf(way) : new RdfLiteral(way.Text));
        foreach (StoredClause other in clause.Alternatives)
        {
            foreach (RdfValue value in other.Kind == BoundValueKind.Text ? [.. other.Texts.Select(RdfLiterals.Text)] : (RdfValue[])[ValueOf(other)])
                node.With(Own("alternative"), value);
        }
        if (clause.Location.File.Length > 0)
            node.With(Own("saidAt"), clause.Location.ToString());
    }

    private static void AddCitation(RdfNode node, FactCitation citation)
    {
        RdfNode source = new RdfNode(null).Is(Prov("PrimarySource"));
        if (ItemIds.Of(citation.Source) is { } id)
        {
            node.With(Prov("hadPrimarySource"), new RdfReference(Item(id)));
            source.With(Prov("entity"), new RdfReference(Item(id)));
        }
        else
        {
            source.With(Prov("entity"), new RdfNode(null).Is(Prov("Entity")).With(Rdfs("label"), citation.Source.Name));
        }
        AddTexts(source, Own("quotation"), citation.Quotes.Select(static q => new LabelText(q.Text, q.Language)));
        foreach (string place in citation.Locators)
            source.With(Own("at"), place);
        foreach (IItem via in citation.Via)
            source.With(Own("via"), ItemIds.Of(via) is { } way ? new RdfReference(Item(way)) : new RdfLiteral(via.Name));
        node.With(Prov("qualifiedPrimarySource"), source);
    }
}
