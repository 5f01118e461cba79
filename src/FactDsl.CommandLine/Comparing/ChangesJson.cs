using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactDsl.CommandLine.Comparing;

/// <summary>Changes as JSON.</summary>
internal static class ChangesJson
{
    /// <summary>The version of the object's shape: readers of it go on reading what is only added to.</summary>
    public const int Version = 1;

    /// <summary>Writes changes.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="leftOutBefore">How many items of the first have an error in them, so that they are not compared.</param>
    /// <param name="leftOutAfter">How many of the second.</param>
    /// <param name="to">Where they are written.</param>
    public static void Write(IReadOnlyList<FactChange> changes, int leftOutBefore, int leftOutAfter, Stream to)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("changes");
        foreach (FactChange change in changes)
            Write(json, change);
        json.WriteEndArray();
        if (leftOutBefore + leftOutAfter > 0)
        {
            json.WriteStartObject("leftOut");
            json.WriteNumber("before", leftOutBefore);
            json.WriteNumber("after", leftOutAfter);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, FactChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", change.Type.ToString().ToLowerInvariant());
        json.WriteString("item", change.Item.Id);
        json.WriteString("kind", change.Item.Kind);
        if (change.FormerId is { } former)
            json.WriteString("formerItem", former);
        if ((change.After ?? change.Before) is { } said)
        {
            json.WriteString("part", said.Part);
            Write(json, "before", change.Before);
            Write(json, "after", change.After);
        }
        json.WriteString("sentence", change.Sentence);
        if (change.Where is { File.Length: > 0 } where)
        {
            json.WriteString("file", where.File);
            if (where.Line > 0)
                json.WriteNumber("line", where.Line);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ComparedStatement? said)
    {
        if (said is null)
            return;
        json.WriteStartObject(name);
        if (said.Word.Length > 0)
            json.WriteString("word", said.Word);
        json.WriteString("value", said.Shown);
        json.WriteEndObject();
    }
}
