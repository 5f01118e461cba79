using System;
using System.Globalization;
using FactDsl.Language.Collections;
using FactDsl.Language.Text;

namespace FactDsl.Language.Diagnostics;

/// <summary>An item whose line the words of a finding tell.</summary>
/// <param name="File">The path of its file.</param>
/// <param name="Span">Its characters, without the comments above it.</param>
public sealed record ToldLine(string File, TextSpan Span)
{
    /// <summary>Words with the lines in them.</summary>
    /// <param name="words">The words, with a <see cref="ShownText.Line"/> for each line.</param>
    /// <param name="lines">The items, in the order of the words. Words that are cut short may tell fewer.</param>
    /// <param name="files">Gives the lines of a path; null for one that is not at hand, whose line nobody knows.</param>
    public static EquatableArray<string> In(EquatableArray<string> words, EquatableArray<ToldLine> lines, Func<string, LineTable?> files)
    {
        string[] told = new string[words.Count];
        int next = 0;
        for (int i = 0; i < told.Length; i++)
        {
            string text = words[i];
            for (int at = text.IndexOf(ShownText.Line); at >= 0; at = text.IndexOf(ShownText.Line))
            {
                string line = next < lines.Count && files(lines[next].File) is { } file
                    ? (file.PositionOf(lines[next].Span.Start).Line + 1).ToString(CultureInfo.InvariantCulture)
                    : "?";
                text = text.Substring(0, at) + line + text.Substring(at + 1);
                next++;
            }
            told[i] = text;
        }
        return new(told);
    }
}
