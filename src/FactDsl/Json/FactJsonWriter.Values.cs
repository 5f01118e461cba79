using System;
using System.Collections.Generic;
using System.Text.Json;

namespace FactDsl;

/// <summary>Writes the values of fields, each with what is said of it alone.</summary>
internal static partial class FactJsonWriter
{
    private static void WriteField(Utf8JsonWriter json, FactBase facts, StoredList list, FactJsonField field, FactJsonField[] fields)
    {
        if (list.Total == 0)
            return;
        json.WritePropertyName(field.Name);
        if (field.Verbs.Length > 0)
        {
            WriteByVerb(json, [(facts, list)], field, fields);
            return;
        }
        if (!field.IsMany)
        {
            WriteQualified(json, facts, list, 0, field, fields);
            return;
        }
        json.WriteStartArray();
        for (int i = 0; i < list.Total; i++)
            WriteQualified(json, facts, list, i, field, fields);
        json.WriteEndArray();
    }

    /// <summary>Writes a field of which several fact bases say something: a list has the values of all, any other field those of the first.</summary>
    private static void WriteField(Utf8JsonWriter json, FactRef at, StoredList own, List<FactRef> added, FactJsonField field, FactJsonField[] fields)
    {
        var said = new List<(FactBase Facts, StoredList List)>();
        if (own.Total > 0)
            said.Add((at.Facts, own));
        foreach (FactRef other in added)
        {
            if (other.Facts.ListOf(other.Row, other.Facts.LocalField(field.Number)) is { Total: > 0 } list)
                said.Add((other.Facts, list));
        }
        if (said.Count == 0)
            return;
        if (said.Count == 1 || (!field.IsMany && field.Verbs.Length == 0))
        {
            WriteField(json, said[0].Facts, said[0].List, field, fields);
            return;
        }
        json.WritePropertyName(field.Name);
        if (field.Verbs.Length > 0)
        {
            WriteByVerb(json, said, field, fields);
            return;
        }
        json.WriteStartArray();
        foreach ((FactBase facts, StoredList list) in said)
        {
            for (int i = 0; i < list.Total; i++)
                WriteQualified(json, facts, list, i, field, fields);
        }
        json.WriteEndArray();
    }

