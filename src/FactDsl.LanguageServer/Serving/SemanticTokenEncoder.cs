using FactDsl.Editing.Features;
using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Serving;

/// <summary>SemanticTokens as the numbers of the protocol, each counted from the one before.</summary>
internal static class SemanticTokenEncoder
{
    /// <summary>The types, in the order of <see cref="SemanticTokenKind"/>.</summary>
    public static string[] Types { get; } = ["keyword", "class", "property", "variable", "event", "enumMember", "string", "number", "parameter", "comment"];

    public static string[] Modifiers { get; } = ["definition", "documentation"];

    public static int[] Encode(IReadOnlyList<SemanticToken> tokens, PositionMapper positions)
    {
        int[] data = new int[tokens.Count * 5];
        int line = 0, character = 0, at = 0;
        foreach (SemanticToken token in tokens)
        {
            Position start = positions.ToPosition(token.Span.Start), end = positions.ToPosition(token.Span.End);
            data[at++] = start.Line - line;
            data[at++] = start.Line == line ? start.Character - character : start.Character;
            data[at++] = end.Character - start.Character;
            data[at++] = (int)token.Kind;
            data[at++] = (token.IsDefinition ? 1 : 0) | (token.IsDocumentation ? 2 : 0);
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
