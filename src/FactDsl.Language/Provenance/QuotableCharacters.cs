using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>What a character means when words are compared with the text that they are quoted from.</summary>
internal static class QuotableCharacters
{
    /// <summary>How every double quotation mark compares, guillemets and CJK brackets among them.</summary>
    public const char Quote = '"';

    /// <summary>How every apostrophe and single quotation mark compares.</summary>
    public const char Apostrophe = '\'';

    /// <summary>How every hyphen, dash and minus compares.</summary>
    public const char Dash = '-';

    /// <summary>How three dots compare, and the sign for them.</summary>
    public const char Ellipsis = '…';

    /// <summary>Whether it separates words: white space of any kind, line breaks among it.</summary>
    public static bool IsSpace(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' || Characters.IsSpace(c);

    /// <summary>Whether it is not seen: soft hyphens, joiners, direction marks, byte order marks.</summary>
    public static bool IsInvisible(char c) => Characters.ClassOf(c) == CharacterClass.Format;

    /// <summary>The character that stands for all that are only set differently in print.</summary>
    public static char Plain(char c)
    {
        if (c < '\u0080')
            return c == '`' ? Apostrophe : c;
        switch (c)
        {
            case '“' or '”' or '„' or '‟' or '«' or '»' or '″' or '‶' or '〝' or '〞' or '〟' or '「' or '」' or '『' or '』' or '＂':
                return Quote;
            case '‘' or '’' or '‚' or '‛' or '‹' or '›' or '′' or '‵' or '´' or 'ʼ' or 'ʹ' or '＇':
                return Apostrophe;
            case '‐' or '‑' or '‒' or '–' or '—' or '―' or '⁃' or '−' or '⸺' or '⸻' or '﹘' or '﹣' or '－':
                return Dash;
            case '⋯':
                return Ellipsis;
            default:
                return c;
        }
    }

    /// <summary>Whether white space beside it says nothing: typographers set it differently from country to country.</summary>
    public static bool HidesSpaceAround(char plain) => plain is Quote or Dash or Ellipsis;

    /// <summary>Whether white space in front of it says nothing, as French sets it before high punctuation.</summary>
    public static bool HidesSpaceBefore(char plain) => plain is ';' or ':' or '!' or '?' || HidesSpaceAround(plain);

    /// <summary>Whether it belongs to a word.</summary>
    public static bool IsWordPart(char c)
        => Characters.ClassOf(c) is CharacterClass.LowerLetter or CharacterClass.OtherLetter or CharacterClass.Digit or CharacterClass.Part;

    /// <summary>Whether it is of a script that sets no spaces between words, so that each character counts as one.</summary>
    public static bool IsUnspaced(char c) => c is >= '\u0E00' and <= '\u0FFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF'
        or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Whether a line break beside it says nothing, as between the ideographs and the punctuation of East Asia.</summary>
    public static bool IsFullWidth(char c) => c is >= '\u3001' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Whether it stands on the character in front of it: a combining mark, or a later part of a Hangul syllable.</summary>
    public static bool IsMark(char c)
        => c >= '\u0300' && (Characters.ClassOf(c) == CharacterClass.Part || c is >= '\u1160' and <= '\u11FF' or '\uFF9E' or '\uFF9F') && c is not ('‿' or '⁀' or '⁔');

    /// <summary>Whether its compatibility form (NFKC) is itself, unless a mark follows; false where that is not known at once.</summary>
    public static bool IsComposed(char c) => c < '\u0080' || c is >= '\u00C0' and <= '\u0130' or >= '\u0400' and <= '\u0482' or >= '\u048A' and <= '\u052F'
        or >= '\u3041' and <= '\u3094' or >= '\u30A1' and <= '\u30FA' or >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or '\u3001' or '\u3002';

    /// <summary>Without case; the same for every culture.</summary>
    public static char Fold(char c)
        => LetterCase.Lower(c);

    /// <summary>The compatibility form (NFKC) of a run.</summary>
    public static string Compose(string text, int start, int length) => CompatibilityText.Compose(text, start, length);
}
