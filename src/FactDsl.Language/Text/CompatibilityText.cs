using System.Text;

namespace FactDsl.Language.Text;

/// <summary>Texts whose characters mean the same however they are set: <c>ﬁ</c> is <c>fi</c>, <c>２</c> is <c>2</c>.</summary>
internal static class CompatibilityText
{
    /// <summary>A part of a text in Unicode's form NFKC (Unicode Standard Annex 15, version 16.0); halves of surrogate pairs stay as they are.</summary>
    public static string Compose(string text, int start, int length)
    {
        var plain = new StringBuilder(length);
        string run = text.Substring(start, length);
        for (int i = 0; i < run.Length;)
        {
            int character = CanonicalText.At(run, i, out int units);
            if (CompatibilityTable.MeaningOf(character) is { } meant)
                plain.Append(meant);
            else
                plain.Append(run, i, units);
            i += units;
        }
        return CanonicalText.Compose(plain.ToString());
    }
}
