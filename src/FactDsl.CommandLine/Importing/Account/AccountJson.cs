using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactDsl.CommandLine.Importing.Account;

/// <summary>What an import came to, for programs.</summary>
internal static class AccountJson
{
    /// <summary>Writes the account.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="account">What became of the cells.</param>
    /// <param name="counts">How many items and rows there were, by what they are called.</param>
    /// <param name="told">What else is to be told of the table.</param>
    public static void Write(Stream to, TableAccount account, IReadOnlyList<(string Name, int Count)> counts, IReadOnlyList<string> told)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        foreach ((string name, int count) in counts)
            json.WriteNumber(name, count);
        json.WriteStartArray("notes");
        foreach (string note in told)
            json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteStartArray("columns");
        foreach (ColumnAccount column in account.Columns)
            Write(json, column);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ColumnAccount column)
    {
        json.WriteStartObject();
        json.WriteString("column", column.Name);
        json.WriteNumber("cells", column.Cells);
        json.WriteNumber("filled", column.Filled);
        json.WriteNumber("empty", column.Empty);
        json.WriteNumber("dropped", column.Dropped);
        Write(json, "why", column.Reasons);
        Write(json, "partly", column.Parts);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<DropReason, int> reasons)
    {
        json.WriteStartArray(name);
        foreach ((DropReason reason, int count) in reasons)
        {
            json.WriteStartObject();
            json.WriteString("reason", reason.Said());
            json.WriteNumber("cells", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
