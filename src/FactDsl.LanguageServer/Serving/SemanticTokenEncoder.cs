using FactDsl.Editing.Features;
using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Serving;

/// <summary>Colours as the numbers of the protocol, each counted from the one before.</summary>
internal static class SemanticTokenEncoder
{
    /// <summary>The types, in the order of <see cref="ColourKind"/>.</summary>
    public static string[] Types { get; } = ["keyword", "class", "property", "variable", "event", "enumMember", "string", "number", "parameter", "comment"];

    public static string[] Modifiers { get; } = ["definition", "documentation"];

    public static int[] Encode(IReadOnlyList<Colour> colours, PositionMapper positions)
    {
        var data = new int[colours.Count * 5];
        int line = 0, character = 0, at = 0;
        foreach (Colour colour in colours)
        {
            Position start = positions.ToPosition(colour.Span.Start), end = positions.ToPosition(colour.Span.End);
            data[at++] = start.Line - line;
            data[at++] = start.Line == line ? start.Character - character : start.Character;
            data[at++] = end.Character - start.Character;
            data[at++] = (int)colour.Kind;
            data[at++] = (colour.IsDefinition ? 1 : 0) | (colour.IsDocumentation ? 2 : 0);
            (line, character) = (start.Line, start.Character);
        }
        return data;
    }

    /// <summary>The one change that makes an earlier state this one.</summary>
    public static SemanticTokensEdit[] Difference(int[] before, int[] after)
    {
        int start = before.AsSpan().CommonPrefixLength(after), same = 0;
        if (start == before.Length && start == after.Length)
            return [];
        int most = Math.Min(before.Length, after.Length) - start;
        while (same < most && before[^(same + 1)] == after[^(same + 1)])
            same++;
        return [new SemanticTokensEdit(start, before.Length - start - same, after[start..(after.Length - same)])];
    }
}
