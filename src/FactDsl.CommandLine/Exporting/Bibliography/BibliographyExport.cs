using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using FactDsl.Exporting;

namespace FactDsl.CommandLine.Exporting.Bibliography;

/// <summary>The sources of a fact base as a bibliography: for readers in the style of Chicago, for programs as CSL-JSON.</summary>
internal static class BibliographyExport
{
    private const string Others = "items that are no sources";

    /// <summary>Writes a list in Markdown, in the order of authors and titles.</summary>
    public static void WriteChicago(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options) => to.Write(file =>
    {
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 12, leaveOpen: true) { NewLine = "\n" };
        foreach (BibliographyEntry entry in Entries(facts, report, options))
            text.WriteLine("- " + ChicagoStyle.Entry(entry));
    });

    /// <summary>Writes the JSON of the Citation Style Language, which Zotero, pandoc and others read and set in any style.</summary>
    public static void WriteCsl(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options) => to.Write(file =>
    {
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (BibliographyEntry entry in Entries(facts, report, options))
            Write(json, entry);
        json.WriteEndArray();
    });

    private static IOrderedEnumerable<BibliographyEntry> Entries(ExportedFacts facts, ExportReport report, ExportOptions options)
    {
        var entries = new List<BibliographyEntry>();
        foreach (ExportedItem item in facts.Items())
        {
            if (item.Kind.IsCitable)
                entries.Add(BibliographyEntry.Of(item, options.Language));
            else
                report.LeftOut(Others, item.At.Location);
        }
        return entries.OrderBy(ChicagoStyle.Key, StringComparer.Ordinal).ThenBy(static e => e.Id, StringComparer.Ordinal);
    }

    private static void Write(Utf8JsonWriter json, BibliographyEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("type", entry.Archive.Length > 0 ? "manuscript" : entry.Container.Length > 0 ? "article" : entry.Url.Length > 0 ? "webpage" : "document");
        json.WriteString("title", entry.Title);
        if (entry.Authors.Count > 0)
        {
            json.WriteStartArray("author");
            foreach (string author in entry.Authors)
            {
                json.WriteStartObject();
                json.WriteString("literal", author);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        Text("container-title", entry.Container);
        Text("publisher", entry.Publisher);
        Text("archive", entry.Archive);
        Text("archive_location", entry.Shelfmark);
        Text("URL", entry.Url);
        Text("language", entry.Language);
        Text("note", entry.ArchivedUrl.Length > 0 ? "Archived at " + entry.ArchivedUrl : "");
        Date("issued", entry.Published);
        Date("accessed", entry.Accessed);
        json.WriteEndObject();

        void Text(string name, string value)
        {
            if (value.Length > 0)
                json.WriteString(name, value);
        }

        // The language's own form for dates that are no plain ones is their text in EDTF.
        void Date(string name, FactDate date)
        {
            if (date.IsEmpty)
                return;
            json.WriteStartObject(name);
            FactDatePart part = date.Start;
            bool isPlain = !date.IsInterval && date.Set == FactDateSet.None && part.Precision is FactDatePrecision.Year or FactDatePrecision.Month or FactDatePrecision.Day
                && part.Qualifier == FactQualifier.None && !part.HasUnspecifiedDigits && date.Calendar == FactCalendar.Gregorian && part.Year is > 0 and <= 9999;
            if (isPlain)
            {
                json.WriteStartArray("date-parts");
                json.WriteStartArray();
                json.WriteNumberValue(part.Year);
                if (part.Month > 0)
                    json.WriteNumberValue(part.Month);
                if (part.Day > 0)
                    json.WriteNumberValue(part.Day);
                json.WriteEndArray();
                json.WriteEndArray();
            }
            else
            {
                json.WriteString("edtf", date.Edtf);
                json.WriteString("literal", FactFormatter.English.Format(date));
            }
            json.WriteEndObject();
        }
    }
}
