using System;
using System.Collections.Generic;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>
/// Cuts a file into items by looking at single lines only: an item begins at every line whose first character is a
/// letter. No quote or bracket reaches across, so a broken item never damages its neighbour.
/// </summary>
internal static class ItemCutter
{
    /// <summary>
    /// Finds the items. Blank lines and comments directly above an item belong to it; those at the end of the file to
    /// none. Text before the first item, if it is more than blanks and comments, is a piece of its own.
    /// </summary>
    /// <returns>The offsets at which pieces begin, and last the offset at which the last one ends.</returns>
    public static List<int> Cut(string text, out bool startsWithOrphan)
    {
        var starts = new List<int>(text.Length / 120 + 2);
        startsWithOrphan = false;
        if (ForeignNotation.Of(text) is not null)
        {
            startsWithOrphan = true;
            return [0, text.Length];
        }
        // Where the blank lines and comments above the next line begin.
        int above = 0;
        int line = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (line < text.Length)
        {
            bool isItem = Characters.IsLetter(text[line]);
            bool isContent = isItem || HasContent(text, line);
            if (isItem)
            {
                starts.Add(above);
            }
            else if (isContent && starts.Count == 0)
            {
                starts.Add(0);
                startsWithOrphan = true;
            }
            line = NextLine(text, line);
            if (isContent)
                above = line;
        }
        starts.Add(starts.Count == 0 ? 0 : above);
        return starts;
    }

    private static bool HasContent(string text, int line)
    {
        int i = line;
        while (i < text.Length && Characters.IsSpace(text[i]))
            i++;
        if (i == text.Length || Characters.IsLineBreak(text[i]))
            return false;
        return !(text[i] == '/' && i + 1 < text.Length && text[i + 1] == '/');
    }

    private static int NextLine(string text, int line)
    {
        int end = text.AsSpan(line).IndexOfAny('\n', '\r');
        if (end < 0)
            return text.Length;
        end += line;
        return end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }
}
