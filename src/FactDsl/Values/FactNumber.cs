using System;
using System.Globalization;

namespace FactDsl;

/// <summary>
/// A number as a source gives it: <c>30</c>, <c>&gt;30</c>, <c>&gt;=30</c>, <c>&lt;30</c>, <c>&lt;=30</c>, <c>~30</c>, <c>30..35</c>,
/// <c>1_000_000</c>, <c>117.5 billion</c>, <c>unknown</c>, <c>undisclosed</c>, <c>none</c>.
/// </summary>
/// <remarks>
/// Values are decimal, up to 28 digits. A number is not taken to be whole; ask <see cref="AsCount"/> for that.
/// The default value is an unknown number.
/// </remarks>
public readonly partial struct FactNumber : IEquatable<FactNumber>
{
    private readonly decimal _low;
    private readonly decimal _high;

    /// <summary>The text as written, if there is one; a <see cref="PaddedText"/> where an estimate has a padding of its own.</summary>
    private readonly object? _text;
    private readonly byte _kind;
    private readonly byte _state;

    internal FactNumber(FactNumberState state, FactNumberKind kind, decimal low, decimal high, object? text)
    {
        _state = (byte)state;
        _kind = (byte)kind;
        _low = low;
        _high = high;
        _text = text;
    }

    /// <summary>An exact number.</summary>
    /// <param name="value">The number.</param>
    public FactNumber(decimal value)
        : this(FactNumberState.Stated, FactNumberKind.Exact, value, value, null)
    {
    }

    /// <summary>An exact number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator FactNumber(int value) => new(value);

    /// <summary>An exact number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator FactNumber(decimal value) => new(value);

    /// <summary>The number that exists and is not known.</summary>
    public static FactNumber Unknown => default;

    /// <summary>The number that exists and is withheld.</summary>
    public static FactNumber Undisclosed => new(FactNumberState.Undisclosed, FactNumberKind.Any, 0, 0, null);

    /// <summary>The number that is known not to exist.</summary>
    public static FactNumber None => new(FactNumberState.None, FactNumberKind.Any, 0, 0, null);

    /// <summary>Whether the number is stated, and if not, why.</summary>
    public FactNumberState State => (FactNumberState)_state;

    /// <summary>How it is bounded.</summary>
    public FactNumberKind Kind => (FactNumberKind)_kind;

    /// <summary>The lower bound, or null when there is none.</summary>
    public decimal? Lowest => Kind is FactNumberKind.Exact or FactNumberKind.AtLeast or FactNumberKind.MoreThan or FactNumberKind.Range ? _low : null;

    /// <summary>The upper bound, or null when there is none.</summary>
    public decimal? Highest => Kind is FactNumberKind.Exact or FactNumberKind.AtMost or FactNumberKind.LessThan or FactNumberKind.Range ? _high : null;

    /// <summary>True when the lower bound itself is a possible value.</summary>
    public bool IncludesLowest => Lowest is not null && Kind != FactNumberKind.MoreThan;

    /// <summary>True when the upper bound itself is a possible value.</summary>
    public bool IncludesHighest => Highest is not null && Kind != FactNumberKind.LessThan;

    /// <summary>The single value that is written: the number itself, the estimate, or the one bound; null for a range and where nothing is stated.</summary>
    public decimal? Value => Kind switch
    {
        FactNumberKind.Any or FactNumberKind.Range => null,
        FactNumberKind.AtMost or FactNumberKind.LessThan => _high,
        _ => _low,
    };

    /// <summary>The number as written, or in canonical form when it was made in code.</summary>
    public string Text => WrittenText ?? Canonical;

    /// <summary>The number in canonical form: no separators, no magnitude words, no zeros that say nothing.</summary>
    public string Canonical
    {
        get
        {
            string amount = Kind switch
            {
                FactNumberKind.Any => string.Empty,
                FactNumberKind.Exact => Plain(_low),
                FactNumberKind.AtLeast => ">=" + Plain(_low),
                FactNumberKind.MoreThan => ">" + Plain(_low),
                FactNumberKind.AtMost => "<=" + Plain(_high),
                FactNumberKind.LessThan => "<" + Plain(_high),
                FactNumberKind.About => "~" + Plain(_low),
                _ => Plain(_low) + ".." + Plain(_high),
            };
            string state = State switch
            {
                FactNumberState.Unknown => "unknown",
                FactNumberState.Undisclosed => "undisclosed",
                FactNumberState.None => "none",
                _ => string.Empty,
            };
            return state.Length == 0 ? amount : amount.Length == 0 ? state : state + " " + amount;
        }
    }

    /// <summary>The text as written.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    /// <summary>
    /// The same number as a count of things: whole and not negative. <c>&gt;30</c> becomes <c>&gt;=31</c>, <c>&lt;30</c> becomes <c>0..29</c>.
    /// </summary>
    /// <returns>The count; an empty range is returned as it is.</returns>
    public FactNumber AsCount()
    {
        if (Kind is FactNumberKind.Any or FactNumberKind.About or FactNumberKind.Exact)
        {
            return this;
        }

        decimal low = Lowest is { } lowest ? Math.Max(0, IncludesLowest ? Math.Ceiling(lowest) : Math.Floor(lowest) + 1) : 0;
        return Highest is { } highest
            ? new(State, FactNumberKind.Range, low, IncludesHighest ? Math.Floor(highest) : Math.Ceiling(highest) - 1, WrittenText)
            : new(State, FactNumberKind.AtLeast, low, low, WrittenText);
    }

    /// <summary>
    /// An estimate as a range of its own size times a share on either side, as comparisons take it; anything but an estimate is returned
    /// as it is.
    /// </summary>
    /// <param name="share">The share, 0.1 for ten per cent; 0 to 1.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public FactNumber Within(decimal share)
    {
        if (share is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        }

        if (Kind != FactNumberKind.About)
        {
            return this;
        }

        // Half of the greatest decimal is far above what the reader lets in, so the sums cannot overflow.
        decimal width = Math.Abs(_low) * share;
        return new(State, FactNumberKind.Range, _low - width, _low + width, WrittenText);
    }

    /// <summary>Whether two numbers say the same, however they are written: equal state, kind and bounds.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>True when they say the same; not whether they are surely equal, see <see cref="IsEqualTo"/>.</returns>
    public bool Equals(FactNumber other) =>
        _state == other._state && _kind == other._kind && _low == other._low && _high == other._high;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((_state * 31) + _kind) * 397) ^ (_low.GetHashCode() * 31) ^ _high.GetHashCode());

    /// <summary>Whether two numbers say the same.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>As <see cref="Equals(FactNumber)"/>.</returns>
    public static bool operator ==(FactNumber left, FactNumber right) => left.Equals(right);

    /// <summary>Whether two numbers differ in what they say.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The opposite of <see cref="Equals(FactNumber)"/>.</returns>
    public static bool operator !=(FactNumber left, FactNumber right) => !left.Equals(right);

    private string? WrittenText => _text is PaddedText padded ? padded.Text : _text as string;

    /// <summary>Without the trailing zeros that decimal keeps.</summary>
    internal static string Plain(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }
}
