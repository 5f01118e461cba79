using System.Collections.Generic;
using System.Text;

namespace FactDsl.Language.Diagnostics;

/// <summary>Applies changes of a text.</summary>
public static class TextEdits
{
    /// <summary>The text after changes.</summary>
    /// <param name="text">The text before.</param>
    /// <param name="edits">Changes in the order of the text that do not overlap.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">A change lies outside of the text, or before the end of another.</exception>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0)
            return text;
        var changed = new StringBuilder(text.Length + 64);
        int at = 0;
        foreach (TextEdit edit in edits)
        {
            changed.Append(text, at, edit.Span.Start - at).Append(edit.Text);
            at = edit.Span.End;
        }
        return changed.Append(text, at, text.Length - at).ToString();
    }
}
