using System.Text;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>How names are compared: in Unicode's NFC and without format characters.</summary>
public static class NameText
{
    /// <summary>The form in which two spellings of one name are the same.</summary>
    public static string Normalize(string name)
    {
        bool isPlain = true;
        foreach (char c in name)
        {
            // Below U+0300 there are no combining marks, and everything is composed already.
            if (c >= '\u0300' || c == '\u00AD')
            {
                isPlain = false;
                break;
            }
        }
        if (isPlain)
            return name;
        var kept = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (Characters.ClassOf(c) != CharacterClass.Format)
                kept.Append(c);
        }
        string text = kept.ToString();
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

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
            kept.Append(starts ? char.ToUpperInvariant(c) : c);
            starts = false;
        }
        return kept.ToString();
    }
}
