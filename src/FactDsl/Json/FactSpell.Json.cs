using System.Text.Json;

namespace FactDsl;

/// <content>As JSON.</content>
public readonly partial struct FactSpell<T>
{
    /// <summary>Writes the value with what is said of it alone; none at all as null.</summary>
    internal void Write(Utf8JsonWriter json, FactJsonField field, FactJsonField[] fields)
    {
        if (_facts is null)
            json.WriteNullValue();
        else
            FactJsonWriter.WriteEntry(json, _facts, _value, _qualifier, _isDoubted, field, fields);
    }
}
