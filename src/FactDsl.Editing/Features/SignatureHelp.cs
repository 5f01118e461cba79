using System.Text;
using FactDsl.Editing.Features;
using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Schema;

namespace FactDsl.Editing.Features;

/// <summary>What an item takes, and what is being written of it.</summary>
/// <param name="Text">The kind and its clauses.</param>
/// <param name="Documentation">What the kind is for, or nothing.</param>
/// <param name="Parameters">The clauses, by where they stand in <paramref name="Text"/>.</param>
/// <param name="Active">Which of them is being written; -1 where none is.</param>
public sealed record Signature(string Text, string Documentation, IReadOnlyList<(TextSpan Span, string Documentation)> Parameters, int Active);

/// <summary>Tells while typing what clauses take.</summary>
public static class SignatureHelp
{
    /// <summary>The signature of the item around an offset; null outside of items.</summary>
    public static Signature? At(FactSnapshot facts, FactFile file, int offset)
    {
        var context = CompletionContext.At(facts, file, offset);
        if (context.Item is not { Kind: { } kind } item)
            return null;
        string clause = context.Place == CompletionPlace.Value ? context.Clause : ClauseAt(item, offset);
        FieldSymbol? active = kind.FindClause(clause, out _);
        var text = new StringBuilder(kind.Word);
        var parameters = new List<(TextSpan, string)>();
        int at = -1;
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.Owner is null && field != active)
                continue;
            text.Append(' ');
            int start = text.Length;
            if (field.Minimum == 0)
                text.Append('[');
            text.Append(field.IsVerbal ? string.Join("|", field.Verbs) : field.Clause).Append(' ').Append(FieldText.TypeOf(field));
            if (field.Minimum == 0)
                text.Append(']');
            if (field == active)
                at = parameters.Count;
            parameters.Add((TextSpan.Between(start, text.Length), field.Documentation ?? ""));
        }
        return new Signature(text.ToString(), kind.Documentation ?? "", parameters, at);
    }

    private static string ClauseAt(ItemView item, int offset)
    {
        string word = "";
        foreach (ClauseView clause in item.Clauses)
        {
            if (item.SpanOf(clause.Clause.Word).Start > offset)
                break;
            word = item.TextOf(clause.Clause.Word);
        }
        return word;
    }
}
