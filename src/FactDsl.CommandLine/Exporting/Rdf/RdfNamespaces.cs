using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace FactDsl.CommandLine.Exporting.Rdf;

/// <summary>What prefixes stand for.</summary>
internal static class RdfNamespaces
{
    /// <summary>Below what items, kinds, fields and the language's own properties lie, unless somebody says otherwise: a domain that belongs to nobody (RFC 2606).</summary>
    public const string DefaultBase = "https://facts.example/";

    /// <summary><c>rdf:type</c>.</summary>
    public static RdfName Type => OfRdf("type");

    /// <summary>All prefixes with what they stand for.</summary>
    /// <param name="base">See <see cref="DefaultBase"/>.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> All(string @base) =>
    [
        new("edtf", "http://id.loc.gov/datatypes/edtf/"),
        new("facts", @base + "language#"),
        new("field", @base + "field/"),
        new("item", @base + "item/"),
        new("kind", @base + "kind/"),
        new("prov", "http://www.w3.org/ns/prov#"),
        new("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        new("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        new("schema", "https://schema.org/"),
        new("skos", "http://www.w3.org/2004/02/skos/core#"),
        new("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    /// <summary>Something that only this language has: standings, the corners of times, states of values.</summary>
    public static RdfName Own(string name) => new("facts", name);

    /// <summary>An item by its id.</summary>
    public static RdfName Item(string id) => new("item", id);

    /// <summary>A kind by its word.</summary>
    public static RdfName Kind(string word) => new("kind", word);

    /// <summary>PROV-O.</summary>
    public static RdfName Prov(string name) => new("prov", name);

    /// <summary>RDF itself.</summary>
    public static RdfName OfRdf(string name) => new("rdf", name);

    /// <summary>RDF Schema.</summary>
    public static RdfName Rdfs(string name) => new("rdfs", name);

    /// <summary>schema.org.</summary>
    public static RdfName Schema(string name) => new("schema", name);

    /// <summary>SKOS.</summary>
    public static RdfName Skos(string name) => new("skos", name);

    /// <summary>The datatypes of XML Schema.</summary>
    public static RdfName Xsd(string name) => new("xsd", name);

    /// <summary>The local part of an IRI: letters and digits of any script stand as they are, all else as bytes of UTF-8 (RFC 3987).</summary>
    public static string Escape(string local)
    {
        if (local.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~'))
            return local;
        var text = new StringBuilder(local.Length + 8);
        foreach (Rune c in local.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(c) || c.Value is '-' or '.' or '_' or '~')
            {
                text.Append(c);
                continue;
            }
            foreach (byte unit in Encoding.UTF8.GetBytes(c.ToString()))
                text.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
