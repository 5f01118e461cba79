using System;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Formatting;

/// <summary>The comments <c>// facts-format off</c> and <c>// facts-format on</c>: what lies between them stays as it is.</summary>
internal static class FormatSwitch
{
    private const string Word = "facts-format";

    /// <summary>What a comment says: true for on, false for off, null for a comment that says neither.</summary>
    public static bool? Read(ReadOnlySpan<char> comment)
    {
        ReadOnlySpan<char> said = Trim(comment.Slice(2));
        if (!said.StartsWith(Word.AsSpan(), StringComparison.Ordinal) || said.Length == Word.Length || !Characters.IsSpace(said[Word.Length]))
            return null;
        return Trim(said.Slice(Word.Length)) switch
        {
            "on" => true,
            "off" => false,
            _ => null,
        };
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        int start = 0, end = text.Length;
        while (start < end && Characters.IsSpace(text[start]))
            start++;
        while (end > start && Characters.IsSpace(text[end - 1]))
            end--;
        return text.Slice(start, end - start);
    }
}
