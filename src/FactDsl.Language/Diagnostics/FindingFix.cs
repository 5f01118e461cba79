using System;
using FactDsl.Language.Collections;
using FactDsl.Language.Text;

namespace FactDsl.Language.Diagnostics;

/// <summary>A way to mend a finding, as data: the editor, the compiler and the command line offer the same.</summary>
/// <param name="Title">What it does, as a menu entry.</param>
/// <param name="Edits">The changes, in the file of the finding, that do not overlap.</param>
/// <param name="IsSafe">Whether it can be applied unasked, because it cannot change what the author means.</param>
public sealed record FindingFix(string Title, EquatableArray<TextEdit> Edits, bool IsSafe)
{
    /// <summary>Whether it is one of several of which only the author knows which is meant: nothing applies it that nobody has picked.</summary>
    public bool IsChoice { get; init; }

    /// <summary>A fix that writes <paramref name="text"/> in place of one span.</summary>
    public static FindingFix Replace(string title, TextSpan span, string text, bool isSafe = false)
        => new(title, EquatableArray.Of(new TextEdit(span, text)), isSafe);

    /// <summary>The same fix in a text that has <paramref name="offset"/> more characters in front.</summary>
    public FindingFix Shift(int offset) => Move(span => span.Shift(offset))!;

    /// <summary>The same fix in another state of the text; null where one of its changes has no place there.</summary>
    /// <param name="move">Where a span stands then; null where that cannot be told.</param>
    public FindingFix? Move(Func<TextSpan, TextSpan?> move)
    {
        var edits = new TextEdit[Edits.Count];
        for (int i = 0; i < edits.Length; i++)
        {
            if (move(Edits[i].Span) is not { } span)
                return null;
            edits[i] = Edits[i] with { Span = span };
        }
        return this with { Edits = new(edits) };
    }
}

/// <summary>One change of a text.</summary>
/// <param name="Span">What goes.</param>
/// <param name="Text">What comes in its place.</param>
public readonly record struct TextEdit(TextSpan Span, string Text);
