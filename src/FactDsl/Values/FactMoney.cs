using System;

namespace FactDsl;

/// <summary>
/// A sum of money as a source gives it: <c>117.5 billion USD</c>, <c>&gt;=2 million EUR</c>, <c>undisclosed</c>,
/// <c>undisclosed &lt;=5 billion USD</c>, <c>unknown</c>, <c>none</c>.
/// </summary>
/// <remarks>The default value is an unknown sum. Currencies are those of ISO 4217, withdrawn ones included.</remarks>
public readonly partial struct FactMoney : IEquatable<FactMoney>
{
    private readonly FactNumber _amount;
    private readonly string? _currency;
    private readonly string? _text;

    private FactMoney(FactNumber amount, string? currency, string? text)
    {
        _amount = amount;
        _currency = currency;
        _text = text;
    }

    /// <summary>A sum.</summary>
    /// <param name="amount">The amount, in whole units of the currency.</param>
    /// <param name="currency">The currency's three letters in ISO 4217.</param>
    /// <exception cref="ArgumentException">There is no such currency.</exception>
    public FactMoney(FactNumber amount, string currency)
        : this(amount, FactCurrency.Find(currency)?.Code ?? throw new ArgumentException("ISO 4217 has no such currency.", nameof(currency)), null)
    {
    }

    /// <summary>The sum that exists and is withheld.</summary>
    public static FactMoney Undisclosed => new(FactNumber.Undisclosed, null, null);

    /// <summary>The amount, in whole units of the currency and with the magnitude counted in.</summary>
    public FactNumber Amount => _amount;

    /// <summary>The currency's three letters in ISO 4217; empty when no amount is stated.</summary>
    public string Currency => _currency ?? string.Empty;

    /// <summary>Whether the sum is stated, and if not, why.</summary>
    public FactNumberState State => _amount.State;

    /// <summary>The sum as written, or in canonical form when it was made in code.</summary>
    public string Text => _text ?? Canonical;

    /// <summary>The sum in canonical form: state, amount without separators or magnitude words, currency.</summary>
    public string Canonical => Currency.Length == 0 ? _amount.Canonical : _amount.Canonical + " " + Currency;

    /// <summary>Reads a sum of money. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="money">The sum, or the default value.</param>
    /// <param name="issue">What is wrong, with a way to write it where one is known.</param>
    /// <returns>True when the text is a sum of money.</returns>
    public static bool TryParse(string? text, out FactMoney money, out FactParseIssue? issue)
    {
        issue = null;
        money = default;
        ReadOnlySpan<char> span = text.AsSpan();
        if (QuantityText.TryRead(span, out QuantityText read, out ParseFault fault))
        {
            if (read.Kind == FactNumberKind.Any)
            {
                money = new(new(read.State, read.Kind, 0, 0, null), null, text);
                return true;
            }

            if (FactCurrency.Find(read.Currency) is { } currency)
            {
                money = new(new(read.State, read.Kind, read.Low, read.High, null), currency.Code, text);
                return true;
            }

            fault = read.Currency.IsEmpty
                ? new(span.Length, 0, "the currency is missing: three letters of ISO 4217, such as USD or EUR")
                : new(read.CurrencyAt, read.Currency.Length, "`" + read.Currency.ToString() + "` is no currency of ISO 4217");
        }

        issue = QuantityAdvice.Explain(span, fault, needsCurrency: true);
        return false;
    }

    /// <summary>Reads a sum of money.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="FormatException">The text is not a sum of money; the message says what is wrong.</exception>
    public static FactMoney Parse(string text) => TryParse(text, out FactMoney money, out FactParseIssue? issue)
        ? money
        : throw new FormatException(issue!.ToString());

    /// <summary>The same sum, which reaches as far as a padding says if it is an estimate.</summary>
    /// <param name="padding">The padding; <see cref="FactPadding.None"/> compares what is written.</param>
    /// <returns>A sum with the same text; equal to this one.</returns>
    /// <exception cref="ArgumentNullException">The padding is null.</exception>
    public FactMoney With(FactPadding padding) => new(_amount.With(padding), _currency, _text);

    /// <summary>Whether it is greater than the other; unknown between two currencies.</summary>
    /// <param name="other">The other sum.</param>
    /// <param name="padding">How far estimates reach, both of them; null for what each amount has.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsMoreThan(FactMoney other, FactPadding? padding = null) =>
        AreComparable(other) ? _amount.IsMoreThan(other._amount, padding) : FactTruth.Unknown;

    /// <summary>Whether it is less than the other; unknown between two currencies.</summary>
    /// <param name="other">The other sum.</param>
    /// <param name="padding">How far estimates reach, both of them; null for what each amount has.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsLessThan(FactMoney other, FactPadding? padding = null) => other.IsMoreThan(this, padding);

    /// <summary>Whether it is greater than the other or equal to it; unknown between two currencies.</summary>
    /// <param name="other">The other sum.</param>
    /// <param name="padding">How far estimates reach, both of them; null for what each amount has.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsAtLeast(FactMoney other, FactPadding? padding = null) =>
        AreComparable(other) ? _amount.IsAtLeast(other._amount, padding) : FactTruth.Unknown;

    /// <summary>Whether it is less than the other or equal to it; unknown between two currencies.</summary>
    /// <param name="other">The other sum.</param>
    /// <param name="padding">How far estimates reach, both of them; null for what each amount has.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsAtMost(FactMoney other, FactPadding? padding = null) => other.IsAtLeast(this, padding);

    /// <summary>Whether both are one and the same sum; unknown between two currencies.</summary>
    /// <param name="other">The other sum.</param>
    /// <param name="padding">How far estimates reach, both of them; null for what each amount has.</param>
    /// <returns>The answer.</returns>
    public FactTruth IsEqualTo(FactMoney other, FactPadding? padding = null) =>
        AreComparable(other) ? _amount.IsEqualTo(other._amount, padding) : FactTruth.Unknown;

    /// <summary>The text as written.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>Whether two sums say the same, however they are written.</summary>
    /// <param name="other">The other sum.</param>
    /// <returns>True when amount and currency say the same; not whether they are surely equal, see <see cref="IsEqualTo"/>.</returns>
    public bool Equals(FactMoney other) =>
        _amount.Equals(other._amount) && string.Equals(Currency, other.Currency, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactMoney other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_amount.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(Currency));

    /// <summary>Whether two sums say the same.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>As <see cref="Equals(FactMoney)"/>.</returns>
    public static bool operator ==(FactMoney left, FactMoney right) => left.Equals(right);

    /// <summary>Whether two sums differ in what they say.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The opposite of <see cref="Equals(FactMoney)"/>.</returns>
    public static bool operator !=(FactMoney left, FactMoney right) => !left.Equals(right);

    /// <summary>A sum without a currency has no amount either, or is none at all: its amount alone decides.</summary>
    private bool AreComparable(FactMoney other) =>
        Currency.Length == 0 || other.Currency.Length == 0 || string.Equals(Currency, other.Currency, StringComparison.Ordinal);
}
