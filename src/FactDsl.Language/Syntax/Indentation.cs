using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>Mends text that was indented as a whole, as pasted text often is.</summary>
internal static class Indentation
{
    /// <summary>A fix that removes what the lines between two offsets have in common; null where that is nothing.</summary>
    public static FindingFix? Remove(string text, int start, int end)
    {
        int common = int.MaxValue;
        var lines = new List<TextSpan>();
        for (int line = start; line < end; line = LineEnd(text, line, end) + 1)
        {
            int i = line;
            while (i < end && Characters.IsSpace(text[i]))
                i++;
            if (i == end || Characters.IsLineBreak(text[i]))
                continue;
            lines.Add(TextSpan.Between(line, i));
            bool isComment = text[i] == '/' && i + 1 < end && text[i + 1] == '/';
            if (!isComment)
                common = Math.Min(common, i - line);
        }
        if (common is 0 or int.MaxValue)
            return null;
        var edits = new List<TextEdit>(lines.Count);
        foreach (TextSpan indentation in lines)
        {
            if (indentation.Length > 0)
                edits.Add(new TextEdit(new TextSpan(indentation.Start - start, Math.Min(common, indentation.Length)), ""));
        }
        return new FindingFix("Remove the indentation", new(edits.ToArray()), IsSafe: false);
    }

    private static int LineEnd(string text, int from, int end)
    {
        int found = text.AsSpan(from, end - from).IndexOfAny('\n', '\r');
        return found < 0 ? end : from + found;
    }
}
