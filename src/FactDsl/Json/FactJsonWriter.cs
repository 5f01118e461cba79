using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace FactDsl;

/// <summary>Writes items, their references and the values of the runtime: the shape that the documentation of JSON describes.</summary>
internal static partial class FactJsonWriter
{
    /// <summary>Writes an item with everything that is said of it.</summary>
    public static void WriteItem(Utf8JsonWriter json, FactRef at, FactJsonField[] fields)
    {
        FactBase facts = at.Facts;
        json.WriteStartObject();
        json.WriteString("kind"u8, at.Kind);
        if (at.Name.Length > 0)
            json.WriteString("name"u8, at.Name);
        if (at.Label.Length > 0)
            json.WriteString("label"u8, at.Label);
        if (at.Labels.Count > 0)
        {
            json.WritePropertyName("labels"u8);
            WriteTexts(json, at.Labels);
        }
        if (at.Documentation is { } documentation)
            json.WriteString("documentation"u8, documentation);
        if (at.IsDoubted)
            json.WriteBoolean("doubted"u8, true);
        if (facts.IsFact(facts.KindOf(at.Row)))
            WriteStanding(json, at);
        else if (at.Life is { } life)
            WriteTime(json, "life"u8, life, at.TimeWording, at.Times.IsDoubted);
        WriteAccounts(json, at.Times);
        List<FactRef>? added = facts.Adding.Length > 0 && !at.IsMention ? [.. facts.AddedTo(at)] : null;
        foreach (FactJsonField field in fields)
        {
            StoredList list = facts.ListOf(at.Row, facts.LocalField(field.Number));
            if (added is { Count: > 0 })
                WriteField(json, at, list, added, field, fields);
            else
                WriteField(json, facts, list, field, fields);
        }
        WriteCitations(json, at.Citations);
        if (at.Because is { } because)
        {
            json.WritePropertyName("derived"u8);
            WriteReason(json, because);
        }
        json.WritePropertyName("location"u8);
        WriteLocation(json, at.Location);
        json.WriteEndObject();
    }

    /// <summary>Writes an answer to a question: what its holes stand for, the fact that gives it, and when.</summary>
    public static void WriteAnswer(Utf8JsonWriter json, FactAnswerRow row, FactJsonField[] holes)
    {
        json.WriteStartObject();
        foreach (FactJsonField hole in holes)
        {
            json.WritePropertyName(hole.Name);
            WriteHole(json, row, hole);
        }
        json.WritePropertyName("fact"u8);
        WriteReference(json, row.Fact);
        WriteTime(json, "time"u8, row.Time, null);
        json.WriteBoolean("certain"u8, row.IsCertain);
        if (row.Because is { } because)
        {
            json.WritePropertyName("because"u8);
            WriteReason(json, because);
        }
        json.WriteEndObject();
    }

