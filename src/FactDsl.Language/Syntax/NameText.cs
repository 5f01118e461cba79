using System.Text;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>How names are compared: in Unicode's NFC and without format characters.</summary>
public static class NameText
{
    /// <summary>The form in which two spellings of one name are the same.</summary>
    public static string Normalize(string name) => NameForm.Normal(name);

    /// <summary>A name token of an item in the form in which names are compared.</summary>
    public static string Of(ItemSyntax item, int token) => Normalize(WithoutJoiners(item.TextOf(token)));

    /// <summary>Composed letters (Unicode's NFC) for whoever makes names of other texts; the same in every host.</summary>
    public static string Compose(string text) => CanonicalText.Compose(text);

    /// <summary>The capital that a name begins with where it is made of a small letter; the same in every host.</summary>
    public static char Upper(char letter) => LetterCase.Upper(letter);

    /// <summary>A spelling with hyphens, apostrophes or dots as an identifier: <c>Guinea-Bissau</c> becomes <c>GuineaBissau</c>.</summary>
    public static string WithoutJoiners(string name)
    {
        int plain = 0;
        while (plain < name.Length && Characters.IsNamePart(name[plain]))
            plain++;
        if (plain == name.Length)
            return name;
        var kept = new StringBuilder(name.Length);
        bool starts = false;
        foreach (char c in name)
        {
            if (!Characters.IsNamePart(c))
            {
                starts = true;
                continue;
            }
            kept.Append(starts ? LetterCase.Upper(c) : c);
            starts = false;
        }
        return kept.ToString();
    }
}
