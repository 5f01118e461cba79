using System;
using System.Collections.Generic;
using System.Text;

namespace FactDsl;

/// <summary>
/// The forms of the EDTF draft of 2012, rewritten into those of ISO 8601-2:2019. The Library of Congress lists the differences:
/// <c>198u</c>, <c>198x</c>, <c>unknown</c> and <c>open</c> ends, <c>?~</c>, parentheses, <c>y17e7</c>, <c>p2</c>, <c>^</c> after
/// a season.
/// </summary>
internal static class EdtfDraft
{
    internal static string? Modernize(string text)
    {
        if (text.AsSpan().IndexOf('/') < 0)
        {
            return ModernizeDate(text);
        }

        string[] ends = text.Split('/');
        if (ends.Length != 2)
        {
            return null;
        }

        (string? start, string? end) = (ModernizeEnd(ends[0]), ModernizeEnd(ends[1]));
        return start is null || end is null ? null : start + "/" + end;
    }

    private static string? ModernizeEnd(string text) => text switch
    {
        "unknown" or "" => string.Empty,
        "open" or ".." => "..",
        _ => ModernizeDate(text),
    };

    private static string? ModernizeDate(string text)
    {
        // The draft named the calendar or hemisphere of a season after a caret; today the hemisphere is in the number.
        int caret = text.AsSpan().IndexOf('^');
        if (caret >= 0)
        {
            return text.Substring(0, caret);
        }

        if (text.Length > 1 && text[0] == 'y')
        {
            return "Y" + text.Substring(1).Replace('e', 'E').Replace('p', 'S');
        }

        char[] digits = text.ToCharArray();
        for (int i = 0; i < digits.Length; i++)
        {
            bool isDigitPlace = i == 0 || IsDigitOrGap(text[i - 1]) || text[i - 1] is '-' or '(' or '[' or '{' or ',' or '.';
            if (text[i] is 'u' or 'x' && isDigitPlace)
            {
                digits[i] = 'X';
            }
            else if (text[i] == 'p' && i > 3 && IsDigitOrGap(text[i - 1]))
            {
                digits[i] = 'S';
            }
        }

        string modern = Replace(Replace(new string(digits), "?~", "%"), "~?", "%");
        return modern.AsSpan().IndexOfAny('(', ')') < 0 ? modern : WithoutParentheses(modern);
    }

    private static string Replace(string text, string old, string with)
    {
        for (int at = text.IndexOf(old, StringComparison.Ordinal); at >= 0; at = text.IndexOf(old, StringComparison.Ordinal))
        {
            text = text.Substring(0, at) + with + text.Substring(at + old.Length);
        }

        return text;
    }

    /// <summary>
    /// A qualifier after a parenthesis covers what stands inside; one without covers everything to its left that no closed parenthesis shields.
    /// </summary>
    private static string? WithoutParentheses(string text)
    {
        var components = new List<Component> { new() };
        var opened = new Stack<int>();
        int closed = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            Component current = components[components.Count - 1];
            if (EdtfReader.QualifierOf(c) is not FactQualifier.None and var qualifier)
            {
                Qualify(components, closed >= 0 ? closed : opened.Count > 0 ? opened.Peek() : 0, closed >= 0, qualifier);
                continue;
            }

            closed = -1;
            if (c == '(')
            {
                opened.Push(components.Count - 1);
            }
            else if (c == ')')
            {
                if (opened.Count == 0)
                {
                    return null;
                }

                closed = opened.Pop();
                for (int inside = closed; inside < components.Count && !(i + 1 < text.Length && EdtfReader.QualifierOf(text[i + 1]) != FactQualifier.None); inside++)
                {
                    components[inside].IsShielded = true;
                }
            }
            else if (c == '-' && current.Text.Length > 0)
            {
                components.Add(new());
            }
            else
            {
                current.Text.Append(c);
            }
        }

        var written = new StringBuilder();
        foreach (Component component in components)
        {
            written.Append(written.Length == 0 ? string.Empty : "-")
                .Append(component.Qualifier switch
                {
                    FactQualifier.Uncertain => "?",
                    FactQualifier.Approximate => "~",
                    FactQualifier.Both => "%",
                    _ => string.Empty,
                })
                .Append(component.Text);
        }

        return opened.Count == 0 && FactDate.TryRead(written.ToString().AsSpan(), out FactDate date, out _, out _) ? date.Canonical : null;
    }

    private static void Qualify(List<Component> components, int from, bool isGroup, FactQualifier qualifier)
    {
        for (int i = from; i < components.Count; i++)
        {
            if (isGroup || !components[i].IsShielded)
            {
                components[i].Qualifier |= qualifier;
            }

            components[i].IsShielded |= isGroup;
        }
    }

    private static bool IsDigitOrGap(char c) => EdtfReader.IsDigit(c) || c is 'X' or 'u' or 'x';

    private sealed class Component
    {
        internal StringBuilder Text { get; } = new();

        internal FactQualifier Qualifier { get; set; }

        internal bool IsShielded { get; set; }
    }
}