    /// <summary>Writes why something is so that nobody told: the rule, and references to the facts that it rests on.</summary>
    public static void WriteReason(Utf8JsonWriter json, FactReason reason)
    {
        json.WriteStartObject();
        if (reason.Rule is { } rule)
            json.WriteString("rule"u8, rule);
        if (reason.Words() is { Length: > 0 } words)
            json.WriteString("words"u8, words);
        json.WriteBoolean("certain"u8, reason.IsCertain);
        if (reason.Doubts != FactDoubts.None)
        {
            json.WriteStartArray("doubts"u8);
            foreach ((FactDoubts doubt, string word, _) in DoubtWords.All)
            {
                if ((reason.Doubts & doubt) != 0)
                    json.WriteStringValue(word);
            }
            json.WriteEndArray();
        }
        json.WriteStartArray("facts"u8);
        foreach (FactPremise premise in reason.Premises)
        {
            json.WriteStartObject();
            json.WriteString("line"u8, premise.Line);
            json.WritePropertyName("fact"u8);
            WriteReference(json, premise.Item.At);
            json.WriteBoolean("certain"u8, premise.IsCertain);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (reason.Absences.Count > 0)
        {
            json.WriteStartArray("without"u8);
            foreach (FactAbsence absence in reason.Absences)
            {
                json.WriteStartObject();
                json.WriteString("line"u8, absence.Line);
                json.WriteBoolean("certain"u8, absence.IsCertain);
                json.WriteStartArray("told"u8);
                foreach (IFact told in absence.Told)
                    WriteReference(json, told.At);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes an item by its kind and name, as the language does where a name alone could be another's. A fact without a name is told
    /// by its place, and what is named in words only by the words.
    /// </summary>
    public static void WriteReference(Utf8JsonWriter json, FactRef at)
    {
        if (at.IsMention)
        {
            WriteText(json, new FactText(at.Facts, at.MentionText));
            return;
        }
        if (at.Name.Length > 0)
        {
            json.WriteStringValue(at.Kind + "." + at.Name);
            return;
        }
        json.WriteStartObject();
        json.WriteString("kind"u8, at.Kind);
        if (at.Label.Length > 0)
            json.WriteString("label"u8, at.Label);
        json.WritePropertyName("location"u8);
        WriteLocation(json, at.Location);
        json.WriteEndObject();
    }

    public static void WriteText(Utf8JsonWriter json, FactText text)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, text.Text);
        if (text.Language is { } language)
            json.WriteString("language"u8, language);
        if (text.Translations.Count > 0)
        {
            json.WriteStartArray("translations"u8);
            foreach (FactText translation in text.Translations)
            {
                json.WriteStartObject();
                json.WriteString("text"u8, translation.Text);
                if (translation.Language is { } other)
                    json.WriteString("language"u8, other);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    public static void WriteDate(Utf8JsonWriter json, FactDate date)
    {
        if (date.IsEmpty)
            json.WriteNullValue();
        else
            json.WriteStringValue(date.Canonical);
    }

    public static void WriteNumber(Utf8JsonWriter json, FactNumber number)
    {
        if (number.State == FactNumberState.Stated && number.Kind == FactNumberKind.Exact)
            json.WriteRawValue(number.Canonical, skipInputValidation: true);
        else
            json.WriteStringValue(number.Canonical);
    }

    public static void WriteMoney(Utf8JsonWriter json, FactMoney money)
    {
        json.WriteStartObject();
        json.WritePropertyName("amount"u8);
        WriteNumber(json, money.Amount);
        if (money.Currency.Length > 0)
            json.WriteString("currency"u8, money.Currency);
        json.WriteEndObject();
    }

    /// <summary>Writes a time as written and as its four corners; a corner that lies nowhere is null.</summary>
    public static void WriteTime(Utf8JsonWriter json, FactTime time, FactText? wording)
    {
        json.WriteStartObject();
        WriteTimeParts(json, time, wording);
        json.WriteEndObject();
    }

    private static void WriteTimeParts(Utf8JsonWriter json, FactTime time, FactText? wording)
    {
        json.WriteString("text"u8, time.Text);
        WriteDay(json, "startEarliest"u8, time.StartEarliest);
        WriteDay(json, "startLatest"u8, time.StartLatest);
        WriteDay(json, "endEarliest"u8, time.EndEarliest);
        WriteDay(json, "endLatest"u8, time.EndLatest);
        if (wording is { } words)
        {
            json.WritePropertyName("wording"u8);
            WriteText(json, words);
        }
    }

    /// <summary>Writes an account: the time as its sources tell it, who they are, and what is said of the account itself.</summary>
    public static void WriteAccount(Utf8JsonWriter json, FactAccount account)
    {
        json.WriteStartObject();
        WriteTimeParts(json, account.Time, account.Wording);
        if (account.IsPreferred)
            json.WriteBoolean("preferred"u8, true);
        if (account.IsDoubted)
            json.WriteBoolean("doubted"u8, true);
        if (account.Certainty is { } certainty)
            json.WriteString("certainty"u8, FactCertainties.WordOf(certainty));
        if (account.Because is { } because)
        {
            json.WritePropertyName("because"u8);
            WriteText(json, because);
        }
        WriteCitations(json, account.Citations);
        json.WriteEndObject();
    }

    public static void WriteLocation(Utf8JsonWriter json, FactLocation location)
    {
        if (location.File.Length == 0)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("file"u8, location.File);
        json.WriteNumber("line"u8, location.Line);
        json.WriteEndObject();
    }

    public static void WriteCitation(Utf8JsonWriter json, FactCitation citation)
    {
        json.WriteStartObject();
        json.WritePropertyName("source"u8);
        WriteReference(json, citation.Source.At);
        if (citation.Quotes.Count > 0)
        {
            json.WritePropertyName("quotes"u8);
            WriteTexts(json, citation.Quotes);
        }
        if (citation.Locators.Count > 0)
        {
            json.WriteStartArray("locators"u8);
            foreach (string locator in citation.Locators)
                json.WriteStringValue(locator);
            json.WriteEndArray();
        }
        WriteVia(json, citation.Via);
        json.WriteEndObject();
    }

    private static System.ReadOnlySpan<byte> WordOf(FactStanding standing) => standing switch
    {
        FactStanding.Denied => "denied"u8,
        FactStanding.Planned => "planned"u8,
        FactStanding.Cancelled => "cancelled"u8,
        FactStanding.Reported => "reported"u8,
        FactStanding.Counted => "counted"u8,
        FactStanding.Superseded => "superseded"u8,
        FactStanding.Retraction => "retraction"u8,
        FactStanding.Complete => "complete"u8,
        _ => "asserted"u8,
    };

    private static void WriteStanding(Utf8JsonWriter json, FactRef at)
    {
        json.WriteString("standing"u8, WordOf(at.Standing));
        if (at.Standing == FactStanding.Superseded && at.Claim != FactStanding.Asserted)
            json.WriteString("claim"u8, WordOf(at.Claim));
        if (at.StandingDate is { } date)
        {
            json.WritePropertyName("asOf"u8);
            WriteDate(json, date);
        }
        WriteTime(json, "time"u8, at.Time, at.TimeWording, at.Times.IsDoubted);
    }

    private static void WriteTime(Utf8JsonWriter json, System.ReadOnlySpan<byte> name, FactTime time, FactText? wording, bool isDoubted = false)
    {
        if (time.IsUnstated && time.Text.Length == 0)
            return;
        json.WriteStartObject(name);
        WriteTimeParts(json, time, wording);
        if (isDoubted)
            json.WriteBoolean("doubted"u8, true);
        json.WriteEndObject();
    }

    // EDTF has days for the years of four digits only.
    private static void WriteDay(Utf8JsonWriter json, System.ReadOnlySpan<byte> name, long day)
    {
        if (day is DayLine.Before or DayLine.After)
        {
            json.WriteNull(name);
            return;
        }
        DayLine.Split(day, out long year, out _, out _);
        json.WriteString(name, year is < -9999 or > 9999 ? FactDate.OfYear(year).Canonical : FactDate.OfDay(day).Canonical);
    }

    private static void WriteTexts(Utf8JsonWriter json, FactValues<FactText> texts)
    {
        json.WriteStartArray();
        foreach (FactText text in texts)
            WriteText(json, text);
        json.WriteEndArray();
    }

    /// <summary>Writes the accounts of a time where they say more than the time does.</summary>
    private static void WriteAccounts(Utf8JsonWriter json, FactAccounts accounts)
    {
        if (!accounts.SayMore)
            return;
        json.WriteStartArray("times"u8);
        foreach (FactAccount account in accounts)
            WriteAccount(json, account);
        json.WriteEndArray();
    }

    private static void WriteCitations(Utf8JsonWriter json, FactValues<FactCitation> citations)
    {
        if (citations.Count == 0)
            return;
        json.WriteStartArray("citations"u8);
        foreach (FactCitation citation in citations)
            WriteCitation(json, citation);
        json.WriteEndArray();
    }

    private static void WriteVia(Utf8JsonWriter json, FactValues<IItem> via)
    {
        if (via.Count == 0)
            return;
        json.WriteStartArray("via"u8);
        foreach (IItem item in via)
            WriteReference(json, item.At);
        json.WriteEndArray();
    }
}