    private static void WriteByVerb(Utf8JsonWriter json, List<(FactBase Facts, StoredList List)> said, FactJsonField field, FactJsonField[] fields)
    {
        json.WriteStartObject();
        for (int verb = 0; verb < field.Verbs.Length; verb++)
        {
            bool isOpen = false;
            foreach ((FactBase facts, StoredList list) in said)
            {
                for (int i = 0; i < list.Total; i++)
                {
                    if (list.Verb(i) != verb)
                        continue;
                    if (!isOpen)
                        json.WriteStartArray(field.Verbs[verb]);
                    isOpen = true;
                    WriteQualified(json, facts, list, i, field, fields);
                }
            }
            if (isOpen)
                json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>Writes a value; where something is said of it alone, an object that has it as <c>value</c>.</summary>
    private static void WriteQualified(Utf8JsonWriter json, FactBase facts, StoredList list, int place, FactJsonField field, FactJsonField[] fields)
    {
        int value = list.Value(place), qualifier = list.Qualifier(place);
        bool isDoubted = facts.IsInDoubt(list, place, !field.IsMany), isPreferred = facts.IsPreferred(list, place);
        // What sources say in place of the first value of a field that takes one.
        bool hasOthers = place == 0 && !field.IsMany && field.Verbs.Length == 0 && list.Total > 1;
        if (!isDoubted && !isPreferred && !hasOthers && !SaysMore(facts, qualifier))
        {
            WriteValue(json, facts, value, field);
            return;
        }
        json.WriteStartObject();
        WriteSaidValue(json, facts, value, qualifier, isDoubted, isPreferred, field, fields);
        if (hasOthers)
        {
            json.WriteStartArray("otherwise"u8);
            for (int i = 1; i < list.Total; i++)
                WriteQualified(json, facts, list, i, field, fields);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>Writes one value as an object, however little is said of it alone.</summary>
    public static void WriteEntry(Utf8JsonWriter json, FactBase facts, int value, int qualifier, bool isDoubted, FactJsonField field, FactJsonField[] fields)
    {
        json.WriteStartObject();
        WriteSaidValue(json, facts, value, qualifier, isDoubted, facts.IsPreferred(qualifier), field, fields);
        json.WriteEndObject();
    }

    private static void WriteSaidValue(Utf8JsonWriter json, FactBase facts, int value, int qualifier, bool isDoubted, bool isPreferred, FactJsonField field, FactJsonField[] fields)
    {
        json.WritePropertyName("value"u8);
        WriteValue(json, facts, value, field);
        if (isDoubted)
            json.WriteBoolean("doubted"u8, true);
        StoredList alternatives = facts.AlternativesOf(qualifier);
        if (alternatives.Total > 0)
        {
            json.WriteStartArray("alternatives"u8);
            for (int i = 0; i < alternatives.Total; i++)
                WriteValue(json, facts, alternatives.Value(i), field);
            json.WriteEndArray();
        }
        if (qualifier >= 0)
            WriteSaid(json, facts, qualifier, isPreferred, fields);
    }

    /// <summary>Writes what is said of one value.</summary>
    private static void WriteSaid(Utf8JsonWriter json, FactBase facts, int qualifier, bool isPreferred, FactJsonField[] fields)
    {
        if (facts.OwnTime(qualifier) is >= 0 and var time)
            WriteTime(json, "time"u8, facts.Times.Read(time), null);
        foreach (FactJsonField other in fields)
        {
            // What the store does not know as a field (-1), no value has.
            if (facts.OwnValue(qualifier, facts.LocalField(other.Number)) is >= 0 and var own)
            {
                WriteField(json, facts, StoredList.Of(facts, own), other, fields);
                // Its own field says why.
                isPreferred &= !other.Name.EncodedUtf8Bytes.SequenceEqual("preferred"u8);
            }
        }
        if (isPreferred)
            json.WriteBoolean("preferred"u8, true);
        if (facts.OwnValue(qualifier, facts.FieldCount + StoreQualifier.Wording) is >= 0 and var wording)
        {
            json.WritePropertyName("wording"u8);
            WriteTexts(json, FactValues<FactText>.Of(facts, -1, StoredList.Of(facts, wording), -1));
        }
        if (facts.OwnValue(qualifier, facts.FieldCount + StoreQualifier.Via) is >= 0 and var via)
            WriteVia(json, FactValues<IItem>.Of(facts, -1, StoredList.Of(facts, via), -1));
        if (facts.Heap.Int((long)qualifier + StoreQualifier.Citations) is >= 0 and var citations)
            WriteCitations(json, FactValues<FactCitation>.ListAt(facts, citations));
    }

    private static bool SaysMore(FactBase facts, int qualifier)
        => qualifier >= 0
            && (facts.Heap.Int((long)qualifier + StoreQualifier.Time) >= 0
                || facts.Heap.Int((long)qualifier + StoreQualifier.Citations) >= 0
                || facts.Heap.Int((long)qualifier + StoreQualifier.Fields) > 0);

    private static void WriteValue(Utf8JsonWriter json, FactBase facts, int value, FactJsonField field)
    {
        int payload = value >> StoreTag.Bits;
        if ((value & StoreTag.Mask) == StoreTag.Absence)
        {
            int text = (payload >> StoreAbsence.Bits) - 1;
            if (text < 0 || field.Type is not (FactJsonType.Number or FactJsonType.Money))
            {
                WriteState(json, payload & StoreAbsence.Mask);
                return;
            }
            // Withheld or unknown, but within bounds.
            payload = text;
        }
        switch (field.Type)
        {
            case FactJsonType.Item:
                WriteReference(json, facts.ItemOf(value).At);
                break;
            case FactJsonType.Text:
                WriteText(json, new FactText(facts, facts.CheckText(payload)));
                break;
            case FactJsonType.Flag:
                json.WriteBooleanValue(payload != 0);
                break;
            case FactJsonType.Word:
                json.WriteStringValue((uint)payload < (uint)field.Words.Length ? field.Words[payload] : throw FactStoreException.Damaged("there is no such word"));
                break;
            default:
                WriteParsed(json, facts.Texts.Text(payload), field.Type);
                break;
        }
    }

    private static void WriteState(Utf8JsonWriter json, int absence)
    {
        json.WriteStartObject();
        json.WriteString("state"u8, absence switch
        {
            StoreAbsence.Undisclosed => "undisclosed"u8,
            StoreAbsence.None => "none"u8,
            StoreAbsence.Others => "others"u8,
            _ => "unknown"u8,
        });
        json.WriteEndObject();
    }

    /// <summary>Writes what is stored as it was written; what cannot be read stays a text.</summary>
    private static void WriteParsed(Utf8JsonWriter json, string text, FactJsonType type)
    {
        if (type == FactJsonType.Date && FactDate.TryParse(text, out FactDate date, out _))
            WriteDate(json, date);
        else if (type == FactJsonType.Number && FactNumber.TryParse(text, out FactNumber number, out _))
            WriteNumber(json, number);
        else if (type == FactJsonType.Money && FactMoney.TryParse(text, out FactMoney money, out _))
            WriteMoney(json, money);
        else
            json.WriteStringValue(text);
    }

    private static void WriteHole(Utf8JsonWriter json, FactAnswerRow row, FactJsonField hole)
    {
        string text = row.Text(hole.Number);
        switch (hole.Type)
        {
            case FactJsonType.Item when row.Item<IItem>(hole.Number) is { } item:
                WriteReference(json, item.At);
                break;
            case FactJsonType.Item when text.Length > 0:
                WriteText(json, new FactText(text));
                break;
            case FactJsonType.Flag when text is "yes" or "no":
                json.WriteBooleanValue(text == "yes");
                break;
            default:
                WriteParsed(json, text, hole.Type);
                break;
        }
    }
}
