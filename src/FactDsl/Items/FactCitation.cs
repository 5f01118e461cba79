using System;
using System.Text;

namespace FactDsl;

/// <summary>Who says so, in which words, where, and by what way it came.</summary>
public readonly partial struct FactCitation : IEquatable<FactCitation>
{
    private readonly FactBase _facts;
    private readonly int _at;

    internal FactCitation(FactBase facts, int at)
    {
        _facts = facts;
        _at = at;
    }

    /// <summary>The item cited, most often a source.</summary>
    public IItem Source => Facts.ItemOf(Facts.Lists.Int(_at) is var source && source >= 0 ? source : throw FactStoreException.Damaged("a citation has no source"));

    /// <summary>The row of the item cited; -1 where nothing has its name.</summary>
    internal int SourceRow => Facts.Lists.Int(_at) is >= 0 and var source && (source & StoreTag.Mask) == StoreTag.Direct ? source >> StoreTag.Bits : -1;

    /// <summary>The words quoted; the first are the original, the others its translations.</summary>
    public FactValues<FactText> Quotes => FactValues<FactText>.ListAt(Facts, Facts.Lists.Int(_at + 1L));

    /// <summary>Where in the source (<c>§1</c>).</summary>
    public FactValues<string> Locators => FactValues<string>.ListAt(Facts, Facts.Lists.Int(_at + 2L));

    /// <summary>Through whom it came, nearest first.</summary>
    public FactValues<IItem> Via => FactValues<IItem>.ListAt(Facts, Facts.Lists.Int(_at + 3L));

    private FactBase Facts => _facts ?? throw new InvalidOperationException("This citation belongs to no fact base.");

    /// <summary>Whether both say the same in the same fact base.</summary>
    public bool Equals(FactCitation other) => ReferenceEquals(_facts?.Root, other._facts?.Root) && _at == other._at;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactCitation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _at;

    /// <summary>Whether both say the same in the same fact base.</summary>
    public static bool operator ==(FactCitation left, FactCitation right) => left.Equals(right);

    /// <summary>Whether the citations differ.</summary>
    public static bool operator !=(FactCitation left, FactCitation right) => !left.Equals(right);

    /// <summary>The source's label, the words quoted first, and the places: <c>RFI, “Ce premier tête-à-tête”, §1</c>.</summary>
    public override string ToString()
    {
        if (_facts is null)
            return "";
        var text = new StringBuilder(Source.Label);
        foreach (FactText quote in Quotes)
        {
            text.Append(", “").Append(quote.Text).Append('”');
            break;
        }
        foreach (string locator in Locators)
            text.Append(", ").Append(locator);
        return text.ToString();
    }
}
