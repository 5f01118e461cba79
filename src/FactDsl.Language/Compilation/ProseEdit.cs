using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Compilation;

/// <summary>
/// An edit inside one string of prose, a note for example: what most keystrokes in a finished fact base are. It changes one text
/// of the store, and moves what stands behind it; nothing else has to be made again.
/// </summary>
public sealed class ProseEdit
{
    private readonly TextSpan _value;

    private ProseEdit(string path, TextSpan value, int offset, LabelText before, LabelText after)
    {
        Path = path;
        _value = value;
        Offset = offset;
        Before = before;
        After = after;
    }

    /// <summary>The path that the file's facts carry.</summary>
    public string Path { get; }

    /// <summary>By how many characters it is longer than before.</summary>
    public int Offset { get; }

    /// <summary>The text as it was.</summary>
    public LabelText Before { get; }

    /// <summary>The text as it is.</summary>
    public LabelText After { get; }

    /// <summary>Finds out whether a file differs from its earlier state by one such edit.</summary>
    /// <param name="before">The file as it was meant, and <paramref name="beforeText"/> as it was written; it has no errors.</param>
    /// <param name="beforeText">Its characters.</param>
    /// <param name="after">The file as it is meant, and <paramref name="afterText"/> as it is written; it has no errors.</param>
    /// <param name="afterText">Its characters.</param>
    /// <returns>The edit; null where the files differ in anything else.</returns>
    public static ProseEdit? Find(BoundFile before, ReadOnlySpan<char> beforeText, BoundFile after, ReadOnlySpan<char> afterText)
    {
        if (before.Path != after.Path || before.Items.Count != after.Items.Count)
            return null;
        var difference = TextDifference.Between(beforeText, afterText);
        if (HasLineEnd(beforeText, difference.Before) || HasLineEnd(afterText, difference.After))
            return null;
        // What is written outside the string is the same, and means the same, as long as the string begins and ends where it did.
        return ValueAround(before, beforeText, difference.Before) is { } old && ValueAround(after, afterText, difference.After) is { } @new
            && old.Span.Start == @new.Span.Start && @new.Span.Length - old.Span.Length == difference.Offset
            ? new ProseEdit(before.Path, old.Span, difference.Offset, old.Texts[0], @new.Texts[0])
            : null;
    }

    /// <summary>A finding of what the facts say to each other, where it stands now.</summary>
    /// <param name="path">The file that it was found in.</param>
    /// <param name="finding">The finding.</param>
    public Finding Move(string path, Finding finding) => MovedFinding.Of(path, finding, (file, span) => file == Path ? Move(span) : span)!.Value.Finding;

    private TextSpan Move(TextSpan span)
        => span.Start >= _value.End ? span.Shift(Offset)
            : span.End >= _value.End ? new TextSpan(span.Start, span.Length + Offset)
            : span;

    private static bool HasLineEnd(ReadOnlySpan<char> text, TextSpan span) => text.Slice(span.Start, span.Length).IndexOfAny('\n', '\r') >= 0;

    /// <summary>The text of prose, in one language, that has a span between its plain quotes.</summary>
    private static BoundValue? ValueAround(BoundFile file, ReadOnlySpan<char> text, TextSpan span)
    {
        foreach (BoundItem item in file.Items)
        {
            if (item.Span.Contains(span))
                return ValueAround(item.Clauses, text, span);
        }
        foreach (BoundExtension extension in file.Extensions)
        {
            if (extension.Span.Contains(span))
                return ValueAround(extension.Clauses, text, span);
        }
        return null;
    }

    private static BoundValue? ValueAround(IReadOnlyList<BoundClause> clauses, ReadOnlySpan<char> text, TextSpan span)
    {
        foreach (BoundClause clause in clauses)
        {
            if (clause.Qualifiers is { } qualifiers && ValueAround(qualifiers.Clauses, text, span) is { } inside)
                return inside;
            if (!clause.Field.IsProse)
                continue;
            foreach (BoundValue value in clause.Values)
            {
                if (value.Kind == BoundValueKind.Text && value.Texts.Count == 1 && value.Span.Contains(span) && Quoted(text, value.Span).Contains(span))
                    return value;
            }
        }
        return null;
    }

    /// <summary>What stands between plain quotes; a place outside of everything where a value is written otherwise.</summary>
    private static TextSpan Quoted(ReadOnlySpan<char> text, TextSpan value)
    {
        ReadOnlySpan<char> written = text.Slice(value.Start, value.Length);
        int close = written.LastIndexOf('"');
        return close > 0 && written[0] == '"' && !written.StartsWith("\"\"\"".AsSpan(), StringComparison.Ordinal)
            ? new TextSpan(value.Start + 1, close - 1)
            : new TextSpan(-1, 0);
    }
}
