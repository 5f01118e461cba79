using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Schemas;

/// <summary>
/// The JSON that <c>FactsJson</c> writes, as a JSON Schema (2020-12): a definition for each kind under its word, and shared ones. The
/// names of these begin with a capital letter, as no word does.
/// </summary>
internal sealed class JsonSchema
{
    private readonly Utf8JsonWriter _json;
    private readonly FactSchema _schema;
    private readonly StoreLayout _layout;

    private JsonSchema(Utf8JsonWriter json, FactSchema schema)
    {
        _json = json;
        _schema = schema;
        _layout = StoreLayout.Of(schema);
    }

    /// <summary>Writes the schema of all kinds.</summary>
    public static string Write(FactSchema schema)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            new JsonSchema(json, schema).Write();
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void Write()
    {
        KindSymbol[] kinds = [.. _schema.Kinds.Where(static k => !k.IsAbstract)];
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        _json.WriteString("description", "An item of a fact base, or a list of items.");
        _json.WriteStartArray("anyOf");
        WriteReferenceTo("Item");
        _json.WriteStartObject();
        _json.WriteString("type", "array");
        _json.WritePropertyName("items");
        WriteReferenceTo("Item");
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("$defs");
        _json.WriteStartObject("Item");
        _json.WriteStartArray("oneOf");
        foreach (KindSymbol kind in kinds)
            WriteReferenceTo(kind.Word);
        _json.WriteEndArray();
        _json.WriteEndObject();
        foreach (KindSymbol kind in kinds)
            WriteKind(kind);
        using var shared = JsonDocument.Parse(SharedDefinitions.Text);
        foreach (JsonProperty definition in shared.RootElement.EnumerateObject())
            definition.WriteTo(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteKind(KindSymbol kind)
    {
        _json.WriteStartObject(kind.Word);
        if (kind.Documentation is { } documentation)
            _json.WriteString("description", documentation);
        _json.WriteString("type", "object");
        _json.WriteStartObject("properties");
        _json.WriteStartObject("kind");
        _json.WriteString("const", kind.Word);
        _json.WriteEndObject();
        WriteProperty("name", "Name");
        WriteProperty("label", "Label");
        WriteProperty("labels", "Texts");
        WriteProperty("documentation", "Label");
        WriteProperty("doubted", "Doubted");
        if (kind.IsFact)
        {
            WriteProperty("standing", "Standing");
            WriteProperty("claim", "Standing");
            WriteProperty("asOf", "Date");
        }
        WriteProperty(kind.IsFact ? "time" : "life", "Time");
        WriteProperty("times", "Accounts");
        foreach ((FieldSymbol field, string name) in JsonNames.Of(_layout.Fields.Where(f => f.Kind == _layout.Kind(kind)).Select(static f => f.Symbol)))
        {
            _json.WriteStartObject(name);
            WriteField(field);
            _json.WriteEndObject();
        }
        WriteProperty("citations", "Citations");
        if (kind.IsDerived)
            WriteProperty("derived", "Reason");
        WriteProperty("location", "Location");
        _json.WriteEndObject();
        WriteWords("required", kind.IsFact ? ["kind", "standing", "location"] : ["kind", "location"]);
        _json.WriteBoolean("additionalProperties", false);
        _json.WriteEndObject();
    }

    private void WriteField(FieldSymbol field)
    {
        if (field.Documentation is { } documentation)
            _json.WriteString("description", documentation);
        if (field.IsVerbal)
        {
            _json.WriteString("type", "object");
            _json.WriteStartObject("properties");
            foreach (string verb in field.Verbs)
            {
                _json.WriteStartObject(verb);
                WriteList(field);
                _json.WriteEndObject();
            }
            _json.WriteEndObject();
            _json.WriteBoolean("additionalProperties", false);
        }
        else if (field.IsMany)
        {
            WriteList(field);
        }
        else
        {
            WriteSaid(field);
        }
    }

    private void WriteList(FieldSymbol field)
    {
        _json.WriteString("type", "array");
        _json.WriteStartObject("items");
        WriteSaid(field);
        _json.WriteEndObject();
    }

    /// <summary>A value, or an object that has more to say of it.</summary>
    private void WriteSaid(FieldSymbol field)
    {
        _json.WriteStartArray("anyOf");
        WriteValues(field);
        _json.WriteStartObject();
        WriteReference("Said");
        _json.WriteStartObject("properties");
        _json.WriteStartObject("value");
        _json.WriteStartArray("anyOf");
        WriteValues(field);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteValues(FieldSymbol field)
    {
        _json.WriteStartObject();
        switch (field.Form)
        {
            case FieldForm.Word:
                WriteWords("enum", field.Words);
                break;
            case FieldForm.Flag:
                _json.WriteString("type", "boolean");
                break;
            case FieldForm.Code:
                _json.WriteString("type", "string");
                break;
            case FieldForm.Item when field.ItemKind is { } kind:
                _json.WriteString("type", "string");
                _json.WriteString("pattern", $"^({string.Join('|', _schema.Kinds.Where(k => !k.IsAbstract && k.Is(kind)).Select(static k => k.Word))})\\.");
                break;
            case FieldForm.Item or FieldForm.Order:
                WriteReference("Reference");
                break;
            case FieldForm.Text or FieldForm.Measure:
                WriteReference(field.Type.ToString());
                break;
        }
        _json.WriteEndObject();
        WriteReferenceTo("State");
    }

    private void WriteProperty(string name, string definition)
    {
        _json.WritePropertyName(name);
        WriteReferenceTo(definition);
    }

    private void WriteReferenceTo(string definition)
    {
        _json.WriteStartObject();
        WriteReference(definition);
        _json.WriteEndObject();
    }

    private void WriteReference(string definition) => _json.WriteString("$ref", "#/$defs/" + definition);

    private void WriteWords(string name, IEnumerable<string> words)
    {
        _json.WriteStartArray(name);
        foreach (string word in words)
            _json.WriteStringValue(word);
        _json.WriteEndArray();
    }
}
