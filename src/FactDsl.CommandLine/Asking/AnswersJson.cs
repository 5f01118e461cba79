using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Asking;

/// <summary>Answers as JSON: everything that is known of each, whatever columns a table would show.</summary>
internal static class AnswersJson
{
    /// <summary>Writes answers.</summary>
    public static string Write(string question, QuestionAnswers answers, IEnumerable<QuestionAnswer> shown, ClauseReader reader, string? language, ReasonTree? why = null)
        => Write(question, answers, json =>
        {
            json.WriteStartArray("answers");
            foreach (QuestionAnswer answer in shown)
                Write(json, answers.Holes, answer, reader, language, why);
            json.WriteEndArray();
        });

    /// <summary>Writes how many answers there are.</summary>
    public static string Write(string question, QuestionAnswers answers, IReadOnlyList<string> by, IEnumerable<AnswerGroup> groups)
        => Write(question, answers, json =>
        {
            json.WriteStartArray("groups");
            foreach (AnswerGroup group in groups)
            {
                json.WriteStartObject();
                for (int i = 0; i < by.Count; i++)
                    json.WriteString(by[i], group.Keys[i]);
                json.WriteNumber("certain", group.Certain);
                json.WriteNumber("possible", group.Possible);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static string Write(string question, QuestionAnswers answers, Action<Utf8JsonWriter> rest)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("question", question);
            json.WriteBoolean("complete", answers.IsComplete);
            json.WriteBoolean("open", answers.IsOpen);
            rest(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> holes, QuestionAnswer answer, ClauseReader reader, string? language, ReasonTree? why)
    {
        json.WriteStartObject();
        json.WriteStartObject("values");
        for (int i = 0; i < holes.Count; i++)
        {
            if (answer.Values[i].Item is { } item)
                WriteItem(json, holes[i], item.At, language);
            else
                json.WriteString(holes[i], answer.Values[i].Text);
        }
        json.WriteEndObject();
        WriteTime(json, answer.Time);
        json.WriteBoolean("certain", answer.IsCertain);
        WriteThrough(json, answer, language);
        json.WriteStartObject("fact");
        json.WriteString("kind", answer.Fact.Kind);
        if (answer.Fact.Name.Length > 0)
            json.WriteString("name", answer.Fact.Name);
        json.WriteString("sentence", ItemSentence.Of(reader, answer.Fact, language));
        json.WriteString("file", answer.Fact.Location.File);
        json.WriteNumber("line", answer.Fact.Location.Line);
        json.WriteEndObject();
        json.WriteStartArray("sources");
        foreach (FactCitation citation in answer.Fact.Citations)
            json.WriteStringValue(citation.ToString());
        json.WriteEndArray();
        why?.Write(json, answer);
        json.WriteEndObject();
    }

    /// <summary>Those of whom the fact tells only as members of a group, or through whoever acts for them; left out where it names all itself.</summary>
    private static void WriteThrough(Utf8JsonWriter json, QuestionAnswer answer, string? language)
    {
        if (answer.Memberships.Count == 0)
            return;
        json.WriteStartArray("through");
        foreach (AnswerMembership membership in answer.Memberships)
        {
            json.WriteStartObject();
            WriteItem(json, "member", membership.Member, language);
            WriteItem(json, membership.IsDelegate ? "representedBy" : "asMemberOf", membership.Group, language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, string hole, FactRef item, string? language)
    {
        json.WriteStartObject(hole);
        json.WriteString("kind", item.Kind);
        if (item.Name.Length > 0)
            json.WriteString("name", item.Name);
        if (item.Label.Length > 0)
            json.WriteString("label", ItemSentence.Label(item, language));
        else
            json.WriteString("location", item.Location.ToString());
        json.WriteEndObject();
    }

    /// <summary>A time as written and as its four corners; a corner that lies nowhere is null.</summary>
    private static void WriteTime(Utf8JsonWriter json, FactTime time)
    {
        if (time.IsUnstated)
        {
            json.WriteNull("time");
            return;
        }
        json.WriteStartObject("time");
        json.WriteString("text", ItemSentence.Written(time));
        foreach ((string name, string? corner) in TimeCorners.Of(time))
            json.WriteString(name, corner);
        json.WriteEndObject();
    }
}
