using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting.Json;

/// <summary>Facts as one JSON object: the kinds with their fields, then every item with everything that is said of it.</summary>
internal sealed class JsonExport : IDisposable
{
    /// <summary>The version of the object's shape: readers of it go on reading what is only added to.</summary>
    public const int Version = 1;

    // What is written is handed on in parts, so that a large fact base needs no more memory than a small one.
    private const int Part = 1 << 16;

    private readonly Utf8JsonWriter _json;
    private readonly SortedDictionary<string, FactRef> _broken = new(StringComparer.Ordinal);

    private JsonExport(Stream to, bool isIndented)
        => _json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 64 });

    /// <summary>Writes facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="isIndented">Whether people read it; else it takes half the room.</param>
    public static void Write(ExportedFacts facts, Stream to, bool isIndented = true)
    {
        using (var export = new JsonExport(to, isIndented))
            export.Write(facts);
        to.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Write(ExportedFacts facts)
    {
        _json.WriteStartObject();
        _json.WriteNumber("version", Version);
        _json.WriteStartArray("kinds");
        foreach (KindSymbol kind in facts.Kinds)
            WriteKind(kind);
        _json.WriteEndArray();
        _json.WriteStartArray("items");
        foreach (ExportedItem item in facts.Items())
        {
            WriteItem(item);
            foreach (FactRef at in BrokenReferences.Of(item))
                _broken[ItemIds.Of(at)!] = at;
            if (_json.BytesPending > Part)
                _json.Flush();
        }
        _json.WriteEndArray();
        WriteBroken();
        if (facts.Facts.LeftOut > 0)
            _json.WriteNumber("leftOut", facts.Facts.LeftOut);
        _json.WriteEndObject();
    }

    /// <summary>What items name although it has an error in it and is no item here: its names, so that they lead somewhere.</summary>
    private void WriteBroken()
    {
        if (_broken.Count == 0)
            return;
        _json.WriteStartArray("named");
        foreach ((string id, FactRef at) in _broken)
        {
            _json.WriteStartObject();
            _json.WriteString("id", id);
            _json.WriteString("kind", at.Kind);
            _json.WriteString("name", at.Name);
            WriteTexts("labels", at.Labels.Select(static l => new LabelText(l.Text, l.Language)));
            WritePlace(at.Location);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteKind(KindSymbol kind)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", kind.Word);
        _json.WriteBoolean("isFact", kind.IsFact);
        _json.WriteString("reading", Lower(kind.Aspect));
        WriteStrings("is", kind.Bases.Select(static b => b.Word));
        WriteTexts("labels", kind.Labels);
        WriteStated("documentation", kind.Documentation);
        _json.WriteStartArray("fields");
        foreach (FieldSymbol field in kind.Fields.Where(static f => f.Owner is not null))
        {
            _json.WriteStartObject();
            _json.WriteString("field", field.Name);
            _json.WriteString("clause", field.Clause);
            _json.WriteString("type", field.Type == FieldType.Item ? field.ItemKind?.Word ?? "any" : field.Type == FieldType.Word ? "one of" : Lower(field.Type));
            WriteStrings("words", field.Words);
            WriteStrings("verbs", field.Verbs);
            _json.WriteNumber("minimum", field.Minimum);
            if (field.Maximum != int.MaxValue)
                _json.WriteNumber("maximum", field.Maximum);
            WriteFlag("distributive", field.IsDistributive);
            WriteStated("documentation", field.Documentation);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteItem(ExportedItem item)
    {
        FactRef at = item.At;
        _json.WriteStartObject();
        _json.WriteString("id", item.Id);
        _json.WriteString("kind", item.Kind.Word);
        if (at.Name.Length > 0)
            _json.WriteString("name", at.Name);
        if (item.Kind.IsFact)
            _json.WriteString("standing", Lower(at.Standing));
        if (at.Standing == FactStanding.Superseded && at.Claim != FactStanding.Asserted)
            _json.WriteString("claim", Lower(at.Claim));
        WriteFlag("doubted", at.IsDoubted);
        WriteTexts("labels", at.Labels.Select(static l => new LabelText(l.Text, l.Language)));
        WriteStated("documentation", at.Documentation);
        if (at.Life is { } time)
            WriteTime(time, at.TimeWording, at.Times.IsDoubted);
        WriteAccounts(at.Times);
        if (at.StandingDate is { } seen)
            _json.WriteString("asOf", seen.Text);
        WriteFields("fields", item.Clauses);
        foreach (IGrouping<string, OrderClause> order in item.Order.GroupBy(static o => o.Word))
        {
            _json.WriteStartArray(order.Key);
            foreach (OrderClause clause in order)
            {
                _json.WriteStartObject();
                _json.WriteString(clause.Item is null ? "date" : "item", clause.Item ?? clause.Date);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
        }
        WriteCitations(at.Citations);
        if (item.Derived is { } derived)
            WriteReason(derived);
        WriteStrings("formerNames", item.FormerNames);
        if (item.Accepted.Count > 0)
        {
            _json.WriteStartArray("accepted");
            foreach (BoundAcceptance accepted in item.Accepted)
            {
                _json.WriteStartObject();
                _json.WriteString("finding", accepted.Id);
                WriteStated("because", accepted.Reason);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
        }
        WritePlace(at.Location);
        _json.WriteEndObject();
    }

    /// <summary>Why a rule derives the item, with the ids of what that rests on.</summary>
    private void WriteReason(ExportedReason derived)
    {
        FactReason reason = derived.Reason;
        _json.WriteStartObject("derived");
        WriteStated("rule", reason.Rule);
        WriteTexts("words", reason.Languages.Select(l => new LabelText(reason.Words(l), l)));
        _json.WriteBoolean("certain", reason.IsCertain);
        WriteStrings("doubts", [.. Enum.GetValues<FactDoubts>().Where(d => d != FactDoubts.None && (reason.Doubts & d) != 0).Select(static d => JsonNamingPolicy.CamelCase.ConvertName(d.ToString()))]);
        _json.WriteStartArray("facts");
        for (int i = 0; i < reason.Premises.Count; i++)
        {
            _json.WriteStartObject();
            _json.WriteString("line", reason.Premises[i].Line);
            _json.WriteString("item", derived.Premises[i]);
            _json.WriteBoolean("certain", reason.Premises[i].IsCertain);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        if (reason.Absences.Count > 0)
        {
            _json.WriteStartArray("without");
            for (int i = 0; i < reason.Absences.Count; i++)
            {
                _json.WriteStartObject();
                _json.WriteString("line", reason.Absences[i].Line);
                _json.WriteBoolean("certain", reason.Absences[i].IsCertain);
                WriteStrings("told", derived.Told[i]);
                _json.WriteEndObject();
            }
            _json.WriteEndArray();
        }
        if (reason.Alternatives.Count > 0)
            _json.WriteNumber("otherWays", reason.Alternatives.Count);
        _json.WriteEndObject();
    }

    private void WriteFields(string name, IReadOnlyList<StoredClause> clauses)
    {
        if (clauses.Count == 0)
            return;
        _json.WriteStartObject(name);
        foreach (IGrouping<FieldSymbol, StoredClause> field in clauses.GroupBy(static c => c.Field))
        {
            _json.WriteStartArray(field.Key.Name);
            foreach (StoredClause value in field)
                WriteValue(value);
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
    }

    private void WriteValue(StoredClause value)
    {
        _json.WriteStartObject();
        if (value.Verb >= 0)
            _json.WriteString("verb", value.Word);
        switch (value.Kind)
        {
            case BoundValueKind.Item:
                _json.WriteString("item", ItemIds.Of(value.Item));
                break;
            case BoundValueKind.Text:
                WriteText(value.Texts[0]);
                WriteTexts("translations", value.Texts.Skip(1));
                break;
            case BoundValueKind.Word:
                _json.WriteString("word", value.Text);
                break;
            case BoundValueKind.Flag:
                _json.WriteBoolean("flag", value.Text == "yes");
                break;
            case BoundValueKind.Raw:
                WriteRaw(value);
                break;
            default:
                _json.WriteString("state", Lower(value.Kind));
                if (value.Text != Lower(value.Kind))
                    _json.WriteString("amount", value.Text);
                break;
        }
        WriteFlag("doubted", value.IsDoubted);
        WriteFlag("preferred", value.IsPreferred);
        WriteTexts("wording", value.Wording);
        if (value.Time is { } time)
            WriteTime(time, null);
        WriteFields("with", value.Qualifiers);
        WriteCitations(value.Citations);
        WriteWays(value.Via);
        WriteAlternatives(value.Alternatives);
        WritePlace(value.Location);
        _json.WriteEndObject();
    }

    private void WriteRaw(StoredClause value)
    {
        if (TypedValue.Of(value) is not { } typed)
        {
            _json.WriteString(value.Field.Type == FieldType.Language ? "languageTag" : Lower(value.Field.Type), value.Text);
            return;
        }
        _json.WriteStartObject(Lower(value.Field.Type));
        _json.WriteString("text", value.Text);
        if (typed.Time is { } time)
            WriteCorners(time);
        if (typed.Number is { } number)
            WriteNumber(number);
        WriteStated("currency", typed.Currency);
        _json.WriteEndObject();
    }

    private void WriteNumber(FactNumber number)
    {
        if (number.Lowest is { } lowest)
            _json.WriteNumber("lowest", lowest);
        if (number.Lowest is not null && !number.IncludesLowest)
            _json.WriteBoolean("includesLowest", false);
        if (number.Highest is { } highest)
            _json.WriteNumber("highest", highest);
        if (number.Highest is not null && !number.IncludesHighest)
            _json.WriteBoolean("includesHighest", false);
        if (number.Kind is FactNumberKind.About && number.Value is { } about)
            _json.WriteNumber("about", about);
    }

    private void WriteTime(FactTime time, FactText? wording, bool isDoubted = false)
    {
        _json.WriteStartObject("time");
        WriteTimeParts(time, wording);
        WriteFlag("doubted", isDoubted);
        _json.WriteEndObject();
    }

    private void WriteTimeParts(FactTime time, FactText? wording)
    {
        _json.WriteString("text", ItemSentence.Written(time));
        WriteCorners(time);
        WriteTexts("wording", Texts(wording));
    }

    /// <summary>The time by each of its sources, where they say more than the time itself.</summary>
    private void WriteAccounts(FactAccounts accounts)
    {
        if (!accounts.SayMore)
            return;
        _json.WriteStartArray("times");
        foreach (FactAccount account in accounts)
        {
            _json.WriteStartObject();
            WriteTimeParts(account.Time, account.Wording);
            WriteFlag("preferred", account.IsPreferred);
            WriteFlag("doubted", account.IsDoubted);
            if (account.Certainty is { } certainty)
                _json.WriteString("certainty", Lower(certainty));
            WriteTexts("because", Texts(account.Because));
            WriteCitations(account.Citations);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private static IEnumerable<LabelText> Texts(FactText? text)
        => text is { } said ? [new(said.Text, said.Language), .. said.Translations.Select(static t => new LabelText(t.Text, t.Language))] : [];

    private void WriteCorners(FactTime time)
    {
        foreach ((string name, string? corner) in TimeCorners.Of(time))
            _json.WriteString(name, corner);
        _json.WriteString("start", Lower(time.StartKind));
        _json.WriteString("end", Lower(time.EndKind));
    }

    private void WriteCitations(IReadOnlyList<FactCitation> citations)
    {
        if (citations.Count == 0)
            return;
        _json.WriteStartArray("citations");
        foreach (FactCitation citation in citations)
        {
            _json.WriteStartObject();
            WriteNamed("source", "words", citation.Source);
            WriteTexts("quotes", citation.Quotes.Select(static q => new LabelText(q.Text, q.Language)));
            WriteStrings("at", citation.Locators);
            if (citation.Via.Count > 0)
            {
                _json.WriteStartArray("via");
                foreach (IItem via in citation.Via)
                    WriteNamed(via);
                _json.WriteEndArray();
            }
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteAlternatives(IReadOnlyList<StoredClause> alternatives)
    {
        if (alternatives.Count == 0)
            return;
        _json.WriteStartArray("alternatives");
        foreach (StoredClause other in alternatives)
            WriteValue(other);
        _json.WriteEndArray();
    }

    private void WriteWays(IReadOnlyList<StoredClause> via)
    {
        if (via.Count == 0)
            return;
        _json.WriteStartArray("via");
        foreach (StoredClause way in via)
            WriteValue(way);
        _json.WriteEndArray();
    }

    private void WriteNamed(IItem item)
    {
        _json.WriteStartObject();
        WriteNamed("item", "text", item);
        _json.WriteEndObject();
    }

    private void WriteNamed(string name, string words, IItem item)
    {
        string? id = ItemIds.Of(item);
        _json.WriteString(id is null ? words : name, id ?? item.Name);
    }

    private void WriteFlag(string name, bool isSo)
    {
        if (isSo)
            _json.WriteBoolean(name, true);
    }

    private void WriteTexts(string name, IEnumerable<LabelText> texts)
    {
        if (!texts.Any())
            return;
        _json.WriteStartArray(name);
        foreach (LabelText text in texts)
        {
            _json.WriteStartObject();
            WriteText(text);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteText(LabelText text)
    {
        _json.WriteString("text", text.Text);
        WriteStated("language", text.Language);
    }

    private void WriteStrings(string name, IEnumerable<string> strings)
    {
        if (!strings.Any())
            return;
        _json.WriteStartArray(name);
        foreach (string text in strings)
            _json.WriteStringValue(text);
        _json.WriteEndArray();
    }

    private void WritePlace(FactLocation place)
    {
        if (place.File.Length == 0)
            return;
        _json.WriteString("file", place.File);
        _json.WriteNumber("line", place.Line);
    }

    private void WriteStated(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _json.WriteString(name, text);
    }

    /// <summary>Writes what is so; what is not so is left out.</summary>

    private static string Lower<T>(T word)
        where T : struct, Enum
        => word.ToString().ToLowerInvariant();
}
