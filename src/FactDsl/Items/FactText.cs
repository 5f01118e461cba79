using System;

namespace FactDsl;

/// <summary>A text of a fact base, its language, and what it is in other languages.</summary>
public readonly partial struct FactText : IEquatable<FactText>
{
    private readonly FactBase? _facts;
    private readonly int _text;
    private readonly string? _own;
    private readonly string? _ownLanguage;

    internal FactText(FactBase facts, int text)
    {
        _facts = facts;
        _text = text;
        _own = _ownLanguage = null;
    }

    /// <summary>Makes a text that stands in no fact base, for comparing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its BCP 47 tag, or null where none is said.</param>
    public FactText(string text, string? language = null)
    {
        _facts = null;
        _text = 0;
        _own = text;
        _ownLanguage = language;
    }

    /// <summary>The characters.</summary>
    public string Text => _facts is null ? _own ?? "" : _facts.Texts.Text(_text);

    /// <summary>The BCP 47 tag of its language; null where none is said.</summary>
    public string? Language => _facts is null ? _ownLanguage : _facts.Texts.Language(_text);

    /// <summary>The same in other languages, in the order written behind it.</summary>
    public FactValues<FactText> Translations => _facts is null ? default : FactValues<FactText>.TranslationsOf(_facts, _text);

    /// <summary>The characters.</summary>
    public static implicit operator string(FactText text) => text.Text;

    /// <summary>The text in a language as far as there is one: the tag itself, then its parents (<c>zh-Hant</c>, <c>zh</c>), then as it stands first.</summary>
    /// <param name="languageTag">A BCP 47 tag; case does not matter.</param>
    /// <returns>The characters.</returns>
    public string In(string languageTag)
    {
        for (string? tag = languageTag; tag is not null; tag = LanguageTag.Parent(tag))
        {
            if (LanguageTag.Same(Language, tag))
                return Text;
            foreach (FactText translation in Translations)
            {
                if (LanguageTag.Same(translation.Language, tag))
                    return translation.Text;
            }
        }
        return Text;
    }

    /// <summary>Whether characters and language are the same.</summary>
    public bool Equals(FactText other)
        => string.Equals(Text, other.Text, StringComparison.Ordinal) && string.Equals(Language, other.Language, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Whether characters and language are the same.</summary>
    public static bool operator ==(FactText left, FactText right) => left.Equals(right);

    /// <summary>Whether characters or language differ.</summary>
    public static bool operator !=(FactText left, FactText right) => !left.Equals(right);

    /// <summary>The characters.</summary>
    public override string ToString() => Text;
}
