using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactDsl.CommandLine.Exporting.Rdf;

/// <summary>JSON-LD 1.1, with names shortened by its context.</summary>
/// <param name="to">Where it goes.</param>
internal sealed class JsonLdWriter(Stream to) : RdfWriter(to)
{
    // What is written is handed on in parts, so that a large fact base needs no more memory than a small one.
    private const int Part = 1 << 16;

    private readonly Utf8JsonWriter _json = new(to, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public override void Begin(string @base)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("@context");
        foreach ((string prefix, string iri) in RdfNamespaces.All(@base))
            _json.WriteString(prefix, iri);
        _json.WriteEndObject();
        _json.WriteStartArray("@graph");
    }

    /// <inheritdoc/>
    public override void Write(RdfNode node)
    {
        WriteNode(node);
        if (_json.BytesPending > Part)
            _json.Flush();
    }

    /// <inheritdoc/>
    public override void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
        To.WriteByte((byte)'\n');
    }

    private void WriteNode(RdfNode node)
    {
        _json.WriteStartObject();
        if (node.Name is { } name)
            _json.WriteString("@id", Name(name));
        foreach (IGrouping<RdfName, KeyValuePair<RdfName, RdfValue>> property in node.Properties.GroupBy(static p => p.Key))
        {
            bool isType = property.Key == RdfNamespaces.Type;
            _json.WritePropertyName(isType ? "@type" : Name(property.Key));
            bool isList = property.Skip(1).Any();
            if (isList)
                _json.WriteStartArray();
            foreach ((_, RdfValue value) in property)
            {
                if (isType)
                    _json.WriteStringValue(Name(((RdfReference)value).Name));
                else
                    WriteValue(value);
            }
            if (isList)
                _json.WriteEndArray();
        }
        _json.WriteEndObject();
    }

    private void WriteValue(RdfValue value)
    {
        if (value is RdfNode node)
        {
            WriteNode(node);
            return;
        }
        if (value is RdfLiteral { Language: null, Type: null } plain)
        {
            _json.WriteStringValue(plain.Text);
            return;
        }
        _json.WriteStartObject();
        if (value is RdfReference reference)
        {
            _json.WriteString("@id", Name(reference.Name));
        }
        else if (value is RdfLiteral literal)
        {
            _json.WriteString("@value", literal.Text);
            if (literal.Language is { } language)
                _json.WriteString("@language", language);
            else
                _json.WriteString("@type", Name(literal.Type!.Value));
        }
        _json.WriteEndObject();
    }

    private static string Name(RdfName name) => name.Prefix + ":" + RdfNamespaces.Escape(name.Local);
}
