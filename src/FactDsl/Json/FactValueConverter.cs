using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactDsl;

/// <summary>Writes and reads a date as canonical EDTF; an empty one as null.</summary>
public sealed class FactDateJsonConverter : JsonConverter<FactDate>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no text, or no date; the message says what is wrong.</exception>
    public override FactDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => FactDate.TryParse(reader.GetString(), out FactDate date, out FactParseIssue? issue) ? date : throw new JsonException(issue!.ToString()),
        _ => throw new JsonException("A date is a text in EDTF."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactDate value, JsonSerializerOptions options) => FactJsonWriter.WriteDate(writer, value);
}

/// <summary>Writes and reads a number: as a number where it is exact, else as its canonical text.</summary>
public sealed class FactNumberJsonConverter : JsonConverter<FactNumber>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">It is neither a number nor the text of one; the message says what is wrong.</exception>
    public override FactNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactNumber value, JsonSerializerOptions options) => FactJsonWriter.WriteNumber(writer, value);

    internal static FactNumber Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetDecimal(out decimal number) ? number : throw new JsonException("A number has at most 28 digits."),
        JsonTokenType.String => FactNumber.TryParse(reader.GetString(), out FactNumber number, out FactParseIssue? issue) ? number : throw new JsonException(issue!.ToString()),
        _ => throw new JsonException("A number is a number, or a text such as >30."),
    };
}

/// <summary>Writes and reads a sum of money as its amount and its currency.</summary>
public sealed class FactMoneyJsonConverter : JsonConverter<FactMoney>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no object with an amount and a currency; the message says what is wrong.</exception>
    public override FactMoney Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A sum of money is an object with `amount` and `currency`.");
        FactNumber amount = FactNumber.Unknown;
        string currency = "";
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            bool isAmount = reader.ValueTextEquals("amount"u8), isCurrency = reader.ValueTextEquals("currency"u8);
            reader.Read();
            if (isAmount)
                amount = FactNumberJsonConverter.Read(ref reader);
            else if (isCurrency)
                currency = reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("A currency is a text of ISO 4217.");
            else
                reader.Skip();
        }
        string text = currency.Length == 0 ? amount.Canonical : amount.Canonical + " " + currency;
        return FactMoney.TryParse(text, out FactMoney money, out FactParseIssue? issue) ? money : throw new JsonException(issue!.ToString());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FactMoney value, JsonSerializerOptions options) => FactJsonWriter.WriteMoney(writer, value);
}
