using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Formatting;

/// <summary>
/// Lays files out: clause lines indented, one blank between tokens, at most one blank line. Long lines are broken before a clause
/// (<c>+</c>) or after a comma of a list. It changes blanks and line breaks only. No token and no comment is moved, made or lost,
/// and lines that the author began stay lines. An item with a mistake in its syntax stays as it is, and so does what lies between
/// <c>// facts-format off</c> and <c>// facts-format on</c>.
/// </summary>
public static class FileFormatter
{
    /// <summary>How many items of a file stay as they are, since nobody knows for sure how they hang together.</summary>
    /// <param name="file">The file.</param>
    public static int CountLeft(FileSyntax file) => file.Items.Count(static i => FileLayout.IsBroken(i.Syntax));

    /// <summary>The changes that lay a file out; none where it is laid out already.</summary>
    /// <param name="file">The file, with or without mistakes.</param>
    /// <param name="options">How it is to look.</param>
    /// <returns>Changes that do not overlap, in the order of the text.</returns>
    public static IReadOnlyList<TextEdit> Format(FileSyntax file, FormatOptions options)
    {
        IReadOnlyList<TextEdit> edits = FileLayout.Of(file, options, []);
        // That they keep what is written is shown before anybody applies them.
        int[] changed = [.. FormatGuard.Changed(file, Apply(file, edits))];
        if (changed.Length == 0)
            return edits;
        edits = FileLayout.Of(file, options, new HashSet<int>(changed));
        return FormatGuard.Changed(file, Apply(file, edits)).Any() ? [] : edits;
    }

    /// <summary>The changes that lay out the items that a range touches, with the lines above them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="range">What is to be laid out; an empty range touches the item that it lies in.</param>
    /// <param name="options">How it is to look.</param>
    /// <returns>Changes that do not overlap, in the order of the text.</returns>
    public static IReadOnlyList<TextEdit> Format(FileSyntax file, TextSpan range, FormatOptions options)
    {
        int start = int.MaxValue, end = -1;
        foreach (FileItem item in file.Items)
        {
            if (item.Start <= range.End && item.Start + item.Syntax.Length >= range.Start)
                (start, end) = (Math.Min(start, item.Start), item.Start + item.Syntax.Length);
        }
        if (range.End >= file.EndTrivia.Start)
            (start, end) = (Math.Min(start, file.EndTrivia.Start), file.EndTrivia.End);
        return [.. Format(file, options).Where(e => e.Span.Start >= start && e.Span.End <= end)];
    }

    /// <summary>A text laid out.</summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="options">How it is to look.</param>
    public static string Format(string text, FormatOptions options) => TextEdits.Apply(text, Format(FileSyntax.Parse(text), options));

    private static FileSyntax Apply(FileSyntax file, IReadOnlyList<TextEdit> edits) => edits.Count == 0 ? file : FileSyntax.Parse(TextEdits.Apply(file.Text, edits));
}
